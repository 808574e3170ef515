//! A copy of a workbook with notes on its cells. Native only.
//!
//! Of an XLSX file only the parts that must change are changed, and in them only the places that must: what no library knows (sparklines,
//! data bars, drop-downs on other sheets, macros) stays as it was written.

mod book;
mod boxes;
mod comments;
mod dialect;
mod fill;
mod fresh;
mod list;
mod parts;
mod place;
mod sheet;
mod sources;
mod styles;
mod words;
mod xml;

use std::path::Path;

use crate::fault::WriteError;
use crate::notes::Notes;
use crate::package::Package;
use crate::refusal::Refusal;
use crate::relations::{listed_sheets, relations};
use comments::Comments;
use dialect::Dialect;
use parts::Kind;
use sheet::Change;
use styles::Styles;
use words::Said;

/// Writes a copy of a workbook in which each cell that a note names is filled and commented, and a first sheet that lists the notes.
///
/// Everything else stays. What an earlier round set on cells that are right now is taken away again, and the list of that round is
/// replaced; the earlier fill of a cell comes back if it was a plain colour. Of ODS, XLS and CSV the copy is a new XLSX of what was
/// read. The copy is written whole or not at all, never through a link and never over the original.
///
/// # Errors
/// If the original cannot be read, a note names a sheet that is not there, or the copy cannot be written.
pub fn annotated(original: &Path, notes: &Notes, out: &Path) -> Result<(), WriteError> {
    place::check(original, out)?;
    words::check_sheet_name(&notes.sheet_name)?;
    let (mut package, names) = sources::package(original)?;
    let notes = words::led_to(notes, &names)?;
    annotate(&mut package, &notes)
        .map_err(|refusal| WriteError::Original(refusal.about(original)))?;
    let bytes = package.pack().map_err(|error| WriteError::System {
        path: out.to_owned(),
        reason: error.to_string(),
    })?;
    place::write(out, &bytes)
}

fn annotate(package: &mut Package, notes: &Notes) -> Result<(), Refusal> {
    let dialect = Dialect::of(package)?;
    book::remove_sheet(package, &notes.sheet_name)?;
    let mut styles = Styles::of(package, dialect)?;
    let said = words::by_sheet(notes);
    let nothing = Said::default();
    for sheet in listed_sheets(package)? {
        if sheet.kind == "worksheet" {
            let said = said.get(sheet.name.as_str()).unwrap_or(&nothing);
            annotate_sheet(package, &sheet.part, said, &mut styles, dialect)?;
        }
    }
    let list = list::sheet(notes, styles.of_list(), dialect);
    styles.write(package)?;
    book::add_first_sheet(package, &notes.sheet_name, list, dialect)
}

fn annotate_sheet(
    package: &mut Package,
    part: &str,
    said: &Said,
    styles: &mut Styles,
    dialect: Dialect,
) -> Result<(), Refusal> {
    let comments = comments_of(package, part, said, dialect)?;
    let boxes = boxes_of(package, part, &comments, dialect)?;
    let change = Change {
        marks: &said.marks,
        boxes: boxes.as_deref(),
        dialect,
    };
    let new = sheet::edited(part, package.text(part)?, styles, &change)?;
    package.set(part, new);
    Ok(())
}

/// Writes the comments of a sheet as they become.
fn comments_of(
    package: &mut Package,
    sheet: &str,
    said: &Said,
    dialect: Dialect,
) -> Result<Comments, Refusal> {
    let mut found = relations(package, sheet)?.into_iter();
    let relation = found.find(|relation| relation.kind == "comments");
    let comments = match &relation {
        Some(relation) => {
            comments::renewed(&relation.part, package.text(&relation.part)?, &said.words)?
        }
        None => comments::first(&said.words, dialect),
    };
    match (&relation, &comments.text) {
        (Some(relation), Some(text)) => package.set(&relation.part, text.as_str()),
        (Some(relation), None) => parts::remove(package, sheet, &relation.id, &relation.part)?,
        (None, Some(text)) => {
            let (kind, text) = (Kind::Comments, text.clone());
            parts::add(package, sheet, "xl/comments#.xml", kind, dialect, text)?;
        }
        (None, None) => {}
    }
    Ok(comments)
}

/// Writes the boxes of a sheet's comments; the id by which the sheet refers to them.
fn boxes_of(
    package: &mut Package,
    sheet: &str,
    comments: &Comments,
    dialect: Dialect,
) -> Result<Option<String>, Refusal> {
    let id = sheet::boxes(package.text(sheet)?);
    let relations = relations(package, sheet)?.into_iter();
    let relation = relations
        .filter(|relation| Some(&relation.id) == id.as_ref())
        .find(|relation| package.part(&relation.part).is_some());
    let Some(relation) = relation else {
        if comments.new.is_empty() {
            return Ok(id);
        }
        let text = boxes::first(comments);
        let pattern = "xl/drawings/vmlDrawing#.vml";
        return parts::add(package, sheet, pattern, Kind::Boxes, dialect, text).map(Some);
    };
    let text = boxes::renewed(&relation.part, package.text(&relation.part)?, comments)?;
    if boxes::is_empty(&relation.part, &text)? {
        parts::remove(package, sheet, &relation.id, &relation.part)?;
        return Ok(None);
    }
    package.set(&relation.part, text);
    Ok(Some(relation.id))
}
