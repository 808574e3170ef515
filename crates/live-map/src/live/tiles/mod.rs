//! A base map that the webmaster hosts: fetched when the map is there, piece by piece, or whole and kept where it is small. The
//! embedded base map stands until tiles are there, and stays whatever fails. Only wasm.

mod bytes;
mod kept;

use std::cell::RefCell;

use wasm_bindgen_futures::spawn_local;

use super::{LiveMap, Underlay, with};
use bytes::{Answer, fetch_part, fetch_whole, unzipped};
use kept::{forget, keep, kept};
use langke_browser::dom::{element, find, set};
use langke_map::{Archive, Bytes, Feature, Session, Step, features};
use langke_model::i18n::Language;
use langke_tiles::bounds::SMALL_ARCHIVE;
use langke_tiles::{Directory, FIRST_BYTES, Header, Tile, part};

/// A tile is looked for through at most so many directories.
const MOST_READS: usize = 8;

/// Tiles from an archive, for sites that name one.
pub const TILES: Underlay = Underlay {
    open: open_for,
    lay,
};

thread_local! {
    /// The archive of the map that is alive, and its address.
    static LAID: RefCell<Option<(String, Archive)>> = const { RefCell::new(None) };
}

/// What was read of an archive to open it.
struct Opened {
    header: Header,
    root: Directory,
    /// All of it, where it is small.
    whole: Option<Vec<u8>>,
}

/// Opens the archive that the site names, if it names one.
fn open_for(map: &LiveMap) {
    LAID.set(None);
    let Some(tiles) = &map.session.data().tiles else {
        return;
    };
    let (address, root) = (tiles.href.clone(), map.root.clone());
    spawn_local(async move {
        let Some(opened) = open(&address).await else {
            return;
        };
        with(|map| {
            if map.root == root {
                lay_under(map, address, opened);
            }
        });
    });
}

fn lay_under(map: &mut LiveMap, address: String, opened: Opened) {
    let embedded = map.session.features().to_vec();
    let archive = Archive::new(opened.header, opened.root, opened.whole, embedded);
    LAID.set(Some((address, archive)));
    set(&map.root, "data-tiles", "");
    // What the archive's licence asks for stands with what the sketch's do.
    let note = element("span", "attribution");
    if let (Some(note), Some(caption), Some(tiles)) = (
        note,
        find(&map.root, "figcaption"),
        &map.session.data().tiles,
    ) {
        note.set_text_content(Some(&format!(" {}", tiles.attribution)));
        let _ = caption.append_child(&note);
    }
    map.redraw();
}

/// Asks for the tiles around the window that are not there yet, and lays under it those that are.
fn lay(session: &mut Session) {
    let language = session.data().language;
    let under = with_archive(|address, archive| {
        for tile in archive.ask_for(session.view()) {
            let address = address.to_owned();
            spawn_local(async move {
                let features = draw(tile, &address, language).await;
                with(|map| {
                    if with_archive(|_, archive| archive.came(tile, features)).is_some() {
                        map.redraw();
                    }
                });
            });
        }
        archive.under(session.view())
    });
    if let Some(features) = under {
        session.lay(features);
    }
}

/// Does something with the archive under the live map, if there is one.
fn with_archive<T>(what: impl FnOnce(&str, &mut Archive) -> T) -> Option<T> {
    LAID.with_borrow_mut(|laid| {
        laid.as_mut()
            .map(|(address, archive)| what(address, archive))
    })
}

/// Opens an archive; none if it is missing, cut short or something else.
async fn open(address: &str) -> Option<Opened> {
    let mut whole = None;
    if let Some((bytes, version)) = kept(address).await.filter(|(bytes, _)| is_whole(bytes)) {
        // The host's is the one that counts; the kept one is for where there is no network.
        match fetch_whole(address, Some(&version)).await {
            Answer::Bytes(new, version) if is_whole(&new) => {
                keep(address, &new, &version).await;
                whole = Some(new);
            }
            Answer::Same | Answer::Failed => whole = Some(bytes),
            Answer::Bytes(..) | Answer::Gone => forget(address).await,
        }
    }
    let (first, version) = match &whole {
        Some(bytes) => (bytes.clone(), bytes::Version::default()),
        None => fetch_part(address, 0..FIRST_BYTES).await?,
    };
    let header = Header::parse(&first).ok()?;
    if whole.is_none() && header.archive_bytes() <= SMALL_ARCHIVE {
        let (bytes, version) = if is_whole(&first) {
            (first.clone(), version)
        } else {
            match fetch_whole(address, None).await {
                Answer::Bytes(bytes, version) if is_whole(&bytes) => (bytes, version),
                _ => return None,
            }
        };
        keep(address, &bytes, &version).await;
        whole = Some(bytes);
    }
    let root = part(&first, &header.root).ok()?;
    let root = unzipped(header.directory_compression, root).await?;
    let root = Directory::root(&header, &root).ok()?;
    Some(Opened {
        header,
        root,
        whole,
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
        match with_archive(|_, archive| archive.step_to(tile))?? {
            Step::Nothing => return Some(Vec::new()),
            Step::Tile(bytes) => {
                let bytes = read(address, bytes).await?;
                return features(tile, &bytes, language).ok();
            }
            Step::Leaf(bytes) => {
                let start = bytes.range.start;
                let bytes = read(address, bytes).await?;
                if !with_archive(|_, archive| archive.leaf_came(start, &bytes))? {
                    return None;
                }
            }
        }
    }
    None
}

/// Bytes of an archive, kept or fetched, unzipped.
async fn read(address: &str, bytes: Bytes) -> Option<Vec<u8>> {
    let zipped = match bytes.kept {
        Some(kept) => kept,
        None => fetch_part(address, bytes.range).await?.0,
    };
    unzipped(bytes.compression, &zipped).await
}
