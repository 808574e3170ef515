//! The first bytes of an archive: what it holds and where.

use std::ops::Range;

use super::TileError;
use super::bytes::Bytes;
use langke_model::geo::LonLat;

/// How many bytes to fetch first: header and root directory are always within them (PMTiles 3, 2 "Overview").
pub const FIRST_BYTES: u64 = 16_384;

/// The bytes of the header itself.
const HEADER_BYTES: u64 = 127;

/// How bytes in an archive are compressed. The format also knows brotli and zstd; not every browser's `DecompressionStream`
/// does, so archives with them are refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Compression {
    /// They are as they are.
    None,
    /// By gzip (RFC 1952).
    Gzip,
}

/// The header of an archive of vector tiles (PMTiles 3, 3 "Header"). Ranges are bytes of the archive, from its beginning.
#[derive(Debug, Clone, PartialEq)]
pub struct Header {
    /// The root directory, within the [`FIRST_BYTES`].
    pub root: Range<u64>,
    /// A JSON object about the archive, compressed like the directories; its `attribution` names the sources.
    pub metadata: Range<u64>,
    /// The leaf directories; empty if the root names every tile.
    pub leaves: Range<u64>,
    /// The tiles.
    pub tiles: Range<u64>,
    /// How directories and metadata are compressed, each by itself.
    pub directory_compression: Compression,
    /// How each tile is compressed.
    pub tile_compression: Compression,
    /// The lowest zoom that has tiles.
    pub min_zoom: u8,
    /// The deepest zoom that has tiles.
    pub max_zoom: u8,
    /// The south-western corner of what the tiles show.
    pub south_west: LonLat,
    /// The north-eastern corner of what the tiles show.
    pub north_east: LonLat,
}

impl Header {
    /// Reads the header at the beginning of an archive; more bytes may follow.
    ///
    /// # Errors
    ///
    /// If the bytes are no archive of vector tiles, of another version, cut short, contradictory, or compressed in a way
    /// that not every browser undoes.
    pub fn parse(archive: &[u8]) -> Result<Header, TileError> {
        let mut bytes = Bytes(archive);
        if !archive.starts_with(b"PMTiles") {
            return Err(TileError::NotAnArchive);
        }
        bytes.take(7)?;
        let [version] = bytes.array()?;
        if version != 3 {
            return Err(TileError::Version(version));
        }
        let root = section(&mut bytes)?;
        let metadata = section(&mut bytes)?;
        let leaves = section(&mut bytes)?;
        let tiles = section(&mut bytes)?;
        // Three counts of tiles and whether they are sorted: nothing that reading needs.
        bytes.take(3 * 8 + 1)?;
        let [directories, tile, tile_type, min_zoom, max_zoom] = bytes.array()?;
        let (south_west, north_east) = (position(&mut bytes)?, position(&mut bytes)?);
        // Where a viewer may begin: ours begins at its own subject.
        bytes.take(1 + 2 * 4)?;

        if tile_type != 1 {
            return Err(TileError::TileType(tile_type));
        }
        if root.start < HEADER_BYTES || root.end > FIRST_BYTES || min_zoom > max_zoom {
            return Err(TileError::Header);
        }
        Ok(Header {
            root,
            metadata,
            leaves,
            tiles,
            directory_compression: compression(directories)?,
            tile_compression: compression(tile)?,
            min_zoom,
            max_zoom,
            south_west: south_west.ok_or(TileError::Header)?,
            north_east: north_east.ok_or(TileError::Header)?,
        })
    }

    /// How many bytes the archive must have to be whole.
    pub fn archive_bytes(&self) -> u64 {
        [&self.root, &self.metadata, &self.leaves, &self.tiles]
            .iter()
            .fold(0, |end, section| end.max(section.end))
    }
}

/// A part of an archive of which everything is there.
///
/// # Errors
///
/// [`TileError::CutShort`] if the archive ends before the part does.
pub fn part<'a>(archive: &'a [u8], range: &Range<u64>) -> Result<&'a [u8], TileError> {
    let mut bytes = Bytes(archive);
    bytes.take(range.start)?;
    bytes.take(range.end.saturating_sub(range.start))
}

/// Offset and length of a section, 64 bits each, the lowest byte first.
fn section(bytes: &mut Bytes) -> Result<Range<u64>, TileError> {
    let start = u64::from_le_bytes(bytes.array()?);
    let length = u64::from_le_bytes(bytes.array()?);
    let end = start.checked_add(length).ok_or(TileError::Header)?;
    Ok(start..end)
}

/// A position: degrees times ten million, 32 bits each, longitude first (PMTiles 3, 3.4 "Position").
fn position(bytes: &mut Bytes) -> Result<Option<LonLat>, TileError> {
    let longitude = i32::from_le_bytes(bytes.array()?);
    let latitude = i32::from_le_bytes(bytes.array()?);
    Ok(LonLat::new(
        f64::from(longitude) / 1e7,
        f64::from(latitude) / 1e7,
    ))
}

/// The compression of a number of PMTiles 3, 3.3.
fn compression(number: u8) -> Result<Compression, TileError> {
    match number {
        1 => Ok(Compression::None),
        2 => Ok(Compression::Gzip),
        _ => Err(TileError::Compression(number)),
    }
}

#[cfg(test)]
mod tests {
    use super::super::samples::ARCHIVE;
    use super::*;

    /// The header of the Hanoi archive with some of its bytes replaced.
    fn changed(offset: usize, bytes: &[u8]) -> Result<Header, TileError> {
        let mut archive = ARCHIVE.to_vec();
        archive[offset..offset + bytes.len()].copy_from_slice(bytes);
        Header::parse(&archive)
    }

    #[test]
    fn a_header_says_what_the_archive_holds_and_where() {
        let header = Header::parse(ARCHIVE).expect("the header");
        assert_eq!(header.root.start, HEADER_BYTES);
        assert_eq!(header.metadata.start, header.root.end);
        assert_eq!(header.leaves, header.tiles.start..header.tiles.start);
        assert_eq!(header.archive_bytes(), ARCHIVE.len() as u64);
        assert_eq!(header.directory_compression, Compression::Gzip);
        assert_eq!(header.tile_compression, Compression::Gzip);
        assert_eq!((header.min_zoom, header.max_zoom), (8, 14));
        for (corner, longitude, latitude) in [
            (header.south_west, 105.80, 20.93),
            (header.north_east, 105.95, 21.08),
        ] {
            assert!(
                (corner.longitude() - longitude).abs() < 0.000_01,
                "{corner:?}"
            );
            assert!(
                (corner.latitude() - latitude).abs() < 0.000_01,
                "{corner:?}"
            );
        }
    }

    #[test]
    fn another_file_is_named_for_what_it_is() {
        assert_eq!(Header::parse(b""), Err(TileError::NotAnArchive));
        assert_eq!(
            Header::parse(b"<!doctype html>"),
            Err(TileError::NotAnArchive)
        );
        assert_eq!(Header::parse(b"PMTiles"), Err(TileError::CutShort));
        assert_eq!(Header::parse(&ARCHIVE[..126]), Err(TileError::CutShort));
        assert!(Header::parse(&ARCHIVE[..127]).is_ok());
        assert_eq!(changed(7, &[2]), Err(TileError::Version(2)));
        assert_eq!(changed(97, &[3]), Err(TileError::Compression(3)));
        assert_eq!(changed(98, &[4]), Err(TileError::Compression(4)));
        assert_eq!(changed(99, &[2]), Err(TileError::TileType(2)));
    }

    #[test]
    fn a_header_that_contradicts_itself_is_refused() {
        let far = u64::MAX.to_le_bytes();
        assert_eq!(
            changed(64, &far),
            Err(TileError::Header),
            "tiles beyond every number"
        );
        assert_eq!(
            changed(8, &[126]),
            Err(TileError::Header),
            "the root in the header"
        );
        assert_eq!(
            changed(16, &FIRST_BYTES.to_le_bytes()),
            Err(TileError::Header),
            "a root too long"
        );
        assert_eq!(
            changed(100, &[15]),
            Err(TileError::Header),
            "lowest zoom 15, deepest 14"
        );
        assert_eq!(
            changed(102, &i32::MAX.to_le_bytes()),
            Err(TileError::Header),
            "longitude 214"
        );
    }

    #[test]
    fn a_part_beyond_the_end_is_not_there() {
        assert_eq!(part(b"tiles", &(1..3)), Ok(&b"il"[..]));
        assert_eq!(part(b"tiles", &(5..5)), Ok(&b""[..]));
        assert_eq!(part(b"tiles", &(1..6)), Err(TileError::CutShort));
        assert_eq!(part(b"tiles", &(6..6)), Err(TileError::CutShort));
    }
}
