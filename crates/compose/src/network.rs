//! The network of introduction centres: which one is next, and what both have. Native only.

use crate::lists::Lists;
use langke_content::{Place, Product};
use langke_model::vocabulary::PlaceKind;

/// The introduction centre that is nearest to another one.
pub struct NextPoint<'a> {
    /// The centre.
    pub place: &'a Place,
    /// How far away it is as the crow flies, in metres.
    pub metres: f64,
    /// What both have, in the order of the language.
    pub shared: Vec<&'a Product>,
}

impl<'a> Lists<'a> {
    /// The introduction centre nearest to this one; none for other places, and where it is the only one.
    pub fn next_point(&self, place: &Place) -> Option<NextPoint<'a>> {
        if place.kind != PlaceKind::IntroductionCentre {
            return None;
        }
        let (next, metres) = self.nearest_centre(place)?;
        let there = self.found_at(&next.id);
        let is_there = |product: &&&Product| there.iter().any(|other| other.id == product.id);
        Some(NextPoint {
            place: next,
            metres,
            shared: self
                .found_at(&place.id)
                .iter()
                .filter(is_there)
                .copied()
                .collect(),
        })
    }
}
