//! From the printed page to a living model, and from events of the browser to that model. Only wasm.
//!
//! One model is alive at a time. Whatever fails, the printed model stays: the style sheet shows the living one only while the section
//! says `data-ready`.

use std::cell::{Cell, RefCell};

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{AddEventListenerOptions, Event, EventTarget};

use crate::bench::Bench;
use langke_browser::dom::{document, set};

/// A model that is alive.
pub trait Model {
    /// Its section.
    fn bench(&self) -> &Bench;
    /// Something happened in its section. Tells whether it looks otherwise now.
    fn on(&mut self, kind: &str, event: &Event) -> bool;
    /// Draws it, roughly while something is done to it; `time` in milliseconds. Tells whether it goes on moving by itself.
    fn draw(&mut self, time: f64, is_rough: bool) -> bool;
}

/// Makes a model of a section, as its printed state and the page's address say.
type Open = fn(Bench) -> Option<Box<dyn Model>>;

thread_local! {
    static MODEL: RefCell<Option<Box<dyn Model>>> = const { RefCell::new(None) };
    static KIND: Cell<Option<(&'static str, Open)>> = const { Cell::new(None) };
    static IS_FRAME_COMING: Cell<bool> = const { Cell::new(false) };
    static DRAWN: Cell<Drawn> = const { Cell::new(Drawn::Not) };
    static LISTENER: Closure<dyn Fn(Event)> = Closure::new(dispatch);
    static FRAME: Closure<dyn Fn(f64)> = Closure::new(frame);
}

/// How what stands now is drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Drawn {
    /// Not yet.
    Not,
    /// Roughly, at that time: a finger or a key is answered within the frame.
    Rough(f64),
    /// As finely as the screen is.
    Fine,
}

/// So long nothing was done when a rough drawing becomes a fine one, in milliseconds.
const CALM: f64 = 160.0;

/// What is listened to on the canvas, and on the sliders.
const FINGERS: [&str; 4] = ["pointerdown", "pointermove", "pointerup", "pointercancel"];

/// Begins.
pub fn start(kind: &'static str, open: Open) {
    KIND.set(Some((kind, open)));
    if let Some(document) = document() {
        listen(
            &document,
            &[
                "langke:shown",
                "input",
                "change",
                "click",
                "focusin",
                "focusout",
            ],
        );
    }
    if let Some(window) = web_sys::window() {
        listen(&window, &["resize", "pageshow"]);
    }
    attach();
}

fn listen(target: &EventTarget, kinds: &[&str]) {
    let options = AddEventListenerOptions::new();
    options.set_passive(true);
    LISTENER.with(|listener| {
        for kind in kinds {
            let _ = target.add_event_listener_with_callback_and_add_event_listener_options(
                kind,
                listener.as_ref().unchecked_ref(),
                &options,
            );
        }
    });
}

/// Makes the model of the page alive; one of a page that is gone is let go.
fn attach() {
    let Some((kind, open)) = KIND.get() else {
        return;
    };
    let root = document()
        .and_then(|document| document.query_selector("[data-model]").ok()?)
        .filter(|root| root.get_attribute("data-model").as_deref() == Some(kind));
    let is_same = MODEL.with_borrow(|model| {
        model
            .as_ref()
            .is_some_and(|model| Some(model.bench().root()) == root.as_ref())
    });
    if is_same {
        return;
    }
    MODEL.set(None);
    let Some(root) = root else { return };
    // The rules of models stand in the page that was printed with one, and in the whole style sheet, which the app brings before it
    // shows another page.
    let Some(model) = Bench::new(root.clone()).and_then(open) else {
        return;
    };
    listen(model.bench().root(), &FINGERS);
    MODEL.set(Some(model));
    DRAWN.set(Drawn::Not);
    set(&root, "data-ready", "");
    ask_for_frame();
}

fn dispatch(event: Event) {
    let kind = event.type_();
    if matches!(kind.as_str(), "langke:shown" | "pageshow") {
        attach();
        return;
    }
    let is_moved = MODEL.with(|model| {
        // An event that is fired while another is handled is passed over.
        let Ok(mut model) = model.try_borrow_mut() else {
            return false;
        };
        let Some(model) = model.as_mut() else {
            return false;
        };
        if kind != "resize" && !model.bench().holds(&event) {
            return false;
        }
        // Fingers move over many things; only what is held is drawn anew.
        model.on(&kind, &event)
    });
    if is_moved {
        DRAWN.set(Drawn::Not);
        ask_for_frame();
    }
}

fn ask_for_frame() {
    if IS_FRAME_COMING.replace(true) {
        return;
    }
    FRAME.with(|frame| {
        if let Some(window) = web_sys::window() {
            let _ = window.request_animation_frame(frame.as_ref().unchecked_ref());
        }
    });
}

fn frame(time: f64) {
    IS_FRAME_COMING.set(false);
    let goes_on = MODEL.with_borrow_mut(|model| {
        let Some(model) = model.as_mut().filter(|model| model.bench().is_there()) else {
            return false;
        };
        let is_rough = match DRAWN.get() {
            Drawn::Not => true,
            Drawn::Rough(since) if time - since < CALM => return true,
            Drawn::Rough(_) | Drawn::Fine => false,
        };
        // What has no room yet is drawn as soon as it has.
        let is_moving = model.draw(time, is_rough) || !model.bench().has_room();
        DRAWN.set(match (is_moving, is_rough) {
            (true, _) => Drawn::Not,
            (false, true) => Drawn::Rough(time),
            (false, false) => Drawn::Fine,
        });
        DRAWN.get() != Drawn::Fine
    });
    if goes_on {
        ask_for_frame();
    }
}
