//! The text of a file of lines: unpacked, and out of whatever encoding it has. Native only.

use std::io::{Cursor, Read};

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE};
use flate2::read::MultiGzDecoder;
use zip::ZipArchive;

use super::ImportError;
use super::format::Format;
use crate::bounds::LARGEST_LINE;

/// Endings of what is looked for in an archive, the one that is meant most first.
const ENDINGS: [&str; 5] = [".kml", ".gpx", ".geojson", ".tcx", ".json"];
/// Archives and packed files in one another are opened so often.
const DEEPEST: usize = 2;

/// The text of a file.
///
/// # Errors
/// What the file is, if it is nothing that lines are read from.
pub(super) fn text(bytes: Vec<u8>) -> Result<String, ImportError> {
    let mut bytes = bytes;
    for _ in 0..DEEPEST {
        bytes = match bytes.as_slice() {
            [0x1F, 0x8B, ..] => within(MultiGzDecoder::new(bytes.as_slice()))?,
            [b'P', b'K', 3 | 5, 4 | 6, ..] => out_of_archive(&bytes)?,
            _ => break,
        };
    }
    if let Some(format) = Format::of_bytes(&bytes) {
        return Err(ImportError::OtherFormat { format });
    }
    Ok(decoded(&bytes))
}

/// Everything that is unpacked, up to the limit.
fn within(packed: impl Read) -> Result<Vec<u8>, ImportError> {
    let mut bytes = Vec::new();
    let read = packed.take(LARGEST_LINE + 1).read_to_end(&mut bytes);
    read.map_err(|error| ImportError::NotUnpacked {
        reason: error.to_string(),
    })?;
    if bytes.len() as u64 > LARGEST_LINE {
        let limit = LARGEST_LINE;
        return Err(ImportError::Swells { limit });
    }
    Ok(bytes)
}

/// The file with lines in an archive: a KMZ, or what somebody packed.
fn out_of_archive(bytes: &[u8]) -> Result<Vec<u8>, ImportError> {
    let not_unpacked = |reason: String| ImportError::NotUnpacked { reason };
    let mut archive =
        ZipArchive::new(Cursor::new(bytes)).map_err(|error| not_unpacked(error.to_string()))?;
    let names: Vec<String> = archive.file_names().map(str::to_owned).collect();
    let is = |name: &str, ending: &str| {
        let name = name.to_ascii_lowercase();
        name.ends_with(ending) && !name.starts_with("__macosx/")
    };
    let of =
        |ending: &&str| -> Vec<&String> { names.iter().filter(|name| is(name, ending)).collect() };
    let with_lines = ENDINGS.iter().map(of).find(|names| !names.is_empty());
    let name = match with_lines.as_deref() {
        // The first KML in a KMZ is its document. Source: OGC KML 2.3, annex C.
        Some([name, ..]) if is(name, ".kml") => name,
        Some([name]) => name,
        Some(names) => {
            let files = names.iter().map(|name| name.to_string()).collect();
            return Err(ImportError::SeveralFiles { files });
        }
        None if names.iter().any(|name| is(name, ".shp")) => {
            let format = Format::Shapefile;
            return Err(ImportError::OtherFormat { format });
        }
        None => {
            let format = Format::Archive;
            return Err(ImportError::OtherFormat { format });
        }
    };
    let file = archive
        .by_name(name)
        .map_err(|error| not_unpacked(error.to_string()))?;
    within(file)
}

/// Text out of the encoding that its first bytes or its XML declaration name, else UTF-8; bytes that are no text become `U+FFFD`, as
/// only names hold others than ASCII.
fn decoded(bytes: &[u8]) -> String {
    let encoding = match bytes {
        [b'<' | b'{' | b'[' | b' ' | b'\r' | b'\n', 0, ..] => UTF_16LE,
        [0, b'<' | b'{' | b'[' | b' ' | b'\r' | b'\n', ..] => UTF_16BE,
        _ => declared(bytes).unwrap_or(encoding_rs::UTF_8),
    };
    // A byte-order mark goes before what is declared.
    encoding.decode(bytes).0.into_owned()
}

/// The encoding of an XML declaration, if it is one in which the declaration can be read.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = String::from_utf8_lossy(bytes.get(..300).unwrap_or(bytes)).into_owned();
    let (_, declaration) = head.split_once("<?xml")?;
    let (declaration, _) = declaration.split_once("?>")?;
    let (_, rest) = declaration.split_once("encoding")?;
    let label = rest.trim_start_matches(|sign: char| sign.is_whitespace() || "='\"".contains(sign));
    let label = label.split(['"', '\'', ' ']).next()?;
    let encoding = Encoding::for_label(label.as_bytes())?;
    let is_wide = encoding == UTF_16LE || encoding == UTF_16BE;
    // Programs that turn a string of 16 bits into UTF-8 leave the declaration as it was; text that is UTF-8 is seldom anything else.
    (!is_wide && std::str::from_utf8(bytes).is_err()).then_some(encoding)
}
