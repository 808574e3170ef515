//! Whatever bytes a file has, reading it ends, and ends well.

use std::fs;
use std::path::PathBuf;

use langke_spreadsheet::read;
use proptest::prelude::*;

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
}
