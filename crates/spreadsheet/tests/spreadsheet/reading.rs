//! What is read of workbooks and texts as offices write them.

use langke_spreadsheet::{Cell, CellFault, CellReference, SourceFormat};

use super::{shown, workbook};

fn fault(text: &str) -> Cell {
    Cell::Fault(CellFault::Shown(text.to_owned()))
}

#[test]
fn a_list_of_an_office_is_read_cell_by_cell() {
    let book = workbook("office.xlsx");
    assert_eq!(book.format, SourceFormat::Xlsx);
    let sheet = book.sheet("Sản phẩm").expect("the sheet");
    assert_eq!(
        shown(sheet),
        [
            "1: A=DANH SÁCH SẢN PHẨM",
            "3: A=Mã B=Tên C=Giá D=Ngày E=Ảnh F=Ghi chú",
            "4: E=Chiều",
            "7: A=0012 B=Bình gốm C=120000 D=2026-11-21 E=TRUE F=dòng một\ndòng hai",
            "8: A=AB C B=“Mâm” – mây… C=0.3 D=2026-11-21 08:30 E=FALSE F=cuối",
            "9: A=8936012345678 B=số C=46347 D=07:15 E=#N/A F=#REF!",
            "10: A==…",
            "12: A=ẩn B=hàng ẩn",
            "13: A=1900-02-29 B=26:30",
        ]
    );
    assert_eq!(sheet.cell(7, 0), Some(&Cell::Text("0012".into())));
    assert_eq!(sheet.cell(9, 2), Some(&Cell::Number(46_347.0)));
    assert_eq!(sheet.cell(9, 5), Some(&fault("#REF!")));
    assert_eq!(
        sheet.cell(10, 0),
        Some(&Cell::Fault(CellFault::NotCalculated))
    );
    assert_eq!(
        sheet.cell(13, 0),
        Some(&Cell::Fault(CellFault::Unreadable("1900-02-29".into())))
    );
}

#[test]
fn a_merged_head_is_read_for_each_of_its_columns() {
    for name in ["office.xlsx", "office.xls", "office.ods"] {
        let book = workbook(name);
        let sheet = book.sheet("Sản phẩm").expect("the sheet");
        assert_eq!(sheet.merges.len(), 2, "{name}");
        for (row, column) in [(4, 4), (4, 5), (5, 4), (5, 5)] {
            let seen = sheet.seen(row, column).map(Cell::to_string);
            assert_eq!(seen.as_deref(), Some("Chiều"), "{name} {row} {column}");
        }
        assert_eq!(sheet.seen(6, 4), None, "{name}");
        assert_eq!(sheet.cell(5, 5), None, "{name}");
    }
}

#[test]
fn hidden_rows_and_sheets_are_flagged_and_read() {
    for (name, hidden) in [
        ("office.xlsx", [false, true, true]),
        ("office.xls", [false, true, true]),
        ("office.ods", [false, true, true]),
    ] {
        let book = workbook(name);
        let found: Vec<bool> = book.sheets.iter().map(|sheet| sheet.is_hidden).collect();
        assert_eq!(found, hidden, "{name}");
        let at = |row| book.sheets[0].row(row).map(|row| row.is_hidden);
        assert_eq!((at(9), at(12)), (Some(false), Some(true)), "{name}");
        let cell = CellReference {
            sheet: "Rất ẩn".into(),
            row: 2,
            column: 1,
        };
        assert_eq!(book.cell(&cell), Some(&Cell::Number(1.0)), "{name}");
    }
}

#[test]
fn the_same_list_is_read_alike_from_libreoffice() {
    let excel = workbook("office.xlsx");
    for (name, format) in [
        ("office.ods", SourceFormat::Ods),
        ("office.xls", SourceFormat::Xls),
    ] {
        let book = workbook(name);
        assert_eq!(book.format, format);
        // LibreOffice writes what it shows as TRUE as the number 1 into ODS.
        let is_ods = format == SourceFormat::Ods;
        let answers = |row: String| match is_ods {
            true => row.replace("E=1 ", "E=TRUE ").replace("E=0 ", "E=FALSE "),
            false => row,
        };
        let rows: Vec<String> = shown(&book.sheets[0]).into_iter().map(answers).collect();
        assert_eq!(rows[..5], shown(&excel.sheets[0])[..5], "{name}");
        // LibreOffice has reckoned the formula.
        assert_eq!(rows[5], shown(&excel.sheets[0])[5], "{name}");
        assert_eq!(rows[6], "10: A=Bình gốm120000", "{name}");
    }
}

#[test]
fn days_of_old_macs_are_counted_from_1904() {
    let book = workbook("macintosh.xlsx");
    assert_eq!(shown(&book.sheets[0]), ["1: A=2026-11-21 B=44885"]);
}

#[test]
fn other_programs_are_read_alike() {
    let table = ["1: A=Mã B=Giá C=Ngày", "2: A=01 B=120000 C=2026-11-21"];
    for name in ["pandas.xlsx", "pandas.ods", "xlsxwriter.xlsx"] {
        let book = workbook(name);
        assert_eq!(book.sheets.len(), 1, "{name}: a chart is no sheet");
        assert_eq!(shown(&book.sheets[0])[..2], table, "{name}");
    }
    let rest = &shown(&workbook("xlsxwriter.xlsx").sheets[0])[2..];
    assert_eq!(rest, ["3: A=đậm nhạt B=2"]);
    let old = workbook("xlwt.xls");
    assert_eq!(shown(&old.sheets[0]), ["2: A=01 B=120000 C=2026-11-21"]);
    assert!(old.sheets[0].rows[0].is_hidden);
    for name in ["google.xlsx", "claims.xlsx"] {
        let rows = shown(&workbook(name).sheets[0]);
        assert_eq!(rows, ["1: A=Mã B=Giá", "2: A=01 B=120000"], "{name}");
    }
}

#[test]
fn texts_are_read_in_every_encoding_of_offices() {
    for name in [
        "semicolon-bom.csv",
        "utf-16-le.csv",
        "utf-16-be.csv",
        "windows-1258.csv",
    ] {
        let book = workbook(name);
        assert_eq!(book.format, SourceFormat::Csv);
        let name_of_sheet = name.strip_suffix(".csv").expect("its end");
        assert_eq!(book.sheets[0].name, name_of_sheet);
        let separator = if name.starts_with("utf-16") {
            "\t"
        } else {
            ";"
        };
        let second = format!("2: A=0012 B=Gốm \"Bát{separator} Tràng\" C=120.000");
        let second = second.replace('\t', " ");
        assert_eq!(
            shown(&book.sheets[0]),
            [
                "1: A=Mã B=Tên C=Giá",
                second.as_str(),
                "4: A=03 B=Mây tre C=1,5"
            ],
            "{name}"
        );
    }
}

#[test]
fn each_text_of_a_folder_is_a_sheet() {
    let book = workbook("folder");
    let names: Vec<&str> = book
        .sheets
        .iter()
        .map(|sheet| sheet.name.as_str())
        .collect();
    assert_eq!(names, ["Làng", "Sản phẩm"]);
    for sheet in &book.sheets {
        let rows = ["1: A=Mã B=Tên", "2: A=01 B=Gốm", "3: A=02 B=Mây, tre"];
        assert_eq!(shown(sheet), rows, "{}", sheet.name);
    }
}
