//! The browser is asked where the visitor is, by a button only. Only wasm.

use wasm_bindgen::prelude::*;
use web_sys::PositionOptions;

use super::{LiveMap, tell};
use langke_browser::geolocation::{Found, geolocation, is_denied};
use langke_map::Event;
use langke_model::geo::LonLat;

/// A position that is not older than this will do, in milliseconds.
const FRESH: u32 = 10_000;

thread_local! {
    static FOUND: Closure<dyn Fn(JsValue)> = Closure::new(|found: JsValue| {
        let found = Found::read(&found);
        tell(Event::Found {
            at: LonLat::new(found.longitude, found.latitude),
            accuracy: found.accuracy,
        });
    });
    static REFUSED: Closure<dyn Fn(JsValue)> = Closure::new(|refusal: JsValue| {
        tell(Event::NotFound { is_denied: is_denied(&refusal) });
    });
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
