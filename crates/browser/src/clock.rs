//! What the clock says in Vietnam. Only wasm.

use langke_model::calendar::Date;

/// Seconds by which Vietnam's clocks are ahead of UTC.
const AHEAD: i64 = 7 * 3_600;
/// Seconds of a day: Vietnam's clocks are never changed.
const DAY: i64 = 86_400;

/// Seconds since 1970, UTC.
pub fn seconds() -> i64 {
    (js_sys::Date::now() / 1_000.0) as i64
}

/// Today in Vietnam, and the minute of the day; none by a clock that is beyond all calendars.
pub fn now() -> Option<(Date, u16)> {
    let seconds = seconds();
    let minute = (seconds + AHEAD).rem_euclid(DAY) / 60;
    Some((Date::in_vietnam_at(seconds)?, minute as u16))
}

/// How many seconds are left of today in Vietnam.
pub fn seconds_to_midnight() -> i64 {
    DAY - (seconds() + AHEAD).rem_euclid(DAY)
}
