//! The browser is asked where the visitor is, by a button only. Only wasm.

use wasm_bindgen::prelude::*;
use web_sys::{Geolocation, PositionOptions};

use super::{LiveMap, tell};
use langke_map::Event;
use langke_model::geo::LonLat;

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
/// A position that is not older than this will do, in milliseconds.
const FRESH: u32 = 10_000;

thread_local! {
    static FOUND: Closure<dyn Fn(JsValue)> = Closure::new(|found: JsValue| {
        let coordinates = found.unchecked_ref::<Found>().coords();
        tell(Event::Found {
            at: LonLat::new(coordinates.longitude(), coordinates.latitude()),
            accuracy: coordinates.accuracy(),
        });
    });
    static REFUSED: Closure<dyn Fn(JsValue)> = Closure::new(|refusal: JsValue| {
        let code = refusal.unchecked_ref::<Refused>().code();
        tell(Event::NotFound { is_denied: code == PERMISSION_DENIED });
    });
}

fn geolocation() -> Option<Geolocation> {
    web_sys::window()?.navigator().geolocation().ok()
}

impl LiveMap {
    /// Lets the browser tell where the visitor is, from now on.
    pub(super) fn begin_watch(&mut self) {
        let Some(geolocation) = geolocation() else {
            self.happens(Event::CannotBeFound);
            return;
        };
        let options = PositionOptions::new();
        options.set_enable_high_accuracy(true);
        options.set_maximum_age(FRESH);
        let watch = FOUND.with(|found| {
            REFUSED.with(|refused| {
                geolocation.watch_position_with_error_callback_and_options(
                    found.as_ref().unchecked_ref(),
                    Some(refused.as_ref().unchecked_ref()),
                    &options,
                )
            })
        });
        self.watch = watch.ok();
    }

    /// Lets the browser tell it no longer.
    pub(super) fn end_watch(&mut self) {
        if let (Some(watch), Some(geolocation)) = (self.watch.take(), geolocation()) {
            geolocation.clear_watch(watch);
        }
    }
}
