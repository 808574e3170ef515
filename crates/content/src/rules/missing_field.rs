//! The rule `missing-field`: a required field is missing. Native only.
//!
//! Looked for in `read`.

use serde::Serialize;

use super::explanation::{Both, Example, Explanation};
use super::{Severity, Violation};
use langke_model::i18n::Language;

/// A required field is missing.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MissingField;

impl Violation for MissingField {
    const SEVERITY: Severity = Severity::Error;

    const EXPLANATION: Explanation = Explanation {
        title: Both {
            vi: "Thiếu một mục bắt buộc",
            en: "A required field is missing",
        },
        why: Both {
            vi: "Không có mục này thì trang không dựng được hoặc nói thiếu: tọa độ mà không ghi lệch bao nhiêu mét thì khách \
                 không biết tin đến đâu.",
            en: "Without it the page cannot be made, or says too little: coordinates without their accuracy do not tell visitors \
                 how far to trust them.",
        },
        example: Example::Text {
            file: "places/cho-1.json",
            place: "position",
            wrong: r#"{ "point": [105.91, 20.97], "source": "map" }"#,
            right: r#"{ "point": [105.91, 20.97], "accuracy_m": 50, "source": "map" }"#,
        },
        cure: Both {
            vi: "Thêm mục còn thiếu; cách viết xem ở một tệp mẫu trong content/ hoặc langke schema.",
            en: "Add the field; a sample file in content/ or langke schema shows how.",
        },
    };

    fn message(&self, language: Language) -> String {
        match language {
            Language::Vietnamese => "thiếu mục này. Hãy thêm vào.".into(),
            Language::English => "this field is missing. Add it.".into(),
        }
    }
}
