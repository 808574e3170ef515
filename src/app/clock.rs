//! Today in Vietnam, also after midnight and after the screen was off. Only wasm.

use std::time::Duration;

use langke_browser::clock;
use leptos::prelude::*;

use crate::components::Today;

/// Sets the day now, at every midnight in Vietnam, and whenever the page becomes visible again.
pub fn run(today: Today) {
    look(today);
    let _ = window_event_listener_untyped("visibilitychange", move |_| look(today));
    let _ = window_event_listener_untyped("pageshow", move |_| look(today));
    wait_for_midnight(today);
}

fn look(today: Today) {
    let day = clock::now().map(|(day, _)| day);
    if today.0.get_untracked() != day {
        today.0.set(day);
    }
}

fn wait_for_midnight(today: Today) {
    // A second into the day, for clocks that run a little fast.
    let wait = Duration::from_secs(clock::seconds_to_midnight() as u64 + 1);
    set_timeout(
        move || {
            look(today);
            wait_for_midnight(today);
        },
        wait,
    );
}
