//! What rules say, checked by hand.

use expect_test::expect;

use super::*;
use crate::words;
use langke_content::{AskFirst, OpeningRule, Phone, Text};
use langke_hours::{OpeningState, Span, Visit};
use langke_model::i18n::Language::{self, English, Vietnamese};
use langke_site::{Inline, InlineLink, Rich};

fn day(text: &str) -> Date {
    Date::parse(text).expect("a day")
}

fn bat_trang() -> LonLat {
    LonLat::new(105.91, 20.97).expect("a point")
}

/// Opening hours of which only the rule is said.
fn stated(rule: &str) -> Option<OpeningHours> {
    Some(OpeningHours {
        rule: Some(OpeningRule::new(rule).ok()?),
        market_days: Vec::new(),
        lunar_days: Vec::new(),
        season: None,
        ask_first: None,
        said_by_place: false,
        sources: Vec::new(),
    })
}

/// With the holidays of its own time.
fn timetable(hours: &OpeningHours, place: LonLat, from: Date, days: u32) -> Option<Timetable> {
    let (before, after) = around(from, days)?;
    let holidays = Holidays::between(before, after)?;
    super::timetable(hours, place, from, days, &holidays)
}

fn table(rule: &str, place: LonLat, from: Date, days: u32) -> Option<Opening> {
    Some(timetable(&stated(rule)?, place, from, days)?.table)
}

fn hours(rule: &str, from: &str, days: u32) -> Opening {
    table(rule, bat_trang(), day(from), days).expect(rule)
}

/// What visitors read, with plain blanks.
fn read(stated: &OpeningHours, from: &str, days: u32, language: Language) -> Vec<String> {
    let timetable = timetable(stated, bat_trang(), day(from), days);
    let lines = words::opening_hours(stated, timetable.as_ref(), language);
    lines
        .into_iter()
        .map(|line| text_of(&line).replace('\u{A0}', " "))
        .collect()
}

/// A line without its marks.
fn text_of(line: &Rich) -> String {
    let words = line.marks.iter().map(|mark| match mark {
        Inline::Text(words) | Inline::Vietnamese(words) => words.as_str(),
        Inline::Link(link) => &link.label,
        other => panic!("a mark that no line has: {other:?}"),
    });
    words.collect()
}

/// What visitors read of a rule from 1 December 2026 on.
fn lines(rule: &str, language: Language) -> Vec<String> {
    read(&stated(rule).expect(rule), "2026-12-01", 400, language)
}

/// What hours say, for people: the usual week, and the days that are otherwise. `?` stands where nobody can say whether it is open.
fn told(opening: &Opening) -> String {
    const WEEKDAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
    let mut lines: Vec<String> = Vec::new();
    for (names, spans) in runs(WEEKDAYS.into_iter().zip(opening.week())) {
        lines.push(format!("{} {}", names.join(" "), spoken(spans)));
    }
    for (date, spans) in opening.exceptions() {
        let weekday = WEEKDAYS[usize::from(date.weekday())];
        lines.push(format!("{weekday} {date} {}", spoken(spans)));
    }
    lines.join("\n")
}

/// Days that follow each other and have the same spans.
fn runs<'a>(
    days: impl Iterator<Item = (&'a str, &'a Vec<Span>)>,
) -> Vec<(Vec<&'a str>, &'a Vec<Span>)> {
    let mut runs: Vec<(Vec<&str>, &Vec<Span>)> = Vec::new();
    for (name, spans) in days {
        match runs.last_mut() {
            Some((names, same)) if *same == spans => names.push(name),
            _ => runs.push((vec![name], spans)),
        }
    }
    runs
}

fn spoken(spans: &[Span]) -> String {
    if spans.is_empty() {
        return "closed".into();
    }
    let clock = |minute: u16| format!("{}:{:02}", minute / 60, minute % 60);
    let one = |span: &Span| {
        let doubt = if span.is_open() { "" } else { "?" };
        format!("{}-{}{doubt}", clock(span.from()), clock(span.to()))
    };
    spans.iter().map(one).collect::<Vec<_>>().join(", ")
}

/// From Tuesday, 1 December 2026, to Saturday, 13 February 2027: in it lie Christmas, New Year (a Friday), Tết with the three days
/// around it that are certain (5 to 8 February, Friday to Monday) and the days that may be free (4 and 9 to 11 February).
#[test]
fn every_rule_says_on_every_day_what_it_should() {
    let rules = [
        "24/7",
        "off",
        "unknown",
        "08:00-17:00",
        "Mo-Su,PH 08:00-17:00",
        "Mo-Fr 08:00-17:30; Sa-Su 08:00-18:00",
        "Tu-Su 08:30-11:30,13:30-16:30; PH off",
        "Fr-Sa 18:00-02:00",
        "Mo-Th 08:00-26:00",
        "Mo-Su 22:00-06:00",
        "Mo-Fr 08:00-24:00; Sa-Su 00:00-24:00",
        "Apr-Sep 07:00-18:00; Oct-Mar 08:00-17:00",
        "Mo-Su 08:00-17:00; Dec 25 off",
        "Mo-Su 09:00-17:00; 2026 Dec 20-2027 Jan 10 off",
        "Mo-Sa 08:00-18:00; We off",
        "Su[1] 07:00-11:00",
        "week 50-52 Mo 10:00-12:00",
        "Mo-Fr 08:00-11:30, Mo-Fr 13:00-17:00",
        "Mo-Fr 08:00-17:00; PH 09:00-12:00",
        "PH 10:00-16:00",
        "Mo-Fr 09:00-17:00; PH -1 day off",
        "08:00-12:00 || \"by appointment\"",
        "Mo-Fr 08:00-12:00; Sa unknown",
        "Sa-Su 09:00-17:00 \"by appointment\"",
        "Mo-Fr 08:00-17:00, Mo-Fr 17:00-19:00 unknown",
        "10:00+",
        "Mo-Sa 08:00-12:00+",
        "Mo-Fr 08:00-12:00 || Sa 09:00-11:00 || \"ring || call\"",
    ];
    let mut all = String::new();
    for rule in rules {
        let hours = hours(rule, "2026-12-01", 75);
        assert_eq!(
            (hours.from(), hours.until()),
            (day("2026-12-01"), day("2027-02-13"))
        );
        all.push_str(&format!("\n{rule}\n"));
        for line in told(&hours).lines() {
            all.push_str(&format!("    {line}\n"));
        }
    }
    expect![[r#"

        24/7
            Mon Tue Wed Thu Fri Sat Sun 0:00-24:00

        off
            Mon Tue Wed Thu Fri Sat Sun closed

        unknown
            Mon Tue Wed Thu Fri Sat Sun 0:00-24:00?

        08:00-17:00
            Mon Tue Wed Thu Fri Sat Sun 8:00-17:00

        Mo-Su,PH 08:00-17:00
            Mon Tue Wed Thu Fri Sat Sun 8:00-17:00

        Mo-Fr 08:00-17:30; Sa-Su 08:00-18:00
            Mon Tue Wed Thu Fri 8:00-17:30
            Sat Sun 8:00-18:00

        Tu-Su 08:30-11:30,13:30-16:30; PH off
            Mon closed
            Tue Wed Thu Fri Sat Sun 8:30-11:30, 13:30-16:30
            Fri 2027-01-01 closed
            Thu 2027-02-04 8:30-11:30?, 13:30-16:30?
            Fri 2027-02-05 closed
            Sat 2027-02-06 closed
            Sun 2027-02-07 closed
            Tue 2027-02-09 8:30-11:30?, 13:30-16:30?
            Wed 2027-02-10 8:30-11:30?, 13:30-16:30?
            Thu 2027-02-11 8:30-11:30?, 13:30-16:30?

        Fr-Sa 18:00-02:00
            Mon Tue Wed Thu closed
            Fri Sat 18:00-26:00
            Sun closed

        Mo-Th 08:00-26:00
            Mon Tue Wed Thu 8:00-26:00
            Fri Sat Sun closed

        Mo-Su 22:00-06:00
            Mon Tue Wed Thu Fri Sat Sun 22:00-30:00

        Mo-Fr 08:00-24:00; Sa-Su 00:00-24:00
            Mon Tue Wed Thu Fri 8:00-24:00
            Sat Sun 0:00-24:00

        Apr-Sep 07:00-18:00; Oct-Mar 08:00-17:00
            Mon Tue Wed Thu Fri Sat Sun 8:00-17:00

        Mo-Su 08:00-17:00; Dec 25 off
            Mon Tue Wed Thu Fri Sat Sun 8:00-17:00
            Fri 2026-12-25 closed

        Mo-Su 09:00-17:00; 2026 Dec 20-2027 Jan 10 off
            Mon Tue Wed Thu Fri Sat Sun 9:00-17:00
            Sun 2026-12-20 closed
            Mon 2026-12-21 closed
            Tue 2026-12-22 closed
            Wed 2026-12-23 closed
            Thu 2026-12-24 closed
            Fri 2026-12-25 closed
            Sat 2026-12-26 closed
            Sun 2026-12-27 closed
            Mon 2026-12-28 closed
            Tue 2026-12-29 closed
            Wed 2026-12-30 closed
            Thu 2026-12-31 closed
            Fri 2027-01-01 closed
            Sat 2027-01-02 closed
            Sun 2027-01-03 closed
            Mon 2027-01-04 closed
            Tue 2027-01-05 closed
            Wed 2027-01-06 closed
            Thu 2027-01-07 closed
            Fri 2027-01-08 closed
            Sat 2027-01-09 closed
            Sun 2027-01-10 closed

        Mo-Sa 08:00-18:00; We off
            Mon Tue 8:00-18:00
            Wed closed
            Thu Fri Sat 8:00-18:00
            Sun closed

        Su[1] 07:00-11:00
            Mon Tue Wed Thu Fri Sat Sun closed
            Sun 2026-12-06 7:00-11:00
            Sun 2027-01-03 7:00-11:00
            Sun 2027-02-07 7:00-11:00

        week 50-52 Mo 10:00-12:00
            Mon Tue Wed Thu Fri Sat Sun closed
            Mon 2026-12-07 10:00-12:00
            Mon 2026-12-14 10:00-12:00
            Mon 2026-12-21 10:00-12:00

        Mo-Fr 08:00-11:30, Mo-Fr 13:00-17:00
            Mon Tue Wed Thu Fri 8:00-11:30, 13:00-17:00
            Sat Sun closed

        Mo-Fr 08:00-17:00; PH 09:00-12:00
            Mon Tue Wed Thu Fri 8:00-17:00
            Sat Sun closed
            Fri 2027-01-01 9:00-12:00
            Thu 2027-02-04 8:00-9:00?, 9:00-12:00, 12:00-17:00?
            Fri 2027-02-05 9:00-12:00
            Sat 2027-02-06 9:00-12:00
            Sun 2027-02-07 9:00-12:00
            Mon 2027-02-08 9:00-12:00
            Tue 2027-02-09 8:00-9:00?, 9:00-12:00, 12:00-17:00?
            Wed 2027-02-10 8:00-9:00?, 9:00-12:00, 12:00-17:00?
            Thu 2027-02-11 8:00-9:00?, 9:00-12:00, 12:00-17:00?

        PH 10:00-16:00
            Mon Tue Wed Thu Fri Sat Sun closed
            Fri 2027-01-01 10:00-16:00
            Thu 2027-02-04 10:00-16:00?
            Fri 2027-02-05 10:00-16:00
            Sat 2027-02-06 10:00-16:00
            Sun 2027-02-07 10:00-16:00
            Mon 2027-02-08 10:00-16:00
            Tue 2027-02-09 10:00-16:00?
            Wed 2027-02-10 10:00-16:00?
            Thu 2027-02-11 10:00-16:00?

        Mo-Fr 09:00-17:00; PH -1 day off
            Mon Tue Wed Thu Fri 9:00-17:00
            Sat Sun closed
            Thu 2026-12-31 closed
            Wed 2027-02-03 9:00-17:00?
            Thu 2027-02-04 closed
            Fri 2027-02-05 closed
            Mon 2027-02-08 9:00-17:00?
            Tue 2027-02-09 9:00-17:00?
            Wed 2027-02-10 9:00-17:00?

        08:00-12:00 || "by appointment"
            Mon Tue Wed Thu Fri Sat Sun 8:00-12:00, 12:00-32:00?

        Mo-Fr 08:00-12:00; Sa unknown
            Mon Tue Wed Thu Fri 8:00-12:00
            Sat 0:00-24:00?
            Sun closed

        Sa-Su 09:00-17:00 "by appointment"
            Mon Tue Wed Thu Fri closed
            Sat Sun 9:00-17:00?

        Mo-Fr 08:00-17:00, Mo-Fr 17:00-19:00 unknown
            Mon Tue Wed Thu Fri 8:00-17:00, 17:00-19:00?
            Sat Sun closed

        10:00+
            Mon Tue Wed Thu Fri Sat Sun 10:00-24:00?

        Mo-Sa 08:00-12:00+
            Mon Tue Wed Thu Fri Sat 8:00-12:00, 12:00-24:00?
            Sun closed

        Mo-Fr 08:00-12:00 || Sa 09:00-11:00 || "ring || call"
            Mon 0:00-8:00?, 8:00-12:00, 12:00-32:00?
            Tue Wed Thu 8:00-12:00, 12:00-32:00?
            Fri 8:00-12:00, 12:00-33:00?
            Sat 9:00-11:00, 11:00-24:00?
            Sun 0:00-24:00?
    "#]]
    .assert_eq(&all);
}

#[test]
fn a_summer_and_a_winter_take_turns() {
    let rule = "Apr-Sep 07:00-18:00; Oct-Mar 08:00-17:00";
    let year = hours(rule, "2026-12-01", 365);
    for (date, expected) in [
        ("2027-03-31", "8:00-17:00"),
        ("2027-04-01", "7:00-18:00"),
        ("2027-09-30", "7:00-18:00"),
        ("2027-10-01", "8:00-17:00"),
    ] {
        assert_eq!(spoken(year.on(day(date))), expected, "{date}");
    }
    assert_eq!(
        told(&year).lines().next(),
        Some("Mon Tue Wed Thu Fri Sat Sun 7:00-18:00")
    );
}

#[test]
fn of_two_weeks_the_first_is_the_usual_one() {
    let rule = "2026 Dec 7-13 08:00-12:00; 2026 Dec 14-20 09:00-12:00";
    expect![[r#"
        Mon Tue Wed Thu Fri Sat Sun 8:00-12:00
        Mon 2026-12-14 9:00-12:00
        Tue 2026-12-15 9:00-12:00
        Wed 2026-12-16 9:00-12:00
        Thu 2026-12-17 9:00-12:00
        Fri 2026-12-18 9:00-12:00
        Sat 2026-12-19 9:00-12:00
        Sun 2026-12-20 9:00-12:00"#]]
    .assert_eq(&told(&hours(rule, "2026-12-07", 14)));
}

#[test]
fn the_sun_rises_where_the_place_lies() {
    // Hanoi on 1 December 2026, rounded to five minutes.
    let here = hours("sunrise-sunset", "2026-12-01", 1);
    assert_eq!(spoken(here.on(day("2026-12-01"))), "6:15-17:15");
    // Two degrees of longitude are eight minutes.
    let east = LonLat::new(107.91, 20.97).expect("a point");
    let there = table("sunrise-sunset", east, day("2026-12-01"), 1).expect("hours");
    assert_eq!(spoken(there.on(day("2026-12-01"))), "6:10-17:05");
    let winter = hours("sunrise-sunset", "2026-12-01", 60).encode();
    assert!(winter.len() < 400, "{winter}");
}

#[test]
fn a_night_on_the_edge_of_the_table_belongs_to_the_day_on_which_it_began() {
    let hours = hours("Fr-Sa 18:00-02:00", "2026-11-28", 1);
    assert_eq!(spoken(hours.on(day("2026-11-28"))), "18:00-26:00");
}

#[test]
fn what_is_no_rule_or_no_time_is_refused() {
    let of = |rule, days| table(rule, bat_trang(), day("2026-12-01"), days);
    assert!(of("8h-17h ngày nắng", 30).is_none());
    assert!(of("", 30).is_none());
    assert!(of("24/7", 0).is_none());
    assert!(of("24/7", 1_099).is_none(), "more than three years");
    assert!(of("24/7", u32::MAX).is_none());
    assert!(of("24/7 || whenever", 30).is_none());
    for edge in ["0001-01-01", "9999-12-31"] {
        assert!(table("24/7", bat_trang(), day(edge), 1).is_none(), "{edge}");
    }
}

#[test]
fn the_table_answers_for_a_visit() {
    let hours = hours("Tu-Su 08:30-11:30,13:30-16:30; PH off", "2026-12-01", 75);
    let tet = day("2027-02-06");
    assert_eq!(hours.during(tet, 600, 660), Visit::Closed);
    assert_eq!(hours.during(day("2027-02-09"), 600, 660), Visit::Unknown);
    assert_eq!(
        hours.during(day("2027-02-13"), 660, 720),
        Visit::ClosesAt(690)
    );
    let always = table("24/7", bat_trang(), day("2026-12-01"), 30).expect("hours");
    assert_eq!(
        always.state(day("2026-12-20"), 1439),
        OpeningState::Open { until: None }
    );
}

#[test]
fn hours_are_told_in_both_languages() {
    for (rule, vietnamese, english) in [
        (
            "Mo-Fr 08:00-17:30; Sa-Su 08:00-18:00",
            vec![
                "Thứ Hai đến thứ Sáu: 8:00–17:30",
                "Thứ Bảy và Chủ nhật: 8:00–18:00",
            ],
            vec![
                "Monday to Friday: 8:00–17:30",
                "Saturday and Sunday: 8:00–18:00",
            ],
        ),
        (
            "Tu-Su 08:30-11:30,13:30-16:30",
            vec![
                "Thứ Ba đến Chủ nhật: 8:30–11:30, 13:30–16:30",
                "Đóng cửa thứ Hai",
            ],
            vec![
                "Tuesday to Sunday: 8:30–11:30, 13:30–16:30",
                "Closed on Monday",
            ],
        ),
        (
            "24/7",
            vec!["Hằng ngày: cả ngày đêm"],
            vec!["Every day: day and night"],
        ),
        ("off", vec!["Đóng cửa"], vec!["Closed"]),
        (
            "Mo,We,Fr-Su 18:00-02:00",
            vec![
                "Thứ Hai, thứ Tư và thứ Sáu đến Chủ nhật: 18:00–2:00",
                "Đóng cửa thứ Ba và thứ Năm",
            ],
            vec![
                "Monday, Wednesday and Friday to Sunday: 18:00–2:00",
                "Closed on Tuesday and Thursday",
            ],
        ),
        (
            "Mo-Su 08:00-24:00; Dec 25-26 off; Jan 1 10:00-12:00",
            vec![
                "Hằng ngày: 8:00–24:00",
                "Từ 25/12/2026 đến 26/12/2026: đóng cửa",
                "01/01/2027: 10:00–12:00",
            ],
            vec![
                "Every day: 8:00–24:00",
                "25 December 2026 to 26 December 2026: closed",
                "1 January 2027: 10:00–12:00",
            ],
        ),
        (
            "Mo-Su 08:00-12:00, Mo-Su 12:00-17:00 unknown",
            vec!["Hằng ngày: 8:00–12:00, 12:00–17:00 (hỏi trước)"],
            vec!["Every day: 8:00–12:00, 12:00–17:00 (ask beforehand)"],
        ),
    ] {
        let stated = stated(rule).expect(rule);
        let told = |language| read(&stated, "2026-12-01", 75, language);
        assert_eq!(told(Vietnamese), vietnamese, "{rule}");
        assert_eq!(told(English), english, "{rule}");
    }
}

#[test]
fn exceptions_are_told_for_sixty_days() {
    let stated = stated("08:00-17:00; Feb 1 off").expect("hours");
    let told = |from| read(&stated, from, 90, Vietnamese);
    assert_eq!(told("2026-12-03"), ["Hằng ngày: 8:00–17:00"]);
    assert_eq!(
        told("2026-12-04"),
        ["Hằng ngày: 8:00–17:00", "01/02/2027: đóng cửa"]
    );
}

#[test]
fn the_hours_of_the_season_are_told_with_their_end() {
    let rule = "Apr-Sep 07:00-18:00; Oct-Mar 08:00-17:00";
    let stated = stated(rule).expect(rule);
    assert_eq!(
        read(&stated, "2026-11-22", 365, Vietnamese),
        ["Hằng ngày: 8:00–17:00", "Giờ này tính đến 20/01/2027"]
    );
    assert_eq!(
        read(&stated, "2027-03-20", 365, Vietnamese),
        [
            "Hằng ngày: 7:00–18:00",
            "Từ 20/03/2027 đến 31/03/2027: 8:00–17:00",
            "Giờ này tính đến 18/05/2027"
        ]
    );
}

#[test]
fn of_hours_that_change_all_the_time_a_week_is_told() {
    let stated = stated("sunrise-sunset").expect("hours");
    assert_eq!(
        read(&stated, "2026-11-26", 365, Vietnamese),
        [
            "Từ 26/11/2026 đến 02/12/2026: 6:15–17:15",
            "Giờ này tính đến 02/12/2026"
        ]
    );
}

#[test]
fn the_words_beside_a_rule_are_read_by_visitors() {
    let mut all = String::new();
    for rule in [
        "Mo-Su 08:00-17:00 open \"vé 30.000 đồng\"",
        "Mo-Su 08:00-17:00 \"chỉ nhận khách, đặt trước; gọi 0900\"",
        "Mo,Th 09:00-11:00; Tu,Fr 15:00-17:00 || \"on appointment\"",
        "Mo-Fr 08:00-17:00; PH off \"nghỉ lễ\"",
        "\"gọi trước\"",
        "13:00-17:00+",
        "Mo-Fr 08:00-24:00; Sa 10:00+",
        "Mo 22:00-04:00+",
        "Su 08:00-17:00; Sa 18:00-03:00",
        "Mo-Su 08:00-17:00; 2026 Dec 05-2027 Jan 15 off",
        "Su[1] 07:00-11:00",
        "Mo-Fr 08:00-12:00 || Sa unknown",
    ] {
        all.push_str(&format!("{rule}\n"));
        for language in [Vietnamese, English] {
            all.push_str(&format!("    {}\n", lines(rule, language).join(" | ")));
        }
    }
    expect![[r#"
        Mo-Su 08:00-17:00 open "vé 30.000 đồng"
            Hằng ngày: 8:00–17:00 (vé 30.000 đồng)
            Every day: 8:00–17:00 (vé 30.000 đồng)
        Mo-Su 08:00-17:00 "chỉ nhận khách, đặt trước; gọi 0900"
            Hằng ngày: 8:00–17:00 (chỉ nhận khách, đặt trước; gọi 0900)
            Every day: 8:00–17:00 (chỉ nhận khách, đặt trước; gọi 0900)
        Mo,Th 09:00-11:00; Tu,Fr 15:00-17:00 || "on appointment"
            Thứ Hai và thứ Năm: 9:00–11:00 | Thứ Ba và thứ Sáu: 15:00–17:00 | Ngoài giờ trên: on appointment
            Monday and Thursday: 9:00–11:00 | Tuesday and Friday: 15:00–17:00 | At other times: on appointment
        Mo-Fr 08:00-17:00; PH off "nghỉ lễ"
            Thứ Hai đến thứ Sáu: 8:00–17:00 | Đóng cửa thứ Bảy và Chủ nhật | 01/01/2027: đóng cửa (nghỉ lễ)
            Monday to Friday: 8:00–17:00 | Closed on Saturday and Sunday | 1 January 2027: closed (nghỉ lễ)
        "gọi trước"
            Hằng ngày: gọi trước
            Every day: gọi trước
        13:00-17:00+
            Hằng ngày: 13:00–17:00 hoặc muộn hơn
            Every day: 13:00–17:00 or later
        Mo-Fr 08:00-24:00; Sa 10:00+
            Thứ Hai đến thứ Sáu: 8:00–24:00 | Thứ Bảy: từ 10:00, không rõ giờ đóng | Đóng cửa Chủ nhật
            Monday to Friday: 8:00–24:00 | Saturday: from 10:00, closing time not stated | Closed on Sunday
        Mo 22:00-04:00+
            Thứ Hai: 22:00–4:00 | Thứ Ba: từ 4:00, không rõ giờ đóng | Đóng cửa thứ Tư đến Chủ nhật
            Monday: 22:00–4:00 | Tuesday: from 4:00, closing time not stated | Closed on Wednesday to Sunday
        Su 08:00-17:00; Sa 18:00-03:00
            Thứ Bảy: 18:00–3:00 | Chủ nhật: 8:00–17:00 | Đóng cửa thứ Hai đến thứ Sáu
            Saturday: 18:00–3:00 | Sunday: 8:00–17:00 | Closed on Monday to Friday
        Mo-Su 08:00-17:00; 2026 Dec 05-2027 Jan 15 off
            Hằng ngày: 8:00–17:00 | Từ 05/12/2026 đến 15/01/2027: đóng cửa
            Every day: 8:00–17:00 | 5 December 2026 to 15 January 2027: closed
        Su[1] 07:00-11:00
            Chỉ mở vào những ngày sau: | 06/12/2026: 7:00–11:00 | 03/01/2027: 7:00–11:00
            Only open on these days: | 6 December 2026: 7:00–11:00 | 3 January 2027: 7:00–11:00
        Mo-Fr 08:00-12:00 || Sa unknown
            Thứ Hai đến thứ Sáu: 8:00–12:00 | Ngoài giờ trên: hỏi trước
            Monday to Friday: 8:00–12:00 | At other times: ask beforehand
    "#]].assert_eq(&all);
}

#[test]
fn a_market_is_held_on_days_of_the_lunar_month() {
    let mut market = stated("05:00-11:00").expect("hours");
    market.market_days = vec![1, 6];
    let timetable = timetable(&market, bat_trang(), day("2026-11-26"), 400).expect("hours");
    for (date, _) in timetable.days.iter().filter(|(_, times)| !times.is_empty()) {
        let lunar = LunarDate::from_solar(*date).expect("a day").day();
        assert!(
            [1, 6, 11, 16, 21, 26].contains(&lunar),
            "{date} is day {lunar}"
        );
    }
    let open = timetable
        .days
        .iter()
        .filter(|(_, times)| !times.is_empty())
        .count();
    assert!(
        (78..=82).contains(&open),
        "six days a month, not {open} in 400 days"
    );
    expect![[r#"
        Chợ phiên các ngày 1, 6, 11, 16, 21 và 26 âm lịch: 5:00–11:00
        Sắp tới: 29/11/2026, 04/12/2026, 09/12/2026 và 14/12/2026"#]]
    .assert_eq(&read(&market, "2026-11-26", 400, Vietnamese).join("\n"));
    expect![[r#"
        Market on days 1, 6, 11, 16, 21 and 26 of each lunar month: 5:00–11:00
        Next: 29 November 2026, 4 December 2026, 9 December 2026 and 14 December 2026"#]]
    .assert_eq(&read(&market, "2026-11-26", 400, English).join("\n"));
    // After a market the next one is known, though two weeks may lie between them.
    market.market_days = Vec::new();
    market.lunar_days = vec![1];
    let table = self::timetable(&market, bat_trang(), day("2026-11-26"), 400)
        .expect("hours")
        .table;
    assert!(matches!(
        table.state(day("2026-12-09"), 700),
        OpeningState::Closed { opens: Some(_) }
    ));
}

#[test]
fn a_season_and_that_one_asks_first_are_told() {
    let mut orchard = stated("Mo-Su 08:00-17:00").expect("hours");
    orchard.season = Some(langke_content::Season {
        calendar: SeasonCalendar::Solar,
        months: vec![10, 11, 12],
        what: Some(Text {
            vi: "mùa cam".into(),
            en: Some("orange season".into()),
        }),
        sources: Vec::new(),
        illustrative: false,
    });
    orchard.ask_first = Some(AskFirst {
        words: Some(Text {
            vi: "đoàn từ 10 người".into(),
            en: None,
        }),
        phone: Phone::new("024 3874 0000"),
    });
    orchard.said_by_place = true;
    expect![[r#"
        Chỉ mở: tháng 10 đến tháng 12 (mùa cam)
        Hằng ngày: 8:00–17:00
        Từ 01/01/2027 đến 30/09/2027: đóng cửa
        Xin hỏi trước khi đến: 024 3874 0000
        Đoàn từ 10 người
        Theo chính nơi này"#]]
    .assert_eq(&read(&orchard, "2026-11-26", 400, Vietnamese).join("\n"));
    expect![[r#"
        Only open: October to December (orange season)
        Every day: 8:00–17:00
        1 January 2027 to 30 September 2027: closed
        Please ask before you come: 024 3874 0000
        Đoàn từ 10 người
        As stated by the place itself"#]]
    .assert_eq(&read(&orchard, "2026-11-26", 400, English).join("\n"));
    let table = timetable(&orchard, bat_trang(), day("2026-11-26"), 400)
        .expect("hours")
        .table;
    assert_eq!(
        table.state(day("2026-12-01"), 600),
        OpeningState::Unknown,
        "who must ask is not told that it is open"
    );
    orchard.rule = None;
    orchard.season = None;
    expect![[r#"
        Xin hỏi trước khi đến: 024 3874 0000
        Đoàn từ 10 người
        Theo chính nơi này"#]]
    .assert_eq(&read(&orchard, "2026-11-26", 400, Vietnamese).join("\n"));
}

#[test]
fn on_an_english_page_vietnamese_words_are_marked_and_the_number_to_ask_is_a_link() {
    let lines = |stated: &OpeningHours, language| {
        let timetable = timetable(stated, bat_trang(), day("2026-12-01"), 400);
        words::opening_hours(stated, timetable.as_ref(), language)
    };
    let text = |words: &str| Inline::Text(words.into());
    let gate = stated("Mo-Su 07:00-17:00 \"gọi cửa nếu đóng\"").expect("hours");
    let line = |marks: Vec<Inline>| Rich {
        marks,
        ..Rich::default()
    };
    assert_eq!(
        lines(&gate, English),
        [line(vec![
            text("Every day: 7:00–17:00 ("),
            Inline::Vietnamese("gọi cửa nếu đóng".into()),
            text(")"),
        ])]
    );
    assert_eq!(
        lines(&gate, Vietnamese),
        [line(vec![text("Hằng ngày: 7:00–17:00 (gọi cửa nếu đóng)")])]
    );
    let english = stated("Mo-Su 07:00-17:00 \"tickets at Bát Tràng market\"").expect("hours");
    assert_eq!(
        lines(&english, English),
        [line(vec![text(
            "Every day: 7:00–17:00 (tickets at Bát Tràng market)"
        )])],
        "a Vietnamese name makes no Vietnamese text"
    );
    let mut asked = stated("Mo-Su 07:00-17:00").expect("hours");
    asked.ask_first = Some(AskFirst {
        words: Some(Text {
            vi: "đoàn từ 10 người.".into(),
            en: None,
        }),
        phone: Phone::new("024 3874 0000"),
    });
    assert_eq!(
        lines(&asked, English).get(1..),
        Some(
            [
                line(vec![
                    text("Please ask before you come: "),
                    Inline::Link(InlineLink {
                        href: "tel:02438740000".into(),
                        label: "024 3874 0000".into(),
                    }),
                ]),
                Rich {
                    language: Some(Vietnamese),
                    ..line(vec![text("Đoàn từ 10 người")])
                },
            ]
            .as_slice()
        )
    );
}

#[test]
fn a_season_is_told_once_and_not_again_as_a_closing_of_each_of_its_weeks() {
    let mut stall = stated("Tu-Su 07:30-11:00").expect("hours");
    stall.season = Some(langke_content::Season {
        calendar: SeasonCalendar::Lunar,
        months: vec![1, 2, 3, 8, 9, 10],
        what: None,
        sources: Vec::new(),
        illustrative: false,
    });
    expect![[r#"
        Only open: lunar months 1 to 3, 8 to 10
        Tuesday to Sunday: 7:30–11:00
        Closed on Monday
        9 December 2026 to 5 February 2027: closed"#]]
    .assert_eq(&read(&stall, "2026-11-26", 400, English).join("\n"));
    // Of a closing that goes on beyond what is worked out nobody knows the end.
    expect![[r#"
        Only open: lunar months 1 to 3, 8 to 10
        Tuesday to Sunday: 7:30–11:00
        Closed on Monday"#]]
    .assert_eq(&read(&stall, "2026-11-26", 60, English).join("\n"));
}
