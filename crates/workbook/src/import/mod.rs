//! Brings a workbook into a content folder. Native only.
//!
//! Rows become JSON (`rows`, `draft`), laid over what is there; what would be written (`plan`) is checked by the rules of content, and
//! each problem led back to its cell (`check`). What is right is written, all or none; what is not is told and given back.

mod change;
mod check;
mod draft;
mod head;
mod laying;
mod plan;
#[cfg(test)]
mod random;
mod renamed;
mod rows;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;
use std::path::PathBuf;

use langke_content::batch::{BatchError, Recovered, recover, write_all};
use langke_content::{Kind, Problem, read_files};
use langke_model::i18n::Language;
use langke_spreadsheet::Workbook;
use thiserror::Error;

pub use change::{Change, FieldChange};

use crate::folder::Folder;
use crate::remark::Remark;
use draft::Drafts;

/// The file that every content folder has.
const SITE: &str = "site.json";

/// What an import is to do.
#[derive(Debug, Clone)]
pub struct Options {
    /// The content folder.
    pub folder: PathBuf,
    /// Only say what would be done.
    pub dry_run: bool,
    /// Write nothing at all unless every row is right.
    pub all_or_nothing: bool,
}

/// How many there are of each.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Totals {
    /// Rows that were read; examples of the template are not counted.
    pub rows: usize,
    /// Things that are new.
    pub new: usize,
    /// Things that change.
    pub changed: usize,
    /// Things that stay as they are.
    pub unchanged: usize,
    /// Rows that were passed over.
    pub skipped: usize,
    /// Things that are not written because something in them is to be mended.
    pub flagged: usize,
}

impl Totals {
    /// The totals in one line.
    pub fn message(&self, language: Language) -> String {
        let Totals {
            rows,
            new,
            changed,
            unchanged,
            skipped,
            flagged,
        } = self;
        match language {
            Language::Vietnamese => format!(
                "Đã đọc {rows} dòng: {new} mục mới, {changed} mục đổi, {unchanged} mục giữ nguyên, {flagged} mục cần sửa nên chưa ghi, {skipped} dòng bỏ qua."
            ),
            Language::English => format!(
                "Rows read: {rows}. New: {new}. Changed: {changed}. Unchanged: {unchanged}. To be mended and not written: {flagged}. Rows passed over: {skipped}."
            ),
        }
    }
}

/// What an import did, or would do.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    /// How many there are of each.
    pub totals: Totals,
    /// What is new or changes.
    pub changes: Vec<Change>,
    /// Things of the folder that the sheets of their kinds do not have; they stay.
    pub missing: Vec<(Kind, String)>,
    /// What is said about cells, in the order of the sheets.
    pub remarks: Vec<Remark>,
    /// Problems that the import would make in files that it does not change; with any, nothing is written.
    pub elsewhere: Vec<Problem>,
    /// Whether anything was written.
    pub is_written: bool,
    /// What was found of an earlier import that was interrupted.
    pub recovered: Recovered,
}

/// Why a workbook was refused as a whole; nothing is written then.
#[derive(Debug, Clone, PartialEq, Error)]
pub enum ImportError {
    /// No sheet is one of ours.
    #[error(
        "no sheet of the workbook is one that the template has; name the sheets as the template does, with its headings"
    )]
    NoSheet,
    /// The folder is no content, and would be none with the workbook.
    #[error(
        "there is no {SITE} in this folder, so it is no content; begin one with `langke new FOLDER`, or name the right folder"
    )]
    NoContent,
    /// The folder cannot be read, or is written for another version.
    #[error("the content folder cannot be read")]
    Folder(Vec<Problem>),
    /// Nothing could be written.
    #[error(transparent)]
    Batch(#[from] BatchError),
}

impl ImportError {
    /// What is wrong and what to do about it.
    pub fn message(&self, language: Language) -> String {
        match (self, language) {
            (ImportError::NoSheet, Language::Vietnamese) => {
                "không trang nào của bảng tính có trong bảng mẫu; hãy đặt tên trang và dòng đầu cột như bảng mẫu (langke template)".into()
            }
            (ImportError::NoContent, Language::Vietnamese) => format!(
                "thư mục này không có {SITE} nên không phải thư mục nội dung; hãy bắt đầu bằng `langke new THƯ-MỤC`, hoặc ghi đúng thư mục"
            ),
            (ImportError::NoSheet | ImportError::NoContent, Language::English) => self.to_string(),
            (ImportError::Folder(problems), _) => {
                let lines: Vec<String> = problems.iter().map(|problem| problem.to_line(language)).collect();
                lines.join("\n")
            }
            (ImportError::Batch(error), _) => error.message(language),
        }
    }
}

impl Outcome {
    /// Whether something is to be mended.
    pub fn has_faults(&self) -> bool {
        !self.elsewhere.is_empty() || self.remarks.iter().any(Remark::is_to_be_mended)
    }
}

/// Brings a workbook into a content folder: things whose rows are all right are written, all or none of them; the others are told, and
/// so is every problem by its cell. What a workbook does not speak of stays as it is; nothing is ever deleted.
///
/// # Errors
/// If no sheet is one of ours, the folder is no content or cannot be read, or nothing can be written; nothing is then.
pub fn import(workbook: &Workbook, options: &Options) -> Result<Outcome, ImportError> {
    let recovered = match options.dry_run {
        true => Recovered::Nothing,
        false => recover(&options.folder)?,
    };
    let files = read_files(&options.folder).map_err(ImportError::Folder)?;
    let folder = Folder::of(files);
    let mut drafts = Drafts::of(workbook, &folder);
    if drafts.sheets.is_empty() && drafts.files.is_empty() {
        return Err(ImportError::NoSheet);
    }
    if !folder.files.contains_key(SITE) && !drafts.files.contains_key(SITE) {
        return Err(ImportError::NoContent);
    }
    let (checked, plan) = check::check(&mut drafts, &folder, options)?;
    let is_to_be_mended = drafts.remarks.iter().any(Remark::is_to_be_mended);
    let is_refused = !checked.elsewhere.is_empty() || options.all_or_nothing && is_to_be_mended;
    let batch = plan.batch(&folder);
    let is_written = !options.dry_run && !is_refused && !batch.is_empty();
    if is_written {
        write_all(&options.folder, &batch)?;
    }
    let changes: Vec<Change> = plan
        .changes
        .values()
        .chain(&plan.files_changed)
        .cloned()
        .collect();
    let new = changes.iter().filter(|change| change.is_new).count();
    let things = drafts.things.len() + drafts.files.len();
    let flagged = checked.held.count();
    let totals = Totals {
        rows: drafts.read,
        new,
        changed: changes.len() - new,
        unchanged: things - flagged - changes.len(),
        skipped: drafts.skipped,
        flagged,
    };
    let missing = missing(&drafts, &folder);
    let order: Vec<&String> = workbook.sheets.iter().map(|sheet| &sheet.name).collect();
    let place = |remark: &Remark| {
        let sheet = order.iter().position(|name| **name == remark.at.sheet);
        (sheet, remark.at.row, remark.at.column)
    };
    let mut remarks = std::mem::take(&mut drafts.remarks);
    remarks.sort_by_key(place);
    Ok(Outcome {
        totals,
        changes,
        missing,
        remarks,
        elsewhere: checked.elsewhere,
        is_written,
        recovered,
    })
}

/// The things of the folder that the sheets of their kinds do not have.
fn missing(drafts: &Drafts, folder: &Folder) -> Vec<(Kind, String)> {
    let told = |(kind, _): &&(Kind, String)| {
        let is_its =
            |known: &rows::Known| known.form.is_of_things() && known.form.kinds[0] == *kind;
        drafts.sheets.iter().any(is_its)
    };
    let kinds_with_rows: BTreeSet<Kind> = drafts
        .things
        .iter()
        .filter(|(_, draft)| draft.main.is_some())
        .map(|((kind, _), _)| *kind)
        .collect();
    let is_missing = |key: &&(Kind, String)| {
        kinds_with_rows.contains(&key.0)
            && drafts
                .things
                .get(*key)
                .is_none_or(|draft| draft.main.is_none())
    };
    folder
        .order
        .iter()
        .filter(told)
        .filter(is_missing)
        .cloned()
        .collect()
}
