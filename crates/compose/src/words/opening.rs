//! Opening hours in words. Native only.

use crate::opening::usual_week;
use langke_hours::{Opening, Span};
use langke_model::calendar::Date;
use langke_model::i18n::{self, Language};

/// A day with the spans that begin on it.
type Day = (Date, Vec<Span>);

/// How far exceptions are told, in days.
const TOLD_DAYS: i64 = 60;
/// Of fewer days no usual week can be told: of two weeks at least one is whole.
const FEWEST_DAYS: usize = 14;

const ENGLISH_DAYS: [&str; 7] = [
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
];
const VIETNAMESE_DAYS: [&str; 7] = [
    "thứ Hai",
    "thứ Ba",
    "thứ Tư",
    "thứ Năm",
    "thứ Sáu",
    "thứ Bảy",
    "Chủ nhật",
];

/// The hours of the 60 days from the first known one on, a line for each kind of day: "Monday to Friday: 8:00–17:30", "Closed on Monday",
/// then the days that are exceptions. Where most days are, as of a place that opens at sunrise, only the first seven are told. Where other
/// hours are usual later, a last line says until when these hold.
pub fn opening_hours(opening: &Opening, language: Language) -> Vec<String> {
    let days = days_from(opening, 0);
    // The hours of the coming weeks: of a place with a summer and a winter, those of the season.
    let week = if days.len() < FEWEST_DAYS {
        opening.week().clone()
    } else {
        usual_week(&days)
    };
    let is_exception = |(day, spans): &&Day| week.get(usize::from(day.weekday())) != Some(spans);
    let exceptions: Vec<&Day> = days.iter().filter(is_exception).collect();
    if exceptions.len() * 2 > days.len() {
        let first: Vec<&Day> = days.iter().take(week.len()).collect();
        let mut lines = dated(&first, language);
        lines.extend(first.last().map(|(last, _)| until(*last, language)));
        return lines;
    }
    let mut lines = usual(&week, language);
    lines.extend(dated(&exceptions, language));
    let is_other_later = |later: i64| {
        let days = days_from(opening, later * TOLD_DAYS);
        days.len() >= FEWEST_DAYS && usual_week(&days) != week
    };
    let stretches = (opening.until().days() - opening.from().days()) / TOLD_DAYS;
    if (1..=stretches).any(is_other_later) {
        lines.extend(days.last().map(|(last, _)| until(*last, language)));
    }
    lines
}

/// The known ones of 60 days, the first of them `after` days after the first known one, with their spans.
fn days_from(opening: &Opening, after: i64) -> Vec<Day> {
    (after..after + TOLD_DAYS)
        .filter_map(|days| opening.from().plus_days(days))
        .filter(|day| *day <= opening.until())
        .map(|day| (day, opening.on(day).to_vec()))
        .collect()
}

/// A line for each kind of weekday.
fn usual(week: &[Vec<Span>; 7], language: Language) -> Vec<String> {
    let (closed, closed_on) = match language {
        Language::Vietnamese => ("Đóng cửa", "Đóng cửa"),
        Language::English => ("Closed", "Closed on"),
    };
    let line = |(weekdays, spans): (Vec<usize>, &[Span])| {
        let which = names_of(&weekdays, language);
        match (weekdays.len(), spans.is_empty()) {
            (7, true) => closed.to_owned(),
            (_, true) => format!("{closed_on} {which}"),
            _ => capital(&format!("{which}: {}", times(spans, language))),
        }
    };
    groups(week).into_iter().map(line).collect()
}

/// A line for each run of days next to each other with the same spans.
fn dated(days: &[&Day], language: Language) -> Vec<String> {
    let follows = |one: &&Day, next: &&Day| one.1 == next.1 && one.0.plus_days(1) == Some(next.0);
    let line = |run: &[&Day]| {
        let ((first, spans), (last, _)) = (run.first()?, run.last()?);
        let (first, last) = (i18n::date(*first, language), i18n::date(*last, language));
        let times = times(spans, language);
        Some(match (run.len(), language) {
            (1, _) => format!("{first}: {times}"),
            (_, Language::Vietnamese) => format!("Từ {first} đến {last}: {times}"),
            (_, Language::English) => format!("{first} to {last}: {times}"),
        })
    };
    days.chunk_by(follows).filter_map(line).collect()
}

/// "These hours hold until 20 January 2027".
fn until(last: Date, language: Language) -> String {
    let last = i18n::date(last, language);
    match language {
        Language::Vietnamese => format!("Giờ này tính đến {last}"),
        Language::English => format!("These hours hold until {last}"),
    }
}

/// Weekdays with the same spans, in the order of their first day.
fn groups(week: &[Vec<Span>; 7]) -> Vec<(Vec<usize>, &[Span])> {
    let mut groups: Vec<(Vec<usize>, &[Span])> = Vec::new();
    for (weekday, spans) in week.iter().enumerate() {
        match groups.iter_mut().find(|(_, other)| other == spans) {
            Some((weekdays, _)) => weekdays.push(weekday),
            None => groups.push((vec![weekday], spans)),
        }
    }
    // What is open comes first.
    groups.sort_by_key(|(_, spans)| spans.is_empty());
    groups
}

/// "Monday to Friday", "Monday and Wednesday", "every day".
fn names_of(weekdays: &[usize], language: Language) -> String {
    let (names, to, and, every_day) = match language {
        Language::Vietnamese => (VIETNAMESE_DAYS, "đến", "và", "hằng ngày"),
        Language::English => (ENGLISH_DAYS, "to", "and", "every day"),
    };
    if weekdays.len() == names.len() {
        return every_day.to_owned();
    }
    let name = |weekday: &usize| names.get(*weekday).copied().unwrap_or_default();
    let mut parts: Vec<String> = Vec::new();
    for run in weekdays.chunk_by(|one, next| one + 1 == *next) {
        match run {
            [first, _, .., last] => parts.push(format!("{} {to} {}", name(first), name(last))),
            _ => parts.extend(run.iter().map(|weekday| name(weekday).to_owned())),
        }
    }
    match parts.split_last() {
        Some((last, before)) if !before.is_empty() => {
            format!("{} {and} {last}", before.join(", "))
        }
        _ => parts.concat(),
    }
}

/// "8:00–11:30, 13:30–16:30", "all day", "closed".
fn times(spans: &[Span], language: Language) -> String {
    let (closed, all_day, ask) = match language {
        Language::Vietnamese => ("đóng cửa", "cả ngày đêm", "hỏi trước"),
        Language::English => ("closed", "day and night", "ask beforehand"),
    };
    if spans.is_empty() {
        return closed.to_owned();
    }
    let time = |minute: u16| match minute {
        1440 => "24:00".to_owned(),
        minute => format!("{}:{:02}", minute / 60 % 24, minute % 60),
    };
    let span = |span: &Span| {
        let times = if (span.from(), span.to()) == (0, 1440) {
            all_day.to_owned()
        } else {
            format!("{}\u{2013}{}", time(span.from()), time(span.to()))
        };
        if span.is_open() {
            times
        } else {
            format!("{times} ({ask})")
        }
    };
    spans.iter().map(span).collect::<Vec<_>>().join(", ")
}

fn capital(line: &str) -> String {
    let mut letters = line.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}
