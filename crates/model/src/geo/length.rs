//! Lengths on the earth. Native only.

use geographiclib_rs::{Geodesic, InverseGeodesic};

use super::LonLat;

/// The length of the shortest way between two points on the WGS 84 ellipsoid, in metres.
pub fn metres_between(from: LonLat, to: LonLat) -> f64 {
    Geodesic::wgs84().inverse(
        from.latitude(),
        from.longitude(),
        to.latitude(),
        to.longitude(),
    )
}

/// The length of a line, in metres; 0 for fewer than two points.
pub fn metres_along(line: &[LonLat]) -> f64 {
    line.windows(2)
        .map(|pair| metres_between(pair[0], pair[1]))
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn point(longitude: f64, latitude: f64) -> LonLat {
        LonLat::new(longitude, latitude).expect("a point on the earth")
    }

    /// WGS 84: a degree of longitude on the equator is 111,319.491 m, a quarter of a meridian 10,001,965.729 m.
    #[test]
    fn agrees_with_published_lengths() {
        let degree = metres_between(point(105.0, 0.0), point(106.0, 0.0));
        assert!((degree - 111_319.491).abs() < 0.001, "{degree}");
        let quarter = metres_between(point(105.0, 0.0), point(105.0, 90.0));
        assert!((quarter - 10_001_965.729).abs() < 0.001, "{quarter}");
    }

    #[test]
    fn a_line_is_as_long_as_its_parts() {
        let line = [
            point(105.84, 21.04),
            point(105.87, 21.03),
            point(105.91, 20.97),
        ];
        let parts = metres_between(line[0], line[1]) + metres_between(line[1], line[2]);
        assert!((metres_along(&line) - parts).abs() < 1e-9);
        assert_eq!(metres_along(&line[..1]), 0.0);
    }
}
