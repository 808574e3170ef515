//! What search engines, previews and lists of tabs read of published pages: titles, descriptions, links.

use std::collections::BTreeMap;

use crate::driver::{HOST, Output, Site, fixtures, frozen, sample};

/// The longest title that has the site's name or more than a bare name in it.
const LONGEST_TITLE: usize = 65;
/// How long a description may be, in characters.
const DESCRIPTION: std::ops::RangeInclusive<usize> = 60..=155;

/// Every content that can be published: the editors' sample and what tests read.
fn sites() -> Vec<Output> {
    let made_up = ["tea", "fish-sauce", "ok/minimal"].map(|name| fixtures().join(name));
    let all = [sample(), frozen()].into_iter().chain(made_up);
    all.map(|content| Site::copy_of(&content).publish())
        .collect()
}

#[test]
fn every_page_has_a_title_and_a_description_of_its_own_that_are_shown_whole() {
    let mut faults = Vec::new();
    for site in sites() {
        let mut seen: BTreeMap<(String, &str, String), String> = BTreeMap::new();
        for file in site.pages() {
            let page = site.document(&file);
            let language = page.attribute("html", "lang");
            let title = page.text("head title");
            let description = page.attribute("meta[name=description]", "content");
            let length = |text: &str| text.chars().count();
            let is_bare = title.replace('\u{A0}', " ") == page.text("h1").replace('\u{A0}', " ");
            if length(&title) > LONGEST_TITLE && !is_bare {
                faults.push(format!(
                    "{file}: a title of {} characters: {title}",
                    length(&title)
                ));
            }
            if !DESCRIPTION.contains(&length(&description)) {
                let length = length(&description);
                faults.push(format!(
                    "{file}: a description of {length} characters: {description}"
                ));
            }
            for (what, text) in [("title", title), ("description", description)] {
                let key = (language.clone(), what, text);
                if let Some(other) = seen.insert(key.clone(), file.clone()) {
                    faults.push(format!("{file} and {other} have the {what} {}", key.2));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn links_of_a_page_that_say_the_same_lead_to_the_same_place() {
    let mut faults = Vec::new();
    for site in sites() {
        for file in site.pages() {
            let page = site.document(&file);
            let mut leads: BTreeMap<String, String> = BTreeMap::new();
            // A village may bear the name of the site.
            for (name, href) in page.links("a[href]:not(.site-name)") {
                let other = leads.entry(name.clone()).or_insert_with(|| href.clone());
                if *other != href {
                    faults.push(format!("{file}: {name:?} leads to {other} and {href}"));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn a_title_says_what_a_thing_is_and_where_and_the_app_shows_the_same() {
    let site = Site::copy_of(&frozen()).publish();
    for (file, title) in [
        (
            "vi/index.html",
            "Làng Kể: làng nghề Bát Tràng và Phú Vinh, Hà Nội",
        ),
        (
            "en/index.html",
            "Làng Kể: craft villages Bát Tràng and Phú Vinh, Hanoi",
        ),
        (
            "vi/villages/bat-trang/index.html",
            "Bát Tràng, làng gốm sứ ở Hà Nội · Làng Kể",
        ),
        (
            "en/villages/bat-trang/index.html",
            "Bát Tràng, pottery village in Hanoi · Làng Kể",
        ),
        (
            "vi/products/phu-vinh-tray/index.html",
            "Khay tròn mây tre, Phú Vinh, Hà Nội · Làng Kể",
        ),
        (
            "en/products/bat-trang-teapot/index.html",
            "Bát Tràng teapot, Hanoi · Làng Kể",
        ),
    ] {
        assert_eq!(site.document(file).text("head title"), title, "{file}");
        let card = site
            .document(file)
            .attribute("meta[property='og:title']", "content");
        assert_eq!(card, title, "{file}");
        let path = file.trim_end_matches("index.html").trim_end_matches('/');
        let bundle = match path {
            "vi" | "en" => format!("bundle/{path}/home.json"),
            path => format!("bundle/{path}.json"),
        };
        let data: serde_json::Value = serde_json::from_str(&site.read(&bundle)).expect("JSON");
        assert_eq!(data["surroundings"]["title"], title, "{bundle}");
    }
}

#[test]
fn what_is_no_page_of_its_own_is_not_listed_by_search_engines() {
    let site = Site::copy_of(&frozen()).publish();
    let mut seen = 0;
    for file in site.files() {
        let folders = ["q/", "01/", "embed/", "kiosk/"];
        if !file.ends_with(".html") || !folders.iter().any(|folder| file.starts_with(folder)) {
            continue;
        }
        let page = site.document(&file);
        let is_unlisted = page.attributes("meta[name=robots]", "content") == ["noindex"];
        // What a scan opens names the page of the thing as the one to list: to forbid both would forbid that one too.
        let own = format!("{HOST}/{}", file.trim_end_matches("index.html"));
        let canonical = page.attributes("link[rel=canonical]", "href");
        let is_of_a_thing = file.starts_with("q/") || file.starts_with("01/");
        let leads_elsewhere = is_of_a_thing && !canonical.is_empty() && canonical != [own];
        assert!(is_unlisted || leads_elsewhere, "{file}: {canonical:?}");
        seen += 1;
    }
    assert!(seen > 50, "{seen}");
    for file in site.pages() {
        let robots = site
            .document(&file)
            .attributes("meta[name=robots]", "content");
        assert!(robots.is_empty(), "{file}");
    }
}
