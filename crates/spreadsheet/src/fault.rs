//! Why a spreadsheet was not read or not given back. Native only.

use std::path::PathBuf;

use langke_model::i18n::Language;

/// A kind of file that is known but not read as a spreadsheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum OtherFile {
    /// A web page under a spreadsheet's name, as banks and ministries write them.
    WebPage,
    /// Text with separators under the name of a workbook.
    TextAsWorkbook,
    /// A spreadsheet as XML of the year 2003 ("XML Spreadsheet 2003").
    Xml2003,
    /// A workbook that asks for a password.
    PasswordProtected,
    /// Excel's binary workbook (`.xlsb`).
    BinaryWorkbook,
    /// Apple Numbers.
    Numbers,
    /// A printed document.
    Pdf,
    /// A text document (`.docx`, `.doc`, `.odt`).
    TextDocument,
    /// Slides (`.pptx`, `.odp`).
    Slides,
    /// A note of Google Drive that holds only the address of a spreadsheet (`.gsheet`).
    GoogleShortcut,
    /// What Excel or LibreOffice lay beside a workbook while it is open (`~$x.xlsx`, `.~lock.x.ods#`).
    LockFile,
    /// A picture.
    Picture,
    /// An archive that holds no workbook.
    Archive,
    /// Something else.
    Unknown,
}

/// What is bounded when a spreadsheet is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Limit {
    /// The bytes of the file.
    FileBytes,
    /// The bytes of what is packed inside the file.
    UnpackedBytes,
    /// The sheets of the workbook, or the files of the folder.
    Sheets,
    /// The cells of all sheets that hold something.
    Cells,
    /// The cells of a sheet from the first to the last that holds something, empty ones among them.
    Area,
    /// The merged ranges of a sheet.
    Merges,
    /// The parts of a packed file.
    Parts,
    /// The rows of a sheet.
    Rows,
    /// The columns of a sheet.
    Columns,
}

/// Why a spreadsheet was not read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.message(Language::English))]
pub enum ReadError {
    /// The system does not let us.
    System {
        /// The file or folder.
        path: PathBuf,
        /// What the system says.
        reason: String,
    },
    /// It is another kind of file.
    OtherFile {
        /// The file.
        path: PathBuf,
        /// What it is.
        found: OtherFile,
    },
    /// It is empty: a file without a byte, a folder without a CSV file.
    Empty {
        /// The file or folder.
        path: PathBuf,
    },
    /// It is cut short or contradicts itself.
    Damaged {
        /// The file.
        path: PathBuf,
        /// The place in it and what is wrong there, as far as that is known; in English.
        reason: String,
    },
    /// It is text in none of the encodings that are read.
    Encoding {
        /// The file.
        path: PathBuf,
        /// The first line that cannot be read, from 1.
        line: usize,
    },
    /// It is larger than what is read.
    TooLarge {
        /// The file.
        path: PathBuf,
        /// What there is too much of.
        limit: Limit,
        /// How much was found; counting ends soon after the bound.
        found: u64,
        /// The most that is read.
        most: u64,
    },
}

/// Why a copy with notes was not written; nothing is then written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.message(Language::English))]
pub enum WriteError {
    /// The original cannot be read.
    Original(#[from] ReadError),
    /// The copy would take the place of the original.
    OverOriginal {
        /// The place.
        path: PathBuf,
    },
    /// Where the copy should go is a link, a folder or something else that is no file.
    NotAFile {
        /// The place.
        path: PathBuf,
    },
    /// The name is none that a sheet can have: 1 to 31 characters, none of `\ / ? * [ ] :`, no `'` at an end.
    SheetName {
        /// The name.
        found: String,
    },
    /// A note is about a sheet that the workbook does not have.
    NoSuchSheet {
        /// The name of that sheet.
        sheet: String,
        /// The names that there are.
        sheets: Vec<String>,
    },
    /// A note is about a cell that no sheet can have: rows go from 1 to 1,048,576, columns from 0 to 16,383.
    NoSuchCell {
        /// The sheet.
        sheet: String,
        /// The row.
        row: u32,
        /// The column.
        column: u32,
    },
    /// The system does not let us.
    System {
        /// The place.
        path: PathBuf,
        /// What the system says.
        reason: String,
    },
}
