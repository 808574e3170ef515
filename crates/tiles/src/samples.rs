//! Archives and tiles that the tests of this crate, and of the one that draws them, read.

use std::io::Read;
use std::ops::Range;

use flate2::read::GzDecoder;

use langke_model::geo::{LonLat, MapPoint, to_map};
use langke_tiles::{Compression, Directory, Found, Header, Tile, TileError, part};

/// The base map of Hanoi as an archive, made by `tests/tiles/make-archive.py` with tippecanoe.
pub const ARCHIVE: &[u8] = include_bytes!("../../../tests/tiles/hanoi.pmtiles");

/// A place on the map, from degrees.
pub fn on_map(longitude: f64, latitude: f64) -> MapPoint {
    to_map(LonLat::new(longitude, latitude).expect("a place on the earth"))
}

/// Bát Tràng on the map.
pub fn bat_trang() -> MapPoint {
    on_map(105.911_78, 20.975_02)
}

/// What was compressed, as far as it can be had; at most a megabyte, as a browser would stop.
pub fn gunzip(bytes: &[u8]) -> Vec<u8> {
    let mut whole = Vec::new();
    let _ = GzDecoder::new(bytes).take(1 << 20).read_to_end(&mut whole);
    whole
}

/// The bytes of a tile, decompressed, if the archive has it, found through as many leaves as it takes; and how many it took.
pub fn tile_of(archive: &[u8], tile: Tile) -> Result<(Option<Vec<u8>>, usize), TileError> {
    let header = Header::parse(archive)?;
    let unpacked = |compression, range: &Range<u64>| -> Result<Vec<u8>, TileError> {
        let bytes = part(archive, range)?;
        Ok(match compression {
            Compression::None => bytes.to_vec(),
            Compression::Gzip => gunzip(bytes),
        })
    };
    let root = unpacked(header.directory_compression, &header.root)?;
    let mut directory = Directory::root(&header, &root)?;
    let mut leaves = 0;
    loop {
        match directory.find(tile) {
            Found::Tile(range) => {
                return Ok((Some(unpacked(header.tile_compression, &range)?), leaves));
            }
            Found::Leaf(range) => {
                let leaf = unpacked(header.directory_compression, &range)?;
                directory = directory.below(&header, &leaf)?;
                leaves += 1;
            }
            Found::Nothing => return Ok((None, leaves)),
        }
    }
}

/// A tile of the archive of Hanoi, decompressed, if the archive has it.
pub fn hanoi(tile: Tile) -> Option<Vec<u8>> {
    tile_of(ARCHIVE, tile).expect("the archive of Hanoi").0
}

/// Every tile of the archive of Hanoi, decompressed.
pub fn all_of_hanoi() -> impl Iterator<Item = Vec<u8>> {
    let (north_west, south_east) = (on_map(105.5, 21.2), on_map(106.1, 20.6));
    (8..=14).flat_map(move |zoom| {
        let first = Tile::holding(zoom, north_west).expect("a tile");
        let last = Tile::holding(zoom, south_east).expect("a tile");
        (first.x()..=last.x())
            .flat_map(move |x| (first.y()..=last.y()).map(move |y| (x, y)))
            .filter_map(move |(x, y)| hanoi(Tile::new(zoom, x, y).expect("a tile")))
    })
}

/// A number as it is written with variable width.
pub fn written(mut number: u64) -> Vec<u8> {
    let mut bytes = Vec::new();
    while number >= 0x80 {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
    bytes
}

/// A field of a message that holds bytes.
pub fn field(number: u64, bytes: &[u8]) -> Vec<u8> {
    let mut field = written(number << 3 | 2);
    field.extend(written(bytes.len() as u64));
    field.extend(bytes);
    field
}

/// A field of a message that holds a number.
pub fn number_field(number: u64, value: u64) -> Vec<u8> {
    let mut field = written(number << 3);
    field.extend(written(value));
    field
}
