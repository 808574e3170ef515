//! Content becomes pages: ids become things, things get neighbours, texts get a language. Native only.

mod about;
mod atlas;
mod cards;
mod catalogue;
mod certificate;
mod chart;
mod events;
mod facts;
mod filter_style;
mod finish;
mod home;
mod labels;
mod list;
mod maker;
mod map;
mod opening;
mod place;
mod process;
mod product;
mod route;
mod sheet;
mod sources;
mod theme;
mod village;
mod writer;

pub use theme::{contrast, pattern_svg, readable};

use std::collections::BTreeMap;
use std::sync::OnceLock;

use aho_corasick::{AhoCorasick, MatchKind};

use catalogue::Catalogue;
use langke_content::{Content, Date, Maker, Place, Process, Product, Route, Slug, Source, Village};
use langke_hours::Opening;
use langke_map::MapData;
use langke_model::i18n::Language;
use langke_site::{Address, Base, List, Page, Subject};
use writer::Writer;

/// The ending of the file with what a page's map shows, beside the page's own data.
pub const MAP_FILE: &str = "map.json";

/// A page with what its document's head says.
#[derive(Debug)]
pub struct PrintedPage {
    /// Its address.
    pub address: Address,
    /// The head.
    pub head: Head,
    /// The data.
    pub page: Page,
    /// What its live map shows; none on pages without one.
    pub map: Option<MapData>,
    /// Files to take along: their path below the site's root, and their text.
    pub files: Vec<(String, String)>,
}

/// What search engines and share cards read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// One or two sentences, plain.
    pub description: String,
    /// The type in the Open Graph protocol.
    pub kind: &'static str,
    /// Style rules that only this page needs, and only while the app is not there.
    pub style: String,
}

/// Where a picture is published.
#[derive(Debug, Clone)]
pub struct PublishedMedia {
    /// Its address.
    pub address: String,
    /// The whole picture as a `data:` address, if it is small: the drawing at the head of a page then is
    /// there with the first paint, with no request of its own.
    pub inline: Option<String>,
}

/// Everything that is needed to write any page.
pub struct Resolver<'a> {
    content: &'a Content,
    base: Base,
    /// Scheme and host, for absolute addresses in files that leave the site.
    base_url: Option<String>,
    today: Date,
    /// Published pictures, by their path below `media/`.
    media: BTreeMap<String, PublishedMedia>,
    /// Published addresses of patterns, by village.
    patterns: BTreeMap<&'a Slug, String>,
    names: Option<AhoCorasick>,
    unbroken_names: Vec<String>,
    villages: BTreeMap<&'a Slug, &'a Village>,
    makers: BTreeMap<&'a Slug, &'a Maker>,
    products: BTreeMap<&'a Slug, &'a Product>,
    processes: BTreeMap<&'a Slug, &'a Process>,
    places: BTreeMap<&'a Slug, &'a Place>,
    routes: BTreeMap<&'a Slug, &'a Route>,
    sources: BTreeMap<&'a Slug, &'a Source>,
    related: BTreeMap<&'a Slug, Related<'a>>,
    /// When places are open: worked out once, when the first page asks.
    openings: BTreeMap<&'a Slug, OnceLock<Option<Opening>>>,
    catalogues: BTreeMap<List, Catalogue>,
}

/// What belongs to a village.
#[derive(Default)]
struct Related<'a> {
    makers: Vec<&'a Maker>,
    products: Vec<&'a Product>,
    processes: Vec<&'a Process>,
    places: Vec<&'a Place>,
    routes: Vec<&'a Route>,
}

impl<'a> Resolver<'a> {
    /// Prepares the indexes; `media` and `patterns` are what was published of them.
    pub fn new(
        content: &'a Content,
        base: Base,
        base_url: Option<String>,
        today: Date,
        media: BTreeMap<String, PublishedMedia>,
        patterns: BTreeMap<&'a Slug, String>,
    ) -> Resolver<'a> {
        let mut names: Vec<String> = content
            .things
            .villages
            .iter()
            .flat_map(|village| [Some(&village.name.vi), village.name.en.as_ref()])
            .flatten()
            .filter(|name| name.contains(' '))
            .cloned()
            .collect();
        names.sort();
        names.dedup();
        let unbroken_names = names
            .iter()
            .map(|name| name.replace(' ', "\u{A0}"))
            .collect();
        let mut resolver = Resolver {
            content,
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
            unbroken_names,
            villages: content
                .things
                .villages
                .iter()
                .map(|thing| (&thing.id, thing))
                .collect(),
            makers: content
                .things
                .makers
                .iter()
                .map(|thing| (&thing.id, thing))
                .collect(),
            products: content
                .things
                .products
                .iter()
                .map(|thing| (&thing.id, thing))
                .collect(),
            processes: content
                .things
                .processes
                .iter()
                .map(|thing| (&thing.id, thing))
                .collect(),
            places: content
                .things
                .places
                .iter()
                .map(|thing| (&thing.id, thing))
                .collect(),
            routes: content
                .things
                .routes
                .iter()
                .map(|thing| (&thing.id, thing))
                .collect(),
            sources: content
                .sources
                .iter()
                .map(|thing| (&thing.id, thing))
                .collect(),
            related: BTreeMap::new(),
            openings: content
                .things
                .places
                .iter()
                .map(|place| (&place.id, OnceLock::new()))
                .collect(),
            catalogues: BTreeMap::new(),
        };
        resolver.catalogues = resolver.catalogues();
        for maker in &content.things.makers {
            resolver
                .related
                .entry(&maker.village)
                .or_default()
                .makers
                .push(maker);
        }
        for product in &content.things.products {
            resolver
                .related
                .entry(&product.village)
                .or_default()
                .products
                .push(product);
        }
        for process in &content.things.processes {
            resolver
                .related
                .entry(&process.village)
                .or_default()
                .processes
                .push(process);
        }
        for place in &content.things.places {
            if let Some(village) = &place.village {
                resolver
                    .related
                    .entry(village)
                    .or_default()
                    .places
                    .push(place);
            }
        }
        for route in &content.things.routes {
            for village in &route.villages {
                resolver
                    .related
                    .entry(village)
                    .or_default()
                    .routes
                    .push(route);
            }
        }
        resolver
    }

    /// Every page of the site, in a fixed order, each language after the other.
    pub fn addresses(&self) -> Vec<Address> {
        let content = self.content;
        let mut subjects = vec![Subject::Home];
        subjects.extend(
            content
                .things
                .villages
                .iter()
                .map(|thing| Subject::Village(thing.id.to_string())),
        );
        subjects.extend(
            content
                .things
                .products
                .iter()
                .map(|thing| Subject::Product(thing.id.to_string())),
        );
        subjects.extend(
            content
                .things
                .processes
                .iter()
                .map(|thing| Subject::Process(thing.id.to_string())),
        );
        subjects.extend(
            content
                .things
                .routes
                .iter()
                .map(|thing| Subject::Route(thing.id.to_string())),
        );
        subjects.extend(
            content
                .things
                .routes
                .iter()
                .map(|thing| Subject::Sheet(thing.id.to_string())),
        );
        subjects.extend(
            content
                .things
                .places
                .iter()
                .map(|thing| Subject::Place(thing.id.to_string())),
        );
        subjects.extend(
            content
                .things
                .makers
                .iter()
                .map(|thing| Subject::Maker(thing.id.to_string())),
        );
        for (list, catalogue) in &self.catalogues {
            let listings = catalogue.listings().into_iter();
            subjects.extend(listings.map(|listing| Subject::List(*list, listing)));
        }
        subjects.extend([
            Subject::Map,
            Subject::Events,
            Subject::About,
            Subject::Sources,
        ]);
        let pages = |language| {
            subjects
                .iter()
                .map(move |subject| Address::Page(language, subject.clone()))
        };
        Language::ALL.into_iter().flat_map(pages).collect()
    }

    /// The page at an address; `None` if no content has it.
    pub fn page(&self, address: &Address) -> Option<PrintedPage> {
        let Address::Page(language, subject) = address else {
            return None;
        };
        let writer = Writer::new(self, *language);
        let find = |id: &str| Slug::new(id);
        let written = match subject {
            Subject::Home => home::write(writer),
            Subject::Village(id) => village::write(writer, self.villages.get(&find(id)?)?),
            Subject::Product(id) => product::write(writer, self.products.get(&find(id)?)?),
            Subject::Process(id) => process::write(writer, self.processes.get(&find(id)?)?),
            Subject::Route(id) => route::write(writer, self.routes.get(&find(id)?)?),
            Subject::Sheet(id) => sheet::write(writer, self.routes.get(&find(id)?)?),
            Subject::Map => atlas::write(writer),
            Subject::Place(id) => place::write(writer, self.places.get(&find(id)?)?),
            Subject::Maker(id) => maker::write(writer, self.makers.get(&find(id)?)?),
            Subject::List(list, listing) => list::write(writer, *list, listing)?,
            Subject::Events => events::write(writer),
            Subject::About => about::write(writer),
            Subject::Sources => sources::write(writer),
        };
        Some(PrintedPage {
            address: address.clone(),
            head: written.head,
            page: written.page,
            map: written.map,
            files: written.files,
        })
    }

    /// The text with the names of villages kept on one line.
    fn unbroken(&self, text: &str) -> String {
        match &self.names {
            Some(names) if !self.unbroken_names.is_empty() => {
                names.replace_all(text, &self.unbroken_names)
            }
            _ => text.to_owned(),
        }
    }

    /// An address with scheme and host where they are known, else from the root of the host.
    fn absolute(&self, address: &Address) -> String {
        let host = self.base_url.as_deref().unwrap_or_default();
        format!("{host}{}", self.base.join(address))
    }

    /// When a place is open, if it is known.
    fn opening(&self, place: &Place) -> Option<&Opening> {
        self.openings
            .get(&place.id)?
            .get_or_init(|| opening::opening(place, self.today))
            .as_ref()
    }

    /// When a place is open, in words; nothing if it is not known.
    fn opening_in_words(&self, place: &Place, language: Language) -> Vec<String> {
        self.opening(place)
            .map_or_else(Vec::new, |opening| opening::in_words(opening, language))
    }

    fn source(&self, id: &Slug) -> Option<&'a Source> {
        self.sources.get(id).copied()
    }

    /// What belongs to a village; empty for none.
    fn related(&self, village: &Slug) -> &Related<'a> {
        static NONE: Related<'static> = Related {
            makers: Vec::new(),
            products: Vec::new(),
            processes: Vec::new(),
            places: Vec::new(),
            routes: Vec::new(),
        };
        self.related.get(village).unwrap_or(&NONE)
    }

    fn style(&self, village: &Village) -> String {
        let pattern = self
            .patterns
            .get(&village.id)
            .map(String::as_str)
            .unwrap_or_default();
        theme::style(&village.palette, pattern)
    }
}

/// What each page writer returns.
struct Written {
    page: Page,
    head: Head,
    map: Option<MapData>,
    files: Vec<(String, String)>,
}
