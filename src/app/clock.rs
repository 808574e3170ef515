//! Today in Vietnam, also after midnight and after the screen was off. Only wasm.

use std::time::Duration;

use js_sys::Date;
use leptos::prelude::*;
use wasm_bindgen::JsValue;

use crate::components::Today;

/// Milliseconds by which Vietnam's clocks are ahead of UTC.
const OFFSET: f64 = 7.0 * 3_600_000.0;
const DAY: f64 = 86_400_000.0;

/// Sets the day now, at every midnight in Vietnam, and whenever the page becomes visible again.
pub fn run(today: Today) {
    look(today);
    let _ = window_event_listener_untyped("visibilitychange", move |_| look(today));
    let _ = window_event_listener_untyped("pageshow", move |_| look(today));
    wait_for_midnight(today);
}

fn look(today: Today) {
    let now = Date::new(&JsValue::from_f64(Date::now() + OFFSET));
    let text = String::from(now.to_iso_string());
    let day = text.get(..10).map(str::to_owned);
    if today.0.get_untracked() != day {
        today.0.set(day);
    }
}

fn wait_for_midnight(today: Today) {
    let rest = DAY - (Date::now() + OFFSET).rem_euclid(DAY);
    // A second into the day, for clocks that run a little fast.
    let wait = Duration::from_millis(rest as u64 + 1_000);
    set_timeout(
        move || {
            look(today);
            wait_for_midnight(today);
        },
        wait,
    );
}
