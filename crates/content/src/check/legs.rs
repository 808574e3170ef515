//! Checks of the ways between stops: lines that jump to a point far off, stops too far apart for the way one travels.

use super::Checker;
use crate::rules::{LegJumps, LegTooLong};
use crate::{Route, RouteStop};
use langke_model::geo::{LonLat, metres_between};
use langke_model::vocabulary::Mode;

impl Checker<'_> {
    /// Checks every leg whose two stops are known.
    pub(super) fn legs(&mut self, route: &Route) {
        for (index, (leg, stops)) in route.legs.iter().zip(route.stops.windows(2)).enumerate() {
            let mode = leg.mode.unwrap_or(route.mode);
            let [from, to] = stops else { continue };
            let places = &self.things.places;
            let position = |stop: &RouteStop| Some(places.get(&stop.place)?.position.point);
            let (Some(from), Some(to)) = (position(from), position(to)) else {
                continue;
            };
            self.broken(&format!("legs[{index}]"), LegTooLong::of(mode, from, to));
            let line: Vec<LonLat> = std::iter::once(from)
                .chain(leg.via.iter().copied())
                .chain([to])
                .collect();
            for jump in jumps(&line, leap(mode)) {
                // The line begins with the stop, so its second point is the first of `via`.
                let path = format!("legs[{index}].via[{}]", jump.first - 1);
                let rule = LegJumps {
                    points: jump.points,
                    away: jump.away.round() as u32,
                    apart: jump.apart.round() as u32,
                };
                self.report(path, rule);
            }
        }
    }
}

/// How much farther than the points around it a point may be, in metres: the next bridge over the Red River and back, sketched
/// with a single point, is still a way.
fn leap(mode: Mode) -> f64 {
    match mode {
        Mode::Walk => 2_000.0,
        Mode::Bicycle => 4_000.0,
        Mode::Bus
        | Mode::Boat
        | Mode::Car
        | Mode::Metro
        | Mode::Train
        | Mode::Ferry
        | Mode::ElectricCart => 6_000.0,
    }
}

/// A part of a line that lies far from the rest.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Jump {
    /// The first of its points, from 0.
    first: usize,
    /// How many points there are.
    points: usize,
    /// The step there or the step back, whichever is shorter, in metres.
    away: f64,
    /// From the point before to the point after, in metres.
    apart: f64,
}

/// Where a line goes off by one step and comes back by another, both longer by `leap` metres than the gap that they leave. A
/// wrong digit does that. A way does not: where it turns round, at a bridge or in a valley, its points turn with it.
fn jumps(line: &[LonLat], leap: f64) -> Vec<Jump> {
    let long: Vec<(usize, LonLat, LonLat, f64)> = line
        .windows(2)
        .enumerate()
        .filter_map(|(index, pair)| {
            let [from, to] = *pair else { return None };
            let length = metres_between(from, to);
            (length > leap).then_some((index, from, to, length))
        })
        .collect();
    let mut jumps: Vec<Jump> = Vec::new();
    for pair in long.windows(2) {
        let [(there, before, _, off), (back, _, after, home)] = *pair else {
            continue;
        };
        let apart = metres_between(before, after);
        let away = off.min(home);
        // Back from one jump is not off to the next.
        let overlaps = jumps
            .last()
            .is_some_and(|jump| jump.first + jump.points > there);
        if away > apart + leap && !overlaps {
            jumps.push(Jump {
                first: there + 1,
                points: back - there,
                away,
                apart,
            });
        }
    }
    jumps
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn line(points: &[(f64, f64)]) -> Vec<LonLat> {
        points
            .iter()
            .map(|(longitude, latitude)| LonLat::new(*longitude, *latitude).expect("a point"))
            .collect()
    }

    fn found(points: &[(f64, f64)], mode: Mode) -> Vec<(usize, usize)> {
        jumps(&line(points), leap(mode))
            .iter()
            .map(|jump| (jump.first, jump.points))
            .collect()
    }

    #[test]
    fn a_wrong_digit_is_found_and_its_neighbours_are_not_blamed() {
        let way = [
            (105.85, 21.03),
            (105.87, 21.02),
            (105.88, 21.01),
            (105.91, 20.97),
        ];
        assert_eq!(found(&way, Mode::Car), []);
        for (index, wrong) in [(1, (105.37, 21.02)), (2, (105.88, 20.51))] {
            let mut slip = way;
            slip[index] = wrong;
            assert_eq!(found(&slip, Mode::Car), [(index, 1)]);
        }
    }

    #[test]
    fn points_that_are_off_together_are_one_jump() {
        let way = [
            (105.85, 21.03),
            (105.37, 21.02),
            (105.38, 21.01),
            (105.91, 20.97),
        ];
        assert_eq!(found(&way, Mode::Bicycle), [(1, 2)]);
    }

    #[test]
    fn two_jumps_are_two_and_the_way_between_them_is_none() {
        let way = [
            (105.85, 21.03),
            (105.37, 21.02),
            (105.87, 21.02),
            (105.88, 20.51),
            (105.91, 20.97),
        ];
        assert_eq!(found(&way, Mode::Car), [(1, 1), (3, 1)]);
        let mut same_slip_twice = way;
        same_slip_twice[3] = way[1];
        assert_eq!(found(&same_slip_twice, Mode::Car), [(1, 1), (3, 1)]);
    }

    #[test]
    fn round_by_the_next_bridge_is_a_way_even_if_one_point_stands_for_it() {
        // Two banks 1.5 km apart; the bridge is 6 km upstream.
        let round = [(105.90, 20.97), (105.895, 21.025), (105.885, 20.97)];
        assert_eq!(found(&round, Mode::Car), []);
        assert_eq!(found(&round, Mode::Walk), [(1, 1)], "on foot it is no way");
    }

    #[test]
    fn a_line_that_never_leaves_has_no_jumps() {
        let stop = (105.9, 20.97);
        assert_eq!(found(&[], Mode::Walk), []);
        assert_eq!(found(&[stop], Mode::Walk), []);
        assert_eq!(found(&[stop; 5], Mode::Walk), []);
    }

    proptest! {
        #[test]
        fn a_way_that_goes_on_has_no_jumps_however_it_winds(
            turns in prop::collection::vec(-1.0..1.0f64, 2..60), step in 0.001..0.2f64,
        ) {
            // No turn is sharper than a right angle.
            let (mut way, mut heading) = (vec![(105.0, 15.0)], 0.0f64);
            for turn in turns {
                heading += turn * std::f64::consts::FRAC_PI_2;
                let (longitude, latitude) = way[way.len() - 1];
                way.push((longitude + step * heading.cos(), latitude + step * heading.sin()));
            }
            prop_assert_eq!(found(&way, Mode::Walk), []);
        }
    }
}
