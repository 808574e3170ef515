//! Where labels and signs lead: what is printed for whoever scanned one, typed its number, or asks as a machine.

use std::collections::BTreeSet;

use langke_digital_link::DigitalLink;
use serde_json::{Value, json};

use crate::driver::{HOST, Site, sample};

/// A small site with a product, a place with a sign, and a route to a second one.
fn site() -> Site {
    let place = |id: &str, name: &str, code: Option<&str>, longitude: f64| {
        json!({
            "id": id, "name": {"vi": name, "en": format!("{name} in English")}, "kind": "stop", "village": "thu",
            "summary": {"vi": "Một chỗ.", "en": "A place."}, "code": code,
            "position": {"point": [longitude, 20.97], "accuracy_m": 50, "source": "map"},
            "story": [{"type": "paragraph", "text": {"vi": "Chuyện chỗ này.", "en": "The story of this place."}}],
        })
        .to_string()
    };
    let route = json!({
        "id": "vong", "name": {"vi": "Một vòng", "en": "A round"}, "villages": ["thu"], "mode": "walk",
        "summary": {"vi": "Đi một vòng.", "en": "Once around."},
        "stops": [
            {"place": "cong", "stay_minutes": 10, "text": {"vi": "Cổng.", "en": "Gate."}},
            {"place": "gieng", "stay_minutes": 10, "text": {"vi": "Giếng.", "en": "Well."}},
        ],
        "legs": [{"mode": "walk", "minutes": 5}],
    });
    Site::minimal()
        .with(
            "places/cong.json",
            place("cong", "Cổng", Some("5724"), 105.9),
        )
        .with("places/gieng.json", place("gieng", "Giếng", None, 105.901))
        .with("routes/vong.json", route.to_string())
}

/// A site with more codes than one list holds: on copies of a product, labels of many years.
pub fn with_many_codes(mut site: Site, product: &str) -> Site {
    let text = site.read(&format!("products/{product}.json"));
    let mut copy: Value = serde_json::from_str(&text).expect("a product");
    copy.as_object_mut().expect("fields").remove("code");
    for number in 0..21 {
        let first = 10_000 + 4_100 * number;
        let labels = (0..100).map(|label| (first + 41 * label).to_string());
        let id = format!("{product}-{number}");
        copy["id"] = json!(id);
        copy["former_codes"] = labels.collect();
        site = site.with(&format!("products/{id}.json"), copy.to_string());
    }
    site
}

#[test]
fn whoever_scans_sees_the_thing_itself_in_both_languages_in_one_document() {
    let page = site().publish();
    let page = page.document("q/5724/index.html");
    assert_eq!(page.texts(".lead h1"), ["Cổng", "Cổng in English"]);
    assert_eq!(
        page.texts("article .story p"),
        ["Chuyện chỗ này.", "The story of this place."]
    );
    assert_eq!(
        page.attributes("link[rel=canonical]", "href"),
        [format!("{HOST}/vi/places/cong/")]
    );
    // Nothing sends the reader on to another document.
    assert!(
        page.attributes("meta[http-equiv=refresh]", "content")
            .is_empty()
    );
    assert_eq!(page.attributes(".pad form", "action"), ["/q/", "/q/"]);
}

#[test]
fn the_next_stop_stands_there_with_its_place_on_the_route() {
    let page = site().publish();
    let page = page.document("q/5724/index.html");
    let next = page.texts(".go-on [lang=vi] .kicker, article[lang=vi] .go-on .kicker");
    // What is heard between texts that a gap tells apart ends in a colon.
    assert_eq!(next[0], "Một vòng · điểm 2 / 2:");
    assert_eq!(
        page.attributes("article[lang=vi] .go-on a", "href")[0],
        "/vi/places/gieng/"
    );
}

#[test]
fn a_sign_gives_a_stamp_and_knows_which_stops_have_one() {
    let output = site().publish();
    let seal = output
        .document("q/5724/index.html")
        .attribute("[data-seal]", "data-seal");
    let seal: Value = serde_json::from_str(&seal).expect("a seal");
    assert_eq!(seal["place"], "cong");
    assert_eq!(seal["routes"][0]["name"]["en"], "A round");
    assert_eq!(
        seal["routes"][0]["stops"],
        json!([["cong", {"vi": "Cổng", "en": "Cổng in English"}]]),
        "a stop without a sign can never be stamped"
    );
    let stamp = output.read("q/5724/stamp.svg");
    assert!(
        stamp.starts_with("<svg ") && !stamp.contains("<script"),
        "{stamp}"
    );
    assert!(
        output
            .document("vi/passport/index.html")
            .text("h1")
            .starts_with("Hộ chiếu")
    );
}

#[test]
fn a_code_of_an_earlier_label_leads_to_the_same_thing() {
    let site = site().replacing(
        "places/cong.json",
        "\"code\":\"5724\"",
        "\"code\":\"5724\",\"former_codes\":[\"CNG2\",\"1029\"]",
    );
    let output = site.publish();
    for code in ["CNG2", "1029"] {
        let page = output.document(&format!("q/{code}/index.html"));
        assert_eq!(page.texts(".lead h1")[0], "Cổng", "{code}");
    }
    let listed = output.document("q/index.html");
    assert_eq!(listed.texts(".numbers[lang=vi] b"), ["AM23", "5724"]);
    assert_eq!(output.read("q/codes.txt"), "1029\n5724\nAM23\nCNG2\n");
    assert!(listed.attributes(".pad", "data-signs").is_empty());
}

#[test]
fn many_codes_stand_in_parts_each_of_which_has_those_that_begin_alike() {
    let site = with_many_codes(site(), "am");
    let output = site.publish_for_no_host();
    let content = site.content();
    let codes = content.things.codes().map(|code| code.as_str());
    let codes: BTreeSet<&str> = codes.collect();
    let files = output.files();
    assert!(!files.iter().any(|file| file == "q/codes.txt"));
    let mut listed = 0;
    for file in &files {
        let name = file.strip_prefix("q/codes/");
        let Some(beginning) = name.and_then(|name| name.strip_suffix(".txt")) else {
            continue;
        };
        assert_eq!(beginning.len(), 2, "{file}");
        let begin_so = codes.iter().filter(|code| code.starts_with(beginning));
        let begin_so: Vec<&str> = begin_so.copied().collect();
        let part = output.read(file);
        assert_eq!(part.lines().collect::<Vec<_>>(), begin_so, "{file}");
        listed += begin_so.len();
    }
    assert!(listed > 2_000, "{listed}");
    assert_eq!(listed, codes.len(), "each code stands in one part");
    for page in ["q/index.html", "q/AM23/index.html", "404.html"] {
        let signs = output.document(page).attribute(".pad", "data-signs");
        assert_eq!(signs, "2", "{page}");
    }
    // What is saved opens by its own documents, and brings no codes of others.
    let pack = output.read("bundle/packs/thu.list.json");
    assert!(pack.contains("\"q/AM23/\""), "{pack}");
    assert!(!pack.contains("q/codes"), "{pack}");
}

#[test]
fn a_code_on_a_sign_and_on_a_label_is_the_same_only_once() {
    let site = site().replacing("products/am.json", "\"AM23\"", "\"5724\"");
    let problems = site.problems();
    let rules: Vec<&str> = problems.iter().map(|one| one.rule.name()).collect();
    assert_eq!(rules, ["duplicate-code"], "{problems:#?}");
}

#[test]
fn what_is_traced_leads_first_into_the_system_and_events_stand_as_a_line_of_time() {
    let site = site()
        .replacing(
            "site.json",
            "\"villages\"",
            "\"traceability\": [{\"name\": {\"vi\": \"Sổ\", \"en\": \"Register\"}, \"address\": \"https://truyxuat.example.vn/\"}],\n  \"villages\"",
        )
        .replacing(
            "products/am.json",
            "\"code\": \"AM23\"",
            "\"code\": \"AM23\", \"traceability\": \"https://truyxuat.example.vn/am\", \"traceability_events\": [ \
             {\"on\": \"2026-03\", \"text\": {\"vi\": \"Đóng gói.\", \"en\": \"Packed.\"}, \"lot\": \"L2\", \"illustrative\": true}, \
             {\"on\": \"2026-02-01\", \"text\": {\"vi\": \"Nung.\", \"en\": \"Fired.\"}, \"illustrative\": true}]",
        );
    let output = site.publish();
    let visit = output.document("q/AM23/index.html");
    assert_eq!(
        visit.attributes("article[lang=vi] a", "href")[0],
        "https://truyxuat.example.vn/am"
    );
    assert_eq!(visit.texts(".traced"), ["Sổ", "Register"]);
    let page = output.document("vi/products/am/index.html");
    assert_eq!(
        page.attributes(".glance a", "href")[0],
        "https://truyxuat.example.vn/am"
    );
    let moments = page.texts(".timeline dd");
    assert_eq!(moments, ["Nung. (mẫu)", "Đóng gói. Lô L2. (mẫu)"]);
}

#[test]
fn what_a_code_proves_is_said_and_nothing_is_called_genuine() {
    let output = site().publish();
    for file in ["q/AM23/index.html", "q/5724/index.html"] {
        let page = output.document(file);
        let proves = page.texts(".proves").join(" ");
        assert!(proves.contains("Ai cũng chép lại được mã"), "{proves}");
        assert!(proves.contains("Anybody can copy a code"), "{proves}");
        let text = output.read(file).to_lowercase();
        for word in ["genuine", "authentic", "chính hãng", "hàng thật"] {
            assert!(!text.contains(word), "{file}: {word}");
        }
    }
}

#[test]
fn a_gtin_has_a_linkset_in_the_shape_that_gs1_publishes() {
    let site = site().replacing(
        "products/am.json",
        "\"code\": \"AM23\"",
        "\"code\": \"AM23\", \"gtin\": \"6291041500213\", \"traceability\": \"https://truyxuat.example.vn/am\"",
    );
    let output = site.publish();
    let linkset: Value =
        serde_json::from_str(&output.read("01/06291041500213/linkset.json")).expect("JSON");
    assert_eq!(in_the_shape_of_gs1(&linkset), Vec::<String>::new());
    assert_eq!(
        output
            .document("01/06291041500213/index.html")
            .attribute("link[rel=linkset]", "href"),
        "/01/06291041500213/linkset.json"
    );
    let set = &linkset["linkset"][0];
    let anchor = set["anchor"].as_str().expect("an anchor");
    let link = DigitalLink::parse(anchor).expect("a Digital Link");
    assert_eq!(link.to_string(), anchor);
    let relation = |name: &str| set[format!("https://ref.gs1.org/voc/{name}")].clone();
    assert_eq!(
        relation("pip")[1]["href"],
        format!("{HOST}/en/products/am/")
    );
    assert_eq!(relation("pip")[1]["hreflang"], json!(["en"]));
    assert_eq!(
        relation("traceability")[0]["href"],
        "https://truyxuat.example.vn/am"
    );
    assert_eq!(relation("defaultLink").as_array().map(Vec::len), Some(1));
}

/// What in a linkset is not as GS1 wants it.
fn in_the_shape_of_gs1(document: &Value) -> Vec<String> {
    let schema: Value =
        serde_json::from_str(include_str!("schemas/linkset.json")).expect("a schema");
    let schema = jsonschema::validator_for(&schema).expect("a schema of draft 7");
    let faults = schema.iter_errors(document);
    faults
        .map(|fault| format!("{}: {fault}", fault.instance_path))
        .collect()
}

#[test]
fn the_shape_of_gs1_refuses_what_its_schema_refuses() {
    let link = |link: Value| json!({ "linkset": [{ "anchor": "https://a/01/1", "https://ref.gs1.org/voc/pip": [link] }] });
    let right = link(json!({ "href": "https://a/b", "title": "B" }));
    assert!(in_the_shape_of_gs1(&right).is_empty());
    for wrong in [
        json!({ "linkset": [], "@context": "x" }),
        json!({ "linkset": [{ "itemDescription": "x" }] }),
        json!({ "linkset": [{ "anchor": "https://a/01/1", "gs1:pip": [{ "href": "https://a", "title": "x" }] }] }),
        link(json!({ "href": "https://a/b" })),
        link(json!({ "href": "/b", "title": "B" })),
        link(json!({ "href": "https://a/b", "title": "B", "title*": [] })),
        link(json!({ "href": "https://a/b", "title": "B", "hreflang": "en" })),
    ] {
        assert!(!in_the_shape_of_gs1(&wrong).is_empty(), "{wrong}");
    }
}

#[test]
fn without_a_host_there_is_no_linkset_for_its_addresses_would_be_none() {
    let site = site().replacing(
        "products/am.json",
        "\"code\": \"AM23\"",
        "\"code\": \"AM23\", \"gtin\": \"6291041500213\"",
    );
    let parent = tempfile::tempdir().expect("a folder");
    let out = parent.path().join("dist");
    let mut options = crate::driver::options(site.path(), "/", &out);
    options.base_url = None;
    langke_publish::publish(&site.content(), &options).expect("published");
    assert!(out.join("01/06291041500213/index.html").is_file());
    assert!(!out.join("01/06291041500213/linkset.json").exists());
}

#[test]
fn every_code_of_the_sample_is_a_number_with_a_check_digit_and_has_a_document() {
    let site = Site::copy_of(&sample());
    let output = site.publish();
    let content = site.content();
    let codes = content
        .things
        .products
        .iter()
        .filter_map(|one| one.code.as_ref());
    let codes = codes.chain(
        content
            .things
            .places
            .iter()
            .filter_map(|one| one.code.as_ref()),
    );
    let mut count = 0;
    for code in codes {
        assert!(code.is_number(), "{}", code.as_str());
        output.read(&format!("q/{}/index.html", code.as_str()));
        count += 1;
    }
    assert!(count > 20);
}
