//! The rule `coordinates-as-text`: a point that is written as text and understood. Native only.
//!
//! Looked for in `value`.

use serde::Serialize;

use super::explanation::{Both, Example, Explanation};
use super::{Severity, Violation};
use langke_model::i18n::Language;

/// A point that is written as text and understood.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CoordinatesAsText {
    /// The text.
    pub found: String,
    /// The longitude it is read as.
    pub longitude: f64,
    /// The latitude it is read as.
    pub latitude: f64,
}

impl Violation for CoordinatesAsText {
    const SEVERITY: Severity = Severity::Advice;

    const EXPLANATION: Explanation = Explanation {
        title: Both {
            vi: "Tọa độ viết thành chữ",
            en: "Coordinates written as text",
        },
        why: Both {
            vi: "Dán nguyên tọa độ từ bản đồ rất tiện và máy hiểu được; nhưng nên xem lại máy đọc có đúng không, rồi để máy ghi \
                 thành số.",
            en: "Coordinates can be pasted as maps give them and are understood; it is well to see once whether they were read \
                 as they were meant, and to have them written as numbers.",
        },
        example: Example::Text {
            file: "places/cho-1.json",
            place: "position.point",
            wrong: r#""20.97, 105.91""#,
            right: "[105.91, 20.97]",
        },
        cure: Both {
            vi: "Xem điểm máy đọc ra. Đúng rồi thì chạy langke check --fix để ghi thành số.",
            en: "Look at the point that was read. If it is right, run langke check --fix to have it written as numbers.",
        },
    };

    fn message(&self, language: Language) -> String {
        let CoordinatesAsText {
            found,
            longitude,
            latitude,
        } = self;
        match language {
            Language::Vietnamese => format!(
                "đọc \"{}\" là [{longitude}, {latitude}] (kinh độ, vĩ độ). Nếu đúng, chạy langke check --fix để ghi lại như vậy.",
                found
            ),
            Language::English => format!(
                "\"{}\" is read as [{longitude}, {latitude}] (longitude, latitude). If that is right, langke check --fix writes it so.",
                found
            ),
        }
    }

    fn found_texts(&mut self) -> Vec<&mut String> {
        vec![&mut self.found]
    }
}
