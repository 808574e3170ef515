//! Live maps: a program of its own, without Leptos, which takes over the printed map and the list beside it. Only wasm.
//!
//! One map is alive at a time. Events reach it through one listener; what it shows is drawn by the same code that printed it.

mod attach;
mod choices;
mod dom;
mod frame;
mod gestures;
mod keys;
mod plan_form;
mod position;
mod selection;
mod surface;
mod takeaway;
mod tiles;
mod tools;

use std::cell::RefCell;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{AddEventListenerOptions, Element, Event, EventTarget, HtmlElement};

use gestures::Gesture;
use langke_map::{Course, MapData, MapQuery, Motion, Plan, Scene};
use langke_model::calendar::Date;
use langke_model::geo::View;
use langke_model::i18n::MapWords;
use plan_form::PlanForm;
use position::Position;
use surface::Surface;
use tiles::Basemap;

/// A map that is alive.
struct LiveMap {
    /// The section with map and list.
    root: Element,
    /// The window.
    sheet: HtmlElement,
    surface: Surface,
    words: &'static MapWords,
    data: MapData,
    scene: Scene,
    /// What plans go by; none on a map without a route.
    course: Option<Course>,
    plan: Plan,
    plan_form: Option<PlanForm>,
    query: MapQuery,
    /// Everything, as it was printed.
    whole: View,
    view: View,
    motion: Option<Motion>,
    /// When the last frame was shown, in milliseconds; 0 while nothing moves.
    last_frame: f64,
    /// A frame was asked for.
    is_frame_coming: bool,
    gesture: Gesture,
    /// One finger and the wheel belong to the map, not to the page.
    is_held: bool,
    /// The places that are shown, by index.
    shown: Vec<usize>,
    selected: Option<usize>,
    position: Position,
    basemap: Basemap,
    /// What the list of places says.
    listed: String,
}

thread_local! {
    static MAP: RefCell<Option<LiveMap>> = const { RefCell::new(None) };
    static LISTENER: Closure<dyn Fn(Event)> = Closure::new(dispatch);
    static FRAME: Closure<dyn Fn(f64)> = Closure::new(|time| with(|map| map.frame(time)));
    static MINUTE: Closure<dyn Fn()> = Closure::new(|| with(LiveMap::tell_time));
}

/// Milliseconds between two looks at the clock.
const A_WHILE: i32 = 30_000;

/// Makes the page's map alive, now and whenever the app shows another page.
pub fn start() {
    let Some(window) = web_sys::window() else {
        return;
    };
    if let Some(document) = window.document() {
        let on_the_page = ["langke:shown", "input", "change", "focusin", "focusout"];
        listen(&document, &on_the_page, true);
        listen(&document, &["click", "keydown"], false);
    }
    // What did not come in a dead spot is asked for again when the network, or the page, is back.
    listen(&window, &["resize", "online", "pageshow"], true);
    MINUTE.with(|closure| {
        let _ = window.set_interval_with_callback_and_timeout_and_arguments_0(
            closure.as_ref().unchecked_ref(),
            A_WHILE,
        );
    });
    attach::attach();
}

/// Sends events of some kinds to the map. Listeners that are not passive may keep the page from scrolling.
fn listen(target: &EventTarget, kinds: &[&str], passive: bool) {
    let options = AddEventListenerOptions::new();
    options.set_passive(passive);
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

/// Does something with the live map, if there is one. An event that is fired while another is handled is passed over.
fn with(what: impl FnOnce(&mut LiveMap)) {
    MAP.with(|map| {
        if let Ok(mut map) = map.try_borrow_mut()
            && let Some(map) = map.as_mut()
        {
            what(map);
        }
    });
}

fn dispatch(event: Event) {
    match event.type_().as_str() {
        "langke:shown" | "online" | "pageshow" => attach::attach(),
        kind => with(|map| map.on(kind, &event)),
    }
}

impl LiveMap {
    fn on(&mut self, kind: &str, event: &Event) {
        match kind {
            "click" => self.on_click(event),
            "input" | "change" => self.on_input(event),
            "keydown" => self.on_key(event),
            "focusin" => self.on_focus_in(event),
            "focusout" => self.on_focus_out(event),
            "resize" => self.on_resize(),
            // The hint has faded; the next one is told anew.
            "animationend" => self.hint(""),
            "wheel" => self.on_wheel(event),
            "touchmove" => self.on_touch(event),
            _ => self.on_pointer(kind, event),
        }
    }

    /// Today and the minute of the day in Vietnam; none by a clock that is beyond all calendars.
    fn now() -> Option<(Date, u16)> {
        let seconds = (js_sys::Date::now() / 1000.0) as i64;
        let minute = (seconds / 60 + 7 * 60).rem_euclid(24 * 60) as u16;
        Some((Date::in_vietnam_at(seconds)?, minute))
    }
}
