//! The things of a site in the order in which a language lists them, and what belongs to each of them. Native only.
//!
//! What is given out is noted, so that a page is made again when it changes.

use std::collections::{BTreeMap, BTreeSet};

use super::centres::Centres;
use super::order::Order;
use super::question::{Question, Relation};
use langke_content::seen::{self, Sight};
use langke_content::{
    Content, Event, Identified, Kind, Maker, Place, Process, Product, Route, Sale, Slug, Source,
    Text, Thing, Village,
};
use langke_model::i18n::Language;

/// Everything that is listed, by name as the language orders names.
pub struct Lists<'a> {
    /// The order itself.
    pub order: Order,
    language: Language,
    villages: Vec<&'a Village>,
    products: Vec<&'a Product>,
    makers: Vec<&'a Maker>,
    processes: Vec<&'a Process>,
    places: Vec<&'a Place>,
    routes: Vec<&'a Route>,
    events: Vec<&'a Event>,
    /// Introduction centres, by where they lie.
    centres: Centres<'a>,
    /// By title.
    pub sources: Vec<&'a Source>,
    /// What villages, communes, provinces and peoples are called.
    names: BTreeSet<&'a str>,
    of_makers: Belonging<'a, Maker>,
    of_products: Belonging<'a, Product>,
    of_processes: Belonging<'a, Process>,
    of_places: Belonging<'a, Place>,
    of_routes: Belonging<'a, Route>,
}

/// Things of a kind by what they belong to, and how.
type Belonging<'a, T> = BTreeMap<Relation, BTreeMap<&'a Slug, Vec<&'a T>>>;

/// What belongs to a village, in the same order.
#[derive(Clone, Copy)]
pub struct Related<'l, 'a> {
    lists: &'l Lists<'a>,
    village: &'l Slug,
}

impl<'l, 'a> Related<'l, 'a> {
    /// Its makers.
    pub fn makers(self) -> &'l [&'a Maker] {
        let lists = self.lists;
        lists.given(&lists.of_makers, Relation::Makers, self.village)
    }

    /// Its products.
    pub fn products(self) -> &'l [&'a Product] {
        let lists = self.lists;
        lists.given(&lists.of_products, Relation::Products, self.village)
    }

    /// Its processes.
    pub fn processes(self) -> &'l [&'a Process] {
        let lists = self.lists;
        lists.given(&lists.of_processes, Relation::Processes, self.village)
    }

    /// Its places.
    pub fn places(self) -> &'l [&'a Place] {
        let lists = self.lists;
        lists.given(&lists.of_places, Relation::Places, self.village)
    }

    /// The routes through it.
    pub fn routes(self) -> &'l [&'a Route] {
        let lists = self.lists;
        lists.given(&lists.of_routes, Relation::Routes, self.village)
    }
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
            of_makers: BTreeMap::new(),
            of_products: BTreeMap::new(),
            of_processes: BTreeMap::new(),
            of_places: BTreeMap::new(),
            of_routes: BTreeMap::new(),
            language,
            order,
        };
        lists.relate();
        lists
    }

    /// All villages.
    pub fn villages(&self) -> &[&'a Village] {
        whole(&self.villages)
    }

    /// All products.
    pub fn products(&self) -> &[&'a Product] {
        whole(&self.products)
    }

    /// All makers.
    pub fn makers(&self) -> &[&'a Maker] {
        whole(&self.makers)
    }

    /// All processes.
    pub fn processes(&self) -> &[&'a Process] {
        whole(&self.processes)
    }

    /// All places.
    pub fn places(&self) -> &[&'a Place] {
        whole(&self.places)
    }

    /// All routes.
    pub fn routes(&self) -> &[&'a Route] {
        whole(&self.routes)
    }

    /// All events.
    pub fn events(&self) -> &[&'a Event] {
        whole(&self.events)
    }

    /// Everything, kind after kind.
    pub fn things(&self) -> Vec<Thing<'a>> {
        let mut things: Vec<Thing<'a>> = of_kind(self.villages()).collect();
        things.extend(of_kind(self.processes()));
        things.extend(of_kind(self.products()));
        things.extend(of_kind(self.makers()));
        things.extend(of_kind(self.places()));
        things.extend(of_kind(self.routes()));
        things.extend(of_kind(self.events()));
        things
    }

    /// The village at a place of their list.
    pub fn village(&self, place: usize) -> Option<&'a Village> {
        self.one(&self.villages, place)
    }

    /// The product at a place of their list.
    pub fn product(&self, place: usize) -> Option<&'a Product> {
        self.one(&self.products, place)
    }

    /// The maker at a place of their list.
    pub fn maker(&self, place: usize) -> Option<&'a Maker> {
        self.one(&self.makers, place)
    }

    /// The place at a place of their list.
    pub fn place(&self, place: usize) -> Option<&'a Place> {
        self.one(&self.places, place)
    }

    /// The route at a place of their list.
    pub fn route(&self, place: usize) -> Option<&'a Route> {
        self.one(&self.routes, place)
    }

    /// The village before another one in their list, and the one after it.
    pub fn beside_village(&self, id: &Slug) -> [Option<&'a Village>; 2] {
        self.beside(&self.villages, id)
    }

    /// The process before another one in their list, and the one after it.
    pub fn beside_process(&self, id: &Slug) -> [Option<&'a Process>; 2] {
        self.beside(&self.processes, id)
    }

    /// The route before another one in their list, and the one after it.
    pub fn beside_route(&self, id: &Slug) -> [Option<&'a Route>; 2] {
        self.beside(&self.routes, id)
    }

    /// What belongs to a village; nothing to one of another site.
    pub fn related<'l>(&'l self, village: &'l Slug) -> Related<'l, 'a> {
        Related {
            lists: self,
            village,
        }
    }

    /// The products that are sold at a place, each once; empty for none.
    pub fn found_at(&self, place: &Slug) -> &[&'a Product] {
        self.given(&self.of_products, Relation::FoundAt, place)
    }

    /// The products of a maker, each once; empty for none.
    pub fn made_by(&self, maker: &Slug) -> &[&'a Product] {
        self.given(&self.of_products, Relation::MadeBy, maker)
    }

    /// The products that are sold at a fair, each once; empty for none.
    pub fn sold_at(&self, fair: &Slug) -> &[&'a Product] {
        self.given(&self.of_products, Relation::SoldAt, fair)
    }

    /// The places where one sees a process; empty for none.
    pub fn seen_at(&self, process: &Slug) -> &[&'a Place] {
        self.given(&self.of_places, Relation::SeenAt, process)
    }

    /// The routes that stop at a place, each once; empty for none.
    pub fn stop_at(&self, place: &Slug) -> &[&'a Route] {
        self.given(&self.of_routes, Relation::StopAt, place)
    }

    /// The routes that stop at one of some places, in the order of all routes.
    pub fn stop_at_any(&self, places: &[&Place]) -> Vec<&'a Route> {
        let stopping = places.iter().flat_map(|place| self.stop_at(&place.id));
        let mut routes: Vec<&'a Route> = stopping.copied().collect();
        routes.sort_by(|one, other| {
            let [first, second] = [one, other].map(|one| one.name.in_language(self.language).0);
            let by_name = self.order.compare(first, second);
            by_name.then_with(|| one.id.cmp(&other.id))
        });
        routes.dedup_by_key(|route| &route.id);
        routes
    }

    /// The introduction centre nearest to another one, and how far away it is as the crow flies, in metres.
    pub fn nearest_centre(&self, place: &Place) -> Option<(&'a Place, f64)> {
        Question::NearestCentre(self.language, place.id.clone()).note();
        self.centres.nearest(place)
    }

    /// Whether words begin with the name of a village, a commune, a province or a people.
    pub fn begin_with_a_name(&self, words: &str) -> bool {
        let ends = words.char_indices().map(|(start, _)| start);
        let mut starts = ends.chain([words.len()]).filter_map(|end| words.get(..end));
        starts.any(|start| self.names.contains(start))
    }

    /// What villages, communes, provinces and peoples are called. Every text may ask, so nobody notes it.
    pub fn names(&self) -> &BTreeSet<&'a str> {
        &self.names
    }

    /// The ids of the things of a kind, in order.
    pub fn ids(&self, kind: Kind) -> Vec<&'a Slug> {
        match kind {
            Kind::Village => ids(&self.villages),
            Kind::Maker => ids(&self.makers),
            Kind::Product => ids(&self.products),
            Kind::Process => ids(&self.processes),
            Kind::Place => ids(&self.places),
            Kind::Route => ids(&self.routes),
            Kind::Event => ids(&self.events),
            Kind::Source | Kind::Figure | Kind::Picture | Kind::Fact | Kind::Word => Vec::new(),
        }
    }

    /// The ids of what belongs to a thing, in order.
    pub fn ids_of(&self, relation: Relation, id: &Slug) -> Vec<&'a Slug> {
        match relation.kind() {
            Kind::Maker => of(&self.of_makers, relation, id).map(ids),
            Kind::Product => of(&self.of_products, relation, id).map(ids),
            Kind::Process => of(&self.of_processes, relation, id).map(ids),
            Kind::Place => of(&self.of_places, relation, id).map(ids),
            _ => of(&self.of_routes, relation, id).map(ids),
        }
        .unwrap_or_default()
    }

    /// What belongs to a thing; that all of it is looked at, the question says.
    fn given<'l, T: Identified>(
        &'l self,
        all: &'l Belonging<'a, T>,
        relation: Relation,
        id: &Slug,
    ) -> &'l [&'a T] {
        Question::Related(self.language, relation, id.clone()).note();
        of(all, relation, id).unwrap_or_default()
    }

    /// The thing at a place of a list.
    fn one<T: Identified>(&self, list: &[&'a T], place: usize) -> Option<&'a T> {
        Question::Order(self.language, T::KIND).note();
        let one = list.get(place).copied();
        one.inspect(|thing| seen::look_at(*thing))
    }

    /// The things before and after another one in a list.
    fn beside<T: Identified>(&self, list: &[&'a T], id: &Slug) -> [Option<&'a T>; 2] {
        Question::Order(self.language, T::KIND).note();
        let beside = beside(list, place_among(list, id));
        beside.map(|thing| thing.inspect(|thing| seen::look_at(*thing)))
    }

    /// Gathers what belongs to what.
    fn relate(&mut self) {
        use Relation::{FoundAt, MadeBy, SeenAt, SoldAt, StopAt};
        for maker in &self.makers {
            for village in &maker.villages {
                add(&mut self.of_makers, Relation::Makers, village, maker);
            }
        }
        let products = &mut self.of_products;
        for product in &self.products {
            for village in &product.villages {
                add(products, Relation::Products, village, product);
            }
            let places: BTreeSet<&Slug> = product.sold.iter().filter_map(Sale::place).collect();
            for place in places {
                add(products, FoundAt, place, product);
            }
            let makers: BTreeSet<&Slug> = product.makers.iter().collect();
            for maker in makers {
                add(products, MadeBy, maker, product);
            }
            let fairs: BTreeSet<&Slug> = product.sold.iter().filter_map(Sale::fair).collect();
            for fair in fairs {
                add(products, SoldAt, fair, product);
            }
        }
        for process in &self.processes {
            let processes = &mut self.of_processes;
            add(processes, Relation::Processes, &process.village, process);
        }
        for place in &self.places {
            if let Some(village) = &place.village {
                add(&mut self.of_places, Relation::Places, village, place);
            }
            let processes: BTreeSet<&Slug> = place.processes.iter().collect();
            for process in processes {
                add(&mut self.of_places, SeenAt, process, place);
            }
        }
        for route in &self.routes {
            for village in &route.villages {
                add(&mut self.of_routes, Relation::Routes, village, route);
            }
            let stops: BTreeSet<&Slug> = route.stops.iter().map(|stop| &stop.place).collect();
            for stop in stops {
                add(&mut self.of_routes, StopAt, stop, route);
            }
        }
    }
}

/// Where the thing of an id stands in a list.
pub fn place_among<T: Identified>(things: &[&T], id: &Slug) -> usize {
    let place = things.iter().position(|thing| thing.id() == id);
    place.unwrap_or_default()
}

/// What stands in a list before and after a place.
pub fn beside<'a, T>(things: &[&'a T], here: usize) -> [Option<&'a T>; 2] {
    [here.checked_sub(1), Some(here + 1)].map(|place| things.get(place?).copied())
}

fn add<'a, T>(all: &mut Belonging<'a, T>, relation: Relation, to: &'a Slug, thing: &'a T) {
    let all = all.entry(relation).or_default();
    all.entry(to).or_default().push(thing);
}

fn of<'l, 'a, T>(all: &'l Belonging<'a, T>, relation: Relation, id: &Slug) -> Option<&'l [&'a T]> {
    all.get(&relation)?.get(id).map(Vec::as_slice)
}

/// A list of all things of a kind, all of which is looked at.
fn whole<'l, 'a, T: Identified>(list: &'l [&'a T]) -> &'l [&'a T] {
    seen::note(|| Sight::Whole(T::KIND));
    list
}

/// The things of a list as things of any kind.
pub fn of_kind<'l, 'a: 'l, T>(list: &'l [&'a T]) -> impl Iterator<Item = Thing<'a>> + 'l
where
    Thing<'a>: From<&'a T>,
{
    list.iter().map(|thing| Thing::from(*thing))
}

fn ids<'a, T: Identified>(list: &[&'a T]) -> Vec<&'a Slug> {
    list.iter().map(|thing| thing.id()).collect()
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
