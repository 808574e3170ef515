//! Days of the lunar calendar and rules of the year in words. Native only.

use super::{Label, say};
use langke_content::{Calendar, EventTime, LeapMonth};
use langke_model::calendar::{Date, LunarDate};
use langke_model::i18n::{self, Language};

/// A lunar month has 29 or 30 days, by the moon: a span that goes beyond this day ends on a day that differs from year to year.
const SHORTEST_LUNAR_MONTH: u8 = 29;
/// The last of the days that Vietnamese calls "mồng".
const LAST_MONG: u8 = 10;

/// Days of the lunar calendar in words: "mồng 7 tháng tư âm lịch", "days 6 to 8 of the first lunar month".
pub fn lunar_days(first: LunarDate, days: u8, language: Language) -> String {
    let month = say(lunar_month(first.month()), language);
    match (language, first.is_leap()) {
        (Language::Vietnamese, leap) => {
            let span = vietnamese_lunar_span(first.day(), days);
            let leap = if leap { " nhuận" } else { "" };
            format!("{span} tháng {month}{leap} âm lịch")
        }
        (Language::English, leap) => {
            let month = if leap {
                format!("leap {month}")
            } else {
                month.into()
            };
            english_lunar_span(first.day(), days, &month)
        }
    }
}

/// The rule of a yearly event in words; none for events whose days are given.
pub fn yearly_rule(when: &EventTime, language: Language) -> Option<String> {
    Some(match when {
        EventTime::Lunar {
            month, day, days, ..
        } => {
            let month = say(lunar_month(*month), language);
            match language {
                Language::Vietnamese => {
                    let span = vietnamese_lunar_span(*day, *days);
                    format!("{span} tháng {month} âm lịch hằng năm")
                }
                Language::English => {
                    let span = english_lunar_span(*day, *days, month);
                    format!("{span}, every year")
                }
            }
        }
        EventTime::Solar { month, day, days } => solar_rule(*month, *day, *days, language),
        EventTime::Month {
            calendar: Calendar::Lunar,
            month,
            ..
        } => {
            let month = say(lunar_month(*month), language);
            match language {
                Language::Vietnamese => format!("trong tháng {month} âm lịch hằng năm"),
                Language::English => format!("in the {month} lunar month, every year"),
            }
        }
        EventTime::Month {
            calendar: Calendar::Solar,
            month,
            ..
        } => match language {
            Language::Vietnamese => format!("trong tháng {month} hằng năm"),
            Language::English => format!("in {}, every year", i18n::month_name(*month)),
        },
        EventTime::Dated { .. } | EventTime::Own { .. } => return None,
    })
}

/// In which of two months of the same number an event is held, if its editors say so.
pub fn leap_rule(when: &EventTime, language: Language) -> Option<String> {
    let EventTime::Lunar {
        month,
        leap_month: Some(held),
        ..
    } = when
    else {
        return None;
    };
    let month = say(lunar_month(*month), language);
    Some(match (held, language) {
        (LeapMonth::Usual, Language::Vietnamese) => {
            format!("năm có tháng {month} nhuận thì làm vào tháng {month} thường")
        }
        (LeapMonth::Usual, Language::English) => {
            format!("in a year with a leap {month} month, in the usual one before it")
        }
        (LeapMonth::Leap, Language::Vietnamese) => {
            format!("năm có tháng {month} nhuận thì làm vào tháng nhuận")
        }
        (LeapMonth::Leap, Language::English) => {
            format!("in a year with a leap {month} month, in the leap month")
        }
        (LeapMonth::Both, Language::Vietnamese) => {
            format!("năm có tháng {month} nhuận thì làm cả hai tháng")
        }
        (LeapMonth::Both, Language::English) => {
            format!("in a year with a leap {month} month, in both months")
        }
    })
}

/// That a year has an event's lunar month twice and nobody says in which of the two it is held.
pub fn leap_doubt(month: u8, year: u16, language: Language) -> String {
    let month = say(lunar_month(month), language);
    match language {
        Language::Vietnamese => {
            format!(
                "năm {year} có hai tháng {month}; ở đây tính theo tháng thường, chưa rõ nơi ấy theo tháng nào"
            )
        }
        Language::English => format!(
            "{year} has two {month} months; this site counts by the usual one and does not know which the place goes by"
        ),
    }
}

/// A day by its number: in Vietnamese the first ten days of a lunar month have a word before it.
fn day_name(day: u8, language: Language) -> String {
    match language {
        Language::Vietnamese if day <= LAST_MONG => format!("mồng\u{A0}{day}"),
        Language::Vietnamese => format!("ngày\u{A0}{day}"),
        Language::English => day.to_string(),
    }
}

/// The last day of a span that begins on a lunar day; `None` where it differs from year to year.
fn last_lunar_day(day: u8, days: u8) -> Option<u8> {
    let last = day.saturating_add(days.max(1) - 1);
    (last == day || last <= SHORTEST_LUNAR_MONTH).then_some(last)
}

/// Days of a lunar month: "mồng 6 đến mồng 8", "mồng 9 đến 11", "2 ngày từ ngày 29".
fn vietnamese_lunar_span(day: u8, days: u8) -> String {
    let language = Language::Vietnamese;
    let first = day_name(day, language);
    match last_lunar_day(day, days) {
        None => format!("{days} ngày từ {first}"),
        Some(last) if last == day => first,
        Some(last) => {
            let to = if last == day + 1 { "và" } else { "đến" };
            let last = match last {
                mong if mong <= LAST_MONG => day_name(mong, language),
                last => last.to_string(),
            };
            format!("{first} {to} {last}")
        }
    }
}

/// Days of a lunar month in English: "days 6 to 8 of the first lunar month", "day 29 of the first lunar month and the next day".
fn english_lunar_span(day: u8, days: u8, month: &str) -> String {
    let first = match last_lunar_day(day, days) {
        Some(last) if last == day + 1 => format!("days {day} and {last}"),
        Some(last) if last > day => format!("days {day} to {last}"),
        Some(_) => format!("day {day}"),
        None => {
            let onward = match days - 1 {
                1 => "the next day".to_owned(),
                more => format!("the next {more} days"),
            };
            return format!("day {day} of the {month} lunar month and {onward}");
        }
    };
    format!("{first} of the {month} lunar month")
}

/// Days of every solar year: "ngày 30/4 hằng năm", "30 December to 2 January, every year".
fn solar_rule(month: u8, day: u8, days: u8, language: Language) -> String {
    let more = i64::from(days.max(1) - 1);
    // A usual year and a leap year: where they end on different days, the length is said instead.
    let lasts = [2023, 2024].map(|year| Date::new(year, month, day)?.plus_days(more));
    let span = match lasts {
        [None, _] if month == 2 && day == 29 => {
            return match language {
                Language::Vietnamese => "ngày 29/2, chỉ những năm dương lịch nhuận".into(),
                Language::English => "29 February, in leap years only".into(),
            };
        }
        [Some(usual), Some(leap)] if (usual.month(), usual.day()) == (leap.month(), leap.day()) => {
            solar_span((month, day), (usual.month(), usual.day()), language)
        }
        _ => {
            let first = solar_day((month, day), language);
            match (language, more) {
                (Language::Vietnamese, _) => format!("{days} ngày từ ngày {first}"),
                (Language::English, 1) => format!("{first} and the next day"),
                (Language::English, more) => format!("{first} and the next {more} days"),
            }
        }
    };
    match language {
        Language::Vietnamese => format!("{span} hằng năm"),
        Language::English => format!("{span}, every year"),
    }
}

/// From one day of the year to another, each a month and a day.
fn solar_span(first: (u8, u8), last: (u8, u8), language: Language) -> String {
    let whole_last = solar_day(last, language);
    match language {
        Language::Vietnamese if first == last => format!("ngày {whole_last}"),
        Language::Vietnamese if first.0 == last.0 => format!("ngày {} đến {whole_last}", first.1),
        Language::Vietnamese => format!("ngày {} đến {whole_last}", solar_day(first, language)),
        Language::English if first == last => whole_last,
        Language::English if first.0 == last.0 => format!("{} to {whole_last}", first.1),
        Language::English => format!("{} to {whole_last}", solar_day(first, language)),
    }
}

/// A month and a day: "30/4", "30 April".
fn solar_day((month, day): (u8, u8), language: Language) -> String {
    match language {
        Language::Vietnamese => format!("{day}/{month}"),
        Language::English => format!("{day} {}", i18n::month_name(month)),
    }
}

/// The month of the lunar year, 1 to 12, as it is called.
fn lunar_month(month: u8) -> Label {
    const NAMES: [Label; 12] = [
        ("giêng", "first"),
        ("hai", "second"),
        ("ba", "third"),
        ("tư", "fourth"),
        ("năm", "fifth"),
        ("sáu", "sixth"),
        ("bảy", "seventh"),
        ("tám", "eighth"),
        ("chín", "ninth"),
        ("mười", "tenth"),
        ("mười một", "eleventh"),
        ("chạp", "twelfth"),
    ];
    NAMES[usize::from(month.clamp(1, 12)) - 1]
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{English, Vietnamese};

    fn lunar(month: u8, day: u8, days: u8) -> EventTime {
        EventTime::Lunar {
            month,
            day,
            days,
            leap_month: None,
        }
    }

    /// The rule in both languages, with plain blanks.
    fn told(when: &EventTime) -> [String; 2] {
        [Vietnamese, English].map(|language| {
            let words = yearly_rule(when, language).expect("a rule");
            words.replace('\u{A0}', " ")
        })
    }

    #[test]
    fn lunar_days_are_called_as_people_call_them() {
        for (when, vietnamese, english) in [
            (
                lunar(1, 5, 1),
                "mồng 5 tháng giêng âm lịch hằng năm",
                "day 5 of the first lunar month, every year",
            ),
            (
                lunar(1, 6, 3),
                "mồng 6 đến mồng 8 tháng giêng âm lịch hằng năm",
                "days 6 to 8 of the first lunar month, every year",
            ),
            (
                lunar(3, 9, 3),
                "mồng 9 đến 11 tháng ba âm lịch hằng năm",
                "days 9 to 11 of the third lunar month, every year",
            ),
            (
                lunar(8, 15, 1),
                "ngày 15 tháng tám âm lịch hằng năm",
                "day 15 of the eighth lunar month, every year",
            ),
            (
                lunar(12, 30, 1),
                "ngày 30 tháng chạp âm lịch hằng năm",
                "day 30 of the twelfth lunar month, every year",
            ),
            (
                lunar(12, 29, 2),
                "2 ngày từ ngày 29 tháng chạp âm lịch hằng năm",
                "day 29 of the twelfth lunar month and the next day, every year",
            ),
        ] {
            assert_eq!(told(&when), [vietnamese, english]);
        }
    }

    #[test]
    fn solar_days_are_said_over_the_end_of_a_month_and_of_a_year() {
        let solar = |month, day, days| EventTime::Solar { month, day, days };
        for (when, vietnamese, english) in [
            (
                solar(12, 30, 4),
                "ngày 30/12 đến 2/1 hằng năm",
                "30 December to 2 January, every year",
            ),
            (
                solar(4, 30, 1),
                "ngày 30/4 hằng năm",
                "30 April, every year",
            ),
            (
                solar(5, 14, 3),
                "ngày 14 đến 16/5 hằng năm",
                "14 to 16 May, every year",
            ),
            (
                solar(2, 28, 2),
                "2 ngày từ ngày 28/2 hằng năm",
                "28 February and the next day, every year",
            ),
            (
                solar(2, 27, 5),
                "5 ngày từ ngày 27/2 hằng năm",
                "27 February and the next 4 days, every year",
            ),
            (
                solar(2, 29, 1),
                "ngày 29/2, chỉ những năm dương lịch nhuận",
                "29 February, in leap years only",
            ),
        ] {
            assert_eq!(told(&when), [vietnamese, english]);
        }
    }

    #[test]
    fn a_month_is_said_without_a_day() {
        let known = |calendar, month| EventTime::Month {
            calendar,
            month,
            note: None,
        };
        assert_eq!(
            told(&known(Calendar::Lunar, 2)),
            [
                "trong tháng hai âm lịch hằng năm",
                "in the second lunar month, every year"
            ]
        );
        assert_eq!(
            told(&known(Calendar::Solar, 10)),
            ["trong tháng 10 hằng năm", "in October, every year"]
        );
    }

    #[test]
    fn a_leap_month_is_named_in_a_day() {
        let leap = LunarDate::new(2025, 6, true, 10).expect("a day");
        assert_eq!(
            lunar_days(leap, 1, Vietnamese).replace('\u{A0}', " "),
            "mồng 10 tháng sáu nhuận âm lịch"
        );
        assert_eq!(
            lunar_days(leap, 1, English),
            "day 10 of the leap sixth lunar month"
        );
    }
}
