//! Numbers, dates, prices and distances as each language writes them.

use super::Language;
use crate::calendar::Date;
#[cfg(not(target_arch = "wasm32"))]
use crate::calendar::PartialDate;

const NO_BREAK_SPACE: char = '\u{A0}';

const ENGLISH_MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A number with at most `decimals` decimals, of which there are at most six: `1.234,5` in Vietnamese, `1,234.5` in English.
///
/// Digits are written from a whole number: the formatting of floating point would be some kilobytes of WebAssembly.
pub fn number(value: f64, decimals: u32, language: Language) -> String {
    let (thousands, point) = match language {
        Language::Vietnamese => ('.', ','),
        Language::English => (',', '.'),
    };
    let factor = 10_u64.pow(decimals.min(6));
    let scaled = (value.abs() * factor as f64).round() as u64;
    let mut text = String::new();
    if value < 0.0 && scaled > 0 {
        text.push('\u{2212}');
    }
    let whole = (scaled / factor).to_string();
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            text.push(thousands);
        }
        text.push(digit);
    }
    let (mut rest, mut place) = (scaled % factor, factor / 10);
    if rest > 0 {
        text.push(point);
    }
    while rest > 0 {
        text.push(char::from(b'0' + (rest / place) as u8));
        rest %= place;
        place /= 10;
    }
    text
}

/// A day: `21/11/2026` in Vietnamese, `21 November 2026` in English.
pub fn date(date: Date, language: Language) -> String {
    match language {
        Language::Vietnamese => format!("{:02}/{:02}/{}", date.day(), date.month(), date.year()),
        Language::English => {
            let month = ENGLISH_MONTHS[usize::from(date.month()) - 1];
            format!(
                "{}{NO_BREAK_SPACE}{month}{NO_BREAK_SPACE}{}",
                date.day(),
                date.year()
            )
        }
    }
}

/// A date as exact as its source: `14/12/2022`, `tháng 12/2022`, `2022`; `14 December 2022`, `December 2022`, `2022`.
#[cfg(not(target_arch = "wasm32"))]
pub fn partial_date(date: PartialDate, language: Language) -> String {
    let first = date.first_day();
    match (date, language) {
        (PartialDate::Day(day), language) => self::date(day, language),
        (PartialDate::Month(_), language) => month(first, language),
        (PartialDate::Year(_), _) => first.year().to_string(),
    }
}

/// The English name of a month, 1 to 12.
#[cfg(not(target_arch = "wasm32"))]
pub fn month_name(month: u8) -> &'static str {
    ENGLISH_MONTHS[usize::from(month.clamp(1, 12)) - 1]
}

/// A month with its year: `tháng 3/2027`, `March 2027`.
pub fn month(date: Date, language: Language) -> String {
    match language {
        Language::Vietnamese => {
            format!("tháng{NO_BREAK_SPACE}{}/{}", date.month(), date.year())
        }
        Language::English => {
            let month = ENGLISH_MONTHS[usize::from(date.month()) - 1];
            format!("{month}{NO_BREAK_SPACE}{}", date.year())
        }
    }
}

/// A price in đồng: `120.000 đ` in Vietnamese, `120,000 VND` in English.
pub fn price(vnd: u64, language: Language) -> String {
    let unit = match language {
        Language::Vietnamese => "đ",
        Language::English => "VND",
    };
    format!("{}{NO_BREAK_SPACE}{unit}", number(vnd as f64, 0, language))
}

/// A distance, rounded as people say it: tens of metres below a kilometre, tenths of kilometres to 20 km, then whole ones.
pub fn distance(metres: f64, language: Language) -> String {
    let (value, decimals, unit): (f64, u32, &str) = match metres {
        metres if metres < 995.0 => ((metres / 10.0).round() * 10.0, 0, "m"),
        metres if metres < 20_000.0 => (metres / 1000.0, 1, "km"),
        metres => (metres / 1000.0, 0, "km"),
    };
    format!(
        "{}{NO_BREAK_SPACE}{unit}",
        number(value, decimals, language)
    )
}

/// A length of time: `45 phút`, `2 giờ 15 phút`; `45 min`, `2 h 15 min`.
pub fn duration(minutes: u32, language: Language) -> String {
    let (hour, minute) = match language {
        Language::Vietnamese => ("giờ", "phút"),
        Language::English => ("h", "min"),
    };
    match (minutes / 60, minutes % 60) {
        (0, rest) => format!("{rest}{NO_BREAK_SPACE}{minute}"),
        (hours, 0) => format!("{hours}{NO_BREAK_SPACE}{hour}"),
        (hours, rest) => {
            format!("{hours}{NO_BREAK_SPACE}{hour} {rest}{NO_BREAK_SPACE}{minute}")
        }
    }
}

/// A time of the day, from minutes after midnight: `8:05`; past midnight `0:30 (+1)`.
pub fn clock(minutes: u32) -> String {
    let (days, rest) = (minutes / 1440, minutes % 1440);
    let time = format!("{}:{:02}", rest / 60, rest % 60);
    match days {
        0 => time,
        days => format!("{time}{NO_BREAK_SPACE}(+{days})"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{English, Vietnamese};

    #[test]
    fn numbers_are_grouped_as_each_language_does() {
        assert_eq!(number(1234.5, 1, Vietnamese), "1.234,5");
        assert_eq!(number(1234.5, 1, English), "1,234.5");
        assert_eq!(number(17068.0, 1, Vietnamese), "17.068");
        assert_eq!(number(999.0, 0, English), "999");
        assert_eq!(number(-1000.0, 0, English), "\u{2212}1,000");
        assert_eq!(number(-0.01, 1, English), "0");
    }

    #[test]
    fn dates_are_written_as_each_language_does() {
        let day = Date::new(2026, 3, 4).expect("a day");
        assert_eq!(date(day, Vietnamese), "04/03/2026");
        assert_eq!(date(day, English), "4\u{A0}March\u{A0}2026");
    }

    #[test]
    fn distances_are_rounded_as_people_say_them() {
        assert_eq!(distance(104.2, Vietnamese), "100\u{A0}m");
        assert_eq!(distance(8_449.0, Vietnamese), "8,4\u{A0}km");
        assert_eq!(distance(8_449.0, English), "8.4\u{A0}km");
        assert_eq!(distance(999.0, English), "1\u{A0}km");
        assert_eq!(distance(27_300.0, English), "27\u{A0}km");
    }

    #[test]
    fn times_are_written_as_people_say_them() {
        assert_eq!(duration(45, Vietnamese), "45\u{A0}phút");
        assert_eq!(duration(135, English), "2\u{A0}h 15\u{A0}min");
        assert_eq!(duration(120, Vietnamese), "2\u{A0}giờ");
        assert_eq!(clock(485), "8:05");
        assert_eq!(clock(1470), "0:30\u{A0}(+1)");
    }

    #[test]
    fn prices_are_in_dong() {
        assert_eq!(price(120_000, Vietnamese), "120.000\u{A0}đ");
        assert_eq!(price(120_000, English), "120,000\u{A0}VND");
    }
}
