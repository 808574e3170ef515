//! Reads base maps that a webmaster hosts: archives of tiles (PMTiles, version 3) and the vector tiles in them (Mapbox
//! Vector Tile, version 2.1). Pure: it is given bytes and says which bytes it needs next; who fetches and unzips them is
//! somebody else.
//!
//! 1. In the archive's [`FIRST_BYTES`], [`Header::parse`] reads where everything is, [`Directory::root`] the root directory.
//! 2. [`wanted`] says which tiles a window needs; [`Directories::find`] says which bytes a [`Tile`] is, or which to read with
//!    [`Directories::add`] and ask again.
//! 3. [`layers`] reads the tile, [`Layer::features`] what is to be drawn, [`Tile::locate`] puts its points on the map.
//!
//! An archive is a stranger's file. Whatever its bytes, reading ends, in a time and a memory that grow with the bytes
//! that are there and not with the numbers in them, with values or with a [`TileError`]. What is beyond [`bounds`] is an error too.

pub mod bounds;
mod bytes;
mod directories;
mod directory;
mod error;
mod geometry;
mod header;
mod protobuf;
mod tile;
mod vector;
mod window;

#[cfg(test)]
extern crate self as langke_tiles;
#[cfg(test)]
mod samples;

pub use directories::Directories;
pub use directory::{Directory, Found};
pub use error::TileError;
pub use geometry::{Geometry, TilePoint};
pub use header::{Compression, FIRST_BYTES, Header, part};
pub use tile::Tile;
pub use vector::{Feature, Layer, layers};
pub use window::wanted;

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use unicode_normalization::is_nfc;

    use super::samples::{ARCHIVE, bat_trang, gunzip, hanoi, on_map, tile_of};
    use super::*;

    /// Reads a tile of an archive and everything in it: how many features.
    fn read(archive: &[u8], tile: Tile) -> Result<usize, TileError> {
        let (bytes, _) = tile_of(archive, tile)?;
        bytes.map_or(Ok(0), |bytes| features(&bytes))
    }

    fn features(tile: &[u8]) -> Result<usize, TileError> {
        layers(tile)?
            .iter()
            .try_fold(0, |sum, layer| Ok(sum + layer.features()?.len()))
    }

    #[test]
    fn bat_trang_is_found_where_it_is_under_its_name() {
        let tile = Tile::holding(12, bat_trang()).expect("a tile");
        assert_eq!((tile.x(), tile.y()), (3253, 1803));
        let bytes = hanoi(tile).expect("the tile");
        let layers = layers(&bytes).expect("layers");
        let names: Vec<_> = layers.iter().map(|layer| layer.name).collect();
        assert_eq!(names, ["boundary", "landuse", "place", "road", "waterway"]);

        let places = layers[2].features().expect("places");
        let village = places
            .iter()
            .find(|place| place.property("kind") == Some("village"))
            .expect("a village");
        assert_eq!(village.property("name"), Some("Bát Tràng"));
        assert_eq!(village.property("elevation"), None);
        let Geometry::Points(points) = &village.geometry else {
            panic!("a village is a point: {village:?}");
        };
        let (found, truly) = (tile.locate(points[0], layers[2].extent), bat_trang());
        // Half a unit of the tile: at zoom 12 it is 1.1 m.
        let half = 0.5 / 4096.0 / 4096.0;
        let (x, y) = (found.x - truly.x, found.y - truly.y);
        assert!(x.abs() <= half && y.abs() <= half, "{x} {y}");
    }

    #[test]
    fn names_are_spelt_as_they_were_typed() {
        let tile = Tile::holding(12, bat_trang()).expect("a tile");
        let bytes = hanoi(tile).expect("the tile");
        let mut rivers = Vec::new();
        for layer in layers(&bytes).expect("layers") {
            for feature in layer.features().expect("features") {
                let name = feature.property("name").unwrap_or_default();
                assert!(is_nfc(name), "{name}");
                if layer.name == "waterway" {
                    rivers.push((name, feature.property("name:en")));
                    assert!(matches!(feature.geometry, Geometry::Lines(_)));
                }
            }
        }
        rivers.sort_unstable();
        assert_eq!(
            rivers,
            [
                ("Sông Hồng", Some("Red River")),
                ("Sông Đuống", Some("Đuống River"))
            ]
        );
    }

    #[test]
    fn beyond_what_an_archive_shows_there_is_nothing() {
        for (zoom, place) in [(12, on_map(0.0, 51.5)), (7, bat_trang()), (15, bat_trang())] {
            let tile = Tile::holding(zoom, place).expect("a tile");
            assert_eq!(hanoi(tile), None, "{tile:?}");
        }
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_or_refused(mut bytes: Vec<u8>, number: u64, archive: bool) {
            if archive {
                bytes.splice(0..0, ARCHIVE[..127].iter().copied());
            }
            if let Some(tile) = Tile::of_number(number) {
                let _ = read(&bytes, tile);
            }
            let _ = features(&bytes);
        }

        #[test]
        fn an_archive_that_is_cut_short_is_read_or_refused(length in 0..ARCHIVE.len()) {
            let tile = Tile::holding(12, bat_trang()).expect("a tile");
            let whole = read(ARCHIVE, tile);
            let cut = read(&ARCHIVE[..length], tile);
            prop_assert!(cut == whole || cut == Err(TileError::CutShort) || length < 127, "{:?}", cut);
        }

        #[test]
        fn an_archive_with_turned_bits_is_read_or_refused(
            turned in prop::collection::vec((0..8 * 600_usize, any::<bool>()), 1..20),
        ) {
            let tile = Tile::holding(12, bat_trang()).expect("a tile");
            let mut archive = ARCHIVE.to_vec();
            for (bit, in_header) in turned {
                let bit = if in_header { bit % (8 * 127) } else { bit };
                archive[bit / 8] ^= 1 << (bit % 8);
            }
            let _ = read(&archive, tile);
        }

        #[test]
        fn a_directory_with_turned_bits_is_read_or_refused(
            turned in prop::collection::vec(0..usize::MAX, 1..20),
        ) {
            let header = Header::parse(ARCHIVE).expect("the header");
            let mut directory = gunzip(part(ARCHIVE, &header.root).expect("the root"));
            for bit in turned {
                let bit = bit % (8 * directory.len());
                directory[bit / 8] ^= 1 << (bit % 8);
            }
            if let Ok(directory) = Directory::root(&header, &directory) {
                for number in (0..22_000_000).step_by(100_000) {
                    let found = directory.find(Tile::of_number(number).expect("a tile"));
                    if let Found::Tile(range) | Found::Leaf(range) = found {
                        prop_assert!(part(ARCHIVE, &range).is_ok(), "{range:?}");
                    }
                }
            }
        }

        #[test]
        fn a_tile_with_turned_bits_is_read_or_refused(
            turned in prop::collection::vec(0..usize::MAX, 1..20),
            length in 0..usize::MAX,
        ) {
            let tile = Tile::holding(12, bat_trang()).expect("a tile");
            let mut bytes = hanoi(tile).expect("the tile");
            for bit in turned {
                let bit = bit % (8 * bytes.len());
                bytes[bit / 8] ^= 1 << (bit % 8);
            }
            let _ = features(&bytes);
            let _ = features(&bytes[..length % bytes.len()]);
        }
    }
}
