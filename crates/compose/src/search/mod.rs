//! What can be found of a site by its words: each thing as the index of a language has it. Native only.
//!
//! Things lie by province and village, so that those which share most words are neighbours in the index.

mod thing;

use std::collections::{BTreeMap, BTreeSet};

use super::library::Library;
use super::pack::packed_pages;
use super::question::Question;
use super::writer::subject_of;
use langke_content::{Event, Kind, Slug, Thing, Village};
use langke_model::i18n::Language;
use langke_search::Index;
use langke_site::Subject;
use thing::Describer;

pub use thing::path;

/// The kinds of things in the order in which those of one village come: of two that a query finds equally well, the first is shown first.
pub const KINDS: [Kind; 7] = [
    Kind::Village,
    Kind::Process,
    Kind::Product,
    Kind::Maker,
    Kind::Place,
    Kind::Route,
    Kind::Event,
];

/// What can be found in a language.
pub struct Searchable<'l, 'a> {
    library: &'l Library<'a>,
    language: Language,
    describer: Describer<'l, 'a>,
    /// All things with pages of their own and all events: by province, village, kind, and name.
    things: Vec<Thing<'a>>,
    /// Where the thing of a page stands among them.
    places: BTreeMap<Subject, usize>,
}

impl<'l, 'a> Searchable<'l, 'a> {
    /// One for each language, by its place among the languages.
    pub fn in_every_language(library: &'l Library<'a>) -> [Searchable<'l, 'a>; 2] {
        Language::ALL.map(|language| Searchable::new(library, language))
    }

    /// Puts everything in order.
    pub fn new(library: &'l Library<'a>, language: Language) -> Searchable<'l, 'a> {
        let things = ordered(library, language);
        let subjects = things.iter().enumerate();
        let places = subjects
            .filter_map(|(place, thing)| Some((subject_of(thing.kind(), thing.id())?, place)))
            .collect();
        Searchable {
            library,
            language,
            describer: Describer::new(library, language),
            things,
            places,
        }
    }

    /// Everything.
    pub fn index(&self) -> Index {
        self.index_of(&self.things)
    }

    /// What is saved together with a village: without a network nothing else can be found.
    pub fn index_of_village(&self, village: &Village) -> Index {
        let packed = packed_pages(self.library, village);
        // Things of a kind stand among all as in their own list.
        for kind in KINDS {
            Question::Order(self.language, kind).note();
        }
        let subjects = packed.own.iter().filter_map(|page| page.subject());
        let places: BTreeSet<usize> = subjects
            .filter_map(|subject| self.places.get(subject).copied())
            .collect();
        let events = self.library.things.events.iter();
        let events = events.filter(|event: &&Event| event.village.as_ref() == Some(&village.id));
        let own = places.into_iter().map(|place| self.things[place]);
        let things: Vec<Thing<'a>> = own.chain(events.map(Thing::from)).collect();
        self.index_of(&things)
    }

    fn index_of(&self, things: &[Thing<'a>]) -> Index {
        let things = things.iter().inspect(|thing| thing.look_at());
        let described = things.map(|thing| self.describer.thing(*thing));
        let today = self.library.today.to_string();
        Index::of(described, &today)
    }
}

fn ordered<'a>(library: &Library<'a>, language: Language) -> Vec<Thing<'a>> {
    let lists = library.lists(language);
    let mut villages = lists.villages().to_vec();
    villages.sort_by(|one, other| lists.order.compare(&one.province.vi, &other.province.vi));
    let villages: BTreeMap<&Slug, usize> = (0..)
        .zip(villages)
        .map(|(place, village)| (&village.id, place))
        .collect();
    let by_village = |thing: &Thing<'a>| {
        let place = village_of(*thing).and_then(|village| villages.get(village));
        let kind = KINDS.iter().position(|kind| *kind == thing.kind());
        (place.copied().unwrap_or(villages.len()), kind)
    };
    let mut things = lists.things();
    things.sort_by_cached_key(by_village);
    things
}

/// The village of a thing, the first if it has several.
fn village_of(thing: Thing<'_>) -> Option<&Slug> {
    match thing {
        Thing::Village(village) => Some(&village.id),
        Thing::Process(process) => Some(&process.village),
        Thing::Product(product) => product.villages.first(),
        Thing::Maker(maker) => maker.villages.first(),
        Thing::Place(place) => place.village.as_ref(),
        Thing::Route(route) => route.villages.first(),
        Thing::Event(event) => event.village.as_ref(),
    }
}
