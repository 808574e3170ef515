//! How a certificate stands on a day: printed by the publisher, kept right by the browser's clock.

use crate::calendar::Date;

/// A certificate is about to lapse in its last days: time enough to ask for a new evaluation.
const LAST_DAYS: i64 = 90;

vocabulary! {
    /// How a certificate stands, in the order in which lists offer it.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
    pub enum Standing {
        /// It holds for more than ninety days.
        Valid = "valid",
        /// It holds for ninety days at most.
        Lapsing = "lapsing",
        /// It has lapsed.
        Lapsed = "lapsed",
        /// It was taken back before its time, whatever the day.
        Revoked = "revoked",
    }
}

impl Standing {
    /// How a certificate stands on `today` that holds to the end of `last_day`.
    pub fn on(today: Date, last_day: Date) -> Standing {
        match last_day.days() - today.days() {
            ..0 => Standing::Lapsed,
            0..=LAST_DAYS => Standing::Lapsing,
            _ => Standing::Valid,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_certificate_holds_to_the_end_of_its_last_day() {
        let day = |text| Date::parse(text).expect("a day");
        let last = day("2026-12-19");
        let on = |today| Standing::on(day(today), last);
        assert_eq!(on("2026-09-19"), Standing::Valid);
        assert_eq!(on("2026-09-20"), Standing::Lapsing);
        assert_eq!(on("2026-12-19"), Standing::Lapsing);
        assert_eq!(on("2026-12-20"), Standing::Lapsed);
    }
}
