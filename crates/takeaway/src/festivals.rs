//! Festivals on their days as iCalendar, to keep or to subscribe to.
//!
//! Standards: RFC 5545; `NAME`, `REFRESH-INTERVAL`, `DESCRIPTION` and `URL` of the whole calendar: RFC 7986.

use super::icalendar::{BEGIN, address, property, stamp, text};
use super::number;
use langke_model::calendar::Date;
use langke_model::geo::LonLat;

/// After so long those who subscribed ask again: days of festivals change seldom.
const REFRESH: &str = "P7D";

/// A calendar of festivals.
#[derive(Debug, Clone, PartialEq)]
pub struct Calendar {
    /// What it is called.
    pub name: String,
    /// What it holds, and how far its days are to be trusted; may be empty.
    pub about: String,
    /// Address of the page that tells of it, absolute; none if the site does not know where it stands.
    pub address: Option<String>,
    /// Language of all texts, a BCP 47 tag such as `vi`.
    pub language: String,
    /// The day on which it was made.
    pub made_on: Date,
    /// What is on.
    pub festivals: Vec<Festival>,
}

/// A festival on its days, each of them whole.
#[derive(Debug, Clone, PartialEq)]
pub struct Festival {
    /// What tells it from all others, in every year the same: letters, digits, hyphens.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// What happens; may be empty.
    pub note: String,
    /// Where it is; may be empty.
    pub place: String,
    /// The point of that place, if it is known well.
    pub point: Option<LonLat>,
    /// Address of what the site tells of it, absolute; none if the site does not know where it stands.
    pub address: Option<String>,
    /// The first day.
    pub first: Date,
    /// The last day.
    pub last: Date,
}

/// Writes the file. None if there is nothing in it, or a day lies outside of the years 1 to 9999.
///
/// An event's identifier stays the same as long as its festival and first day do, so that who reads it again has it once. With the same
/// calendar, files are the same to the byte.
pub fn write(calendar: &Calendar) -> Option<String> {
    const SECONDS_A_DAY: i64 = 86_400;
    let made = stamp(calendar.made_on.days() * SECONDS_A_DAY)?;
    if calendar.festivals.is_empty() {
        return None;
    }
    let language = &calendar.language;
    let mut out = String::from(BEGIN);
    text(&mut out, "NAME", language, &calendar.name);
    // What calendars understood before RFC 7986.
    text(&mut out, "X-WR-CALNAME", "", &calendar.name);
    text(&mut out, "DESCRIPTION", language, &calendar.about);
    address(&mut out, calendar.address.as_deref());
    property(&mut out, "REFRESH-INTERVAL;VALUE=DURATION", REFRESH);
    property(&mut out, "X-PUBLISHED-TTL", REFRESH);
    for festival in &calendar.festivals {
        // The end is the first day on which it is over (section 3.6.1).
        let over = festival.last.plus_days(1)?;
        let day = |day: Date| {
            let mut out = String::new();
            number::date(&mut out, day, "");
            out
        };
        let first = day(festival.first);
        out.push_str("BEGIN:VEVENT\r\n");
        let identifier = [&festival.id, "-", &first, "@langke"].concat();
        property(&mut out, "UID", &identifier);
        property(&mut out, "DTSTAMP", &made);
        property(&mut out, "LAST-MODIFIED", &made);
        property(&mut out, "DTSTART;VALUE=DATE", &first);
        property(&mut out, "DTEND;VALUE=DATE", &day(over));
        text(&mut out, "SUMMARY", language, &festival.name);
        text(&mut out, "LOCATION", language, &festival.place);
        text(&mut out, "DESCRIPTION", language, &festival.note);
        if let Some(point) = festival.point {
            let mut position = String::new();
            number::degrees(&mut position, point.latitude());
            position.push(';');
            number::degrees(&mut position, point.longitude());
            property(&mut out, "GEO", &position);
        }
        address(&mut out, festival.address.as_deref());
        // Whoever keeps the calendar is not busy because of it.
        out.push_str("TRANSP:TRANSPARENT\r\nEND:VEVENT\r\n");
    }
    out.push_str("END:VCALENDAR\r\n");
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use ::icalendar::parser::{read_calendar, unfold};

    fn day(day: &str) -> Date {
        Date::parse(day).expect("a day")
    }

    fn calendar() -> Calendar {
        Calendar {
            name: "Hội làng; Bát Tràng, Phú Vinh".into(),
            about: "Ngày tính theo lịch: hỏi lại trước khi đi.".into(),
            address: Some("https://langke.example/vi/events/".into()),
            language: "vi".into(),
            made_on: day("2026-11-21"),
            festivals: vec![Festival {
                id: "bat-trang-festival".into(),
                name: "Hội làng Bát Tràng".into(),
                note:
                    "Lấy nước giữa sông Hồng rước về đình, tế thành hoàng;\nthợ gốm thi tay nghề."
                        .into(),
                place: "Đình Bát Tràng".into(),
                point: None,
                address: Some("https://langke.example/vi/events/#bat-trang-festival".into()),
                first: day("2027-12-30"),
                last: day("2027-12-31"),
            }],
        }
    }

    #[test]
    fn a_calendar_is_read_by_another_library() {
        let text = write(&calendar()).expect("a calendar");
        let unfolded = unfold(&text);
        let read = read_calendar(&unfolded).unwrap_or_else(|error| panic!("{error}: {text}"));
        let [event] = &read.components[..] else {
            panic!("one event: {text}");
        };
        let value = |name: &str| {
            let mut found = event.properties.iter();
            let found = found.find(|property| property.name == name);
            found
                .map(|property| property.val.as_str().to_owned())
                .expect(name)
        };
        assert_eq!(value("UID"), "bat-trang-festival-20271230@langke");
        assert_eq!(value("DTSTART"), "20271230");
        assert_eq!(
            value("DTEND"),
            "20280101",
            "the first day on which it is over"
        );
        assert_eq!(value("DTSTAMP"), "20261121T000000Z");
        assert_eq!(value("SUMMARY"), "Hội làng Bát Tràng");
        let note = &calendar().festivals[0].note;
        assert_eq!(&value("DESCRIPTION"), note);
        assert!(text.contains("\r\nNAME;LANGUAGE=vi:Hội làng\\; Bát Tràng\\, Phú Vinh\r\n"));
        assert!(text.lines().all(|line| line.len() <= 75), "{text}");
    }

    #[test]
    fn without_a_festival_there_is_no_calendar() {
        let festivals = Vec::new();
        assert_eq!(
            write(&Calendar {
                festivals,
                ..calendar()
            }),
            None
        );
    }
}
