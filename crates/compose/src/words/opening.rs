//! Opening hours in words. Native only.

use super::goods::months;
use super::{all_of, capital, say};
use crate::opening::{State, Time, Timetable, is_in_season, usual_week};
use langke_content::{OpeningHours, Phone, Text};
use langke_map::AskingData;
use langke_model::calendar::Date;
use langke_model::i18n::{self, Language};
use langke_site::{Inline, InlineLink, Rich};

/// A day with the times that begin on it.
type Day = (Date, Vec<Time>);

/// How far exceptions are told, in days.
const TOLD_DAYS: usize = 60;
/// Of fewer days no usual week can be told: of two weeks at least one is whole.
const FEWEST_DAYS: usize = 14;
/// So many closed days after each other, with an opening after them, are a closing: what holds after it is usual.
const CLOSING_DAYS: usize = 8;
/// So many of the next market days are told.
const TOLD_MARKETS: usize = 4;

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

/// When a place is open, in lines: on which days of the year at all, the hours, what holds besides, that one asks first, and who says so.
/// Words of the other language are marked, the number to ask is a link.
pub fn opening_hours(
    hours: &OpeningHours,
    timetable: Option<&Timetable>,
    language: Language,
) -> Vec<Rich> {
    let foreign = words_of_the_other_language(hours, timetable, language);
    let phone = hours.ask_first.as_ref().and_then(|ask| ask.phone.as_ref());
    let link = phone.map(|phone| InlineLink {
        href: dial(phone),
        label: phone.as_str().into(),
    });
    let told = |line: String| {
        let is_foreign = foreign.contains(&line);
        let mut marks = vec![Inline::Text(line)];
        for words in foreign.iter().filter(|_| !is_foreign) {
            marks = marked(marks, words, &Inline::Vietnamese(words.clone()));
        }
        if let Some(link) = &link {
            marks = marked(marks, &link.label, &Inline::Link(link.clone()));
        }
        Rich {
            marks,
            language: is_foreign.then_some(Language::Vietnamese),
            notes: Vec::new(),
        }
    };
    let lines = lines(hours, timetable, language);
    lines.into_iter().map(told).collect()
}

/// That one asks before one comes to a place, and whom.
pub fn asking(hours: &OpeningHours, language: Language) -> Option<AskingData> {
    let ask = hours.ask_first.as_ref()?;
    let please = say(
        ("Xin hỏi trước khi đến", "Please ask before you come"),
        language,
    );
    let phone = ask.phone.as_ref();
    let words = ask.words.as_ref();
    Some(AskingData {
        please: please.into(),
        phone: phone.map_or_else(String::new, |phone| phone.as_str().into()),
        href: phone.map_or_else(String::new, dial),
        words: words.map_or_else(String::new, |words| sentence(words, language)),
    })
}

/// The address that calls a number.
fn dial(phone: &Phone) -> String {
    format!("tel:{}", phone.dialled())
}

/// What editors say of opening hours in another language than the page's, which can only be Vietnamese; the longest first, as it may hold
/// another.
fn words_of_the_other_language(
    hours: &OpeningHours,
    timetable: Option<&Timetable>,
    language: Language,
) -> Vec<String> {
    if language == Language::Vietnamese {
        return Vec::new();
    }
    let said = timetable.into_iter().flat_map(|timetable| {
        let times = timetable.days.iter().flat_map(|(_, times)| times);
        times.map(|time| &time.said).chain(&timetable.otherwise)
    });
    let comments = said
        .filter_map(|said| said.comment.clone())
        .filter(|comment| i18n::reads_as_vietnamese(comment));
    let only_vietnamese = |text: &&Text| text.in_language(language).1 == Language::Vietnamese;
    let season = hours
        .season
        .iter()
        .filter_map(|season| season.what.as_ref());
    let ask = hours.ask_first.iter().filter_map(|ask| ask.words.as_ref());
    let season = season
        .filter(only_vietnamese)
        .map(|what| what.in_language(language).0.to_owned());
    let ask = ask
        .filter(only_vietnamese)
        .map(|words| sentence(words, language));
    let mut words: Vec<String> = comments.chain(season).chain(ask).collect();
    words.sort_by_key(|words| (std::cmp::Reverse(words.len()), words.clone()));
    words.dedup();
    words
}

/// The marks with one in place of some words of their plain text.
fn marked(marks: Vec<Inline>, words: &str, mark: &Inline) -> Vec<Inline> {
    let mut told = Vec::new();
    for one in marks {
        let Inline::Text(text) = one else {
            told.push(one);
            continue;
        };
        for (index, part) in text.split(words).enumerate() {
            if index > 0 {
                told.push(mark.clone());
            }
            if !part.is_empty() {
                told.push(Inline::Text(part.to_owned()));
            }
        }
    }
    told
}

/// Words as a line of their own. A line is read with a full stop after it, which editors write or leave out.
fn sentence(words: &Text, language: Language) -> String {
    capital(words.in_language(language).0.trim_end_matches('.'))
}

/// The lines as plain text.
fn lines(hours: &OpeningHours, timetable: Option<&Timetable>, language: Language) -> Vec<String> {
    let mut lines = Vec::new();
    if let Some(season) = &hours.season {
        let months = months(season, language);
        let what = season
            .what
            .as_ref()
            .map(|what| what.in_language(language).0);
        let what = what.map_or_else(String::new, |what| format!(" ({what})"));
        lines.push(format!(
            "{}: {months}{what}",
            say(("Chỉ mở", "Only open"), language)
        ));
    }
    let lunar_days = hours.days_of_lunar_month();
    if lunar_days.is_empty() {
        lines.extend(
            timetable
                .map(|timetable| seasonal(hours, timetable, language))
                .into_iter()
                .flatten(),
        );
    } else {
        lines.extend(markets(hours, &lunar_days, timetable, language));
    }
    if let Some(said) = timetable.and_then(|timetable| timetable.otherwise.as_ref()) {
        let what = match (&said.comment, said.state, language) {
            (Some(words), ..) => words.as_str(),
            (None, State::Open, Language::Vietnamese) => "mở cửa",
            (None, State::Open, Language::English) => "open",
            (None, _, Language::Vietnamese) => "hỏi trước",
            (None, _, Language::English) => "ask beforehand",
        };
        lines.push(format!(
            "{}: {what}",
            say(("Ngoài giờ trên", "At other times"), language)
        ));
    }
    if let Some(asking) = asking(hours, language) {
        lines.push(match asking.phone.as_str() {
            "" => asking.please,
            phone => format!("{}: {phone}", asking.please),
        });
        lines.extend(Some(asking.words).filter(|words| !words.is_empty()));
    }
    if hours.said_by_place && !lines.is_empty() {
        let by = say(
            ("Theo chính nơi này", "As stated by the place itself"),
            language,
        );
        lines.push(by.to_owned());
    }
    lines
}

/// Hours that hold on days of the lunar month, with the next of them: "Market on days 1, 6 and 11 of each lunar month: 6:00–11:00".
fn markets(
    hours: &OpeningHours,
    lunar_days: &[u8],
    timetable: Option<&Timetable>,
    language: Language,
) -> Vec<String> {
    let is_market = hours.lunar_days.is_empty();
    let numbers: Vec<String> = lunar_days.iter().map(ToString::to_string).collect();
    let numbers = all_of(&numbers, language);
    let which = match (language, is_market) {
        (Language::Vietnamese, true) => format!("Chợ phiên các ngày {numbers} âm lịch"),
        (Language::Vietnamese, false) => format!("Chỉ mở các ngày {numbers} âm lịch"),
        (Language::English, true) => format!("Market on days {numbers} of each lunar month"),
        (Language::English, false) => format!("Only on days {numbers} of each lunar month"),
    };
    let days: Vec<&Day> = timetable
        .iter()
        .flat_map(|timetable| &timetable.days)
        .filter(|(_, times)| !is_closed(times))
        .collect();
    let Some((_, first)) = days.first() else {
        return vec![which];
    };
    let next = say(("Sắp tới", "Next"), language);
    let told = || days.iter().take(TOLD_MARKETS);
    if days.iter().all(|(_, times)| times == first) {
        let dates: Vec<String> = told().map(|(day, _)| i18n::date(*day, language)).collect();
        let times = times(first, language);
        let dates = all_of(&dates, language);
        return vec![format!("{which}: {times}"), format!("{next}: {dates}")];
    }
    let mut lines = vec![which];
    let told: Vec<&Day> = told().copied().collect();
    lines.extend(dated(&told, language));
    lines
}

/// The hours of the days on which the season lets a place open at all, then when it is next closed for the rest of the year; without a
/// season, those of all days.
fn seasonal(hours: &OpeningHours, timetable: &Timetable, language: Language) -> Vec<String> {
    if hours.season.is_none() {
        return daily(&timetable.days, timetable.otherwise.is_some(), language);
    }
    let is_in = |(day, _): &Day| is_in_season(hours, *day);
    let inside: Vec<Day> = timetable
        .days
        .iter()
        .filter(|day| is_in(day))
        .cloned()
        .collect();
    let mut lines = daily(&inside, timetable.otherwise.is_some(), language);
    let mut runs = timetable
        .days
        .chunk_by(|one, next| is_in(one) == is_in(next))
        .peekable();
    while let Some(run) = runs.next() {
        // A closing whose end is not known is not told as one that ends.
        if !run.iter().any(is_in) && runs.peek().is_some() {
            lines.extend(dated(&run.iter().collect::<Vec<_>>(), language));
            break;
        }
    }
    lines
}

/// The hours of 60 days, a line for each kind of day: "Monday to Friday: 8:00–17:30", "Closed on Monday", then the days that are exceptions.
/// What holds after a closing of weeks is usual. Where most days are exceptions, as of a place that opens at sunrise, only the first seven
/// are told. Where other hours are usual later, a last line says until when these hold.
fn daily(all: &[Day], has_otherwise: bool, language: Language) -> Vec<String> {
    let closings = closings(all);
    let is_in_closing = |(day, _): &Day| {
        closings
            .iter()
            .any(|(first, last)| (first..=last).contains(&day))
    };
    let usual_days: Vec<Day> = all
        .iter()
        .filter(|day| !is_in_closing(day))
        .cloned()
        .collect();
    let told = told_days(all);
    let days = told_days(&usual_days);
    // The hours of the coming weeks: of a place with a summer and a winter, those of the season.
    let week = usual_week(if days.len() < FEWEST_DAYS {
        &usual_days
    } else {
        days
    });
    let is_exception = |(day, times): &&Day| week.get(usize::from(day.weekday())) != Some(times);
    let last_told = told.last().map(|(day, _)| *day);
    // A closing is told with its end.
    let is_told = |day: &&Day| {
        Some(day.0) <= last_told
            || closings
                .iter()
                .any(|(first, last)| Some(*first) <= last_told && (first..=last).contains(&&day.0))
    };
    let exceptions: Vec<&Day> = all.iter().filter(is_told).filter(is_exception).collect();
    let changes = exceptions.iter().filter(|day| !is_in_closing(day)).count();
    if changes * 2 > told.len() {
        let first: Vec<&Day> = told.iter().take(week.len()).collect();
        let mut lines = dated(&first, language);
        lines.extend(first.last().map(|(last, _)| until(*last, language)));
        return lines;
    }
    let is_never_usual = week.iter().all(|times| is_closed(times)) && !has_otherwise;
    let mut lines = if is_never_usual && exceptions.iter().any(|(_, times)| !is_closed(times)) {
        // "Closed" alone would be read as the whole of it.
        vec![
            say(
                ("Chỉ mở vào những ngày sau:", "Only open on these days:"),
                language,
            )
            .to_owned(),
        ]
    } else {
        usual(&week, has_otherwise, language)
    };
    lines.extend(dated(&exceptions, language));
    let is_other_later = usual_days
        .chunks(TOLD_DAYS)
        .skip(1)
        .any(|days| days.len() >= FEWEST_DAYS && usual_week(days) != week);
    if is_other_later {
        lines.extend(days.last().map(|(last, _)| until(*last, language)));
    }
    lines
}

/// The first of the days, as many as are told.
fn told_days(days: &[Day]) -> &[Day] {
    days.get(..TOLD_DAYS).unwrap_or(days)
}

/// Runs of closed days before an opening, each by its first and last, that are longer than any week has.
fn closings(days: &[Day]) -> Vec<(Date, Date)> {
    let runs: Vec<&[Day]> = days
        .chunk_by(|(_, one), (_, next)| is_closed(one) == is_closed(next))
        .collect();
    let is_closing = |index: usize, run: &[Day]| {
        run.len() >= CLOSING_DAYS
            && index + 1 < runs.len()
            && run.iter().all(|(_, times)| is_closed(times))
    };
    // Where most runs are long, being closed is usual: a market on one Sunday of the month.
    let long = runs
        .iter()
        .enumerate()
        .filter(|(index, run)| is_closing(*index, run))
        .count();
    let open_days = days.iter().filter(|(_, times)| !is_closed(times)).count();
    if long * CLOSING_DAYS > open_days {
        return Vec::new();
    }
    let runs = runs
        .iter()
        .enumerate()
        .filter(|(index, run)| is_closing(*index, run));
    runs.filter_map(|(_, run)| Some((run.first()?.0, run.last()?.0)))
        .collect()
}

fn is_closed(times: &[Time]) -> bool {
    times.iter().all(|time| time.said.state == State::Closed)
}

/// A line for each kind of weekday; those that are closed only where nothing is said of all other times.
fn usual(week: &[Vec<Time>; 7], has_otherwise: bool, language: Language) -> Vec<String> {
    let (closed, closed_on) = match language {
        Language::Vietnamese => ("Đóng cửa", "Đóng cửa"),
        Language::English => ("Closed", "Closed on"),
    };
    let line = |(weekdays, spans): (Vec<usize>, &[Time])| {
        let which = names_of(&weekdays, language);
        match (weekdays.len(), spans.is_empty()) {
            (_, true) if has_otherwise => None,
            (7, true) => Some(closed.to_owned()),
            (_, true) => Some(format!("{closed_on} {which}")),
            _ => Some(capital(&format!("{which}: {}", times(spans, language)))),
        }
    };
    groups(week).into_iter().filter_map(line).collect()
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
    let until = say(("Giờ này tính đến", "These hours hold until"), language);
    format!("{until} {last}")
}

/// Weekdays with the same spans, in the order of their first day.
fn groups(week: &[Vec<Time>; 7]) -> Vec<(Vec<usize>, &[Time])> {
    let mut groups: Vec<(Vec<usize>, &[Time])> = Vec::new();
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
    let (names, to, every_day) = match language {
        Language::Vietnamese => (VIETNAMESE_DAYS, "đến", "hằng ngày"),
        Language::English => (ENGLISH_DAYS, "to", "every day"),
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
    all_of(&parts, language)
}

/// "8:00–11:30, 13:30–16:30 (tickets 30.000 đồng)", "all day", "from 17:00", "closed".
fn times(times: &[Time], language: Language) -> String {
    let (closed, all_day, ask) = match language {
        Language::Vietnamese => ("đóng cửa", "cả ngày đêm", "hỏi trước"),
        Language::English => ("closed", "day and night", "ask beforehand"),
    };
    if times.is_empty() {
        return closed.to_owned();
    }
    let clock = |minute: u16| match minute {
        1440 => "24:00".to_owned(),
        minute => format!("{}:{:02}", minute / 60 % 24, minute % 60),
    };
    let mut told: Vec<String> = Vec::new();
    let mut end = None;
    for time in times {
        let is_whole_day = (time.from, time.to) == (0, 1440);
        let words = time.said.comment.as_deref();
        if time.said.is_open_end {
            // "8:00–12:00 or later", "from 17:00".
            let begins_there = end == Some(time.from);
            match (told.last_mut(), begins_there, language) {
                (Some(last), true, Language::Vietnamese) => last.push_str(" hoặc muộn hơn"),
                (Some(last), true, Language::English) => last.push_str(" or later"),
                (_, _, Language::Vietnamese) => told.push(with(
                    format!("từ {}, không rõ giờ đóng", clock(time.from)),
                    words,
                )),
                (_, _, Language::English) => told.push(with(
                    format!("from {}, closing time not stated", clock(time.from)),
                    words,
                )),
            }
            end = Some(time.to);
            continue;
        }
        let span = if is_whole_day {
            all_day.to_owned()
        } else {
            format!("{}\u{2013}{}", clock(time.from), clock(time.to))
        };
        told.push(match (time.said.state, words) {
            (State::Open, words) => with(span, words),
            (State::Closed, words) => with(closed.to_owned(), words),
            (State::Unknown, Some(words)) if is_whole_day => words.to_owned(),
            (State::Unknown, words) => with(span, words.or(Some(ask))),
        });
        end = Some(time.to);
    }
    told.join(", ")
}

/// A text with words in brackets after it.
fn with(text: String, words: Option<&str>) -> String {
    match words {
        Some(words) => format!("{text} ({words})"),
        None => text,
    }
}
