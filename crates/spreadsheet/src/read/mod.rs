//! Reads a file or folder. Native only.

mod csv;
mod encoding;
mod kind;
mod library;
mod ods;
mod rows;
mod structure;
mod xls;
mod xlsx;

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use crate::bounds::{FILE_BYTES, SHEETS};
use crate::fault::{Limit, ReadError};
use crate::package::Package;
use crate::refusal::{Refusal, within};
use crate::text::composed;
use crate::workbook::{SourceFormat, Workbook};
use kind::Kind;
use rows::Budget;

/// Reads a spreadsheet (XLSX, XLSM, XLS, ODS, CSV) or a folder of CSV files, each of which becomes a sheet.
///
/// # Errors
/// If it is another kind of file, damaged, or larger than what is read; the message says what was found and how to mend it.
pub fn read(path: &Path) -> Result<Workbook, ReadError> {
    if fs::metadata(path)
        .map_err(|error| system(path, &error))?
        .is_dir()
    {
        return folder(path);
    }
    let bytes = bytes(path)?;
    from_bytes(path, &bytes).map_err(|refusal| refusal.about(path))
}

/// Reads a spreadsheet from its bytes; the path only tells its name.
fn from_bytes(path: &Path, bytes: &[u8]) -> Result<Workbook, Refusal> {
    let mut budget = Budget::new();
    let (format, sheets) = match kind::of(path, bytes)? {
        Kind::Xlsx(package) => (
            SourceFormat::Xlsx,
            xlsx::sheets(bytes, &package, &mut budget)?,
        ),
        Kind::Ods(package) => (
            SourceFormat::Ods,
            ods::sheets(bytes, &package, &mut budget)?,
        ),
        Kind::Xls(stream) => (SourceFormat::Xls, xls::sheets(bytes, &stream, &mut budget)?),
        Kind::Csv(text) => (
            SourceFormat::Csv,
            vec![csv::sheet(&stem(path), &text, &mut budget)?],
        ),
    };
    Ok(Workbook { format, sheets })
}

/// The parts of a file, if it is an XLSX file; nothing for others that are read.
pub(crate) fn xlsx_parts(path: &Path, bytes: &[u8]) -> Result<Option<Package>, Refusal> {
    match kind::of(path, bytes)? {
        Kind::Xlsx(package) => Ok(Some(package)),
        _ => Ok(None),
    }
}

/// The bytes of a file, if there are not too many.
pub(crate) fn bytes(path: &Path) -> Result<Vec<u8>, ReadError> {
    let read = || {
        let mut bytes = Vec::new();
        let file = File::open(path)?;
        let length = file.metadata()?.len();
        file.take(FILE_BYTES + 1).read_to_end(&mut bytes)?;
        Ok((length.max(bytes.len() as u64), bytes))
    };
    let (length, bytes) = read().map_err(|error| system(path, &error))?;
    within(Limit::FileBytes, length, FILE_BYTES).map_err(|refusal| refusal.about(path))?;
    Ok(bytes)
}

/// Reads each CSV file of a folder, in the order of their names.
fn folder(path: &Path) -> Result<Workbook, ReadError> {
    let files = texts_in(path).map_err(|error| system(path, &error))?;
    if files.is_empty() {
        return Err(Refusal::Empty.about(path));
    }
    within(Limit::Sheets, files.len() as u64, SHEETS).map_err(|refusal| refusal.about(path))?;
    let mut budget = Budget::new();
    let mut sheets = Vec::new();
    for file in files {
        let bytes = bytes(&file)?;
        let sheet =
            kind::text(&file, &bytes).and_then(|text| csv::sheet(&stem(&file), &text, &mut budget));
        match sheet {
            Ok(sheet) => sheets.push(sheet),
            // A list without an entry is no reason to refuse the others.
            Err(Refusal::Empty) => {}
            Err(refusal) => return Err(refusal.about(&file)),
        }
    }
    let format = SourceFormat::Csv;
    Ok(Workbook { format, sheets })
}

fn texts_in(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if kind::has_name_of_text(&path) && !kind::is_lock_file(&path) && path.is_file() {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// The name of a file without its end, in NFC as names of sheets are.
fn stem(path: &Path) -> String {
    composed(&path.file_stem().unwrap_or_default().to_string_lossy())
}

fn system(path: &Path, error: &io::Error) -> ReadError {
    ReadError::System {
        path: path.to_owned(),
        reason: error.to_string(),
    }
}
