//! From the printed page to a live map: its data is fetched, its parts are found, its state is read from the address. Only wasm.

use std::cell::RefCell;

use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, Event, EventInit};

use super::plan_form::PlanForm;
use super::window::{self, Window};
use super::{LiveMap, MAP, UNDERLAY, surroundings};
use langke_browser::dom::{document, find, set};
use langke_browser::fetch::Request;
use langke_browser::style::Rules;
use langke_browser::{address_bar, wait};
use langke_map::{MapData, Redraw, Session};
use langke_model::data::parse;

thread_local! {
    static ASKED: RefCell<Option<Request>> = const { RefCell::new(None) };
}

/// Makes the map of the page alive; a map of a page that is gone is let go. Whatever fails, the printed map stays.
pub fn attach() {
    let root = document().and_then(|document| document.query_selector("[data-map]").ok()?);
    let is_same = MAP.with_borrow(|map| {
        map.as_ref()
            .is_some_and(|map| Some(&map.root) == root.as_ref())
    });
    if is_same {
        return;
    }
    MAP.with_borrow_mut(|map| {
        if let Some(mut gone) = map.take() {
            gone.end_watch();
            window::mark_page_large(false);
        }
    });
    // What is still on its way is for a page that was left.
    if let Some(asked) = ASKED.take() {
        asked.end();
    }
    let Some(root) = root else { return };
    let Some(request) = Request::new() else {
        return;
    };
    ASKED.set(Some(request.clone()));
    // Both at once.
    let rules = Rules::of_live_maps();
    rules.fetch_ahead();
    spawn_local(async move {
        let Some(data) = fetch(&root, &request).await else {
            return;
        };
        // Somebody may have come to another page meanwhile, or begun anew on this one.
        let is_wanted =
            || root.is_connected() && ASKED.with_borrow(|asked| asked.as_ref() == Some(&request));
        if !rules.brought().await {
            return;
        }
        // To read, to find one's way about and to draw are tasks of their own.
        wait::turn().await;
        if !is_wanted() {
            return;
        }
        let Some(map) = LiveMap::new(root.clone(), data) else {
            return;
        };
        wait::turn().await;
        if is_wanted() {
            MAP.with_borrow_mut(|place| place.insert(map).begin());
        }
    });
}

async fn fetch(root: &Element, request: &Request) -> Option<MapData> {
    let address = root.get_attribute("data-map")?;
    let text = request.text(&address).await.ok()?;
    parse(&text)
}

impl LiveMap {
    fn new(root: Element, data: MapData) -> Option<LiveMap> {
        let sheet = find(&root, ".sheet")?;
        tell_alive(&root)?;
        let size = window::size_of(&sheet);
        let session = Session::new(data, &address_bar::query(), size, surroundings())?;
        let window = Window::new(sheet)?;
        let has_plan = session.plan().is_some();
        let plan_form = has_plan.then(|| PlanForm::new(&root, session.words()));
        Some(LiveMap {
            path: address_bar::path(),
            window,
            plan_form: plan_form.flatten(),
            is_frame_coming: false,
            watch: None,
            listed: String::new(),
            pressed: None,
            session,
            root,
        })
    }

    fn begin(&mut self) {
        if let Some(underlay) = UNDERLAY.get() {
            (underlay.open)(self);
        }
        self.window.furnish(self.session.words());
        self.furnish_choices();
        let mut changes = self.session.begin();
        let marks = self.session.printed_marks();
        if marks.is_some_and(|marks| !self.window.is_printed_with(&marks)) {
            changes.drawing = Redraw::Anew;
        }
        self.apply(changes);
        set(&self.root, "data-map-ready", "");
    }
}

/// Tells the starter that a section will be changed from now on; it keeps the section as it was printed.
fn tell_alive(root: &Element) -> Option<()> {
    let bubbling = EventInit::new();
    bubbling.set_bubbles(true);
    let event = Event::new_with_event_init_dict("langke:map", &bubbling).ok()?;
    root.dispatch_event(&event).ok()?;
    Some(())
}
