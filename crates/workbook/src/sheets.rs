//! All sheets: that of a kind, those of what repeats in it. Native only.

use std::sync::LazyLock;

use langke_content::Kind;

use crate::columns;
use crate::sheet::SheetForm;

/// All sheets, in the order in which they stand in a workbook.
pub fn sheets() -> &'static [SheetForm] {
    static SHEETS: LazyLock<Vec<SheetForm>> = LazyLock::new(columns::all);
    &SHEETS
}

/// The sheet in which a row is a thing of a kind.
pub fn sheet_of(kind: Kind) -> Option<&'static SheetForm> {
    let is_its = |sheet: &&SheetForm| sheet.is_of_things() && sheet.kinds == [kind];
    sheets().iter().find(is_its)
}

/// The sheets in which rows are entries of things of a kind.
pub fn lists_of(kind: Kind) -> impl Iterator<Item = &'static SheetForm> {
    sheets()
        .iter()
        .filter(move |sheet| !sheet.is_of_things() && sheet.kinds.contains(&kind))
}
