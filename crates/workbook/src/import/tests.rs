//! What an import does with whole workbooks.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use langke_content::{Kind, read_files};
use langke_model::i18n::Language;
use langke_spreadsheet::{Cell, CellFault, Row, Sheet, SourceFormat, Workbook};
use serde_json::{Value, json};

use super::*;
use crate::export::as_read;
use crate::path::same;

mod office;

/// The sites that are brought out and in again.
const SITES: [&str; 5] = [
    "content",
    "tests/sites/tea",
    "tests/sites/fish-sauce",
    "tests/sites/ok/minimal",
    "tests/sites/frozen",
];

fn site(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../..")
        .join(name)
}

/// A copy of a site's JSON files, and with it what `media/` holds.
fn copy(from: &Path, with_content: bool) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    copy_into(from, folder.path(), with_content);
    folder
}

fn copy_into(from: &Path, to: &Path, with_content: bool) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder") {
        let entry = entry.expect("an entry");
        let name = entry.file_name();
        let is_media = from.ends_with("media")
            || name == "media"
            || from.components().any(|part| part.as_os_str() == "media");
        if entry.path().is_dir() && (with_content || is_media) {
            copy_into(&entry.path(), &to.join(&name), with_content);
        } else if entry.path().is_file() && (with_content || is_media) {
            fs::copy(entry.path(), to.join(&name)).expect("a file");
        }
    }
}

fn values(folder: &Path) -> BTreeMap<String, Value> {
    let files = read_files(folder).expect("files");
    let value = |bytes: &[u8]| serde_json::from_slice(bytes).expect("JSON");
    files
        .iter()
        .map(|(file, bytes)| (file.clone(), value(bytes)))
        .collect()
}

fn options(folder: &Path) -> Options {
    Options {
        folder: folder.to_owned(),
        dry_run: false,
        all_or_nothing: false,
    }
}

/// Rows of texts as a sheet; an empty text is an empty cell.
fn sheet(name: &str, rows: &[&[&str]]) -> Sheet {
    let row = |(index, cells): (usize, &&[&str])| Row {
        number: index as u32 + 1,
        is_hidden: false,
        cells: (0..)
            .zip(cells.iter())
            .filter(|(_, text)| !text.is_empty())
            .map(|(place, text)| (place, Cell::Text((*text).into())))
            .collect(),
    };
    Sheet {
        name: name.into(),
        rows: rows
            .iter()
            .enumerate()
            .map(row)
            .filter(|row| !row.cells.is_empty())
            .collect(),
        ..Sheet::default()
    }
}

fn workbook(sheets: Vec<Sheet>) -> Workbook {
    Workbook {
        format: SourceFormat::Xlsx,
        sheets,
    }
}

/// What is said in both languages, a line each.
fn told(outcome: &Outcome) -> String {
    let lines = |remark: &Remark| {
        format!(
            "{}\n{}\n",
            remark.to_line(Language::Vietnamese),
            remark.to_line(Language::English)
        )
    };
    outcome.remarks.iter().map(lines).collect()
}

#[test]
fn what_is_exported_and_imported_again_changes_nothing() {
    for name in SITES {
        let folder = copy(&site(name), true);
        let before = read_files(folder.path()).expect("files");
        let workbook = as_read(&Folder::of(before.clone()), Language::Vietnamese);
        let outcome = import(&workbook, &options(folder.path())).expect("imported");
        assert_eq!(outcome.changes, [], "{name}");
        assert_eq!(
            (
                outcome.totals.new,
                outcome.totals.changed,
                outcome.totals.flagged,
                outcome.totals.skipped
            ),
            (0, 0, 0, 0),
            "{name}\n{}",
            told(&outcome)
        );
        assert!(!outcome.is_written && outcome.missing.is_empty(), "{name}");
        assert_eq!(read_files(folder.path()).expect("files"), before, "{name}");
    }
}

#[test]
fn what_is_exported_and_imported_into_a_folder_without_content_is_the_same_content() {
    for name in SITES {
        let from = site(name);
        let workbook = as_read(
            &Folder::of(read_files(&from).expect("files")),
            Language::English,
        );
        let folder = copy(&from, false);
        let outcome = import(&workbook, &options(folder.path())).expect("imported");
        assert!(!outcome.has_faults(), "{name}\n{}", told(&outcome));
        let by_id = |values: BTreeMap<String, Value>| -> BTreeMap<String, Value> {
            values
                .into_iter()
                .map(
                    |(file, value)| match (file.split_once('/'), value["id"].as_str()) {
                        (Some((folder, _)), Some(id)) => (format!("{folder}/{id}"), value),
                        _ => (file, value),
                    },
                )
                .collect()
        };
        let (before, after) = (by_id(values(&from)), by_id(values(folder.path())));
        let names = |values: &BTreeMap<String, Value>| values.keys().cloned().collect::<Vec<_>>();
        assert_eq!(names(&before), names(&after), "{name}");
        for (file, value) in &before {
            assert!(
                same(value, &after[file]),
                "{name} {file}\n{value:#}\n{:#}",
                after[file]
            );
        }
    }
}

#[test]
fn a_row_is_laid_over_the_file_that_is_there_and_all_else_stays_byte_for_byte() {
    let folder = copy(&site("tests/sites/ok/minimal"), true);
    let path = folder.path().join("products/am.json");
    let before = fs::read_to_string(&path).expect("a file");
    let name = serde_json::from_str::<Value>(&before).expect("JSON")["name"]["vi"]
        .as_str()
        .expect("a name")
        .to_owned();
    let sheet = sheet("San pham", &[&["Mã", "Tên"], &["AM", "Ấm tích"]]);
    let outcome = import(&workbook(vec![sheet]), &options(folder.path())).expect("imported");
    assert!(outcome.is_written, "{}", told(&outcome));
    let after = fs::read_to_string(&path).expect("a file");
    assert_eq!(after, before.replacen(&name, "Ấm tích", 1));
    let changed = &outcome.changes[0].fields;
    assert_eq!(changed.len(), 1);
    assert_eq!(
        changed[0].heading(Kind::Product, Language::Vietnamese),
        "Tên (tiếng Việt)"
    );
    assert_eq!(
        (&*changed[0].before, &*changed[0].after),
        (&*name, "Ấm tích")
    );
}

#[test]
fn a_dry_run_says_all_and_writes_nothing() {
    let folder = copy(&site("tests/sites/ok/minimal"), true);
    let before = read_files(folder.path()).expect("files");
    let places = sheet("Places", &[&["Id", "Name"], &["cho-1", "Chợ mới"]]);
    let options = Options {
        dry_run: true,
        ..options(folder.path())
    };
    let outcome = import(&workbook(vec![places]), &options).expect("imported");
    assert_eq!((outcome.totals.changed, outcome.is_written), (1, false));
    assert_eq!(outcome.missing, [(Kind::Place, "cho-2".to_owned())]);
    assert_eq!(read_files(folder.path()).expect("files"), before);
    assert!(!folder.path().join(".langke").exists());
}

#[test]
fn every_rule_of_the_checker_is_told_by_the_cell_it_came_from() {
    let folder = copy(&site("tests/sites/ok/minimal"), true);
    let price: &[&str] = &["Mã", "Giá từ (đồng)", "Giá đến (đồng)", "Giá là mẫu"];
    let prices = |sheet: Sheet| workbook(vec![sheet]);
    let cases = [
        prices(sheet(
            "Sản phẩm",
            &[price, &["am", "90000", "80.000 đ", "x"]],
        )),
        prices(sheet(
            "Sản phẩm",
            &[
                &["Mã", "Mã làng", "GTIN"],
                &["am", "không-có", "8930000000018"],
            ],
        )),
        prices(sheet(
            "Sản phẩm",
            &[&["", "Tên", "Nhóm", "Tóm tắt"], &["", "Bình", "thực phẩm"]],
        )),
        prices(sheet(
            "Bán ở đâu",
            &[
                &["Mã sản phẩm này", "Nơi bán", "Địa chỉ web", "Mã địa điểm"],
                &["am", "cửa hàng", "example.vn"],
                &["am", "cửa hàng", "", "cho-1"],
            ],
        )),
        prices(sheet(
            "Địa điểm",
            &[
                &["Mã", "Tọa độ"],
                &["cho-1", "sau chợ"],
                &["cho-2", "105.9, 21"],
            ],
        )),
        prices(sheet(
            "Nguồn",
            &[&["Tên", "Loại", "Địa chỉ web"], &["Báo", "báo", "báo làng"]],
        )),
    ];
    let mut all = String::new();
    for workbook in cases {
        let outcome = import(&workbook, &options(folder.path())).expect("imported");
        assert!(!outcome.is_written, "{}", told(&outcome));
        all += &told(&outcome);
    }
    expect_test::expect_file!["expected/rules.txt"].assert_eq(&all);
}

/// Products with one column more than they need, and one row that is right but for it.
fn one_cell(heading: &str, cell: Cell) -> Workbook {
    let mut sheet = sheet("Sản phẩm", &[&["Mã", heading], &["am"]]);
    sheet.rows[1].cells.push((1, cell));
    workbook(vec![sheet])
}

#[test]
fn what_is_wrong_with_a_cell_is_said_in_both_languages() {
    let text = |text: &str| Cell::Text(text.into());
    let cases = [
        ("Tóm tắt", Cell::Fault(CellFault::Shown("#REF!".into()))),
        ("Cao (cm)", text("cao lắm")),
        ("Giá từ (đồng)", text("0,5")),
        ("Hạn dùng là mẫu", text("có lẽ")),
        ("Nhóm", text("thực phẫn")),
        ("GTIN", text("8.93E+12")),
        ("Phần khác (xin đừng sửa)", text("{\"story\"")),
        ("Cao (cm)", text("1.250")),
        ("Mã làng", text("Thu")),
    ];
    let folder = copy(&site("tests/sites/ok/minimal"), true);
    let options = Options {
        dry_run: true,
        ..options(folder.path())
    };
    let mut all = String::new();
    for (heading, cell) in cases {
        let outcome = import(&one_cell(heading, cell), &options).expect("imported");
        all += &told(&outcome);
    }
    let days = sheet(
        "Bán ở đâu",
        &[
            &["Mã sản phẩm này", "Nơi bán", "Kiểm ngày"],
            &["am", "Cửa hàng", "31/2/2026"],
            &["am", "Cửa hàng", "11/2026"],
        ],
    );
    let times = sheet(
        "Ngày đi",
        &[&["Mã tuyến này", "Giờ đi"], &["di", "sáng sớm"]],
    );
    all += &told(&import(&workbook(vec![days, times]), &options).expect("imported"));
    expect_test::expect_file!["expected/cells.txt"].assert_eq(&all);
}

#[test]
fn what_is_wrong_with_rows_and_sheets_is_said_in_both_languages() {
    let folder = copy(&site("tests/sites/ok/minimal"), true);
    fs::write(folder.path().join("products/hong.json"), "{").expect("a broken file");
    let mut products = sheet(
        "Sản phẩm",
        &[
            &["Danh sách"],
            &["Mã", "Tên", "Tóm tắt", "Nhóm", "Ghi chú", "Tên"],
            &["mẫu: a", "Ấm mẫu"],
            &["", "", "Không tên"],
            &["bát", "Bát", "Một cái bát.", "Thực phẩm"],
            &["bat", "Bát khác"],
            &["", "Ấm chén", "Bộ ấm.", "Thực phẩm"],
            &["hong", "Hỏng"],
        ],
    );
    products.is_hidden = true;
    products.rows[3].is_hidden = true;
    let stories = sheet(
        "Câu chuyện",
        &[
            &["Mã của", "Thuộc", "Loại đoạn", "Lời kể (tiếng Việt)"],
            &["", "", "Đoạn văn", "Lời."],
            &["lạ", "", "Đoạn văn", "Lời."],
            &["am", "làng", "Đoạn văn", "Lời."],
        ],
    );
    let sheets = vec![
        products,
        stories,
        sheet("Nháp", &[&["gì đó"]]),
        sheet("Nguồn", &[&["không đầu cột"]]),
    ];
    let options = Options {
        dry_run: true,
        ..options(folder.path())
    };
    let outcome = import(&workbook(sheets), &options).expect("imported");
    expect_test::expect_file!["expected/rows.txt"].assert_eq(&told(&outcome));
    assert_eq!((outcome.totals.rows, outcome.totals.skipped), (8, 4));
}

#[test]
fn rows_that_are_right_are_written_and_those_that_need_a_wrong_one_are_kept_back() {
    let folder = copy(&site("tests/sites/ok/minimal"), true);
    let places = |point: &str| {
        sheet(
            "Địa điểm",
            &[
                &[
                    "Mã",
                    "Tên",
                    "Loại",
                    "Tóm tắt",
                    "Tọa độ",
                    "Sai số (m)",
                    "Nguồn tọa độ",
                ],
                &["ben", "Bến", "bến", "Bến đò.", point, "50", "nguon"],
                &[
                    "xuong",
                    "Xưởng",
                    "xưởng",
                    "Xưởng.",
                    "21.0, 105.9",
                    "50",
                    "nguon",
                ],
            ],
        )
    };
    let source = values(folder.path())["sources.json"]["sources"][0]["id"]
        .as_str()
        .expect("a source")
        .to_owned();
    let named = |mut workbook: Workbook| {
        for cell in workbook
            .sheets
            .iter_mut()
            .flat_map(|sheet| &mut sheet.rows)
            .flat_map(|row| &mut row.cells)
        {
            if cell.1 == Cell::Text("nguon".into()) {
                cell.1 = Cell::Text(source.clone());
            }
        }
        workbook
    };
    let sales = || {
        sheet(
            "Bán ở đâu",
            &[
                &[
                    "Mã sản phẩm này",
                    "Nơi bán",
                    "Mã địa điểm",
                    "Kiểm ngày",
                    "Nguồn",
                ],
                &["am", "Địa điểm có trang", "ben", "2026-11-21", "nguon"],
            ],
        )
    };
    let outcome = import(
        &named(workbook(vec![places("ở bờ sông"), sales()])),
        &options(folder.path()),
    )
    .expect("imported");
    assert!(outcome.is_written, "{}", told(&outcome));
    assert_eq!(
        (
            outcome.totals.new,
            outcome.totals.changed,
            outcome.totals.flagged
        ),
        (1, 0, 2),
        "{}",
        told(&outcome)
    );
    assert!(
        folder.path().join("places/xuong.json").exists()
            && !folder.path().join("places/ben.json").exists()
    );
    assert!(
        outcome
            .remarks
            .iter()
            .any(|remark| remark.said == crate::Said::KeptBack),
        "{}",
        told(&outcome)
    );
    langke_content::load(folder.path()).expect("right as it stands");
    let mended = import(
        &named(workbook(vec![places("21.0, 105.91"), sales()])),
        &options(folder.path()),
    )
    .expect("imported");
    assert_eq!(
        (
            mended.totals.new,
            mended.totals.changed,
            mended.totals.unchanged
        ),
        (1, 1, 1),
        "{}",
        told(&mended)
    );
    langke_content::load(folder.path()).expect("right as it stands");
}

#[test]
fn nothing_is_written_where_all_is_asked_for_and_something_is_wrong() {
    let folder = copy(&site("tests/sites/ok/minimal"), true);
    let before = read_files(folder.path()).expect("files");
    let places = sheet(
        "Địa điểm",
        &[
            &["Mã", "Tên", "Loại"],
            &["cho-1", "Chợ mới", ""],
            &["cho-2", "Chợ", "siêu thị"],
        ],
    );
    let options = Options {
        all_or_nothing: true,
        ..options(folder.path())
    };
    let outcome = import(&workbook(vec![places]), &options).expect("imported");
    assert_eq!((outcome.is_written, outcome.totals.flagged), (false, 1));
    assert_eq!(read_files(folder.path()).expect("files"), before);
}

#[test]
fn an_empty_cell_leaves_what_is_there_and_the_word_in_brackets_takes_it_away() {
    let folder = copy(&site("tests/sites/ok/minimal"), true);
    let english = |folder: &Path| {
        values(folder)["products/am.json"]["name"]
            .get("en")
            .cloned()
    };
    let there = english(folder.path()).expect("a name in English");
    let products = |cell: &str| {
        workbook(vec![sheet(
            "Sản phẩm",
            &[&["Mã", "Tên (tiếng Anh)", "Tên"], &["am", cell, "Ấm"]],
        )])
    };
    import(&products(""), &options(folder.path())).expect("imported");
    assert_eq!(english(folder.path()), Some(there));
    import(&products("(xóa)"), &options(folder.path())).expect("imported");
    assert_eq!(english(folder.path()), None);
}

#[test]
fn the_rows_of_a_list_replace_it_and_what_their_columns_do_not_say_stays() {
    let folder = copy(&site("tests/sites/tea"), true);
    let before = values(folder.path());
    let (file, route) = before
        .iter()
        .find(|(file, _)| file.starts_with("routes/"))
        .expect("a route");
    let stops = route["stops"].as_array().expect("stops");
    let id = route["id"].as_str().expect("an id");
    let mut rows: Vec<Vec<String>> = stops
        .iter()
        .map(|stop| {
            vec![
                id.into(),
                stop["place"].as_str().expect("a place").into(),
                stop["stay_minutes"].to_string(),
            ]
        })
        .collect();
    rows[0][2] = "77".into();
    let rows: Vec<Vec<&str>> = rows
        .iter()
        .map(|row| row.iter().map(String::as_str).collect())
        .collect();
    let head: &[&str] = &["Mã tuyến này", "Mã địa điểm", "Dừng (phút)"];
    let all: Vec<&[&str]> = std::iter::once(head)
        .chain(rows.iter().map(Vec::as_slice))
        .collect();
    let options = Options {
        dry_run: true,
        ..options(folder.path())
    };
    let outcome = import(&workbook(vec![sheet("Điểm dừng", &all)]), &options).expect("imported");
    // The first stop says something else now, and so needs its text again; the others are known again and stay whole.
    let remarks: Vec<_> = outcome
        .remarks
        .iter()
        .filter(|remark| remark.is_to_be_mended())
        .collect();
    assert_eq!(remarks.len(), 1, "{file} {}", told(&outcome));
    assert_eq!(remarks[0].at.row, 2);
}

#[test]
fn a_name_makes_the_same_id_again_and_another_thing_of_the_name_gets_another() {
    let folder = copy(&site("tests/sites/ok/minimal"), true);
    let sources = || {
        workbook(vec![sheet(
            "Nguồn",
            &[
                &["Tên", "Nơi công bố", "Loại"],
                &["Báo Làng", "Làng", "báo"],
                &["Báo Làng", "Làng khác", "báo"],
            ],
        )])
    };
    let first = import(&sources(), &options(folder.path())).expect("imported");
    assert_eq!(first.totals.new, 2, "{}", told(&first));
    let ids: Vec<_> = first
        .changes
        .iter()
        .map(|change| change.id.as_str())
        .collect();
    assert_eq!(ids, ["bao-lang", "bao-lang-2"]);
    let again = import(&sources(), &options(folder.path())).expect("imported");
    assert_eq!(
        (
            again.totals.new,
            again.totals.changed,
            again.totals.unchanged
        ),
        (0, 0, 2),
        "{}",
        told(&again)
    );
}

#[test]
fn a_workbook_without_a_sheet_of_ours_is_refused() {
    let folder = copy(&site("tests/sites/ok/minimal"), true);
    let refused = import(
        &workbook(vec![sheet("Sheet1", &[&["a", "b"], &["1", "2"]])]),
        &options(folder.path()),
    );
    let refused = refused.expect_err("refused");
    assert_eq!(refused, ImportError::NoSheet);
    assert!(
        refused
            .message(Language::Vietnamese)
            .contains("langke template")
    );
}

#[test]
fn an_import_that_was_interrupted_is_finished_by_the_next() {
    let folder = copy(&site("tests/sites/ok/minimal"), true);
    let place = folder.path().join(".langke/batch");
    fs::create_dir_all(&place).expect("a folder");
    fs::write(place.join("0.new"), "{\"half\": ").expect("a file");
    let sheet = sheet("Sản phẩm", &[&["Mã", "Tên"], &["am", "Ấm tích"]]);
    let outcome = import(&workbook(vec![sheet]), &options(folder.path())).expect("imported");
    assert_eq!(
        (outcome.recovered, outcome.is_written),
        (Recovered::Undone, true)
    );
    assert_eq!(
        values(folder.path())["products/am.json"]["name"]["vi"],
        json!("Ấm tích")
    );
}

#[test]
fn the_template_as_it_is_given_out_says_that_its_rows_are_examples() {
    let folder = copy(&site("tests/sites/ok/minimal"), true);
    for language in [Language::Vietnamese, Language::English] {
        let path = folder.path().with_extension("xlsx");
        fs::write(&path, crate::template(language).expect("a template")).expect("a file");
        let workbook = langke_spreadsheet::read(&path).expect("a workbook");
        let outcome = import(&workbook, &options(folder.path())).expect("imported");
        fs::remove_file(&path).expect("removed");
        let others: Vec<_> = outcome
            .remarks
            .iter()
            .filter(|remark| remark.said != crate::Said::Example)
            .collect();
        assert!(others.is_empty(), "{}", told(&outcome));
        assert!(outcome.remarks.len() > 60 && !outcome.has_faults());
        assert_eq!(outcome.totals, Totals::default());
    }
}

#[test]
fn a_workbook_that_was_written_and_read_changes_nothing() {
    for name in SITES {
        let folder = copy(&site(name), true);
        let before = read_files(folder.path()).expect("files");
        let path = folder.path().with_extension("xlsx");
        fs::write(
            &path,
            crate::export(folder.path(), Language::Vietnamese).expect("a workbook"),
        )
        .expect("a file");
        let workbook = langke_spreadsheet::read(&path).expect("a workbook");
        fs::remove_file(&path).expect("removed");
        let outcome = import(&workbook, &options(folder.path())).expect("imported");
        assert_eq!(outcome.changes, [], "{name}");
        assert!(
            !outcome.has_faults() && outcome.missing.is_empty(),
            "{name}\n{}",
            told(&outcome)
        );
        assert_eq!(read_files(folder.path()).expect("files"), before, "{name}");
    }
}

#[test]
fn a_workbook_is_given_back_with_notes_and_brought_in_again_once_it_is_mended() {
    let folder = copy(&site("tests/sites/ok/minimal"), true);
    let (path, back) = (
        folder.path().join("site.xlsx"),
        folder.path().join("back.xlsx"),
    );
    let exported = crate::export(folder.path(), Language::Vietnamese).expect("a workbook");
    fs::write(&path, exported).expect("a file");
    let mut workbook = langke_spreadsheet::read(&path).expect("a workbook");
    let at = {
        let places = workbook
            .sheets
            .iter_mut()
            .find(|sheet| sheet.name == "Địa điểm")
            .expect("places");
        let cell = places.rows.iter_mut().find_map(|row| {
            let number = row.number;
            let point = row.cells.iter_mut().find(|(_, cell)| {
                cell.to_string().starts_with("2") && cell.to_string().contains(", 10")
            })?;
            point.1 = Cell::Text("sau chợ".into());
            Some((number, point.0))
        });
        cell.expect("a point")
    };
    let outcome = import(&workbook, &options(folder.path())).expect("imported");
    let notes = crate::notes(&outcome.remarks, Language::Vietnamese);
    let first = notes.notes.first().expect("a note");
    assert_eq!((first.at.row, first.at.column), at);
    assert_eq!(
        (&*first.found, first.example.as_str()),
        ("sau chợ", "20.97467, 105.91272")
    );
    langke_spreadsheet::annotated(&path, &notes, &back).expect("given back");
    let copy = langke_spreadsheet::read(&back).expect("the copy");
    assert!(copy.sheet("Cần sửa").is_some());
    let again = import(&copy, &options(folder.path())).expect("imported");
    assert!(
        !again.has_faults() && again.changes.is_empty(),
        "{}",
        told(&again)
    );
    let unknown = |remark: &Remark| remark.said == crate::Said::UnknownSheet;
    assert!(!again.remarks.iter().any(unknown));
}

#[test]
fn a_list_does_not_lose_an_entry_whose_row_has_lost_its_id() {
    let folder = copy(&site("tests/sites/tea"), true);
    let before = read_files(folder.path()).expect("files");
    let mut workbook = as_read(&Folder::of(before.clone()), Language::Vietnamese);
    let stories = workbook
        .sheets
        .iter_mut()
        .find(|sheet| sheet.name == "Câu chuyện")
        .expect("stories");
    let lost = stories.rows.last_mut().expect("a row").cells.remove(0).1;
    let outcome = import(&workbook, &options(folder.path())).expect("imported");
    assert_eq!(
        (outcome.totals.skipped, outcome.totals.flagged),
        (1, 1),
        "{lost} {}",
        told(&outcome)
    );
    assert!(outcome.has_faults() && !outcome.is_written);
    assert_eq!(read_files(folder.path()).expect("files"), before);
}

#[test]
fn a_single_new_row_does_not_take_the_place_of_a_list_unless_that_is_asked_for() {
    let folder = copy(&site("tests/sites/tea"), true);
    let before = values(folder.path());
    let has_several = |(_, value): &(&String, &Value)| {
        value["stops"]
            .as_array()
            .is_some_and(|stops| stops.len() > 2)
    };
    let (_, route) = before.iter().find(has_several).expect("a route");
    let (id, stop) = (
        route["id"].as_str().expect("an id"),
        route["stops"][0]["place"].as_str().expect("a place"),
    );
    let head: &[&str] = &["Mã tuyến này", "Mã địa điểm", "Dừng (phút)", "Lời kể"];
    let new: &[&str] = &[id, stop, "99", "Dừng chân."];
    let options = Options {
        dry_run: true,
        ..options(folder.path())
    };
    let stops = |rows: &[&[&str]]| workbook(vec![sheet("Điểm dừng", rows)]);
    let outcome = import(&stops(&[head, new]), &options).expect("imported");
    let is_in_doubt = |outcome: &Outcome| {
        outcome
            .remarks
            .iter()
            .any(|remark| matches!(remark.said, crate::Said::WouldReplace { .. }))
    };
    assert!(
        is_in_doubt(&outcome) && outcome.changes.is_empty(),
        "{}",
        told(&outcome)
    );
    let line = outcome.remarks[0].to_line(Language::English);
    assert!(
        line.starts_with(&format!("Điểm dừng!A2: \"{id}\": The list has ")),
        "{line}"
    );
    let asked = import(&stops(&[head, new, &[id, "(xóa)"]]), &options).expect("imported");
    assert!(!is_in_doubt(&asked), "{}", told(&asked));
}

#[test]
fn a_workbook_from_before_a_renaming_is_read_with_the_ids_of_today_and_says_so() {
    let folder = copy(&site("tests/sites/tea"), true);
    let before = read_files(folder.path()).expect("files");
    let old = as_read(&Folder::of(before.clone()), Language::Vietnamese);
    let things = Folder::of(before).things;
    let renamed: Vec<&(Kind, String)> = things
        .keys()
        .filter(|(kind, _)| kind.folder().is_some())
        .collect();
    assert!(renamed.len() > 10);
    for (kind, id) in &renamed {
        let request = langke_content::Rename {
            kind: *kind,
            old: id.clone(),
            new: format!("{id}-moi"),
            keep: false,
        };
        langke_content::rename(folder.path(), &request, false).expect("renamed");
    }
    let now = read_files(folder.path()).expect("files");
    let outcome = import(&old, &options(folder.path())).expect("brought in");
    assert!(!outcome.has_faults(), "{}", told(&outcome));
    assert_eq!((outcome.totals.new, outcome.totals.changed), (0, 0));
    assert_eq!(read_files(folder.path()).expect("files"), now);
    let said = told(&outcome);
    for (_, id) in renamed {
        let line = format!("\"{id}\" is called \"{id}-moi\" now");
        assert!(said.contains(&line), "{line}");
    }
}
