//! The rule `leg-too-long`: two stops in succession that lie farther apart than one goes that way. Native only.

use serde::Serialize;

use super::{Severity, Violation};
use langke_model::i18n::Language;

/// Two stops in succession that lie farther apart than one goes that way.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct LegTooLong {
    /// How one travels there.
    pub mode: &'static str,
    /// How far the stops are apart in a straight line, in kilometres.
    pub kilometres: u32,
    /// The most that is likely, in kilometres.
    pub most: u32,
}

impl Violation for LegTooLong {
    const SEVERITY: Severity = Severity::Advice;

    fn message(&self, language: Language) -> String {
        let LegTooLong {
            mode,
            kilometres,
            most,
        } = self;
        match language {
            Language::Vietnamese => format!(
                "hai điểm dừng ở hai đầu chặng cách nhau {kilometres} km theo đường chim bay; đi kiểu \"{mode}\" thường không quá {most} km. Hãy \
                 kiểm tra hai điểm dừng, hoặc ghi mode khác cho chặng này."
            ),
            Language::English => format!(
                "the stops at its two ends are {kilometres} km apart in a straight line; by \"{mode}\" it is seldom more than {most} km. Check the two \
                 stops, or give this leg another mode."
            ),
        }
    }
}
