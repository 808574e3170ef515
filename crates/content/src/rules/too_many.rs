//! The rule `too-many`: a list, or the folder, has more entries than are read. Native only.

use serde::Serialize;

use super::wording::count;
use super::{Severity, Violation};
use crate::bounds::Why;
use langke_model::i18n::Language;

/// A list, or the folder, has more entries than are read.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TooMany {
    /// How many there are, as far as they were counted.
    pub found: usize,
    /// How many are read.
    pub most: usize,
    /// Why there are no more.
    pub why: Why,
}

impl Violation for TooMany {
    const SEVERITY: Severity = Severity::Error;

    fn message(&self, language: Language) -> String {
        let TooMany { found, most, why } = self;
        match language {
            Language::Vietnamese => format!(
                "có {} mục; nhiều nhất là {}, vì {}",
                count(*found, language),
                count(*most, language),
                why.words(language)
            ),
            Language::English => format!(
                "there are {} entries; the most is {}, because {}",
                count(*found, language),
                count(*most, language),
                why.words(language)
            ),
        }
    }
}
