//! Whatever bytes a file has, reading it and giving it back end, and end well.

use std::fs;
use std::io::{Cursor, Read, Write};
use std::path::PathBuf;

use langke_spreadsheet::{Headings, Note, Notes, Weight, annotated, read};
use proptest::prelude::*;
use zip::read::ZipArchive;
use zip::write::{SimpleFileOptions, ZipWriter};

use super::file;

/// Reads bytes under each name that decides about them.
fn reads(bytes: &[u8]) {
    let folder = tempfile::tempdir().expect("a folder");
    for name in ["a.xlsx", "a.csv"] {
        let path: PathBuf = folder.path().join(name);
        fs::write(&path, bytes).expect("a file");
        let _ = read(&path);
    }
}

/// Gives bytes back with a note on each sheet's first cells.
fn gives_back(bytes: &[u8]) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a.xlsx");
    fs::write(&path, bytes).expect("a file");
    let text = String::new;
    let mut notes = Notes {
        sheet_name: "Cần sửa".to_owned(),
        headings: Headings {
            cell: text(),
            found: text(),
            problem: text(),
            example: text(),
        },
        notes: Vec::new(),
    };
    for sheet in read(&path).map(|book| book.sheets).unwrap_or_default() {
        for row in 1..4 {
            notes.notes.push(Note {
                at: sheet.reference(row, 1),
                weight: Weight::Error,
                found: text(),
                problem: text(),
                example: text(),
                mended: None,
            });
        }
    }
    let _ = annotated(&path, &notes, &folder.path().join("copy.xlsx"));
}

/// A copy of an archive in which some bytes of its parts are changed, so that its sums are right and its XML is not.
fn changed_inside(name: &str, changes: &[(prop::sample::Index, u8)]) -> Vec<u8> {
    let mut old = ZipArchive::new(fs::File::open(file(name)).expect("a file")).expect("an archive");
    let mut new = ZipWriter::new(Cursor::new(Vec::new()));
    let changed: Vec<usize> = changes
        .iter()
        .map(|(place, _)| place.index(old.len()))
        .collect();
    for place in 0..old.len() {
        let mut part = old.by_index(place).expect("a part");
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).expect("bytes");
        let here = changes
            .iter()
            .zip(&changed)
            .filter(|(_, part)| **part == place);
        for ((at, byte), _) in here {
            // Signs of XML and digits do more harm than others.
            let signs = b"<>/\"'=&;: 0123456789AZ";
            let byte = signs.get(usize::from(*byte) % 40).unwrap_or(byte);
            let at = at.index(bytes.len().max(1));
            if let Some(old) = bytes.get_mut(at) {
                *old = *byte;
            }
        }
        new.start_file(part.name(), SimpleFileOptions::default())
            .expect("a part");
        new.write_all(&bytes).expect("bytes");
    }
    new.finish().expect("an archive").into_inner()
}

const MAGICS: [&[u8]; 8] = [
    b"",
    b"PK\x03\x04",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"<?xml ",
    b"%PDF",
    b"\x89PNG",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_bytes_behind_each_magic_are_read_to_an_end(rest in prop::collection::vec(any::<u8>(), 0..2_000)) {
        for magic in MAGICS {
            reads(&[magic, &rest].concat());
        }
    }

    #[test]
    fn workbooks_with_changed_bytes_are_read_to_an_end(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..20),
        end in any::<prop::sample::Index>(),
        is_cut in any::<bool>(),
    ) {
        for name in ["office.xls", "xlwt.xls", "office.ods", "office.xlsx", "pandas.xlsx"] {
            let mut bytes = fs::read(file(name)).expect("a file");
            for (place, byte) in &changes {
                let place = place.index(bytes.len());
                bytes[place] = *byte;
            }
            if is_cut {
                bytes.truncate(end.index(bytes.len()));
            }
            reads(&bytes);
        }
    }

    #[test]
    fn workbooks_with_changed_parts_are_read_and_given_back_to_an_end(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..40),
    ) {
        for name in ["office.xlsx", "rich.xlsx", "new.xlsx", "returned-libreoffice.xlsx", "office.ods"] {
            let bytes = changed_inside(name, &changes);
            gives_back(&bytes);
        }
    }
}
