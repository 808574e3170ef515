//! Numbers, times of day and dates as text, made with integers alone: the machinery that prints floating point costs
//! more wasm than all of this folder.

use crate::calendar::Date;

/// The parts into which a degree is divided: a millionth is at most 0.12 m on the ground.
///
/// Six decimals are what RFC 7946 (section 11.2) and RFC 5545 (section 3.8.1.6) advise.
const PARTS_OF_A_DEGREE: u64 = 1_000_000;
/// How many digits the parts of a degree have.
const DECIMALS: usize = 6;

/// Writes degrees in plain decimal notation, rounded to six decimals, without zeros at the end.
pub fn degrees(out: &mut String, degrees: f64) {
    let parts = (degrees * PARTS_OF_A_DEGREE as f64).round_ties_even() as i64;
    if parts < 0 {
        out.push('-');
    }
    let parts = parts.unsigned_abs();
    digits(out, parts / PARTS_OF_A_DEGREE, 1);
    let (mut fraction, mut width) = (parts % PARTS_OF_A_DEGREE, DECIMALS);
    if fraction == 0 {
        return;
    }
    while fraction.is_multiple_of(10) {
        fraction /= 10;
        width -= 1;
    }
    out.push('.');
    digits(out, fraction, width);
}

/// Writes a whole number with at least `width` digits, zeros in front.
pub fn digits(out: &mut String, number: u64, width: usize) {
    if number >= 10 || width > 1 {
        digits(out, number / 10, width.saturating_sub(1));
    }
    out.push(char::from(b'0' + (number % 10) as u8));
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
