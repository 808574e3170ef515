//! Where a visitor stands among the stops. Lon/lat.

use langke_model::geo::{LonLat, bearing, metres_near};

/// As near as this one has arrived, in metres, or as the position is exact.
const ARRIVED: f64 = 40.0;
/// A position less exact than this does not say that one has arrived, in metres.
const TOO_VAGUE: f64 = 150.0;

/// A place seen from where one stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Sight {
    /// Which place, by its index.
    pub place: usize,
    /// How far it is, in metres.
    pub metres: f64,
    /// In which of eight directions, 0 north, 2 east.
    pub direction: usize,
}

/// One place seen from where one stands.
pub fn sight(here: LonLat, place: usize, at: LonLat) -> Sight {
    Sight {
        place,
        metres: metres_near(here, at),
        direction: (bearing(here, at) / 45.0).round() as usize % 8,
    }
}

/// All places, the nearest first; of those on one point, in their order.
pub fn by_distance(here: LonLat, places: impl Iterator<Item = (usize, LonLat)>) -> Vec<Sight> {
    let mut sights: Vec<Sight> = places.map(|(place, at)| sight(here, place, at)).collect();
    sights.sort_by(|one, other| one.metres.total_cmp(&other.metres));
    sights
}

/// Whether one has arrived at a place, with a position that is exact to so many metres and a place that may be off by `vague`.
pub fn has_arrived(sight: &Sight, accuracy: f64, vague: f64) -> bool {
    accuracy <= TOO_VAGUE && vague <= TOO_VAGUE && sight.metres <= ARRIVED + accuracy
}

#[cfg(test)]
mod tests {
    use super::*;

    fn point(longitude: f64, latitude: f64) -> LonLat {
        LonLat::new(longitude, latitude).expect("a point")
    }

    #[test]
    fn the_nearest_comes_first_with_its_direction() {
        let here = point(105.91, 20.97);
        let places = [
            point(105.95, 20.97),
            point(105.91, 20.98),
            point(105.91, 20.98),
        ];
        let sights = by_distance(here, places.into_iter().enumerate());
        let order: Vec<usize> = sights.iter().map(|sight| sight.place).collect();
        assert_eq!(order, [1, 2, 0]);
        assert_eq!((sights[0].direction, sights[2].direction), (0, 2));
        assert!((sights[0].metres - 1107.0).abs() < 5.0);
        assert!(by_distance(here, std::iter::empty()).is_empty());
    }

    #[test]
    fn one_has_arrived_only_with_a_position_that_says_so() {
        let near = sight(point(105.91, 20.97), 0, point(105.9103, 20.97));
        assert!(has_arrived(&near, 10.0, 0.0));
        assert!(!has_arrived(&near, 900.0, 0.0));
        assert!(!has_arrived(&near, 10.0, 1500.0));
        let far = sight(point(105.91, 20.97), 0, point(105.92, 20.97));
        assert!(!has_arrived(&far, 100.0, 0.0));
    }
}
