//! Checks of when a route is travelled: its days and nights, its season, what it costs. Native only.

use super::Checker;
use crate::Route;
use crate::kind::Kind;
use crate::rules::DayCount;

impl Checker<'_> {
    /// Checks what a route says besides its stops and legs.
    pub(super) fn journey(&mut self, route: &Route) {
        let nights = route.stops.iter().enumerate();
        for (index, night) in nights.filter_map(|(at, stop)| Some((at, stop.overnight.as_ref()?))) {
            if let Some(place) = &night.place {
                let path = format!("stops[{index}].overnight.place");
                self.reference(&path, Kind::Place, place);
            }
        }
        if !self.is_told("stops") && !self.is_told("days") {
            self.broken(
                "days",
                DayCount::of(
                    route.days.len(),
                    route.stops.iter().map(|stop| stop.overnight.is_some()),
                ),
            );
        }
        if let Some(season) = &route.best_time {
            self.season("best_time", season, route.illustrative);
        }
        if let Some(cost) = &route.cost {
            self.price("cost", cost);
        }
    }
}
