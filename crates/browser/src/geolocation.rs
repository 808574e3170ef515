//! Where the device says it is, when its visitor asks. Only wasm.

use js_sys::Promise;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Geolocation, PositionOptions};

#[wasm_bindgen]
extern "C" {
    /// What the browser tells of a position. Source: W3C, "Geolocation".
    type Told;
    #[wasm_bindgen(method, getter)]
    fn coords(this: &Told) -> Coordinates;
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
/// For what is near within kilometres a position will do that is not older than this, in milliseconds.
const RECENT: u32 = 600_000;
/// A device that knows nothing by then is not waited for, in milliseconds.
const PATIENCE: u32 = 20_000;

/// A position.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Found {
    /// In degrees.
    pub latitude: f64,
    /// In degrees.
    pub longitude: f64,
    /// In metres; 95 of 100 are not farther away.
    pub accuracy: f64,
}

impl Found {
    /// Reads what the browser tells.
    pub fn read(told: &JsValue) -> Found {
        let coordinates = told.unchecked_ref::<Told>().coords();
        Found {
            latitude: coordinates.latitude(),
            longitude: coordinates.longitude(),
            accuracy: coordinates.accuracy(),
        }
    }
}

/// Whether the visitor or the browser does not want it, rather than that it is not known.
pub fn is_denied(refusal: &JsValue) -> bool {
    refusal.unchecked_ref::<Refused>().code() == PERMISSION_DENIED
}

/// Whom to ask; nobody where a browser has no such thing, or the page did not come safely.
pub fn geolocation() -> Option<Geolocation> {
    web_sys::window()?.navigator().geolocation().ok()
}

/// Asks once for a position that may be rough; none if it is refused or not known.
pub async fn locate() -> Option<Found> {
    let geolocation = geolocation()?;
    let options = PositionOptions::new();
    options.set_maximum_age(RECENT);
    options.set_timeout(PATIENCE);
    let told = Promise::new(&mut |found, refused| {
        let _ = geolocation.get_current_position_with_error_callback_and_options(
            &found,
            Some(&refused),
            &options,
        );
    });
    Some(Found::read(&JsFuture::from(told).await.ok()?))
}
