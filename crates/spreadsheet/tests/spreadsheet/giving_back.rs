//! Workbooks that are given back with notes: what is added, and that everything else stays.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

use langke_spreadsheet::{
    Cell, CellReference, Headings, Note, Notes, Row, Sheet, SourceFormat, Weight, WriteError,
    annotated, read,
};
use proptest::prelude::*;
use zip::read::ZipArchive;

use super::{file, shown, workbook};

fn notes(cells: &[(&str, Weight)]) -> Notes {
    let heading = |text: &str| text.to_owned();
    let note = |(at, weight): &(&str, Weight)| Note {
        at: at.parse().expect("an address"),
        weight: *weight,
        found: "12 <3".to_owned(),
        problem: format!("{at} cần sửa & xem lại"),
        example: "120000".to_owned(),
        mended: None,
    };
    Notes {
        sheet_name: "Cần sửa".to_owned(),
        headings: Headings {
            cell: heading("Ô"),
            found: heading("Đang ghi"),
            problem: heading("Cần sửa"),
            example: heading("Ví dụ"),
        },
        notes: cells.iter().map(note).collect(),
    }
}

/// Notes on cells of every kind: with a fill, a pattern, a comment, a format, without a value, in a row that is not there, merged.
fn everywhere() -> Notes {
    let cells = [
        "B3", "B4", "B5", "C2", "C3", "D6", "F2", "A9", "H2", "A8", "B20", "D20", "A1",
    ];
    let cells: Vec<String> = cells
        .iter()
        .map(|cell| format!("Sản phẩm!{cell}"))
        .collect();
    let mut all: Vec<(&str, Weight)> = cells
        .iter()
        .map(|cell| (cell.as_str(), Weight::Error))
        .collect();
    all[1].1 = Weight::Advice;
    all.extend([
        ("Trống!B2", Weight::Advice),
        ("'Danh mục'!A1", Weight::Error),
    ]);
    // Two notes on one cell, the lighter first.
    all.extend([("Trống!B2", Weight::Error)]);
    notes(&all)
}

type Parts = BTreeMap<String, String>;

fn parts(path: &Path) -> Parts {
    let mut archive = ZipArchive::new(File::open(path).expect("a file")).expect("an archive");
    let mut parts = Parts::new();
    for place in 0..archive.len() {
        let mut part = archive.by_index(place).expect("a part");
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).expect("bytes");
        let text = String::from_utf8_lossy(&bytes).into_owned();
        parts.insert(part.name().to_owned(), text);
    }
    parts
}

/// Gives a file back with notes; the folder keeps the copy.
fn given_back(original: &Path, notes: &Notes) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("copy.xlsx");
    annotated(original, notes, &out).unwrap_or_else(|error| panic!("{error}"));
    (folder, out)
}

fn sheet<'a>(sheets: &'a [Sheet], name: &str) -> &'a Sheet {
    let mut sheets = sheets.iter();
    sheets.find(|sheet| sheet.name == name).expect("the sheet")
}

#[test]
fn the_list_comes_first_with_a_link_to_each_cell() {
    let (_folder, copy) = given_back(&file("rich.xlsx"), &everywhere());
    let book = read(&copy).expect("a workbook");
    assert_eq!(book.sheets[0].name, "Cần sửa");
    let rows = shown(&book.sheets[0]);
    assert_eq!(rows.len(), 17);
    assert_eq!(rows[0], "1: A=Ô B=Đang ghi C=Cần sửa D=Ví dụ");
    assert_eq!(
        rows[1],
        "2: A=Sản phẩm!B3 B=12 <3 C=Sản phẩm!B3 cần sửa & xem lại D=120000"
    );
    let parts = parts(&copy);
    let list = &parts["xl/worksheets/sheet4.xml"];
    let link =
        "<hyperlink ref=\"A2\" location=\"&apos;Sản phẩm&apos;!B3\" display=\"Sản phẩm!B3\"/>";
    assert!(list.contains(link), "{list}");
    assert!(list.contains("state=\"frozen\"") && list.contains("<col min=\"3\""));
    assert!(parts["xl/workbook.xml"].contains("activeTab=\"0\""));
}

#[test]
fn everything_else_stays() {
    for name in [
        "rich.xlsx",
        "new.xlsx",
        "office.xlsx",
        "macintosh.xlsx",
        "xlsxwriter.xlsx",
    ] {
        let original = workbook(name);
        let first = &original.sheets[0].name;
        let at = |row, column| CellReference {
            sheet: first.clone(),
            row,
            column,
        };
        let mut noted = notes(&[]);
        for (row, column) in [(1, 0), (2, 1), (3, 1), (200, 7)] {
            noted.notes.push(Note {
                at: at(row, column),
                weight: Weight::Error,
                found: String::new(),
                problem: "sai".to_owned(),
                example: String::new(),
                mended: None,
            });
        }
        let (_folder, copy) = given_back(&file(name), &noted);
        let after = read(&copy).expect("a workbook");
        assert_eq!(after.sheets[1..], original.sheets, "{name}");
        let (before, after) = (parts(&file(name)), parts(&copy));
        for (part, text) in &before {
            let is_changed = ["[Content_Types].xml", "xl/workbook.xml", "xl/styles.xml"]
                .contains(&part.as_str())
                || part.contains("worksheets/")
                || part.contains("omment")
                || part.ends_with(".rels")
                || part.ends_with(".vml");
            assert!(
                is_changed || after.get(part) == Some(text),
                "{name}: {part}"
            );
        }
        let (before, after) = (
            &before["xl/worksheets/sheet1.xml"],
            &after["xl/worksheets/sheet1.xml"],
        );
        // Behind the cells stand drop-downs, conditional formats, merged cells, filters, pictures, what only newer programs know.
        let behind = |text: &str| {
            let text = &text[text.rfind("</sheetData>").expect("cells")..];
            let begin = text.find("<legacyDrawing ");
            let reference =
                begin.map(|begin| begin..begin + text[begin..].find('>').expect("its end") + 1);
            reference.map_or(text.to_owned(), |range| text.replace(&text[range], ""))
        };
        assert_eq!(behind(after), behind(before), "{name}");
        let ahead = |text: &str| {
            text[..text.find("<sheetData>").expect("cells")].replace(" tabSelected=\"1\"", "")
        };
        assert_eq!(ahead(after), ahead(before), "{name}");
    }
}

#[test]
fn what_is_said_of_sheets_by_their_place_follows_them() {
    let (_folder, copy) = given_back(&file("rich.xlsx"), &everywhere());
    let book = &parts(&copy)["xl/workbook.xml"];
    assert_eq!(book.matches("localSheetId=\"1\"").count(), 3, "{book}");
    assert!(!book.contains("localSheetId=\"0\""), "{book}");
}

#[test]
fn noting_twice_is_noting_once() {
    for name in ["rich.xlsx", "new.xlsx"] {
        let noted = match name {
            "rich.xlsx" => everywhere(),
            _ => notes(&[
                ("Sản phẩm!A2", Weight::Error),
                ("Sản phẩm!B3", Weight::Advice),
            ]),
        };
        let (folder, once) = given_back(&file(name), &noted);
        let twice = folder.path().join("twice.xlsx");
        annotated(&once, &noted, &twice).expect("a copy");
        let (once, twice) = (parts(&once), parts(&twice));
        for (part, text) in &once {
            // A part is too long to be printed.
            assert!(twice.get(part) == Some(text), "{name}: {part}");
        }
        assert_eq!(once.len(), twice.len());
    }
}

/// The formats of all cells of a sheet's part: fill, font and number format, by what they are and not by their number.
fn fills(parts: &Parts, part: &str) -> BTreeMap<String, String> {
    let styles = roxmltree::Document::parse(&parts["xl/styles.xml"]).expect("styles");
    let named = |name: &'static str| {
        let found = styles
            .root_element()
            .children()
            .find(move |node| node.tag_name().name() == name);
        let found = found.into_iter().flat_map(|node| node.children());
        found.filter(|node| node.is_element()).collect::<Vec<_>>()
    };
    let (fills, formats) = (named("fills"), named("cellXfs"));
    let sheet = roxmltree::Document::parse(&parts[part]).expect("a sheet");
    let cells = sheet
        .descendants()
        .filter(|node| node.tag_name().name() == "c");
    cells
        .map(|cell| {
            let number = |node: roxmltree::Node<'_, '_>, name: &str| {
                node.attribute(name)
                    .map_or(0, |text| text.parse().expect("a number"))
            };
            let format = formats[number(cell, "s")];
            let colours = fills[number(format, "fillId")].descendants();
            let colours: String = colours.filter_map(|node| node.attribute("rgb")).collect();
            let rest = ["fontId", "numFmtId", "borderId"].map(|name| number(format, name));
            let name = cell.attribute("r").expect("a name").to_owned();
            (name, format!("{colours} {rest:?}"))
        })
        .collect()
}

#[test]
fn marks_of_an_earlier_round_go_from_cells_that_are_right_now() {
    let original = file("rich.xlsx");
    let (folder, once) = given_back(&original, &everywhere());
    let part = "xl/worksheets/sheet1.xml";
    let (before, marked) = (fills(&parts(&original), part), fills(&parts(&once), part));
    assert_eq!(
        marked["B3"], "FFFBD4CEFF00CC66 [0, 0, 0]",
        "the green is kept under the red"
    );
    assert!(marked["B4"].starts_with("FFFCF1C3"), "{}", marked["B4"]);
    let mended = folder.path().join("mended.xlsx");
    annotated(&once, &notes(&[("Sản phẩm!C3", Weight::Error)]), &mended).expect("a copy");
    let after = parts(&mended);
    let left = fills(&after, part);
    for (cell, fill) in &before {
        match cell.as_str() {
            "C3" => assert!(left[cell].starts_with("FFFBD4CF"), "{}", left[cell]),
            // A grid cannot be kept under a plain colour.
            "B4" => assert_eq!(left[cell], " [0, 0, 0]"),
            _ => assert_eq!(&left[cell], fill, "{cell}"),
        }
    }
    let comments = &after["xl/comments/comment1.xml"];
    assert!(
        comments.contains("<t>Của người khác</t></text>"),
        "{comments}"
    );
    assert_eq!(comments.matches("<comment ").count(), 3, "{comments}");
    let boxes = &after["xl/drawings/commentsDrawing1.vml"];
    assert_eq!(boxes.matches("ObjectType=\"Note\"").count(), 3, "{boxes}");
    let unmarked = folder.path().join("unmarked.xlsx");
    annotated(&mended, &notes(&[]), &unmarked).expect("a copy");
    let names: Vec<String> = parts(&unmarked).into_keys().collect();
    let mut expected: Vec<String> = parts(&original).into_keys().collect();
    expected.push("xl/worksheets/sheet4.xml".to_owned());
    expected.sort();
    assert_eq!(
        names, expected,
        "the parts of our comments on other sheets are gone"
    );
}

#[test]
fn marks_are_known_again_after_another_program_has_saved_the_copy() {
    for (name, green) in [
        // LibreOffice knows one colour of a plain fill, so the one below ours is lost.
        ("returned-libreoffice.xlsx", ""),
        ("returned-openpyxl.xlsx", "FF00CC66"),
    ] {
        let (_folder, copy) = given_back(&file(name), &notes(&[("Sản phẩm!C3", Weight::Advice)]));
        let book = read(&copy).expect("a workbook");
        assert_eq!(
            shown(&book.sheets[0]).len(),
            2,
            "{name}: the list is replaced"
        );
        assert_eq!(book.sheets.len(), 4, "{name}");
        let parts = parts(&copy);
        let products = parts
            .keys()
            .find(|part| part.contains("worksheets/sheet") && parts[*part].contains("<mergeCell "));
        let fills = fills(&parts, products.expect("the sheet"));
        let ours: Vec<&String> = fills
            .iter()
            .filter(|(_, fill)| fill.contains("FBD4C") || fill.contains("FCF1C"))
            .map(|(cell, _)| cell)
            .collect();
        assert_eq!(ours, ["C3"], "{name}");
        let b3 = fills["B3"].split(' ').next();
        assert_eq!(b3, Some(green), "{name}");
        let comments = parts
            .iter()
            .filter(|(part, _)| part.contains("omment") && part.ends_with(".xml"));
        let comments: String = comments.map(|(_, text)| text.as_str()).collect();
        assert_eq!(
            comments.matches("cần sửa &amp; xem lại").count(),
            1,
            "{name}: {comments}"
        );
        assert!(
            comments.contains("Của người khác") && comments.contains("Cũ"),
            "{name}"
        );
    }
}

#[test]
fn of_other_kinds_the_copy_is_a_new_workbook_of_what_was_read() {
    for (name, at) in [
        ("office.ods", "Sản phẩm!B8"),
        ("office.xls", "Sản phẩm!B8"),
        ("windows-1258.csv", "'windows-1258'!A2"),
        ("folder", "Làng!A2"),
    ] {
        let before = workbook(name);
        let (_folder, copy) = given_back(&file(name), &notes(&[(at, Weight::Error)]));
        let after = read(&copy).expect("a workbook");
        assert_eq!(after.format, SourceFormat::Xlsx);
        assert_eq!(after.sheets.len(), before.sheets.len() + 1, "{name}");
        for other in &before.sheets {
            let sheet = sheet(&after.sheets, &other.name);
            assert_eq!(shown(sheet), shown(other), "{name}");
            assert_eq!(sheet.is_hidden, other.is_hidden, "{name}");
            assert_eq!(sheet.merges, other.merges, "{name}");
            let hidden = |sheet: &Sheet| {
                sheet
                    .rows
                    .iter()
                    .map(|row| row.is_hidden)
                    .collect::<Vec<_>>()
            };
            assert_eq!(hidden(sheet), hidden(other), "{name}");
        }
    }
}

#[test]
fn what_cannot_be_noted_is_told_and_nothing_is_written() {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("copy.xlsx");
    let missing = annotated(
        &file("rich.xlsx"),
        &notes(&[("Không!A1", Weight::Error)]),
        &out,
    );
    let told = matches!(&missing, Err(WriteError::NoSuchSheet { sheet, sheets }) if sheet == "Không" && sheets.len() == 3);
    assert!(told, "{missing:?}");
    let mut wrong = notes(&[]);
    wrong.sheet_name = "a/b".to_owned();
    let wrong = annotated(&file("rich.xlsx"), &wrong, &out);
    assert!(
        matches!(wrong, Err(WriteError::SheetName { .. })),
        "{wrong:?}"
    );
    for (row, column) in [(0, 0), (1_048_577, 0), (1, 16_384)] {
        let mut beyond = notes(&[("Trống!A1", Weight::Error)]);
        (beyond.notes[0].at.row, beyond.notes[0].at.column) = (row, column);
        let beyond = annotated(&file("rich.xlsx"), &beyond, &out);
        assert!(
            matches!(beyond, Err(WriteError::NoSuchCell { .. })),
            "{beyond:?}"
        );
    }
    let no_workbook = annotated(&file("print.pdf"), &notes(&[]), &out);
    assert!(
        matches!(no_workbook, Err(WriteError::Original(_))),
        "{no_workbook:?}"
    );
    assert_eq!(fs::read_dir(&folder).expect("a folder").count(), 0);
}

#[test]
fn a_copy_never_goes_over_the_original_nor_through_a_link() {
    let folder = tempfile::tempdir().expect("a folder");
    let original = folder.path().join("original.xlsx");
    fs::copy(file("rich.xlsx"), &original).expect("a file");
    let none = notes(&[]);
    let over = annotated(
        &original,
        &none,
        &folder
            .path()
            .join("../")
            .join(folder.path().file_name().expect("a name"))
            .join("original.xlsx"),
    );
    assert!(
        matches!(over, Err(WriteError::OverOriginal { .. })),
        "{over:?}"
    );
    let into = annotated(&original, &none, folder.path());
    assert!(matches!(into, Err(WriteError::NotAFile { .. })), "{into:?}");
    #[cfg(unix)]
    {
        let (precious, link) = (
            folder.path().join("precious"),
            folder.path().join("link.xlsx"),
        );
        fs::write(&precious, "precious").expect("a file");
        std::os::unix::fs::symlink(&precious, &link).expect("a link");
        let through = annotated(&original, &none, &link);
        assert!(
            matches!(through, Err(WriteError::NotAFile { .. })),
            "{through:?}"
        );
        assert_eq!(fs::read(&precious).expect("the file"), b"precious");
    }
    assert_eq!(
        fs::read(&original).expect("the file"),
        fs::read(file("rich.xlsx")).expect("the file")
    );
    let nowhere = annotated(&original, &none, &folder.path().join("no/copy.xlsx"));
    assert!(
        matches!(nowhere, Err(WriteError::System { .. })),
        "{nowhere:?}"
    );
    // A copy of an earlier round is replaced.
    let out = folder.path().join("copy.xlsx");
    fs::write(&out, "old").expect("a file");
    annotated(&original, &none, &out).expect("a copy");
    assert!(read(&out).is_ok());
}

#[test]
fn more_comments_than_excel_bears_are_left_out_and_listed_all_the_same() {
    let cells: Vec<String> = (1..=6_000).map(|row| format!("Trống!A{row}")).collect();
    let all: Vec<(&str, Weight)> = cells
        .iter()
        .map(|cell| (cell.as_str(), Weight::Advice))
        .collect();
    let (_folder, copy) = given_back(&file("rich.xlsx"), &notes(&all));
    let book = read(&copy).expect("a workbook");
    assert_eq!(book.sheets[0].rows.len(), 6_001);
    let parts = parts(&copy);
    assert_eq!(
        parts["xl/comments1.xml"].matches("<comment ").count(),
        5_000
    );
    let part = "xl/worksheets/sheet3.xml";
    let filled = fills(&parts, part)
        .into_values()
        .filter(|fill| fill.starts_with("FFFCF1C3"));
    assert_eq!(filled.count(), 6_000);
}

/// Writes copies to a folder that the environment names, for `make_files.py FOLDER` to look at with other programs.
#[test]
fn what_is_given_back_can_be_kept_for_others_to_read() {
    let Some(folder) = std::env::var_os("LANGKE_KEEP_ANNOTATED").map(PathBuf::from) else {
        return;
    };
    let keep = |name: &str, noted: &Notes, copy: &str| {
        annotated(&file(name), noted, &folder.join(copy)).expect("a copy");
    };
    keep("rich.xlsx", &everywhere(), "rich.xlsx");
    let two = notes(&[
        ("Sản phẩm!A2", Weight::Error),
        ("Sản phẩm!B3", Weight::Advice),
    ]);
    keep("new.xlsx", &two, "new.xlsx");
    keep("rich.ods", &everywhere(), "rich_ods.xlsx");
}

#[test]
fn what_was_mended_stands_in_the_cell_and_a_formula_stays() {
    let original = workbook("rich.xlsx");
    let of = |sheets: &[Sheet]| {
        sheets
            .iter()
            .find(|sheet| sheet.name == "Sản phẩm")
            .cloned()
    };
    let before = of(&original.sheets).expect("products");
    let mut noted = notes(&[
        ("Sản phẩm!B3", Weight::Advice),
        ("Sản phẩm!D20", Weight::Advice),
    ]);
    for note in &mut noted.notes {
        note.mended = Some("bat-trang & <1>".to_owned());
    }
    let (_folder, copy) = given_back(&file("rich.xlsx"), &noted);
    let after = of(&read(&copy).expect("a workbook").sheets).expect("products");
    let mut expected = before.clone();
    for (row, column) in [(3, 1), (20, 3)] {
        assert_eq!(
            after.cell(row, column),
            Some(&Cell::Text("bat-trang & <1>".into()))
        );
        put(
            &mut expected,
            row,
            column,
            Cell::Text("bat-trang & <1>".into()),
        );
    }
    assert_eq!(after, expected, "all else stays");
    let formula = workbook("xlsxwriter.xlsx");
    let name = &formula.sheets[0].name;
    let mut noted = notes(&[(&format!("{name}!B3"), Weight::Advice)]);
    noted.notes[0].mended = Some("3".to_owned());
    let (_folder, copy) = given_back(&file("xlsxwriter.xlsx"), &noted);
    let after = read(&copy).expect("a workbook").sheets;
    assert_eq!(after[1..], formula.sheets, "others may reckon with it");
}

/// Puts a value into a cell of a sheet.
fn put(sheet: &mut Sheet, number: u32, column: u32, cell: Cell) {
    if sheet.row(number).is_none() {
        let behind = sheet.rows.partition_point(|row| row.number < number);
        let (is_hidden, cells) = (false, Vec::new());
        sheet.rows.insert(
            behind,
            Row {
                number,
                is_hidden,
                cells,
            },
        );
    }
    let row = sheet
        .rows
        .iter_mut()
        .find(|row| row.number == number)
        .expect("the row");
    row.cells.retain(|(other, _)| *other != column);
    row.cells.push((column, cell));
    row.cells.sort_by_key(|(column, _)| *column);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn notes_on_any_cells_change_no_value_and_go_without_a_trace(
        cells in prop::collection::btree_set((1..30_u32, 0..12_u32), 0..30),
        name in prop::sample::select(vec!["rich.xlsx", "new.xlsx", "office.xlsx", "google.xlsx"]),
    ) {
        let original = workbook(name);
        let mut noted = notes(&[]);
        for (row, column) in &cells {
            noted.notes.push(Note {
                at: original.sheets[0].reference(*row, *column),
                weight: if row % 2 == 0 { Weight::Error } else { Weight::Advice },
                found: String::new(),
                problem: "sai".to_owned(),
                example: String::new(),
                mended: None,
            });
        }
        let (folder, once) = given_back(&file(name), &noted);
        prop_assert_eq!(&read(&once).expect("a workbook").sheets[1..], &original.sheets[..]);
        let marked = fills(&parts(&once), "xl/worksheets/sheet1.xml");
        let marks = marked.values().filter(|fill| fill.starts_with("FFFBD4C") || fill.starts_with("FFFCF1C"));
        prop_assert_eq!(marks.count(), cells.len());
        let (never, later) = (folder.path().join("never.xlsx"), folder.path().join("later.xlsx"));
        annotated(&file(name), &notes(&[]), &never).expect("a copy");
        annotated(&once, &notes(&[]), &later).expect("a copy");
        let never = fills(&parts(&never), "xl/worksheets/sheet1.xml");
        let later = fills(&parts(&later), "xl/worksheets/sheet1.xml");
        for (cell, fill) in &never {
            // A grid cannot be kept under a plain colour.
            if name != "rich.xlsx" || cell != "B4" {
                prop_assert_eq!(&later[cell], fill, "{}", cell);
            }
        }
    }
}
