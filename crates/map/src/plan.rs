//! The plan of a day along a route: which stops, in which order, when one arrives, and whether the place is open then.

use super::data::MapData;
use langke_hours::{self as hours, Opening};
use langke_model::calendar::Date;
use langke_model::geo::{LonLat, decode_line, metres_near};
use langke_model::vocabulary::Mode;

/// When a day begins if nobody says otherwise, in minutes after midnight.
pub const USUAL_START: u16 = 8 * 60;
/// The minutes of a day.
const DAY: u32 = 24 * 60;
/// The latest beginning, in minutes after midnight.
const LATEST_START: u16 = 24 * 60 - 1;
/// Between stops that the route does not join one walks up to this distance, in metres, and goes as on the rest of the route beyond.
const WALKABLE: f64 = 1500.0;

/// What a plan goes by: the stops of a route and the ways between them.
#[derive(Debug, Clone)]
pub struct Course {
    stops: Vec<Halt>,
    legs: Vec<Travel>,
    mode: Mode,
    start: u16,
}

#[derive(Debug, Clone)]
struct Halt {
    at: LonLat,
    stay: u32,
    /// When the next day begins, if the night is spent here.
    morning: Option<u16>,
    opening: Option<Opening>,
}

/// What the visitor decides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// When one is at the first stop, in minutes after midnight, below 1440.
    pub start: u16,
    /// On which day; without one nothing is said of opening hours.
    pub day: Option<Date>,
    /// The stops that are visited, in order, counted from 0; each at most once.
    pub order: Vec<usize>,
}

/// A stop in a plan. Times are minutes after the midnight that begins the day; they may pass 1440.
#[derive(Debug, Clone, PartialEq)]
pub struct Visit {
    /// Which stop, counted from 0.
    pub stop: usize,
    /// When one arrives.
    pub arrives: u32,
    /// When one leaves.
    pub leaves: u32,
    /// What one finds, where the day and the hours are known.
    pub finds: Option<hours::Visit>,
    /// The way to the next stop of the plan; none after the last.
    pub onward: Option<Travel>,
}

/// A way between two stops.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Travel {
    /// How one travels.
    pub mode: Mode,
    /// Its length in metres.
    pub metres: f64,
    /// How long it takes, in minutes.
    pub minutes: u32,
    /// The route's own leg that is followed, counted from 0, be it forwards or back; none where the route knows no way.
    pub leg: Option<usize>,
}

impl Course {
    /// What the plans of a map's route go by; `None` on a map without a route, or with one that does not fit its stops.
    pub fn new(data: &MapData) -> Option<Course> {
        let route = data.route.as_ref()?;
        let places = data.places.iter().zip(&route.stays).enumerate();
        let stops: Option<Vec<Halt>> = places
            .map(|(index, (place, stay))| {
                Some(Halt {
                    at: *decode_line(&place.at)?.first()?,
                    stay: *stay,
                    morning: route.mornings.get(index).copied().flatten(),
                    opening: place.opening.as_deref().and_then(Opening::decode),
                })
            })
            .collect();
        let legs = data.ways.iter().enumerate().map(|(index, leg)| {
            Some(Travel {
                mode: Mode::from_keyword(&leg.mode)?,
                metres: f64::from(leg.metres),
                minutes: leg.minutes,
                leg: Some(index),
            })
        });
        let course = Course {
            stops: stops?,
            legs: legs.collect::<Option<Vec<_>>>()?,
            mode: Mode::from_keyword(&route.mode).unwrap_or_default(),
            start: route.start.unwrap_or(USUAL_START).min(LATEST_START),
        };
        let fits =
            course.stops.len() == data.places.len() && course.legs.len() + 1 >= course.stops.len();
        fits.then_some(course)
    }

    /// The plan that the route suggests: all stops in order, from when its first day begins.
    pub fn usual(&self) -> Plan {
        Plan::usual(self.count()).starting(self.start)
    }

    /// How many stops there are.
    pub fn count(&self) -> usize {
        self.stops.len()
    }

    /// Where a stop lies.
    pub fn at(&self, stop: usize) -> Option<LonLat> {
        Some(self.stops.get(stop)?.at)
    }

    /// The visits of a plan, with their times; stops that do not exist are passed over.
    pub fn visits(&self, plan: &Plan) -> Vec<Visit> {
        let stops: Vec<(usize, &Halt)> = plan
            .order
            .iter()
            .filter_map(|stop| Some((*stop, self.stops.get(*stop)?)))
            .collect();
        let mut clock = u32::from(plan.start);
        let mut visits = Vec::with_capacity(stops.len());
        for (index, (stop, halt)) in stops.iter().enumerate() {
            let arrives = clock;
            let leaves = match halt.morning {
                Some(morning) => (arrives / DAY + 1) * DAY + u32::from(morning),
                None => arrives.saturating_add(halt.stay),
            };
            let onward = stops
                .get(index + 1)
                .map(|(next, _)| self.between(*stop, *next));
            clock = leaves.saturating_add(onward.map_or(0, |travel| travel.minutes));
            visits.push(Visit {
                stop: *stop,
                arrives,
                leaves,
                finds: self.finds(halt, plan.day, arrives, leaves),
                onward,
            });
        }
        visits
    }

    fn finds(
        &self,
        halt: &Halt,
        day: Option<Date>,
        arrives: u32,
        leaves: u32,
    ) -> Option<hours::Visit> {
        let opening = halt.opening.as_ref()?;
        let minute = |minutes: u32| u16::try_from(minutes).ok();
        Some(opening.during(day?, minute(arrives)?, minute(leaves)?))
    }

    /// The way between two stops: the route's own where it joins them, else straight ahead.
    fn between(&self, from: usize, to: usize) -> Travel {
        let leg = if from + 1 == to {
            self.legs.get(from)
        } else if to + 1 == from {
            self.legs.get(to)
        } else {
            None
        };
        if let Some(leg) = leg {
            return *leg;
        }
        let metres = match (self.at(from), self.at(to)) {
            (Some(from), Some(to)) => metres_near(from, to),
            _ => 0.0,
        };
        let mode = if metres <= WALKABLE {
            Mode::Walk
        } else {
            self.mode
        };
        Travel {
            mode,
            metres,
            minutes: mode.minutes(metres),
            leg: None,
        }
    }
}

impl Plan {
    /// All stops in the route's order, from the usual hour on, on no particular day.
    pub fn usual(stops: usize) -> Plan {
        Plan {
            start: USUAL_START,
            day: None,
            order: (0..stops).collect(),
        }
    }

    /// Whether all stops are visited in the route's order.
    pub fn is_whole(&self, stops: usize) -> bool {
        self.order.iter().copied().eq(0..stops)
    }

    /// Begins at another time; later than the last minute of the day is that minute.
    pub fn starting(mut self, start: u16) -> Plan {
        self.start = start.min(LATEST_START);
        self
    }

    /// Visits a stop one place earlier, if there is one before it.
    pub fn earlier(&mut self, stop: usize) {
        if let Some(place) = self.place_of(stop)
            && place > 0
        {
            self.order.swap(place, place - 1);
        }
    }

    /// Visits a stop one place later, if there is one after it.
    pub fn later(&mut self, stop: usize) {
        if let Some(place) = self.place_of(stop)
            && place + 1 < self.order.len()
        {
            self.order.swap(place, place + 1);
        }
    }

    /// Leaves a stop out, or takes it in again where the route has it. The last stop that is left stays.
    pub fn toggle(&mut self, stop: usize) {
        match self.place_of(stop) {
            Some(place) if self.order.len() > 1 => {
                self.order.remove(place);
            }
            Some(_) => {}
            None => {
                let place = self.order.iter().position(|other| *other > stop);
                self.order.insert(place.unwrap_or(self.order.len()), stop);
            }
        }
    }

    /// At which place of the plan a stop is visited, counted from 0.
    pub fn place_of(&self, stop: usize) -> Option<usize> {
        self.order.iter().position(|other| *other == stop)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{LegData, PlaceData, RouteData};
    use langke_hours::Span;
    use langke_model::geo::encode_line;

    /// Four stops on a line, 20 minutes each, half an hour apart.
    fn data(stays: &[u32]) -> MapData {
        let place = |index: usize| PlaceData {
            at: encode_line(&[LonLat::new(105.0 + 0.05 * index as f64, 21.0).expect("a point")]),
            ..PlaceData::default()
        };
        let leg = LegData {
            mode: "bus".into(),
            metres: 5000,
            minutes: 30,
            ..LegData::default()
        };
        MapData {
            places: (0..stays.len()).map(place).collect(),
            route: Some(RouteData {
                mode: "car".into(),
                stays: stays.into(),
                ..RouteData::default()
            }),
            ways: vec![leg; stays.len().saturating_sub(1)],
            ..MapData::default()
        }
    }

    fn times(course: &Course, plan: &Plan) -> Vec<(usize, u32, u32)> {
        let visits = course.visits(plan);
        visits
            .iter()
            .map(|visit| (visit.stop, visit.arrives, visit.leaves))
            .collect()
    }

    #[test]
    fn one_arrives_after_the_stay_before_and_the_way() {
        let course = Course::new(&data(&[20, 20, 20])).expect("a course");
        let plan = Plan::usual(3);
        assert_eq!(
            times(&course, &plan),
            [(0, 480, 500), (1, 530, 550), (2, 580, 600)]
        );
        assert_eq!(
            times(&course, &plan.clone().starting(600))[2],
            (2, 700, 720)
        );
        assert_eq!(plan.starting(9999).start, 1439);
    }

    #[test]
    fn the_day_after_a_night_begins_when_the_route_says_so() {
        let mut data = data(&[20, 20, 20, 20]);
        let route = data.route.as_mut().expect("a route");
        route.start = Some(13 * 60 + 30);
        route.mornings = vec![None, Some(6 * 60), None, None];
        let course = Course::new(&data).expect("a course");
        let usual = course.usual();
        assert_eq!(
            times(&course, &usual),
            [
                (0, 810, 830),
                (1, 860, 1440 + 360),
                (2, 1440 + 390, 1440 + 410),
                (3, 1440 + 440, 1440 + 460)
            ]
        );
        // Whoever sets out after midnight has come a day later.
        let late = usual.starting(1439);
        assert_eq!(times(&course, &late)[1], (1, 1489, 2 * 1440 + 360));
    }

    #[test]
    fn a_way_that_the_route_does_not_know_is_estimated_and_one_back_is_as_long_as_there() {
        let course = Course::new(&data(&[20, 20, 20])).expect("a course");
        let mut plan = Plan::usual(3);
        plan.later(0);
        let visits = course.visits(&plan);
        let legs: Vec<Option<usize>> = visits
            .iter()
            .filter_map(|visit| Some(visit.onward?.leg))
            .collect();
        assert_eq!(legs, [Some(0), None]);
        let estimated = visits[1].onward.expect("a way");
        assert_eq!(estimated.mode, Mode::Car);
        assert!(
            (estimated.metres - 10_390.0).abs() < 50.0,
            "{}",
            estimated.metres
        );
    }

    #[test]
    fn a_stop_is_left_out_and_taken_in_again_at_its_place_and_the_last_one_stays() {
        let mut plan = Plan::usual(4);
        plan.toggle(1);
        assert_eq!(plan.order, [0, 2, 3]);
        plan.toggle(1);
        assert!(plan.is_whole(4));
        plan.order = vec![2];
        plan.toggle(2);
        assert_eq!(plan.order, [2]);
        plan.toggle(3);
        assert_eq!(plan.order, [2, 3]);
    }

    #[test]
    fn one_is_warned_where_a_place_will_be_closed() {
        let mut data = data(&[60, 60]);
        let monday = Date::new(2026, 11, 23).expect("a day");
        let morning = Span::open(480, 600).expect("a span");
        let opening = Opening::new(
            std::array::from_fn(|_| vec![morning]),
            Vec::new(),
            monday,
            monday.plus_days(30).expect("a day"),
        );
        data.places[1].opening = Some(opening.expect("hours").encode());
        let course = Course::new(&data).expect("a course");
        let finds = |start, day| {
            let plan = Plan {
                day,
                ..Plan::usual(2).starting(start)
            };
            course.visits(&plan)[1].finds
        };
        assert_eq!(finds(460, Some(monday)), Some(hours::Visit::ClosesAt(600)));
        assert_eq!(finds(360, Some(monday)), Some(hours::Visit::OpensAt(480)));
        assert_eq!(finds(900, Some(monday)), Some(hours::Visit::Closed));
        assert_eq!(finds(900, None), None);
        assert_eq!(course.visits(&Plan::usual(2))[0].finds, None);
    }

    #[test]
    fn a_route_without_stops_or_with_one_still_has_a_plan() {
        for stays in [&[][..], &[15]] {
            let course = Course::new(&data(stays)).expect("a course");
            assert_eq!(course.visits(&Plan::usual(stays.len())).len(), stays.len());
        }
        let mut broken = data(&[20, 20, 20]);
        if let Some(route) = &mut broken.route {
            route.stays.pop();
        }
        assert!(Course::new(&broken).is_none());
    }

    proptest! {
        #[test]
        fn whatever_is_done_to_a_plan_each_stop_is_visited_at_most_once_and_time_goes_on(
            steps in prop::collection::vec((0_usize..3, 0_usize..6), 0..40), stays in prop::collection::vec(0_u32..5000, 6),
        ) {
            let course = Course::new(&data(&stays)).expect("a course");
            let mut plan = Plan::usual(6);
            for (what, stop) in steps {
                match what {
                    0 => plan.earlier(stop),
                    1 => plan.later(stop),
                    _ => plan.toggle(stop),
                }
            }
            let visits = course.visits(&plan);
            let mut stops: Vec<usize> = visits.iter().map(|visit| visit.stop).collect();
            prop_assert!(visits.windows(2).all(|pair| pair[0].leaves <= pair[1].arrives));
            stops.sort_unstable();
            stops.dedup();
            prop_assert_eq!(stops.len(), plan.order.len());
            prop_assert!(!plan.order.is_empty());
        }
    }
}
