//! Opening hours as one short line of text, which needs no escape in JSON, and back.
//!
//! `20758+92;480-1050/////480-1080;52,84-88=x;60=480-720,720?1020`
//!
//! - the first known day, in days after 1970-01-01, and how many days follow it;
//! - the usual days from Monday on, between `/`: `x` where the place is closed, otherwise spans in minutes after midnight between `,`,
//!   with `-` where it is open and `?` where nobody can say. A day like the one before it is left empty, at the end left out;
//! - exceptions that are alike: days and runs of days after the first known one, `=`, the spans.

use super::{Opening, Span};
use langke_model::calendar::Date;

/// Stands for a day without spans.
const CLOSED: u8 = b'x';

impl Opening {
    /// The hours as one line of ASCII.
    pub fn encode(&self) -> String {
        let first = self.from.days();
        let mut text = String::new();
        push_number(&mut text, first);
        text.push('+');
        push_number(&mut text, self.until.days() - first);
        text.push(';');
        let mut before: Option<&[Span]> = None;
        for spans in &self.week {
            if before.is_some() {
                text.push('/');
            }
            if before != Some(spans) {
                push_spans(&mut text, spans);
            }
            before = Some(spans);
        }
        text.truncate(text.trim_end_matches('/').len());
        let mut written: Vec<&[Span]> = Vec::new();
        for (_, spans) in &self.exceptions {
            if written.contains(&spans.as_slice()) {
                continue;
            }
            written.push(spans);
            let alike = self.exceptions.iter().filter(|other| other.1 == *spans);
            text.push(';');
            push_runs(&mut text, alike.map(|(day, _)| day.days() - first));
            text.push('=');
            push_spans(&mut text, spans);
        }
        text
    }

    /// Reads what [`Opening::encode`] writes; none if the text is no such line or says what cannot be.
    pub fn decode(text: &str) -> Option<Opening> {
        let mut reader = Reader {
            rest: text.as_bytes(),
        };
        let is_before_1970 = reader.take(b'-');
        let first = i64::from(reader.number()?);
        let from = Date::from_days(if is_before_1970 { -first } else { first })?;
        reader.expect(b'+')?;
        let until = from.plus_days(reader.number()?.into())?;
        reader.expect(b';')?;
        let week = reader.week()?;
        let mut exceptions: Vec<(Date, Vec<Span>)> = Vec::new();
        while reader.take(b';') {
            let days = reader.days()?;
            let spans = reader.spans()?;
            for offset in days.into_iter().flat_map(|(one, last)| one..=last) {
                let day = from.plus_days(offset.into())?;
                // Refused here already: a run may be said to be millions of days long.
                if day > until {
                    return None;
                }
                let place = exceptions.partition_point(|other| other.0 < day);
                exceptions.insert(place, (day, spans.clone()));
            }
        }
        let is_whole = reader.rest.is_empty();
        is_whole.then(|| Opening::new(week, exceptions, from, until))?
    }
}

/// What is still to be read. One byte after the other: the standard library's splitting costs more in wasm.
struct Reader<'a> {
    rest: &'a [u8],
}

impl Reader<'_> {
    /// Passes over a byte if it is the next one.
    fn take(&mut self, byte: u8) -> bool {
        match self.rest.split_first() {
            Some((first, rest)) if *first == byte => {
                self.rest = rest;
                true
            }
            _ => false,
        }
    }

    fn expect(&mut self, byte: u8) -> Option<()> {
        self.take(byte).then_some(())
    }

    /// Decimal digits, at least one.
    fn number(&mut self) -> Option<i32> {
        let mut number = None;
        while let Some((digit @ b'0'..=b'9', rest)) = self.rest.split_first() {
            let before: i32 = number.unwrap_or(0);
            number = Some(
                before
                    .checked_mul(10)?
                    .checked_add(i32::from(digit - b'0'))?,
            );
            self.rest = rest;
        }
        number
    }

    /// The usual days; one that is left empty or out is like the one before it.
    fn week(&mut self) -> Option<[Vec<Span>; 7]> {
        let mut week: [Vec<Span>; 7] = Default::default();
        let mut usual = self.spans()?;
        let mut is_said = true;
        for (weekday, spans) in week.iter_mut().enumerate() {
            is_said = weekday == 0 || is_said && self.take(b'/');
            let is_empty = matches!(self.rest, [] | [b'/' | b';', ..]);
            if weekday > 0 && is_said && !is_empty {
                usual = self.spans()?;
            }
            spans.clone_from(&usual);
        }
        Some(week)
    }

    /// `x`, or spans.
    fn spans(&mut self) -> Option<Vec<Span>> {
        let mut spans = Vec::new();
        if self.take(CLOSED) {
            return Some(spans);
        }
        loop {
            let from = self.number()?;
            let is_open = self.take(b'-');
            if !is_open {
                self.expect(b'?')?;
            }
            let to = self.number()?;
            let (from, to) = (u16::try_from(from).ok()?, u16::try_from(to).ok()?);
            spans.push(Span::new(from, to, is_open)?);
            if !self.take(b',') {
                return Some(spans);
            }
        }
    }

    /// Days and runs of days with the `=` after them: the first and the last of each.
    fn days(&mut self) -> Option<Vec<(i32, i32)>> {
        let mut days = Vec::new();
        loop {
            let one = self.number()?;
            let last = if self.take(b'-') { self.number()? } else { one };
            days.push((one, last));
            if !self.take(b',') {
                self.expect(b'=')?;
                return Some(days);
            }
        }
    }
}

fn push_number(text: &mut String, number: i64) {
    text.push_str(&number.to_string());
}

fn push_spans(text: &mut String, spans: &[Span]) {
    if spans.is_empty() {
        text.push(char::from(CLOSED));
    }
    for (index, span) in spans.iter().enumerate() {
        if index > 0 {
            text.push(',');
        }
        push_number(text, span.from.into());
        text.push(if span.open { '-' } else { '?' });
        push_number(text, span.to.into());
    }
}

/// Writes ascending days as `52,84-88`.
fn push_runs(text: &mut String, days: impl Iterator<Item = i64>) {
    let mut days = days.peekable();
    while let Some(first) = days.next() {
        push_number(text, first);
        let mut last = first;
        while let Some(next) = days.next_if_eq(&(last + 1)) {
            last = next;
        }
        if last > first {
            text.push('-');
            push_number(text, last);
        }
        if days.peek().is_some() {
            text.push(',');
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::collection::{btree_map, vec};
    use proptest::prelude::*;

    fn day(text: &str) -> Date {
        Date::parse(text).expect("a day")
    }

    /// Spans of a day: lengths and gaps after each other, as far as they begin on it.
    fn spans() -> impl Strategy<Value = Vec<Span>> {
        vec((0_u16..900, 1_u16..=1440, any::<bool>()), 0..4).prop_map(|parts| {
            let mut midnight = 0;
            let span = |(gap, length, is_open)| {
                let from: u16 = midnight + gap;
                midnight = from + length;
                Span::new(from, midnight, is_open)
            };
            parts.into_iter().map_while(span).collect()
        })
    }

    prop_compose! {
        fn opening()(
            first in -700_000_i64..2_900_000,
            length in 0_i64..1_098,
            usual in vec(spans(), 3),
            weekdays in [0_usize..3, 0_usize..3, 0_usize..3, 0_usize..3, 0_usize..3, 0_usize..3, 0_usize..3],
            exceptions in btree_map(0_i64..1_098, 0_usize..3, 0..40),
        ) -> Opening {
            let date = |days| Date::from_days(first + days).expect("a day");
            let exceptions = exceptions
                .range(..=length)
                .map(|(days, which)| (date(*days), usual[*which].clone()))
                .collect();
            let week = weekdays.map(|which| usual[which].clone());
            Opening::new(week, exceptions, date(0), date(length)).expect("hours")
        }
    }

    proptest! {
        #[test]
        fn what_is_encoded_is_decoded_again(hours in opening()) {
            let text = hours.encode();
            prop_assert!(text.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'"' && byte != b'\\'));
            prop_assert_eq!(Opening::decode(&text), Some(hours), "{}", text);
        }

        #[test]
        fn no_text_stops_the_reader(text in "[0-9x,;=/?+-]{0,40}") {
            if let Some(hours) = Opening::decode(&text) {
                prop_assert_eq!(Opening::decode(&hours.encode()), Some(hours));
            }
        }
    }

    #[test]
    fn usual_rules_are_short() {
        let spans = |from, to| Vec::from_iter(Span::open(from, to));
        let of = |week| {
            let hours = Opening::new(week, Vec::new(), day("2026-11-01"), day("2027-01-31"));
            hours.expect("hours").encode()
        };
        let except = |weekdays: std::ops::Range<usize>, other: Vec<Span>| {
            std::array::from_fn(|weekday| {
                if weekdays.contains(&weekday) {
                    other.clone()
                } else {
                    spans(480, 1050)
                }
            })
        };
        assert_eq!(of(except(0..0, Vec::new())), "20758+91;480-1050");
        assert_eq!(of(except(0..1, Vec::new())), "20758+91;x/480-1050");
        assert_eq!(
            of(except(5..7, spans(480, 1080))),
            "20758+91;480-1050/////480-1080"
        );
        assert_eq!(of(Default::default()), "20758+91;x");
    }

    #[test]
    fn exceptions_that_are_alike_stand_together() {
        let text = "20758+92;480-1050/////480-1080;52,84-88=x;60=480-720,720?1020";
        let hours = Opening::decode(text).expect("hours");
        let days: Vec<String> = hours
            .exceptions()
            .iter()
            .map(|(day, spans)| format!("{day} {}", spans.len()))
            .collect();
        assert_eq!(
            days,
            [
                "2026-12-23 0",
                "2026-12-31 2",
                "2027-01-24 0",
                "2027-01-25 0",
                "2027-01-26 0",
                "2027-01-27 0",
                "2027-01-28 0"
            ]
        );
        assert_eq!(hours.encode(), text);
    }

    #[test]
    fn text_that_says_what_cannot_be_is_refused() {
        for text in [
            "",
            "20758+92",
            "20758+92;",
            "20758+-1;x",
            "20758+5000;x",
            "20758+92;480",
            "20758+92;480-480",
            "20758+92;480-400",
            "20758+92;0-1441",
            "20758+92;480-720,700-800",
            "20758+92;x///////",
            "20758+92;x/////////480-500",
            "20758+92;x;",
            "20758+92;x;3",
            "20758+92;x;3=x;",
            "20758+92;x y",
            "20758+92;480-500,",
            "99999999999+1;x",
            "+1;x",
            "20758+92;x;93=480-500",
            "20758+92;x;-1=480-500",
            "20758+92;x;3,3=480-500",
            "20758+92;x;0-2000000000=480-500",
            "9999999+1;x",
        ] {
            assert_eq!(Opening::decode(text), None, "{text}");
        }
    }
}
