//! The names that XLSX parts use, in the usual dialect and in the one that keeps to the letter of the standard. Native only.

use crate::package::Package;
use crate::refusal::Refusal;
use crate::relations::{parse, workbook_part};

/// Which names a workbook uses (ECMA-376, parts 1 and 4).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Dialect {
    /// As nearly all programs write.
    Transitional,
    /// "Strict Open XML".
    Strict,
}

impl Dialect {
    /// The dialect of a workbook.
    pub(super) fn of(package: &Package) -> Result<Dialect, Refusal> {
        let name = workbook_part(package)?;
        let document = parse(&name, package.text(&name)?)?;
        let namespace = document.root_element().tag_name().namespace();
        Ok(match namespace {
            Some(namespace) if namespace.contains("purl.oclc.org") => Dialect::Strict,
            _ => Dialect::Transitional,
        })
    }

    /// The namespace of sheets, styles and comments.
    pub(super) fn spreadsheet(self) -> &'static str {
        match self {
            Dialect::Transitional => "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            Dialect::Strict => "http://purl.oclc.org/ooxml/spreadsheetml/main",
        }
    }

    /// The namespace of `r:id`, with which the types of relations begin.
    pub(super) fn relations(self) -> &'static str {
        match self {
            Dialect::Transitional => {
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
            }
            Dialect::Strict => "http://purl.oclc.org/ooxml/officeDocument/relationships",
        }
    }
}
