//! What people type, asked of the sites that tests read: `queries.txt` says what comes first.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use langke_compose::{Drawings, Library, Searchable};
use langke_content::{Content, Date, load};
use langke_model::i18n::Language;
use langke_search::{Found, Head, Index, Plan, Row, find};
use langke_site::Base;

fn sites() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/sites")
}

/// The index of a site in a language, as of 21 November 2026.
fn index(content: &Content, language: Language) -> Index {
    let drawings = Drawings {
        media: BTreeMap::new(),
        recordings: BTreeMap::new(),
        patterns: BTreeMap::new(),
        covers: BTreeMap::new(),
        symbols: BTreeMap::new(),
    };
    let today = Date::new(2026, 11, 21).expect("a day");
    let library = Library::new(content, Base::default(), None, today, drawings);
    Searchable::new(&library, language).index()
}

fn ask(index: &Index, query: &str) -> (Found, Vec<Row>) {
    let head = Head::decode(&index.head("")).expect("a head");
    let mut found = Found::default();
    for is_wide in [false, true] {
        let plan = Plan::of(&head, query, Vec::new(), is_wide);
        let part = |number: usize| {
            assert!(
                plan.parts.contains(&number),
                "{query}: part {number} was not planned"
            );
            index.parts.get(number).map(String::as_str)
        };
        found = find(&head, &plan, &part, 10);
        if found.total > 0 {
            break;
        }
    }
    let rows = found.hits.iter().map(|hit| {
        let (part, line) = head.row_part(hit.thing);
        Row::decode(&index.parts[part], line, &head.shorthand).expect("a row")
    });
    (found.clone(), rows.collect())
}

/// Runs the queries that a test takes, and tells those whose first result is another.
#[test]
fn what_people_type_finds_what_they_mean_first() {
    let table = include_str!("queries.txt");
    let mut contents: BTreeMap<&str, Content> = BTreeMap::new();
    let mut indexes: BTreeMap<(&str, Language), Index> = BTreeMap::new();
    let (mut count, mut faults) = (0, Vec::new());
    for line in table
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
    {
        let [of, query, expected] = *line.split(" | ").collect::<Vec<_>>() else {
            panic!("{line}: expected `site language | query | address`");
        };
        let (site, language) = of.split_once(' ').expect("a site and a language");
        let language = Language::from_tag(language).expect("a language");
        let content = contents.entry(site).or_insert_with(|| {
            load(&sites().join(site)).unwrap_or_else(|problems| panic!("{problems:#?}"))
        });
        let index = indexes
            .entry((site, language))
            .or_insert_with(|| self::index(content, language));
        let (found, rows) = ask(index, query);
        let first = rows.first().filter(|_| found.total > 0);
        let first = first.map_or("-", |row| &row.path);
        if first != expected {
            let paths: Vec<&str> = rows.iter().map(|row| row.path.as_str()).collect();
            faults.push(format!(
                "{of} | {query} | expected {expected}, found {paths:?}"
            ));
        }
        count += 1;
    }
    assert!(
        faults.is_empty(),
        "{} of {count}:\n{}",
        faults.len(),
        faults.join("\n")
    );
    assert!(count >= 120, "{count}");
}

#[test]
fn the_name_of_each_thing_finds_it_first() {
    for site in ["frozen", "tea", "fish-sauce"] {
        let content = load(&sites().join(site)).unwrap_or_else(|problems| panic!("{problems:#?}"));
        for language in Language::ALL {
            let index = index(&content, language);
            for kind in langke_content::Kind::OF_THINGS {
                for thing in content.things.of(kind) {
                    let (name, _) = thing.name().in_language(language);
                    let (_, rows) = ask(&index, name);
                    let first = rows.first().map(|row| row.title.as_str());
                    assert_eq!(first, Some(name), "{site} {language:?} {rows:?}");
                }
            }
        }
    }
}
