//! The facts of a site: its content, what belongs together in it, and what was published of it. Native only.
//!
//! Page writers read it; it knows nothing of pages.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::sync::OnceLock;

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};

use super::catalogue::{Catalogue, catalogues};
use super::lists::Lists;
use super::opening::{self, Holidays};
use super::question::Question;
use super::regions::Regions;
use super::{symbols, theme, words};
use langke_content::seen::digest;
use langke_content::{Citer, Content, Date, Place, Route, Slug, Symbol, Things, Village};
use langke_hours::Opening;
use langke_model::i18n::Language;
use langke_model::vocabulary::Facet;
use langke_site::{Base, List, Photograph, Rich, Subject};

/// So many events are told on one page; beyond that each province tells its own.
const MOST_EVENTS: usize = 40;

/// Where a picture is published.
#[derive(Debug, Clone)]
pub struct PublishedMedia {
    /// Its address.
    pub address: String,
    /// The whole picture as a `data:` address, if it is small: the drawing at the head of a page then is
    /// there with the first paint, with no request of its own.
    pub inline: Option<String>,
    /// The address of a small one, for lists: that of a drawing is its only one.
    pub small: String,
    /// The files of a photograph.
    pub photograph: Option<Photograph>,
}

/// Where what is drawn was published.
pub struct Drawings<'a> {
    /// Pictures, by their path below `media/`.
    pub media: BTreeMap<String, PublishedMedia>,
    /// Addresses of recordings, by their path below `media/`.
    pub recordings: BTreeMap<String, String>,
    /// Addresses of patterns, by village.
    pub patterns: BTreeMap<&'a Slug, String>,
    /// Addresses of covers, by village.
    pub covers: BTreeMap<&'a Slug, String>,
    /// Addresses of the small drawings beside the names of tools, by village.
    pub symbols: BTreeMap<&'a Slug, String>,
}

/// When a place is open. What was worked out of each day for it is forgotten: that of a country's places fills a hundred megabytes.
struct Hours {
    /// What programs reckon with, if it is known.
    table: Option<Opening>,
    /// What people read, by the language's place among the languages.
    lines: [Vec<Rich>; 2],
}

/// Everything that is known before the first page is written.
pub struct Library<'a> {
    pub(super) content: &'a Content,
    pub(super) things: &'a Things,
    pub(super) base: Base,
    /// Scheme and host, for absolute addresses in files that leave the site.
    base_url: Option<String>,
    pub(super) today: Date,
    /// Published pictures, by their path below `media/`.
    pub(super) media: BTreeMap<String, PublishedMedia>,
    /// Published addresses of recordings, by their path below `media/`.
    pub(super) recordings: BTreeMap<String, String>,
    /// Published addresses of patterns, by village.
    patterns: BTreeMap<&'a Slug, String>,
    /// The patterns themselves, as they stand inside other files: each drawn when the first of them asks.
    tiles: BTreeMap<&'a Slug, OnceLock<String>>,
    /// Published addresses of covers, by village.
    covers: BTreeMap<&'a Slug, String>,
    /// Published addresses of the small drawings beside the names of tools, by village.
    symbols: BTreeMap<&'a Slug, String>,
    names: Option<AhoCorasick>,
    unbroken_names: Vec<String>,
    /// When places are open: worked out once, when the first page asks.
    openings: BTreeMap<&'a Slug, OnceLock<Hours>>,
    holidays: Holidays,
    /// In the order of each language, by its place among the languages.
    lists: [Lists<'a>; 2],
    catalogues: [BTreeMap<List, Catalogue>; 2],
    /// Provinces and communes; none on a small site.
    pub(super) regions: Regions<'a>,
    has_province_events: bool,
}

impl<'a> Library<'a> {
    /// Gathers the facts; `drawings` are what was published of them.
    pub fn new(
        content: &'a Content,
        base: Base,
        base_url: Option<String>,
        today: Date,
        drawings: Drawings<'a>,
    ) -> Library<'a> {
        let things = &content.things;
        let names = names_in_words(things);
        let places = things.places.iter();
        let villages = things.villages.iter();
        let lists = Language::ALL.map(|language| Lists::new(content, language));
        let regions = Regions::of(things);
        Library {
            content,
            things,
            base,
            base_url,
            today,
            media: drawings.media,
            recordings: drawings.recordings,
            patterns: drawings.patterns,
            tiles: villages
                .map(|village| (&village.id, OnceLock::new()))
                .collect(),
            covers: drawings.covers,
            symbols: drawings.symbols,
            // Without names, or with more than the automaton holds, names simply stay as they were typed.
            names: automaton(&names),
            unbroken_names: names
                .iter()
                .map(|name| name.replace(' ', "\u{A0}"))
                .collect(),
            openings: places.map(|place| (&place.id, OnceLock::new())).collect(),
            holidays: opening::holidays(today),
            catalogues: Language::ALL.map(|language| {
                catalogues(&lists[language as usize], things, &regions, today, language)
            }),
            lists,
            has_province_events: regions.are_there() && things.events.count() > MOST_EVENTS,
            regions,
        }
    }

    /// The text with the names of villages kept on one line.
    pub(super) fn unbroken(&self, text: &str) -> String {
        match &self.names {
            Some(names) if !self.unbroken_names.is_empty() && names.is_match(text) => {
                names.replace_all(text, &self.unbroken_names)
            }
            _ => text.to_owned(),
        }
    }

    /// An address with scheme and host where they are known, else from the root of the host.
    pub(super) fn absolute(&self, address: impl fmt::Display) -> String {
        self.on_its_host(&self.base.join(address))
    }

    /// An address from the root of the host with scheme and host, where they are known.
    pub(super) fn on_its_host(&self, address: &str) -> String {
        let host = self.base_url.as_deref().unwrap_or_default();
        format!("{host}{address}")
    }

    /// Whether it is known on which host the site stands.
    pub(super) fn knows_its_host(&self) -> bool {
        self.base_url.is_some()
    }

    /// When a place is open, if it is known.
    pub(super) fn opening(&self, place: &Place) -> Option<&Opening> {
        self.hours(place)?.table.as_ref()
    }

    /// When a place is open, in lines.
    pub(super) fn opening_lines(&self, place: &Place, language: Language) -> &[Rich] {
        let hours = self.hours(place);
        hours.map_or(&[], |hours| &hours.lines[language as usize])
    }

    fn hours(&self, place: &Place) -> Option<&Hours> {
        let said = place.opening_hours.as_ref()?;
        let hours = self.openings.get(&place.id)?;
        Some(hours.get_or_init(|| {
            let timetable = opening::opening(place, self.today, &self.holidays);
            let lines = |language| words::opening_hours(said, timetable.as_ref(), language);
            Hours {
                lines: Language::ALL.map(lines),
                table: timetable.map(|timetable| timetable.table),
            }
        }))
    }

    /// What is listed, in the order of a language.
    pub(super) fn lists(&self, language: Language) -> &Lists<'a> {
        &self.lists[language as usize]
    }

    /// The catalogue of each list; both languages have the same lists. Nobody notes what is taken from it: pages take it by
    /// [`Library::catalogue`] and [`Library::counted`].
    pub(super) fn catalogues(&self) -> &BTreeMap<List, Catalogue> {
        &self.catalogues[Language::default() as usize]
    }

    /// How many things of a list have a value; none where the site has no such list.
    pub(super) fn counted(&self, list: List, facet: Facet, value: &str) -> usize {
        Question::Counted(list, facet, value.to_owned()).note();
        let catalogue = self.catalogues().get(&list);
        catalogue.map_or(0, |catalogue| catalogue.count(facet, value))
    }

    /// The catalogue of a list, in the order of a language; none where the site has no such list.
    pub(super) fn catalogue(&self, language: Language, list: List) -> Option<&Catalogue> {
        Question::Catalogue(language, list).note();
        self.catalogues[language as usize].get(&list)
    }

    /// What cites a source.
    pub(super) fn citers(&self, source: &Slug) -> Option<&'a BTreeSet<Citer>> {
        Question::Citers(source.clone()).note();
        self.content.cited_in.get(source)
    }

    /// Where the drawings of a village are published.
    pub(super) fn drawn(&self, village: &Slug) -> [Option<&str>; 3] {
        Question::Drawn(village.clone()).note();
        let drawn = [&self.patterns, &self.covers, &self.symbols];
        drawn.map(|addresses| addresses.get(village).map(String::as_str))
    }

    /// What has a file of its own.
    pub fn things(&self) -> &'a Things {
        self.things
    }

    /// What changes with everything that nobody notes, since every page is made from it: the same for the same, in one build of this
    /// program.
    pub fn ground(&self) -> u64 {
        let media: Vec<_> = self.media.iter().map(|one| format!("{one:?}")).collect();
        let names = self.lists.each_ref().map(Lists::names);
        digest(&(
            (self.content.common, self.base.join(""), &self.base_url),
            (self.today.to_string(), media, &self.recordings),
            (&self.unbroken_names, names, self.has_province_events),
            &self.regions,
        ))
    }

    /// Whether the events of each province are told on a page of their own.
    pub(super) fn has_province_events(&self) -> bool {
        self.has_province_events
    }

    /// The page on which an event is told.
    pub(super) fn told_at(&self, event: &Slug) -> Subject {
        if !self.has_province_events {
            return Subject::Events;
        }
        let village = self.things.events.get(event);
        let village = village.and_then(|event| event.village.as_ref());
        let province = village.and_then(|village| self.regions.province_of(village));
        province.map_or(Subject::Events, |province| {
            Subject::EventsOf(province.to_owned())
        })
    }

    /// The village whose colours a thing of several villages wears: the first.
    pub(super) fn first_of(&self, villages: &[Slug]) -> Option<&'a Village> {
        self.things.villages.get(villages.first()?)
    }

    /// The village where a route begins to be told.
    pub(super) fn first_village(&self, route: &Route) -> Option<&'a Village> {
        self.first_of(&route.villages)
    }

    /// The address of a small drawing in a village's colours.
    pub(super) fn symbol(&self, village: &Slug, symbol: Symbol) -> Option<String> {
        let [_, _, file] = self.drawn(village);
        let file = file?;
        Some(format!("{file}#{}", symbols::name(symbol)))
    }

    /// The address of a village's cover.
    pub(super) fn cover(&self, village: &Village) -> Option<String> {
        let [_, cover, _] = self.drawn(&village.id);
        cover.map(str::to_owned)
    }

    /// The seamless tile of a village's pattern, as [`pattern_svg`](crate::pattern_svg) draws it; nothing for a village of another site.
    pub fn pattern(&self, village: &Village) -> &str {
        let tile = self.tiles.get(&village.id);
        tile.map_or("", |tile| {
            tile.get_or_init(|| theme::pattern_svg(&village.palette, &village.pattern))
        })
    }

    pub(super) fn style(&self, village: &Village) -> String {
        let [pattern, _, _] = self.drawn(&village.id);
        theme::style(&village.palette, pattern.unwrap_or_default())
    }
}

/// Names of so many bytes together are looked for by a table of states: for each byte it has a row of up to a kilobyte.
const MOST_IN_TABLE: usize = 64 * 1024;

/// What finds names in a text. Every text of every page goes through it: a table takes half the time, and for a country's villages a few
/// megabytes; beyond that memory is dearer than time.
fn automaton(names: &[String]) -> Option<AhoCorasick> {
    let bytes: usize = names.iter().map(String::len).sum();
    let kind = (bytes <= MOST_IN_TABLE).then_some(AhoCorasickKind::DFA);
    AhoCorasick::builder()
        .match_kind(MatchKind::LeftmostLongest)
        .kind(kind)
        .build(names)
        .ok()
}

/// The names of villages that have more than one word, each once.
fn names_in_words(things: &Things) -> Vec<String> {
    let names = things.villages.iter();
    let mut names: Vec<String> = names
        .flat_map(|village| [Some(&village.name.vi), village.name.en.as_ref()])
        .flatten()
        .filter(|name| name.contains(' '))
        .cloned()
        .collect();
    names.sort();
    names.dedup();
    names
}
