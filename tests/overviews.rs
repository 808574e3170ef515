//! The pages that lead to others: lists and their filters, the calendar, the programme, the sources.

use crate::driver::{Output, Site, frozen};

#[test]
fn a_narrower_list_has_a_page_of_its_own_with_just_what_it_names() {
    let site = Site::copy_of(&frozen()).publish();
    let names = |file: &str| site.document(file).texts(".items .name");
    let all = names("en/products/index.html");
    assert_eq!(all.len(), 8);
    let four = names("en/products/stars/4/index.html");
    assert_eq!(four.len(), 3, "{four:?}");
    assert!(
        four.contains(&"Bát\u{a0}Tràng teapot".to_owned()),
        "{four:?}"
    );
    let lapsed = names("en/products/certificate/lapsed/index.html");
    assert_eq!(lapsed, ["Rattan hand basket"]);
    assert_eq!(
        names("en/places/wheelchair/yes/index.html").len(),
        1,
        "only the sample says so"
    );
    let page = site.document("en/products/index.html");
    let links = page.attributes(".details a", "href");
    assert!(links.contains(&"/en/products/village/phu-vinh/".to_owned()));
    assert_eq!(page.text(".count"), "8 products");
}

#[test]
fn the_filters_work_without_the_app_by_style_rules_in_the_head() {
    let site = Site::copy_of(&frozen()).publish();
    let page = site.document("vi/products/index.html");
    let style = page.text("head style:not(#later)");
    let choices = page.attributes(".filters input:not([value=''])", "id");
    assert!(choices.len() >= 8, "{choices:?}");
    for choice in choices {
        assert!(style.contains(&format!(":has(#{choice}:checked) li:not(.{choice})")));
    }
    assert!(style.contains(" .nothing{display:block}") || style.contains(".nothing,"));
    let other = site
        .document("vi/events/index.html")
        .text("head style:not(#later)");
    assert!(!other.contains("#f0-1"), "only lists carry such rules");
}

/// The smallest site, with 201 products in place of one.
fn with_201_products() -> Output {
    let mut site = Site::minimal();
    let product = site.read("products/am.json");
    for number in 0..200 {
        let copy = product
            .replace("\"am\"", &format!("\"am-{number}\""))
            .replace("  \"code\": \"AM23\",\n", "");
        site = site.with(&format!("products/am-{number}.json"), copy);
    }
    site.publish()
}

#[test]
fn a_list_that_is_long_has_pages_and_links_in_place_of_a_form() {
    let site = with_201_products();
    let items = |file: &str| site.document(file).texts(".items li").len();
    assert_eq!(items("vi/products/index.html"), 96);
    assert_eq!(items("vi/products/page/2/index.html"), 96);
    assert_eq!(items("vi/products/page/3/index.html"), 9);
    assert_eq!(items("vi/products/stars/4/page/3/index.html"), 9);
    let first = site.document("vi/products/index.html");
    assert!(first.attributes("form.filters", "class").is_empty());
    let narrower = first.attributes("details.filters a", "href");
    assert!(
        narrower.contains(&"/vi/products/stars/4/".into()),
        "{narrower:?}"
    );
    assert_eq!(first.attributes("a.next", "href"), ["/vi/products/page/2/"]);
    assert_eq!(first.text(".count"), "201 sản phẩm");
}

#[test]
fn more_than_somebody_looks_over_is_named_or_listed_elsewhere() {
    let site = with_201_products();
    let process = site.document("vi/processes/lam/index.html");
    let products = |selector: &str| {
        let all = process.attributes(selector, "href");
        let mut of_products: Vec<String> = all
            .into_iter()
            .filter(|href| href.starts_with("/vi/products/am"))
            .collect();
        of_products.sort();
        of_products.dedup();
        of_products.len()
    };
    assert_eq!(products(".cards a"), 36);
    assert_eq!(products(".remaining a"), 165);
    assert_eq!(products(".pointers a"), 201, "each of them");
    assert_eq!(process.text(".remaining summary"), "Còn 165 nữa");
    let english = site.document("en/processes/lam/index.html");
    assert_eq!(english.text(".remaining summary"), "165 more");
    let village = site.document("vi/villages/thu/index.html");
    let cards = village.attributes(".pointers .cards a", "href");
    assert!(
        cards.contains(&"/vi/products/village/thu/".to_owned()),
        "a village's are all in a list: {cards:?}"
    );
    assert!(village.texts(".remaining").is_empty());
}

#[test]
fn an_empty_list_says_so() {
    let site = Site::minimal()
        .without("products/am.json")
        .without("media/am.svg")
        .publish();
    let page = site.document("vi/products/index.html");
    assert_eq!(page.text(".count"), "0 sản phẩm");
    assert_eq!(page.attributes(".nothing", "class"), ["nothing shown"]);
}

#[test]
fn festivals_stand_on_their_days_each_in_a_time_element() {
    let site = Site::copy_of(&frozen()).publish();
    let page = site.document("en/events/index.html");
    let days = page.attributes(".occurrences time", "datetime");
    for day in ["2027-03-21", "2027-03-23", "2028-03-09"] {
        assert!(days.contains(&day.to_owned()), "{day}: {days:?}");
    }
    let given = page.attributes(".event dd time", "datetime");
    assert!(given.contains(&"2018-11-08".to_owned()), "{given:?}");
    let on: Vec<String> = page.attributes(".month .on time", "datetime");
    assert!(on.contains(&"2027-03-22".to_owned()), "{on:?}");
    assert_eq!(
        page.attributes(".month caption time", "datetime")[0],
        "2026-11"
    );
    // 22 November 2026 is the 14th day of the tenth lunar month.
    let cell = page.text(".month td:has(time[datetime='2026-11-22']) small");
    assert_eq!(cell, "14");
    for file in ["en/events/index.html", "vi/events/index.html"] {
        let page = site.document(file);
        let times = page.attributes(".occurrences .days time", "datetime").len();
        let spans = page.texts(".occurrences .days > time").len();
        assert!(times >= spans && spans == page.texts(".occurrences li").len());
    }
}

#[test]
fn every_chart_has_its_table_and_every_value_its_source() {
    let site = Site::copy_of(&frozen()).publish();
    let page = site.document("vi/about/index.html");
    let charts = page.texts(".chart").len();
    assert!(charts >= 5);
    assert_eq!(page.attributes(".chart svg", "role").len(), charts);
    assert_eq!(page.texts(".chart table").len(), charts);
    let rows = page.texts(".chart tbody tr").len();
    assert_eq!(page.attributes(".chart tbody .note", "href").len(), rows);
}

#[test]
fn every_source_is_listed_with_the_pages_that_cite_it() {
    let sample = Site::copy_of(&frozen());
    let site = sample.publish();
    let page = site.document("en/about/sources/index.html");
    let sources = sample.content().sources;
    let listed = page.attributes(".cited > ul > li", "id");
    assert_eq!(listed.len(), sources.len());
    for source in &sources {
        let pages = page.attributes(&format!("[id='{}'] .pages a", source.id), "href");
        assert!(!pages.is_empty(), "{}", source.id);
    }
    let cited = page.attributes("[id='vovworld-1391077'] .pages a", "href");
    assert!(
        cited.contains(&"/en/villages/phu-vinh/".to_owned()),
        "{cited:?}"
    );
}

#[test]
fn list_and_map_agree_at_how_many_places_visitors_take_part() {
    let site = Site::copy_of(&frozen()).publish();
    let mut listed = site
        .document("en/places/experiential/yes/index.html")
        .texts(".items .name");
    let map = site.read("bundle/en/map.map.json");
    let map: serde_json::Value = serde_json::from_str(&map).expect("JSON");
    let takes_part = |place: &&serde_json::Value| {
        let traits = place["traits"].as_str().unwrap_or_default();
        traits.split(' ').any(|one| one == "experiential")
    };
    let places = map["places"].as_array().expect("places");
    let mut on_map: Vec<&str> = places
        .iter()
        .filter(takes_part)
        .filter_map(|place| place["name"].as_str())
        .collect();
    assert!(!on_map.is_empty());
    listed.sort();
    on_map.sort();
    assert_eq!(listed, on_map);
}
