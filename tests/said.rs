//! What pages say is said as people say it: in the order in which readers look, with days as they are called.

use crate::driver::{Site, fixtures, frozen, sample};

/// An event of the minimal site.
fn event(id: &str, vi: &str, en: &str, when: &str) -> (String, String) {
    let text = format!(
        r#"{{
  "id": "{id}",
  "name": {{ "vi": "{vi}", "en": "{en}" }},
  "village": "thu",
  "summary": {{ "vi": "Một phiên chợ.", "en": "A fair." }},
  "illustrative": true,
  "when": {when}
}}"#
    );
    (format!("events/{id}.json"), text)
}

fn with_events(events: &[(String, String)]) -> Site {
    events
        .iter()
        .fold(Site::minimal(), |site, (file, text)| site.with(file, text))
}

fn plain(texts: Vec<String>) -> Vec<String> {
    texts
        .into_iter()
        .map(|text| text.replace('\u{A0}', " "))
        .collect()
}

#[test]
fn lists_and_choices_are_in_the_order_of_the_language() {
    let site = Site::copy_of(&frozen()).publish();
    let texts = |file: &str, selector: &str| plain(site.document(file).texts(selector));
    assert_eq!(
        texts("vi/places/village/bat-trang/index.html", ".items .name"),
        [
            "Chợ gốm Bát Tràng",
            "Điểm đỗ xe buýt Bát Tràng",
            "Điểm giới thiệu và bán sản phẩm OCOP Bát Tràng",
            "Đình Bát Tràng",
            "Ngõ lò Bát Tràng (mẫu)",
            "Trung tâm Tinh hoa làng nghề Việt",
        ]
    );
    let choices = |file: &str| {
        let all = texts(file, ".filters fieldset:first-child label");
        let name = |label: &String| label.split(" (").next().unwrap_or_default().to_owned();
        all.iter().skip(1).map(name).collect::<Vec<_>>()
    };
    assert_eq!(
        choices("vi/places/index.html"),
        [
            "Bến",
            "Chợ",
            "Đền",
            "Điểm dừng",
            "Điểm giới thiệu sản phẩm",
            "Điểm xe buýt",
            "Đình",
            "Làng, phố",
            "Nơi trưng bày",
            "Xưởng",
        ]
    );
    assert_eq!(
        choices("en/places/index.html").first().map(String::as_str),
        Some("Bus stop")
    );
}

#[test]
fn nothing_that_only_a_gap_tells_apart_runs_together_when_it_is_heard() {
    let mut faults = Vec::new();
    for content in [
        sample(),
        frozen(),
        fixtures().join("ok/minimal"),
        fixtures().join("tea"),
        fixtures().join("fish-sauce"),
    ] {
        let site = Site::copy_of(&content).publish();
        for file in site.pages() {
            let found = site.document(&file).run_together();
            faults.extend(found.into_iter().map(|fault| format!("{file}: {fault}")));
        }
    }
    assert!(
        faults.is_empty(),
        "{} faults:\n{}",
        faults.len(),
        faults.join("\n")
    );
}

#[test]
fn an_event_that_is_known_to_the_month_claims_no_day() {
    let site = with_events(&[
        event(
            "thang-hai",
            "Hội rước nước",
            "Water festival",
            r#"{ "rule": "month", "calendar": "lunar", "month": 2, "note": { "vi": "Làng báo trước một tuần.", "en": "The village announces it a week ahead." } }"#,
        ),
        event(
            "thang-muoi",
            "Chợ tháng mười",
            "October fair",
            r#"{ "rule": "month", "calendar": "solar", "month": 10 }"#,
        ),
    ])
    .publish();
    for (language, days, kicker, rule) in [
        (
            "vi",
            "08/03 – 06/04/2027",
            "trong tháng hai âm lịch hằng năm; chưa biết ngày nào",
            "trong tháng 10 hằng năm",
        ),
        (
            "en",
            "8 March – 6 April 2027",
            "in the second lunar month, every year; the days are not known",
            "in October, every year",
        ),
    ] {
        let page = site.document(&format!("{language}/events/index.html"));
        let told = plain(page.texts(".occurrences li"));
        assert_eq!(told.len(), 4, "{told:?}");
        assert!(
            told[0].contains(days) && told[0].contains(kicker),
            "{told:?}"
        );
        let rows = plain(page.texts(".event dd"));
        assert!(rows.contains(&rule.to_owned()), "{rows:?}");
        assert!(page.texts(".month .on").is_empty(), "no day is marked");
    }
}

#[test]
fn a_people_s_own_calendar_is_told_in_words_with_the_days_that_are_known() {
    let site = with_events(&[event(
        "com-moi",
        "Mừng cơm mới",
        "New rice feast",
        r#"{ "rule": "own", "note": { "vi": "Khi lúa đã về nhà, ngày do già làng chọn.", "en": "When the rice is in, on a day that the elder chooses." }, "dates": [{ "from": "2026-12-30", "to": "2027-01-02" }] }"#,
    )])
    .publish();
    let page = site.document("en/events/index.html");
    assert_eq!(
        plain(page.texts(".event dd"))[..2],
        [
            "When the rice is in, on a day that the elder chooses.",
            "30 December 2026 – 2 January 2027"
        ]
    );
    assert_eq!(page.texts(".occurrences li").len(), 1);
}

#[test]
fn a_year_with_the_month_twice_says_which_of_the_two_is_meant() {
    let held = |leap: &str| {
        let when = format!(r#"{{ "rule": "lunar", "month": 5, "day": 5, "days": 1{leap} }}"#);
        let site = with_events(&[event("tet-doan-ngo", "Tết Đoan ngọ", "Double fifth", &when)]);
        plain(
            site.publish()
                .document("vi/events/index.html")
                .texts(".event dd"),
        )
    };
    assert_eq!(
        held("")[..2],
        [
            "mồng 5 tháng năm âm lịch hằng năm",
            "năm 2028 có hai tháng năm; ở đây tính theo tháng thường, chưa rõ nơi ấy theo tháng nào"
        ]
    );
    assert_eq!(
        held(r#", "leap_month": "usual""#)[..2],
        [
            "mồng 5 tháng năm âm lịch hằng năm",
            "năm có tháng năm nhuận thì làm vào tháng năm thường"
        ]
    );
}

#[test]
fn a_route_of_two_villages_names_both_and_belongs_to_neither() {
    let site = Site::copy_of(&frozen()).publish();
    let page = site.document("en/routes/two-villages-in-a-day/index.html");
    assert_eq!(
        plain(page.texts(".lead .kicker")),
        ["Route · Bát Tràng and Phú Vinh, Hanoi"]
    );
    assert_eq!(page.texts(".breadcrumbs li"), ["Home", "Ways to go"]);
    let page = site.document("vi/routes/bat-trang-by-bus/index.html");
    assert_eq!(
        plain(page.texts(".breadcrumbs li")),
        ["Trang đầu", "Bát Tràng"]
    );
}

#[test]
fn nobody_is_led_to_a_sample() {
    let site = Site::copy_of(&frozen()).publish();
    let page = site.document("en/places/phu-vinh-splitting-house/index.html");
    assert!(
        page.texts(".details dd")
            .contains(&"A sample: there is no real place to be led to.".into())
    );
    assert!(
        page.attributes(".details a", "href")
            .iter()
            .all(|href| !href.contains("maps"))
    );
    let page = site.document("en/routes/two-villages-in-a-day/index.html");
    let links = plain(page.texts(".take-along dd"));
    // The fourth, the eighth and the ninth stop are samples.
    assert!(
        links.contains(&"Stops 5–6, Google Maps".to_owned()),
        "{links:?}"
    );
    for link in links {
        let (stops, _) = link.split_once(", ").expect("stops and an application");
        let ends: Vec<usize> = stops
            .trim_start_matches("Stops ")
            .split('–')
            .map(|end| end.parse().expect("a number"))
            .collect();
        assert!(
            ![4, 8, 9]
                .iter()
                .any(|sample| (ends[0]..=ends[1]).contains(sample)),
            "{link}"
        );
    }
}

#[test]
fn no_distance_is_claimed_where_an_end_is_known_only_roughly() {
    let site = Site::copy_of(&frozen()).publish();
    let page = site.document("en/routes/two-villages-in-a-day/index.html");
    let legs = plain(page.texts(".leg strong"));
    assert_eq!(
        legs[1],
        "On foot · how far is not known: a position is only approximate"
    );
    let page = site.document("en/places/bat-trang-communal-house/index.html");
    let rows = plain(page.texts(".details dd"));
    let position = rows.iter().find(|row| row.starts_with("latitude"));
    let position = position.expect("a position");
    assert!(
        position.starts_with("latitude 20.98°, longitude 105.91° (may be off by up to 1.5 km)"),
        "as exact as it is known: {position}"
    );
}

#[test]
fn a_figure_of_several_parts_says_which_part_it_is() {
    let site = Site::copy_of(&frozen());
    let programme = site.read("site.json");
    let wanted = programme.replace("\"figures\": [", "\"figures\": [\"groups\", ");
    assert_ne!(programme, wanted);
    let site = site.with("site.json", wanted).publish();
    let facts = plain(site.document("vi/index.html").texts(".facts .fact"));
    let share = facts
        .iter()
        .find(|fact| fact.contains('%'))
        .expect("a share");
    assert!(
        share.contains("Sản phẩm theo nhóm · Còn lại: thủ công, đồ uống và nhóm khác"),
        "{share}"
    );
}

#[test]
fn a_route_of_two_days_says_when_each_begins_and_where_the_night_is_spent() {
    let site = Site::copy_of(&fixtures().join("tea")).publish();
    for page in [
        "routes/len-doi/index.html",
        "routes/len-doi/sheet/index.html",
    ] {
        let page = site.document(&format!("en/{page}"));
        assert_eq!(
            plain(page.texts(".times")),
            [
                "13:30–13:45",
                "14:15–15:15",
                "15:55–6:00 (+1)",
                "6:02 (+1)–7:32 (+1)"
            ]
        );
        assert_eq!(
            plain(page.texts(".night")),
            [
                "The night is spent at The first house on stilts. You sleep on the floor; there are blankets. Day 2, at 6:00: Out to the tea"
            ]
        );
    }
}
