//! The facts of a site: its content, what belongs together in it, and what was published of it. Native only.
//!
//! Page writers read it; it knows nothing of pages.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use aho_corasick::{AhoCorasick, MatchKind};

use super::catalogue::{Catalogue, catalogues};
use super::{opening, theme};
use langke_content::{
    Content, Date, Maker, Place, Process, Product, Route, Sale, Slug, Things, Village,
};
use langke_hours::Opening;
use langke_site::{Address, Base, List};

/// Where a picture is published.
#[derive(Debug, Clone)]
pub struct PublishedMedia {
    /// Its address.
    pub address: String,
    /// The whole picture as a `data:` address, if it is small: the drawing at the head of a page then is
    /// there with the first paint, with no request of its own.
    pub inline: Option<String>,
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
    /// Published addresses of patterns, by village.
    patterns: BTreeMap<&'a Slug, String>,
    names: Option<AhoCorasick>,
    unbroken_names: Vec<String>,
    related: BTreeMap<&'a Slug, Related<'a>>,
    /// Products by the place where they are sold.
    found: BTreeMap<&'a Slug, Vec<&'a Product>>,
    /// When places are open: worked out once, when the first page asks.
    openings: BTreeMap<&'a Slug, OnceLock<Option<Opening>>>,
    pub(super) catalogues: BTreeMap<List, Catalogue>,
}

/// What belongs to a village.
#[derive(Default)]
pub struct Related<'a> {
    pub makers: Vec<&'a Maker>,
    pub products: Vec<&'a Product>,
    pub processes: Vec<&'a Process>,
    pub places: Vec<&'a Place>,
    pub routes: Vec<&'a Route>,
}

impl<'a> Library<'a> {
    /// Gathers the facts; `media` and `patterns` are what was published of them.
    pub fn new(
        content: &'a Content,
        base: Base,
        base_url: Option<String>,
        today: Date,
        media: BTreeMap<String, PublishedMedia>,
        patterns: BTreeMap<&'a Slug, String>,
    ) -> Library<'a> {
        let things = &content.things;
        let names = names_in_words(things);
        let places = things.places.iter();
        Library {
            content,
            things,
            base,
            base_url,
            today,
            media,
            patterns,
            // Without names, or with more than the automaton holds, names simply stay as they were typed.
            names: AhoCorasick::builder()
                .match_kind(MatchKind::LeftmostLongest)
                .build(&names)
                .ok(),
            unbroken_names: names
                .iter()
                .map(|name| name.replace(' ', "\u{A0}"))
                .collect(),
            related: related(things),
            found: found(things),
            openings: places.map(|place| (&place.id, OnceLock::new())).collect(),
            catalogues: catalogues(things, today),
        }
    }

    /// The text with the names of villages kept on one line.
    pub(super) fn unbroken(&self, text: &str) -> String {
        match &self.names {
            Some(names) if !self.unbroken_names.is_empty() => {
                names.replace_all(text, &self.unbroken_names)
            }
            _ => text.to_owned(),
        }
    }

    /// An address with scheme and host where they are known, else from the root of the host.
    pub(super) fn absolute(&self, address: &Address) -> String {
        let host = self.base_url.as_deref().unwrap_or_default();
        format!("{host}{}", self.base.join(address))
    }

    /// When a place is open, if it is known.
    pub(super) fn opening(&self, place: &Place) -> Option<&Opening> {
        self.openings
            .get(&place.id)?
            .get_or_init(|| opening::opening(place, self.today))
            .as_ref()
    }

    /// What belongs to a village; empty for none.
    pub(super) fn related(&self, village: &Slug) -> &Related<'a> {
        static NONE: Related<'static> = Related {
            makers: Vec::new(),
            products: Vec::new(),
            processes: Vec::new(),
            places: Vec::new(),
            routes: Vec::new(),
        };
        self.related.get(village).unwrap_or(&NONE)
    }

    /// The products that are sold at a place; empty for none.
    pub(super) fn found_at(&self, place: &Slug) -> &[&'a Product] {
        self.found.get(place).map_or(&[], Vec::as_slice)
    }

    /// The village whose colours a thing of several villages wears: the first.
    pub(super) fn first_of(&self, villages: &[Slug]) -> Option<&'a Village> {
        self.things.villages.get(villages.first()?)
    }

    /// The village where a route begins to be told.
    pub(super) fn first_village(&self, route: &Route) -> Option<&'a Village> {
        self.first_of(&route.villages)
    }

    pub(super) fn style(&self, village: &Village) -> String {
        let pattern = self
            .patterns
            .get(&village.id)
            .map(String::as_str)
            .unwrap_or_default();
        theme::style(&village.palette, pattern)
    }
}

/// What belongs to each village.
fn related(things: &Things) -> BTreeMap<&Slug, Related<'_>> {
    let mut related: BTreeMap<&Slug, Related<'_>> = BTreeMap::new();
    for maker in &things.makers {
        for village in &maker.villages {
            related.entry(village).or_default().makers.push(maker);
        }
    }
    for product in &things.products {
        for village in &product.villages {
            related.entry(village).or_default().products.push(product);
        }
    }
    for process in &things.processes {
        let village = related.entry(&process.village).or_default();
        village.processes.push(process);
    }
    for place in &things.places {
        if let Some(village) = &place.village {
            related.entry(village).or_default().places.push(place);
        }
    }
    for route in &things.routes {
        for village in &route.villages {
            related.entry(village).or_default().routes.push(route);
        }
    }
    related
}

/// The products that are sold at each place, in the order of the content, each once.
fn found(things: &Things) -> BTreeMap<&Slug, Vec<&Product>> {
    let mut found: BTreeMap<&Slug, Vec<&Product>> = BTreeMap::new();
    for product in &things.products {
        let places: BTreeSet<&Slug> = product.sold.iter().filter_map(Sale::place).collect();
        for place in places {
            found.entry(place).or_default().push(product);
        }
    }
    found
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
