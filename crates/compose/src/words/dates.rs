//! Days of the lunar calendar and rules of the year in words. Native only.

use super::{Label, say};
use langke_content::{Date, EventTime};
use langke_model::calendar::LunarDate;
use langke_model::i18n::{self, Language};

/// Every month has at least this many days, lunar months by the moon, solar ones but for February.
const SHORTEST_MONTH: u8 = 29;

/// A day of the lunar calendar in words.
pub fn lunar_day(day: LunarDate, language: Language) -> String {
    match language {
        Language::Vietnamese => format!("{}/{} âm lịch", day.day(), day.month()),
        Language::English => format!("day {} of lunar month {}", day.day(), day.month()),
    }
}

/// The rule of a yearly event in words; none for events whose days are given.
pub fn yearly_rule(when: &EventTime, language: Language) -> Option<String> {
    let span = |day: u8, days: u8| match (day + days.max(1) - 1, language) {
        (last, _) if last == day => day.to_string(),
        (last, _) if last <= SHORTEST_MONTH => format!("{day}\u{2013}{last}"),
        (_, Language::Vietnamese) => format!("{days} ngày từ {day}"),
        (_, Language::English) => format!("{day} and the next {} days", days - 1),
    };
    Some(match (when, language) {
        (EventTime::Lunar { month, day, days }, Language::Vietnamese) => format!(
            "{} tháng {} âm lịch hằng năm",
            span(*day, *days),
            say(lunar_month(*month), language)
        ),
        (EventTime::Lunar { month, day, days }, Language::English) => format!(
            "every year, day {} of the {} lunar month",
            span(*day, *days),
            say(lunar_month(*month), language)
        ),
        (EventTime::Solar { month, day, days }, Language::Vietnamese) => {
            format!("{}/{month} hằng năm", span(*day, *days))
        }
        (EventTime::Solar { month, day, days }, Language::English) => {
            let first = Date::new(2000, *month, 1).map(|first| i18n::month(first, language));
            let name = first.unwrap_or_default().replace("\u{A0}2000", "");
            format!("every year, {} {name}", span(*day, *days))
        }
        (EventTime::Dated { .. }, _) => return None,
    })
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
