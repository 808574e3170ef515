//! Opening hours that came out wrong once: what each says now, which kind of fault it was, what is doubted, and where a sign is refused.

use expect_test::expect_file;

use langke_model::calendar::Date;
use langke_model::geo::LonLat;
use langke_opening_rule::{State, day, doubts, parse};

/// A case on each line: its kind of fault and the rule.
const CASES: &str = include_str!("cases.txt");

fn said(rule: &str) -> String {
    let expression = match parse(rule) {
        Ok(expression) => expression,
        Err(fault) => {
            return format!(
                "refused at letter {}: {:?} {:?}\n",
                fault.letter, fault.found, fault.kind
            );
        }
    };
    let mut text = String::new();
    let written = expression.to_string();
    if expression.is_unusual() {
        text.push_str(&format!("written {written}\n"));
    }
    let today = Date::parse("2026-11-26").expect("a day");
    for doubt in doubts(&expression, rule, today) {
        text.push_str(&format!("{doubt:?}\n"));
    }
    let place = LonLat::new(105.91, 20.97).expect("a point");
    // 1 January is a Friday, 2 January a Saturday: as if both were holidays.
    let holidays = |day: Date| day.month() == 1 && day.day() <= 2;
    let first = Date::parse("2026-11-30").expect("a day");
    let mut before = String::new();
    for number in (0..7).chain(24..27).chain(32..34).chain([37, 55]) {
        let date = first.plus_days(number).expect("a day");
        let clock = |minute: u16| format!("{}:{:02}", minute / 60, minute % 60);
        let pieces: Vec<String> = day(&expression, place, &holidays, &|_| true, date)
            .into_iter()
            .filter(|piece| piece.state != State::Closed)
            .map(|piece| {
                let end = if piece.is_open_end { "open end" } else { "" };
                let comment = piece.comment.unwrap_or_default();
                let (from, to) = (clock(piece.minutes.start), clock(piece.minutes.end));
                format!("{from}-{to} {:?} {end}{comment}", piece.state)
                    .trim()
                    .to_owned()
            })
            .collect();
        let pieces = if pieces.is_empty() {
            "closed".into()
        } else {
            pieces.join(", ")
        };
        let name = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"][usize::from(date.weekday())];
        if pieces == before {
            text.pop();
            text.push_str(&format!(", {name} {date}\n"));
        } else {
            text.push_str(&format!("{pieces}: {name} {date}\n"));
        }
        before = pieces;
    }
    text
}

#[test]
fn every_case_says_what_is_right() {
    let mut all = String::new();
    for line in CASES.lines() {
        let (kind, rule) = line.split_once(' ').expect("a kind and a rule");
        all.push_str(&format!("{kind} {rule}\n"));
        for line in said(rule).lines() {
            all.push_str(&format!("    {line}\n"));
        }
    }
    expect_file!["cases.expected.txt"].assert_eq(&all);
}

#[test]
fn what_offices_type_is_understood_and_written_anew() {
    for (typed, written) in [
        ("T2-CN 8h-17h30", "Mo-Su 08:00-17:30"),
        ("Thứ 2 - Chủ nhật: 8h30 - 17h", "Mo-Su 08:30-17:00"),
        (
            "T2-6: 7h30-11h30, 13h30-17h",
            "Mo-Fr 07:30-11:30,13:30-17:00",
        ),
        ("thứ 2, 4, 6 8h-11h", "Mo,We,Fr 08:00-11:00"),
        ("thứ Hai đến thứ Sáu 8 giờ 30 - 17 giờ", "Mo-Fr 08:30-17:00"),
        ("Hằng ngày 08h00-17h00", "Mo-Su 08:00-17:00"),
        ("8h–17h hàng ngày", "Mo-Su 08:00-17:00"),
        ("Mo-Fr  08：00－17：00", "Mo-Fr 08:00-17:00"),
        (
            "Mon-Fri 8am-5pm; Sat 8:00-12:00",
            "Mo-Fr 08:00-17:00; Sa 08:00-12:00",
        ),
        ("mo-fr 08.00-17.00", "Mo-Fr 08:00-17:00"),
        ("Mo-Fr 08:00-17:00;", "Mo-Fr 08:00-17:00"),
        (
            "Mo-Fr 08:00-12:00 , 13:00-17:00",
            "Mo-Fr 08:00-12:00,13:00-17:00",
        ),
        ("T2-T7, 8h-17h; CN nghỉ", "Mo-Sa 08:00-17:00; Su off"),
        ("T2-T7 8h-17h; nghỉ lễ", "Mo-Sa 08:00-17:00; PH off"),
        ("Cả ngày", "00:00-24:00"),
        ("T7, CN: cả ngày", "Sa,Su 00:00-24:00"),
        ("24/24", "00:00-24:00"),
        ("T2-CN 8h-17h; 30/4 nghỉ", "Mo-Su 08:00-17:00; Apr 30 off"),
        ("tháng 4 - tháng 9 7h-18h", "Apr-Sep 07:00-18:00"),
        (
            "Mo-Fr 08:00-17:00 “gọi trước”",
            "Mo-Fr 08:00-17:00 \"gọi trước\"",
        ),
        ("từ 8h đến 17h", "08:00-17:00"),
        ("dec 1-24/7 off", "Dec 01-24/7 off"),
        ("Week 1-24/7 off", "week 01-24/7 off"),
        ("8h sáng - 5h chiều", "08:00-17:00"),
    ] {
        let read = parse(typed).unwrap_or_else(|fault| panic!("{typed}: {fault:?}"));
        assert!(read.is_unusual(), "{typed}");
        assert_eq!(read.to_string(), written, "{typed}");
        let again = parse(written).expect(written);
        assert!(!again.is_unusual(), "{written}");
        assert_eq!(again.to_string(), written);
    }
}

#[test]
fn what_is_not_understood_is_named_with_its_place() {
    for (typed, found, letter) in [
        ("Mo-Fr 8h-17h, nghỉ trưa", "trưa", 20),
        ("Mo-Fr 08:00-17:00 ngoài giờ", "ngoài", 19),
        ("Mo-Fr 25:00-26:00", "25", 7),
        ("Mo-Fr 08:61-10:00", "61", 10),
        ("Mo-Fr 08:00", "08:00", 7),
        ("Mo-Fr 08:00-", "", 13),
        ("Mo-Fr 08:00-12:00 Sa 09:00-10:00", "Sa", 19),
        ("Mo-Fr 08:00-17:00 \"gọi", "\"gọi", 19),
        ("2027 Feb 29 off", "29", 10),
        ("", "", 1),
        ("Mo-", "", 4),
        ("Dec 24/3", "/", 7),
        ("week24/7off", "/", 7),
        ("?", "?", 1),
    ] {
        let fault = parse(typed).expect_err(typed);
        let found_at = (fault.found.as_str(), fault.letter);
        assert_eq!(found_at, (found, letter), "{typed}: {:?}", fault.kind);
    }
}

proptest::proptest! {
    #![proptest_config(proptest::test_runner::Config { failure_persistence: None, cases: 4_000, ..Default::default() })]
    #[test]
    fn what_is_read_is_written_and_read_again(
        parts in proptest::collection::vec(proptest::sample::select(vec![
            "Mo", "Su", "-", ",", ";", "||", ":", "+", "/", "[", "]", "(", ")", "08:00", "17:00", "24/7", "PH", "SH", "off", "Dec", "24",
            "2026", "week", "easter", "day", "sunrise", "\"a\"", "T2", "8h", "giờ", " ", "1", "7", "\u{2013}", "é", "open",
        ]), 0..12),
        blank in proptest::bool::ANY,
    ) {
        let text = parts.join(if blank { " " } else { "" });
        if let Ok(read) = parse(&text) {
            let written = read.to_string();
            let again = parse(&written);
            proptest::prop_assert!(again.is_ok(), "{text} is written as {written}: {again:?}");
            let again = again.expect("read");
            proptest::prop_assert_eq!(again.to_string(), written, "{}", text);
        }
    }
}
