//! What stands in each list and by what each list can be narrowed. Native only.

use std::collections::{BTreeMap, BTreeSet};

use super::alphabet::{letter_in_address, letter_of_address};
use super::facts::visitors_take_part;
use super::lists::Lists;
use super::order::Order;
use super::regions::Regions;
use super::words;
use langke_content::{Date, Place, Product, Route, Slug, Text, Things};
use langke_model::i18n::Language;
use langke_model::vocabulary::{Facet, Standing, Wheelchair};
use langke_site::{List, Listing};

/// A page of a list holds this many things at most: all of the sample, a part of a province.
pub const PAGE_SIZE: usize = 96;

/// A list with what each of its things has.
#[derive(Hash)]
pub struct Catalogue {
    /// The values of each thing, in the order of the list.
    values: Vec<Vec<(Facet, String)>>,
    /// The things that have a value.
    narrowed: BTreeMap<(Facet, String), Vec<usize>>,
    /// The values of each facet with how many things have them, in the order in which they are offered.
    options: BTreeMap<Facet, Vec<(String, usize)>>,
}

impl Catalogue {
    /// Gathers what things have; values are offered by the steps of their facet, then by what they are called.
    fn new(
        values: Vec<Vec<(Facet, String)>>,
        name: &impl Fn(Facet, &str) -> String,
        order: &Order,
    ) -> Catalogue {
        let mut narrowed: BTreeMap<(Facet, String), Vec<usize>> = BTreeMap::new();
        for (index, has) in values.iter().enumerate() {
            for value in has {
                narrowed.entry(value.clone()).or_default().push(index);
            }
        }
        let mut options: BTreeMap<Facet, Vec<(String, usize)>> = BTreeMap::new();
        for ((facet, value), things) in &narrowed {
            let counted = (value.clone(), things.len());
            options.entry(*facet).or_default().push(counted);
        }
        for (facet, options) in &mut options {
            let values = std::mem::take(options).into_iter();
            let mut named: Vec<(String, (String, usize))> = values
                .map(|counted| (name(*facet, &counted.0), counted))
                .collect();
            named.sort_by(|(name, (value, _)), (other_name, (other, _))| {
                let steps = step(*facet, value).cmp(&step(*facet, other));
                steps.then_with(|| order.compare(name, other_name))
            });
            options.extend(named.into_iter().map(|(_, counted)| counted));
        }
        Catalogue {
            values,
            narrowed,
            options,
        }
    }

    /// Whether a thing has a value.
    pub fn has(&self, thing: usize, facet: Facet, value: &str) -> bool {
        self.values[thing]
            .iter()
            .any(|(other, found)| *other == facet && found == value)
    }

    /// The values of a facet, each with how many things have it, in the order in which they are offered.
    pub fn options(&self, facet: Facet) -> &[(String, usize)] {
        self.options.get(&facet).map_or(&[], Vec::as_slice)
    }

    /// The things of a list, all or those with a value.
    pub fn things(&self, facet: Option<&(Facet, String)>) -> Vec<usize> {
        match facet {
            None => (0..self.values.len()).collect(),
            Some(facet) => self.narrowed.get(facet).cloned().unwrap_or_default(),
        }
    }

    /// How many things have a value.
    pub fn count(&self, facet: Facet, value: &str) -> usize {
        let narrowed = self.narrowed.get(&(facet, value.to_owned()));
        narrowed.map_or(0, Vec::len)
    }

    /// Every page of the list.
    pub fn listings(&self) -> Vec<Listing> {
        let facets = self.narrowed.keys().cloned().map(Some);
        let mut listings = Vec::new();
        for facet in std::iter::once(None).chain(facets) {
            let pages = self.things(facet.as_ref()).len().div_ceil(PAGE_SIZE).max(1);
            for page in 1..=pages {
                listings.push(Listing {
                    facet: facet.clone(),
                    page: u32::try_from(page).unwrap_or(u32::MAX),
                });
            }
        }
        listings
    }
}

/// Where a value stands that is a step of a scale: stars by their number, standings as a certificate's life goes, access from the
/// easiest on. Other values go by their names.
fn step(facet: Facet, value: &str) -> usize {
    match facet {
        Facet::Stars => value.parse().unwrap_or_default(),
        Facet::Certificate => Standing::ALL
            .iter()
            .position(|standing| standing.keyword() == value)
            .unwrap_or(Standing::ALL.len()),
        Facet::Experiential => usize::from(value != YES),
        Facet::Wheelchair => Wheelchair::ALL
            .iter()
            .position(|access| access.keyword() == value)
            .unwrap_or(Wheelchair::ALL.len()),
        Facet::Province
        | Facet::Letter
        | Facet::Village
        | Facet::Group
        | Facet::Kind
        | Facet::Mode
        | Facet::Standard => 0,
    }
}

/// What a value is called in a language.
fn name(
    things: &Things,
    regions: &Regions<'_>,
    facet: Facet,
    value: &str,
    language: Language,
) -> String {
    if let Some(label) = words::facet_value(facet, value) {
        return words::say(label, language).to_owned();
    }
    let name = match facet {
        Facet::Province => regions.get(value).map(|province| province.name),
        Facet::Letter => return letter_of_address(value),
        _ => Slug::new(value)
            .and_then(|id| things.villages.get(&id))
            .map(|village| &village.name),
    };
    name.map_or(value, |name| name.in_language(language).0)
        .to_owned()
}

/// The facets of a list, in the order in which they are offered.
pub fn facets(list: List) -> &'static [Facet] {
    match list {
        List::Products => &[
            Facet::Province,
            Facet::Letter,
            Facet::Village,
            Facet::Group,
            Facet::Stars,
            Facet::Certificate,
            Facet::Standard,
        ],
        List::Places => &[
            Facet::Province,
            Facet::Letter,
            Facet::Kind,
            Facet::Village,
            Facet::Experiential,
            Facet::Wheelchair,
        ],
        List::Routes => &[Facet::Province, Facet::Village, Facet::Mode],
        List::Villages => &[Facet::Province, Facet::Letter],
        List::Makers => &[Facet::Province, Facet::Letter],
    }
}

/// The value of a certificate that is not there.
const NONE: &str = "none";

/// Visitors take part, and they do not.
const YES: &str = "yes";
const NO: &str = "no";

/// The catalogue of each list, in the order of a language.
pub fn catalogues(
    lists: &Lists<'_>,
    things: &Things,
    regions: &Regions<'_>,
    today: Date,
    language: Language,
) -> BTreeMap<List, Catalogue> {
    let with_provinces = |mut values: Vec<(Facet, String)>, villages: &[Slug]| {
        let provinces = villages.iter().filter_map(|id| regions.province_of(id));
        let provinces: BTreeSet<&str> = provinces.collect();
        let provinces = provinces.into_iter();
        values.extend(provinces.map(|id| (Facet::Province, id.to_owned())));
        values
    };
    // As provinces: a smaller site has no letters either.
    let with_letter = |mut values: Vec<_>, name: &Text, villages: &[Slug]| {
        let letter = || (Facet::Letter, letter_in_address(&name.vi));
        values.extend(regions.are_there().then(letter));
        with_provinces(values, villages)
    };
    let products = lists.products().iter();
    let products =
        products.map(|one| with_letter(of_product(one, today), &one.name, &one.villages));
    let places = lists.places().iter();
    let places = places.map(|one| with_letter(of_place(one), &one.name, one.village.as_slice()));
    let routes = lists.routes().iter();
    let routes = routes.map(|one| with_provinces(of_route(one), &one.villages));
    let mut values: Vec<(List, Vec<_>)> = vec![
        (List::Products, products.collect()),
        (List::Places, places.collect()),
        (List::Routes, routes.collect()),
    ];
    if regions.are_there() {
        let villages = lists.villages().iter();
        let villages =
            villages.map(|one| with_letter(Vec::new(), &one.name, std::slice::from_ref(&one.id)));
        let makers = lists.makers().iter();
        let makers = makers.map(|one| with_letter(Vec::new(), &one.name, &one.villages));
        values.push((List::Villages, villages.collect()));
        values.push((List::Makers, makers.collect()));
    }
    let name = |facet, value: &str| name(things, regions, facet, value, language);
    let values = values.into_iter();
    values
        .map(|(list, values)| (list, Catalogue::new(values, &name, &lists.order)))
        .collect()
}

fn of_product(product: &Product, today: Date) -> Vec<(Facet, String)> {
    let certificate = product.certificate();
    let standing = certificate.map(|one| one.standing(today));
    let mut values: Vec<(Facet, String)> = product
        .villages
        .iter()
        .map(|village| (Facet::Village, village.to_string()))
        .collect();
    values.extend([
        (Facet::Group, product.group.keyword().into()),
        (
            Facet::Certificate,
            standing.map_or(NONE, Standing::keyword).into(),
        ),
    ]);
    if let Some(certificate) = product.certificate() {
        values.push((Facet::Stars, certificate.stars.number().to_string()));
    }
    let held = product.standards.iter();
    let held: BTreeSet<&str> = held
        .filter(|standard| standard.holds_on(today))
        .map(|standard| standard.kind.keyword())
        .collect();
    values.extend(held.into_iter().map(|kind| (Facet::Standard, kind.into())));
    values
}

fn of_route(route: &Route) -> Vec<(Facet, String)> {
    let villages = route.villages.iter();
    let mut values: Vec<(Facet, String)> = villages
        .map(|village: &Slug| (Facet::Village, village.to_string()))
        .collect();
    let mut modes: Vec<&str> = route
        .legs
        .iter()
        .map(|leg| leg.mode.unwrap_or(route.mode).keyword())
        .chain([route.mode.keyword()])
        .collect();
    modes.sort();
    modes.dedup();
    values.extend(modes.into_iter().map(|mode| (Facet::Mode, mode.into())));
    values
}

fn of_place(place: &Place) -> Vec<(Facet, String)> {
    let mut values = vec![(Facet::Kind, place.kind.keyword().into())];
    if let Some(village) = &place.village {
        values.push((Facet::Village, village.to_string()));
    }
    if let Some(takes_part) = visitors_take_part(place) {
        values.push((
            Facet::Experiential,
            if takes_part { YES } else { NO }.into(),
        ));
    }
    if let Some(wheelchair) = place.wheelchair {
        values.push((Facet::Wheelchair, wheelchair.keyword().into()));
    }
    values
}
