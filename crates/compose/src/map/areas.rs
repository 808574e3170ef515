//! What the maps of a large site show: places where they are few enough, else villages, else provinces or communes. Native only.
//!
//! A map carries its data as a whole; with every place of a country it would be half a megabyte before anything is seen.

use super::atlas::Atlas;
use crate::library::Library;
use langke_content::{Place, Text, Village};
use langke_map::PlaceData;
use langke_model::geo::{LonLat, encode_line, metres_between};
use langke_model::i18n::Language;
use langke_site::{Address, Subject};

/// So many marks stand on a map at most: about 20 kB over the network.
const MOST_MARKS: usize = 400;

/// The ways of so many routes are drawn at most.
const MOST_ROUTES: usize = 60;

/// A province on a map is at least as wide, in metres.
const LEAST_METRES: u32 = 9_000;

/// Whether provinces have maps of their own: where one map does not hold all places, and provinces have pages.
pub fn has_province_maps(site: &Library<'_>) -> bool {
    site.regions.are_there() && site.things.places.count() > MOST_MARKS
}

impl<'a> Atlas<'a> {
    /// The map of a country whose provinces have maps: its villages, or its provinces.
    pub fn of_country(site: &'a Library<'a>, language: Language) -> Atlas<'a> {
        let villages = site.lists(language).villages();
        if villages.len() <= MOST_MARKS {
            return Atlas::of_villages(site, language, villages);
        }
        let provinces = site.regions.provinces().map(|(id, province)| {
            let subject = Subject::MapOf(id.to_owned());
            (subject, province.name, province.villages())
        });
        Atlas::of_regions(site, language, provinces)
    }

    /// The map of a province: its places with the ways of its routes, its villages, or its communes; none of a province without any.
    pub fn of_province(site: &'a Library<'a>, language: Language, id: &str) -> Option<Atlas<'a>> {
        let province = site.regions.get(id)?;
        if province.count() == 0 {
            return None;
        }
        let places = places_in(site, language, id);
        if places.is_empty() || places.len() > MOST_MARKS {
            if province.count() <= MOST_MARKS {
                return Some(Atlas::of_villages(site, language, province.villages()));
            }
            let communes = province.units.iter().map(|(commune, unit)| {
                let subject = Subject::Commune(id.to_owned(), commune.clone());
                (subject, unit.name, unit.villages())
            });
            return Some(Atlas::of_regions(site, language, communes));
        }
        let mut atlas = Atlas::of(site, language, &places, LEAST_METRES);
        atlas.add_features(&[]);
        let routes = site.lists(language).routes().iter().filter(|route| {
            let mut villages = route.villages.iter();
            villages.all(|village| site.regions.province_of(village) == Some(id))
        });
        let routes: Vec<_> = routes.take(MOST_ROUTES + 1).collect();
        if routes.len() <= MOST_ROUTES {
            atlas.add_ways(routes.into_iter().copied());
        }
        Some(atlas)
    }

    /// A mark for each region with how many villages lie in it, in their middle.
    fn of_regions<'r>(
        site: &'a Library<'a>,
        language: Language,
        regions: impl Iterator<Item = (Subject, &'r Text, &'r [&'a Village])>,
    ) -> Atlas<'a>
    where
        'a: 'r,
    {
        let mut atlas = Atlas::of(site, language, &[], LEAST_METRES);
        for (subject, name, villages) in regions {
            let Some(at) = middle(&positions(villages)) else {
                continue;
            };
            let (name, count) = (name.in_language(language).0, villages.len());
            atlas.mark(format!("{name} ({count})"), subject, at, false);
            atlas.note_positions(villages);
        }
        atlas.add_features(&[]);
        atlas
    }

    fn of_villages(
        site: &'a Library<'a>,
        language: Language,
        villages: &[&'a Village],
    ) -> Atlas<'a> {
        let mut atlas = Atlas::of(site, language, &[], LEAST_METRES);
        for village in villages {
            let name = village.name.in_language(language).0;
            let subject = Subject::Village(village.id.to_string());
            let at = village.position.point;
            atlas.mark(name.to_owned(), subject, at, village.illustrative);
        }
        atlas.note_positions(villages);
        atlas.add_features(&[]);
        atlas
    }

    fn mark(&mut self, name: String, subject: Subject, at: LonLat, illustrative: bool) {
        let href = self.site.base.join(Address::Page(self.language, subject));
        self.data.places.push(PlaceData {
            name,
            href,
            at: encode_line(&[at]),
            traits: "village".into(),
            illustrative,
            ..PlaceData::default()
        });
    }

    fn note_positions(&mut self, villages: &[&'a Village]) {
        for village in villages {
            if !self.sources.contains(&&village.position.source) {
                self.sources.push(&village.position.source);
            }
        }
    }
}

/// The places of a province, those of no village by the village that is nearest.
fn places_in<'a>(site: &'a Library<'a>, language: Language, id: &str) -> Vec<&'a Place> {
    let nearest_to = |place: &Place| {
        let distance =
            |village: &&Village| metres_between(village.position.point, place.position.point);
        let villages = site.things.villages.iter();
        let nearest = villages.min_by(|one, other| distance(one).total_cmp(&distance(other)));
        nearest.map(|village| &village.id)
    };
    let places = site.lists(language).places().iter().copied();
    let here = places.filter(|place| {
        let village = place.village.as_ref().or_else(|| nearest_to(place));
        village.and_then(|village| site.regions.province_of(village)) == Some(id)
    });
    here.collect()
}

fn positions(villages: &[&Village]) -> Vec<LonLat> {
    let villages = villages.iter();
    villages.map(|village| village.position.point).collect()
}

/// The point in the middle of others.
fn middle(points: &[LonLat]) -> Option<LonLat> {
    let count = points.len() as f64;
    let longitude: f64 = points.iter().map(|point| point.longitude()).sum();
    let latitude: f64 = points.iter().map(|point| point.latitude()).sum();
    LonLat::new(longitude / count, latitude / count)
}
