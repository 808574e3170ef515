//! The plan of a day as iCalendar, which calendars read.
//!
//! Standard: RFC 5545; `NAME`, `DESCRIPTION` and `URL` of the whole calendar: RFC 7986.

use super::percent::encode_address;
use super::{Halt, Itinerary, Stay, moment, number};
use langke_model::calendar::Date;

/// What a browser is told that such a file is.
pub const MEDIA_TYPE: &str = "text/calendar";

/// How every calendar begins.
pub(super) const BEGIN: &str =
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Làng Kể//Làng Kể//VI\r\n";

/// The octets that a line may have without its end (section 3.1).
const LONGEST_LINE: usize = 75;

/// Vietnam's time: UTC+7, without changes since 1975. Calendars that know the identifier use their own rules for it.
const TIME_ZONE: &str = "BEGIN:VTIMEZONE\r\nTZID:Asia/Ho_Chi_Minh\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\n\
    TZOFFSETFROM:+0700\r\nTZOFFSETTO:+0700\r\nTZNAME:+07\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n";

/// Writes the file: an event for each stop whose times are planned. None if there is no such stop or no day.
///
/// `written_at` are the seconds from 1970-01-01T00:00Z to the making of the file: with the same plan and the same
/// second, files are the same to the byte. An event's identifier stays the same as long as its route, stop and day do,
/// so a plan that was changed replaces the one imported before. Control characters but tabs and line ends are left out.
pub fn write(itinerary: &Itinerary, written_at: i64) -> Option<String> {
    let day = itinerary.day?;
    let stamp = stamp(written_at)?;
    let mut events = String::new();
    for (index, halt) in itinerary.stops.iter().enumerate() {
        if let Some(stay) = halt.stay
            && let Some((start, end)) = start_and_end(day, stay)
        {
            let start_line = ["DTSTART;TZID=Asia/Ho_Chi_Minh:", &start].concat();
            events.push_str("BEGIN:VEVENT\r\n");
            property(&mut events, "UID", &identifier(itinerary, index, day));
            property(&mut events, "DTSTAMP", &stamp);
            fold(&mut events, &start_line);
            // An end must be later than its start (section 3.6.1); without one, the event ends when it starts.
            if stay.minutes > 0 {
                fold(
                    &mut events,
                    &["DTEND;TZID=Asia/Ho_Chi_Minh:", &end].concat(),
                );
            }
            describe(&mut events, index + 1, halt, &itinerary.language);
            events.push_str("END:VEVENT\r\n");
        }
    }
    if events.is_empty() {
        return None;
    }
    let language = &itinerary.language;
    let mut out = String::from(BEGIN);
    text(&mut out, "NAME", language, &itinerary.name);
    // What calendars understood before RFC 7986.
    text(&mut out, "X-WR-CALNAME", "", &itinerary.name);
    text(&mut out, "DESCRIPTION", language, &about(itinerary));
    address(&mut out, itinerary.address.as_deref());
    out.push_str(TIME_ZONE);
    out.push_str(&events);
    out.push_str("END:VCALENDAR\r\n");
    Some(out)
}

/// What an event says of its stop.
fn describe(out: &mut String, stop: usize, halt: &Halt, language: &str) {
    let mut summary = String::new();
    number::digits(&mut summary, stop as u64, 1);
    summary.push_str(". ");
    summary.push_str(&halt.name);
    text(out, "SUMMARY", language, &summary);
    text(out, "LOCATION", language, &halt.name);
    text(out, "DESCRIPTION", language, &halt.note);
    let mut position = String::new();
    number::degrees(&mut position, halt.point.latitude());
    position.push(';');
    number::degrees(&mut position, halt.point.longitude());
    property(out, "GEO", &position);
    address(out, halt.address.as_deref());
}

/// What the calendar says of the route: summary and attribution.
fn about(itinerary: &Itinerary) -> String {
    let between = if itinerary.summary.is_empty() || itinerary.attribution.is_empty() {
        ""
    } else {
        "\n\n"
    };
    [&itinerary.summary, between, &itinerary.attribution].concat()
}

/// When a stay begins and ends, in local time; none after the year 9999.
fn start_and_end(day: Date, stay: Stay) -> Option<(String, String)> {
    let time = |minutes| {
        let (day, minute) = moment(day, minutes)?;
        Some(date_time(day, minute * 60))
    };
    Some((time(stay.arrival)?, time(stay.departure())?))
}

/// A date-time (section 3.3.5) from a second of a day.
fn date_time(day: Date, second: u32) -> String {
    let mut out = String::new();
    number::date(&mut out, day, "");
    out.push('T');
    for part in [second / 3600, second / 60 % 60, second % 60] {
        number::digits(&mut out, u64::from(part), 2);
    }
    out
}

/// The making of the file in UTC; none outside of the years 1 to 9999.
pub(super) fn stamp(seconds: i64) -> Option<String> {
    const SECONDS_A_DAY: i64 = 86_400;
    let day = Date::from_days(seconds.div_euclid(SECONDS_A_DAY))?;
    let mut out = date_time(day, seconds.rem_euclid(SECONDS_A_DAY) as u32);
    out.push('Z');
    Some(out)
}

/// What identifies the event of a stop: it depends on the route, the stop, how often one was there before, and the day,
/// and not on times and order.
fn identifier(itinerary: &Itinerary, index: usize, day: Date) -> String {
    let key = |halt: &Halt| halt.address.clone().unwrap_or_else(|| halt.name.clone());
    let stops = itinerary.stops.get(..=index).unwrap_or_default();
    let stop = stops.last().map(key).unwrap_or_default();
    let visit = stops.iter().filter(|halt| key(halt) == stop).count();
    let route = itinerary.address.as_ref().unwrap_or(&itinerary.name);
    let mut out = String::new();
    number::date(&mut out, day, "");
    out.push('-');
    number::digits(&mut out, digest(&[route, "\n", &stop]), 1);
    out.push('-');
    number::digits(&mut out, visit as u64, 1);
    out.push_str("@langke");
    out
}

/// A number that is hardly the same for two texts: FNV-1a of 64 bits (RFC 9923).
fn digest(parts: &[&str]) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for byte in parts.iter().flat_map(|part| part.bytes()) {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
    hash
}

/// Writes the property `URL`, if there is an address; what may not stand in an address is percent-encoded.
pub(super) fn address(out: &mut String, address: Option<&str>) {
    if let Some(address) = address {
        let mut value = String::new();
        encode_address(&mut value, address);
        property(out, "URL", &value);
    }
}

/// Writes a property of text, nothing where the text is empty.
///
/// Section 3.3.11: backslash, semicolon, comma and line end are escaped; of the control characters only tabs may stand.
pub(super) fn text(out: &mut String, name: &str, language: &str, text: &str) {
    if text.is_empty() {
        return;
    }
    let mut line = String::from(name);
    // A tag is letters, digits and hyphens; anything else could end the parameter.
    if !language.is_empty()
        && language
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    {
        line.push_str(";LANGUAGE=");
        line.push_str(language);
    }
    line.push(':');
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '\r' if characters.peek() == Some(&'\n') => {}
            '\r' | '\n' => line.push_str("\\n"),
            '\\' | ';' | ',' => line.extend(['\\', character]),
            '\t' => line.push(character),
            _ if character.is_ascii_control() => {}
            _ => line.push(character),
        }
    }
    fold(out, &line);
}

/// Writes a property whose value needs no escapes.
pub(super) fn property(out: &mut String, name: &str, value: &str) {
    fold(out, &[name, ":", value].concat());
}

/// Writes a line, folded where it is too long but never within a character (section 3.1).
fn fold(out: &mut String, line: &str) {
    let mut room = LONGEST_LINE;
    for character in line.chars() {
        if character.len_utf8() > room {
            out.push_str("\r\n ");
            room = LONGEST_LINE - 1;
        }
        out.push(character);
        room -= character.len_utf8();
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::super::examples::{any_itinerary, bat_trang, halt, nowhere, point};
    use super::*;
    use ::icalendar::parser::{Component, read_calendar, unfold};
    use proptest::prelude::*;

    /// 2026-11-20T17:30:05Z, the 21st in Vietnam.
    const WRITTEN_AT: i64 = 1_795_195_805;

    /// What another library reads: for each event, its properties by name.
    fn events(text: &str) -> Vec<Vec<(String, String)>> {
        let unfolded = unfold(text);
        let calendar = read_calendar(&unfolded).unwrap_or_else(|error| panic!("{error}: {text}"));
        let pairs = |event: &Component| {
            let pair = |property: &::icalendar::parser::Property| {
                (
                    property.name.as_str().to_owned(),
                    property.val.as_str().to_owned(),
                )
            };
            event.properties.iter().map(pair).collect()
        };
        let is_event = |component: &&Component| component.name == "VEVENT";
        calendar
            .components
            .iter()
            .filter(is_event)
            .map(pairs)
            .collect()
    }

    fn value<'a>(event: &'a [(String, String)], name: &str) -> Option<&'a str> {
        let pair = event.iter().find(|(found, _)| found == name)?;
        Some(&pair.1)
    }

    /// What iCalendar carries of a text.
    fn carried(text: &str) -> String {
        text.replace("\r\n", "\n")
            .replace('\r', "\n")
            .chars()
            .filter(|character| !character.is_ascii_control() || "\t\n".contains(*character))
            .collect()
    }

    #[test]
    fn a_plan_is_read_by_another_library() {
        let text = write(&bat_trang(), WRITTEN_AT).expect("a plan");
        let events = events(&text);
        let [market, house, pier] = &events[..] else {
            panic!("three stops: {text}");
        };
        assert_eq!(value(market, "DTSTAMP"), Some("20261120T173005Z"));
        assert_eq!(value(market, "DTSTART"), Some("20261121T080500"));
        assert_eq!(value(market, "DTEND"), Some("20261121T084500"));
        assert_eq!(value(market, "SUMMARY"), Some("1. Chợ gốm"));
        assert_eq!(value(market, "LOCATION"), Some("Chợ gốm"));
        assert_eq!(value(market, "GEO"), Some("20.9757;105.9134"));
        assert_eq!(
            value(market, "DESCRIPTION"),
            Some("Xem men rạn, hỏi giá;\nvuốt thử một cái bát")
        );
        assert_eq!(
            value(market, "URL"),
            Some("https://langke.example/vi/places/market/")
        );
        assert_eq!(value(house, "DTEND"), None, "a stay of no time has no end");
        assert_eq!(value(pier, "DTEND"), Some("20261122T002000"));
        assert!(text.contains("TZOFFSETTO:+0700"));
    }

    #[test]
    fn two_prints_are_the_same_to_the_byte() {
        assert_eq!(
            write(&bat_trang(), WRITTEN_AT),
            write(&bat_trang(), WRITTEN_AT)
        );
    }

    #[test]
    fn a_changed_plan_keeps_the_identifiers_of_its_stops() {
        let identifiers = |itinerary: &Itinerary| {
            let text = write(itinerary, WRITTEN_AT).expect("a plan");
            let pair = |event: &Vec<(String, String)>| {
                ["LOCATION", "UID"].map(|name| value(event, name).expect(name).to_owned())
            };
            let mut found: Vec<[String; 2]> = events(&text).iter().map(pair).collect();
            found.sort();
            found
        };
        let planned = identifiers(&bat_trang());
        let mut changed = bat_trang();
        changed.stops.reverse();
        changed.stops[0].stay = Some(Stay {
            arrival: 600,
            minutes: 5,
        });
        assert_eq!(identifiers(&changed), planned);
        changed.day = Date::new(2026, 11, 22);
        assert!(
            identifiers(&changed)
                .iter()
                .all(|pair| !planned.contains(pair))
        );
        let again = bat_trang().stops[0].clone();
        changed = bat_trang();
        changed.stops.push(again);
        let mut all = identifiers(&changed);
        all.dedup();
        assert_eq!(all.len(), 4, "who comes back has two events");
    }

    #[test]
    fn without_a_day_or_times_there_is_no_calendar() {
        assert_eq!(
            write(
                &Itinerary {
                    day: None,
                    ..bat_trang()
                },
                WRITTEN_AT
            ),
            None
        );
        let day = Date::new(9999, 12, 31);
        assert_eq!(write(&Itinerary { day, ..nowhere() }, WRITTEN_AT), None);
        let stops = vec![halt("A", point(105.9, 20.9))];
        assert_eq!(
            write(
                &Itinerary {
                    day,
                    stops,
                    ..nowhere()
                },
                WRITTEN_AT
            ),
            None
        );
        assert_eq!(write(&bat_trang(), i64::MAX), None);
        // What would end after the last day that there is, is left out.
        let events = events(&write(&Itinerary { day, ..bat_trang() }, WRITTEN_AT).expect("a plan"));
        assert_eq!(events.len(), 2);
    }

    #[test]
    fn a_language_that_is_no_tag_is_left_out() {
        let language = "vi:X-EVIL".to_owned();
        let text = write(
            &Itinerary {
                language,
                ..bat_trang()
            },
            WRITTEN_AT,
        )
        .expect("a plan");
        assert!(!text.contains("LANGUAGE") && !text.contains("EVIL"));
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(mut itinerary in any_itinerary()) {
            itinerary.day = itinerary.day.or(Date::new(2026, 11, 21));
            let planned: Vec<_> = itinerary.stops.iter().enumerate().filter(|(_, stop)| stop.stay.is_some()).collect();
            let Some(text) = write(&itinerary, WRITTEN_AT) else {
                prop_assert!(planned.is_empty());
                return Ok(());
            };
            let events = events(&text);
            prop_assert_eq!(events.len(), planned.len());
            for (event, (index, stop)) in events.iter().zip(planned) {
                let summary = carried(&format!("{}. {}", index + 1, stop.name));
                prop_assert_eq!(value(event, "SUMMARY"), Some(&summary[..]));
                prop_assert_eq!(value(event, "DESCRIPTION").unwrap_or(""), carried(&stop.note));
            }
        }

        #[test]
        fn lines_are_short_and_end_as_they_must(itinerary in any_itinerary()) {
            let text = write(&itinerary, WRITTEN_AT).unwrap_or_default();
            prop_assert!(text.is_empty() || text.ends_with("END:VCALENDAR\r\n"));
            for line in text.split_terminator("\r\n") {
                prop_assert!(line.len() <= 75, "{}", line);
                prop_assert!(!line.contains(['\r', '\n', '\0', '\x1B']), "{}", line);
            }
        }
    }
}
