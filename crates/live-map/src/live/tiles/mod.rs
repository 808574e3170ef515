//! A base map that the webmaster hosts: fetched when the map is there, piece by piece, or whole and kept where it is small. The
//! embedded base map stands until tiles are there, and stays whatever fails. Only wasm.

mod bytes;
mod kept;

use std::ops::Range;

use wasm_bindgen_futures::spawn_local;

use super::dom::{element, find, set};
use super::{LiveMap, with};
use bytes::{Answer, fetch_part, fetch_whole, unzipped};
use kept::{forget, keep, kept};
use langke_map::{Feature, features};
use langke_model::i18n::Language;
use langke_model::vocabulary::FeatureKind;
use langke_tiles::bounds::{MOST_THINGS_SHOWN, MOST_TILES, SMALL_ARCHIVE};
use langke_tiles::{
    Compression, Directories, Directory, FIRST_BYTES, Found, Header, Tile, part, wanted,
};

/// A tile is looked for through at most so many directories.
const MOST_READS: usize = 8;

/// What a map's window lies upon.
#[derive(Default)]
pub enum Basemap {
    /// What came with the map.
    #[default]
    Embedded,
    /// Tiles from an archive.
    Tiles(Box<Archive>),
}

/// An archive that was opened.
pub struct Archive {
    address: String,
    header: Header,
    directories: Directories,
    /// All of it, where it is small.
    whole: Option<Vec<u8>>,
    /// Tiles by their number; there are never many.
    tiles: Vec<(u64, State)>,
    /// What came with the map, for where tiles fail.
    embedded: Vec<Feature>,
}

impl Archive {
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

enum State {
    Coming,
    Ready(Vec<Feature>),
    Failed,
}

impl LiveMap {
    /// Opens the archive that the site names, if it names one.
    pub(super) fn open_tiles(&self) {
        let Some(tiles) = &self.data.tiles else {
            return;
        };
        let (address, root) = (tiles.href.clone(), self.root.clone());
        spawn_local(async move {
            let Some(archive) = open(address).await else {
                return;
            };
            with(|map| {
                if map.root == root {
                    map.lay_tiles(archive);
                }
            });
        });
    }

    fn lay_tiles(&mut self, mut archive: Archive) {
        archive.embedded.clone_from(&self.scene.features);
        self.basemap = Basemap::Tiles(Box::new(archive));
        set(&self.root, "data-tiles", "");
        // What the archive's licence asks for stands with what the sketch's do.
        let note = element("span", "attribution");
        if let (Some(note), Some(caption), Some(tiles)) =
            (note, find(&self.root, "figcaption"), &self.data.tiles)
        {
            note.set_text_content(Some(&format!(" {}", tiles.attribution)));
            let _ = caption.append_child(&note);
        }
        self.redraw();
    }

    /// Asks for the tiles around the window that are not there yet, and lays under it those that are.
    pub(super) fn ask_for_tiles(&mut self) {
        let Basemap::Tiles(archive) = &mut self.basemap else {
            return;
        };
        let wanted = wanted(&self.view, &archive.header);
        let language = self.data.language;
        let mut all_ready = !wanted.is_empty();
        for tile in &wanted {
            match archive.state(*tile) {
                Some(State::Ready(_)) => {}
                Some(State::Coming | State::Failed) => all_ready = false,
                None => {
                    all_ready = false;
                    archive.set(*tile, State::Coming);
                    let (tile, address) = (*tile, archive.address.clone());
                    spawn_local(async move {
                        let drawn = draw(tile, &address, language).await;
                        with(|map| map.tile_came(tile, drawn));
                    });
                }
            }
        }
        let shown = |tile: &Tile| match archive.state(*tile) {
            Some(State::Ready(features)) => features.len(),
            _ => 0,
        };
        let is_light = wanted.iter().map(shown).sum::<usize>() <= MOST_THINGS_SHOWN;
        // Only where every tile of the window is there: half a map is worse than a sketch of the whole.
        self.scene.features = if all_ready && is_light {
            let mut shown: Vec<Feature> = Vec::new();
            for kind in FeatureKind::ALL {
                for tile in &wanted {
                    if let Some(State::Ready(features)) = archive.state(*tile) {
                        let of_kind = features.iter().filter(|feature| feature.kind == kind);
                        shown.extend(of_kind.cloned());
                    }
                }
            }
            shown
        } else {
            archive.embedded.clone()
        };
        if archive.tiles.len() > MOST_TILES {
            let keeps = |number: &u64| wanted.iter().any(|tile| tile.number() == *number);
            archive.tiles.retain(|(number, _)| keeps(number));
        }
    }

    fn tile_came(&mut self, tile: Tile, drawn: Option<Vec<Feature>>) {
        if let Basemap::Tiles(archive) = &mut self.basemap {
            let state = drawn.map_or(State::Failed, State::Ready);
            archive.set(tile, state);
            self.redraw();
        }
    }
}

/// Opens an archive; none if it is missing, cut short or something else.
async fn open(address: String) -> Option<Archive> {
    let mut whole = None;
    if let Some((bytes, version)) = kept(&address).await.filter(|(bytes, _)| is_whole(bytes)) {
        // The host's is the one that counts; the kept one is for where there is no network.
        match fetch_whole(&address, Some(&version)).await {
            Answer::Bytes(new, version) if is_whole(&new) => {
                keep(&address, &new, &version).await;
                whole = Some(new);
            }
            Answer::Same | Answer::Failed => whole = Some(bytes),
            Answer::Bytes(..) | Answer::Gone => forget(&address).await,
        }
    }
    let (first, version) = match &whole {
        Some(bytes) => (bytes.clone(), bytes::Version::default()),
        None => fetch_part(&address, 0..FIRST_BYTES).await?,
    };
    let header = Header::parse(&first).ok()?;
    if whole.is_none() && header.archive_bytes() <= SMALL_ARCHIVE {
        let (bytes, version) = if is_whole(&first) {
            (first.clone(), version)
        } else {
            match fetch_whole(&address, None).await {
                Answer::Bytes(bytes, version) if is_whole(&bytes) => (bytes, version),
                _ => return None,
            }
        };
        keep(&address, &bytes, &version).await;
        whole = Some(bytes);
    }
    let root = part(&first, &header.root).ok()?;
    let root = unzipped(header.directory_compression, root).await?;
    let root = Directory::root(&header, &root).ok()?;
    Some(Archive {
        address,
        header,
        directories: Directories::new(root),
        whole,
        tiles: Vec::new(),
        embedded: Vec::new(),
    })
}

/// Whether these are all bytes of an archive.
fn is_whole(bytes: &[u8]) -> bool {
    Header::parse(bytes).is_ok_and(|header| header.archive_bytes() <= bytes.len() as u64)
}

/// What a tile shows; none if it cannot be had.
async fn draw(tile: Tile, address: &str, language: Language) -> Option<Vec<Feature>> {
    // A leaf may be thrown out again by those that other tiles need, so that it is read more than once; not for ever.
    for _ in 0..MOST_READS {
        let mut next = None;
        with(|map| next = map.next_bytes(tile));
        let (found, compression, bytes) = next?;
        match found {
            Found::Nothing => return Some(Vec::new()),
            Found::Tile(range) => {
                let bytes = match bytes {
                    Some(bytes) => bytes,
                    None => fetch_part(address, range).await?.0,
                };
                let bytes = unzipped(compression, &bytes).await?;
                return features(tile, &bytes, language).ok();
            }
            Found::Leaf(range) => {
                let bytes = match bytes {
                    Some(bytes) => bytes,
                    None => fetch_part(address, range.clone()).await?.0,
                };
                let bytes = unzipped(compression, &bytes).await?;
                let mut is_read = false;
                with(|map| is_read = map.leaf_came(range.start, &bytes));
                if !is_read {
                    return None;
                }
            }
        }
    }
    None
}

impl LiveMap {
    /// Where the archive has a tile: the bytes to read next, how they are zipped, and themselves where the archive is kept whole.
    fn next_bytes(&self, tile: Tile) -> Option<(Found, Compression, Option<Vec<u8>>)> {
        let Basemap::Tiles(archive) = &self.basemap else {
            return None;
        };
        let found = archive.directories.find(tile).ok()?;
        let bytes_of = |range: &Range<u64>| {
            let whole = archive.whole.as_ref()?;
            Some(part(whole, range).ok()?.to_vec())
        };
        Some(match &found {
            Found::Nothing => (found, Compression::None, None),
            Found::Tile(range) => {
                let bytes = bytes_of(range);
                (found, archive.header.tile_compression, bytes)
            }
            Found::Leaf(range) => {
                let bytes = bytes_of(range);
                (found, archive.header.directory_compression, bytes)
            }
        })
    }

    /// Notes a leaf directory; tells whether it can be read.
    fn leaf_came(&mut self, start: u64, bytes: &[u8]) -> bool {
        let Basemap::Tiles(archive) = &mut self.basemap else {
            return false;
        };
        archive
            .directories
            .add(&archive.header, start, bytes)
            .is_ok()
    }
}
