//! The bar with which one steers a reading. Only wasm.

use web_sys::HtmlElement;

use crate::Reading;
use langke_browser::dom::{document, element, find, set};

/// Its rules, and that of the sentence that is read: they come with the program, for whoever listens.
const STYLE: &str = "::highlight(reading){background:color-mix(in srgb,var(--accent) 24%,var(--ground))}\
.listening{position:fixed;inset:auto 0 0;z-index:9;display:flex;justify-content:center;gap:.3rem;\
padding:.5rem max(.5rem,env(safe-area-inset-left)) calc(.5rem + env(safe-area-inset-bottom));border-top:1px solid var(--accent);\
background:var(--ground)}\
.listening button{min-width:46px;min-height:48px;padding:0 .6rem;border:1px solid var(--accent);border-radius:2px;background:none;\
color:var(--accent);font:inherit;cursor:pointer}\
@media print{.listening{display:none}}";

/// What stands on the buttons: what the bar is, pause, go on, back, on, speed, end.
struct Words {
    bar: &'static str,
    pause: &'static str,
    go_on: &'static str,
    back: &'static str,
    on: &'static str,
    speed: &'static str,
    end: &'static str,
}

fn words(language: &str) -> Words {
    match language {
        "vi" => Words {
            bar: "Nghe đọc trang này",
            pause: "Tạm dừng",
            go_on: "Đọc tiếp",
            back: "Câu trước",
            on: "Câu sau",
            speed: "Tốc độ đọc",
            end: "Thôi nghe",
        },
        _ => Words {
            bar: "This page, read aloud",
            pause: "Pause",
            go_on: "Go on",
            back: "Sentence before",
            on: "Next sentence",
            speed: "Reading speed",
            end: "Stop listening",
        },
    }
}

/// A speed as it stands on a button.
pub fn speed(speed: f32) -> &'static str {
    match (speed * 100.0).round() as u32 {
        125 => "1.25×",
        150 => "1.5×",
        80 => "0.8×",
        _ => "1×",
    }
}

/// The bar.
pub struct Bar {
    root: HtmlElement,
    words: Words,
}

impl Bar {
    /// Puts it into the page, in the page's language, and gives it the focus.
    pub fn open(page: &HtmlElement, language: &str) -> Option<Bar> {
        let words = words(language);
        let root = element("div", "listening")?;
        set(&root, "role", "group");
        set(&root, "aria-label", words.bar);
        let style = element("style", "")?;
        style.set_text_content(Some(STYLE));
        root.append_child(&style).ok()?;
        let buttons = [
            ("back", words.back, "‹"),
            ("toggle", words.pause, ""),
            ("on", words.on, "›"),
            ("speed", words.speed, ""),
            ("end", words.end, "×"),
        ];
        for (action, label, sign) in buttons {
            let button = element("button", "")?;
            set(&button, "type", "button");
            set(&button, "data-read", action);
            set(&button, "aria-label", label);
            set(&button, "title", label);
            button.set_text_content(Some(sign));
            root.append_child(&button).ok()?;
        }
        page.append_child(&root).ok()?;
        let bar = Bar { root, words };
        if let Some(button) = find(&bar.root, "[data-read=toggle]") {
            let _ = button.focus();
        }
        Some(bar)
    }

    /// Says how a reading stands.
    pub fn show(&self, reading: &Reading) {
        if let Some(button) = find(&self.root, "[data-read=toggle]") {
            let label = if reading.is_speaking() {
                self.words.pause
            } else {
                self.words.go_on
            };
            set(&button, "aria-label", label);
            button.set_text_content(Some(label));
        }
        if let Some(button) = find(&self.root, "[data-read=speed]") {
            let speed = speed(reading.speed());
            button.set_text_content(Some(speed));
            let label = [self.words.speed, ": ", speed].concat();
            set(&button, "aria-label", &label);
        }
    }

    /// Whether it stands in the document.
    pub fn is_there(&self) -> bool {
        self.root.is_connected()
    }

    /// Takes it away; the focus goes back to where the reading was asked for.
    pub fn close(&self) {
        self.root.remove();
        let asked = document().and_then(|document| document.document_element());
        if let Some(button) = asked.and_then(|root| find(&root, "[data-listen]")) {
            let _ = button.focus();
        }
    }
}
