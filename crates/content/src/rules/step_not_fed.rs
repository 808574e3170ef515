//! The rule `step-not-fed`: a step that works on nothing an earlier step gave. Native only.

use serde::Serialize;

use super::wording::list;
use super::{Severity, Violation};
use langke_model::i18n::Language;

/// A step that works on nothing an earlier step gave.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct StepNotFed {
    /// What the steps before it give, the last of it.
    pub given: Vec<String>,
    /// How much more they give.
    pub more: usize,
}

impl Violation for StepNotFed {
    const SEVERITY: Severity = Severity::Advice;

    fn message(&self, language: Language) -> String {
        let StepNotFed { given, more } = self;
        match language {
            Language::Vietnamese => format!(
                "bước này không dùng gì của các bước trước. Ghi vào materials_in đúng chữ một thứ đã làm ra: {}.",
                list(given, *more, language)
            ),
            Language::English => format!(
                "this step works on nothing that an earlier step gave. Put into materials_in, word for word, one of: {}.",
                list(given, *more, language)
            ),
        }
    }

    fn found_texts(&mut self) -> Vec<&mut String> {
        self.given.iter_mut().collect()
    }
}
