//! Where the visitor is: asked for by a button only, said in words and drawn with how exact it is. Only wasm.

use wasm_bindgen::prelude::*;
use web_sys::PositionOptions;

use super::dom::find;
use super::{LiveMap, with};
use langke_map::{Sight, by_distance, has_arrived, number, sight};
use langke_model::escape;
use langke_model::geo::{LonLat, View, metres_per_unit, to_map};
use langke_model::i18n;

#[wasm_bindgen]
extern "C" {
    /// What the browser tells of a position. Source: W3C, "Geolocation".
    type Found;
    #[wasm_bindgen(method, getter)]
    fn coords(this: &Found) -> Coordinates;
    type Coordinates;
    #[wasm_bindgen(method, getter)]
    fn latitude(this: &Coordinates) -> f64;
    #[wasm_bindgen(method, getter)]
    fn longitude(this: &Coordinates) -> f64;
    #[wasm_bindgen(method, getter)]
    fn accuracy(this: &Coordinates) -> f64;
    type Refused;
    #[wasm_bindgen(method, getter)]
    fn code(this: &Refused) -> u16;
}

/// The code of a refusal by the visitor or the browser.
const PERMISSION_DENIED: u16 = 1;
/// Nearer than this a place has no direction worth telling, in metres.
const NEARBY: f64 = 15.0;

thread_local! {
    static FOUND: Closure<dyn Fn(JsValue)> = Closure::new(|found: JsValue| {
        let coordinates = found.unchecked_ref::<Found>().coords();
        let point = LonLat::new(coordinates.longitude(), coordinates.latitude());
        let accuracy = coordinates.accuracy();
        with(|map| map.found(point, accuracy));
    });
    static REFUSED: Closure<dyn Fn(JsValue)> = Closure::new(|refusal: JsValue| {
        let code = refusal.unchecked_ref::<Refused>().code();
        with(|map| map.refused(code));
    });
}

/// What is known of where the visitor is.
#[derive(Default)]
pub struct Position {
    watch: Option<i32>,
    here: Option<(LonLat, f64)>,
}

impl Position {
    /// Stops listening.
    pub fn forget(&self) {
        if let (Some(watch), Some(geolocation)) = (self.watch, geolocation()) {
            geolocation.clear_watch(watch);
        }
    }

    /// Where the visitor is.
    pub fn here(&self) -> Option<LonLat> {
        Some(self.here?.0)
    }
}

fn geolocation() -> Option<web_sys::Geolocation> {
    web_sys::window()?.navigator().geolocation().ok()
}

impl LiveMap {
    /// Asks where the visitor is, or stops asking.
    pub(super) fn locate(&mut self) {
        if self.position.watch.is_some() {
            self.position.forget();
            self.position = Position::default();
            self.tell_position("");
            self.redraw();
            return;
        }
        let Some(geolocation) = geolocation() else {
            self.tell_position(self.words.unavailable);
            return;
        };
        let options = PositionOptions::new();
        options.set_enable_high_accuracy(true);
        options.set_maximum_age(10_000);
        let watch = FOUND.with(|found| {
            REFUSED.with(|refused| {
                geolocation.watch_position_with_error_callback_and_options(
                    found.as_ref().unchecked_ref(),
                    Some(refused.as_ref().unchecked_ref()),
                    &options,
                )
            })
        });
        self.position.watch = watch.ok();
        self.tell_position(self.words.locating);
    }

    fn found(&mut self, point: Option<LonLat>, accuracy: f64) {
        if self.position.watch.is_none() {
            return;
        }
        let Some(point) = point else {
            self.tell_position(self.words.unavailable);
            return;
        };
        let is_first = self.position.here.is_none();
        self.position.here = Some((point, accuracy.clamp(1.0, 1e6)));
        self.tell_where();
        let drawn = self.view.draw(point);
        if is_first && !self.view.shows(drawn, -20.0) {
            self.show_with_nearest(point);
        }
        self.redraw();
    }

    fn refused(&mut self, code: u16) {
        if code == PERMISSION_DENIED {
            self.position.forget();
            self.position = Position::default();
            self.tell_position(self.words.denied);
        } else {
            // The device may find itself later: it goes on looking.
            self.position.here = None;
            self.tell_position(self.words.unavailable);
        }
        self.redraw();
    }

    /// Shows the visitor and the nearest place in one window.
    fn show_with_nearest(&mut self, here: LonLat) {
        let Some(nearest) = self.sights(here).into_iter().next() else {
            return;
        };
        let points = [to_map(here), self.scene.places[nearest.place].at];
        let view = View::around_on_map(&points, self.view.width, self.view.height, 60.0, 400.0);
        if let Some(view) = view {
            self.fly(view);
        }
    }

    /// The places that are shown, the nearest first.
    pub(super) fn sights(&self, here: LonLat) -> Vec<Sight> {
        let places = self.shown.iter().filter_map(|index| {
            let at = self.scene.places.get(*index)?.at;
            Some((*index, langke_model::geo::to_lon_lat(at)?))
        });
        by_distance(here, places)
    }

    /// Says where the visitor is: how exactly, what is nearest, what comes next, whether one has arrived.
    fn tell_where(&mut self) {
        let Some((here, accuracy)) = self.position.here else {
            return;
        };
        let language = self.data.language;
        let mut lines = vec![format!(
            "{} {}.",
            self.words.you_are_here,
            i18n::distance(accuracy.max(10.0), language)
        )];
        let sights = self.sights(here);
        if let Some(nearest) = sights.first() {
            let vague = self.scene.places[nearest.place].vague;
            lines.push(if has_arrived(nearest, accuracy, vague) {
                format!("{} {}.", self.words.arrived, self.call(nearest.place))
            } else {
                self.seen(self.words.nearest, nearest)
            });
            let next = self
                .plan
                .place_of(nearest.place)
                .and_then(|place| self.plan.order.get(place + 1));
            if let Some(next) = next
                && let Some(course) = &self.course
                && let Some(at) = course.at(*next)
            {
                lines.push(self.seen(self.words.next, &sight(here, *next, at)));
            }
        }
        self.tell_position(&lines.join(" "));
    }

    /// "Nearest: 3 Bát Tràng market, 240 m to the east."
    fn seen(&self, words: &str, sight: &Sight) -> String {
        if sight.metres < NEARBY {
            return format!(
                "{words}: {}, {}.",
                self.call(sight.place),
                self.words.nearby
            );
        }
        format!(
            "{words}: {}, {} · {}.",
            self.call(sight.place),
            i18n::distance(sight.metres, self.data.language),
            self.words.directions[sight.direction.min(7)]
        )
    }

    fn call(&self, index: usize) -> String {
        let name = &self.scene.places[index].name;
        if self.scene.is_route {
            format!("{} {name}", index + 1)
        } else {
            name.clone()
        }
    }

    fn tell_position(&mut self, words: &str) {
        if let Some(line) = find(&self.sheet, ".whereabouts") {
            line.set_inner_html(&escape(words));
        }
        if let Some(button) = find(&self.sheet, "[data-do=locate]") {
            let label = if self.position.watch.is_some() {
                self.words.forget_position
            } else {
                self.words.locate
            };
            super::dom::set(&button, "aria-label", label);
        }
        self.tell_what_is_in_the_window();
    }

    /// The visitor's dot with its circle, as SVG.
    pub(super) fn here_drawn(&self) -> String {
        let Some((here, accuracy)) = self.position.here else {
            return String::new();
        };
        let at = self.view.draw(here);
        let radius = accuracy / metres_per_unit(to_map(here)) * self.view.scale;
        let (x, y) = (number(at.x), number(at.y));
        format!(
            "<circle class=\"accuracy\" cx=\"{x}\" cy=\"{y}\" r=\"{}\"/><circle class=\"here\" cx=\"{x}\" cy=\"{y}\" r=\"7\"/>",
            number(radius.clamp(8.0, 4000.0))
        )
    }
}
