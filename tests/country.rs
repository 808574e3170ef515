//! A site that holds many villages: its overviews have pages, and provinces, communes, maps and festivals have pages of their own.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use serde_json::Value;
use tempfile::TempDir;

use crate::driver::{Output, Site, frozen};
use langke_nation::{Size, write};

/// The content of a country: more of everything than one page holds, and no more.
pub fn written() -> TempDir {
    let size = Size {
        products: 210,
        makers: 30,
        places: 420,
        festivals: 45,
        ..Size::new(15, 210)
    };
    written_as(&size)
}

/// The content of a country of some size.
pub fn written_as(size: &Size) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    write(&frozen(), folder.path(), size).expect("a country");
    folder
}

fn country() -> &'static Output {
    static COUNTRY: OnceLock<Output> = OnceLock::new();
    COUNTRY.get_or_init(|| Site::copy_of(written().path()).publish_for_no_host())
}

#[test]
fn every_link_of_a_country_leads_to_what_is_there() {
    let site = country();
    let files: BTreeSet<String> = site.files().into_iter().collect();
    let mut ids: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut lost = BTreeSet::new();
    for page in site.pages() {
        for href in site.document(&page).attributes("a", "href") {
            let Some(path) = href.strip_prefix('/') else {
                continue;
            };
            let (path, anchor) = path.split_once('#').unwrap_or((path, ""));
            let path = path.split('?').next().unwrap_or_default();
            let file = match path {
                path if path.is_empty() || path.ends_with('/') => format!("{path}index.html"),
                path => path.to_owned(),
            };
            if !files.contains(&file) {
                lost.insert(format!("{page}: {href}"));
            } else if !anchor.is_empty() && file.ends_with(".html") {
                let known = ids.entry(file.clone()).or_insert_with(|| {
                    site.document(&file)
                        .attributes("[id]", "id")
                        .into_iter()
                        .collect()
                });
                if !known.contains(anchor) {
                    lost.insert(format!("{page}: {href}"));
                }
            }
        }
    }
    let some: Vec<&String> = lost.iter().take(10).collect();
    assert!(lost.is_empty(), "{} links: {some:#?}", lost.len());
}

#[test]
fn a_long_list_leads_to_its_pages_its_parts_and_the_search() {
    let site = country();
    let first = site.document("vi/products/index.html");
    assert_eq!(first.texts(".items li").len(), 96);
    let pages = first.attributes("nav.many a", "href");
    assert_eq!(pages, ["/vi/products/page/2/", "/vi/products/page/3/"]);
    let narrower = first.attributes("details.filters a", "href");
    let provinces = narrower
        .iter()
        .filter(|href| href.starts_with("/vi/products/province/"));
    assert!(provinces.count() > 5, "{narrower:?}");
    let letters = narrower
        .iter()
        .filter(|href| href.starts_with("/vi/products/letter/"));
    assert!(letters.count() > 5, "{narrower:?}");
    assert!(narrower.contains(&"/vi/search/?kind=product".to_owned()));
    // What is chosen already goes along.
    let food = site.document("vi/products/group/food/index.html");
    let food = food.attributes("details.filters a", "href");
    assert!(
        food.contains(&"/vi/search/?kind=product&group=food".to_owned()),
        "{food:?}"
    );
    let second = site.document("vi/products/page/2/index.html");
    assert_eq!(
        second.attributes("head link[rel=prev]", "href"),
        ["/vi/products/"]
    );
    assert_eq!(
        second.attributes("head link[rel=next]", "href"),
        ["/vi/products/page/3/"]
    );
    assert_eq!(
        second.attributes("head link[rel=canonical]", "href"),
        ["/vi/products/page/2/"]
    );
    assert_eq!(second.attributes("a.prev", "href"), ["/vi/products/"]);
}

#[test]
fn a_list_of_a_province_fits_with_its_filters() {
    let site = country();
    let provinces = site.document("vi/provinces/index.html");
    let links = provinces.attributes(".region a", "href");
    let listed = links
        .iter()
        .filter_map(|href| href.strip_prefix("/vi/provinces/"))
        .map(|rest| format!("vi/products/province/{rest}index.html"))
        .filter(|file| site.files().contains(file));
    let listed: Vec<String> = listed.collect();
    assert!(listed.len() > 5, "{links:?}");
    for file in listed {
        let page = site.document(&file);
        let items = page.texts(".items li").len();
        assert!((1..=96).contains(&items), "{file}: {items}");
        assert!(page.attributes("head link[rel=next]", "href").is_empty());
        // Things stand in the order of their names: on one page nobody chooses a letter.
        let filters = page.attributes("form.filters input", "name");
        assert!(filters.iter().all(|name| name != "letter"), "{filters:?}");
    }
}

/// Where the things of a list lead, on all of its pages.
fn listed(site: &Output, first: &str) -> Vec<String> {
    let mut listed = Vec::new();
    let mut next = Some(first.to_owned());
    while let Some(address) = next {
        let page = site.document(&format!("{}index.html", address.trim_start_matches('/')));
        listed.extend(page.attributes(".items a", "href"));
        next = page.attributes("head link[rel=next]", "href").pop();
    }
    listed.sort();
    listed
}

#[test]
fn villages_products_makers_and_places_are_each_found_under_one_letter() {
    let site = country();
    for language in ["vi", "en"] {
        let search = site.document(&format!("{language}/search/index.html"));
        let links = search.links(".letters a");
        for list in ["villages", "products", "makers", "places"] {
            let folder = format!("/{language}/{list}/");
            let by_letter = format!("{folder}letter/");
            let letters: Vec<&(String, String)> = links
                .iter()
                .filter(|(_, href)| href.starts_with(&by_letter))
                .collect();
            assert!(letters.len() > 1, "{folder}: {links:?}");
            let mut all = Vec::new();
            for (name, href) in letters {
                let here = listed(site, href);
                let count = format!("({})", here.len());
                assert!(name.ends_with(&count), "{href}: {name}, {count}");
                all.extend(here);
            }
            all.sort();
            assert_eq!(all, listed(site, &folder), "{folder}");
        }
        assert!(
            !links
                .iter()
                .any(|(_, href)| href.contains("/routes/letter/"))
        );
    }
}

#[test]
fn things_stand_under_the_letter_of_their_vietnamese_name() {
    let site = country();
    let mut seen = 0;
    for file in site.pages() {
        let parts: Vec<&str> = file.split('/').collect();
        let ["vi", list, "letter", letter, "index.html"] = parts[..] else {
            continue;
        };
        // Of vowels the alphabet has several.
        if letter.len() > 1 || "aeiouy".contains(letter) {
            continue;
        }
        let page = site.document(&file);
        assert!(page.text("h1").ends_with(&letter.to_uppercase()), "{file}");
        for name in page.texts(".items .name") {
            let name = name.to_lowercase();
            let name = name.trim_start_matches(|sign: char| !sign.is_alphanumeric());
            assert!(name.starts_with(letter), "{file}: {name}");
        }
        seen += usize::from(list == "products");
    }
    assert!(seen > 2, "{seen}");
}

#[test]
fn villages_are_found_by_province_commune_former_district_and_letter() {
    let site = country();
    let villages = site.pages();
    let made_up = villages.iter().filter(|file| {
        let mut parts = file.split('/');
        parts.next() == Some("vi") && parts.next() == Some("villages") && parts.count() == 2
    });
    let mut seen = 0;
    for file in made_up {
        let page = site.document(file);
        let above = page.attributes("nav.breadcrumbs a", "href");
        assert_eq!(above.len(), 3, "{file}: {above:?}");
        let address = format!("/{}", file.trim_end_matches("index.html"));
        for region in &above[1..] {
            let region = format!("{}index.html", region.trim_start_matches('/'));
            let links = site.document(&region).attributes("main a", "href");
            assert!(links.contains(&address), "{region}: {address}");
        }
        seen += 1;
    }
    assert_eq!(seen, 17);
    let pages = site.pages();
    let districts = pages.iter().filter(|file| file.contains("/huyen-"));
    let districts: Vec<&String> = districts.collect();
    assert!(districts.len() > 10, "{districts:?}");
    for file in districts {
        // Nothing of today lies there: no heading stands above nothing.
        let page = site.document(file);
        assert!(page.texts("section.details").is_empty(), "{file}");
        let province = file.split("/huyen-").next().unwrap_or_default();
        let units = site.document(&format!("{province}/index.html"));
        let units = units.texts(".details dd a");
        assert!(units.len() > 1, "{province}");
        let is_capital = |name: &String| name.starts_with(char::is_uppercase);
        assert!(units.iter().all(is_capital), "{units:?}");
        let villages = page.attributes("main .cards a, main a", "href");
        assert!(
            villages.iter().any(|href| href.contains("/villages/")),
            "{file}"
        );
    }
    let search = site.document("vi/search/index.html");
    let letters = search.attributes(".letters a", "href");
    assert!(
        letters
            .iter()
            .any(|href| href.starts_with("/vi/villages/letter/")),
        "{letters:?}"
    );
    assert!(!letters.iter().any(|href| href == "/vi/villages/bat-trang/"));
}

#[test]
fn a_map_shows_no_more_than_a_phone_can_fetch_and_every_place_stands_on_one() {
    let site = country();
    let read = |file: &str| -> Value { serde_json::from_str(&site.read(file)).expect("JSON") };
    let shown = |file: &str| -> BTreeSet<String> {
        let map = read(file);
        let places = map["places"].as_array().expect("places").iter();
        places
            .filter_map(|place| Some(place["href"].as_str()?.to_owned()))
            .collect()
    };
    let whole = shown("bundle/vi/map.map.json");
    assert!(
        whole.iter().all(|href| href.starts_with("/vi/villages/")),
        "{whole:?}"
    );
    assert_eq!(whole.len(), 17);
    let maps = site
        .document("vi/map/index.html")
        .attributes("main a", "href");
    let maps: Vec<&String> = maps
        .iter()
        .filter(|href| href.starts_with("/vi/map/"))
        .collect();
    let mut all = BTreeSet::new();
    for map in &maps {
        let file = format!("bundle{}.map.json", map.trim_end_matches('/'));
        all.extend(shown(&file));
    }
    let places = site.pages();
    let places = places
        .iter()
        .filter(|file| file.starts_with("vi/places/") && file.matches('/').count() == 3);
    for file in places {
        let address = format!("/{}", file.trim_end_matches("index.html"));
        assert!(all.contains(&address), "{address}");
    }
}

#[test]
fn the_map_of_a_province_of_many_villages_shows_its_communes() {
    let mut site = Site::minimal();
    let (village, place) = (
        site.read("villages/thu.json"),
        site.read("places/cho-1.json"),
    );
    for number in 0..400 {
        let own = format!("thu-{number}");
        let commune = if number < 150 {
            "Xã Thử"
        } else {
            "Xã Khác"
        };
        let copy = village
            .replace("\"thu\"", &format!("\"{own}\""))
            .replace("Xã Thử", commune);
        site = site.with(&format!("villages/{own}.json"), copy);
        let copy = place
            .replace("\"cho-1\"", &format!("\"cho-{}\"", number + 3))
            .replace("\"thu\"", &format!("\"{own}\""));
        site = site.with(&format!("places/cho-{}.json", number + 3), copy);
    }
    let site = site.publish_for_no_host();
    let map: Value =
        serde_json::from_str(&site.read("bundle/vi/map/ha-noi.map.json")).expect("JSON");
    let marks = map["places"].as_array().expect("places").iter();
    let marks: BTreeSet<(&str, &str)> = marks
        .filter_map(|mark| Some((mark["name"].as_str()?, mark["href"].as_str()?)))
        .collect();
    let communes = [
        ("Xã Khác (250)", "/vi/provinces/ha-noi/xa-khac/"),
        ("Xã Thử (151)", "/vi/provinces/ha-noi/xa-thu/"),
    ];
    assert_eq!(marks, BTreeSet::from(communes));
}

#[test]
fn a_province_tells_its_festivals_and_the_country_what_is_next() {
    let site = country();
    let page = site.document("vi/events/index.html");
    assert_eq!(page.texts(".occurrences li").len(), 60);
    let provinces = page.attributes("nav.many a", "href");
    assert!(provinces.len() > 5, "{provinces:?}");
    let mut told = 0;
    for province in provinces {
        let file = format!("{}index.html", province.trim_start_matches('/'));
        let page = site.document(&file);
        told += page.texts(".event").len();
        assert!(!page.texts(".month").is_empty(), "{file}");
    }
    let own = page.texts(".event").len();
    assert!(told >= 45 && own > 0, "{told} {own}");
}

#[test]
fn a_small_site_has_none_of_it() {
    let site = Site::copy_of(&frozen()).publish();
    let files = site.files();
    for folder in [
        "provinces/",
        "villages/index",
        "makers/index",
        "events/ha-noi",
        "map/ha-noi",
    ] {
        let found = files
            .iter()
            .find(|file| file.starts_with(&format!("vi/{folder}")));
        assert_eq!(found, None, "{folder}");
    }
    let page = site.document("vi/villages/bat-trang/index.html");
    assert_eq!(page.attributes("nav.breadcrumbs a", "href"), ["/vi/"]);
    for facet in ["/province/", "/letter/"] {
        assert!(!files.iter().any(|file| file.contains(facet)), "{facet}");
    }
}
