//! What a site is made of: its files by kind, with their bytes as they lie on the disk and as they go over the network. Native only.

use crate::folder::Folder;

/// Kinds of files, as webmasters think of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// What visitors come to.
    Pages,
    /// What pages that are shown without being loaded are made from.
    Data,
    /// What is saved with a village.
    Packs,
    /// WebAssembly and scripts.
    Programs,
    /// Style sheets.
    Styles,
    /// Pictures.
    Pictures,
    /// Recordings.
    Recordings,
    /// Ways and days for other applications.
    Takeaway,
    /// For search engines, hosts, browsers.
    Others,
}

impl Kind {
    /// All of them.
    pub const ALL: [Kind; 9] = [
        Kind::Pages,
        Kind::Data,
        Kind::Packs,
        Kind::Programs,
        Kind::Styles,
        Kind::Pictures,
        Kind::Recordings,
        Kind::Takeaway,
        Kind::Others,
    ];

    /// The kind of a file, by its path.
    fn of(file: &str) -> Kind {
        if file.starts_with("bundle/packs/") {
            return Kind::Packs;
        }
        if file.starts_with("bundle/") {
            return Kind::Data;
        }
        match file.rsplit('.').next().unwrap_or_default() {
            "html" => Kind::Pages,
            "json" => Kind::Data,
            "wasm" | "js" => Kind::Programs,
            "css" => Kind::Styles,
            "svg" | "png" | "jpg" | "jpeg" | "webp" | "avif" => Kind::Pictures,
            "m4a" | "mp3" | "opus" | "ogg" | "vtt" => Kind::Recordings,
            "gpx" | "geojson" | "ics" => Kind::Takeaway,
            _ => Kind::Others,
        }
    }
}

/// A file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its path below the site's root.
    pub name: String,
    pub kind: Kind,
    /// Bytes on the disk.
    pub bytes: u64,
    /// Bytes over the network, where the host sends compressed copies.
    pub sent: u64,
}

/// Every file that was written so far, those with the most bytes over the network first.
pub fn files(folder: &Folder) -> Vec<File> {
    let mut files: Vec<File> = folder
        .files()
        .into_iter()
        .map(|name| File {
            kind: Kind::of(&name),
            bytes: folder.bytes(&name).unwrap_or_default(),
            sent: folder.bytes_sent(&name),
            name,
        })
        .collect();
    files.sort_by(|a, b| b.sent.cmp(&a.sent).then_with(|| a.name.cmp(&b.name)));
    files
}

/// What all files of a kind are together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sum {
    pub kind: Kind,
    pub count: usize,
    pub bytes: u64,
    pub sent: u64,
}

/// The kinds of which there are files, those with the most bytes over the network first.
pub fn sums(files: &[File]) -> Vec<Sum> {
    let of = |kind: Kind| {
        let mut sum = Sum {
            kind,
            count: 0,
            bytes: 0,
            sent: 0,
        };
        for file in files.iter().filter(|file| file.kind == kind) {
            sum.count += 1;
            sum.bytes += file.bytes;
            sum.sent += file.sent;
        }
        sum
    };
    let mut sums: Vec<Sum> = Kind::ALL
        .into_iter()
        .map(of)
        .filter(|sum| sum.count > 0)
        .collect();
    sums.sort_by(|a, b| b.sent.cmp(&a.sent).then(a.kind.cmp(&b.kind)));
    sums
}
