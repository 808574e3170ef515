//! Files that are no spreadsheets, not whole, or too large: what is told of them.

use std::fs::{self, File};
use std::io::{Cursor, Write};
use std::path::Path;

use langke_model::i18n::Language;
use langke_spreadsheet::{Limit, OtherFile, ReadError, read};
use zip::read::ZipArchive;
use zip::write::{SimpleFileOptions, ZipWriter};

use super::file;

fn refused(path: &Path) -> ReadError {
    match read(path) {
        Err(error) => error,
        Ok(_) => panic!("{} was read", path.display()),
    }
}

#[test]
fn a_file_of_another_kind_is_told_with_its_cure() {
    for (name, expected, cure) in [
        ("page.xls", OtherFile::WebPage, "Save as"),
        ("text.xls", OtherFile::TextAsWorkbook, ".csv"),
        ("xml-2003.xls", OtherFile::Xml2003, ".xlsx"),
        ("secret.xlsx", OtherFile::PasswordProtected, "password"),
        ("binary.xlsb", OtherFile::BinaryWorkbook, ".xlsx"),
        ("numbers.numbers", OtherFile::Numbers, "Export"),
        ("print.pdf", OtherFile::Pdf, "PDF"),
        ("words.docx", OtherFile::TextDocument, "Copy the table"),
        ("words.odt", OtherFile::TextDocument, "Copy the table"),
        ("link.gsheet", OtherFile::GoogleShortcut, "Download"),
        ("~$open.xlsx", OtherFile::LockFile, "without ~"),
        ("picture.xlsx", OtherFile::Picture, "picture"),
        ("archive.xlsx", OtherFile::Archive, "unpack"),
    ] {
        let error = refused(&file(name));
        let told = matches!(&error, ReadError::OtherFile { found, .. } if *found == expected);
        assert!(told, "{name}: {error:?}");
        let english = error.message(Language::English);
        assert!(
            english.starts_with(name) && english.contains(cure),
            "{english}"
        );
        let vietnamese = error.message(Language::Vietnamese);
        assert!(vietnamese.starts_with(name) && vietnamese != english);
    }
}

#[test]
fn the_bytes_decide_and_not_the_end_of_the_name() {
    let folder = tempfile::tempdir().expect("a folder");
    for (name, renamed) in [
        ("office.xlsx", "office.xls"),
        ("office.xls", "office.xlsx"),
        ("office.ods", "office.csv"),
    ] {
        let path = folder.path().join(renamed);
        fs::copy(file(name), &path).expect("a file");
        let read = read(&path).map(|book| book.sheets.len());
        assert_eq!(read, Ok(3), "{renamed}");
    }
}

#[test]
fn a_refusal_says_what_was_found_and_what_is_possible() {
    let path = file("list.csv");
    let errors = [
        (
            ReadError::TooLarge {
                path: path.clone(),
                limit: Limit::Cells,
                found: 4_000_001,
                most: 4_000_000,
            },
            ["4000001", "4000000"],
        ),
        (
            ReadError::Encoding {
                path: path.clone(),
                line: 7,
            },
            ["7", "UTF-8"],
        ),
        (
            ReadError::Damaged {
                path: path.clone(),
                reason: "sheet1".into(),
            },
            ["sheet1", ".xlsx"],
        ),
        (ReadError::Empty { path: path.clone() }, [".ods", ".csv"]),
        (
            ReadError::System {
                path,
                reason: "denied".into(),
            },
            ["denied", "list.csv"],
        ),
    ];
    for (error, words) in errors {
        for language in [Language::Vietnamese, Language::English] {
            let message = error.message(language);
            let says = words.iter().all(|word| message.contains(word));
            assert!(says && message.starts_with("list.csv"), "{message}");
        }
    }
}

#[test]
fn what_is_not_whole_is_told() {
    let cut = refused(&file("cut.xlsx"));
    assert!(matches!(cut, ReadError::Damaged { .. }), "{cut:?}");
    let empty = refused(&file("empty.xlsx"));
    assert!(matches!(empty, ReadError::Empty { .. }), "{empty:?}");
    let missing = refused(&file("missing.xlsx"));
    assert!(matches!(missing, ReadError::System { .. }), "{missing:?}");
    let folder = tempfile::tempdir().expect("a folder");
    let empty = refused(folder.path());
    assert!(matches!(empty, ReadError::Empty { .. }), "{empty:?}");
    // The end of an archive is there, a part of it is not.
    let mut bytes = fs::read(file("office.xlsx")).expect("a file");
    let middle = bytes.len() / 2;
    bytes[middle..middle + 400].fill(0);
    let broken = folder.path().join("broken.xlsx");
    fs::write(&broken, bytes).expect("a file");
    let broken = refused(&broken);
    assert!(matches!(broken, ReadError::Damaged { .. }), "{broken:?}");
}

#[test]
fn a_text_in_another_encoding_is_told_with_its_line() {
    let error = refused(&file("tcvn3.csv"));
    let path = file("tcvn3.csv");
    assert_eq!(error, ReadError::Encoding { path, line: 1 });
}

#[test]
fn a_large_file_is_refused_before_it_is_read() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("large.xlsx");
    // A file with a hole takes no room.
    let large = File::create(&path).expect("a file");
    large.set_len(200 << 20).expect("its length");
    let error = refused(&path);
    let expected = ReadError::TooLarge {
        path,
        limit: Limit::FileBytes,
        found: 200 << 20,
        most: 100 << 20,
    };
    assert_eq!(error, expected);
}

#[test]
fn a_bomb_is_refused_while_it_unpacks() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("bomb.xlsx");
    // One part of a megabyte, copied as it is packed: quick to make, and each copy unpacks to its megabyte.
    let options = SimpleFileOptions::default();
    let mut seed = ZipWriter::new(Cursor::new(Vec::new()));
    seed.start_file("xl/workbook.xml", options).expect("a part");
    seed.write_all(&vec![b' '; 1 << 20]).expect("bytes");
    let mut seed = ZipArchive::new(seed.finish().expect("an archive")).expect("an archive");
    let mut bomb = ZipWriter::new(File::create(&path).expect("a file"));
    for number in 0..600 {
        let part = seed.by_index_raw(0).expect("the part");
        let name = format!("xl/worksheets/sheet{number}.xml");
        bomb.raw_copy_file_rename(part, name).expect("a copy");
    }
    bomb.finish().expect("an archive");
    assert!(fs::metadata(&path).expect("a file").len() < 2 << 20);
    let error = refused(&path);
    let expected = ReadError::TooLarge {
        path,
        limit: Limit::UnpackedBytes,
        found: (512 << 20) + 1,
        most: 512 << 20,
    };
    assert_eq!(error, expected);
}
