//! A page of the site made fit for a screen on a wall: nothing of it leaves the screen, and every touch in it is noticed. Only wasm.

use js_sys::Reflect;
use wasm_bindgen::JsCast;
use web_sys::{AddEventListenerOptions, Document, EventTarget, Window};

use crate::program;

/// No text is selected, no page is pinched away; and nothing is offered that belongs to a visitor's own device.
const STYLE: &str = "*{-webkit-user-select:none;user-select:none;-webkit-touch-callout:none}input,textarea{-webkit-user-select:text;user-select:text}\
    html{touch-action:pan-x pan-y;overscroll-behavior:none}[data-pack],a[href$=\"/saved/\"],[data-do=picture],[data-do=locate]{display:none}";

/// What says that somebody is there; it goes on as it is.
const NOTICED: [&str; 10] = [
    "pointerdown",
    "pointerup",
    "touchstart",
    "touchmove",
    "touchend",
    "touchcancel",
    "keydown",
    "scroll",
    "input",
    "langke:shown",
];

/// What may be kept from happening.
const KEPT_FROM: [&str; 5] = ["click", "auxclick", "wheel", "contextmenu", "dragstart"];

/// Listens to everything that happens in a document, before the page itself does.
pub fn listen(document: &Document) {
    program::LISTENER.with(|listener| {
        let listener = listener.as_ref().unchecked_ref();
        let options = AddEventListenerOptions::new();
        options.set_capture(true);
        for (kinds, is_passive) in [(&NOTICED[..], true), (&KEPT_FROM, false)] {
            options.set_passive(is_passive);
            for kind in kinds {
                let _ = document.add_event_listener_with_callback_and_add_event_listener_options(
                    kind, listener, &options,
                );
            }
        }
    });
}

/// Makes a page fit.
pub fn fit(document: &Document, window: &Window) {
    if let (Some(head), Ok(style)) = (document.head(), document.create_element("style")) {
        style.set_text_content(Some(STYLE));
        let _ = head.append_child(&style);
    }
    listen(document);
    program::LISTENER.with(|listener| {
        let window: &EventTarget = window;
        let _ =
            window.add_event_listener_with_callback("pagehide", listener.as_ref().unchecked_ref());
    });
    program::TAKEN.with(|taken| {
        let taken = taken.as_ref();
        let _ = Reflect::set(window, &"print".into(), taken);
        // Whatever the page would share or open goes to the visitor's phone.
        let _ = Reflect::set(&window.navigator(), &"share".into(), taken);
    });
    program::OPENED.with(|opened| {
        let _ = Reflect::set(window, &"open".into(), opened.as_ref());
    });
}
