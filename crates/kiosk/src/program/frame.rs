//! The frame in which the whole site opens. Only wasm.
//!
//! What is inside belongs to another realm of the same origin: its elements are of no class that this program knows, so none of them is
//! tested for its class here.

use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, HtmlElement, HtmlIFrameElement, HtmlMediaElement, Window};

use langke_browser::dom::{all, element, set, style};
use langke_model::{Zeros, decimal};

/// What a frame shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shows {
    /// Nothing yet.
    Nothing,
    /// A page of the site that has just come, and wants to be made fit.
    NewPage,
    /// A page of the site.
    Page,
    /// Something else: what a host says of an error, what a network wants.
    Other,
}

/// So long a document may be on its way to a page, as short codes are, in milliseconds.
const ON_ITS_WAY: u32 = 2_000;

/// The frame of a visit.
pub struct Frame {
    element: HtmlIFrameElement,
    /// The document that has come last.
    came: Option<Document>,
    /// Documents one behind the other, for browsers that do not say whether there is a way back.
    depth: u32,
    goes_back: bool,
    other_for: u32,
    /// Where each recording was at the last look.
    heard: f64,
}

impl Frame {
    /// Opens an address in a new frame on a stage; one unit in it is `scale` units of the screen.
    pub fn open(stage: &Element, title: &str, address: &str, scale: f64) -> Option<Frame> {
        let frame: HtmlIFrameElement = element("iframe", "")?.unchecked_into();
        frame.set_title(title);
        stage.append_child(&frame).ok()?;
        let frame = Frame {
            element: frame,
            came: None,
            depth: 0,
            goes_back: false,
            other_for: 0,
            heard: 0.0,
        };
        frame.set_scale(scale);
        frame.element.set_src(address);
        Some(frame)
    }

    /// Ends whatever goes on in it, and takes it away.
    pub fn close(self) {
        if let Some(speech) = speech(self.window().as_ref()) {
            call(&speech, "cancel", &[]);
        }
        self.element.remove();
    }

    /// Enlarges what is shown: type, targets and drawings alike.
    pub fn set_scale(&self, scale: f64) {
        for property in ["width", "height", "transform"] {
            let _ = self.element.style().remove_property(property);
        }
        style(&self.element, "zoom", &number(scale));
        let stage = self.element.parent_element();
        let wide = stage.map_or(0.0, |stage| f64::from(stage.client_width())) / scale;
        let inside = self.window().and_then(|window| window.inner_width().ok());
        let inside = inside.and_then(|width| width.as_f64()).unwrap_or(wide);
        // Browsers that enlarge a frame's border and not what is in it.
        if (inside - wide).abs() > wide * 0.1 {
            style(&self.element, "zoom", "1");
            let share = format!("{}%", number(100.0 / scale));
            style(&self.element, "width", &share);
            style(&self.element, "height", &share);
            let transform = format!("scale({})", number(scale));
            style(&self.element, "transform", &transform);
        }
    }

    /// The window inside.
    pub fn window(&self) -> Option<Window> {
        self.element.content_window()
    }

    /// The document inside; none if it is somebody else's.
    pub fn document(&self) -> Option<Document> {
        self.element.content_document()
    }

    /// The address of the page that is shown.
    pub fn address(&self) -> Option<String> {
        self.came.as_ref()?;
        self.window()?.location().href().ok()
    }

    /// Goes to another page.
    pub fn go(&self, address: &str) {
        match self.window() {
            Some(window) if self.document().is_some() => {
                let _ = window.location().assign(address);
            }
            _ => self.element.set_src(address),
        }
    }

    /// Whether there is a page to go back to.
    pub fn can_go_back(&self) -> bool {
        let navigation = self
            .window()
            .and_then(|window| get(&window, "navigation"))
            .and_then(|navigation| get(&navigation, "canGoBack"));
        match navigation.and_then(|can| can.as_bool()) {
            Some(can) => can,
            None => self.depth > 1,
        }
    }

    /// Goes back to the page before.
    pub fn back(&mut self) {
        if self.can_go_back()
            && let Some(history) = self.window().and_then(|window| window.history().ok())
        {
            self.goes_back = true;
            let _ = history.back();
        }
    }

    /// The first element inside that a selector finds.
    pub fn find(&self, selector: &str) -> Option<HtmlElement> {
        let found = self.document()?.query_selector(selector).ok()??;
        Some(found.unchecked_into())
    }

    /// The document inside is about to go: what comes is looked at anew.
    pub fn is_left(&mut self) {
        self.came = None;
        self.other_for = 0;
    }

    /// Looks what is inside. `elapsed` are milliseconds since the last look.
    pub fn look(&mut self, elapsed: u32) -> Shows {
        let document = self.document();
        if document.is_some() && document == self.came {
            return Shows::Page;
        }
        let page = document.as_ref().filter(|document| is_page(document));
        let Some(document) = page else {
            let is_blank = document.is_some_and(|document| {
                document.ready_state() != "complete"
                    || document.url().is_ok_and(|url| url == "about:blank")
            });
            self.other_for = if is_blank {
                0
            } else {
                self.other_for + elapsed
            };
            return if self.other_for > ON_ITS_WAY {
                Shows::Other
            } else {
                Shows::Nothing
            };
        };
        self.other_for = 0;
        self.depth = if self.goes_back {
            self.depth.saturating_sub(1)
        } else {
            self.depth + 1
        };
        self.goes_back = false;
        self.came = Some(document.clone());
        Shows::NewPage
    }

    /// Whether something is heard: a recording moves on, a voice speaks.
    pub fn plays(&mut self) -> bool {
        let speaks = speech(self.window().as_ref())
            .and_then(|speech| get(&speech, "speaking")?.as_bool())
            .unwrap_or(false);
        let root = self
            .document()
            .and_then(|document| document.document_element());
        let media = root.map_or_else(Vec::new, |root| all(&root, "audio,video"));
        let at: f64 = media
            .into_iter()
            .map(|one| one.unchecked_into::<HtmlMediaElement>())
            .filter(|one| !one.paused())
            .map(|one| one.current_time())
            .sum();
        let moves = at > 0.0 && at != self.heard;
        self.heard = at;
        speaks || moves
    }
}

/// Pages of the site carry their data.
fn is_page(document: &Document) -> bool {
    document.get_element_by_id("page-data").is_some() && document.body().is_some()
}

fn speech(window: Option<&Window>) -> Option<JsValue> {
    get(window?, "speechSynthesis")
}

fn get(of: &JsValue, name: &str) -> Option<JsValue> {
    let value = Reflect::get(of, &name.into()).ok()?;
    (!value.is_undefined() && !value.is_null()).then_some(value)
}

fn call(of: &JsValue, name: &str, given: &[JsValue]) -> Option<JsValue> {
    let method: Function = get(of, name)?.unchecked_into();
    method.apply(of, &given.iter().collect()).ok()
}

/// Marks a stage with what is shown on it.
pub fn mark(stage: &Element, shows: Shows) {
    let name = match shows {
        Shows::Nothing => "coming",
        Shows::NewPage | Shows::Page => "page",
        Shows::Other => "other",
    };
    set(stage, "data-shows", name);
}

/// A number of a style, in thousandths.
fn number(value: f64) -> String {
    let mut text = String::new();
    decimal(&mut text, (value * 1000.0).round() as i64, 3, Zeros::Cut);
    text
}
