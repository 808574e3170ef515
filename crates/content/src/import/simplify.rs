//! Leaves out the points of a line that add nothing, by the method of Douglas and Peucker. Native only.

use std::io;
use std::thread;

use geo::{Coord, LineString, SimplifyIdx};

use langke_model::geo::LonLat;

/// Mean radius of the earth, in metres (IUGG mean radius R1).
const EARTH_RADIUS: f64 = 6_371_008.8;

/// Memory for the calls of a simplification, in bytes: in any case, and for each point.
const STACK: usize = 1 << 20;
const STACK_A_POINT: usize = 4 << 10;

/// The points of a line that keep it within `tolerance` metres of where it was; the first and the last always stay. Source:
/// Douglas and Peucker, "Algorithms for the reduction of the number of points required to represent a digitized line" (1973).
///
/// # Errors
/// What the system says where there is not enough memory.
pub(super) fn simplify(line: &[LonLat], tolerance: f64) -> io::Result<Vec<LonLat>> {
    let mut line = line.to_vec();
    line.dedup();
    if tolerance == 0.0 {
        return Ok(line);
    }
    let plane = on_a_plane(&line);
    // The library calls itself for each half; where one half is always a single point, it does so once for every point.
    let kept = thread::scope(|scope| {
        thread::Builder::new()
            .stack_size(STACK + STACK_A_POINT * line.len())
            .spawn_scoped(scope, || plane.simplify_idx(tolerance))?
            .join()
            .map_err(|_| io::Error::other("Douglas-Peucker"))
    })?;
    let kept = kept.into_iter();
    Ok(kept.filter_map(|index| line.get(index).copied()).collect())
}

/// The line in metres east and north of its first point, on a cylinder that is true in the line's middle latitude: lengths
/// within a leg are right to 1 %, which is a tenth of a metre of a tolerance of ten.
fn on_a_plane(line: &[LonLat]) -> LineString {
    let latitudes = || line.iter().map(|point| point.latitude());
    let middle =
        latitudes().fold(f64::MAX, f64::min) / 2.0 + latitudes().fold(f64::MIN, f64::max) / 2.0;
    let origin = line.first().copied();
    line.iter()
        .zip(origin.into_iter().cycle())
        .map(|(point, origin)| Coord {
            x: EARTH_RADIUS
                * (point.longitude() - origin.longitude()).to_radians()
                * middle.to_radians().cos(),
            y: EARTH_RADIUS * (point.latitude() - origin.latitude()).to_radians(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn point(longitude: f64, latitude: f64) -> LonLat {
        LonLat::new(longitude, latitude).expect("a point")
    }

    fn simplified(line: &[LonLat], tolerance: f64) -> Vec<LonLat> {
        simplify(line, tolerance).expect("memory")
    }

    /// How far a point is from a line, in metres, on the plane that touches the WGS 84 ellipsoid at that point.
    fn metres_from(place: LonLat, line: &[LonLat]) -> f64 {
        let latitude = place.latitude().to_radians();
        let (axis, squared) = (6_378_137.0, 0.006_694_38);
        let root = (1.0 - squared * latitude.sin().powi(2)).sqrt();
        let north = axis * (1.0 - squared) / root.powi(3);
        let east = axis / root * latitude.cos();
        let local = |point: LonLat| {
            (
                (point.longitude() - place.longitude()).to_radians() * east,
                (point.latitude() - place.latitude()).to_radians() * north,
            )
        };
        line.windows(2)
            .map(|pair| {
                let (from, to) = (local(pair[0]), local(pair[1]));
                let (along, across) = (to.0 - from.0, to.1 - from.1);
                let length = along * along + across * across;
                let share = if length == 0.0 {
                    0.0
                } else {
                    (-(from.0 * along + from.1 * across) / length).clamp(0.0, 1.0)
                };
                (from.0 + share * along).hypot(from.1 + share * across)
            })
            .fold(f64::INFINITY, f64::min)
    }

    proptest! {
        #[test]
        fn no_point_of_the_line_is_farther_than_the_tolerance(
            steps in prop::collection::vec((-0.002..0.002f64, -0.002..0.002f64), 1..200),
            latitude in 8.6..23.0f64, tolerance in 1.0..200.0f64,
        ) {
            let (mut east, mut north) = (105.0, latitude);
            let mut line = vec![point(east, north)];
            for (right, up) in steps {
                east += right;
                north = (north + up).clamp(8.0, 23.5);
                line.push(point(east, north));
            }
            let simple = simplified(&line, tolerance);
            prop_assert_eq!(simple.first(), line.first());
            prop_assert_eq!(simple.last(), line.last());
            for place in &line {
                let off = metres_from(*place, &simple);
                prop_assert!(off <= tolerance * 1.01 + 0.01, "{off} m for {tolerance} m");
            }
        }
    }

    #[test]
    fn a_straight_line_keeps_its_ends_and_a_corner_stays() {
        let straight: Vec<LonLat> = (0..100)
            .map(|step| point(105.0 + f64::from(step) * 1e-4, 21.0))
            .collect();
        assert_eq!(simplified(&straight, 1.0), [straight[0], straight[99]]);
        let corner = [
            point(105.0, 21.0),
            point(105.01, 21.0),
            point(105.01, 21.01),
        ];
        assert_eq!(simplified(&corner, 10.0), corner);
    }

    #[test]
    fn without_tolerance_only_points_that_stand_twice_go() {
        let line = [
            point(105.0, 21.0),
            point(105.0, 21.0),
            point(105.1, 21.0),
            point(105.2, 21.0),
        ];
        assert_eq!(simplified(&line, 0.0), line[1..]);
    }

    #[test]
    fn few_points_and_closed_lines_are_lines_too() {
        let (one, other) = (point(105.0, 21.0), point(105.01, 21.0));
        assert_eq!(simplified(&[], 10.0), []);
        assert_eq!(simplified(&[one], 10.0), [one]);
        assert_eq!(simplified(&[one, other, one], 10.0), [one, other, one]);
    }

    /// Each point is the farthest from what is left of the line, so the method divides it once for every point: 1 kB of stack each time.
    #[test]
    fn a_long_line_that_divides_badly_is_no_crash() {
        let line: Vec<LonLat> = (0..5_000)
            .map(|step| {
                let across = 0.5 * f64::from(5_000 - step) / 5_000.0;
                point(
                    105.0 + f64::from(step) * 1e-5,
                    15.0 + if step % 2 == 0 { across } else { -across },
                )
            })
            .collect();
        assert!(simplified(&line, 1.0).len() > 4_500);
    }
}
