//! The ways of routes: their lines, lengths and times. Native only.

use super::library::Library;
use langke_content::{Place, Route};
use langke_model::geo::{LonLat, metres_along};
use langke_model::vocabulary::Mode;

/// The way from a stop to the next.
pub struct Way {
    /// How one travels.
    pub mode: Mode,
    /// Metres along its line.
    pub metres: f64,
    /// Minutes on the way: what the editor knows, else an estimate.
    pub minutes: u32,
    /// From stop to stop.
    pub line: Vec<LonLat>,
}

impl<'a> Library<'a> {
    /// The places at which a route stops, in order.
    pub fn places_of(&self, route: &'a Route) -> Vec<&'a Place> {
        route
            .stops
            .iter()
            .filter_map(|stop| self.things.places.get(&stop.place))
            .collect()
    }

    /// The line of a route's leg, from stop to stop.
    pub fn leg_line(&self, route: &'a Route, index: usize) -> Vec<LonLat> {
        let places = self.places_of(route);
        let end = |at: usize| places.get(at).map(|place| place.position.point);
        let via = route
            .legs
            .get(index)
            .map(|leg| leg.via.as_slice())
            .unwrap_or_default();
        end(index)
            .into_iter()
            .chain(via.iter().copied())
            .chain(end(index + 1))
            .collect()
    }

    /// The way of a route's leg.
    pub fn way(&self, route: &'a Route, index: usize) -> Way {
        let line = self.leg_line(route, index);
        let metres = metres_along(&line);
        let leg = route.legs.get(index);
        let mode = leg.and_then(|leg| leg.mode).unwrap_or(route.mode);
        Way {
            mode,
            metres,
            minutes: leg
                .and_then(|leg| leg.minutes)
                .unwrap_or_else(|| mode.minutes(metres)),
            line,
        }
    }

    /// The ways of all legs of a route.
    pub fn ways(&self, route: &'a Route) -> Vec<Way> {
        (0..route.legs.len())
            .map(|index| self.way(route, index))
            .collect()
    }
}
