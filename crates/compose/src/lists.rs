//! The things of a site in the order in which a language lists them, and what belongs to each village. Native only.

use std::collections::{BTreeMap, BTreeSet};

use super::centres::Centres;
use super::order::Order;
use langke_content::{
    Content, Event, Maker, Place, Process, Product, Route, Sale, Slug, Source, Text, Thing, Village,
};
use langke_model::i18n::Language;

/// Everything that is listed, by name as the language orders names.
pub struct Lists<'a> {
    /// The order itself.
    pub order: Order,
    pub villages: Vec<&'a Village>,
    pub products: Vec<&'a Product>,
    pub makers: Vec<&'a Maker>,
    pub processes: Vec<&'a Process>,
    pub places: Vec<&'a Place>,
    pub routes: Vec<&'a Route>,
    pub events: Vec<&'a Event>,
    /// Introduction centres, by where they lie.
    pub centres: Centres<'a>,
    /// By title.
    pub sources: Vec<&'a Source>,
    /// What villages, communes, provinces and peoples are called.
    names: BTreeSet<&'a str>,
    related: BTreeMap<&'a Slug, Related<'a>>,
    /// Products by the place where they are sold.
    found: BTreeMap<&'a Slug, Vec<&'a Product>>,
    /// Products by who makes them.
    made: BTreeMap<&'a Slug, Vec<&'a Product>>,
    /// Products by the fair where they are sold.
    at_fairs: BTreeMap<&'a Slug, Vec<&'a Product>>,
}

/// What belongs to a village, in the same order.
#[derive(Default)]
pub struct Related<'a> {
    pub makers: Vec<&'a Maker>,
    pub products: Vec<&'a Product>,
    pub processes: Vec<&'a Process>,
    pub places: Vec<&'a Place>,
    pub routes: Vec<&'a Route>,
}

impl<'a> Lists<'a> {
    /// Puts everything into the order of a language.
    pub fn new(content: &'a Content, language: Language) -> Lists<'a> {
        let order = Order::of(language);
        let things = &content.things;
        let by_title = |source: &&'a Source| &source.title;
        let places = by_name(&order, language, &things.places);
        let mut lists = Lists {
            villages: by_name(&order, language, &things.villages),
            products: by_name(&order, language, &things.products),
            makers: by_name(&order, language, &things.makers),
            processes: by_name(&order, language, &things.processes),
            centres: Centres::of(&places),
            places,
            routes: by_name(&order, language, &things.routes),
            events: by_name(&order, language, &things.events),
            sources: in_order(&order, language, content.sources.iter().collect(), by_title),
            names: names(&things.villages, language),
            related: BTreeMap::new(),
            found: BTreeMap::new(),
            made: BTreeMap::new(),
            at_fairs: BTreeMap::new(),
            order,
        };
        lists.relate();
        lists
    }

    /// What belongs to a village; empty for none.
    pub fn related(&self, village: &Slug) -> &Related<'a> {
        static NONE: Related<'static> = Related {
            makers: Vec::new(),
            products: Vec::new(),
            processes: Vec::new(),
            places: Vec::new(),
            routes: Vec::new(),
        };
        self.related.get(village).unwrap_or(&NONE)
    }

    /// The products that are sold at a place, each once; empty for none.
    pub fn found_at(&self, place: &Slug) -> &[&'a Product] {
        self.found.get(place).map_or(&[], Vec::as_slice)
    }

    /// Whether words begin with the name of a village, a commune, a province or a people.
    pub fn begin_with_a_name(&self, words: &str) -> bool {
        let ends = words.char_indices().map(|(start, _)| start);
        let mut starts = ends.chain([words.len()]).filter_map(|end| words.get(..end));
        starts.any(|start| self.names.contains(start))
    }

    /// The products of a maker, each once; empty for none.
    pub fn made_by(&self, maker: &Slug) -> &[&'a Product] {
        self.made.get(maker).map_or(&[], Vec::as_slice)
    }

    /// The products that are sold at a fair, each once; empty for none.
    pub fn sold_at(&self, fair: &Slug) -> &[&'a Product] {
        self.at_fairs.get(fair).map_or(&[], Vec::as_slice)
    }

    /// Gathers what belongs to each village, and what is sold at each place.
    fn relate(&mut self) {
        let related = &mut self.related;
        for maker in &self.makers {
            for village in &maker.villages {
                related.entry(village).or_default().makers.push(maker);
            }
        }
        for product in &self.products {
            for village in &product.villages {
                related.entry(village).or_default().products.push(product);
            }
            let places: BTreeSet<&Slug> = product.sold.iter().filter_map(Sale::place).collect();
            for place in places {
                self.found.entry(place).or_default().push(product);
            }
            let makers: BTreeSet<&Slug> = product.makers.iter().collect();
            for maker in makers {
                self.made.entry(maker).or_default().push(product);
            }
            let fairs: BTreeSet<&Slug> = product.sold.iter().filter_map(Sale::fair).collect();
            for fair in fairs {
                self.at_fairs.entry(fair).or_default().push(product);
            }
        }
        for process in &self.processes {
            let village = related.entry(&process.village).or_default();
            village.processes.push(process);
        }
        for place in &self.places {
            if let Some(village) = &place.village {
                related.entry(village).or_default().places.push(place);
            }
        }
        for route in &self.routes {
            for village in &route.villages {
                related.entry(village).or_default().routes.push(route);
            }
        }
    }
}

/// What villages, communes, provinces and peoples are called.
fn names<'a>(
    villages: impl IntoIterator<Item = &'a Village>,
    language: Language,
) -> BTreeSet<&'a str> {
    let names = villages.into_iter().flat_map(|village| {
        let peoples = village.peoples.iter().map(|people| &people.name);
        [&village.name, &village.province, &village.commune]
            .into_iter()
            .chain(peoples)
    });
    names.map(|name| name.in_language(language).0).collect()
}

/// Things by their names.
fn by_name<'a, T>(
    order: &Order,
    language: Language,
    things: impl IntoIterator<Item = &'a T>,
) -> Vec<&'a T>
where
    Thing<'a>: From<&'a T>,
{
    let things = things.into_iter().collect();
    in_order(order, language, things, |thing| Thing::from(*thing).name())
}

/// Things by one of their texts; those with the same stay in the order of their files' names.
fn in_order<'a, T>(
    order: &Order,
    language: Language,
    mut things: Vec<&'a T>,
    text: impl Fn(&&'a T) -> &'a Text,
) -> Vec<&'a T> {
    let words = |thing: &&'a T| text(thing).in_language(language).0;
    things.sort_by(|one, other| order.compare(words(one), words(other)));
    things
}
