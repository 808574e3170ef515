//! A point in longitude and latitude.

/// A point on the earth in degrees, WGS 84.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LonLat {
    longitude: f64,
    latitude: f64,
}

impl LonLat {
    /// The point if both numbers are on the earth: longitude -180 to 180, latitude -90 to 90.
    pub fn new(longitude: f64, latitude: f64) -> Option<LonLat> {
        ((-180.0..=180.0).contains(&longitude) && (-90.0..=90.0).contains(&latitude)).then_some(
            LonLat {
                longitude,
                latitude,
            },
        )
    }

    /// Degrees east of Greenwich, -180 to 180.
    pub fn longitude(self) -> f64 {
        self.longitude
    }

    /// Degrees north of the equator, -90 to 90.
    pub fn latitude(self) -> f64 {
        self.latitude
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_off_the_earth_are_refused() {
        assert!(LonLat::new(105.9, 20.97).is_some());
        for (longitude, latitude) in [
            (181.0, 0.0),
            (0.0, -90.1),
            (f64::NAN, 0.0),
            (0.0, f64::INFINITY),
        ] {
            assert!(
                LonLat::new(longitude, latitude).is_none(),
                "{longitude} {latitude}"
            );
        }
    }
}
