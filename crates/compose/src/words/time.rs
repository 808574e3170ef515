//! Spans of time as people say them. Native only.

use super::{Label, duration_unit, noun};
use langke_content::{DurationRange, DurationUnit};
use langke_model::i18n::{self, Language};

/// Minutes of an hour, a day, a month of thirty days.
const HOUR: u64 = 60;
const DAY: u64 = 24 * HOUR;
const MONTH: u64 = 30 * DAY;

/// A range as content gives it: "3–4 tháng", "3–4 months", "1 day".
pub fn duration(range: &DurationRange, language: Language) -> String {
    spoken(
        f64::from(range.min),
        f64::from(range.max),
        duration_unit(range.unit),
        language,
    )
}

/// A sum of times, in minutes, rounded to what people count in: "3,5–4,5 tháng", "25–\u{2060}48 hours".
pub fn about((least, most): (u64, u64), language: Language) -> String {
    // Up to four days one counts hours: work is told in hours.
    let (minutes, unit, step) = match most {
        most if most >= 2 * MONTH => (MONTH, DurationUnit::Months, 2.0),
        most if most >= 4 * DAY => (DAY, DurationUnit::Days, 1.0),
        most if most >= 2 * HOUR => (HOUR, DurationUnit::Hours, 1.0),
        _ => (1, DurationUnit::Minutes, 1.0),
    };
    let rounded = |time: u64| (time as f64 / minutes as f64 * step).round() / step;
    spoken(rounded(least), rounded(most), duration_unit(unit), language)
}

fn spoken(least: f64, most: f64, unit: Label, language: Language) -> String {
    let digits = |value: f64| i18n::number(value, 1, language);
    // "1.5 months", but "1 month".
    let noun = noun(unit, if most == 1.0 { 1 } else { 2 }, language);
    if least == most {
        format!("{}\u{A0}{noun}", digits(most))
    } else {
        // A word joiner: no line ends within a range.
        format!("{}–\u{2060}{}\u{A0}{noun}", digits(least), digits(most))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_are_written_as_people_say_them() {
        let range = |min, max, unit| DurationRange {
            min,
            max,
            unit,
            sources: Vec::new(),
            illustrative: false,
        };
        let months = range(3, 4, DurationUnit::Months);
        assert_eq!(
            duration(&months, Language::Vietnamese),
            "3–\u{2060}4\u{A0}tháng"
        );
        assert_eq!(
            duration(&months, Language::English),
            "3–\u{2060}4\u{A0}months"
        );
        let day = range(1, 1, DurationUnit::Days);
        assert_eq!(duration(&day, Language::English), "1\u{A0}day");
    }

    #[test]
    fn sums_are_rounded_to_what_people_count_in() {
        let about = |least, most| super::about((least, most), Language::English);
        assert_eq!(about(20, 45), "20–\u{2060}45\u{A0}minutes");
        assert_eq!(about(25 * HOUR, 47 * HOUR + 40), "25–\u{2060}48\u{A0}hours");
        assert_eq!(about(9 * DAY + 2, 9 * DAY + 90), "9\u{A0}days");
        assert_eq!(about(100 * DAY, 140 * DAY), "3.5–\u{2060}4.5\u{A0}months");
        assert_eq!(
            super::about((100 * DAY, 140 * DAY), Language::Vietnamese),
            "3,5–\u{2060}4,5\u{A0}tháng"
        );
    }
}
