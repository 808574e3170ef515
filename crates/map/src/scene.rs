//! What a map shows, projected once: only the window on it changes afterwards. Map space.

use super::data::MapData;
use langke_model::geo::{MapPoint, decode_line, line_to_map};
use langke_model::vocabulary::{FeatureKind, Mode};

/// Everything that is drawn.
#[derive(Debug, Clone, Default)]
pub struct Scene {
    /// The base map, in the order in which it is drawn.
    pub features: Vec<Feature>,
    /// The ways of a route.
    pub ways: Vec<Way>,
    /// The places.
    pub places: Vec<Marked>,
    /// Places are stops with numbers.
    pub is_route: bool,
}

/// A line, an area or a point of the base map.
#[derive(Debug, Clone)]
pub struct Feature {
    /// What it is.
    pub kind: FeatureKind,
    /// What it is called; empty for most.
    pub name: String,
    /// From which scale it is shown.
    pub rank: u8,
    /// No source gives its course.
    pub sketch: bool,
    /// Its points.
    pub line: Line,
}

/// The points of a line or area, with the box around them.
#[derive(Debug, Clone, Default)]
pub struct Line {
    points: Vec<MapPoint>,
    low: MapPoint,
    high: MapPoint,
}

impl Line {
    /// A line through points.
    pub fn new(points: Vec<MapPoint>) -> Line {
        let first = points.first().copied().unwrap_or_default();
        let (mut low, mut high) = (first, first);
        for point in &points {
            low = MapPoint {
                x: low.x.min(point.x),
                y: low.y.min(point.y),
            };
            high = MapPoint {
                x: high.x.max(point.x),
                y: high.y.max(point.y),
            };
        }
        Line { points, low, high }
    }

    /// Its points.
    pub fn points(&self) -> &[MapPoint] {
        &self.points
    }

    /// The north-western and the south-eastern corner of the box around it.
    pub fn corners(&self) -> [MapPoint; 2] {
        [self.low, self.high]
    }
}

/// A way between two stops.
#[derive(Debug, Clone)]
pub struct Way {
    /// How one travels.
    pub mode: Mode,
    /// No source gives its course: only its two ends are known.
    pub sketch: bool,
    /// Its points in the direction of travel.
    pub line: Vec<MapPoint>,
}

/// A place to mark.
#[derive(Debug, Clone)]
pub struct Marked {
    /// Its name.
    pub name: String,
    /// Where it lies.
    pub at: MapPoint,
    /// How far that may be off, in metres; 0 where that is not worth showing.
    pub vague: f64,
    /// The class of its mark.
    pub class: &'static str,
}

impl Scene {
    /// Projects a map. Lines that cannot be read and kinds that this version does not know are left out; a place keeps its
    /// number, so one without a readable point makes the whole map unreadable: `None`.
    pub fn new(data: &MapData) -> Option<Scene> {
        let read: Vec<Feature> = data
            .features
            .iter()
            .filter_map(|feature| {
                let points = line_to_map(&decode_line(&feature.line)?);
                (!points.is_empty()).then_some(Feature {
                    kind: FeatureKind::from_keyword(&feature.kind)?,
                    name: feature.name.clone(),
                    rank: feature.rank,
                    sketch: feature.sketch,
                    line: Line::new(points),
                })
            })
            .collect();
        let of_kind = |kind| read.iter().filter(move |feature| feature.kind == kind);
        let features = FeatureKind::ALL
            .into_iter()
            .flat_map(of_kind)
            .cloned()
            .collect();
        let places: Option<Vec<Marked>> = data
            .places
            .iter()
            .map(|place| {
                let point = *line_to_map(&decode_line(&place.at)?).first()?;
                Some(Marked {
                    name: place.name.clone(),
                    at: point,
                    vague: f64::from(place.vague),
                    class: mark_class(&place.traits),
                })
            })
            .collect();
        let ways = data
            .ways
            .iter()
            .filter_map(|leg| {
                let line = line_to_map(&decode_line(&leg.line)?);
                Some(Way {
                    mode: Mode::from_keyword(&leg.mode)?,
                    sketch: line.len() < 3,
                    line,
                })
            })
            .collect();
        Some(Scene {
            features,
            ways,
            places: places?,
            is_route: data.route.is_some(),
        })
    }

    /// All points that a window on the whole must hold.
    pub fn extent(&self) -> Vec<MapPoint> {
        let ways = self.ways.iter().flat_map(|way| way.line.iter().copied());
        self.places
            .iter()
            .map(|place| place.at)
            .chain(ways)
            .collect()
    }
}

/// Marks of centres and workshops look different from those of other places.
fn mark_class(traits: &str) -> &'static str {
    match traits.split(' ').next() {
        Some("introduction-centre") => "centre",
        Some("workshop") => "workshop",
        _ => "other",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{FeatureData, PlaceData};
    use langke_model::geo::{LonLat, encode_line};

    fn line(points: &[(f64, f64)]) -> String {
        let points: Vec<LonLat> = points
            .iter()
            .filter_map(|(east, north)| LonLat::new(*east, *north))
            .collect();
        encode_line(&points)
    }

    #[test]
    fn what_this_version_cannot_read_is_left_out_and_the_rest_stands() {
        let feature = |kind: &str, line: String| FeatureData {
            kind: kind.into(),
            line,
            ..FeatureData::default()
        };
        let data = MapData {
            features: vec![
                feature("road", line(&[(105.0, 21.0), (105.1, 21.0)])),
                feature("river", line(&[(105.0, 21.0), (105.1, 21.0)])),
                feature("monorail", line(&[(105.0, 21.0), (105.1, 21.0)])),
                feature("road", "~~~".into()),
                feature("road", String::new()),
            ],
            ..MapData::default()
        };
        let scene = Scene::new(&data).expect("a scene");
        let kinds: Vec<FeatureKind> = scene.features.iter().map(|one| one.kind).collect();
        assert_eq!(kinds, [FeatureKind::River, FeatureKind::Road]);
    }

    #[test]
    fn a_place_without_a_point_makes_no_map() {
        let data = MapData {
            places: vec![PlaceData::default()],
            ..MapData::default()
        };
        assert!(Scene::new(&data).is_none());
    }
}
