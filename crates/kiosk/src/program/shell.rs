//! What stands around the frame: the bar, the questions, the words that change. Only wasm.

use web_sys::{Element, HtmlDialogElement, HtmlElement};

use wasm_bindgen::JsCast;

use crate::code;
use langke_browser::dom::{all, document, find, set, set_pressed};

/// In which state the screen is, as its document says: for style, and for whoever watches over it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// It waits for visitors.
    Attract,
    /// The site is open.
    Visit,
    /// It asks whether somebody is there.
    Asking,
    /// Its staff looks after it.
    Staff,
}

/// The elements of the printed page.
pub struct Shell {
    root: HtmlElement,
    /// Where the frame stands.
    pub stage: HtmlElement,
    visit: HtmlElement,
    asking: HtmlDialogElement,
    taking: HtmlDialogElement,
    /// The panel of the staff.
    pub staff: HtmlDialogElement,
}

impl Shell {
    /// Finds the elements; none if the page is of another publish.
    pub fn find() -> Option<Shell> {
        let root: HtmlElement = document()?.document_element()?.dyn_into().ok()?;
        let dialog = |selector| find(&root, selector)?.dyn_into::<HtmlDialogElement>().ok();
        Some(Shell {
            stage: find(&root, "#visit .stage")?,
            visit: find(&root, "#visit")?,
            asking: dialog("#asking")?,
            taking: dialog("#taking")?,
            staff: dialog("#staff")?,
            root,
        })
    }

    /// Says in which state the screen is.
    pub fn set_state(&self, state: State) {
        let name = match state {
            State::Attract => "attract",
            State::Visit => "visit",
            State::Asking => "asking",
            State::Staff => "staff",
        };
        set(&self.root, "data-kiosk", name);
    }

    /// Says that the program lives.
    pub fn beat(&self, beat: u32) {
        set(&self.root, "data-beat", &beat.to_string());
    }

    /// Speaks the language with this tag, and marks its button.
    pub fn set_language(&self, tag: &str) {
        if matches!(tag, "vi" | "en") && self.language() != tag {
            set(&self.root, "lang", tag);
        }
        let language = self.language();
        for button in all(&self.visit, "[data-do=language]") {
            let its = button.get_attribute("value");
            set_pressed(&button, its.as_deref() == Some(&language));
        }
    }

    /// The tag of the language that is spoken.
    pub fn language(&self) -> String {
        self.root.lang()
    }

    /// Shows the site or takes it away, with everything that lies over it.
    pub fn set_visit(&self, is_shown: bool) {
        self.visit.set_hidden(!is_shown);
        for dialog in [&self.asking, &self.taking, &self.staff] {
            dialog.close();
        }
    }

    /// Shows a button where it does something.
    pub fn offer(&self, action: &str, is_offered: bool) {
        if let Some(button) = find(&self.visit, &format!("[data-do={action}]")) {
            button.set_hidden(!is_offered);
        }
    }

    /// Asks whether somebody is there; `left` are seconds for an answer.
    pub fn ask(&self, left: u32) {
        for number in all(&self.asking, ".left") {
            number.set_text_content(Some(&left.to_string()));
        }
        open(&self.asking);
    }

    /// Takes the question away.
    pub fn go_on(&self) {
        self.asking.close();
    }

    /// Hands an address over to the visitor's phone; without one, says how the way is found.
    pub fn hand_over(&self, address: Option<&str>) {
        let drawing = address.and_then(code::svg);
        set(
            &self.taking,
            "data-shows",
            if drawing.is_some() { "code" } else { "nothing" },
        );
        if let Some(place) = find(&self.taking, ".code") {
            place.set_inner_html(&drawing.unwrap_or_default());
        }
        if let Some(place) = find(&self.taking, ".address") {
            place.set_text_content(address);
        }
        open(&self.taking);
    }

    /// Takes the code away.
    pub fn close_code(&self) {
        self.taking.close();
    }

    /// What the page says of itself and learns of the network.
    pub fn said(&self, name: &str) -> Option<String> {
        find(&self.root, "#kiosk-data")?.get_attribute(&format!("data-{name}"))
    }

    /// Whether the page lies lower, within reach.
    pub fn toggle_reach(&self) {
        let is_low = self.root.has_attribute("data-low");
        if is_low {
            let _ = self.root.remove_attribute("data-low");
        } else {
            set(&self.root, "data-low", "");
        }
    }

    /// The page lies as it did at first.
    pub fn reset_reach(&self) {
        let _ = self.root.remove_attribute("data-low");
    }

    /// Its root.
    pub fn root(&self) -> &Element {
        &self.root
    }
}

/// Opens a dialog over everything else.
pub fn open(dialog: &HtmlDialogElement) {
    if !dialog.open() {
        let _ = dialog.show_modal();
    }
}
