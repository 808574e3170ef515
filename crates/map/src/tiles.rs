//! From a tile's layers to features as our maps draw them.

use crate::scene::{Feature, Line};
use langke_model::geo::MapPoint;
use langke_model::i18n::Language;
use langke_model::vocabulary::FeatureKind;
use langke_tiles::bounds::{LONGEST_NAME, MOST_CORNERS, MOST_THINGS};
use langke_tiles::{Geometry, Layer, Tile, TileError, TilePoint, layers};

/// What a tile shows, with names in a language; what our maps do not draw is left out.
///
/// Features that say by a property `kind` or `class` what they are in our words, or in those of OpenMapTiles or Protomaps, are
/// drawn so; others by the name of their layer.
///
/// # Errors
///
/// If the tile is no vector tile, or shows more than [`MOST_THINGS`] or [`MOST_CORNERS`].
pub fn features(tile: Tile, bytes: &[u8], language: Language) -> Result<Vec<Feature>, TileError> {
    let mut found = Vec::new();
    let mut corners = 0;
    for layer in layers(bytes)? {
        for feature in layer.features()? {
            let says = feature.property("kind").or(feature.property("class"));
            let Some(kind) = says.and_then(kind_said).or(kind_of(layer.name)) else {
                continue;
            };
            let in_english = feature
                .property("name:en")
                .filter(|_| language == Language::English);
            let name = in_english.or(feature.property("name"));
            let name = name.filter(|name| name.len() <= LONGEST_NAME);
            let name = name.unwrap_or_default();
            for line in lines(&feature.geometry, kind) {
                corners += line.len();
                if found.len() == MOST_THINGS || corners > MOST_CORNERS {
                    return Err(TileError::TooMuch);
                }
                found.push(Feature {
                    kind,
                    name: name.to_owned(),
                    // The tile itself holds only what its scale should show.
                    rank: 1,
                    sketch: false,
                    line: Line::new(located(tile, &layer, line)),
                });
            }
        }
    }
    Ok(found)
}

/// The lines, rings or points of a geometry that suit a kind; each point is a line of its own.
fn lines(geometry: &Geometry, kind: FeatureKind) -> Vec<&[TilePoint]> {
    match geometry {
        Geometry::Points(points) if kind.is_point() => points.chunks(1).collect(),
        Geometry::Lines(lines) if !kind.is_point() && !kind.is_filled() => {
            lines.iter().map(Vec::as_slice).collect()
        }
        // The outline of an area is cut at the tile's edges: only fills come out right.
        Geometry::Rings(rings) if kind.is_filled() => rings.iter().map(Vec::as_slice).collect(),
        _ => Vec::new(),
    }
}

fn located(tile: Tile, layer: &Layer<'_>, line: &[TilePoint]) -> Vec<MapPoint> {
    line.iter()
        .map(|point| tile.locate(*point, layer.extent))
        .collect()
}

/// The kind that a feature says itself.
fn kind_said(word: &str) -> Option<FeatureKind> {
    if let Some(kind) = FeatureKind::from_keyword(word) {
        return Some(kind);
    }
    Some(match word {
        "motorway" | "trunk" | "primary" | "highway" | "major_road" => FeatureKind::Road,
        "secondary" | "tertiary" | "minor" | "minor_road" | "medium_road" => FeatureKind::Street,
        "service" | "path" | "track" | "residential" => FeatureKind::Lane,
        "rail" => FeatureKind::Railway,
        "canal" | "stream" => FeatureKind::River,
        "ocean" | "water" | "basin" => FeatureKind::Lake,
        "village" | "town" | "city" | "suburb" | "quarter" | "locality" | "neighbourhood" => {
            FeatureKind::Label
        }
        _ => return None,
    })
}

/// The kind that the layers of OpenMapTiles and Protomaps hold.
fn kind_of(layer: &str) -> Option<FeatureKind> {
    Some(match layer {
        "water" => FeatureKind::Lake,
        "waterway" => FeatureKind::River,
        "road" | "roads" | "transportation" => FeatureKind::Lane,
        "place" | "places" => FeatureKind::Label,
        _ => return None,
    })
}

#[cfg(test)]
#[expect(dead_code, reason = "the crate of tiles tests with all of them")]
#[path = "../../tiles/src/samples.rs"]
mod samples;

#[cfg(test)]
mod tests {
    use super::samples::{bat_trang, field, hanoi, number_field, written};
    use super::*;

    #[test]
    fn a_tile_becomes_what_our_own_base_map_has() {
        let tile = Tile::holding(12, bat_trang()).expect("a tile");
        let bytes = hanoi(tile).expect("the tile");
        let drawn = features(tile, &bytes, Language::English).expect("features");
        let named = |name: &str, kind| {
            drawn
                .iter()
                .any(|feature| feature.name == name && feature.kind == kind)
        };
        assert!(named("Red River", FeatureKind::River));
        assert!(
            drawn
                .iter()
                .any(|feature| feature.kind == FeatureKind::Dyke)
        );
        let side = 1.0 / 4096.0;
        for point in drawn.iter().flat_map(|feature| feature.line.points()) {
            assert!((point.x - bat_trang().x).abs() < 2.0 * side, "{point:?}");
        }
    }

    #[test]
    fn what_is_no_tile_is_refused() {
        let tile = Tile::new(0, 0, 0).expect("a tile");
        assert!(features(tile, b"<!DOCTYPE html>", Language::Vietnamese).is_err());
        assert_eq!(kind_said("major_road"), Some(FeatureKind::Road));
        assert_eq!(kind_of("buildings"), None);
    }

    /// A tile of a layer `road` with a name that all its features share, each drawn by these instructions.
    fn roads(count: usize, name: &str, instructions: &[u64]) -> Vec<u8> {
        let instructions: Vec<u8> = instructions.iter().copied().flat_map(written).collect();
        let feature = [
            field(2, &[0, 0]),
            number_field(3, 2),
            field(4, &instructions),
        ];
        let mut layer = [field(1, b"road"), field(3, b"name")].concat();
        layer.extend(field(4, &field(1, name.as_bytes())));
        layer.extend(field(2, &feature.concat()).repeat(count));
        field(3, &layer)
    }

    #[test]
    fn a_tile_of_more_than_can_be_drawn_is_refused() {
        let tile = Tile::new(0, 0, 0).expect("a tile");
        let drawn = |bytes: &[u8]| {
            let features = features(tile, bytes, Language::Vietnamese);
            features.map(|features| features.len())
        };
        let line = [9, 2, 2, 10, 2, 2];
        assert_eq!(drawn(&roads(MOST_THINGS, "Đê", &line)), Ok(MOST_THINGS));
        let refused = Err(TileError::TooMuch);
        assert_eq!(drawn(&roads(MOST_THINGS + 1, "Đê", &line)), refused);
        let many_lines = line.repeat(MOST_THINGS + 1);
        assert_eq!(drawn(&roads(1, "Đê", &many_lines)), refused, "in one");
        let mut long = vec![9, 2, 2, (MOST_CORNERS as u64) << 3 | 2];
        long.extend(vec![2; 2 * MOST_CORNERS]);
        assert_eq!(drawn(&roads(1, "Đê", &long)), refused, "corners");
    }

    #[test]
    fn a_name_that_is_no_name_is_left_out() {
        let tile = Tile::new(0, 0, 0).expect("a tile");
        let line = [9, 2, 2, 10, 2, 2];
        let name = |name: &str| {
            let features = features(tile, &roads(1, name, &line), Language::English);
            features.expect("features")[0].name.clone()
        };
        assert_eq!(name("Đê"), "Đê");
        assert_eq!(name(&"ê".repeat(LONGEST_NAME)), "");
    }
}
