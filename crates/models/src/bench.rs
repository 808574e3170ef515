//! The section of a model: what the publisher printed, read and written. Only wasm.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{
    Element, Event, HtmlAnchorElement, HtmlCanvasElement, HtmlElement, HtmlInputElement, Url,
};

use crate::canvas::Canvas;
use langke_browser::address_bar;
use langke_browser::dom::{all, around, document, element, find, set};
use langke_craft::Raster;
use langke_model::whole_number;

/// Ends a link that was taken home: it holds what its sender made, and not what the village shows.
const MADE: &str = "&made=by-hand";

/// The section of a model, with a canvas in it.
pub struct Bench {
    root: Element,
    /// The path of its page.
    path: String,
    canvas: Canvas,
}

impl Bench {
    /// The section, with a canvas that lies over the drawing that was printed.
    pub fn new(root: Element) -> Option<Bench> {
        let stage = find(&root, ".easel")?;
        let canvas = match find(&stage, "canvas") {
            Some(canvas) => canvas,
            None => {
                let canvas = element("canvas", "")?;
                set(&canvas, "role", "img");
                stage.prepend_with_node_1(&canvas).ok()?;
                canvas
            }
        };
        if address_bar::query().ends_with(MADE)
            && let Some(line) = find(&root, ".shared")
        {
            line.set_hidden(false);
        }
        Some(Bench {
            canvas: Canvas::new(canvas.dyn_into::<HtmlCanvasElement>().ok()?)?,
            path: address_bar::path(),
            root,
        })
    }

    /// The section's element.
    pub fn root(&self) -> &Element {
        &self.root
    }

    /// Whether it stands in the document.
    pub fn is_there(&self) -> bool {
        self.root.is_connected()
    }

    /// Whether what is made can be seen.
    pub fn has_room(&self) -> bool {
        self.canvas.has_room()
    }

    /// Whether an event happened in it.
    pub fn holds(&self, event: &Event) -> bool {
        around(event, "[data-model]").is_some_and(|root| root == self.root)
    }

    /// Where the model is drawn.
    pub fn picture(&mut self) -> &mut Canvas {
        &mut self.canvas
    }

    /// The canvas's element.
    pub fn canvas(&self) -> &HtmlCanvasElement {
        self.canvas.element()
    }

    /// What the publisher says under a name; nothing if it says nothing.
    pub fn says(&self, name: &str) -> String {
        self.root.get_attribute(name).unwrap_or_default()
    }

    /// The input of a name; of several, the one that is chosen.
    fn input(&self, selector: &str) -> Option<HtmlInputElement> {
        find(&self.root, selector)?.dyn_into().ok()
    }

    /// The value that is chosen of several, and the sentence that belongs to it.
    pub fn chosen(&self, name: &str) -> (String, String) {
        let input = self.input(&["input[name=", name, "]:checked"].concat());
        let told = input
            .as_ref()
            .and_then(|input| input.get_attribute("data-told"));
        let value = input.map(|input| input.value());
        (value.unwrap_or_default(), told.unwrap_or_default())
    }

    /// Chooses a value; where it is none of those that are printed, none is chosen.
    pub fn choose(&self, name: &str, value: &str) {
        for input in all(&self.root, &["input[name=", name, "]"].concat()) {
            let input: HtmlInputElement = input.unchecked_into();
            input.set_checked(input.value() == value);
        }
    }

    /// Sets a slider, and what it says.
    pub fn slide(&self, name: &str, value: usize, told: &str) {
        let Some(input) = self.input(&["input[name=", name, "]"].concat()) else {
            return;
        };
        input.set_value_as_number(value as f64);
        set(&input, "aria-valuetext", told);
        if let Some(output) = input.next_element_sibling()
            && output.text_content().as_deref() != Some(told)
        {
            output.set_text_content(Some(told));
        }
    }

    /// How a slider stands.
    pub fn slider(&self, name: &str) -> Option<u16> {
        let input = self.input(&["input[name=", name, "]"].concat())?;
        Some(input.value_as_number() as u16)
    }

    /// Moves the end of a slider.
    pub fn lengthen(&self, name: &str, most: usize) {
        if let Some(input) = self.input(&["input[name=", name, "]"].concat()) {
            input.set_max(&whole_number(most as u64));
        }
    }

    /// Says how the model stands.
    pub fn tell(&self, told: &str) {
        if let Some(line) = find(&self.root, ".told") {
            line.set_text_content(Some(told));
        }
        let label = [&self.says("data-picture"), " ", told].concat();
        set(self.canvas(), "aria-label", &label);
    }

    /// Says something once to whoever listens.
    pub fn announce(&self, told: &str) {
        if let Some(line) = find(&self.root, ".heard") {
            line.set_text_content(Some(told));
        }
    }

    /// Keeps what was made in the address of the page, and in the link to take home.
    pub fn keep(&self, query: &str) {
        address_bar::replace_query(&self.path, query);
        // The same piece in the other language.
        let page = document().and_then(|document| document.document_element());
        if let Some(other) = page.and_then(|page| find(&page, "a.language")) {
            let path = other.get_attribute("href").unwrap_or_default();
            let path = path.split('?').next().unwrap_or_default();
            set(&other, "href", &[path, query].concat());
        }
        let origin = web_sys::window().and_then(|window| window.location().origin().ok());
        let link = [&origin.unwrap_or_default(), &self.path, query, MADE].concat();
        if let Some(field) = self.input("input[name=link]") {
            field.set_value(&link);
        }
    }

    /// Copies the link or saves a picture, if that is what a button does.
    pub fn take_home(&mut self, action: &str, draw: impl FnOnce(&mut Raster)) {
        match action {
            "copy" => self.copy(),
            "picture" => {
                let (title, told) = self.caption();
                if let Some(taken) = self.canvas.taken((&title, &told), draw) {
                    self.save(&taken);
                }
            }
            _ => {}
        }
    }

    /// Copies the link; where the browser does not let us, it is marked, ready to be copied.
    fn copy(&self) {
        let Some(field) = self.input("input[name=link]") else {
            return;
        };
        let clipboard = web_sys::window().and_then(|window| {
            // Only pages that came safely have one.
            js_sys::Reflect::get(&window.navigator(), &"clipboard".into())
                .ok()?
                .dyn_into::<web_sys::Clipboard>()
                .ok()
        });
        let Some(clipboard) = clipboard else {
            field.select();
            return;
        };
        let (root, copied) = (self.root.clone(), self.says("data-copied"));
        let tell = Closure::once(move |_| told_home(&root, &copied));
        let _ = clipboard.write_text(&field.value()).then(&tell);
        // It is called once, or never.
        tell.forget();
    }

    /// Gives the visitor a picture of what is made.
    fn save(&self, picture: &HtmlCanvasElement) {
        let name = [&self.says("data-file"), ".png"].concat();
        let (root, saved) = (self.root.clone(), self.says("data-saved"));
        let give = Closure::once_into_js(move |blob: Option<web_sys::Blob>| {
            let Some(blob) = blob else { return };
            let Ok(address) = Url::create_object_url_with_blob(&blob) else {
                return;
            };
            if let Some(link) = element("a", "").and_then(|link| link.dyn_into().ok()) {
                let link: HtmlAnchorElement = link;
                link.set_href(&address);
                link.set_download(&name);
                let link: HtmlElement = link.into();
                link.click();
                told_home(&root, &saved);
            }
            let _ = Url::revoke_object_url(&address);
        });
        let _ = picture.to_blob(give.unchecked_ref());
    }

    /// What stands under the picture that is taken home: what it is, and where it comes from.
    fn caption(&self) -> (String, String) {
        let title = document().map(|document| document.title());
        let told = find(&self.root, ".told").and_then(|line| line.text_content());
        (title.unwrap_or_default(), told.unwrap_or_default())
    }
}

/// The name of the input at which something happened, and its value where that is a number.
pub fn entered(event: &Event) -> Option<(String, u16)> {
    let input: HtmlInputElement = event.target()?.dyn_into().ok()?;
    let value = input.value_as_number();
    Some((input.name(), if value.is_nan() { 0 } else { value as u16 }))
}

/// Says below the buttons that something was taken home.
fn told_home(root: &Element, told: &str) {
    if let Some(line) = find(root, ".copied") {
        line.set_text_content(Some(told));
    }
}
