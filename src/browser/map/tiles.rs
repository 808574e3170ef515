//! A base map that the webmaster hosts: fetched when the map is there, piece by piece, or whole and kept where it is small. The
//! embedded base map stands until tiles are there, and stays whatever fails. Only wasm.

use std::ops::Range;

use js_sys::{Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Headers, RequestInit, Response};

use super::dom::{element, find, set};
use super::{LiveMap, with};
use crate::geo::{MapPoint, ScreenPoint, View};
use crate::i18n::Language;
use crate::map::tiles::{Compression, Directory, FIRST_BYTES, Found, Header, Tile, features, part};
use crate::map::{Feature, FeatureKind};

#[wasm_bindgen]
extern "C" {
    /// Source: WHATWG, "Compression".
    type DecompressionStream;
    #[wasm_bindgen(constructor, catch)]
    fn new(format: &str) -> Result<DecompressionStream, JsValue>;
    #[wasm_bindgen(extends = Object)]
    type Stream;
    #[wasm_bindgen(method, catch, js_name = pipeThrough)]
    fn pipe_through(this: &Stream, transform: &DecompressionStream) -> Result<Stream, JsValue>;
    /// Source: W3C, "Service Workers", Cache.
    type Caches;
    #[wasm_bindgen(js_namespace = globalThis, thread_local_v2, js_name = caches)]
    static CACHES: Option<Caches>;
    #[wasm_bindgen(method)]
    fn open(this: &Caches, name: &str) -> Promise;
    type Cache;
    #[wasm_bindgen(method, js_name = match)]
    fn find(this: &Cache, address: &str) -> Promise;
    #[wasm_bindgen(method)]
    fn put(this: &Cache, address: &str, answer: &Response) -> Promise;
}

/// An archive up to this size is fetched whole and kept, in bytes.
const SMALL: u64 = 4 << 20;
/// A tile, unzipped, is at most so large, in bytes.
const LARGEST_TILE: u32 = 4 << 20;
/// As many tiles are kept ready to be drawn.
const MOST_KEPT: usize = 48;
/// Tiles are asked for this far beyond the window, as a share of its larger side.
const AHEAD: f64 = 0.3;
/// Where small archives are kept.
const KEPT: &str = "langke-tiles";

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
    root: Directory,
    /// Directories by the first byte of theirs.
    leaves: Vec<(u64, Directory)>,
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

    fn leaf(&self, start: u64) -> Option<&Directory> {
        let found = self.leaves.iter().find(|(other, _)| *other == start);
        found.map(|(_, leaf)| leaf)
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
        // Only where every tile of the window is there: half a map is worse than a sketch of the whole.
        self.scene.features = if all_ready {
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
        if archive.tiles.len() > MOST_KEPT {
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

/// The tiles of a window; none outside of what the archive shows.
fn wanted(view: &View, header: &Header) -> Vec<Tile> {
    let zoom = view.zoom().round().max(0.0) as u8;
    let zoom = zoom.clamp(header.min_zoom, header.max_zoom);
    let room = view.width.max(view.height) * AHEAD;
    let corner = |x: f64, y: f64| {
        let MapPoint { x, y } = view.to_map(ScreenPoint { x, y });
        Tile::holding(
            zoom,
            MapPoint {
                x: x.clamp(0.0, 0.999_999_9),
                y: y.clamp(0.0, 0.999_999_9),
            },
        )
    };
    let (low, high) = (
        corner(-room, -room),
        corner(view.width + room, view.height + room),
    );
    let (Some(low), Some(high)) = (low, high) else {
        return Vec::new();
    };
    let mut tiles = Vec::new();
    for y in low.y()..=high.y() {
        for x in low.x()..=high.x() {
            tiles.extend(Tile::new(zoom, x, y));
        }
    }
    // A window on half the earth asks for nothing: the embedded map knows its continent.
    if tiles.len() > MOST_KEPT {
        tiles.clear();
    }
    tiles
}

/// Opens an archive; none if it is missing, cut short or something else.
async fn open(address: String) -> Option<Archive> {
    let kept = kept(&address).await;
    let mut whole = kept.filter(|bytes| Header::parse(bytes).is_ok());
    let first = match &whole {
        Some(bytes) => bytes.clone(),
        None => fetch(&address, Some(0..FIRST_BYTES)).await?,
    };
    let header = Header::parse(&first).ok()?;
    if whole.is_none() && header.archive_bytes() <= SMALL {
        let bytes = if first.len() as u64 >= header.archive_bytes() {
            first.clone()
        } else {
            fetch(&address, None).await?
        };
        if (bytes.len() as u64) < header.archive_bytes() {
            return None;
        }
        keep(&address, &bytes).await;
        whole = Some(bytes);
    }
    let root = part(&first, &header.root).ok()?;
    let root = unzipped(header.directory_compression, root).await?;
    let root = Directory::root(&header, &root).ok()?;
    Some(Archive {
        address,
        header,
        root,
        leaves: Vec::new(),
        whole,
        tiles: Vec::new(),
        embedded: Vec::new(),
    })
}

/// What a tile shows; none if it cannot be had.
async fn draw(tile: Tile, address: &str, language: Language) -> Option<Vec<Feature>> {
    loop {
        let mut next = None;
        with(|map| next = map.next_bytes(tile));
        let (found, compression, bytes) = next?;
        match found {
            Found::Nothing => return Some(Vec::new()),
            Found::Tile(range) => {
                let bytes = match bytes {
                    Some(bytes) => bytes,
                    None => fetch(address, Some(range)).await?,
                };
                let bytes = unzipped(compression, &bytes).await?;
                return features(tile, &bytes, language).ok();
            }
            Found::Leaf(range) => {
                let bytes = match bytes {
                    Some(bytes) => bytes,
                    None => fetch(address, Some(range.clone())).await?,
                };
                let bytes = unzipped(compression, &bytes).await?;
                let mut is_new = false;
                with(|map| is_new = map.leaf_came(range.start, &bytes));
                if !is_new {
                    return None;
                }
            }
        }
    }
}

impl LiveMap {
    /// Where the archive has a tile: the bytes to read next, how they are zipped, and themselves where the archive is kept whole.
    fn next_bytes(&self, tile: Tile) -> Option<(Found, Compression, Option<Vec<u8>>)> {
        let Basemap::Tiles(archive) = &self.basemap else {
            return None;
        };
        let mut directory = &archive.root;
        let mut found = directory.find(tile);
        while let Found::Leaf(range) = &found {
            let Some(leaf) = archive.leaf(range.start) else {
                break;
            };
            directory = leaf;
            found = directory.find(tile);
        }
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

    /// Notes a leaf directory; tells whether it is a new one that can be read.
    fn leaf_came(&mut self, start: u64, bytes: &[u8]) -> bool {
        let Basemap::Tiles(archive) = &mut self.basemap else {
            return false;
        };
        let Ok(leaf) = archive.root.below(&archive.header, bytes) else {
            return false;
        };
        let is_new = archive.leaf(start).is_none();
        archive.leaves.push((start, leaf));
        is_new
    }
}

/// Fetches an address, or some of its bytes. A host that ignores the range sends all, which is read only if it is small.
async fn fetch(address: &str, range: Option<Range<u64>>) -> Option<Vec<u8>> {
    let init = RequestInit::new();
    if let Some(range) = &range {
        let headers = Headers::new().ok()?;
        let value = format!("bytes={}-{}", range.start, range.end.checked_sub(1)?);
        headers.set("Range", &value).ok()?;
        init.set_headers(&headers);
    }
    let window = web_sys::window()?;
    let answer = JsFuture::from(window.fetch_with_str_and_init(address, &init))
        .await
        .ok()?;
    let answer: Response = answer.dyn_into().ok()?;
    let says_length = answer.headers().get("content-length").ok()?;
    let length: Option<u64> = says_length.and_then(|length| length.parse().ok());
    match (answer.status(), &range) {
        (206, Some(_)) => bytes_of(&answer).await,
        (200, None) => bytes_of(&answer).await,
        (200, Some(range)) if length.is_some_and(|length| length <= SMALL) => {
            let all = bytes_of(&answer).await?;
            let end = range.end.min(all.len() as u64);
            Some(part(&all, &(range.start.min(end)..end)).ok()?.to_vec())
        }
        _ => None,
    }
}

async fn bytes_of(answer: &Response) -> Option<Vec<u8>> {
    let buffer = JsFuture::from(answer.array_buffer().ok()?).await.ok()?;
    Some(Uint8Array::new(&buffer).to_vec())
}

/// Unzips with the browser's own means; none where it has none, or where the bytes are damaged or swell too much.
async fn unzipped(compression: Compression, bytes: &[u8]) -> Option<Vec<u8>> {
    if compression == Compression::None {
        return Some(bytes.to_vec());
    }
    let gunzip = DecompressionStream::new("gzip").ok()?;
    let zipped = Response::new_with_opt_js_u8_array(Some(&Uint8Array::from(bytes))).ok()?;
    let stream = Reflect::get(&zipped, &"body".into()).ok()?;
    let stream = stream
        .unchecked_into::<Stream>()
        .pipe_through(&gunzip)
        .ok()?;
    let answer = Response::new_with_opt_readable_stream(Some(stream.unchecked_ref())).ok()?;
    let buffer = JsFuture::from(answer.array_buffer().ok()?).await.ok()?;
    let bytes = Uint8Array::new(&buffer);
    (bytes.length() <= LARGEST_TILE).then(|| bytes.to_vec())
}

/// A small archive that was kept.
async fn kept(address: &str) -> Option<Vec<u8>> {
    let cache = cache().await?;
    let answer = JsFuture::from(cache.find(address)).await.ok()?;
    bytes_of(&answer.dyn_into::<Response>().ok()?).await
}

/// Keeps a small archive for the next time, with or without a network; a browser that keeps nothing is none the worse.
async fn keep(address: &str, bytes: &[u8]) {
    if let (Some(cache), Ok(answer)) = (
        cache().await,
        Response::new_with_opt_js_u8_array(Some(&Uint8Array::from(bytes))),
    ) {
        let _ = JsFuture::from(cache.put(address, &answer)).await;
    }
}

async fn cache() -> Option<Cache> {
    let opened = CACHES.with(|caches| Some(caches.as_ref()?.open(KEPT)))?;
    Some(JsFuture::from(opened).await.ok()?.unchecked_into())
}
