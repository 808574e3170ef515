//! What stands in each list and by what each list can be narrowed. Native only.

use std::collections::BTreeMap;

use super::facts::{standing, visitors_take_part};
use langke_content::{Date, Place, Product, Route, Slug, Things};
use langke_model::vocabulary::{Facet, Standing};
use langke_site::{List, Listing};

/// A page of a list holds this many things at most: all of the sample, a part of a province.
pub const PAGE_SIZE: usize = 96;

/// A list with what each of its things has.
pub struct Catalogue {
    /// The values of each thing, in the order of the content.
    values: Vec<Vec<(Facet, String)>>,
    /// The things that have a value.
    narrowed: BTreeMap<(Facet, String), Vec<usize>>,
    /// The values of each facet with how many things have them, in the order in which they are offered.
    options: BTreeMap<Facet, Vec<(String, usize)>>,
}

impl Catalogue {
    /// Gathers what things have.
    fn new(values: Vec<Vec<(Facet, String)>>) -> Catalogue {
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
            options.sort_by_key(|(value, count)| (rank(*facet, value), std::cmp::Reverse(*count)));
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

/// Stars are offered in their order, standings in that of a certificate's life; of other facets, what most things have first.
fn rank(facet: Facet, value: &str) -> usize {
    match facet {
        Facet::Stars => value.parse().unwrap_or_default(),
        Facet::Certificate => Standing::ALL
            .iter()
            .position(|standing| standing.keyword() == value)
            .unwrap_or(Standing::ALL.len()),
        _ => 0,
    }
}

/// The facets of a list, in the order in which they are offered.
pub fn facets(list: List) -> &'static [Facet] {
    match list {
        List::Products => &[
            Facet::Village,
            Facet::Group,
            Facet::Stars,
            Facet::Certificate,
        ],
        List::Places => &[
            Facet::Kind,
            Facet::Village,
            Facet::Experiential,
            Facet::Wheelchair,
        ],
        List::Routes => &[Facet::Village, Facet::Mode],
    }
}

/// The value of a certificate that is not there.
const NONE: &str = "none";

/// The catalogue of each list.
pub fn catalogues(things: &Things, today: Date) -> BTreeMap<List, Catalogue> {
    let products = things.products.iter().map(|one| of_product(one, today));
    let places = things.places.iter().map(of_place);
    let routes = things.routes.iter().map(of_route);
    BTreeMap::from([
        (List::Products, Catalogue::new(products.collect())),
        (List::Places, Catalogue::new(places.collect())),
        (List::Routes, Catalogue::new(routes.collect())),
    ])
}

fn of_product(product: &Product, today: Date) -> Vec<(Facet, String)> {
    let standing = standing(product.certificate(), today);
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
            if takes_part { "yes" } else { "no" }.into(),
        ));
    }
    if let Some(wheelchair) = place.wheelchair {
        values.push((Facet::Wheelchair, wheelchair.keyword().into()));
    }
    values
}
