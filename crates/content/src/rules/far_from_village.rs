//! The rule `far-from-village`: a place that lies outside the neighbourhood of its village's commune. Native only.

use serde::Serialize;

use super::{Severity, Violation};
use langke_model::i18n::Language;

/// A place that lies outside the neighbourhood of its village's commune.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct FarFromVillage {
    /// The village.
    pub village: String,
    /// How far away it is, in kilometres.
    pub kilometres: u32,
    /// How far a place of a village may be away, in kilometres.
    pub most: u32,
}

impl Violation for FarFromVillage {
    const SEVERITY: Severity = Severity::Error;

    fn message(&self, language: Language) -> String {
        let FarFromVillage {
            village,
            kilometres,
            most,
        } = self;
        match language {
            Language::Vietnamese => format!(
                "cách làng \"{village}\" {kilometres} km; nơi thuộc một làng nằm trong vòng {most} km. Hãy kiểm tra tọa độ, hoặc bỏ mục village."
            ),
            Language::English => format!(
                "it is {kilometres} km from the village \"{village}\"; a village's places are within {most} km. Check the coordinates, or leave \
                 out village."
            ),
        }
    }

    fn found_texts(&mut self) -> Vec<&mut String> {
        vec![&mut self.village]
    }
}
