//! The rule `story-length`: a story that is too short to tell something or too long to be read on the spot. Native only.

use serde::Serialize;

use super::{Severity, Violation};
use langke_model::i18n::Language;

/// A story that is too short to tell something or too long to be read on the spot.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct StoryLength {
    /// Its Vietnamese words.
    pub words: usize,
    /// The fewest that tell something.
    pub least: usize,
    /// The most that are read.
    pub most: usize,
}

impl Violation for StoryLength {
    const SEVERITY: Severity = Severity::Advice;

    fn message(&self, language: Language) -> String {
        let StoryLength { words, least, most } = self;
        match language {
            Language::Vietnamese => format!(
                "chuyện có {words} chữ; nên từ {least} đến {most}. Ngắn quá thì chưa kể được, dài quá thì khách đứng giữa đường không đọc hết."
            ),
            Language::English => format!(
                "the story has {words} words (Vietnamese); {least} to {most} are best. Less tells nothing, more is not read standing in a lane."
            ),
        }
    }
}
