//! What is said about cells when a workbook is given back. Native only.

use crate::reference::CellReference;

/// What is said about the cells of a workbook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notes {
    /// The name of the sheet that lists them: `Cần sửa`. A sheet of that name from an earlier round is replaced.
    pub sheet_name: String,
    /// What stands above the columns of that list.
    pub headings: Headings,
    /// The notes, in the order of the list.
    pub notes: Vec<Note>,
}

/// What stands above the columns of the list of notes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Headings {
    /// Above the link to the cell: `Ô`.
    pub cell: String,
    /// Above what stands in the cell: `Đang ghi`.
    pub found: String,
    /// Above what is wrong: `Cần sửa`.
    pub problem: String,
    /// Above the example: `Ví dụ`.
    pub example: String,
}

/// What is said about a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// The cell; it need not hold anything.
    pub at: CellReference,
    /// How much it weighs.
    pub weight: Weight,
    /// What stands in the cell; empty if nothing does.
    pub found: String,
    /// What is wrong and how to mend it.
    pub problem: String,
    /// How it would be right; empty if there is nothing to show.
    pub example: String,
    /// What is written into the cell instead of what stands there: what that was mended to. A formula is left as it is.
    pub mended: Option<String>,
}

/// How much a note weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Weight {
    /// It may stay as it is: a soft yellow fill.
    Advice,
    /// It must be mended: a soft red fill.
    Error,
}
