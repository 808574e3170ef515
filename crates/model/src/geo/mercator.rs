//! From longitude and latitude to the map and back: Web Mercator, as all web maps and tiles have it.

use std::f64::consts::{PI, TAU};

use super::{LonLat, math};

/// Radius of the projection's sphere, in metres: the equatorial radius of WGS 84.
const RADIUS: f64 = 6_378_137.0;
/// The northernmost latitude of the square map, in degrees; what lies beyond is drawn on its edge.
const NORTHERNMOST: f64 = 85.051_128_779_806_59;

/// A point on the map: the whole earth is one square, 0 to 1 from west to east and from north to south.
///
/// A line that crosses the 180th meridian goes on beyond 0 or 1.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct MapPoint {
    /// Eastwards from the 180th meridian.
    pub x: f64,
    /// Southwards from 85.05° north.
    pub y: f64,
}

impl MapPoint {
    /// The same point on that copy of the earth which is nearest to another point.
    pub fn beside(self, other: MapPoint) -> MapPoint {
        MapPoint {
            x: self.x - (self.x - other.x).round(),
            y: self.y,
        }
    }
}

/// From lon/lat to the map. Source: EPSG:3857, scaled to the unit square as OpenStreetMap's tiles are.
pub fn to_map(point: LonLat) -> MapPoint {
    let latitude = point
        .latitude()
        .clamp(-NORTHERNMOST, NORTHERNMOST)
        .to_radians();
    MapPoint {
        x: point.longitude() / 360.0 + 0.5,
        y: 0.5 - math::atanh(math::sin(latitude)) / TAU,
    }
}

/// From the map back to lon/lat; `None` north and south of the square.
pub fn to_lon_lat(point: MapPoint) -> Option<LonLat> {
    if !(0.0..=1.0).contains(&point.y) {
        return None;
    }
    let x = point.x - (point.x - 0.5).round();
    let latitude = math::atan(math::sinh(PI * (1.0 - 2.0 * point.y))).to_degrees();
    LonLat::new((x - 0.5) * 360.0, latitude)
}

/// From lon/lat to the map, each point on that copy of the earth which is nearest to the one before it.
pub fn line_to_map(line: &[LonLat]) -> Vec<MapPoint> {
    let mut drawn: Vec<MapPoint> = Vec::with_capacity(line.len());
    for point in line {
        let point = to_map(*point);
        drawn.push(drawn.last().map_or(point, |last| point.beside(*last)));
    }
    drawn
}

/// Metres on the ground for one unit of the map at a point of the map: less towards the poles.
pub fn metres_per_unit(point: MapPoint) -> f64 {
    TAU * RADIUS / math::cosh(PI * (1.0 - 2.0 * point.y))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::geo::metres_between;

    fn point(longitude: f64, latitude: f64) -> LonLat {
        LonLat::new(longitude, latitude).expect("a point on the earth")
    }

    proptest! {
        #[test]
        fn what_is_projected_is_found_again(longitude in -180.0..180.0, latitude in -85.0..85.0) {
            let original = point(longitude, latitude);
            let located = to_lon_lat(to_map(original)).expect("a point");
            prop_assert!(metres_between(original, located) < 0.001);
        }

        #[test]
        fn a_short_way_is_as_long_on_the_map_as_on_the_ground(
            longitude in 102.0..110.0, latitude in 8.0..24.0, east in -0.01..0.01, north in -0.01..0.01,
        ) {
            let (one, other) = (point(longitude, latitude), point(longitude + east, latitude + north));
            let (from, to) = (to_map(one), to_map(other));
            let on_map = (to.x - from.x).hypot(to.y - from.y) * metres_per_unit(from);
            let on_ground = metres_between(one, other);
            prop_assert!((on_map - on_ground).abs() <= on_ground * 0.008 + 0.01, "{on_map} {on_ground}");
        }
    }

    /// Source: EPSG registry, coordinate operation method 1024: 100°20'00"W 24°22'54.433"N is E -11169055.58 m, N 2800000.00 m.
    #[test]
    fn agrees_with_the_published_example() {
        let projected = to_map(point(
            -(100.0 + 20.0 / 60.0),
            24.0 + 22.0 / 60.0 + 54.433 / 3600.0,
        ));
        let (east, north) = (
            (projected.x - 0.5) * TAU * RADIUS,
            (0.5 - projected.y) * TAU * RADIUS,
        );
        assert!((east + 11_169_055.58).abs() < 0.01, "{east}");
        assert!((north - 2_800_000.0).abs() < 0.01, "{north}");
    }

    #[test]
    fn the_poles_are_drawn_on_the_edge() {
        for latitude in [90.0, -90.0] {
            let drawn = to_map(point(105.0, latitude));
            assert!((-1e-9..=1.0 + 1e-9).contains(&drawn.y), "{drawn:?}");
            assert!(metres_per_unit(drawn).is_finite());
        }
    }

    #[test]
    fn a_line_across_the_180th_meridian_takes_the_short_way() {
        let line = line_to_map(&[point(179.0, 10.0), point(-179.0, 10.0), point(178.0, 10.0)]);
        assert!((line[1].x - line[0].x - 2.0 / 360.0).abs() < 1e-12);
        assert!((line[2].x - line[0].x + 1.0 / 360.0).abs() < 1e-12);
        let back = to_lon_lat(line[1]).expect("a point");
        assert!((back.longitude() + 179.0).abs() < 1e-9);
    }
}
