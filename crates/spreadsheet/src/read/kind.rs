//! What kind of file it is, by its bytes; its name only decides about text. Native only.

use std::io::{Cursor, Read};
use std::path::Path;

use super::encoding;
use crate::bounds::FILE_BYTES;
use crate::fault::OtherFile;
use crate::package::Package;
use crate::refusal::Refusal;

const OPEN_DOCUMENT: &[u8] = b"application/vnd.oasis.opendocument.";
/// A compound file, as Office wrote until 2003 and wraps round what has a password (MS-CFB 2.2).
const COMPOUND_FILE: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
const PICTURES: [&[u8]; 6] = [
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"BM",
    b"II*\0",
    b"MM\0*",
];

/// A kind of file that is read, with what was unpacked to know it.
pub(super) enum Kind {
    /// The parts of an XLSX file.
    Xlsx(Package),
    /// The parts of an ODS file.
    Ods(Package),
    /// The stream of records of an XLS file.
    Xls(Vec<u8>),
    /// The text of a CSV file.
    Csv(String),
}

/// What kind of file it is.
pub(super) fn of(path: &Path, bytes: &[u8]) -> Result<Kind, Refusal> {
    if is_lock_file(path) {
        return Err(Refusal::Other(OtherFile::LockFile));
    }
    if has_end(path, &["gsheet", "gdoc"]) {
        return Err(Refusal::Other(OtherFile::GoogleShortcut));
    }
    if bytes.is_empty() {
        return Err(Refusal::Empty);
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return packed(bytes);
    }
    if bytes.starts_with(COMPOUND_FILE) {
        return compound(bytes);
    }
    let text = text(path, bytes)?;
    if has_name_of_text(path) {
        Ok(Kind::Csv(text))
    } else if has_end(path, &["xls", "xlsx", "xlsm", "xlsb", "ods"]) {
        Err(Refusal::Other(OtherFile::TextAsWorkbook))
    } else {
        Err(Refusal::Other(OtherFile::Unknown))
    }
}

/// The text of a file, if it is plain text.
pub(super) fn text(path: &Path, bytes: &[u8]) -> Result<String, Refusal> {
    if let Some(other) = other_binary(bytes) {
        return Err(Refusal::Other(other));
    }
    let text = encoding::decoded(bytes).map_err(|refusal| match refusal {
        // What has no name of a text and reads like none is something else, not a text in an unknown encoding.
        Refusal::Encoding { .. } if !has_name_of_text(path) => Refusal::Other(OtherFile::Unknown),
        refusal => refusal,
    })?;
    match marked(&text) {
        Some(other) => Err(Refusal::Other(other)),
        None if text.trim().is_empty() => Err(Refusal::Empty),
        None => Ok(text),
    }
}

/// Whether the name is one of a text with separators.
pub(super) fn has_name_of_text(path: &Path) -> bool {
    has_end(path, &["csv", "tsv", "tab", "txt"])
}

/// Whether the name is one of what Excel or LibreOffice lay beside an open workbook.
pub(super) fn is_lock_file(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    name.starts_with("~$") || name.starts_with(".~lock.")
}

fn has_end(path: &Path, ends: &[&str]) -> bool {
    let end = path.extension().unwrap_or_default().to_string_lossy();
    ends.iter().any(|other| end.eq_ignore_ascii_case(other))
}

fn packed(bytes: &[u8]) -> Result<Kind, Refusal> {
    let package = Package::unpack(bytes)?;
    let has = |beginning: &str| package.names().any(|name| name.starts_with(beginning));
    if let Some(mime) = package.part("mimetype")
        && let Some(kind) = mime.strip_prefix(OPEN_DOCUMENT)
    {
        return match kind {
            kind if kind.starts_with(b"spreadsheet") => Ok(Kind::Ods(package)),
            kind if kind.starts_with(b"text") => Err(Refusal::Other(OtherFile::TextDocument)),
            kind if kind.starts_with(b"presentation") => Err(Refusal::Other(OtherFile::Slides)),
            _ => Err(Refusal::Other(OtherFile::Unknown)),
        };
    }
    let other = if has("xl/workbook.bin") {
        OtherFile::BinaryWorkbook
    } else if has("xl/") {
        return Ok(Kind::Xlsx(package));
    } else if has("word/") {
        OtherFile::TextDocument
    } else if has("ppt/") {
        OtherFile::Slides
    } else if has("Index/") || has("Index.zip") {
        OtherFile::Numbers
    } else {
        OtherFile::Archive
    };
    Err(Refusal::Other(other))
}

fn compound(bytes: &[u8]) -> Result<Kind, Refusal> {
    let damaged = |error: std::io::Error| Refusal::Damaged(error.to_string());
    let mut file = cfb::CompoundFile::open(Cursor::new(bytes)).map_err(damaged)?;
    if file.is_stream("/EncryptedPackage") {
        return Err(Refusal::Other(OtherFile::PasswordProtected));
    }
    if let Some(name) = ["/Workbook", "/Book"]
        .into_iter()
        .find(|name| file.is_stream(name))
    {
        let mut stream = Vec::new();
        let source = file.open_stream(name).map_err(damaged)?;
        source
            .take(FILE_BYTES)
            .read_to_end(&mut stream)
            .map_err(damaged)?;
        return Ok(Kind::Xls(stream));
    }
    Err(Refusal::Other(if file.is_stream("/WordDocument") {
        OtherFile::TextDocument
    } else if file.is_stream("/PowerPoint Document") {
        OtherFile::Slides
    } else {
        OtherFile::Unknown
    }))
}

fn other_binary(bytes: &[u8]) -> Option<OtherFile> {
    if bytes.starts_with(b"%PDF") {
        return Some(OtherFile::Pdf);
    }
    let is_webp = bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP");
    let is_heic = bytes.get(4..8) == Some(b"ftyp");
    let is_picture = is_webp || is_heic || PICTURES.iter().any(|magic| bytes.starts_with(magic));
    // Text may begin with the letters of a magic; a picture has a zero soon.
    let has_zero = bytes.iter().take(64).any(|byte| *byte == 0);
    (is_picture && has_zero).then_some(OtherFile::Picture)
}

/// What text is that says of itself that it is something else.
fn marked(text: &str) -> Option<OtherFile> {
    let beginning: String = text.trim_start().chars().take(2_000).collect();
    let beginning = beginning.to_ascii_lowercase();
    let begins = |marks: &[&str]| marks.iter().any(|mark| beginning.starts_with(mark));
    let is_page = [
        "<!doctype html",
        "<html",
        "<head",
        "<meta",
        "<style",
        "<script",
        "<body",
        "<table",
        "<div",
        "mime-version:",
    ];
    if begins(&["<?xml"]) && beginning.contains("urn:schemas-microsoft-com:office:spreadsheet") {
        Some(OtherFile::Xml2003)
    } else if begins(&is_page) || (begins(&["<?xml", "<!--"]) && beginning.contains("<html")) {
        Some(OtherFile::WebPage)
    } else if begins(&["{\\rtf"]) {
        Some(OtherFile::TextDocument)
    } else if begins(&["{"]) && beginning.contains("docs.google.com") {
        Some(OtherFile::GoogleShortcut)
    } else if begins(&["<?xml"]) {
        Some(OtherFile::Unknown)
    } else {
        None
    }
}
