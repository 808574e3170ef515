//! Vector tiles: layers, their features, and the words by which features are drawn.

use super::bytes::Bytes;
use super::protobuf::{Value, fields};
use super::{Geometry, TileError, geometry};

/// The width of a tile in its own units, where a layer does not say (`vector_tile.proto`).
const USUAL_EXTENT: u32 = 4096;

/// A layer of a vector tile, its features not read yet: a map draws few of the layers of a stranger's tiles.
#[derive(Debug, Clone, Copy)]
pub struct Layer<'a> {
    /// The layer's name, such as `water`.
    pub name: &'a str,
    /// The width and height of the tile in this layer's units, never 0.
    pub extent: u32,
    message: &'a [u8],
}

/// A thing to draw.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Feature<'a> {
    /// What it looks like.
    pub geometry: Geometry,
    properties: Vec<(&'a str, &'a str)>,
}

impl<'a> Feature<'a> {
    /// What a property says, such as `kind` or `name`, as it was written; only properties that are texts.
    pub fn property(&self, name: &str) -> Option<&'a str> {
        let (_, text) = self.properties.iter().find(|(key, _)| *key == name)?;
        Some(text)
    }
}

/// The layers of a tile, decompressed (Mapbox Vector Tile 2.1, 4.1); those of an unknown version are left out.
///
/// # Errors
///
/// [`TileError::Tile`] or [`TileError::CutShort`] if the bytes are no vector tile.
pub fn layers(tile: &[u8]) -> Result<Vec<Layer<'_>>, TileError> {
    let mut layers = Vec::new();
    for field in fields(tile) {
        if let (3, Value::Bytes(message)) = field? {
            layers.extend(layer(message)?);
        }
    }
    Ok(layers)
}

fn layer(message: &[u8]) -> Result<Option<Layer<'_>>, TileError> {
    let mut name = None;
    let mut extent = USUAL_EXTENT;
    let mut version = 1;
    for field in fields(message) {
        match field? {
            (1, Value::Bytes(bytes)) => name = Some(text(bytes)?),
            (5, Value::Number(number)) => {
                extent = u32::try_from(number).map_err(|_| TileError::Tile)?;
            }
            (15, Value::Number(number)) => version = number,
            _ => {}
        }
    }
    if version > 2 {
        return Ok(None);
    }
    match (name, extent) {
        (None, _) | (_, 0) => Err(TileError::Tile),
        (Some(name), extent) => Ok(Some(Layer {
            name,
            extent,
            message,
        })),
    }
}

impl<'a> Layer<'a> {
    /// The layer's features, in the order in which they are to be drawn; those of an unknown type are left out.
    ///
    /// # Errors
    ///
    /// If a feature is none, refers to a property that the layer does not have, or is drawn by unknown instructions.
    pub fn features(&self) -> Result<Vec<Feature<'a>>, TileError> {
        let mut keys = Vec::new();
        let mut values = Vec::new();
        let mut messages = Vec::new();
        for field in fields(self.message) {
            match field? {
                (2, Value::Bytes(message)) => messages.push(message),
                (3, Value::Bytes(bytes)) => keys.push(text(bytes)?),
                (4, Value::Bytes(message)) => values.push(value(message)?),
                (2..=4, _) => return Err(TileError::Tile),
                _ => {}
            }
        }
        let mut features = Vec::with_capacity(messages.len());
        for message in messages {
            features.extend(feature(message, &keys, &values)?);
        }
        Ok(features)
    }
}

fn feature<'a>(
    message: &'a [u8],
    keys: &[&'a str],
    values: &[Option<&'a str>],
) -> Result<Option<Feature<'a>>, TileError> {
    let mut kind = 0;
    let mut instructions: &[u8] = &[];
    let mut properties = Vec::new();
    for field in fields(message) {
        match field? {
            (2, Value::Bytes(tags)) => {
                let mut tags = Bytes(tags);
                while !tags.is_empty() {
                    let key = *listed(keys, &mut tags)?;
                    let value = *listed(values, &mut tags)?;
                    properties.extend(value.map(|text| (key, text)));
                }
            }
            (3, Value::Number(number)) => kind = number,
            (4, Value::Bytes(bytes)) => instructions = bytes,
            // Numbers one by one, which Protocol Buffers allow and no writer of tiles makes.
            (2 | 4, _) => return Err(TileError::Tile),
            _ => {}
        }
    }
    let geometry = geometry::geometry(kind, instructions)?;
    Ok(geometry.map(|geometry| Feature {
        geometry,
        properties,
    }))
}

/// The thing in a list of the layer that the next number points at.
fn listed<'t, T>(list: &'t [T], tags: &mut Bytes) -> Result<&'t T, TileError> {
    tags.number()
        .and_then(|index| list.get(usize::try_from(index).ok()?))
        .ok_or(TileError::Tile)
}

/// A property's value if it is a text; numbers and flags are none.
fn value(message: &[u8]) -> Result<Option<&str>, TileError> {
    let mut found = None;
    for field in fields(message) {
        if let (1, Value::Bytes(bytes)) = field? {
            found = Some(text(bytes)?);
        }
    }
    Ok(found)
}

fn text(bytes: &[u8]) -> Result<&str, TileError> {
    std::str::from_utf8(bytes).map_err(|_| TileError::Tile)
}

#[cfg(test)]
mod tests {
    use geo_types::{Geometry as Theirs, LineString};
    use mvt_reader::Reader;
    use mvt_reader::feature::Value as TheirValue;

    use super::super::TilePoint;
    use super::super::samples::{all_of_hanoi, field, number_field, written};
    use super::*;

    const POINT: &[u8] = &[9, 50, 34];

    /// A layer `places` with the keys `kind`, `rank`, the values `town`, 7, and a feature with these tags.
    fn layer(version: u64, tags: &[u64]) -> Vec<u8> {
        let tags: Vec<u8> = tags.iter().flat_map(|tag| written(*tag)).collect();
        let feature = [field(2, &tags), number_field(3, 1), field(4, POINT)].concat();
        [
            number_field(15, version),
            field(1, b"places"),
            field(2, &feature),
            field(3, b"kind"),
            field(3, b"rank"),
            field(4, &field(1, b"town")),
            field(4, &number_field(5, 7)),
        ]
        .concat()
    }

    fn features(layer: &[u8]) -> Result<usize, TileError> {
        let tile = field(3, layer);
        Ok(layers(&tile)?
            .first()
            .ok_or(TileError::Tile)?
            .features()?
            .len())
    }

    #[test]
    fn a_feature_says_the_properties_that_are_texts() {
        let tile = field(3, &layer(2, &[0, 0, 1, 1]));
        let layers = layers(&tile).expect("layers");
        assert_eq!((layers[0].name, layers[0].extent), ("places", 4096));
        let features = layers[0].features().expect("features");
        assert_eq!(
            features[0].geometry,
            Geometry::Points(vec![TilePoint { x: 25, y: 17 }])
        );
        assert_eq!(features[0].property("kind"), Some("town"));
        assert_eq!(features[0].property("rank"), None, "a number");
        assert_eq!(features[0].property("name"), None);
    }

    #[test]
    fn a_layer_of_an_unknown_version_is_left_out_and_the_next_is_read() {
        let tile = [field(3, &layer(3, &[])), field(3, &layer(1, &[]))].concat();
        assert_eq!(layers(&tile).map(|layers| layers.len()), Ok(1));
        assert_eq!(
            layers(b"").map(|layers| layers.len()),
            Ok(0),
            "an empty tile"
        );
    }

    #[test]
    fn a_layer_that_is_none_is_refused() {
        assert_eq!(features(&layer(2, &[0, 0])), Ok(1));
        assert_eq!(
            features(&layer(2, &[0])),
            Err(TileError::Tile),
            "a key without a value"
        );
        assert_eq!(
            features(&layer(2, &[2, 0])),
            Err(TileError::Tile),
            "a key that is not there"
        );
        assert_eq!(
            features(&layer(2, &[0, 2])),
            Err(TileError::Tile),
            "a value that is not there"
        );
        let more = |field: Vec<u8>| features(&[layer(2, &[]), field].concat());
        assert_eq!(more(number_field(5, 0)), Err(TileError::Tile), "no extent");
        assert_eq!(
            more(number_field(5, 1 << 32)),
            Err(TileError::Tile),
            "an extent beyond 32 bits"
        );
        assert_eq!(
            more(field(1, b"\xff")),
            Err(TileError::Tile),
            "a name that is no text"
        );
        assert_eq!(
            more(field(2, &number_field(4, 9))),
            Err(TileError::Tile),
            "instructions one by one"
        );
        assert_eq!(
            more(number_field(4, 1)),
            Err(TileError::Tile),
            "a value that is no message"
        );
        assert_eq!(
            features(&number_field(15, 2)),
            Err(TileError::Tile),
            "no name"
        );
        assert_eq!(layers(b"<!doctype html>").err(), Some(TileError::Tile));
    }

    fn ours(line: &LineString<i32>) -> Vec<TilePoint> {
        line.coords()
            .map(|place| TilePoint {
                x: place.x,
                y: place.y,
            })
            .collect()
    }

    /// What another library reads, without the point that it repeats at the end of a ring.
    fn geometry_of_theirs(theirs: Theirs<i32>) -> Geometry {
        match theirs {
            Theirs::MultiPoint(points) => Geometry::Points(
                points
                    .iter()
                    .map(|point| TilePoint {
                        x: point.x(),
                        y: point.y(),
                    })
                    .collect(),
            ),
            Theirs::LineString(line) => Geometry::Lines(vec![ours(&line)]),
            Theirs::MultiLineString(lines) => Geometry::Lines(lines.iter().map(ours).collect()),
            Theirs::MultiPolygon(polygons) => Geometry::Rings(
                polygons
                    .iter()
                    .flat_map(|polygon| {
                        std::iter::once(polygon.exterior()).chain(polygon.interiors())
                    })
                    .map(|ring| {
                        let mut ring = ours(ring);
                        ring.pop();
                        ring
                    })
                    .collect(),
            ),
            other => panic!("no feature of a tile: {other:?}"),
        }
    }

    #[test]
    fn every_tile_of_hanoi_is_read_as_another_library_reads_it() {
        let mut count = [0; 4];
        for bytes in all_of_hanoi() {
            count[0] += 1;
            let theirs = Reader::new(bytes.clone()).expect("a tile for them");
            let their_layers = theirs.get_layer_metadata().expect("their layers");
            let layers = layers(&bytes).expect("layers");
            assert_eq!(layers.len(), their_layers.len());
            for (layer, their_layer) in layers.iter().zip(their_layers) {
                assert_eq!(
                    (layer.name, layer.extent),
                    (&*their_layer.name, their_layer.extent)
                );
                let their_features = theirs.get_features_as::<i32>(their_layer.layer_index);
                let their_features = their_features.expect("their features");
                let features = layer.features().expect("features");
                assert_eq!(features.len(), their_features.len());
                for (feature, their_feature) in features.iter().zip(their_features) {
                    count[match feature.geometry {
                        Geometry::Points(_) => 1,
                        Geometry::Lines(_) => 2,
                        Geometry::Rings(_) => 3,
                    }] += 1;
                    assert_eq!(feature.geometry, geometry_of_theirs(their_feature.geometry));
                    for (name, value) in their_feature.properties.expect("their properties") {
                        match value {
                            TheirValue::String(text) => {
                                assert_eq!(feature.property(&name), Some(&*text))
                            }
                            _ => assert_eq!(feature.property(&name), None),
                        }
                    }
                }
            }
        }
        let [tiles, points, lines, areas] = count;
        assert_eq!(tiles, 85, "as many as the header counts");
        assert!(
            points > 10 && lines > 300 && areas > 5,
            "{points} {lines} {areas}"
        );
    }
}
