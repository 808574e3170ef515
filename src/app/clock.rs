//! Today in Vietnam, also after midnight and after the screen was off. Only wasm.

use std::time::Duration;

use js_sys::Date;
use langke_browser::clock;
use langke_model::{calendar, whole_number};
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
    let now = clock::now().map(|(day, _)| day);
    // No clock that is right says a day before the one on which the document was last changed at its host; where the host does not tell,
    // the browser takes the clock's. Source: HTML Standard, `lastModified`.
    let changed = Date::parse(&document().last_modified());
    let of_data = calendar::Date::in_vietnam_at((changed / 1_000.0) as i64);
    let day = now.max(of_data);
    if today.day.get_untracked() == day {
        return;
    }
    today.day.set(day);
    let words = of_data
        .filter(|_| now < of_data)
        .map(in_digits)
        .unwrap_or_default();
    today.of_data.set(words);
}

/// 21/11/2026, as it is understood in both languages: the words for months would be a kilobyte.
fn in_digits(day: calendar::Date) -> String {
    let parts = [day.day().into(), day.month().into(), day.year().into()];
    parts.map(whole_number).join("/")
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
