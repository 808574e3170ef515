//! The nearest of many points. Native only.

use super::{LonLat, metres_between};

/// A degree of latitude has at least so many metres: at the equator on the WGS 84 ellipsoid.
const DEGREE: f64 = 110_574.0;

/// Points, of which the nearest to another one is found without looking at them all.
#[derive(Debug, Clone)]
pub struct Points {
    /// From south to north, each with its number among those given.
    by_latitude: Vec<(LonLat, usize)>,
}

impl FromIterator<LonLat> for Points {
    fn from_iter<I: IntoIterator<Item = LonLat>>(points: I) -> Points {
        let points = points.into_iter().enumerate();
        let mut by_latitude: Vec<(LonLat, usize)> =
            points.map(|(number, point)| (point, number)).collect();
        by_latitude.sort_by(|(one, _), (other, _)| one.latitude().total_cmp(&other.latitude()));
        Points { by_latitude }
    }
}

impl Points {
    /// The number of the point that is nearest as the crow flies, and how far away it is, in metres; of several that are equally near the
    /// first that was given. Those that do not count are passed over; none where all do not count.
    pub fn nearest(&self, to: LonLat, counts: impl Fn(usize) -> bool) -> Option<(usize, f64)> {
        let is_south = |(point, _): &(LonLat, usize)| point.latitude() < to.latitude();
        let (south, north) = self
            .by_latitude
            .split_at(self.by_latitude.partition_point(is_south));
        let nearest = nearer(to, south.iter().rev(), &counts, None);
        nearer(to, north.iter(), &counts, nearest)
    }
}

/// What is nearer than what was found so far, among points that lie farther and farther to one side: looked for as far as another one
/// could still be nearer.
fn nearer<'p>(
    to: LonLat,
    side: impl Iterator<Item = &'p (LonLat, usize)>,
    counts: impl Fn(usize) -> bool,
    mut nearest: Option<(usize, f64)>,
) -> Option<(usize, f64)> {
    for (point, number) in side {
        let least = (point.latitude() - to.latitude()).abs() * DEGREE;
        if nearest.is_some_and(|(_, metres)| least > metres) {
            break;
        }
        if !counts(*number) {
            continue;
        }
        let metres = metres_between(to, *point);
        let is_nearer = nearest.is_none_or(|(other, so_far)| {
            metres.total_cmp(&so_far).then(number.cmp(&other)).is_lt()
        });
        if is_nearer {
            nearest = Some((*number, metres));
        }
    }
    nearest
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prelude::*;

    use super::*;

    fn points() -> impl Strategy<Value = LonLat> {
        // Few enough places that some are equally near.
        (0..40_i32, 0..40_i32).prop_map(|(east, north)| {
            let (longitude, latitude) =
                (102.0 + f64::from(east) / 5.0, 8.0 + f64::from(north) / 3.0);
            LonLat::new(longitude, latitude).expect("a point on the earth")
        })
    }

    proptest! {
        #[test]
        fn the_nearest_is_the_one_that_is_found_by_looking_at_them_all(
            all in vec(points(), 0..60),
            to in points(),
            left_out in 0..60_usize,
        ) {
            let counts = |number: usize| number != left_out;
            let found = all.iter().copied().collect::<Points>().nearest(to, counts);
            let lengths = all.iter().map(|point| metres_between(to, *point)).enumerate();
            let looked_at = lengths
                .filter(|(number, _)| counts(*number))
                .min_by(|(_, one), (_, other)| one.total_cmp(other));
            prop_assert_eq!(found, looked_at);
        }
    }
}
