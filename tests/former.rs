//! What becomes of addresses when a thing gets another id: each leads to that of today, and so does what was printed.

use crate::driver::{HOST, Output, Site, fixtures};
use langke_content::{Kind, Rename, rename};
use langke_model::i18n::Language;

/// A made-up site in which some things were renamed.
fn renamed(things: &[(Kind, &str, &str)]) -> (Site, Output, Output) {
    let site = Site::copy_of(&fixtures().join("tea"));
    let before = site.publish();
    for (kind, old, new) in things {
        let request = Rename {
            kind: *kind,
            old: (*old).to_owned(),
            new: (*new).to_owned(),
            keep: false,
        };
        rename(site.path(), &request, false).expect("renamed");
    }
    let after = site.publish();
    (site, before, after)
}

#[test]
fn every_address_of_a_renamed_thing_leads_to_the_one_of_today() {
    let things = [
        (Kind::Village, "ban-may", "ban-suon-may"),
        (Kind::Product, "che-may", "che-suon-may"),
        (Kind::Place, "diem-may", "diem-suon-may"),
        (Kind::Process, "sao-che", "sao-che-tay"),
        (Kind::Route, "len-doi", "len-doi-che"),
        (Kind::Maker, "nha-doi", "nha-tren-doi"),
    ];
    let (_, before, after) = renamed(&things);
    let files = after.files();
    let is_page = |file: &&String| file.ends_with("index.html");
    let gone: Vec<String> = before.files().iter().filter(is_page).cloned().collect();
    assert_eq!(
        gone.iter().filter(|file| !files.contains(file)).count(),
        0,
        "no address is dead"
    );
    let mut led = 0;
    for (_, old, new) in things {
        let part = format!("/{old}/");
        for file in gone.iter().filter(|file| file.contains(&part)) {
            let page = after.document(file);
            let today = file.replace(&part, &format!("/{new}/"));
            let address = today.trim_end_matches("index.html");
            assert_eq!(
                page.attribute("p a", "href"),
                format!("/{address}"),
                "{file}"
            );
            assert!(files.contains(&today), "{today}");
            let text = after.read(file);
            let refresh =
                format!("<noscript><meta http-equiv=\"refresh\" content=\"0;url=/{address}\">");
            assert!(text.contains(&refresh), "{file}");
            // A frame is known to search engines by its page, a screen not at all.
            let known = page.attributes("link[rel=canonical]", "href");
            let page_of = address.strip_prefix("embed/").unwrap_or(address);
            match file.starts_with("kiosk/") {
                true => assert!(known.is_empty(), "{file}"),
                false => assert_eq!(known, [format!("{HOST}/{page_of}")], "{file}"),
            }
            led += 1;
        }
    }
    assert!(led > 20, "{led}");
    assert_eq!(before.published.pages, after.published.pages);
    let map = after.read("sitemap.xml");
    for (_, old, _) in things {
        assert!(!map.contains(&format!("/{old}/")), "{old}");
    }
}

#[test]
fn the_old_address_of_a_renamed_event_still_leads_to_its_place_on_its_page() {
    let (_, before, after) = renamed(&[(Kind::Event, "hoi-che", "hoi-che-xuan")]);
    for language in ["vi", "en"] {
        let page = format!("{language}/events/index.html");
        let told = |output: &Output, selector: &str| output.document(&page).texts(selector);
        let name = told(&before, "#hoi-che > h2");
        assert_eq!(name.len(), 1, "{page}");
        assert_eq!(told(&after, "#hoi-che-xuan > h2"), name, "{page}");
        assert_eq!(
            told(&after, ".event:has(> #hoi-che) > h2"),
            name,
            "{page}: what was printed"
        );
    }
}

#[test]
fn what_was_printed_leads_to_a_renamed_thing() {
    let things = [
        (Kind::Product, "che-may", "che-suon-may"),
        (Kind::Place, "doi-che", "doi-che-may"),
    ];
    let (_, before, after) = renamed(&things);
    for (code, page) in [
        ("4118", "products/che-suon-may"),
        ("MAY24", "products/che-suon-may"),
        ("4126", "products/che-suon-may"),
        ("4219", "places/doi-che-may"),
        ("CHE24", "places/doi-che-may"),
    ] {
        let file = format!("q/{code}/index.html");
        let (was, is) = (before.document(&file), after.document(&file));
        assert_eq!(was.texts(".lead h1"), is.texts(".lead h1"), "{code}");
        let known = is.attribute("link[rel=canonical]", "href");
        assert_eq!(known, format!("{HOST}/vi/{page}/"), "{code}");
    }
}

#[test]
fn printed_codes_of_a_thing_whose_file_was_taken_away_are_named() {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("dist");
    let site = Site::copy_of(&fixtures().join("fish-sauce"));
    let published = site.publish_to(&out).expect("published");
    assert_eq!(published.dead, [""; 0], "a first publish");
    let published = site.publish_to(&out).expect("published");
    assert_eq!(published.dead, [""; 0], "nothing changed");
    let site = site.without("products/mam-ruoc.json");
    let published = site.publish_to(&out).expect("published");
    assert!(
        published.dead.contains(&"q/RUC24/".to_owned()),
        "{:?}",
        published.dead
    );
    let told = published.message(&out, Language::English);
    assert!(
        told.contains("q/RUC24/") && told.contains("langke delete"),
        "{told}"
    );
    let published = site.publish_to(&out).expect("published");
    assert_eq!(published.dead, [""; 0], "told once");
}

#[test]
fn a_passport_that_was_stamped_under_another_id_learns_that_of_today() {
    let things = [
        (Kind::Place, "doi-che", "doi-che-may"),
        (Kind::Route, "len-doi", "len-doi-che"),
    ];
    let (_, before, after) = renamed(&things);
    let seal = |site: &Output| {
        let page = site.document("q/4219/index.html");
        let seal = page.attribute("[data-seal]", "data-seal");
        serde_json::from_str::<serde_json::Value>(&seal).expect("a seal")
    };
    assert_eq!(seal(&before).get("before"), None);
    let told = serde_json::json!([["doi-che", "doi-che-may"], ["len-doi"]]);
    assert_eq!(seal(&after)["before"], told);
}

#[test]
fn a_site_in_which_nothing_was_renamed_has_no_such_documents() {
    let (_, before, after) = renamed(&[]);
    assert_eq!(before.files(), after.files());
}
