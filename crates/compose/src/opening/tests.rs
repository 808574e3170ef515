//! What rules say, checked by hand.

use expect_test::expect;

use super::*;
use crate::words::opening_hours;
use langke_hours::{OpeningState, Span, Visit};
use langke_model::i18n::Language::{English, Vietnamese};

fn day(text: &str) -> Date {
    Date::parse(text).expect("a day")
}

fn bat_trang() -> LonLat {
    LonLat::new(105.91, 20.97).expect("a point")
}

fn hours(rule: &str, from: &str, days: u32) -> Opening {
    table(rule, bat_trang(), day(from), days).expect(rule)
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
        "SH 08:00-12:00",
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

        SH 08:00-12:00
            Mon Tue Wed Thu Fri Sat Sun closed

        10:00+
            Mon Tue Wed Thu Fri Sat Sun 10:00-24:00?

        Mo-Sa 08:00-12:00+
            Mon Tue Wed Thu Fri Sat 8:00-12:00
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
    assert!(of("8h-17h hàng ngày", 30).is_none());
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
        let hours = hours(rule, "2026-12-01", 75);
        assert_eq!(opening_hours(&hours, Vietnamese), vietnamese, "{rule}");
        let plain = |line: String| line.replace('\u{A0}', " ");
        let told: Vec<String> = opening_hours(&hours, English)
            .into_iter()
            .map(plain)
            .collect();
        assert_eq!(told, english, "{rule}");
    }
}

#[test]
fn exceptions_are_told_for_sixty_days() {
    let told = |from| opening_hours(&hours("08:00-17:00; Feb 1 off", from, 90), Vietnamese);
    assert_eq!(told("2026-12-03"), ["Hằng ngày: 8:00–17:00"]);
    assert_eq!(
        told("2026-12-04"),
        ["Hằng ngày: 8:00–17:00", "01/02/2027: đóng cửa"]
    );
}

#[test]
fn the_hours_of_the_season_are_told_with_their_end() {
    let rule = "Apr-Sep 07:00-18:00; Oct-Mar 08:00-17:00";
    let hours = hours(rule, "2026-11-22", 365);
    assert_eq!(
        opening_hours(&hours, Vietnamese),
        ["Hằng ngày: 8:00–17:00", "Giờ này tính đến 20/01/2027"]
    );
    let spring = table(rule, bat_trang(), day("2027-03-20"), 365).expect("hours");
    assert_eq!(
        opening_hours(&spring, Vietnamese),
        [
            "Hằng ngày: 7:00–18:00",
            "Từ 20/03/2027 đến 31/03/2027: 8:00–17:00",
            "Giờ này tính đến 18/05/2027"
        ]
    );
}

#[test]
fn of_hours_that_change_all_the_time_a_week_is_told() {
    let hours = hours("sunrise-sunset", "2026-11-26", 365);
    assert_eq!(
        opening_hours(&hours, Vietnamese),
        [
            "Từ 26/11/2026 đến 02/12/2026: 6:15–17:15",
            "Giờ này tính đến 02/12/2026"
        ]
    );
}
