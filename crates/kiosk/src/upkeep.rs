//! When a screen starts itself anew: when there is something newer, and once a night; never before anybody's eyes.

/// So long nobody has been there before the screen takes over something newer; in milliseconds.
pub const BEFORE_NEWER: u32 = 30_000;

/// The same before it starts anew at night.
pub const BEFORE_NIGHTLY: u32 = 5 * 60_000;

/// What was started within this time is not started anew at night; in milliseconds.
pub const YOUNG: u64 = 2 * 3_600_000;

/// The hour of the night, in minutes of Vietnam's day.
const NIGHT: std::ops::Range<u16> = 3 * 60..4 * 60;

/// How long the screen has been waiting for visitors, and since when it runs.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Upkeep {
    waited: u32,
    age: u64,
}

impl Upkeep {
    /// Lets milliseconds go by; whether the screen shall start anew now. `minute` is the minute of Vietnam's day, where a clock tells it. Who
    /// asked for a start and got none, for the site may be out of reach, is asked again after the same wait.
    pub fn tick(
        &mut self,
        elapsed: u32,
        is_attract: bool,
        minute: Option<u16>,
        is_newer: bool,
    ) -> bool {
        self.age += u64::from(elapsed);
        self.waited = if is_attract {
            self.waited.saturating_add(elapsed)
        } else {
            0
        };
        let is_night = minute.is_some_and(|minute| NIGHT.contains(&minute)) && self.age >= YOUNG;
        let is_due = (is_newer && self.waited >= BEFORE_NEWER)
            || (is_night && self.waited >= BEFORE_NIGHTLY);
        if is_due {
            self.waited = 0;
        }
        is_due
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// How often a screen would start anew within so many minutes.
    fn starts(upkeep: &mut Upkeep, from: u16, minutes: u16, is_newer: bool) -> usize {
        (0..u32::from(minutes) * 60)
            .filter(|second| {
                let minute = (u32::from(from) + second / 60) % 1440;
                upkeep.tick(1000, true, Some(minute as u16), is_newer)
            })
            .count()
    }

    #[test]
    fn at_night_it_starts_anew_and_by_day_it_does_not() {
        let mut upkeep = Upkeep::default();
        assert_eq!(starts(&mut upkeep, 4 * 60, 22 * 60, false), 0);
        assert!(starts(&mut upkeep, 2 * 60 + 30, 60, false) > 0);
    }

    #[test]
    fn what_was_started_at_night_is_not_started_again() {
        assert_eq!(starts(&mut Upkeep::default(), 3 * 60, 60, false), 0);
    }

    #[test]
    fn something_newer_waits_until_nobody_is_there() {
        let mut upkeep = Upkeep::default();
        assert!((0..600).all(|_| !upkeep.tick(1000, false, Some(600), true)));
        assert!((0..29).all(|_| !upkeep.tick(1000, true, Some(600), true)));
        assert!(upkeep.tick(1000, true, Some(600), true));
        // The site was out of reach: it is not asked each second.
        assert!(!upkeep.tick(1000, true, Some(600), true));
        assert_eq!(starts(&mut upkeep, 600, 1, true), 2);
    }

    #[test]
    fn without_a_clock_only_something_newer_counts() {
        let mut upkeep = Upkeep::default();
        assert!((0..100_000).all(|_| !upkeep.tick(1000, true, None, false)));
        assert!(upkeep.tick(1000, true, None, true));
    }
}
