//! What stands in each list and by what each list can be narrowed. Native only.

use std::collections::BTreeMap;

use super::{Resolver, labels};
use crate::content::Wheelchair;
use crate::content::{
    Certificate, Place, PlaceKind, Product, ProductGroup, Route, Slug, TravelMode,
};
use crate::site::{Facet, List, Listing, Standing};

/// A page of a list holds this many things at most: all of the sample, a part of a province.
pub const PAGE_SIZE: usize = 96;

/// A list with what each of its things has.
#[derive(Default)]
pub struct Catalogue {
    /// The values of each thing, in the order of the content.
    values: Vec<Vec<(Facet, String)>>,
    /// The things that have a value.
    narrowed: BTreeMap<(Facet, String), Vec<usize>>,
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
        Catalogue { values, narrowed }
    }

    /// Whether a thing has a value.
    pub fn has(&self, thing: usize, facet: Facet, value: &str) -> bool {
        self.values[thing]
            .iter()
            .any(|(other, found)| *other == facet && found == value)
    }

    /// The values of a facet, each with how many things have it, in the order in which they are offered.
    pub fn options(&self, facet: Facet) -> Vec<(&str, usize)> {
        let mut options: Vec<(&str, usize)> = self
            .narrowed
            .iter()
            .filter(|((other, _), _)| *other == facet)
            .map(|((_, value), things)| (value.as_str(), things.len()))
            .collect();
        options.sort_by_key(|(value, count)| (rank(facet, value), std::cmp::Reverse(*count)));
        options
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
pub const NONE: &str = "none";

impl<'a> Resolver<'a> {
    /// The catalogue of each list.
    pub(super) fn catalogues(&self) -> BTreeMap<List, Catalogue> {
        let content = self.content;
        let products = content.products.iter().map(|one| self.of_product(one));
        let places = content.places.iter().map(of_place);
        let routes = content.routes.iter().map(|one| self.of_route(one));
        BTreeMap::from([
            (List::Products, Catalogue::new(products.collect())),
            (List::Places, Catalogue::new(places.collect())),
            (List::Routes, Catalogue::new(routes.collect())),
        ])
    }

    fn of_product(&self, product: &Product) -> Vec<(Facet, String)> {
        let standing = self.standing(product.certificate.as_ref());
        let mut values = vec![
            (Facet::Village, product.village.to_string()),
            (Facet::Group, group(product.group).into()),
            (
                Facet::Certificate,
                standing.map_or(NONE, Standing::keyword).into(),
            ),
        ];
        if let Some(certificate) = &product.certificate {
            values.push((Facet::Stars, certificate.stars.number().to_string()));
        }
        values
    }

    fn of_route(&self, route: &Route) -> Vec<(Facet, String)> {
        let villages = route.villages.iter();
        let mut values: Vec<(Facet, String)> = villages
            .map(|village: &Slug| (Facet::Village, village.to_string()))
            .collect();
        let mut modes: Vec<&str> = route
            .legs
            .iter()
            .map(|leg| mode(leg.mode.unwrap_or(route.mode)))
            .chain([mode(route.mode)])
            .collect();
        modes.sort();
        modes.dedup();
        values.extend(modes.into_iter().map(|mode| (Facet::Mode, mode.into())));
        values
    }

    /// How a certificate stands today.
    pub(super) fn standing(&self, certificate: Option<&Certificate>) -> Option<Standing> {
        let last_day = certificate?.valid_until.last_day();
        Some(Standing::on(self.today, last_day))
    }

    /// What a value of a facet is called.
    pub(super) fn value_label(&self, facet: Facet, value: &str) -> Option<labels::Label> {
        Some(match facet {
            Facet::Village | Facet::Stars => return None,
            Facet::Group => {
                labels::product_group(GROUPS.into_iter().find(|other| group(*other) == value)?)
            }
            Facet::Kind => {
                labels::place_kind(KINDS.into_iter().find(|other| kind(*other) == value)?)
            }
            Facet::Mode => {
                labels::travel_mode(MODES.into_iter().find(|other| mode(*other) == value)?)
            }
            Facet::Certificate => match Standing::ALL
                .into_iter()
                .find(|standing| standing.keyword() == value)
            {
                Some(standing) => labels::standing(standing),
                None => labels::NO_CERTIFICATE,
            },
            Facet::Experiential if value == "yes" => labels::EXPERIENTIAL_YES,
            Facet::Experiential => labels::EXPERIENTIAL_NO,
            Facet::Wheelchair => {
                labels::wheelchair(ACCESS.into_iter().find(|other| access(*other) == value)?)
            }
        })
    }
}

fn of_place(place: &Place) -> Vec<(Facet, String)> {
    let mut values = vec![(Facet::Kind, kind(place.kind).into())];
    if let Some(village) = &place.village {
        values.push((Facet::Village, village.to_string()));
    }
    if let Some(experiential) = place.experiential {
        values.push((
            Facet::Experiential,
            if experiential { "yes" } else { "no" }.into(),
        ));
    }
    if let Some(wheelchair) = place.wheelchair {
        values.push((Facet::Wheelchair, access(wheelchair).into()));
    }
    values
}

const GROUPS: [ProductGroup; 6] = [
    ProductGroup::Food,
    ProductGroup::Beverage,
    ProductGroup::MedicinalHerb,
    ProductGroup::Cosmetic,
    ProductGroup::Handicraft,
    ProductGroup::Tourism,
];
const KINDS: [PlaceKind; 10] = [
    PlaceKind::IntroductionCentre,
    PlaceKind::Workshop,
    PlaceKind::Market,
    PlaceKind::Museum,
    PlaceKind::CommunalHouse,
    PlaceKind::Temple,
    PlaceKind::Pier,
    PlaceKind::BusStop,
    PlaceKind::Village,
    PlaceKind::Stop,
];
const MODES: [TravelMode; 5] = [
    TravelMode::Walk,
    TravelMode::Bicycle,
    TravelMode::Bus,
    TravelMode::Boat,
    TravelMode::Car,
];
const ACCESS: [Wheelchair; 3] = [Wheelchair::Yes, Wheelchair::Limited, Wheelchair::No];

fn group(group: ProductGroup) -> &'static str {
    match group {
        ProductGroup::Food => "food",
        ProductGroup::Beverage => "beverage",
        ProductGroup::MedicinalHerb => "medicinal-herb",
        ProductGroup::Cosmetic => "cosmetic",
        ProductGroup::Handicraft => "handicraft",
        ProductGroup::Tourism => "tourism",
    }
}

fn kind(kind: PlaceKind) -> &'static str {
    match kind {
        PlaceKind::IntroductionCentre => "introduction-centre",
        PlaceKind::Workshop => "workshop",
        PlaceKind::Market => "market",
        PlaceKind::Museum => "museum",
        PlaceKind::CommunalHouse => "communal-house",
        PlaceKind::Temple => "temple",
        PlaceKind::Pier => "pier",
        PlaceKind::BusStop => "bus-stop",
        PlaceKind::Village => "village",
        PlaceKind::Stop => "stop",
    }
}

fn mode(mode: TravelMode) -> &'static str {
    match mode {
        TravelMode::Walk => "walk",
        TravelMode::Bicycle => "bicycle",
        TravelMode::Bus => "bus",
        TravelMode::Boat => "boat",
        TravelMode::Car => "car",
    }
}

fn access(access: Wheelchair) -> &'static str {
    match access {
        Wheelchair::Yes => "yes",
        Wheelchair::Limited => "limited",
        Wheelchair::No => "no",
    }
}
