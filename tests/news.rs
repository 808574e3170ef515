//! What tells of a site from outside: its sitemap, its feed of news, its calendar of festivals, read by libraries of others.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use icalendar::parser::{read_calendar, unfold};
use langke_content::{Date, Kind};
use langke_publish::{Options, publish};

use crate::driver::{HOST, Output, Site, fixtures, frozen, options, sample};

/// Publishes into a folder on a day.
fn publish_on(content: &Site, out: &Path, day: &str) {
    let options = Options {
        today: Date::parse(day).expect("a day"),
        ..options(content.path(), "/", out)
    };
    publish(&content.content(), &options).expect("published");
}

/// A sitemap in short: of each address its day, its languages, its pictures.
struct Entry {
    day: String,
    languages: BTreeMap<String, String>,
    pictures: Vec<String>,
}

/// Reads a sitemap as the protocol asks: elements in their order, every address whole.
fn sitemap(text: &str) -> BTreeMap<String, Entry> {
    let document = scraper::Html::parse_fragment(
        &text.replace("image:", "image-").replace("xhtml:", "xhtml-"),
    );
    let document = crate::driver::Document::of(document);
    let mut entries = BTreeMap::new();
    for source in text.lines().filter(|line| line.starts_with("<url>")) {
        let between = |from: &str, to: &str| -> Vec<String> {
            let parts = source.split(from).skip(1);
            let parts = parts.filter_map(|rest| Some(rest.split_once(to)?.0.to_owned()));
            parts.collect()
        };
        assert!(
            source.starts_with("<url><loc>") && source.contains("</loc><lastmod>"),
            "{source}"
        );
        let languages = between("hreflang=\"", "\"").into_iter();
        let entry = Entry {
            day: between("<lastmod>", "</lastmod>").remove(0),
            languages: languages.zip(between("href=\"", "\"")).collect(),
            pictures: between("<image:loc>", "</image:loc>"),
        };
        entries.insert(between("<loc>", "</loc>").remove(0), entry);
    }
    let found = document.texts("loc").len();
    assert_eq!(
        found,
        entries.len(),
        "every entry stands on a line of its own"
    );
    entries
}

#[test]
fn pages_of_the_sitemap_name_each_other_as_translations_and_their_pictures_are_there() {
    for content in [sample(), frozen(), fixtures().join("tea")] {
        let site = Site::copy_of(&content).publish();
        let files: BTreeSet<String> = site.files().into_iter().collect();
        let entries = sitemap(&site.read("sitemap.xml"));
        for (address, entry) in &entries {
            let tags: Vec<&str> = entry.languages.keys().map(String::as_str).collect();
            assert_eq!(tags, ["en", "vi", "x-default"], "{address}");
            assert_eq!(
                entry.languages["x-default"], entry.languages["vi"],
                "{address}"
            );
            for other in entry.languages.values() {
                let back = &entries[other].languages;
                assert_eq!(*back, entry.languages, "{other} does not name {address}");
            }
            assert_eq!(entry.day, "2026-11-21", "{address}: the first publish");
            for picture in &entry.pictures {
                let file = picture
                    .strip_prefix(&format!("{HOST}/"))
                    .expect("a picture of this host");
                assert!(files.contains(file), "{picture}");
            }
        }
        assert!(entries.values().any(|entry| !entry.pictures.is_empty()));
    }
}

#[test]
fn a_page_that_did_not_change_keeps_its_day() {
    let parent = tempfile::tempdir().expect("a folder");
    let out = parent.path().join("dist");
    let days = || -> BTreeMap<String, String> {
        let entries = sitemap(&fs::read_to_string(out.join("sitemap.xml")).expect("a sitemap"));
        let of = |(address, entry): (String, Entry)| (address.replace(HOST, ""), entry.day);
        entries.into_iter().map(of).collect()
    };
    publish_on(&Site::minimal(), &out, "2026-11-21");
    let changed =
        || Site::minimal().replacing("products/am.json", "Một cái ấm.", "Một cái ấm nâu.");
    publish_on(&changed(), &out, "2026-11-25");
    let now = days();
    assert_eq!(now["/vi/about/"], "2026-11-21");
    assert_eq!(now["/en/about/"], "2026-11-21");
    assert_eq!(now["/vi/products/am/"], "2026-11-25");
    let before = fs::read(out.join("sitemap.xml")).expect("a sitemap");
    publish_on(&changed(), &out, "2026-11-25");
    assert_eq!(
        before,
        fs::read(out.join("sitemap.xml")).expect("a sitemap")
    );
    // What somebody else wrote there is not believed, and stays.
    fs::write(
        out.join("sitemap.xml"),
        "<url><loc>x</loc><lastmod>2020-01-01</lastmod>",
    )
    .expect("written");
    publish_on(&changed(), &out, "2026-11-26");
    let theirs = fs::read_to_string(out.join("sitemap.xml")).expect("a sitemap");
    assert!(theirs.contains("2020-01-01"), "{theirs}");
}

#[test]
fn the_feed_tells_what_is_new_by_the_day_on_which_it_was_first_published() {
    let parent = tempfile::tempdir().expect("a folder");
    let out = parent.path().join("dist");
    let feed = |language: &str| {
        let text = fs::read_to_string(out.join(format!("{language}/feed.atom"))).expect("a feed");
        text.parse::<atom_syndication::Feed>()
            .unwrap_or_else(|error| panic!("{error}: {text}"))
    };
    publish_on(&Site::minimal(), &out, "2026-11-21");
    let first = feed("vi");
    assert_eq!(first.id(), format!("{HOST}/vi/feed.atom"));
    assert_eq!(first.lang(), Some("vi"));
    let ids: BTreeSet<&str> = first
        .entries()
        .iter()
        .map(atom_syndication::Entry::id)
        .collect();
    assert!(ids.contains(&*format!("{HOST}/vi/products/am/")), "{ids:?}");
    assert_eq!(ids.len(), first.entries().len(), "each once");
    let product = Site::minimal().read("products/am.json");
    let second = product
        .replace("\"am\"", "\"am-hai\"")
        .replace("AM23", "AM24")
        .replace("\"Ấm\"", "\"Ấm & chén\"");
    let grown = Site::minimal()
        .with("products/am-hai.json", second)
        .replacing("products/am.json", "Một cái ấm.", "Một cái ấm nâu.");
    publish_on(&grown, &out, "2026-11-25");
    let grown = feed("vi");
    let day = |index: usize| {
        let entry = &grown.entries()[index];
        let published = entry.published().expect("a day").date_naive().to_string();
        (
            entry.title().as_str().to_owned(),
            published,
            entry.updated().date_naive().to_string(),
        )
    };
    let is = |title: &str, published: &str, updated: &str| {
        (title.to_owned(), published.to_owned(), updated.to_owned())
    };
    assert_eq!(
        day(0),
        is("Ấm & chén", "2026-11-25", "2026-11-25"),
        "what is new stands first"
    );
    let all: Vec<_> = (0..grown.entries().len()).map(day).collect();
    assert!(
        all.contains(&is("Ấm", "2026-11-21", "2026-11-25")),
        "{all:?}"
    );
    let head = fs::read_to_string(out.join("en/index.html")).expect("the page");
    assert!(head.contains(&format!(
        "type=\"application/atom+xml\" href=\"{HOST}/en/feed.atom\""
    )));
}

#[test]
fn what_was_renamed_is_not_told_as_new_and_known_again_where_it_was_told() {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("dist");
    let site = Site::minimal();
    publish_on(&site, &out, "2026-11-21");
    let rename = |kind, old: &str, new: &str| {
        let request = langke_content::Rename {
            kind,
            old: old.into(),
            new: new.into(),
            keep: false,
        };
        langke_content::rename(site.path(), &request, false).expect("renamed");
    };
    rename(Kind::Product, "am", "am-dat");
    publish_on(&site, &out, "2026-11-25");
    rename(Kind::Product, "am-dat", "am-tra");
    publish_on(&site, &out, "2026-11-27");
    let text = fs::read_to_string(out.join("vi/feed.atom")).expect("a feed");
    let told: Vec<&str> = text
        .lines()
        .filter(|line| line.contains("<title>Ấm</title>"))
        .collect();
    assert_eq!(told.len(), 1, "{text}");
    let whole = |id: &str| format!("{HOST}/vi/products/{id}/");
    for part in [
        format!("<id>{}</id>", whole("am")),
        format!("href=\"{}\"", whole("am-tra")),
        "<published>2026-11-21T".to_owned(),
    ] {
        assert!(told[0].contains(&part), "{part}: {}", told[0]);
    }
}

/// Of each event of a calendar: identifier, first day, the day on which it is over.
fn events(text: &str) -> Vec<[String; 3]> {
    let unfolded = unfold(text);
    let calendar = read_calendar(&unfolded).unwrap_or_else(|error| panic!("{error}: {text}"));
    let value = |event: &icalendar::parser::Component<'_>, name: &str| {
        let mut properties = event.properties.iter();
        let property = properties.find(|property| property.name == name);
        property
            .map(|property| property.val.as_str().to_owned())
            .expect(name)
    };
    let of = |event| ["UID", "DTSTART", "DTEND"].map(|name| value(event, name));
    calendar.components.iter().map(of).collect()
}

#[test]
fn festivals_are_taken_along_as_a_calendar_whole_and_by_village() {
    let site: Output = Site::copy_of(&frozen()).publish();
    for language in ["vi", "en"] {
        let all = events(&site.read(&format!("{language}/events/events.ics")));
        let village = events(&site.read(&format!("{language}/villages/bat-trang/bat-trang.ics")));
        assert!(all.len() > village.len() && !village.is_empty());
        assert!(
            village.iter().all(|event| all.contains(event)),
            "{village:?}"
        );
        let identifiers: BTreeSet<&String> =
            all.iter().map(|[identifier, ..]| identifier).collect();
        assert_eq!(
            identifiers.len(),
            all.len(),
            "each has an identifier of its own"
        );
        assert!(all.iter().all(|[_, first, over]| first < over), "{all:?}");
        assert!(
            !all.iter()
                .any(|[identifier, ..]| identifier.contains("sample")),
            "{all:?}"
        );
        let page = site.document(&format!("{language}/events/index.html"));
        let links = page.attributes("a[href$='.ics']", "href");
        let subscribed = format!("webcal://langke.example/{language}/events/events.ics");
        assert_eq!(
            links,
            [subscribed, format!("/{language}/events/events.ics")]
        );
    }
}
