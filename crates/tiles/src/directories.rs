//! The directories of an archive that were read, and where they say that tiles are.

use super::bounds::MOST_LEAVES;
use super::directory::DEEPEST_LEVEL;
use super::{Directory, Found, Header, Tile, TileError};

/// The root directory and the leaves read last.
#[derive(Debug)]
pub struct Directories {
    root: Directory,
    /// Leaves by the first byte of theirs, the newest last.
    leaves: Vec<(u64, Directory)>,
}

impl Directories {
    /// Begins with the root directory.
    pub fn new(root: Directory) -> Directories {
        let leaves = Vec::new();
        Directories { root, leaves }
    }

    /// Where the directories that were read say that a tile is; a leaf is one that was not read yet.
    ///
    /// # Errors
    ///
    /// [`TileError::TooDeep`] if leaves lead to leaves, deeper than any writer makes them or in a circle.
    pub fn find(&self, tile: Tile) -> Result<Found, TileError> {
        let mut directory = &self.root;
        for _ in 0..=DEEPEST_LEVEL {
            let found = directory.find(tile);
            let Found::Leaf(range) = &found else {
                return Ok(found);
            };
            let leaf = self.leaves.iter().find(|(start, _)| *start == range.start);
            let Some((_, leaf)) = leaf else {
                return Ok(found);
            };
            directory = leaf;
        }
        Err(TileError::TooDeep)
    }

    /// Adds a leaf, decompressed, whose bytes begin at `start`; the oldest goes where there are many.
    ///
    /// # Errors
    ///
    /// If the bytes are no directory, or point beyond the header's sections.
    pub fn add(&mut self, header: &Header, start: u64, bytes: &[u8]) -> Result<(), TileError> {
        let leaf = self.root.below(header, bytes)?;
        self.leaves.retain(|(other, _)| *other != start);
        if self.leaves.len() == MOST_LEAVES {
            self.leaves.remove(0);
        }
        self.leaves.push((start, leaf));
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::super::samples::{ARCHIVE, written};
    use super::*;

    /// A directory of one entry that is a leaf for every tile from the first on.
    fn to_leaf(offset: u64) -> Vec<u8> {
        [1, 0, 0, 10, offset + 1]
            .into_iter()
            .flat_map(written)
            .collect()
    }

    fn header() -> Header {
        Header {
            leaves: 1_000..2_000,
            ..Header::parse(ARCHIVE).expect("the header")
        }
    }

    #[test]
    fn leaves_that_lead_to_one_another_in_a_circle_come_to_an_end() {
        let header = header();
        let root = Directory::root(&header, &to_leaf(0)).expect("a directory");
        let mut directories = Directories::new(root);
        let tile = Tile::new(0, 0, 0).expect("a tile");
        assert_eq!(directories.find(tile), Ok(Found::Leaf(1_000..1_010)));
        directories
            .add(&header, 1_000, &to_leaf(50))
            .expect("a leaf");
        assert_eq!(directories.find(tile), Ok(Found::Leaf(1_050..1_060)));
        directories
            .add(&header, 1_050, &to_leaf(0))
            .expect("a leaf");
        assert_eq!(directories.find(tile), Err(TileError::TooDeep));
    }

    #[test]
    fn only_the_leaves_read_last_are_kept() {
        let header = header();
        let root = Directory::root(&header, &to_leaf(0)).expect("a directory");
        let mut directories = Directories::new(root);
        for start in 0..100 {
            directories
                .add(&header, 1_000 + start, &to_leaf(start))
                .expect("a leaf");
        }
        assert_eq!(directories.leaves.len(), MOST_LEAVES);
    }
}
