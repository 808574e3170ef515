//! Lines and extents where longitudes jump from 180 to -180: in lon/lat.
//!
//! Standard: RFC 7946, sections 3.1.9 (lines are cut) and 5.2, 5.3 (bounding boxes).

use langke_model::geo::LonLat;

/// Cuts a line wherever it crosses the antimeridian, so that no part does.
///
/// Between two points a line is taken to run the shorter way around, straight in lon/lat. A line that runs along the
/// antimeridian, or only touches it, stays on the side that it comes from.
pub fn cut(line: &[LonLat]) -> Vec<Vec<LonLat>> {
    // The side on which the line is: where it starts on the antimeridian, that of what follows.
    let mut side = line
        .iter()
        .map(|point| point.longitude())
        .find(|longitude| longitude.abs() < 180.0)
        .unwrap_or(180.0);
    let mut parts = Vec::new();
    let mut part: Vec<LonLat> = Vec::new();
    for point in line {
        let latitude = point.latitude();
        let mut longitude = point.longitude();
        if longitude.abs() == 180.0 {
            longitude = longitude.copysign(side);
        }
        if let Some(last) = part.last().copied()
            && (longitude - last.longitude()).abs() > 180.0
        {
            let edge = 180.0_f64.copysign(last.longitude());
            let until_edge = (edge - last.longitude()).abs();
            let after_edge = 180.0 - longitude.abs();
            let share = until_edge / (until_edge + after_edge);
            let crossing = last.latitude() + share * (latitude - last.latitude());
            if until_edge > 0.0 {
                part.extend(LonLat::new(edge, crossing));
            }
            parts.push(std::mem::take(&mut part));
            part.extend(LonLat::new(-edge, crossing));
        }
        part.extend(LonLat::new(longitude, latitude));
        side = longitude;
    }
    parts.push(part);
    parts
}

/// The box around points and lines, across the antimeridian where that is smaller and no line crosses Greenwich.
#[derive(Debug, Default)]
pub struct Extent {
    /// Whether a part of a line has points on both sides of Greenwich.
    crosses_greenwich: bool,
    latitudes: Option<Range>,
    longitudes: Option<Range>,
    /// Longitudes below zero.
    western: Option<Range>,
    /// All other longitudes.
    eastern: Option<Range>,
}

/// The numbers from the first to the second.
type Range = (f64, f64);

impl Extent {
    /// Adds a point or a part of a line that does not cross the antimeridian.
    pub fn add(&mut self, part: &[LonLat]) {
        let (mut west, mut east) = (false, false);
        for point in part {
            let longitude = point.longitude();
            west |= longitude < 0.0;
            east |= longitude > 0.0;
            widen(&mut self.latitudes, point.latitude());
            widen(&mut self.longitudes, longitude);
            if longitude < 0.0 {
                widen(&mut self.western, longitude);
            } else {
                widen(&mut self.eastern, longitude);
            }
        }
        self.crosses_greenwich |= west && east;
    }

    /// West, south, east and north, west greater than east if the box spans the antimeridian; none if nothing was added.
    pub fn corners(&self) -> Option<[f64; 4]> {
        let (south, north) = self.latitudes?;
        let (west, east) = self.longitudes?;
        // What a cut line leaves on the antimeridian makes these 360 wide, so the way across it is always smaller.
        let width = east - west;
        let [west, east] = match (self.western, self.eastern) {
            // Around a pole, the box has all longitudes (section 5.3).
            _ if south == -90.0 || north == 90.0 => [-180.0, 180.0],
            (Some((_, last)), Some((first, _)))
                if !self.crosses_greenwich && first - last > 360.0 - width =>
            {
                [first, last]
            }
            _ => [west, east],
        };
        Some([west, south, east, north])
    }
}

/// Widens a range so that the number is in it.
fn widen(range: &mut Option<Range>, number: f64) {
    let (least, greatest) = range.unwrap_or((number, number));
    *range = Some((least.min(number), greatest.max(number)));
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn points(pairs: &[(f64, f64)]) -> Vec<LonLat> {
        pairs
            .iter()
            .map(|&(longitude, latitude)| LonLat::new(longitude, latitude).expect("on the earth"))
            .collect()
    }

    #[track_caller]
    fn is_cut_into(line: &[(f64, f64)], parts: &[&[(f64, f64)]]) {
        let parts: Vec<Vec<LonLat>> = parts.iter().map(|part| points(part)).collect();
        assert_eq!(cut(&points(line)), parts);
    }

    #[test]
    fn a_line_across_the_antimeridian_is_cut_where_it_crosses() {
        // The example of RFC 7946, section 3.1.9.
        is_cut_into(
            &[(170.0, 45.0), (-170.0, 45.0)],
            &[
                &[(170.0, 45.0), (180.0, 45.0)],
                &[(-180.0, 45.0), (-170.0, 45.0)],
            ],
        );
        is_cut_into(
            &[(-179.0, 0.0), (178.0, 3.0), (-178.0, 3.0)],
            &[
                &[(-179.0, 0.0), (-180.0, 1.0)],
                &[(180.0, 1.0), (178.0, 3.0), (180.0, 3.0)],
                &[(-180.0, 3.0), (-178.0, 3.0)],
            ],
        );
    }

    #[test]
    fn a_line_that_touches_the_antimeridian_stays_on_its_side() {
        is_cut_into(
            &[(170.0, 0.0), (-180.0, 5.0)],
            &[&[(170.0, 0.0), (180.0, 5.0)]],
        );
        is_cut_into(
            &[(180.0, 0.0), (-180.0, 5.0), (-170.0, 5.0)],
            &[&[(-180.0, 0.0), (-180.0, 5.0), (-170.0, 5.0)]],
        );
        is_cut_into(
            &[(-180.0, 0.0), (180.0, 5.0)],
            &[&[(180.0, 0.0), (180.0, 5.0)]],
        );
        is_cut_into(
            &[(170.0, 0.0), (180.0, 5.0), (-170.0, 5.0)],
            &[
                &[(170.0, 0.0), (180.0, 5.0)],
                &[(-180.0, 5.0), (-170.0, 5.0)],
            ],
        );
    }

    #[track_caller]
    fn has_corners(lines: &[&[(f64, f64)]], corners: Option<[f64; 4]>) {
        let mut extent = Extent::default();
        for line in lines {
            let parts = cut(&points(line));
            for part in &parts {
                extent.add(part);
            }
        }
        assert_eq!(extent.corners(), corners);
    }

    #[test]
    fn a_box_spans_the_antimeridian_where_that_is_smaller() {
        has_corners(&[], None);
        has_corners(
            &[&[(105.9, 20.9)], &[(106.1, 21.0)]],
            Some([105.9, 20.9, 106.1, 21.0]),
        );
        // Points of Fiji, as in RFC 7946, section 5.2.
        has_corners(
            &[&[(177.0, -20.0)], &[(-178.0, -16.0)]],
            Some([177.0, -20.0, -178.0, -16.0]),
        );
        has_corners(
            &[&[(177.0, -20.0), (-178.0, -16.0)]],
            Some([177.0, -20.0, -178.0, -16.0]),
        );
        has_corners(
            &[&[(-10.0, 0.0)], &[(10.0, 1.0)]],
            Some([-10.0, 0.0, 10.0, 1.0]),
        );
        // This line runs by Greenwich: the box must follow it.
        has_corners(
            &[&[(-95.0, 0.0), (0.0, 0.0), (95.0, 1.0)]],
            Some([-95.0, 0.0, 95.0, 1.0]),
        );
        has_corners(
            &[&[(10.0, 0.0), (170.0, 0.0), (-30.0, 0.0), (10.0, 1.0)]],
            Some([-180.0, 0.0, 180.0, 1.0]),
        );
        has_corners(
            &[&[(30.0, 80.0)], &[(31.0, 90.0)]],
            Some([-180.0, 80.0, 180.0, 90.0]),
        );
    }

    fn anywhere() -> impl Strategy<Value = LonLat> {
        let longitude = prop_oneof![-180.0..=180.0, Just(180.0), Just(-180.0), Just(0.0)];
        (longitude, -90.0..=90.0).prop_map(|(longitude, latitude)| {
            LonLat::new(longitude, latitude).expect("on the earth")
        })
    }

    proptest! {
        #[test]
        fn no_part_jumps_and_none_is_a_single_point(line in prop::collection::vec(anywhere(), 2..20)) {
            let parts = cut(&line);
            for part in &parts {
                prop_assert!(part.len() > 1, "{:?}", parts);
                for pair in part.windows(2) {
                    let jump = (pair[1].longitude() - pair[0].longitude()).abs();
                    prop_assert!(jump <= 180.0, "{:?}", pair);
                }
            }
            let latitudes: Vec<f64> = parts.concat().iter().map(|point| point.latitude()).collect();
            let mut rest = latitudes.iter();
            for point in &line {
                prop_assert!(rest.any(|&latitude| latitude == point.latitude()), "a point is gone");
            }
        }

        #[test]
        fn all_points_are_in_the_box(line in prop::collection::vec(anywhere(), 1..20)) {
            let mut extent = Extent::default();
            let parts = cut(&line);
            parts.iter().for_each(|part| extent.add(part));
            let [west, south, east, north] = extent.corners().expect("there are points");
            for point in parts.concat() {
                let (longitude, latitude) = (point.longitude(), point.latitude());
                prop_assert!((south..=north).contains(&latitude));
                // On the antimeridian a point is on both sides.
                let same = |a: f64| a == longitude || a.abs() == 180.0 && longitude.abs() == 180.0;
                prop_assert!(
                    same(west) || same(east)
                        || if west <= east { (west..=east).contains(&longitude) }
                           else { longitude >= west || longitude <= east },
                    "{} not in {}..{}", longitude, west, east
                );
            }
        }
    }
}
