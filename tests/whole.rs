//! The figure of the whole, for the webmaster.

use crate::driver::{Document, Output, Site, fixtures, frozen};
use scraper::Html;

const PAGES: [(&str, &str); 2] = [("vi", "host/index.html"), ("en", "host/en/index.html")];

fn rows(page: &Document, table: usize) -> Vec<Vec<String>> {
    let tables = page.outer("table");
    let table = Document::of(Html::parse_document(&tables[table]));
    let rows = table.outer("tbody tr");
    let cells = rows.iter().map(|row| {
        let row = Document::of(Html::parse_document(&format!("<table>{row}</table>")));
        row.texts("th, td")
    });
    cells.collect()
}

/// Every file but those of the figure itself and the list of what was published.
fn counted(site: &Output) -> Vec<String> {
    let files = site.files().into_iter();
    let is_counted = |file: &String| !file.starts_with("host/") && file != langke_publish::RECORD;
    files.filter(is_counted).collect()
}

#[test]
fn it_counts_every_file_and_its_kinds_add_up() {
    let site = Site::copy_of(&frozen()).publish();
    for (language, file) in PAGES {
        let page = site.document(file);
        assert_eq!(page.attribute("html", "lang"), language);
        let rows = rows(&page, 0);
        let (all, kinds) = rows.split_last().expect("rows");
        let count = |row: &Vec<String>| row[1].parse::<usize>().expect("a number");
        assert_eq!(count(all), counted(&site).len(), "{file}");
        assert_eq!(kinds.iter().map(count).sum::<usize>(), count(all), "{file}");
        // Each file has its cell, or shares one with those after it.
        let cells = page.attributes("svg rect", "width").len();
        assert!(cells > 300, "{cells}");
    }
}

#[test]
fn it_names_ten_pages_the_heaviest_first() {
    let site = Site::copy_of(&frozen()).publish();
    let page = site.document("host/index.html");
    let rows = rows(&page, 1);
    assert_eq!(rows.len(), 10);
    let length = |row: &Vec<String>| site.read(&format!("{}index.html", &row[0][1..])).len();
    let lengths: Vec<usize> = rows.iter().map(length).collect();
    assert!(lengths.is_sorted_by(|a, b| a >= b), "{lengths:?}");
}

#[test]
fn a_link_that_leads_out_has_the_day_on_which_it_was_checked_or_says_never() {
    let shop = "{ \"at\": \"website\", \"url\": \"https://shop.example/che\", \"checked_on\": \"2026-11-02\" }";
    let site = Site::copy_of(&fixtures().join("tea"));
    let sold = format!("\"sold\": [\n    {shop},");
    let site = site.replacing("products/khan-det.json", "\"sold\": [", &sold);
    let site = site.publish();
    for (file, never, day) in [
        ("host/index.html", "chưa bao giờ", "02/11/2026"),
        ("host/en/index.html", "never", "2\u{A0}November\u{A0}2026"),
    ] {
        let rows = rows(&site.document(file), 2);
        let shop = rows.iter().find(|row| row[0] == "shop.example/che");
        assert_eq!(shop.expect("the shop")[2], day);
        let days: Vec<bool> = rows.iter().map(|row| row[2] != never).collect();
        assert!(
            days.is_sorted() && days.contains(&false),
            "those never checked come first"
        );
    }
}

#[test]
fn nobody_comes_to_it_who_does_not_know_it() {
    let site = Site::copy_of(&frozen()).publish();
    for (_, file) in PAGES {
        let page = site.document(file);
        assert_eq!(page.attribute("meta[name=robots]", "content"), "noindex");
        assert_eq!(
            page.attributes("script, link[rel=canonical]", "rel").len(),
            0
        );
        let text = site.read(file);
        let here = site.folder();
        let parent = here
            .parent()
            .expect("a parent")
            .to_string_lossy()
            .into_owned();
        assert!(
            !text.contains(&parent),
            "{file} tells where it was published"
        );
    }
    for file in counted(&site) {
        let is_text = [".html", ".json", ".xml", ".txt"]
            .iter()
            .any(|ending| file.ends_with(ending));
        assert!(
            !is_text || !site.read(&file).contains("/host/"),
            "{file} names it"
        );
    }
}
