//! A route: the places where it stops, in their order. Native only.

use super::Teller;
use super::node::{Item, ItemList, ListItem, Place, TouristTrip};
use langke_content::Route;
use langke_site::Subject;

impl Teller<'_> {
    /// A route, unless it is a sample; stops that are samples are left out.
    pub(super) fn route(&self, route: &Route) -> Option<TouristTrip> {
        if route.illustrative {
            return None;
        }
        let places = self.library.places_of(route).into_iter();
        let places = places.filter(|place| !place.illustrative).enumerate();
        let stops: Vec<ListItem> = places
            .map(|(index, place)| ListItem {
                kind: "ListItem",
                position: Some(index + 1),
                item: Some(Item::Place(Box::new(Place {
                    address: None,
                    ..self.place_pointed_to(place)
                }))),
                ..ListItem::default()
            })
            .collect();
        Some(TouristTrip {
            kind: "TouristTrip",
            name: self.words(&route.name),
            url: self.address(Subject::Route(route.id.to_string())),
            image: self.image(route.picture.as_deref()),
            itinerary: Some(ItemList {
                kind: "ItemList",
                number_of_items: Some(stops.len()),
                item_list_element: stops,
                ..ItemList::default()
            }),
            ..TouristTrip::default()
        })
    }
}
