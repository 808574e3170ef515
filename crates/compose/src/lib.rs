//! Content becomes the data of pages: ids become things, things get neighbours, texts get a language. Native only.
//!
//! Its modules, each of which uses only those before it: `cells`, `theme`, `cover`, `facts`, `opening`, `order`, `words`, `question` (what pages ask for), `lists` (things in the order of
//! a language), `network`, `alphabet`, `regions` (provinces and communes), `catalogue`, `library` (the facts of a site), `answer`,
//! `coming` (events on their days), `way`, `map`, `writer` (what writers of pages share), `found` (what lists of pages say of each), `structured` (what machines are told), `pages`, `pack`, `search`.

mod alphabet;
mod answer;
mod catalogue;
mod cells;
mod centres;
mod coming;
mod cover;
mod facts;
mod found;
mod library;
mod lists;
mod map;
mod network;
mod opening;
mod order;
mod pack;
mod pages;
mod question;
mod regions;
mod search;
mod structured;
mod symbols;
mod theme;
mod way;
mod words;
mod writer;

pub use cover::Covers;
pub use found::{Entry, entry, pictures_of};
pub use library::{Drawings, Library, PublishedMedia};
pub use map::MAP_FILE;
pub use pack::{PackedPages, packed_pages, packs};
pub use pages::{
    EMBED_SCRIPT, EMBED_WIDTH, Embed, Former, PassportRoute, Printed, Scan, Screen, Share, Visit,
    addresses, embed, files_beside, former, former_of, kiosk, kiosks, page, passport_folder,
    passport_routes, scans, scans_of, share, visit,
};
pub use search::Searchable;
pub use structured::{Graph, graph};
pub use symbols::symbols_svg;
pub use theme::{contrast, pattern_svg, readable};
pub use words::{VisitWords, moved, of_saving, of_viewer, of_visits, visit_words};
pub use writer::{Head, PrintedPage, ShareCard};
