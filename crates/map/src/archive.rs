//! An archive of tiles under a map as pure state: which tiles are wanted, which bytes they are, what lies under the window. Who
//! fetches and unzips is somebody else.

use std::ops::Range;

use crate::Feature;
use langke_model::geo::View;
use langke_model::vocabulary::FeatureKind;
use langke_tiles::bounds::{MOST_THINGS_SHOWN, MOST_TILES};
use langke_tiles::{Compression, Directories, Directory, Found, Header, Tile, part, wanted};

/// An archive that was opened.
#[derive(Debug)]
pub struct Archive {
    header: Header,
    directories: Directories,
    /// All of it, where it is small.
    whole: Option<Vec<u8>>,
    /// Tiles by their number; there are never many.
    tiles: Vec<(u64, State)>,
    /// What came with the map, for where tiles fail.
    embedded: Vec<Feature>,
}

#[derive(Debug)]
enum State {
    Coming,
    Ready(Vec<Feature>),
    Failed,
}

/// The next bytes on the way to a tile.
#[derive(Debug, PartialEq, Eq)]
pub enum Step {
    /// The archive has no such tile.
    Nothing,
    /// These are the tile.
    Tile(Bytes),
    /// These are a directory, which [`Archive::leaf_came`] takes; then ask again.
    Leaf(Bytes),
}

/// Bytes of an archive.
#[derive(Debug, PartialEq, Eq)]
pub struct Bytes {
    /// Where in the archive.
    pub range: Range<u64>,
    /// How they are zipped.
    pub compression: Compression,
    /// They themselves, where the archive is kept whole.
    pub kept: Option<Vec<u8>>,
}

impl Archive {
    /// An archive by its header and root directory, above what came with the map; `whole` where all of it is there.
    pub fn new(
        header: Header,
        root: Directory,
        whole: Option<Vec<u8>>,
        embedded: Vec<Feature>,
    ) -> Archive {
        Archive {
            header,
            directories: Directories::new(root),
            whole,
            tiles: Vec::new(),
            embedded,
        }
    }

    /// The tiles around a window that were not asked for yet; they count as coming from now on. Those far away are forgotten.
    pub fn ask_for(&mut self, view: &View) -> Vec<Tile> {
        let wanted = wanted(view, &self.header);
        let new = wanted.iter().filter(|tile| self.state(**tile).is_none());
        let new: Vec<Tile> = new.copied().collect();
        for tile in &new {
            self.set(*tile, State::Coming);
        }
        if self.tiles.len() > MOST_TILES {
            let keeps = |number: &u64| wanted.iter().any(|tile| tile.number() == *number);
            self.tiles.retain(|(number, _)| keeps(number));
        }
        new
    }

    /// A tile came, or none could be had.
    pub fn came(&mut self, tile: Tile, features: Option<Vec<Feature>>) {
        self.set(tile, features.map_or(State::Failed, State::Ready));
    }

    /// What lies under a window: its tiles only where every one of them is there, since half a map is worse than a sketch of the
    /// whole.
    pub fn under(&self, view: &View) -> Vec<Feature> {
        let wanted = wanted(view, &self.header);
        let ready: Option<Vec<&[Feature]>> = wanted
            .iter()
            .map(|tile| match self.state(*tile) {
                Some(State::Ready(features)) => Some(features.as_slice()),
                _ => None,
            })
            .collect();
        let ready = ready.filter(|ready| {
            let things: usize = ready.iter().map(|features| features.len()).sum();
            !ready.is_empty() && things <= MOST_THINGS_SHOWN
        });
        let Some(ready) = ready else {
            return self.embedded.clone();
        };
        let mut shown: Vec<Feature> = Vec::new();
        for kind in FeatureKind::ALL {
            for features in &ready {
                let of_kind = features.iter().filter(|feature| feature.kind == kind);
                shown.extend(of_kind.cloned());
            }
        }
        shown
    }

    /// What to read next for a tile; none where the archive is damaged.
    pub fn step_to(&self, tile: Tile) -> Option<Step> {
        let bytes = |range: Range<u64>, compression| Bytes {
            kept: self.kept(&range),
            range,
            compression,
        };
        Some(match self.directories.find(tile).ok()? {
            Found::Nothing => Step::Nothing,
            Found::Tile(range) => Step::Tile(bytes(range, self.header.tile_compression)),
            Found::Leaf(range) => Step::Leaf(bytes(range, self.header.directory_compression)),
        })
    }

    /// Notes a leaf directory, unzipped, that begins at `start`; tells whether it can be read.
    pub fn leaf_came(&mut self, start: u64, bytes: &[u8]) -> bool {
        self.directories.add(&self.header, start, bytes).is_ok()
    }

    fn kept(&self, range: &Range<u64>) -> Option<Vec<u8>> {
        Some(part(self.whole.as_ref()?, range).ok()?.to_vec())
    }

    fn state(&self, tile: Tile) -> Option<&State> {
        let number = tile.number();
        let found = self.tiles.iter().find(|(other, _)| *other == number);
        found.map(|(_, state)| state)
    }

    fn set(&mut self, tile: Tile, state: State) {
        let number = tile.number();
        self.tiles.retain(|(other, _)| *other != number);
        self.tiles.push((number, state));
    }
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use flate2::read::GzDecoder;

    use super::*;
    use crate::features;
    use langke_model::geo::LonLat;
    use langke_model::i18n::Language;

    /// The base map of Hanoi as an archive, made by `tests/tiles/make-archive.py` with tippecanoe.
    const HANOI: &[u8] = include_bytes!("../../../tests/tiles/hanoi.pmtiles");

    fn unzipped(bytes: &Bytes) -> Vec<u8> {
        let zipped = bytes.kept.as_deref().expect("all of the archive is there");
        let mut whole = Vec::new();
        match bytes.compression {
            Compression::None => whole.extend_from_slice(zipped),
            Compression::Gzip => {
                GzDecoder::new(zipped)
                    .read_to_end(&mut whole)
                    .expect("a zipped part");
            }
        }
        whole
    }

    fn hanoi() -> Archive {
        let header = Header::parse(HANOI).expect("a header");
        let root = Bytes {
            range: header.root.clone(),
            compression: header.directory_compression,
            kept: part(HANOI, &header.root).ok().map(<[u8]>::to_vec),
        };
        let root = Directory::root(&header, &unzipped(&root)).expect("a directory");
        Archive::new(header, root, Some(HANOI.to_vec()), sketch())
    }

    /// What came with the map: one line.
    fn sketch() -> Vec<Feature> {
        vec![Feature {
            kind: FeatureKind::ALL[0],
            name: "sketch".into(),
            rank: 1,
            sketch: true,
            line: crate::Line::default(),
        }]
    }

    fn bat_trang() -> View {
        let point = LonLat::new(105.911_78, 20.975_02).expect("a point");
        View::at(point, 13.0, 400.0, 440.0)
    }

    /// What the archive has for a tile, by as many steps as it takes.
    fn read(archive: &mut Archive, tile: Tile) -> Vec<Feature> {
        loop {
            match archive.step_to(tile).expect("a step") {
                Step::Nothing => return Vec::new(),
                Step::Tile(bytes) => {
                    let tile = features(tile, &unzipped(&bytes), Language::Vietnamese);
                    return tile.expect("a tile");
                }
                Step::Leaf(bytes) => {
                    let leaf = unzipped(&bytes);
                    assert!(archive.leaf_came(bytes.range.start, &leaf));
                }
            }
        }
    }

    fn is_sketch(features: &[Feature]) -> bool {
        features.iter().any(|feature| feature.name == "sketch")
    }

    #[test]
    fn tiles_lie_under_a_window_only_when_all_of_them_came() {
        let (mut archive, view) = (hanoi(), bat_trang());
        let wanted = archive.ask_for(&view);
        assert!(wanted.len() > 1);
        assert!(archive.ask_for(&view).is_empty(), "each is asked for once");
        for tile in &wanted {
            assert!(is_sketch(&archive.under(&view)));
            let features = read(&mut archive, *tile);
            archive.came(*tile, Some(features));
        }
        let under = archive.under(&view);
        assert!(!is_sketch(&under) && !under.is_empty());
        let order = |feature: &Feature| {
            FeatureKind::ALL
                .iter()
                .position(|kind| *kind == feature.kind)
        };
        assert!(
            under.is_sorted_by_key(order),
            "in the order in which kinds are drawn"
        );
    }

    #[test]
    fn where_one_tile_fails_the_sketch_stays() {
        let (mut archive, view) = (hanoi(), bat_trang());
        for (index, tile) in archive.ask_for(&view).into_iter().enumerate() {
            archive.came(tile, (index > 0).then(Vec::new));
        }
        assert!(is_sketch(&archive.under(&view)));
        assert!(
            archive.ask_for(&view).is_empty(),
            "a failed tile is not asked for for ever"
        );
    }

    #[test]
    fn tiles_that_were_left_far_behind_are_forgotten() {
        let mut archive = hanoi();
        let mut view = bat_trang();
        for _ in 0..200 {
            for tile in archive.ask_for(&view) {
                archive.came(tile, Some(Vec::new()));
            }
            view = view.panned(-400.0, 0.0);
        }
        assert!(
            archive.tiles.len() <= 2 * MOST_TILES,
            "{}",
            archive.tiles.len()
        );
    }
}
