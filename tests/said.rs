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
    for content in [sample(), frozen(), fixtures().join("ok/minimal")] {
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
