//! A place, and a village: what kind it is, where it lies, when it is open. Native only.

use super::Teller;
use super::maker::Reached;
use super::node::{
    Geo, GeoCircle, GeoCoordinates, Node, OpeningHoursSpecification, Place as Told, PostalAddress,
    Whereabouts,
};
use crate::facts::APPROXIMATE_BEYOND;
use langke_content::{Place, Position, Village};
use langke_hours::Span;
use langke_model::vocabulary::PlaceKind;
use langke_site::Subject;

/// The days of a week from Monday on.
const DAYS: [&str; 7] = [
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
];

/// A week is usual if no more days than these go otherwise: public holidays of the days that are looked at.
const MOST_EXCEPTIONS: usize = 40;

const MINUTES_A_DAY: u16 = 24 * 60;

impl Teller<'_> {
    /// A village, and what is held there next.
    pub(super) fn village(&self, village: &Village) -> Vec<Node> {
        if village.illustrative {
            return Vec::new();
        }
        let url = self.address(Subject::Village(village.id.to_string()));
        let place = Told {
            kind: "TouristAttraction",
            id: url.clone(),
            name: self.words(&village.name),
            image: self.image(village.picture.as_deref()),
            geo: Some(geo(&village.position)),
            address: Some(Whereabouts::Parts(self.address_of(village))),
            has_certification: self.certifications(None, &village.standards),
            url,
            ..Told::default()
        };
        let events = self.events(|event| event.village.as_ref() == Some(&village.id));
        [Node::Place(Box::new(place))]
            .into_iter()
            .chain(events)
            .collect()
    }

    /// A place, unless it is a sample.
    pub(super) fn place(&self, place: &Place) -> Option<Told> {
        if place.illustrative {
            return None;
        }
        let contact = Reached::by(place.contact.as_ref());
        Some(Told {
            url: self.address(Subject::Place(place.id.to_string())),
            image: self.image(place.picture.as_deref()),
            geo: Some(geo(&place.position)),
            contained_in_place: self.village_around(place).map(Box::new),
            telephone: contact.telephone,
            email: contact.email,
            same_as: contact.same_as,
            opening_hours_specification: self.usual_week(place),
            has_certification: self.certifications(place.certificate(), &[]),
            ..self.place_pointed_to(place)
        })
    }

    /// A place as others name it: which it is, of what kind, at what address.
    pub(super) fn place_pointed_to(&self, place: &Place) -> Told {
        let address = self.whereabouts(place);
        Told {
            kind: kind(place.kind, address.is_some()),
            id: self.address(Subject::Place(place.id.to_string())),
            name: self.words(&place.name),
            address,
            ..Told::default()
        }
    }

    /// The village that a place belongs to, by its name.
    fn village_around(&self, place: &Place) -> Option<Told> {
        let village = self.library.things.villages.get(place.village.as_ref()?)?;
        (!village.illustrative).then(|| Told {
            kind: "Place",
            id: self.address(Subject::Village(village.id.to_string())),
            name: self.words(&village.name),
            ..Told::default()
        })
    }

    /// The address that a place gives, or else commune and province of its village.
    fn whereabouts(&self, place: &Place) -> Option<Whereabouts> {
        let contact = place.contact.as_ref();
        if let Some(address) = contact.and_then(|contact| contact.address.as_ref()) {
            return Some(Whereabouts::Whole(self.words(address)));
        }
        let village = self.library.things.villages.get(place.village.as_ref()?)?;
        (!village.illustrative).then(|| Whereabouts::Parts(self.address_of(village)))
    }

    /// Commune and province of a village.
    pub(super) fn address_of(&self, village: &Village) -> PostalAddress {
        PostalAddress {
            kind: "PostalAddress",
            address_locality: self.words(&village.commune),
            address_region: self.words(&village.province),
            address_country: "VN".into(),
            ..PostalAddress::default()
        }
    }

    /// The usual week of a place, if it has one that holds all the year and for which nobody need ask.
    fn usual_week(&self, place: &Place) -> Vec<OpeningHoursSpecification> {
        let Some((hours, table)) = place
            .opening_hours
            .as_ref()
            .zip(self.library.opening(place))
        else {
            return Vec::new();
        };
        let is_plain = hours.ask_first.is_none()
            && hours.season.is_none()
            && hours.days_of_lunar_month().is_empty()
            && table.exceptions().len() <= MOST_EXCEPTIONS;
        let week = table.week();
        let is_known = week.iter().flatten().all(|span| span.is_open());
        if !is_plain || !is_known {
            return Vec::new();
        }
        let mut told: Vec<(Span, Vec<&'static str>)> = Vec::new();
        for (day, spans) in DAYS.into_iter().zip(week) {
            for span in spans {
                match told.iter_mut().find(|(other, _)| other == span) {
                    Some((_, days)) => days.push(day),
                    None => told.push((*span, vec![day])),
                }
            }
        }
        told.into_iter()
            .map(|(span, day_of_week)| OpeningHoursSpecification {
                kind: "OpeningHoursSpecification",
                day_of_week,
                opens: clock(span.from()),
                closes: clock(span.to()),
                ..OpeningHoursSpecification::default()
            })
            .collect()
    }
}

/// A time of day; midnight at the end is the minute before it, as there is no 24th hour.
fn clock(minutes: u16) -> String {
    let minutes = match minutes {
        MINUTES_A_DAY => MINUTES_A_DAY - 1,
        later => later % MINUTES_A_DAY,
    };
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}

/// The point, or, where it is only roughly known, the circle in which the place lies.
fn geo(position: &Position) -> Geo {
    let point = GeoCoordinates {
        kind: "GeoCoordinates",
        latitude: Some(position.point.latitude()),
        longitude: Some(position.point.longitude()),
        ..GeoCoordinates::default()
    };
    if position.accuracy_m <= APPROXIMATE_BEYOND {
        return Geo::Point(point);
    }
    Geo::Around(GeoCircle {
        kind: "GeoCircle",
        geo_midpoint: Some(point),
        geo_radius: Some(position.accuracy_m),
        ..GeoCircle::default()
    })
}

/// What schema.org calls a kind of place. A business there has an address; what has none is something to see.
fn kind(kind: PlaceKind, has_address: bool) -> &'static str {
    match kind {
        PlaceKind::IntroductionCentre if has_address => "Store",
        PlaceKind::Workshop if has_address => "LocalBusiness",
        PlaceKind::Museum => "Museum",
        PlaceKind::CommunalHouse => "LandmarksOrHistoricalBuildings",
        PlaceKind::Temple => "PlaceOfWorship",
        PlaceKind::Pier => "BoatTerminal",
        PlaceKind::BusStop => "BusStop",
        PlaceKind::Stop => "Place",
        PlaceKind::IntroductionCentre
        | PlaceKind::Workshop
        | PlaceKind::Market
        | PlaceKind::Village => "TouristAttraction",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_those_of_a_clock() {
        for (minutes, told) in [
            (0, "00:00"),
            (450, "07:30"),
            (1440, "23:59"),
            (1560, "02:00"),
        ] {
            assert_eq!(clock(minutes), told);
        }
    }
}
