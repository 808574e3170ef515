//! The rule `leg-count`: a route whose legs do not fit its stops. Native only.

use serde::Serialize;

use super::{Severity, Violation};
use langke_model::i18n::Language;

/// A route whose legs do not fit its stops.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct LegCount {
    /// How many legs there are.
    pub legs: usize,
    /// How many stops there are.
    pub stops: usize,
}

impl Violation for LegCount {
    const SEVERITY: Severity = Severity::Error;

    fn message(&self, language: Language) -> String {
        let LegCount { legs, stops } = self;
        match language {
            Language::Vietnamese => format!(
                "có {legs} chặng cho {stops} điểm dừng; cần {}. Chặng nối hai điểm liền nhau; chặng không có gì để nói thì viết {{}}.",
                stops.saturating_sub(1)
            ),
            Language::English => format!(
                "there are {legs} legs for {stops} stops; {} are needed. A leg joins two neighbouring stops; write {{}} for one that has \
                 nothing to say.",
                stops.saturating_sub(1)
            ),
        }
    }
}
