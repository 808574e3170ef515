//! What is true of every published site, whoever wrote its content and wherever it is served.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use crate::driver::{HOST, Output, Site, fixtures, options, sample};
use langke_model::i18n::Language;
use langke_publish::{Digest, FileError, Options, PublishError, publish};

/// Content of every kind that the model knows: the sample and the two made-up sites.
fn contents() -> [Site; 3] {
    let made_up = |name| Site::copy_of(&fixtures().join(name));
    [
        Site::copy_of(&sample()),
        made_up("tea"),
        made_up("fish-sauce"),
    ]
}

/// All of it under `/`, and the sample under a sub-folder too.
fn everywhere() -> Vec<Output> {
    let contents = contents();
    let mut sites: Vec<Output> = contents.iter().map(Site::publish).collect();
    sites.push(contents[0].publish_under("/sub/folder/"));
    sites
}

/// The address of a page, given its file.
fn address(site: &Output, file: &str) -> String {
    format!("{}{}", site.base, file.trim_end_matches("index.html"))
}

/// What is otherwise than it should be, page by page, so that one run tells all of it.
#[derive(Default)]
struct Faults(Vec<String>);

impl Faults {
    /// Notes what was found on a page where something else was expected.
    fn expect<T: PartialEq + std::fmt::Debug>(
        &mut self,
        page: &str,
        what: &str,
        found: T,
        expected: T,
    ) {
        if found != expected {
            self.0.push(format!(
                "{page}: {what}: found {found:?}, expected {expected:?}"
            ));
        }
    }

    /// Notes what was found on a page where it will not do.
    fn require(&mut self, page: &str, what: &str, found: &str, will_do: bool) {
        if !will_do {
            self.0.push(format!("{page}: {what}: found {found:?}"));
        }
    }
}

impl Drop for Faults {
    fn drop(&mut self) {
        assert!(
            self.0.is_empty() || std::thread::panicking(),
            "{} faults:\n{}",
            self.0.len(),
            self.0.join("\n")
        );
    }
}

#[test]
fn every_page_in_every_language_has_what_search_engines_and_screen_readers_need() {
    let mut faults = Faults::default();
    for site in everywhere() {
        let pages = site.pages();
        assert_eq!(pages.len(), site.published.pages);
        for file in &pages {
            let page = site.document(file);
            let language = file.split('/').next().expect("a language").to_owned();
            let is_home = *file == format!("{language}/index.html");
            let own = format!("{HOST}{}", address(&site, file));
            let title = page.text("head title");
            let name = page.attribute("meta[property='og:site_name']", "content");
            let (heading, description) = (
                page.text("h1"),
                page.attribute("meta[name=description]", "content"),
            );
            faults.require(
                file,
                "a title that ends with the site's name where there is room for it",
                &title,
                title.contains('·') || is_home || format!("{title} · {name}").chars().count() > 65,
            );
            faults.require(file, "a heading", &heading, !heading.is_empty());
            faults.require(
                file,
                "a description of more than 20 letters",
                &description,
                description.len() > 20,
            );
            for (what, selector, attribute, expected) in [
                ("the language", "html", "lang", &language),
                ("the canonical address", "link[rel=canonical]", "href", &own),
                (
                    "the address on share cards",
                    "meta[property='og:url']",
                    "content",
                    &own,
                ),
            ] {
                faults.expect(file, what, &page.attribute(selector, attribute), expected);
            }
            for (what, selector, attribute, expected) in [
                (
                    "the languages",
                    "link[hreflang]",
                    "hreflang",
                    &["vi", "en", "x-default"][..],
                ),
                ("the link past the menu", "a.skip", "href", &["#content"]),
                ("what that leads to", "main", "id", &["content"]),
            ] {
                let found = page.attributes(selector, attribute);
                let expected: Vec<String> = expected.iter().map(|one| (*one).to_owned()).collect();
                faults.expect(file, what, found, expected);
            }
            let languages = page.attributes("link[hreflang]", "href");
            faults.require(
                file,
                "itself among its languages",
                &languages.join(" "),
                languages.contains(&own),
            );
        }
    }
}

#[test]
fn no_two_pages_of_a_language_have_the_same_title() {
    for site in contents().map(|content| content.publish()) {
        let mut seen = BTreeSet::new();
        for file in site.pages() {
            let page = site.document(&file);
            let title = (page.attribute("html", "lang"), page.text("head title"));
            assert!(seen.insert(title.clone()), "{file}: {title:?}");
        }
    }
}

#[test]
fn no_link_inside_the_site_is_dead() {
    for site in everywhere() {
        let files: BTreeSet<String> = site.files().into_iter().collect();
        let mut dead = Vec::new();
        let ids: BTreeMap<&String, BTreeSet<String>> = files
            .iter()
            .filter(|file| file.ends_with(".html") || file.contains("/symbols/"))
            .map(|file| {
                let ids = site.document(file).attributes("[id]", "id");
                (file, ids.into_iter().collect())
            })
            .collect();
        for file in files.iter().filter(|file| file.ends_with(".html")) {
            let page = site.document(file);
            let links = page
                .attributes("[href]", "href")
                .into_iter()
                .chain(page.attributes("[src]", "src"));
            for link in links {
                let link = link.strip_prefix(HOST).unwrap_or(&link).to_owned();
                if let Some(id) = link.strip_prefix('#') {
                    if !ids[file].contains(id) {
                        dead.push(format!("{file} → {link}"));
                    }
                    continue;
                }
                let (link, id) = match link.split_once('#') {
                    Some((link, id)) => (link.to_owned(), Some(id.to_owned())),
                    None => (link, None),
                };
                // A query is for the page's program; the page is the same.
                let link = link
                    .split_once('?')
                    .map_or(link.clone(), |(link, _)| link.to_owned());
                if link.contains("://")
                    || link.starts_with("data:")
                    || ["mailto:", "tel:", "geo:"]
                        .iter()
                        .any(|scheme| link.starts_with(scheme))
                {
                    continue;
                }
                let Some(path) = link.strip_prefix(&site.base) else {
                    dead.push(format!("{file} → {link} (outside {})", site.base));
                    continue;
                };
                let target = if path.is_empty() || path.ends_with('/') {
                    format!("{path}index.html")
                } else {
                    path.into()
                };
                // Behind a recording stands the time at which it is heard.
                let id = id.filter(|id| !(target.ends_with(".m4a") && id.starts_with("t=")));
                let is_there = files.contains(&target)
                    && id.is_none_or(|id| ids.get(&target).is_some_and(|ids| ids.contains(&id)));
                if !is_there {
                    dead.push(format!("{file} → {link}"));
                }
            }
        }
        assert_eq!(dead, Vec::<String>::new());
    }
}

#[test]
fn the_bundle_holds_all_of_a_page_and_the_page_only_what_its_live_parts_need() {
    let sites = contents().map(|content| content.publish());
    let pages = sites
        .iter()
        .flat_map(|site| site.pages().into_iter().map(move |file| (site, file)));
    for (site, file) in pages {
        let inside: serde_json::Value =
            serde_json::from_str(&site.document(&file).text("script#page-data")).expect(&file);
        let bundle = match file.trim_end_matches("/index.html") {
            home @ ("vi" | "en") => format!("bundle/{home}/home.json"),
            path => format!("bundle/{path}.json"),
        };
        let outside: serde_json::Value = serde_json::from_str(&site.read(&bundle)).expect(&bundle);
        assert_eq!(
            inside["surroundings"]["style"], outside["surroundings"]["style"],
            "{file}"
        );
        let (_, live) = body(&inside);
        let (kind, whole) = body(&outside);
        assert_eq!(body(&inside).0, kind, "{file}");
        let certificate = |page: &serde_json::Value| page["certificate"]["last_day"].clone();
        assert_eq!(certificate(live), certificate(whole), "{file}");
        assert_eq!(live["story"].as_array().map_or(0, Vec::len), 0, "{file}");
    }
}

/// The kind of a page and what it says.
fn body(page: &serde_json::Value) -> (&str, &serde_json::Value) {
    let body = page["body"].as_object().expect("a body");
    let (kind, page) = body.iter().next().expect("a kind");
    (kind, page)
}

#[test]
fn the_nu_html_checker_finds_no_error_on_any_page() {
    let Some(checker) = std::env::var_os("LANGKE_VNU") else {
        panic!("the Nu HTML checker is missing: run the tests with `cargo xtask test`");
    };
    // What the checker's list of CSS features does not have yet; everything else counts.
    const NEWER_THAN_THE_CHECKER: &str = ".*CSS: (Unrecognized at-rule .@view-transition.|Unknown pseudo-element or \
                                          pseudo-class .::view-transition.*)";
    let sites = contents().map(|content| content.publish());
    let output = std::process::Command::new("java")
        .args(["-Xss4m", "-jar"])
        .arg(checker)
        .args(["--errors-only", "--skip-non-html", "--format", "gnu"])
        .args(["--filterpattern", NEWER_THAN_THE_CHECKER])
        .args(sites.iter().map(Output::folder))
        .output()
        .expect("java");
    let errors = String::from_utf8_lossy(&output.stderr);
    let first: Vec<&str> = errors.lines().take(20).collect();
    assert!(output.status.success(), "{}", first.join("\n"));
}

#[test]
fn no_page_runs_what_its_policy_does_not_know_or_asks_another_host_for_anything() {
    let sites = contents().map(|content| content.publish());
    let pages = sites
        .iter()
        .flat_map(|site| site.files().into_iter().map(move |file| (site, file)))
        // Stories in frames have everything in themselves (`embed.rs`).
        .filter(|(_, file)| file.ends_with(".html") && !file.starts_with("embed/"));
    for (site, file) in pages {
        let page = site.document(&file);
        let policy = page.attribute("meta[http-equiv='Content-Security-Policy']", "content");
        let scripts = policy
            .split(';')
            .find(|part| part.trim().starts_with("script-src"))
            .expect("script-src");
        // What runs is a file of the site, or a few lines that this document's policy knows by their digest.
        let mut known = scripts.matches("'sha256-").count();
        for text in
            page.texts("script:not([type='application/json'], [type='application/ld+json'])")
        {
            let digest = Digest::of(text.as_bytes()).integrity();
            let is_known = scripts.contains(&format!("'sha256-{digest}'"));
            assert!(text.is_empty() || is_known, "{file}: {text}");
            known -= usize::from(!text.is_empty());
        }
        assert_eq!(known, 0, "{file}: {scripts}");
        assert!(
            !scripts.contains("unsafe-inline") && !scripts.contains("http"),
            "{file}: {scripts}"
        );
        for source in page
            .attributes("[src]", "src")
            .iter()
            .chain(&page.attributes("link[rel=stylesheet]", "href"))
        {
            let inside = source.starts_with('/') && !source.starts_with("//");
            let in_the_page = source.starts_with("data:image/svg+xml,");
            assert!(inside || in_the_page, "{file}: {source}");
        }
        let zoom = page.attribute("meta[name=viewport]", "content");
        assert!(
            !zoom.contains("maximum-scale") && !zoom.contains("user-scalable"),
            "{file}"
        );
    }
}

#[test]
fn the_app_lives_in_an_element_of_its_own() {
    let site = Site::minimal().publish();
    for file in site.pages() {
        let page = site.read(&file);
        assert!(
            page.contains("<body><div id=\"app\"><div class=\"page\" "),
            "{file}: the page's root is found in the app's element"
        );
        assert!(
            page.contains("</div><div class=\"status\"><p class=\"announcement\" role=\"status\"></p></div></div><script "),
            "{file}: what the app says stands beside the page, and stays when the page is swapped"
        );
    }
}

#[test]
fn two_runs_give_the_same_bytes() {
    let sample = Site::copy_of(&sample());
    let (one, other) = (sample.publish(), sample.publish());
    assert_eq!(one.files(), other.files());
    for file in one.files() {
        let bytes = |site: &Output| fs::read(site.folder().join(&file)).expect(&file);
        assert!(bytes(&one) == bytes(&other), "{file} differs");
    }
}

#[test]
fn a_published_site_can_be_published_anew_from_itself() {
    let site = Site::minimal().publish();
    let first = site.files();
    let content = Site::minimal().replacing("site.json", "\"Thử\"", "\"Thử lại\"");
    let options = Options {
        app: site.folder(),
        ..options(content.path(), "/", &site.folder())
    };
    publish(&content.content(), &options).expect("published");
    assert_eq!(site.files(), first);
    assert_eq!(site.document("vi/index.html").text("h1"), "Thử lại");
}

#[test]
fn hostile_text_stays_text() {
    let hostile = "</script><script>alert(1)</script><img src=x onerror=alert(1)>&lt;'\\\"";
    let site = Site::minimal()
        .replacing("products/am.json", "\"Ấm\"", &format!("\"{hostile}\""))
        .publish();
    let expected = hostile.replace("\\\"", "\"");
    let page = site.document("vi/products/am/index.html");
    assert_eq!(page.text("h1"), expected);
    assert!(page.attributes("[onerror]", "onerror").is_empty());
    assert_eq!(
        page.attributes("script[type]", "type"),
        ["application/json", "application/ld+json"],
        "the data, what machines are told"
    );
    let running = page.texts("script:not([type])");
    assert!(
        matches!(&running[..], [loader] if !loader.contains("alert")),
        "the lines that ask for the starter, nothing else: {running:?}"
    );
    serde_json::from_str::<serde_json::Value>(&page.text("script#page-data"))
        .expect("the data is whole");
    let data: serde_json::Value =
        serde_json::from_str(&site.read("bundle/vi/products/am.json")).expect("JSON");
    assert_eq!(data["body"]["Product"]["lead"]["name"]["text"], expected);
}

#[test]
fn pictures_facts_and_words_are_written_once_and_printed_where_their_ids_stand() {
    let site = Site::minimal()
        .with(
            "pictures.json",
            r#"{ "am": { "file": "am.svg", "alt": { "vi": "Cái ấm", "en": "The pot" },
                "caption": { "vi": "Ấm nâu", "en": "A brown pot" }, "credit": "Lò Thử", "licence": "CC-BY-4.0" } }"#,
        )
        .with(
            "facts.json",
            r#"{ "tho": { "label": { "vi": "thợ", "en": "artisans" }, "value": 1200, "approximation": "over",
                "unit": { "vi": "người", "en": "people" }, "year": 2020, "source": "map" } }"#,
        )
        .with(
            "glossary.json",
            r#"{ "then": { "word": "then", "language": "tyz", "meaning": { "vi": "điệu hát của người Tày", "en": "a song of the Tày" }, "sources": ["map"] } }"#,
        )
        .replacing(
            "products/am.json",
            r#"{ "file": "am.svg", "alt": { "vi": "Cái ấm nhìn nghiêng", "en": "The pot in profile" } }"#,
            "\"am\", \"facts\": [\"tho\"]",
        )
        .replacing(
            "villages/thu.json",
            r#""vi": "Chuyện làng.", "en": "The village's story.""#,
            r#""vi": "Làng có [](fact:tho), hát [then](word:then).", "en": "The village has [](fact:tho) and sings [then](word:then).""#,
        )
        .replacing(
            "villages/thu.json",
            r#""province""#,
            r#""local_name": { "text": "Bản Thử", "language": "tyz" },
  "formerly": [{ "commune": { "vi": "xã Cũ", "en": "Cũ commune" }, "district": { "vi": "huyện Cũ", "en": "Cũ district" }, "until": "2025-07-01", "sources": ["map"] }],
  "picture": "am", "province""#,
        )
        .replacing(
            "villages/thu.json",
            r#"{ "vi": "Kinh", "en": "Kinh" }"#,
            r#"{ "vi": "Thái", "en": "Thái" }, "own_name": { "text": "ꪼꪕ", "language": "blt-Tavt" }"#,
        )
        .publish();
    let product = site.document("vi/products/am/index.html");
    assert_eq!(
        product.text("figure.picture figcaption"),
        "Ấm nâu. Ảnh: Lò Thử, CC-BY-4.0"
    );
    let facts = product.text("main");
    assert!(facts.contains("1.200 người"), "{facts}");
    let village = site.document("en/villages/thu/index.html");
    assert_eq!(
        village.text(".lead figure.picture figcaption"),
        "A brown pot. Picture: Lò Thử, CC-BY-4.0"
    );
    let story = village.text(".story");
    assert!(
        story
            .replace("\u{A0}", " ")
            .contains("1,200 people and sings then."),
        "{story}"
    );
    let link = village.attributes(".story a[lang=tyz]", "href");
    assert_eq!(link, ["#word-then"]);
    assert!(
        village
            .text("#word-then")
            .starts_with("then: a song of the Tày")
    );
    assert_eq!(village.text(".lead .local-name [lang=tyz]"), "Bản Thử");
    assert_eq!(village.text("[lang=blt-Tavt]"), "ꪼꪕ");
    let rows = village.text("main").replace("\u{A0}", " ");
    assert!(
        rows.contains("Cũ commune, Cũ district (before 1 July 2025)"),
        "{rows}"
    );
}

#[test]
fn a_page_that_is_not_translated_says_so_and_marks_the_vietnamese() {
    let site = Site::minimal()
        .replacing("products/am.json", ", \"en\": \"A pot.\"", "")
        .replacing("products/am.json", ", \"en\": \"The pot's story.\"", "")
        .publish();
    let english = site.document("en/products/am/index.html");
    assert!(
        english
            .texts(".notice")
            .iter()
            .any(|notice| notice.contains("not yet translated"))
    );
    assert_eq!(english.texts(".lead .why [lang=vi]"), ["Một cái ấm."]);
    assert_eq!(english.texts(".story [lang=vi]"), ["Chuyện cái ấm."]);
    let vietnamese = site.document("vi/products/am/index.html");
    assert!(vietnamese.texts(".lead [lang], .story [lang]").is_empty());
}

#[test]
fn sample_values_are_marked_and_told() {
    let site = Site::minimal().publish();
    let page = site.document("en/products/am/index.html");
    assert_eq!(page.texts(".certificate .sample"), ["(sample)"]);
    assert!(
        page.texts(".notice")
            .iter()
            .any(|notice| notice.contains("made up to illustrate"))
    );
    assert!(
        site.document("en/places/cho-1/index.html")
            .texts(".notice")
            .is_empty()
    );
}

#[test]
fn a_certificate_is_printed_by_the_day_of_printing() {
    for (valid_until, lapsed) in [
        ("2026-11-20", true),
        ("2026-11-21", false),
        ("2026-11-22", false),
    ] {
        let site = Site::minimal()
            .replacing("products/am.json", "2027-01-01", valid_until)
            .publish();
        let page = site.document("vi/products/am/index.html");
        assert_eq!(
            page.attributes(".certificate.lapsed", "class").len(),
            usize::from(lapsed),
            "{valid_until}"
        );
        let dates = page.attributes(".certificate time", "datetime");
        assert_eq!(dates, [valid_until, "2024-01-02"]);
    }
}

#[test]
fn a_route_has_numbered_stops_with_distances_and_a_map_with_scale_and_north() {
    let site = Site::minimal().publish();
    let page = site.document("vi/routes/di/index.html");
    assert_eq!(page.attributes(".stops li", "id"), ["stop-1", "stop-2"]);
    // 0.01° of longitude at 20.97° north is 1,040 m.
    assert_eq!(
        page.texts(".leg strong"),
        ["Đi bộ · 1\u{A0}km · chừng 20\u{A0}phút"]
    );
    assert!(page.texts(".maps svg .scale-name")[0].ends_with("m"));
    assert_eq!(page.texts(".maps svg .north-name")[0], "B");
    assert_eq!(page.texts(".maps svg .number"), ["1", "2"]);
    assert!(
        page.text(".maps figcaption")
            .contains("© OpenStreetMap contributors")
    );
}

#[test]
fn the_sitemap_holds_every_page_and_robots_names_it() {
    let site = Site::copy_of(&sample()).publish_under("/sub/");
    let sitemap = site.read("sitemap.xml");
    // What is saved on a device, no search engine can show.
    let pages = site.pages().into_iter();
    for file in pages.filter(|file| !file.ends_with("/saved/index.html")) {
        assert!(
            sitemap.contains(&format!("<loc>{HOST}{}</loc>", address(&site, &file))),
            "{file}"
        );
    }
    assert!(
        site.read("robots.txt")
            .contains(&format!("Sitemap: {HOST}/sub/sitemap.xml"))
    );
}

#[test]
fn a_publish_that_fails_leaves_the_old_site_as_it_was() {
    let parent = tempfile::tempdir().expect("a folder");
    let out = parent.path().join("dist");
    Site::minimal().publish_to(&out).expect("published");
    let before = fs::read_to_string(out.join("vi/index.html")).expect("the page");
    let content = Site::minimal().replacing("site.json", "\"Thử\"", "\"Khác\"");
    let vanishing = content.content();
    fs::remove_file(content.path().join("media/am.svg")).expect("the picture");
    let failed = publish(&vanishing, &options(content.path(), "/", &out));
    let changed = |failed: &Result<_, _>| {
        matches!(failed, Err(PublishError::File(FileError::Changed { .. })))
    };
    assert!(changed(&failed), "{failed:?}");
    let other = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 5\"><script/></svg>";
    fs::write(content.path().join("media/am.svg"), other).expect("another picture");
    let failed = publish(&vanishing, &options(content.path(), "/", &out));
    assert!(
        changed(&failed),
        "what nobody has checked is not published: {failed:?}"
    );
    assert_eq!(
        fs::read_to_string(out.join("vi/index.html")).expect("the page"),
        before
    );
    assert_eq!(
        fs::read_dir(parent.path()).expect("the parent").count(),
        1,
        "nothing half-written is left"
    );
}

#[test]
fn a_folder_without_an_app_is_told_as_such() {
    let empty = tempfile::tempdir().expect("a folder");
    let (app, content) = (empty.path().join("app"), Site::minimal());
    fs::create_dir(&app).expect("an empty folder");
    let options = Options {
        app,
        ..options(content.path(), "/", &empty.path().join("dist"))
    };
    let failed = publish(&content.content(), &options).expect_err("no app");
    let message = failed.message(Language::Vietnamese);
    assert!(message.contains("cargo xtask dist"), "{message}");
}

#[test]
fn a_picture_is_found_at_its_address_whatever_signs_its_name_holds() {
    let name = "lò nung/100%41 #2 it's (1).svg";
    let drawing = Site::minimal().read("media/am.svg");
    let large = drawing.replace("</svg>", &format!("<!--{}--></svg>", "x".repeat(9_000)));
    let output = Site::minimal()
        .with(&format!("media/{name}"), large)
        .replacing("products/am.json", "am.svg", name)
        .publish();
    let page = output.document("vi/products/am/index.html");
    let address = page.attribute("img[src*=nung]", "src");
    assert!(!address.contains([' ', '#', '\'', '?']), "{address}");
    let path = percent_encoding::percent_decode_str(&address)
        .decode_utf8()
        .expect("UTF-8");
    let file = output.folder().join(path.trim_start_matches('/'));
    assert!(file.is_file(), "{}", file.display());
}

#[test]
fn a_site_of_another_name_says_that_name_and_not_the_programs() {
    let site = Site::minimal().replacing("site.json", "Làng Thử", "Xóm Lò");
    let output = site.publish();
    let manifest: serde_json::Value =
        serde_json::from_str(&output.read("site.webmanifest")).expect("JSON");
    assert_eq!(manifest["name"], "Xóm Lò");
    let pages = [
        ("vi/index.html", "Xóm Lò. "),
        ("en/about/index.html", "Test Village. "),
    ];
    for (page, name) in pages {
        let text = output.document(page).text("body");
        assert!(!text.contains("Làng Kể"), "{page}: {text}");
        let foot = output.document(page).text(".colophon p");
        assert!(foot.starts_with(name), "{page}: {foot}");
    }
}

#[test]
fn a_place_where_people_come_in_has_a_screen_and_phones_carry_nothing_of_it() {
    for site in everywhere() {
        let screens: Vec<String> = site
            .files()
            .into_iter()
            .filter(|file| file.starts_with("kiosk/") && file.ends_with(".html"))
            .collect();
        assert!(
            screens.contains(&"kiosk/vi/old-quarter-introduction-point/index.html".to_owned())
                || !site
                    .files()
                    .contains(&"vi/places/old-quarter-introduction-point/index.html".to_owned()),
            "{screens:?}"
        );
        assert!(
            !screens.iter().any(|file| file.contains("bus-stop")),
            "nobody stands before a screen at a bus stop"
        );
        for file in &screens {
            let policy = site.document(file).attribute("meta[http-equiv]", "content");
            assert!(policy.ends_with("frame-src 'self'"), "{file}: {policy}");
            let text = site.read(file);
            assert!(
                text.contains("name=\"robots\" content=\"noindex\""),
                "{file}"
            );
            // Without any program it is a page of links into the site.
            let links = site.document(file).attributes("#attract a", "href");
            assert!(links.len() > 2, "{file}: {links:?}");
            for link in links {
                let page = link
                    .strip_prefix(&site.base)
                    .unwrap_or_else(|| panic!("{file}: {link}"));
                assert!(
                    site.files().contains(&format!("{page}index.html")),
                    "{file}: {link}"
                );
            }
        }
        for page in site.pages() {
            assert!(
                !site.read(&page).contains("/kiosk/"),
                "{page} leads to a screen"
            );
        }
    }
}
