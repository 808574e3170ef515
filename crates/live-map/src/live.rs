//! Live maps, without Leptos: they take over the printed map and the list beside it. Only wasm.
//!
//! One map is alive at a time. Everything that it knows and decides is `langke_map::Session`; here events of the browser become its
//! events, and what it says has changed is written into the page.

mod attach;
mod events;
mod geolocation;
mod plan_form;
mod show;
mod takeaway;
pub mod tiles;
mod window;

use std::cell::{Cell, RefCell};

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{AddEventListenerOptions, Element, Event, EventTarget, HtmlElement};

use langke_browser::{clock, media};
use langke_map::{self as map, Session, Surroundings};
use plan_form::PlanForm;
use window::Window;

/// A map that is alive.
struct LiveMap {
    /// The section with map and list.
    root: Element,
    /// The path of its page.
    path: String,
    window: Window,
    session: Session,
    plan_form: Option<PlanForm>,
    /// A frame was asked for.
    is_frame_coming: bool,
    /// How the browser calls the watch on the visitor's position.
    watch: Option<i32>,
    /// What the list of places says.
    listed: String,
    /// The button that was pressed last.
    pressed: Option<HtmlElement>,
}

/// What can lie under maps besides what came with them. A program that is started without has nothing of its code.
#[derive(Clone, Copy)]
pub struct Underlay {
    /// Begins to fetch it for a map that comes alive, instead of what was there for another one.
    open: fn(&LiveMap),
    /// Lays what is there under a map's window.
    lay: fn(&mut Session),
}

thread_local! {
    static MAP: RefCell<Option<LiveMap>> = const { RefCell::new(None) };
    static UNDERLAY: Cell<Option<Underlay>> = const { Cell::new(None) };
    static LISTENER: Closure<dyn Fn(Event)> = Closure::new(dispatch);
    static FRAME: Closure<dyn Fn(f64)> = Closure::new(|time| {
        with(|map| {
            map.is_frame_coming = false;
            map.happens(map::Event::Frame { time });
        })
    });
    static MINUTE: Closure<dyn Fn()> = Closure::new(|| tell(map::Event::TimePassed));
}

/// Milliseconds between two looks at the clock.
const A_WHILE: i32 = 30_000;
/// From this width on, the list stands beside the map and needs no card; `style/map.css` asks the same.
const WIDE: &str = "(min-width: 60rem)";

/// Makes the page's map alive, now and whenever the app shows another page.
pub fn start(underlay: Option<Underlay>) {
    UNDERLAY.set(underlay);
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

/// Tells the live map, if there is one, what happened apart from the frames and the fingers of a movement.
fn tell(event: map::Event) {
    with(|map| {
        map.session.look_around(surroundings());
        map.happens(event);
    });
}

fn dispatch(event: Event) {
    match event.type_().as_str() {
        "langke:shown" | "online" | "pageshow" => attach::attach(),
        kind => with(|map| map.on(kind, &event)),
    }
}

/// What is around the map now.
fn surroundings() -> Surroundings {
    Surroundings {
        now: clock::now(),
        is_wide: media::matches(WIDE),
        wants_less_motion: media::wants_less_motion(),
    }
}
