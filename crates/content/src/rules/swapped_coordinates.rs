//! The rule `swapped-coordinates`: a point whose two numbers stand the wrong way round. Native only.

use serde::Serialize;

use super::explanation::{Both, Example, Explanation};
use super::{Severity, Violation};
use crate::vietnam::in_vietnam;
use langke_model::i18n::Language;

/// A point whose two numbers stand the wrong way round.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SwappedCoordinates {
    /// The first number, a latitude of Vietnam.
    pub first: f64,
    /// The second number, a longitude of Vietnam.
    pub second: f64,
}

impl SwappedCoordinates {
    /// Breaks the rule if two numbers are a latitude and a longitude of Vietnam, where the longitude comes first.
    pub fn of(first: f64, second: f64) -> Option<SwappedCoordinates> {
        in_vietnam(second, first).then_some(SwappedCoordinates { first, second })
    }
}

impl Violation for SwappedCoordinates {
    const SEVERITY: Severity = Severity::Error;

    const EXPLANATION: Explanation = Explanation {
        title: Both {
            vi: "Hai số của tọa độ bị đổi chỗ",
            en: "The two numbers of a point are swapped",
        },
        why: Both {
            vi: "Trong danh sách [ ], kinh độ đứng trước. Đổi chỗ thì điểm rơi ra khỏi Việt Nam.",
            en: "In a list [ ] the longitude comes first. With the two swapped the point is not in Vietnam.",
        },
        example: Example::Text {
            file: "places/cho-1.json",
            place: "position.point",
            wrong: "[20.97, 105.91]",
            right: "[105.91, 20.97]",
        },
        cure: Both {
            vi: "Đổi chỗ hai số; hoặc dán nguyên từ bản đồ vào ngoặc kép, như \"20.97, 105.91\", máy tự hiểu.",
            en: "Swap the two; or paste what the map gives in quotation marks, such as \"20.97, 105.91\", which is understood.",
        },
    };

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
