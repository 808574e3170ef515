//! What rules say, checked by hand.

use super::*;
use crate::words::opening_hours;
use langke_hours::{OpeningState, Visit};
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

/// From Tuesday, 1 December 2026 (day 0) to Saturday, 13 February 2027 (day 74). Of these days, Christmas is day 24, New Year 31 (a Friday), Tết and the three
/// days around it that are certain 66 to 69 (Friday to Monday), the days that may be free 65 and 70 to 72.
fn winter(rule: &str) -> String {
    let text = hours(rule, "2026-12-01", 75).encode();
    let (days, hours) = text.split_once(';').expect("hours");
    assert_eq!(days, "20788+74");
    hours.to_owned()
}

#[test]
fn every_rule_says_on_every_day_what_it_should() {
    for (rule, expected) in [
        ("24/7", "0-1440"),
        ("off", "x"),
        ("unknown", "0?1440"),
        ("08:00-17:00", "480-1020"),
        ("Mo-Su,PH 08:00-17:00", "480-1020"),
        (
            "Mo-Fr 08:00-17:30; Sa-Su 08:00-18:00",
            "480-1050/////480-1080",
        ),
        (
            "Tu-Su 08:30-11:30,13:30-16:30; PH off",
            "x/510-690,810-990;31,66-68=x;65,70-72=510?690,810?990",
        ),
        ("Fr-Sa 18:00-02:00", "x////1080-1560//x"),
        ("Mo-Th 08:00-26:00", "480-1560////x"),
        ("Mo-Su 22:00-06:00", "1320-1800"),
        (
            "Mo-Fr 08:00-24:00; Sa-Su 00:00-24:00",
            "480-1440/////0-1440",
        ),
        ("Apr-Sep 07:00-18:00; Oct-Mar 08:00-17:00", "480-1020"),
        ("Mo-Su 08:00-17:00; Dec 25 off", "480-1020;24=x"),
        (
            "Mo-Su 09:00-17:00; 2026 Dec 20-2027 Jan 10 off",
            "540-1020;19-40=x",
        ),
        ("Mo-Sa 08:00-18:00; We off", "480-1080//x/480-1080///x"),
        ("Su[1] 07:00-11:00", "x;5,33,68=420-660"),
        ("week 50-52 Mo 10:00-12:00", "x;6,13,20=600-720"),
        (
            "Mo-Fr 08:00-11:30, Mo-Fr 13:00-17:00",
            "480-690,780-1020/////x",
        ),
        (
            "Mo-Fr 08:00-17:00; PH 09:00-12:00",
            "480-1020/////x;31,66-69=540-720;65,70-72=480?540,540-720,720?1020",
        ),
        ("PH 10:00-16:00", "x;31,66-69=600-960;65,70-72=600?960"),
        (
            "Mo-Fr 09:00-17:00; PH -1 day off",
            "540-1020/////x;30,65-66=x;64,69-71=540?1020",
        ),
        ("08:00-12:00 || \"by appointment\"", "480-720,720?1920"),
        ("Mo-Fr 08:00-12:00; Sa unknown", "480-720/////0?1440/x"),
        ("Sa-Su 09:00-17:00 \"by appointment\"", "x/////540?1020"),
        (
            "Mo-Fr 08:00-17:00, Mo-Fr 17:00-19:00 unknown",
            "480-1020,1020?1140/////x",
        ),
        ("SH 08:00-12:00", "x"),
        ("10:00+", "600?1440"),
        ("Mo-Sa 08:00-12:00+", "480-720//////x"),
        (
            "Mo-Fr 08:00-12:00 || Sa 09:00-11:00 || \"ring || call\"",
            "0?480,480-720,720?1920/480-720,720?1920///480-720,720?1980/540-660,660?1440/0?1440",
        ),
    ] {
        assert_eq!(winter(rule), expected, "{rule}");
    }
}

#[test]
fn a_summer_and_a_winter_take_turns() {
    let rule = "Apr-Sep 07:00-18:00; Oct-Mar 08:00-17:00";
    // Day 121 is 1 April, day 303 is 30 September.
    let expected = "20788+364;420-1080;0-120,304-364=480-1020";
    assert_eq!(hours(rule, "2026-12-01", 365).encode(), expected);
}

#[test]
fn of_two_weeks_the_first_is_the_usual_one() {
    let rule = "2026 Dec 7-13 08:00-12:00; 2026 Dec 14-20 09:00-12:00";
    let expected = "20794+13;480-720;7-13=540-720";
    assert_eq!(hours(rule, "2026-12-07", 14).encode(), expected);
}

#[test]
fn the_sun_rises_where_the_place_lies() {
    // Hanoi on 1 December 2026, rounded to five minutes.
    let here = hours("sunrise-sunset", "2026-12-01", 1);
    assert_eq!(here.encode(), "20788+0;x/375-1035/x");
    // Two degrees of longitude are eight minutes.
    let east = LonLat::new(107.91, 20.97).expect("a point");
    let there = table("sunrise-sunset", east, day("2026-12-01"), 1).expect("hours");
    assert_eq!(there.encode(), "20788+0;x/370-1025/x");
    let winter = hours("sunrise-sunset", "2026-12-01", 60).encode();
    assert!(winter.len() < 400, "{winter}");
}

#[test]
fn a_night_on_the_edge_of_the_table_belongs_to_the_day_on_which_it_began() {
    let hours = hours("Fr-Sa 18:00-02:00", "2026-11-28", 1);
    assert_eq!(hours.encode(), "20785+0;x/////1080-1560/x");
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
