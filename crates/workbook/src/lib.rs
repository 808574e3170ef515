//! The content of a site as a workbook: a template to fill in, the content as it is, and what offices filled in brought back. Native only.
//!
//! ```text
//! columns (data) ──▶ template, export ──▶ xlsx
//! workbook, folder ──▶ import: a row becomes the JSON of its thing, laid over the file that is there; the folder as it would be is
//!                      checked by the rules of content, and each problem is led back to its cell ──▶ Outcome, files
//! ```

mod column;
mod columns;
mod described;
mod explanation;

mod export;
mod folder;
mod folding;
mod import;
mod lists;
mod message;
mod path;
mod plain;
mod printing;
mod reading;
mod remark;
mod rest;
mod sheet;
mod sheets;
mod table;
mod text;

pub use column::{Column, Form};
pub use explanation::explanation;
pub use export::{ExportError, export, template};
pub use import::{Change, FieldChange, ImportError, Options, Outcome, Totals, import};
pub use lists::{List, Word};
pub use remark::{Consequence, Remark, Said, notes};
pub use sheet::SheetForm;
pub use sheets::sheets;
