//! From what the browser tells to a reading. Only wasm.

use std::cell::RefCell;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Event, HtmlElement, KeyboardEvent, MouseEvent, SpeechSynthesisUtterance};

use crate::bar::Bar;
use crate::page::{self, Sentence};
use crate::{Reading, recording, voice};
use langke_browser::dom::{around, document};

/// A page that is being read.
struct Reader {
    sentences: Vec<Sentence>,
    reading: Reading,
    bar: Bar,
    /// What is spoken now; browsers forget one that nobody holds, and then never say that it has ended.
    spoken: Option<SpeechSynthesisUtterance>,
}

thread_local! {
    static READER: RefCell<Option<Reader>> = const { RefCell::new(None) };
    static LISTENER: Closure<dyn Fn(Event)> = Closure::new(dispatch);
    static ENDED: Closure<dyn Fn(Event)> = Closure::new(|event: Event| with(|reader| reader.ended(&event)));
}

/// Begins: the starter fires `langke:listen` on the button that was pressed.
pub fn start() {
    let (Some(document), Some(window)) = (document(), web_sys::window()) else {
        return;
    };
    LISTENER.with(|listener| {
        let listener = listener.as_ref().unchecked_ref();
        for kind in [
            "langke:listen",
            "langke:heard",
            "langke:shown",
            "click",
            "keydown",
        ] {
            let _ = document.add_event_listener_with_callback(kind, listener);
        }
        let _ = window.add_event_listener_with_callback("pagehide", listener);
    });
}

fn with(what: impl FnOnce(&mut Reader)) {
    READER.with(|reader| {
        if let Ok(mut reader) = reader.try_borrow_mut()
            && let Some(reader) = reader.as_mut()
        {
            what(reader);
        }
    });
}

fn dispatch(event: Event) {
    match event.type_().as_str() {
        "langke:listen" => {
            end();
            recording::stop();
            READER.set(open(&event));
            with(Reader::speak);
        }
        "langke:heard" => {
            end();
            recording::begin(&event);
        }
        // Whoever leaves the page has heard enough of it.
        "langke:shown" | "pagehide" => {
            end();
            recording::stop_left();
        }
        "keydown" => {
            let is_escape = event
                .dyn_ref::<KeyboardEvent>()
                .is_some_and(|pressed| pressed.key() == "Escape");
            if is_escape {
                end();
            }
        }
        _ => {
            let action =
                around(&event, "[data-read]").and_then(|one| one.get_attribute("data-read"));
            if action.as_deref() == Some("end") {
                end();
            } else {
                with(|reader| reader.clicked(&event, action.as_deref()));
            }
        }
    }
}

/// Begins to read the page on which a button was pressed.
fn open(event: &Event) -> Option<Reader> {
    let page: HtmlElement = around(event, ".page")?.dyn_into().ok()?;
    let language = page.get_attribute("lang").unwrap_or_default();
    // Passages in a language for which there is no voice are not read at all.
    let mut sentences = page::read(&page);
    let mut languages: Vec<String> = Vec::new();
    for sentence in &sentences {
        if !languages.contains(&sentence.language) {
            languages.push(sentence.language.clone());
        }
    }
    languages.retain(|language| voice::of(language).is_some());
    sentences.retain(|sentence| languages.contains(&sentence.language));
    let reading = Reading::begin(sentences.len())?;
    Some(Reader {
        sentences,
        reading,
        bar: Bar::open(&page, &language)?,
        spoken: None,
    })
}

fn end() {
    let reader = READER.with(|reader| reader.try_borrow_mut().ok()?.take());
    if let Some(reader) = reader {
        voice::hush();
        page::light_up(None);
        if reader.bar.is_there() {
            reader.bar.close();
        }
    }
}

impl Reader {
    /// Speaks the sentence at which it stands, or is silent; shows how it stands.
    fn speak(&mut self) {
        self.bar.show(&self.reading);
        // What is cut off says that it has ended: it is not the one that is spoken any more.
        self.spoken = None;
        voice::hush();
        let Some(sentence) = self.sentences.get(self.reading.at()) else {
            return;
        };
        page::light_up(Some(sentence));
        if !self.reading.is_speaking() {
            return;
        }
        let speed = self.reading.speed();
        let spoken = voice::of(&sentence.language)
            .and_then(|voice| voice::speak(&sentence.text, &voice, speed));
        if let Some(utterance) = &spoken {
            ENDED.with(|ended| {
                let ended = ended.as_ref().unchecked_ref();
                utterance.set_onend(Some(ended));
                utterance.set_onerror(Some(ended));
            });
        } else {
            self.reading.pause();
            self.bar.show(&self.reading);
        }
        self.spoken = spoken;
    }

    fn ended(&mut self, event: &Event) {
        let is_ours = self
            .spoken
            .as_ref()
            .is_some_and(|spoken| event.target().as_ref() == Some(spoken.as_ref()));
        if !is_ours {
            return;
        }
        // A reader who has scrolled away is not fetched back.
        let follows = self
            .sentences
            .get(self.reading.at())
            .is_some_and(Sentence::is_in_sight);
        if event.type_() == "error" {
            self.reading.pause();
        } else {
            self.reading.ended();
        }
        self.go_on(follows);
    }

    fn clicked(&mut self, event: &Event, action: Option<&str>) {
        match action {
            Some("toggle") => self.reading.toggle(),
            Some("back") => self.reading.back(),
            Some("on") => self.reading.on(),
            Some("speed") => self.reading.change_speed(),
            Some(_) => return,
            None => {
                // A sentence that is tapped is read; links and buttons stay what they are.
                let Some(click) = event.dyn_ref::<MouseEvent>() else {
                    return;
                };
                if around(event, "a, button, input, summary, label").is_some() {
                    return;
                }
                let Some(at) = self.sentences.iter().position(|one| one.is_under(click)) else {
                    return;
                };
                self.reading.go_to(at);
            }
        }
        self.go_on(action.is_some());
    }

    fn go_on(&mut self, follows: bool) {
        self.speak();
        if let Some(sentence) = self.sentences.get(self.reading.at())
            && follows
            && !sentence.is_in_sight()
        {
            sentence.show();
        }
    }
}
