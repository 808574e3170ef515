//! What the page of a process draws: its time to scale, its steps as rooms, figures as drawings.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::driver::{Document, Output, Site, sample};

const PAGE: &str = "vi/processes/lam/index.html";

/// The smallest site with a process of two steps, the first with more fields.
fn with_step(more: &Value) -> Site {
    let mut first = json!({
        "name": { "vi": "Nặn" },
        "text": { "vi": "Nặn đất." },
        "materials_out": [{ "vi": "Ấm mộc", "symbol": "vessel" }],
        "illustrative": true
    });
    let fields = first.as_object_mut().expect("an object");
    for (name, value) in more.as_object().expect("fields") {
        fields.insert(name.clone(), value.clone());
    }
    let process = json!({
        "id": "lam",
        "name": { "vi": "Làm ấm" },
        "village": "thu",
        "summary": { "vi": "Hai bước." },
        "steps": [first, {
            "name": { "vi": "Nung" },
            "text": { "vi": "Nung chín." },
            "materials_in": [{ "vi": "Ấm mộc" }],
            "duration": { "min": 1, "max": 1, "unit": "days" },
            "illustrative": true
        }]
    });
    Site::minimal().with("processes/lam.json", process.to_string())
}

fn told(site: &Output, selector: &str) -> Vec<String> {
    let texts = site.document(PAGE).texts(selector);
    let plain = |text: String| text.replace(['\u{A0}'], " ").replace('\u{2060}', "");
    texts.into_iter().map(plain).collect()
}

/// The numbers of a strip: how long the whole is, and the beginning and length of each work of hands.
fn strip(page: &Document) -> (u64, Vec<(u64, u64)>) {
    let size = page.attribute(".strip svg", "viewBox");
    let all = size.split(' ').nth(2).and_then(|all| all.parse().ok());
    let path = page.attribute(".strip path", "d");
    let hands = path.split('M').filter(|part| !part.is_empty()).map(|part| {
        let mut numbers = part.split(|letter: char| !letter.is_ascii_digit());
        let start = numbers.next().and_then(|number| number.parse().ok());
        let length = numbers.nth(1).and_then(|number| number.parse().ok());
        start.zip(length).expect("a work of hands")
    });
    (all.expect("a length"), hands.collect())
}

#[test]
fn the_strip_is_true_to_scale_and_the_sentence_says_what_it_shows() {
    let site = with_step(&json!({
        "duration": { "min": 3, "max": 4, "unit": "months", "illustrative": true },
        "hands": { "min": 2, "max": 5, "unit": "hours", "illustrative": true },
    }))
    .publish();
    let (all, hands) = strip(&site.document(PAGE));
    assert_eq!(all, 4 * 30 * 1440 + 1440, "minutes");
    assert_eq!(hands, [(0, 300)]);
    assert_eq!(
        told(&site, ".scale .sum"),
        ["Trong chừng 3–4 tháng, tay người làm 2–5 giờ. Còn lại là chờ. (mẫu)"]
    );
    let stages = told(&site, ".descent li");
    assert_eq!(stages.first().map(String::as_str), Some("Ngày 1: Nặn"));
    assert_eq!(stages.last().map(String::as_str), Some("Ngày 122: xong"));
    let page = site.document(PAGE);
    let jumps = page.attributes(".walk nav a", "href");
    assert_eq!(jumps.len(), 5, "five taps: {jumps:?}");
    let ids: BTreeSet<String> = page.attributes(".descent li", "id").into_iter().collect();
    for jump in jumps {
        assert!(
            ids.contains(&jump[1..]),
            "{jump} leads to a stage of {ids:?}"
        );
    }
}

#[test]
fn a_process_of_which_nobody_says_how_long_it_takes_has_no_strip() {
    let site = with_step(&json!({})).publish();
    assert_eq!(told(&site, ".scale"), Vec::<String>::new());
    assert_eq!(told(&site, ".rooms .place"), ["1 / 2", "2 / 2"]);
}

#[test]
fn a_step_says_what_is_measured_of_it_and_what_is_a_sample() {
    let site = with_step(&json!({
        "duration": { "min": 2, "max": 3, "unit": "days", "sources": ["map"] },
        "hands": { "min": 20, "max": 40, "unit": "minutes", "illustrative": true },
        "temperature": { "min_celsius": 1200, "max_celsius": 1300 },
        "shrinkage": { "min_percent": 4, "max_percent": 6, "sources": ["map"] },
    }))
    .publish();
    assert_eq!(
        told(&site, "#step-1 .measures > span:not(.aloud)"),
        [
            "2–3 ngày 1",
            "tay làm 20–40 phút (mẫu)",
            "1.200–1.300 °C",
            "co lại 4–6 % 1"
        ]
    );
}

#[test]
fn heat_and_what_is_left_stand_as_drawings_and_as_words() {
    let site = with_step(&json!({
        "curve": { "points": [{ "hours": 0, "celsius": 30 }, { "hours": 12, "celsius": 1250 }], "sources": ["map"] },
        "flow": {
            "unit": "kg",
            "taken": { "amount": 40, "of": { "vi": "Mây mua về" } },
            "given": { "amount": 5, "of": { "vi": "Mây dùng được" } },
            "illustrative": true
        },
    }))
    .publish();
    assert_eq!(
        told(&site, ".diagram dl > div"),
        [
            "0 giờ30 °C",
            "12 giờ1.250 °C 1",
            "Mây mua về40 kg",
            "Mây dùng được5 kg"
        ]
    );
    assert_eq!(
        told(&site, ".diagram figcaption"),
        ["Lửa theo giờ", "Còn lại bao nhiêu (mẫu)"]
    );
    let labels = site.document(PAGE).attributes(".diagram svg", "aria-label");
    let plain: Vec<String> = labels
        .iter()
        .map(|label| label.replace('\u{A0}', " "))
        .collect();
    assert_eq!(
        plain,
        ["Lửa theo giờ: 1.250 °C", "Còn lại bao nhiêu: 40 kg → 5 kg"]
    );
}

#[test]
fn tools_have_their_drawings_and_a_try_leads_to_its_places() {
    let site = with_step(&json!({
        "tools": [{ "vi": "Bàn xoay", "symbol": "wheel" }, { "vi": "Que" }],
        "visitor": { "vi": "Nặn thử." },
        "try_at": ["nha"],
    }))
    .with(
        "places/nha.json",
        r#"{ "id": "nha", "kind": "workshop", "name": { "vi": "Nhà lò" }, "village": "thu", "summary": { "vi": "Lò." },
            "position": { "point": [105.91, 20.97], "source": "map", "accuracy_m": 1000 }, "processes": ["lam"], "illustrative": true }"#,
    )
    .publish();
    assert_eq!(
        told(&site, "#step-1 .shelves dd"),
        ["Bàn xoay", "Que", "Ấm mộc"]
    );
    let page = site.document(PAGE);
    let symbols = page.attributes("#step-1 .shelves dd img", "src");
    let names: Vec<&str> = symbols
        .iter()
        .filter_map(|symbol| symbol.split_once('#'))
        .map(|(_, name)| name)
        .collect();
    assert_eq!(names, ["wheel", "vessel"]);
    let file = symbols[0].split_once('#').expect("a place in a file").0;
    let drawings = site.read(file.trim_start_matches('/'));
    for name in names {
        assert!(drawings.contains(&format!("<view id=\"{name}\"")), "{name}");
    }
    assert_eq!(page.attributes(".attempt a", "href"), ["/vi/places/nha/"]);
}

#[test]
fn every_step_of_the_sample_can_be_reached_and_has_its_drawing() {
    let site = Site::copy_of(&sample()).publish();
    for process in ["bat-trang-pottery", "phu-vinh-weaving"] {
        for language in ["vi", "en"] {
            let page = site.document(&format!("{language}/processes/{process}/index.html"));
            let steps = page.attributes(".rooms > li", "id");
            let links: Vec<String> = steps.iter().map(|step| format!("#{step}")).collect();
            assert_eq!(
                page.attributes(".steps .line a", "href"),
                links,
                "{process}"
            );
            assert_eq!(
                page.attributes(".room > .picture img", "src").len(),
                steps.len(),
                "{language} {process}: a drawing for each step"
            );
            assert!(!page.text(".scale .sum").is_empty(), "{process}");
        }
    }
}
