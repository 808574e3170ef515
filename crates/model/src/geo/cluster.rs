//! Points that would cover each other are drawn as one. Map space.

use std::collections::BTreeMap;

use super::{MapPoint, math};

/// Points that share one mark.
#[derive(Debug, Clone, PartialEq)]
pub struct Cluster {
    /// Where the mark stands: the middle of its points.
    pub at: MapPoint,
    /// Indexes of its points, ascending.
    pub members: Vec<usize>,
}

/// Gathers points: each joins the first mark within `radius` map units, else it begins one of its own.
///
/// The result depends on the points' order and on the radius alone, so marks stay together while the map is moved. Each point
/// looks at nine cells of a grid, so 5,000 points take about as long as they take to be projected.
pub fn cluster(points: &[MapPoint], radius: f64) -> Vec<Cluster> {
    let cell = |value: f64| (value / radius).floor() as i64;
    let mut grid: BTreeMap<(i64, i64), Vec<usize>> = BTreeMap::new();
    let mut seeds: Vec<MapPoint> = Vec::new();
    let mut clusters: Vec<Cluster> = Vec::new();
    for (index, point) in points.iter().enumerate() {
        let (column, row) = (cell(point.x), cell(point.y));
        let mut nearest: Option<(f64, usize)> = None;
        for key in (-1..=1).flat_map(|east| (-1..=1).map(move |south| (column + east, row + south)))
        {
            for candidate in grid.get(&key).into_iter().flatten() {
                let seed = seeds[*candidate];
                let distance = math::length(seed.x - point.x, seed.y - point.y);
                if distance < radius && nearest.is_none_or(|(least, _)| distance < least) {
                    nearest = Some((distance, *candidate));
                }
            }
        }
        match nearest {
            Some((_, found)) => {
                let cluster = &mut clusters[found];
                cluster.members.push(index);
                let share = 1.0 / cluster.members.len() as f64;
                cluster.at.x += (point.x - cluster.at.x) * share;
                cluster.at.y += (point.y - cluster.at.y) * share;
            }
            None => {
                grid.entry((column, row)).or_default().push(clusters.len());
                seeds.push(*point);
                clusters.push(Cluster {
                    at: *point,
                    members: vec![index],
                });
            }
        }
    }
    clusters
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn map(x: f64, y: f64) -> MapPoint {
        MapPoint { x, y }
    }

    proptest! {
        #[test]
        fn every_point_is_in_one_mark_and_near_it(
            points in prop::collection::vec((0.0..1.0, 0.0..1.0), 0..300), radius in 0.001..0.5,
        ) {
            let points: Vec<MapPoint> = points.into_iter().map(|(x, y)| map(x, y)).collect();
            let clusters = cluster(&points, radius);
            let mut members: Vec<usize> = clusters.iter().flat_map(|one| one.members.clone()).collect();
            members.sort_unstable();
            prop_assert_eq!(members, (0..points.len()).collect::<Vec<_>>());
            for one in &clusters {
                let seed = points[one.members[0]];
                for member in &one.members {
                    let far = (points[*member].x - seed.x).hypot(points[*member].y - seed.y);
                    prop_assert!(far < radius || *member == one.members[0]);
                }
            }
        }

        #[test]
        fn marks_that_begin_a_cluster_do_not_cover_each_other(
            points in prop::collection::vec((0.0..1.0, 0.0..1.0), 0..200),
        ) {
            let points: Vec<MapPoint> = points.into_iter().map(|(x, y)| map(x, y)).collect();
            let seeds: Vec<MapPoint> =
                cluster(&points, 0.1).iter().map(|one| points[one.members[0]]).collect();
            for (index, one) in seeds.iter().enumerate() {
                for other in &seeds[index + 1..] {
                    prop_assert!((one.x - other.x).hypot(one.y - other.y) >= 0.1);
                }
            }
        }
    }

    #[test]
    fn points_on_one_point_are_one_mark() {
        let clusters = cluster(&[map(0.3, 0.4); 5], 0.001);
        assert_eq!(clusters.len(), 1);
        assert_eq!(clusters[0].members, [0, 1, 2, 3, 4]);
    }
}
