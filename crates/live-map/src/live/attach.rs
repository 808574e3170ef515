//! From the printed page to a live map: its data is fetched, its parts are found, its state is read from the address. Only wasm.

use std::cell::RefCell;

use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, Event, EventInit, HtmlElement};

use super::dom::{all, document, find, index, index_of, set};
use super::gestures::Gesture;
use super::plan_form::PlanForm;
use super::position::Position;
use super::surface::Surface;
use super::tiles::Basemap;
use super::{LiveMap, MAP, listen, tools};
use langke_browser::fetch::Request;
use langke_browser::style;
use langke_map::{Course, MapData, MapQuery, Scene};
use langke_model::data::parse;
use langke_model::geo::View;
use langke_model::i18n::map_words;

/// Room around what a window shows, in pixels.
const MARGIN: f64 = 46.0;
/// Room for the buttons at the right, in pixels.
const BUTTONS: f64 = 44.0;
/// A window shows at least this much from side to side at first, in metres.
const LEAST_METRES: f64 = 1_800.0;

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
        if let Some(gone) = map.take() {
            gone.position.forget();
            tools::mark_page_large(false);
        }
    });
    // What is still on its way is for a page that was left.
    if let Some(asked) = ASKED.take() {
        asked.end();
    }
    let Some(root) = root else { return };
    spawn_local(async move {
        let Some(data) = fetch(&root).await else {
            return;
        };
        // The rules of live maps stand in the whole style sheet.
        if !style::whole().await || !root.is_connected() {
            return;
        }
        if let Some(map) = LiveMap::new(root, data) {
            MAP.with_borrow_mut(|place| {
                let map = place.insert(map);
                map.begin();
            });
        }
    });
}

async fn fetch(root: &Element) -> Option<MapData> {
    let address = root.get_attribute("data-map")?;
    let request = Request::new()?;
    ASKED.set(Some(request.clone()));
    let text = request.text(&address).await.ok()?;
    parse(&text)
}

impl LiveMap {
    fn new(root: Element, data: MapData) -> Option<LiveMap> {
        let sheet: HtmlElement = find(&root, ".sheet")?;
        tell_alive(&root)?;
        let scene = Scene::new(&data)?;
        let course = Course::new(&data);
        let search = web_sys::window()?.location().search().unwrap_or_default();
        let query = MapQuery::parse(&search);
        let stops = course.as_ref().map_or(0, Course::count);
        let plan = query.plan(stops);
        let (width, height) = size_of(&sheet);
        let whole = whole(&scene, width, height)?;
        let view = match query.view {
            Some((centre, zoom)) => View::at(centre, zoom, width, height),
            None => whole,
        };
        let words = map_words(data.language);
        let surface = Surface::new(&sheet, data.language)?;
        let plan_form = course
            .is_some()
            .then(|| PlanForm::new(&root, words))
            .flatten();
        let shown = (0..data.places.len()).collect();
        Some(LiveMap {
            sheet,
            surface,
            words,
            scene,
            course,
            plan,
            plan_form,
            query,
            whole,
            view,
            motion: None,
            last_frame: 0.0,
            is_frame_coming: false,
            gesture: Gesture::default(),
            is_held: false,
            shown,
            selected: None,
            position: Position::default(),
            basemap: Basemap::default(),
            listed: String::new(),
            data,
            root,
        })
    }

    fn begin(&mut self) {
        let sheet = self.sheet.clone();
        set(&sheet, "tabindex", "0");
        set(&sheet, "role", "application");
        set(&sheet, "aria-label", self.words.map);
        tools::furnish(&sheet, self.words);
        listen(
            &sheet,
            &[
                "pointerdown",
                "pointermove",
                "pointerup",
                "pointercancel",
                "animationend",
            ],
            true,
        );
        listen(&sheet, &["wheel", "touchmove"], false);
        let at = self.query.at.clone();
        self.begin_choices();
        self.narrow();
        self.refresh_plan();
        self.tell_time();
        if let Some(at) = at {
            let found = self.place_called(&at);
            self.select(found, super::selection::Chosen::ByAddress);
        }
        self.redraw();
        self.tell_what_is_in_the_window();
        self.open_tiles();
        set(&self.root, "data-map-ready", "");
    }

    /// The index of a place by what an address calls it: the number of a stop, or a place's id.
    fn place_called(&self, name: &str) -> Option<usize> {
        if self.scene.is_route {
            return index(name).filter(|index| *index < self.data.places.len());
        }
        self.data
            .places
            .iter()
            .position(|place| place.href.trim_end_matches('/').rsplit('/').next() == Some(name))
    }

    /// What an address calls a place.
    pub(super) fn name_in_address(&self, index: usize) -> Option<String> {
        if self.scene.is_route {
            return Some((index + 1).to_string());
        }
        let href = &self.data.places.get(index)?.href;
        let name = href.trim_end_matches('/').rsplit('/').next()?;
        Some(name.to_owned())
    }

    pub(super) fn on_resize(&mut self) {
        let (width, height) = size_of(&self.sheet);
        if (width, height) == (self.view.width, self.view.height) || width < 1.0 {
            return;
        }
        let was_whole = self.view == self.whole;
        self.whole = whole(&self.scene, width, height).unwrap_or(self.whole);
        self.view = if was_whole {
            self.whole
        } else {
            self.view.resized(width, height)
        };
        self.redraw();
    }

    /// The items of the list, each with the index of its stop.
    pub(super) fn items(&self) -> Vec<(usize, HtmlElement)> {
        all::<HtmlElement>(&self.root, "li[data-stop]")
            .into_iter()
            .filter_map(|item| Some((index_of(&item, "data-stop")?, item)))
            .collect()
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

/// The window on everything, beside the buttons.
fn whole(scene: &Scene, width: f64, height: f64) -> Option<View> {
    let points = scene.extent();
    let view = View::around_on_map(&points, width - BUTTONS, height, MARGIN, LEAST_METRES)?;
    Some(view.resized(width, height).panned(-BUTTONS / 2.0, 0.0))
}

/// Width and height of the window, in pixels.
fn size_of(sheet: &HtmlElement) -> (f64, f64) {
    (
        f64::from(sheet.client_width()),
        f64::from(sheet.client_height()),
    )
}
