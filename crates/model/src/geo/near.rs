//! Distance and direction between points that are not far apart. Lon/lat.

use super::{LonLat, math};

/// Metres for a degree of latitude and of longitude at a latitude, on the ellipsoid WGS 84. Source: the series of the calculator
/// "Length of a Degree of Latitude and Longitude", National Geospatial-Intelligence Agency; how they are used is 47 CFR § 73.208 (c).
fn metres_per_degree(latitude: f64) -> (f64, f64) {
    let angle = latitude.to_radians();
    let cosine = |times: f64| math::cos(times * angle);
    (
        111_132.92 - 559.82 * cosine(2.0) + 1.175 * cosine(4.0),
        111_412.84 * cosine(1.0) - 93.5 * cosine(3.0) + 0.118 * cosine(5.0),
    )
}

/// Metres to the east and to the north, on the plane that touches the earth halfway.
fn offset(from: LonLat, to: LonLat) -> (f64, f64) {
    let (north, east) = metres_per_degree((from.latitude() + to.latitude()) / 2.0);
    let degrees = to.longitude() - from.longitude();
    let degrees = degrees - 360.0 * (degrees / 360.0).round();
    (degrees * east, (to.latitude() - from.latitude()) * north)
}

/// The distance between two points, in metres; within 0.1 % up to 100 km. For lengths that are published there is
/// `metres_between`, which is exact and ten times the code.
pub fn metres_near(from: LonLat, to: LonLat) -> f64 {
    let (east, north) = offset(from, to);
    math::length(east, north)
}

/// The direction from one point to another, in degrees clockwise from north, 0 to 360.
pub fn bearing(from: LonLat, to: LonLat) -> f64 {
    let (east, north) = offset(from, to);
    let degrees = math::atan2(east, north).to_degrees();
    if degrees < 0.0 {
        degrees + 360.0
    } else {
        degrees
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::geo::metres_between;

    proptest! {
        #[test]
        fn agrees_with_the_geodesic(
            longitude in 102.0..110.0, latitude in 8.0..24.0, east in -0.6..0.6, north in -0.6..0.6,
        ) {
            let from = LonLat::new(longitude, latitude).expect("a point");
            let to = LonLat::new(longitude + east, latitude + north).expect("a point");
            let exact = metres_between(from, to);
            prop_assert!((metres_near(from, to) - exact).abs() <= exact * 0.001 + 0.01);
        }

        #[test]
        fn the_way_back_points_the_other_way(east in -0.1..0.1, north in -0.1..0.1) {
            prop_assume!(f64::hypot(east, north) > 0.001);
            let from = LonLat::new(105.9, 21.0).expect("a point");
            let to = LonLat::new(105.9 + east, 21.0 + north).expect("a point");
            let turn = (bearing(from, to) - bearing(to, from)).abs();
            prop_assert!((turn - 180.0).abs() < 0.01, "{turn}");
        }
    }

    #[test]
    fn the_quarters_of_the_compass() {
        let here = LonLat::new(105.9, 21.0).expect("a point");
        for (longitude, latitude, wanted) in [
            (105.9, 21.1, 0.0),
            (106.0, 21.0, 90.0),
            (105.9, 20.9, 180.0),
            (105.8, 21.0, 270.0),
        ] {
            let there = LonLat::new(longitude, latitude).expect("a point");
            assert!((bearing(here, there) - wanted).abs() < 0.1);
        }
    }
}
