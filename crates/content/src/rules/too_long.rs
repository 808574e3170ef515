//! The rule `too-long`: a text is longer than is read. Native only.

use serde::Serialize;

use super::wording::count;
use super::{Severity, Violation};
use crate::bounds::Why;
use langke_model::i18n::Language;

/// A text is longer than is read.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TooLong {
    /// Its letters.
    pub found: usize,
    /// How many are read.
    pub most: usize,
    /// Why there are no more.
    pub why: Why,
}

impl Violation for TooLong {
    const SEVERITY: Severity = Severity::Error;

    fn message(&self, language: Language) -> String {
        let TooLong { found, most, why } = self;
        match language {
            Language::Vietnamese => format!(
                "dài {} ký tự; nhiều nhất là {}, vì {}",
                count(*found, language),
                count(*most, language),
                why.words(language)
            ),
            Language::English => format!(
                "there are {} letters; the most is {}, because {}",
                count(*found, language),
                count(*most, language),
                why.words(language)
            ),
        }
    }
}
