//! Introduction centres by where they lie. Native only.

use langke_content::Place;
use langke_model::geo::Points;
use langke_model::vocabulary::PlaceKind;

/// Introduction centres, of which the nearest is found among thousands.
pub struct Centres<'a> {
    places: Vec<&'a Place>,
    points: Points,
}

impl<'a> Centres<'a> {
    /// Those of places in the order of names.
    pub fn of(places: &[&'a Place]) -> Centres<'a> {
        let is_centre = |place: &&&Place| place.kind == PlaceKind::IntroductionCentre;
        let places: Vec<&'a Place> = places.iter().filter(is_centre).copied().collect();
        Centres {
            points: places.iter().map(|place| place.position.point).collect(),
            places,
        }
    }

    /// The other centre nearest to a place, and how far away it is as the crow flies, in metres; of several that are equally near the
    /// first by name. None where there is no other.
    pub fn nearest(&self, place: &Place) -> Option<(&'a Place, f64)> {
        let is_another = |number: usize| self.places[number].id != place.id;
        let (number, metres) = self.points.nearest(place.position.point, is_another)?;
        Some((self.places[number], metres))
    }
}
