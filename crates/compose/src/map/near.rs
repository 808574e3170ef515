//! Which of the base map's features a map needs: those that can come into its window. Native only.

use langke_content as content;
use langke_map::FeatureData;
use langke_model::geo::{LonLat, encode_line};
use langke_model::i18n::Language;

/// So many widths of what a map shows around it are still given, for whoever moves the map.
const AROUND: f64 = 1.0;
/// At least this much around, in degrees: about ten kilometres.
const LEAST_AROUND: f64 = 0.1;
/// Of what is shown only in a village, this much around each place, in degrees: about three kilometres.
const AROUND_A_PLACE: f64 = 0.03;

/// A box in lon/lat, degrees. Points on both sides of the 180th meridian make a box around the earth: too much is given, never
/// too little.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Bounds {
    west: f64,
    south: f64,
    east: f64,
    north: f64,
}

impl Bounds {
    fn of(points: &[LonLat]) -> Option<Bounds> {
        let first = points.first()?;
        let start = Bounds {
            west: first.longitude(),
            south: first.latitude(),
            east: first.longitude(),
            north: first.latitude(),
        };
        Some(points.iter().fold(start, |bounds, point| Bounds {
            west: bounds.west.min(point.longitude()),
            south: bounds.south.min(point.latitude()),
            east: bounds.east.max(point.longitude()),
            north: bounds.north.max(point.latitude()),
        }))
    }

    fn wider(self, degrees: f64) -> Bounds {
        Bounds {
            west: self.west - degrees,
            south: self.south - degrees,
            east: self.east + degrees,
            north: self.north + degrees,
        }
    }

    fn meets(&self, other: &Bounds) -> bool {
        self.west <= other.east
            && other.west <= self.east
            && self.south <= other.north
            && other.south <= self.north
    }
}

/// The features that a map of these points needs, with their names in a language.
pub fn features_near(
    all: &[content::Feature],
    points: &[LonLat],
    language: Language,
) -> Vec<FeatureData> {
    let Some(shown) = Bounds::of(points) else {
        return Vec::new();
    };
    let size = (shown.east - shown.west).max(shown.north - shown.south);
    let window = shown.wider((size * AROUND).max(LEAST_AROUND));
    let near: Vec<Bounds> = points
        .iter()
        .filter_map(|point| Some(Bounds::of(&[*point])?.wider(AROUND_A_PLACE)))
        .collect();
    let needed = |feature: &&content::Feature| {
        let Some(bounds) = Bounds::of(&feature.line) else {
            return false;
        };
        bounds.meets(&window)
            && (rank(feature) < 3 || near.iter().any(|place| place.meets(&bounds)))
    };
    all.iter()
        .filter(needed)
        .map(|feature| FeatureData {
            kind: feature.kind.keyword().into(),
            name: feature
                .name
                .as_ref()
                .map(|name| name.in_language(language).0.to_owned())
                .unwrap_or_default(),
            rank: rank(feature),
            sketch: feature.sketch,
            line: encode_line(&feature.line),
        })
        .collect()
}

/// From which scale a feature is shown.
fn rank(feature: &content::Feature) -> u8 {
    feature.rank.unwrap_or(feature.kind.usual_rank())
}

#[cfg(test)]
mod tests {
    use langke_model::vocabulary::FeatureKind;

    use super::*;

    #[test]
    fn a_map_gets_what_can_come_into_its_window_and_no_lanes_of_other_villages() {
        let feature = |kind, longitude| content::Feature {
            kind,
            name: None,
            line: vec![
                LonLat::new(longitude, 21.0).expect("a point"),
                LonLat::new(longitude + 0.001, 21.0).expect("a point"),
            ],
            sketch: false,
            rank: None,
            sources: Vec::new(),
        };
        let all = [
            feature(FeatureKind::Lane, 105.91),
            feature(FeatureKind::Lane, 105.95),
            feature(FeatureKind::Road, 105.95),
            feature(FeatureKind::Road, 107.0),
        ];
        let here = [LonLat::new(105.9, 21.0).expect("a point")];
        let near = features_near(&all, &here, Language::Vietnamese);
        let kinds: Vec<&str> = near.iter().map(|one| one.kind.as_str()).collect();
        assert_eq!(kinds, ["lane", "road"]);
        assert!(features_near(&all, &[], Language::Vietnamese).is_empty());
    }
}
