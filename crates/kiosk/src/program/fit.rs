//! A page of the site made fit for a screen on a wall: nothing of it leaves the screen, and every touch in it is noticed. Only wasm.

use js_sys::{Function, Reflect};
use web_sys::{AddEventListenerOptions, Document, EventTarget, Window};

/// No text is selected, no page is pinched away; and nothing is offered that belongs to a visitor's own device.
const STYLE: &str = "*{-webkit-user-select:none;user-select:none;-webkit-touch-callout:none}input,textarea{-webkit-user-select:text;user-select:text}\
    html{touch-action:pan-x pan-y;overscroll-behavior:none}[data-pack],.embed,.seal,.visit .ways,.passport .buttons,a[href$=\"/saved/\"],[data-do=picture],[data-do=locate]{display:none}";

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

/// What the screen does with a page.
pub struct Hooks<'a> {
    /// Hears every event.
    pub hear: &'a Function,
    /// Takes the page along, instead of printing or sharing it.
    pub take: &'a Function,
    /// Follows an address that the page would open elsewhere.
    pub open: &'a Function,
}

/// Listens to everything that happens in a document, before the page itself does.
pub fn listen(document: &Document, hear: &Function) {
    let options = AddEventListenerOptions::new();
    options.set_capture(true);
    for (kinds, is_passive) in [(&NOTICED[..], true), (&KEPT_FROM, false)] {
        options.set_passive(is_passive);
        for kind in kinds {
            let _ = document.add_event_listener_with_callback_and_add_event_listener_options(
                kind, hear, &options,
            );
        }
    }
}

/// Makes a page fit.
pub fn fit(document: &Document, window: &Window, hooks: &Hooks<'_>) {
    if let (Some(head), Ok(style)) = (document.head(), document.create_element("style")) {
        style.set_text_content(Some(STYLE));
        let _ = head.append_child(&style);
    }
    listen(document, hooks.hear);
    let target: &EventTarget = window;
    let _ = target.add_event_listener_with_callback("pagehide", hooks.hear);
    let _ = Reflect::set(window, &"print".into(), hooks.take);
    // Whatever the page would share or open goes to the visitor's phone.
    let _ = Reflect::set(&window.navigator(), &"share".into(), hooks.take);
    let _ = Reflect::set(window, &"open".into(), hooks.open);
}
