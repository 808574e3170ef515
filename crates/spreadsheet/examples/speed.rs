//! How long a national list takes to be read and given back: `cargo run --release --package langke-spreadsheet --example speed`. Native only.

use std::error::Error;
use std::fs;
use std::path::Path;
use std::time::Instant;

use langke_spreadsheet::{Headings, Note, Notes, Weight, annotated, read};

const ROWS: u32 = 17_500;
const COLUMNS: u16 = 30;
/// One row in seven has something to mend.
const NOTED: usize = 7;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = tempfile::tempdir()?;
    let (xlsx, csv) = (
        folder.path().join("list.xlsx"),
        folder.path().join("list.csv"),
    );
    write(&xlsx, &csv)?;
    for path in [&xlsx, &csv] {
        let size = fs::metadata(path)?.len() / 1_000;
        let begin = Instant::now();
        let book = read(path)?;
        let cells: usize = book.sheets[0].rows.iter().map(|row| row.cells.len()).sum();
        println!(
            "{:>9} {size} kB, {cells} cells: read in {:?}",
            name(path),
            begin.elapsed()
        );
        let notes = notes(&book.sheets[0]);
        let begin = Instant::now();
        annotated(path, &notes, &folder.path().join("copy.xlsx"))?;
        println!(
            "{:>9} {} notes: given back in {:?}",
            name(path),
            notes.notes.len(),
            begin.elapsed()
        );
    }
    Ok(())
}

fn name(path: &Path) -> String {
    path.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}

fn write(xlsx: &Path, csv: &Path) -> Result<(), Box<dyn Error>> {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name("Sản phẩm")?;
    let mut text = csv::Writer::from_path(csv)?;
    for row in 0..ROWS {
        let mut record = Vec::new();
        for column in 0..COLUMNS {
            if column % 3 == 0 {
                let number = f64::from(row * 100 + u32::from(column));
                sheet.write_number(row, column, number)?;
                record.push(number.to_string());
            } else {
                let words = format!("Sản phẩm số {row}, cột {column}");
                sheet.write_string(row, column, &words)?;
                record.push(words);
            }
        }
        text.write_record(&record)?;
    }
    book.save(xlsx)?;
    text.flush()?;
    Ok(())
}

fn notes(sheet: &langke_spreadsheet::Sheet) -> Notes {
    let noted = sheet.rows.iter().step_by(NOTED);
    let note = |row: &langke_spreadsheet::Row| Note {
        at: sheet.reference(row.number, 2),
        weight: Weight::Error,
        found: "x".to_owned(),
        problem: "cần sửa".to_owned(),
        example: "120000".to_owned(),
        mended: None,
    };
    let heading = String::from;
    Notes {
        sheet_name: "Cần sửa".to_owned(),
        headings: Headings {
            cell: heading("Ô"),
            found: heading("Đang ghi"),
            problem: heading("Cần sửa"),
            example: heading("Ví dụ"),
        },
        notes: noted.map(note).collect(),
    }
}
