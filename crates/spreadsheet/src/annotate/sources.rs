//! The parts that a copy is made of. Native only.

use std::path::Path;

use super::fresh;
use crate::fault::WriteError;
use crate::package::Package;
use crate::read::{self, read};
use crate::refusal::Refusal;
use crate::relations::listed_sheets;
use crate::text::composed;

/// The name of a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Name {
    /// As [`read`] gives it.
    pub(super) read: String,
    /// As it is written in the copy.
    pub(super) written: String,
}

/// The parts of an XLSX original or, of others, of a new file of what was read; and the names of its sheets.
pub(super) fn package(original: &Path) -> Result<(Package, Vec<Name>), WriteError> {
    let refused = |refusal: Refusal| WriteError::Original(refusal.about(original));
    if !original.is_dir() {
        let bytes = read::bytes(original)?;
        if let Some(package) = read::xlsx_parts(original, &bytes).map_err(refused)? {
            let listed = listed_sheets(&package).map_err(refused)?.into_iter();
            let names = listed.map(|sheet| Name {
                read: composed(&sheet.name),
                written: sheet.name,
            });
            let names = names.collect();
            return Ok((package, names));
        }
    }
    let workbook = read(original)?;
    let (bytes, written) =
        fresh::file(&workbook).map_err(|error| refused(Refusal::Damaged(error.to_string())))?;
    let package = Package::unpack(&bytes).map_err(refused)?;
    let sheets = workbook.sheets.into_iter().zip(written);
    let names = sheets.map(|(sheet, written)| Name {
        read: sheet.name,
        written,
    });
    Ok((package, names.collect()))
}
