//! Spreadsheet files as offices write them: read within bounds, and given back with notes on cells. Native only.
//!
//! ```text
//! file or folder ──▶ read:      what is in it, or what it is and how to mend that ──▶ Workbook or ReadError
//! file, Notes    ──▶ annotated: a copy whose cells are coloured and commented     ──▶ file or WriteError
//! ```

mod annotate;
mod bounds;
mod cell;
mod element;
mod fault;
mod message;
mod notes;
mod package;
mod read;
mod reference;
mod refusal;
mod relations;
mod serial;
mod text;
mod workbook;

pub use annotate::annotated;
pub use cell::{Cell, CellFault, DateTime, Time};
pub use fault::{Limit, OtherFile, ReadError, WriteError};
pub use notes::{Headings, Note, Notes, Weight};
pub use read::read;
pub use reference::{CellReference, ReferenceError, cell_name, column_name};
pub use workbook::{Merge, Row, Sheet, SourceFormat, Workbook};
