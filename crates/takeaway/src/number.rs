//! Degrees, times of day and dates as files write them.

use langke_model::calendar::Date;
pub use langke_model::digits;
use langke_model::{Zeros, decimal};

/// The parts into which a degree is divided: a millionth is at most 0.12 m on the ground.
///
/// Six decimals are what RFC 7946 (section 11.2) and RFC 5545 (section 3.8.1.6) advise.
const PARTS_OF_A_DEGREE: f64 = 1e6;
/// How many digits the parts of a degree have.
const DECIMALS: usize = 6;

/// Writes degrees in plain decimal notation, rounded to six decimals, without zeros at the end.
pub fn degrees(out: &mut String, degrees: f64) {
    let parts = (degrees * PARTS_OF_A_DEGREE).round_ties_even() as i64;
    decimal(out, parts, DECIMALS, Zeros::Cut);
}

/// Writes minutes after midnight as `08:05`; after the next midnight hours go on, as in timetables: `25:10`.
pub fn clock(out: &mut String, minutes: u32) {
    digits(out, u64::from(minutes / 60), 2);
    out.push(':');
    digits(out, u64::from(minutes % 60), 2);
}

/// Writes a day as year, month and day with `between` in between: `2026-11-21`, `20261121` (ISO 8601).
pub fn date(out: &mut String, date: Date, between: &str) {
    digits(out, u64::from(date.year()), 4);
    out.push_str(between);
    digits(out, u64::from(date.month()), 2);
    out.push_str(between);
    digits(out, u64::from(date.day()), 2);
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn written(value: f64) -> String {
        let mut out = String::new();
        degrees(&mut out, value);
        out
    }

    #[test]
    fn degrees_are_plain_and_short() {
        for (value, text) in [
            (0.0, "0"),
            (-0.0, "0"),
            (-0.000_000_4, "0"),
            (0.000_001, "0.000001"),
            (-0.000_001, "-0.000001"),
            (105.9, "105.9"),
            (20.970_050, "20.97005"),
            (-179.999_999_9, "-180"),
            (180.0, "180"),
            (1e-300, "0"),
        ] {
            assert_eq!(written(value), text);
        }
    }

    #[test]
    fn times_after_midnight_go_on_counting() {
        for (minutes, text) in [(0, "00:00"), (485, "08:05"), (1_510, "25:10")] {
            let mut out = String::new();
            clock(&mut out, minutes);
            assert_eq!(out, text);
        }
    }

    proptest! {
        #[test]
        fn degrees_are_read_back_within_half_of_the_last_decimal(value in -180.0..=180.0) {
            let text = written(value);
            prop_assert!((text.parse::<f64>().expect("a number") - value).abs() < 0.500_001e-6, "{}", text);
            prop_assert!(text.bytes().all(|byte| byte.is_ascii_digit() || b"-.".contains(&byte)), "{}", text);
        }

        #[test]
        fn whole_numbers_are_padded(number: u64, width in 0_usize..12) {
            let mut out = String::new();
            digits(&mut out, number, width);
            prop_assert_eq!(out, format!("{number:0width$}"));
        }
    }
}
