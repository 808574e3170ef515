//! Places, legs and routes as maps show them. Native only.

use crate::facts::{APPROXIMATE_BEYOND, visitors_take_part};
use crate::library::Library;
use crate::way::Way;
use crate::words;
use langke_content::{Place, Route, RouteStop};
use langke_map::{LegData, PlaceData, RouteData};
use langke_model::geo::encode_line;
use langke_model::i18n::Language;
use langke_model::vocabulary::Wheelchair;
use langke_site::{Address, Subject};

impl<'a> Library<'a> {
    /// A place as a map shows it; `with_why` also says in a sentence what is there.
    pub(super) fn place_data(
        &self,
        place: &Place,
        language: Language,
        with_why: bool,
    ) -> PlaceData {
        let traits = [
            Some(place.kind.keyword()),
            (visitors_take_part(place) == Some(true)).then_some("experiential"),
            (place.wheelchair == Some(Wheelchair::Yes)).then_some("wheelchair"),
        ];
        let text = |text: &langke_content::Text| self.unbroken(text.in_language(language).0);
        PlaceData {
            name: text(&place.name),
            href: self.base.join(Address::Page(
                language,
                Subject::Place(place.id.to_string()),
            )),
            kicker: words::say(words::place_kind(place.kind), language).into(),
            traits: traits.into_iter().flatten().collect::<Vec<_>>().join(" "),
            at: encode_line(&[place.position.point]),
            vague: match place.position.accuracy_m {
                metres if metres > APPROXIMATE_BEYOND => metres,
                _ => 0,
            },
            opening: self.opening(place).map(|opening| opening.encode()),
            asking: place
                .opening_hours
                .as_ref()
                .and_then(|hours| words::asking(hours, language)),
            why: with_why.then(|| text(&place.summary)),
            illustrative: place.illustrative,
        }
    }

    /// The legs of a route.
    pub(super) fn leg_data(&self, route: &'a Route) -> Vec<LegData> {
        (0..route.legs.len())
            .map(|index| {
                let Way {
                    mode,
                    metres,
                    minutes,
                    line,
                } = self.way(route, index);
                LegData {
                    mode: mode.keyword().into(),
                    line: encode_line(&line),
                    metres: metres.round() as u32,
                    minutes,
                }
            })
            .collect()
    }

    /// A route as a plan of a day goes by it.
    pub(super) fn route_data(
        &self,
        route: &'a Route,
        language: Language,
        licence: String,
    ) -> RouteData {
        let address = Address::Page(language, Subject::Route(route.id.to_string()));
        RouteData {
            name: route.name.in_language(language).0.into(),
            address: self.absolute(&address),
            summary: route.summary.in_language(language).0.into(),
            licence,
            mode: route.mode.keyword().into(),
            stays: route.stops.iter().map(|stop| stop.stay_minutes).collect(),
            start: route.days.first().map(|day| day.depart.minutes()),
            mornings: mornings(route),
        }
    }
}

/// For each stop after which the night is spent, when the next day begins; nothing on a route of one day.
fn mornings(route: &Route) -> Vec<Option<u16>> {
    let mut days = route.days.iter().skip(1);
    if days.len() == 0 {
        return Vec::new();
    }
    let stops = route.stops.iter();
    let morning = |stop: &RouteStop| {
        let _ = stop.overnight.as_ref()?;
        Some(days.next()?.depart.minutes())
    };
    stops.map(morning).collect()
}
