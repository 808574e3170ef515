//! Festivals and dated events, each on the days on which it is next. Native only.

use super::Teller;
use super::node::{Event as Told, Node, Place as Where, Whereabouts};
use crate::coming::coming;
use langke_content::Event;
use langke_site::Subject;

impl Teller<'_> {
    /// Events with known days and a place, each once: samples and months without days are left out.
    pub(super) fn events(&self, is_wanted: impl Fn(&Event) -> bool) -> Vec<Node> {
        let today = self.library.today;
        let mut told: Vec<&Event> = Vec::new();
        let mut nodes = Vec::new();
        let is_wanted = |event: &Event| !event.illustrative && is_wanted(event);
        for dated in coming(self.library, self.language, today, is_wanted) {
            let event = dated.event;
            let is_told = told.iter().any(|other| other.id == event.id);
            if dated.is_month || is_told {
                continue;
            }
            let Some(location) = self.location(event) else {
                continue;
            };
            told.push(event);
            nodes.push(Node::Event(Told {
                kind: "Event",
                name: self.words(&event.name),
                url: format!(
                    "{}#{}",
                    self.address(self.library.told_at(&event.id)),
                    event.id
                ),
                start_date: dated.first.to_string(),
                end_date: dated.last.to_string(),
                event_status: "https://schema.org/EventScheduled".into(),
                location: Some(Box::new(location)),
                ..Told::default()
            }));
        }
        nodes
    }

    /// The place of an event, or else its village; none without an address, without which nobody lists it.
    fn location(&self, event: &Event) -> Option<Where> {
        let things = self.library.things;
        let place = event.place.as_ref().and_then(|id| things.places.get(id));
        let village = event
            .village
            .as_ref()
            .and_then(|id| things.villages.get(id));
        let village = village.filter(|village| !village.illustrative);
        let mut location = match (place.filter(|place| !place.illustrative), village) {
            (Some(place), _) => self.place_pointed_to(place),
            (None, Some(village)) => Where {
                kind: "Place",
                id: self.address(Subject::Village(village.id.to_string())),
                name: self.words(&village.name),
                ..Where::default()
            },
            (None, None) => return None,
        };
        let parts = village.map(|village| Whereabouts::Parts(self.address_of(village)));
        location.address = location.address.or(parts);
        location.address.is_some().then_some(location)
    }
}
