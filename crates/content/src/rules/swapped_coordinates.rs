//! The rule `swapped-coordinates`: a point whose two numbers stand the wrong way round. Native only.

use serde::Serialize;

use super::{Severity, Violation};
use langke_model::i18n::Language;

/// A point whose two numbers stand the wrong way round.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SwappedCoordinates {
    /// The first number, a latitude of Vietnam.
    pub first: f64,
    /// The second number, a longitude of Vietnam.
    pub second: f64,
}

impl Violation for SwappedCoordinates {
    const SEVERITY: Severity = Severity::Error;

    fn message(&self, language: Language) -> String {
        let SwappedCoordinates { first, second } = self;
        match language {
            Language::Vietnamese => format!(
                "tìm thấy [{first}, {second}]: hai số bị đổi chỗ. Kinh độ đứng trước: [{second}, {first}]."
            ),
            Language::English => format!(
                "found [{first}, {second}]: the two are swapped. Longitude comes first: [{second}, {first}]."
            ),
        }
    }
}
