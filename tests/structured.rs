//! What pages tell machines: against schema.org's own vocabulary, and against what a search engine asks of what it shows.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::driver::{HOST, Output, Site, fixtures, frozen, sample};

/// The vocabulary, as npm's `schema-dts` writes it from schema.org's own file: types, their parents, their properties, what these may hold.
struct Vocabulary {
    /// The parents of each type.
    parents: BTreeMap<String, Vec<String>>,
    /// Of each type its own properties, each with the types that it may hold.
    properties: BTreeMap<String, BTreeMap<String, Vec<String>>>,
    /// Types that stand in documents.
    named: BTreeSet<String>,
    /// Of a type that is a list of words: the words.
    words: BTreeMap<String, BTreeSet<String>>,
}

impl Vocabulary {
    fn read() -> Vocabulary {
        let Some(file) = std::env::var_os("LANGKE_SCHEMA_ORG") else {
            panic!("schema.org's vocabulary is missing: run the tests with `cargo xtask test`");
        };
        let text = std::fs::read_to_string(file).expect("the vocabulary");
        let mut vocabulary = Vocabulary {
            parents: BTreeMap::new(),
            properties: BTreeMap::new(),
            named: BTreeSet::new(),
            words: BTreeMap::new(),
        };
        let mut current = String::new();
        for line in text.lines() {
            let line = line.strip_prefix("export ").unwrap_or(line);
            if let Some(rest) = line.strip_prefix("interface ") {
                let (name, rest) = rest.split_once([' ', '<']).unwrap_or((rest, ""));
                let parents = rest.split_once("extends ").map_or("", |(_, rest)| rest);
                let parents = parents.trim_end_matches(" {").split(", ");
                let parents = parents.filter_map(|one| one.strip_suffix("Base"));
                current = name
                    .trim_end_matches("Base")
                    .trim_end_matches("Leaf")
                    .to_owned();
                let known = vocabulary.parents.entry(current.clone()).or_default();
                known.extend(parents.map(str::to_owned).filter(|one| *one != current));
            } else if let Some(rest) = line.strip_prefix("type ") {
                vocabulary.words_of(rest);
            } else if let Some(name) = line.trim().strip_prefix("\"@type\": \"") {
                vocabulary
                    .named
                    .insert(name.trim_end_matches("\";").to_owned());
            } else if let Some((name, held)) = line.trim().split_once("\"?: SchemaValue<") {
                let held = held.split(", \"").next().unwrap_or_default();
                let held = held.split(" | ").map(str::to_owned).collect();
                let own = vocabulary.properties.entry(current.clone()).or_default();
                own.insert(name.trim_start_matches('"').to_owned(), held);
            }
        }
        assert!(vocabulary.named.len() > 700, "{}", vocabulary.named.len());
        vocabulary
    }

    fn words_of(&mut self, definition: &str) {
        let Some((name, words)) = definition.split_once(" = ") else {
            return;
        };
        let words = words.split(" | ").filter(|word| word.starts_with('"'));
        let words = words.map(|word| word.trim_matches(['"', ';']).to_owned());
        self.words.insert(name.to_owned(), words.collect());
    }

    /// A type and all above it.
    fn with_parents(&self, kind: &str) -> BTreeSet<String> {
        let mut all = BTreeSet::new();
        let mut next = vec![kind.to_owned()];
        while let Some(kind) = next.pop() {
            if all.insert(kind.clone()) {
                next.extend(self.parents.get(&kind).into_iter().flatten().cloned());
            }
        }
        all
    }

    /// What is wrong with a node and with all inside it.
    fn faults(&self, node: &Value, faults: &mut Vec<String>) {
        let Some(kind) = node["@type"]
            .as_str()
            .filter(|kind| self.named.contains(*kind))
        else {
            faults.push(format!("no type of schema.org: {node}"));
            return;
        };
        let lineage = self.with_parents(kind);
        let properties = node.as_object().expect("an object").iter();
        for (name, value) in properties.filter(|(name, _)| !name.starts_with('@')) {
            let of_type = |one: &String| self.properties.get(one)?.get(name);
            let Some(held) = lineage.iter().find_map(of_type) else {
                faults.push(format!("{kind} has no property {name}"));
                continue;
            };
            let values = value
                .as_array()
                .map_or(std::slice::from_ref(value), Vec::as_slice);
            assert!(!values.is_empty(), "{kind} tells an empty {name}");
            for value in values {
                if !self.may_hold(held, value) {
                    faults.push(format!("{name} of {kind} holds {value}, and not {held:?}"));
                }
                if value.is_object() {
                    self.faults(value, faults);
                }
            }
        }
    }

    fn may_hold(&self, held: &[String], value: &Value) -> bool {
        held.iter().any(|held| match value {
            Value::Object(node) => {
                let kind = node
                    .get("@type")
                    .and_then(Value::as_str)
                    .unwrap_or_default();
                self.with_parents(kind).contains(held)
            }
            Value::Number(number) => match held.as_str() {
                "Number" => true,
                "Integer" => number.is_u64(),
                _ => false,
            },
            Value::String(text) => match held.as_str() {
                "Text" | "Language" => !text.is_empty(),
                "URL" | "Thing" | "IdReference" => {
                    text.starts_with(HOST) || text.starts_with("https://")
                }
                "Date" => is_date(text),
                "Time" => text.len() == 5 && text.as_bytes()[2] == b':',
                list => self
                    .words
                    .get(list)
                    .is_some_and(|words| words.contains(text)),
            },
            _ => false,
        })
    }
}

/// A day, a month or a year of ISO 8601.
fn is_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let is_digits = |part: &&str| part.bytes().all(|byte| byte.is_ascii_digit());
    let lengths: Vec<usize> = parts.iter().map(|part| part.len()).collect();
    parts.iter().all(is_digits) && [4, 2, 2].starts_with(&lengths)
}

/// What a page tells, node by node.
fn told(site: &Output, file: &str) -> Vec<Value> {
    let texts = site
        .document(file)
        .texts("script[type='application/ld+json']");
    let [text] = &texts[..] else {
        panic!("{file}: {} blocks", texts.len());
    };
    let graph: Value = serde_json::from_str(text).unwrap_or_else(|error| panic!("{file}: {error}"));
    assert_eq!(graph["@context"], "https://schema.org", "{file}");
    graph["@graph"].as_array().expect("a graph").clone()
}

/// The nodes of a type on a page.
fn of_type(site: &Output, file: &str, kind: &str) -> Vec<Value> {
    let nodes = told(site, file).into_iter();
    nodes.filter(|node| node["@type"] == kind).collect()
}

fn sites() -> Vec<Output> {
    let made_up = ["tea", "fish-sauce", "ok/minimal"].map(|name| fixtures().join(name));
    let all = [sample(), frozen()].into_iter().chain(made_up);
    all.map(|content| Site::copy_of(&content).publish())
        .collect()
}

#[test]
fn every_type_and_property_is_schema_orgs_and_holds_what_it_may() {
    let vocabulary = Vocabulary::read();
    let mut faults = Vec::new();
    let mut kinds = BTreeSet::new();
    for site in sites() {
        for file in site.pages() {
            for node in told(&site, &file) {
                kinds.extend(node["@type"].as_str().map(str::to_owned));
                let mut found = Vec::new();
                vocabulary.faults(&node, &mut found);
                faults.extend(found.iter().map(|fault| format!("{file}: {fault}")));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    for kind in [
        "BreadcrumbList",
        "CollectionPage",
        "Event",
        "HowTo",
        "TouristTrip",
        "WebSite",
    ] {
        assert!(kinds.contains(kind), "{kind}: {kinds:?}");
    }
}

#[test]
fn the_vocabulary_tells_what_is_wrong() {
    let vocabulary = Vocabulary::read();
    for (node, fault) in [
        (r#"{ "@type": "Pot" }"#, "no type"),
        (
            r#"{ "@type": "Product", "startDate": "2026-01-01" }"#,
            "no property startDate",
        ),
        (
            r#"{ "@type": "Event", "startDate": "21/11/2026" }"#,
            "startDate of Event holds",
        ),
        (
            r#"{ "@type": "Product", "hasCertification": { "@type": "Rating" } }"#,
            "and not",
        ),
        (
            r#"{ "@type": "Museum", "openingHoursSpecification": { "@type": "OpeningHoursSpecification", "dayOfWeek": "Mo" } }"#,
            "dayOfWeek of OpeningHoursSpecification",
        ),
    ] {
        let mut faults = Vec::new();
        vocabulary.faults(&serde_json::from_str(node).expect("JSON"), &mut faults);
        assert!(
            faults.iter().any(|found| found.contains(fault)),
            "{node}: {faults:?}"
        );
    }
}

/// What Google documents as required of what it shows, by type. Source, for each: developers.google.com/search/docs/appearance/structured-data/
/// with `breadcrumb`, `event`, `local-business`, `carousel`, `organization`. Of products it shows only those with an offer or a review
/// (`product-snippet`); a route, a process and a village have no place of their own there.
const REQUIRED: [(&str, &[&str]); 6] = [
    (
        "BreadcrumbList",
        &[
            "/itemListElement/0/position",
            "/itemListElement/0/name",
            "/itemListElement/0/item",
        ],
    ),
    (
        "Event",
        &["/name", "/startDate", "/location/name", "/location/address"],
    ),
    ("Store", &["/name", "/address"]),
    ("LocalBusiness", &["/name", "/address"]),
    ("CollectionPage", &["/name", "/mainEntity/itemListElement"]),
    ("WebSite", &["/name", "/url"]),
];

#[test]
fn what_a_search_engine_requires_is_told() {
    for site in sites() {
        for file in site.pages() {
            for node in told(&site, &file) {
                let kind = node["@type"].as_str().expect("a type");
                let required = REQUIRED.iter().find(|(known, _)| *known == kind);
                for path in required.map_or(&[][..], |(_, paths)| paths) {
                    let is_list_of_nothing = path.ends_with("itemListElement");
                    assert!(
                        is_list_of_nothing || node.pointer(path).is_some(),
                        "{file}: {kind} lacks {path}"
                    );
                }
            }
        }
    }
}

#[test]
fn stars_are_told_as_a_certificate_while_they_hold_and_never_as_a_rating_of_the_product() {
    let real = |until: &str| {
        Site::minimal()
            .replacing(
                "products/am.json",
                "\"illustrative\": true",
                r#""decision": "12/QĐ-UBND", "sources": ["map"]"#,
            )
            .replacing("products/am.json", "2027-01-01", until)
            .publish()
    };
    let file = "vi/products/am/index.html";
    let product = |site: &Output| of_type(site, file, "Product").remove(0);
    let holds = product(&real("2026-11-21"));
    let certificate = &holds["hasCertification"][0];
    assert_eq!(certificate["@type"], "Certification");
    assert_eq!(certificate["expires"], "2026-11-21");
    assert!(certificate["certificationRating"]["ratingValue"].is_number());
    assert_eq!(holds.get("aggregateRating"), None);
    let lapsed = product(&real("2026-11-20"));
    assert_eq!(
        lapsed.get("hasCertification"),
        None,
        "what lapsed is not told"
    );
    let sample = product(&Site::minimal().publish());
    assert_eq!(
        sample.get("hasCertification"),
        None,
        "what is made up is not told"
    );
}

#[test]
fn samples_are_not_told_as_facts() {
    let site = Site::copy_of(&fixtures().join("tea")).publish();
    for file in site.pages() {
        let kinds: Vec<Value> = told(&site, &file)
            .iter()
            .map(|node| node["@type"].clone())
            .collect();
        let of_things = [
            "Product",
            "TouristAttraction",
            "HowTo",
            "TouristTrip",
            "Organization",
            "Event",
        ];
        assert!(
            !kinds
                .iter()
                .any(|kind| of_things.iter().any(|one| kind == one)),
            "{file}: {kinds:?}"
        );
    }
}

#[test]
fn a_page_without_a_host_tells_addresses_from_the_root_of_its_own() {
    let content = Site::minimal();
    let parent = tempfile::tempdir().expect("a folder");
    let out = parent.path().join("dist");
    let options = langke_publish::Options {
        base_url: None,
        ..crate::driver::options(content.path(), "/sub/", &out)
    };
    langke_publish::publish(&content.content(), &options).expect("published");
    let page = std::fs::read_to_string(out.join("vi/villages/thu/index.html")).expect("the page");
    assert!(page.contains("\"url\":\"/sub/vi/villages/thu/\""));
}
