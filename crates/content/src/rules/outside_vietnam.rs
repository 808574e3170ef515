//! The rule `outside-vietnam`: a point that is not in Vietnam. Native only.

use serde::Serialize;

use super::{Severity, Violation};
use langke_model::i18n::Language;

/// A point that is not in Vietnam.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct OutsideVietnam {
    /// The longitude found.
    pub longitude: f64,
    /// The latitude found.
    pub latitude: f64,
}

impl Violation for OutsideVietnam {
    const SEVERITY: Severity = Severity::Error;

    fn message(&self, language: Language) -> String {
        let OutsideVietnam {
            longitude,
            latitude,
        } = self;
        match language {
            Language::Vietnamese => format!(
                "điểm [{longitude}, {latitude}] không nằm ở Việt Nam. Cần [kinh độ, vĩ độ], kinh độ 102-118, vĩ độ 6-24; hãy chép lại từ bản đồ."
            ),
            Language::English => format!(
                "the point [{longitude}, {latitude}] is not in Vietnam. Expected [longitude, latitude], longitude 102 to 118, latitude 6 to 24; \
                 copy it from the map again."
            ),
        }
    }
}
