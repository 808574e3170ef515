//! Directories of an archive: which bytes are which tile.

use std::ops::Range;

use super::bounds::MOST_ENTRIES;
use super::bytes::Bytes;
use super::{Header, Tile, TileError};

/// How many directories may lead to one another below the root. The standard discourages more than one; a directory that
/// leads to itself must come to an end.
pub(super) const DEEPEST_LEVEL: u8 = 3;

/// Where a directory says that a tile is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// The tile is these bytes of the archive, compressed as the header says.
    Tile(Range<u64>),
    /// The directory that knows is these bytes of the archive, compressed as the header says; read it with
    /// [`Directory::below`].
    Leaf(Range<u64>),
    /// There is no such tile: nothing to draw there.
    Nothing,
}

/// A directory, sorted by the numbers of tiles. Everything that it points at is inside the sections of its header.
#[derive(Debug)]
pub struct Directory {
    entries: Vec<Entry>,
    level: u8,
}

/// Some tiles in a row with the same bytes, or a leaf.
#[derive(Debug)]
struct Entry {
    /// The number of the first tile.
    first: u64,
    /// How many tiles in a row are these bytes; 0: the bytes are a leaf.
    run: u32,
    length: u32,
    /// The first byte, from the archive's beginning.
    offset: u64,
}

impl Directory {
    /// Reads the root directory, decompressed, of the archive with this header.
    ///
    /// # Errors
    ///
    /// If the bytes are no directory, or point beyond the header's sections.
    pub fn root(header: &Header, bytes: &[u8]) -> Result<Directory, TileError> {
        Directory::parse(header, bytes, 0)
    }

    /// Reads a leaf that this directory led to, decompressed.
    ///
    /// # Errors
    ///
    /// If the bytes are no directory, or point beyond the header's sections, or if leaves led to leaves three times.
    pub fn below(&self, header: &Header, bytes: &[u8]) -> Result<Directory, TileError> {
        if self.level == DEEPEST_LEVEL {
            return Err(TileError::TooDeep);
        }
        Directory::parse(header, bytes, self.level + 1)
    }

    /// Where a tile is.
    pub fn find(&self, tile: Tile) -> Found {
        let number = tile.number();
        let after = self.entries.partition_point(|entry| entry.first <= number);
        let Some(entry) = after
            .checked_sub(1)
            .and_then(|index| self.entries.get(index))
        else {
            return Found::Nothing;
        };
        let range = entry.offset..entry.offset + u64::from(entry.length);
        if entry.run == 0 {
            Found::Leaf(range)
        } else if number - entry.first < u64::from(entry.run) {
            Found::Tile(range)
        } else {
            Found::Nothing
        }
    }

    /// Reads a directory: how many entries, then column by column their numbers as differences, runs, lengths, offsets
    /// (PMTiles 3, 4.2 "Encoding").
    fn parse(header: &Header, bytes: &[u8], level: u8) -> Result<Directory, TileError> {
        let mut bytes = Bytes(bytes);
        let count = column(&mut bytes)?;
        // An entry is four numbers of at least a byte each: a count beyond that is a lie, not a size to make room for.
        let count = usize::try_from(count)
            .ok()
            .filter(|count| *count > 0 && *count <= bytes.0.len() / 4)
            .ok_or(TileError::Directory)?;
        if count > MOST_ENTRIES {
            return Err(TileError::TooMuch);
        }
        let mut entries = Vec::with_capacity(count);
        let mut first = 0_u64;
        for index in 0..count {
            let difference = column(&mut bytes)?;
            first = first
                .checked_add(difference)
                .filter(|_| difference > 0 || index == 0)
                .ok_or(TileError::Directory)?;
            entries.push(Entry {
                first,
                run: 0,
                length: 0,
                offset: 0,
            });
        }
        for entry in &mut entries {
            entry.run = narrow(column(&mut bytes)?)?;
        }
        for entry in &mut entries {
            entry.length = narrow(column(&mut bytes)?)?;
        }
        // Where the bytes of the entry before end, if there is one: an offset of 0 says that these follow them.
        let mut follows = None;
        for entry in &mut entries {
            let section = if entry.run == 0 {
                &header.leaves
            } else {
                &header.tiles
            };
            let offset = column(&mut bytes)?.checked_sub(1).or(follows);
            let end = offset.and_then(|offset| offset.checked_add(u64::from(entry.length)));
            follows = end;
            entry.offset = section
                .start
                .checked_add(offset.ok_or(TileError::Directory)?)
                .ok_or(TileError::Directory)?;
            let inside = end.is_some_and(|end| end <= section.end.saturating_sub(section.start));
            if !inside || entry.length == 0 {
                return Err(TileError::Directory);
            }
        }
        Ok(Directory { entries, level })
    }
}

fn column(bytes: &mut Bytes) -> Result<u64, TileError> {
    bytes.number().ok_or(TileError::Directory)
}

fn narrow(number: u64) -> Result<u32, TileError> {
    u32::try_from(number).map_err(|_| TileError::Directory)
}

#[cfg(test)]
mod tests {
    use std::hash::{BuildHasher, BuildHasherDefault, DefaultHasher};
    use std::io::Cursor;

    use pmtiles::Compression::None as Uncompressed;
    use pmtiles::{PmTilesWriter, TileCoord, TileId, TileType};
    use proptest::prelude::*;

    use super::super::samples::{ARCHIVE, tile_of, written};
    use super::*;

    /// The header of an archive with 100 bytes of leaves from 1,000 on and 5,000 bytes of tiles from 2,000 on.
    fn header() -> Header {
        Header {
            leaves: 1_000..1_100,
            tiles: 2_000..7_000,
            ..Header::parse(ARCHIVE).expect("the header")
        }
    }

    /// A directory of entries: difference to the number before, run, length, offset as it is written.
    fn directory(entries: &[[u64; 4]]) -> Vec<u8> {
        let mut bytes = written(entries.len() as u64);
        for column in 0..4 {
            bytes.extend(entries.iter().flat_map(|entry| written(entry[column])));
        }
        bytes
    }

    fn find(directory: &Directory, number: u64) -> Found {
        directory.find(Tile::of_number(number).expect("a tile"))
    }

    /// The examples of PMTiles 3, 4.1 "Examples", in one directory.
    #[test]
    fn an_entry_is_a_tile_or_a_run_of_tiles_or_a_leaf() {
        let bytes = directory(&[[5, 1, 42, 1_338], [37, 3, 10, 0], [27, 0, 42, 8]]);
        let directory = Directory::root(&header(), &bytes).expect("a directory");
        assert_eq!(find(&directory, 4), Found::Nothing, "before the first");
        assert_eq!(find(&directory, 5), Found::Tile(3_337..3_379));
        assert_eq!(find(&directory, 6), Found::Nothing, "between two");
        assert_eq!(find(&directory, 41), Found::Nothing);
        for number in 42..45 {
            assert_eq!(
                find(&directory, number),
                Found::Tile(3_379..3_389),
                "follows the tile before"
            );
        }
        assert_eq!(find(&directory, 45), Found::Nothing);
        for number in [69, 70, 1_000_000] {
            assert_eq!(find(&directory, number), Found::Leaf(1_007..1_049));
        }
    }

    #[test]
    fn a_directory_that_points_outside_its_sections_is_refused() {
        let header = header();
        let parse =
            |entries: &[[u64; 4]]| Directory::root(&header, &directory(entries)).map(|_| ());
        assert_eq!(parse(&[[0, 1, 5_000, 1]]), Ok(()));
        assert_eq!(parse(&[[0, 0, 100, 1]]), Ok(()));
        for wrong in [
            [0, 1, 5_001, 1],
            [0, 1, 1, 5_001],
            [0, 0, 101, 1],
            [0, 1, 1, u64::MAX],
            // No bytes; follows nothing; a run and a length wider than 32 bits.
            [0, 1, 0, 1],
            [0, 1, 1, 0],
            [0, 1 << 32, 1, 1],
            [0, 1, 1 << 32, 1],
        ] {
            assert_eq!(parse(&[wrong]), Err(TileError::Directory), "{wrong:?}");
        }
        assert_eq!(
            parse(&[[0, 1, 1, 1], [0, 1, 1, 1]]),
            Err(TileError::Directory),
            "one tile twice"
        );
        assert_eq!(
            parse(&[[9, 1, 1, 1], [u64::MAX, 1, 1, 1]]),
            Err(TileError::Directory),
            "numbers beyond 64 bits"
        );
        assert_eq!(parse(&[]), Err(TileError::Directory), "none");
    }

    #[test]
    fn a_count_beyond_the_bytes_makes_no_room() {
        let mut bytes = written(u64::MAX);
        assert_eq!(
            Directory::root(&header(), &bytes).err(),
            Some(TileError::Directory)
        );
        bytes = written(1_000_000_000);
        bytes.extend([1; 400]);
        assert_eq!(
            Directory::root(&header(), &bytes).err(),
            Some(TileError::Directory)
        );
        bytes = written(100_001);
        bytes.extend(vec![1; 400_004]);
        assert_eq!(
            Directory::root(&header(), &bytes).err(),
            Some(TileError::TooMuch),
            "bytes for more than is read"
        );
    }

    #[test]
    fn a_directory_that_leads_to_itself_comes_to_an_end() {
        let header = header();
        let bytes = directory(&[[0, 0, 10, 1]]);
        let mut deepest = Directory::root(&header, &bytes).expect("a directory");
        for _ in 0..3 {
            assert_eq!(find(&deepest, 0), Found::Leaf(1_000..1_010));
            deepest = deepest.below(&header, &bytes).expect("a leaf");
        }
        let end = deepest.below(&header, &bytes);
        assert_eq!(end.err(), Some(TileError::TooDeep));
    }

    fn tile(archive: &[u8], number: u64) -> Result<(Option<Vec<u8>>, usize), TileError> {
        tile_of(archive, Tile::of_number(number).expect("a tile"))
    }

    /// An archive that another library writes: tiles 0, 1, 2, 4, 5, 6, 8 and so on; `text` says what is in each.
    fn archive_by_another(
        writer: PmTilesWriter,
        tiles: u64,
        text: impl Fn(u64) -> String,
    ) -> Vec<u8> {
        let mut archive = Cursor::new(Vec::new());
        let mut writer = writer.create(&mut archive).expect("a writer");
        for number in (0..tiles).filter(|number| number % 4 != 3) {
            let place = TileCoord::from(TileId::new(number).expect("a number"));
            writer
                .add_tile(place, text(number).as_bytes())
                .expect("a tile added");
        }
        writer.finalize().expect("an archive");
        archive.into_inner()
    }

    #[test]
    fn tiles_are_found_through_the_leaves_of_an_archive_by_another_library() {
        // Lengths without order, so that the directory does not fit into the first bytes.
        let without_order = BuildHasherDefault::<DefaultHasher>::default();
        let length = |number: u64| without_order.hash_one(number) as usize % 1_000;
        let text = |number| "x".repeat(length(number)) + &number.to_string();
        let writer = PmTilesWriter::new(TileType::Mvt).tile_compression(Uncompressed);
        let archive = archive_by_another(writer, 20_000, text);
        for number in (0..20_000).step_by(37) {
            let there = (number % 4 != 3).then(|| text(number).into_bytes());
            assert_eq!(tile(&archive, number), Ok((there, 1)), "{number}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(32))]
        #[test]
        fn tiles_are_found_in_an_archive_by_another_library(tiles in 1..400_u64, alike in 1..40_u64) {
            // Neighbours are alike, so that one entry stands for a run of them.
            let text = |number: u64| format!("tile {}", number / alike);
            let archive = archive_by_another(PmTilesWriter::new(TileType::Mvt), tiles, text);
            for number in 0..tiles + 10 {
                let there = (number < tiles && number % 4 != 3).then(|| text(number).into_bytes());
                prop_assert_eq!(tile(&archive, number), Ok((there, 0)));
            }
        }
    }
}
