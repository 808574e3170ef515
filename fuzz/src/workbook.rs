//! Workbooks as inputs: whole files, one part inside a packed file, rows of cells as text.

use std::fs;
use std::io::{Cursor, Read, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, ensure};
use langke_content::load;
use langke_model::i18n::Language;
use langke_spreadsheet::{Cell, Row, Sheet, SourceFormat, Workbook, annotated, read};
use langke_workbook::{Options, export, import, notes};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use crate::desk::{Desk, root};

/// The files of other programs that tests read.
fn fixtures() -> PathBuf {
    root().join("crates/spreadsheet/tests/files")
}

/// Whole files: the ending in the first line, the bytes after it.
pub fn files() -> anyhow::Result<Vec<Vec<u8>>> {
    let mut seeds = Vec::new();
    for entry in walkdir::WalkDir::new(fixtures()).sort_by_file_name() {
        let entry = entry?;
        let ending = entry
            .path()
            .extension()
            .unwrap_or_default()
            .to_string_lossy();
        if entry.file_type().is_file() && ENDINGS.contains(&&*ending) {
            let mut seed = format!("{ending}\n").into_bytes();
            seed.extend(fs::read(entry.path())?);
            seeds.push(seed);
        }
    }
    Ok(seeds)
}

/// The endings of files that are read.
const ENDINGS: [&str; 4] = ["xlsx", "xls", "ods", "csv"];

/// The packed files whose parts are changed.
const PACKED: [&str; 4] = [
    "rich.xlsx",
    "google.xlsx",
    "returned-libreoffice.xlsx",
    "office.ods",
];

/// Parts: the file and the part's name in the first line, its text after it.
pub fn parts() -> anyhow::Result<Vec<Vec<u8>>> {
    let mut seeds = Vec::new();
    for name in PACKED {
        let mut archive = ZipArchive::new(fs::File::open(fixtures().join(name))?)?;
        for place in 0..archive.len() {
            let mut part = archive.by_index(place)?;
            let mut seed = format!("{name}!{}\n", part.name()).into_bytes();
            part.read_to_end(&mut seed)?;
            seeds.push(seed);
        }
    }
    Ok(seeds)
}

/// Rows: the name of a sheet in the first line, then a row a line, cells parted by tabs.
pub fn rows() -> anyhow::Result<Vec<Vec<u8>>> {
    let folder = tempfile::tempdir()?;
    let mut seeds = Vec::new();
    for site in ["tests/sites/ok/minimal", "tests/sites/tea"] {
        let path = folder.path().join("site.xlsx");
        let bytes = export(&root().join(site), Language::Vietnamese)?;
        fs::write(&path, bytes)?;
        let book = read(&path).map_err(|error| anyhow::anyhow!("{error}"))?;
        seeds.extend(book.sheets.iter().skip(1).map(as_text));
    }
    Ok(seeds)
}

/// A sheet as text; lines inside cells are told by a sign that none has.
fn as_text(sheet: &Sheet) -> Vec<u8> {
    let mut text = format!("{}\n", sheet.name);
    for row in &sheet.rows {
        let last = row.cells.last().map_or(0, |cell| cell.0);
        let cells = (0..=last).map(|column| {
            let cell = row.cell(column).map(ToString::to_string);
            cell.unwrap_or_default().replace('\n', LINE)
        });
        text += &cells.collect::<Vec<_>>().join("\t");
        text.push('\n');
    }
    text.into_bytes()
}

const LINE: &str = "\u{2424}";

/// The sheet of a text.
fn as_sheet(text: &str) -> Sheet {
    let (name, rows) = text.split_once('\n').unwrap_or((text, ""));
    let cell = |text: &str| match text.parse::<f64>() {
        Ok(number) if number.is_finite() && text.len() < 12 => Cell::Number(number),
        _ => Cell::Text(text.replace(LINE, "\n")),
    };
    let row = |(number, line): (u32, &str)| Row {
        number,
        is_hidden: false,
        cells: (0..)
            .zip(line.split('\t'))
            .filter(|(_, text)| !text.is_empty())
            .map(|(place, text)| (place, cell(text)))
            .collect(),
    };
    let rows = (1..).zip(rows.lines()).map(row);
    Sheet {
        name: name.to_owned(),
        rows: rows.filter(|row| !row.cells.is_empty()).collect(),
        ..Sheet::default()
    }
}

/// Reads a whole file, brings it in and gives it back.
pub fn run_file(input: &[u8], desk: &Desk) -> anyhow::Result<()> {
    let end = input.iter().position(|byte| *byte == b'\n').unwrap_or(0);
    let ending = String::from_utf8_lossy(&input[..end]);
    let ending = ENDINGS.into_iter().find(|one| *one == ending);
    let bytes = input.get(end + 1..).unwrap_or_default();
    let path = desk.beside("book").with_extension(ending.unwrap_or("xlsx"));
    fs::write(&path, bytes)?;
    run(&path, desk)
}

/// Puts a part into the file that it is of; then the same.
pub fn run_part(input: &[u8], desk: &Desk) -> anyhow::Result<()> {
    let end = input.iter().position(|byte| *byte == b'\n').unwrap_or(0);
    let place = String::from_utf8_lossy(&input[..end]);
    let (file, changed) = place
        .split_once('!')
        .unwrap_or((PACKED[0], "xl/workbook.xml"));
    let file = PACKED
        .into_iter()
        .find(|one| *one == file)
        .unwrap_or(PACKED[0]);
    let mut old = ZipArchive::new(fs::File::open(fixtures().join(file))?)?;
    let mut new = ZipWriter::new(Cursor::new(Vec::new()));
    for place in 0..old.len() {
        let mut part = old.by_index(place)?;
        new.start_file(part.name(), SimpleFileOptions::default())?;
        let mut bytes = Vec::new();
        match part.name() == changed {
            true => bytes.extend(input.get(end + 1..).unwrap_or_default()),
            false => drop(part.read_to_end(&mut bytes)?),
        }
        new.write_all(&bytes)?;
    }
    let path = desk.beside(file);
    fs::write(&path, new.finish()?.into_inner())?;
    run(&path, desk)
}

fn run(path: &Path, desk: &Desk) -> anyhow::Result<()> {
    let book = match read(path) {
        Ok(book) => book,
        Err(error) => {
            for language in Language::ALL {
                let _ = error.message(language);
            }
            return Ok(());
        }
    };
    let options = Options {
        folder: desk.content(),
        dry_run: true,
        all_or_nothing: false,
    };
    let remarks = match import(&book, &options) {
        Ok(outcome) => outcome.remarks,
        Err(_) => Vec::new(),
    };
    let copy = desk.beside("copy.xlsx");
    let _ = fs::remove_file(&copy);
    if annotated(path, &notes(&remarks, Language::Vietnamese), &copy).is_ok() {
        let again = read(&copy).map_err(|error| anyhow::anyhow!("the copy: {error}"))?;
        ensure!(
            again.sheets.len() >= book.sheets.len(),
            "the copy lacks sheets"
        );
    }
    Ok(())
}

/// Brings rows in: what was right stays right, whatever they say.
pub fn run_rows(input: &[u8]) -> anyhow::Result<()> {
    let desk = Desk::new()?;
    let book = Workbook {
        format: SourceFormat::Xlsx,
        sheets: vec![as_sheet(&String::from_utf8_lossy(input))],
    };
    let options = Options {
        folder: desk.content(),
        dry_run: false,
        all_or_nothing: false,
    };
    let Ok(outcome) = import(&book, &options) else {
        return Ok(());
    };
    for remark in &outcome.remarks {
        for language in Language::ALL {
            ensure!(!remark.to_line(language).is_empty());
        }
    }
    if let Err(problems) = load(&desk.content()) {
        let told = problems.first().map(|one| one.to_line(Language::English));
        anyhow::bail!("right content became wrong: {}", told.unwrap_or_default());
    }
    let again = import(&book, &options).context("what was brought in is brought in again")?;
    ensure!(
        again.changes.is_empty(),
        "the same rows change something again: {:?}",
        again.changes
    );
    Ok(())
}
