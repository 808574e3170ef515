//! The rule `comparison-shapes`: a comparison of pictures of different proportions. Native only.
//!
//! Looked for in `check`.

use serde::Serialize;

use super::explanation::{Both, Example, Explanation};
use super::{Severity, Violation};
use langke_model::i18n::Language;

/// A comparison of pictures of different proportions.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ComparisonShapes {
    /// Width and height of the one before.
    pub before: (u32, u32),
    /// Width and height of the one after.
    pub after: (u32, u32),
}

impl ComparisonShapes {
    /// How far the proportions may differ, in hundredths: a pixel more or less is no other shape.
    const SLACK: u64 = 1;

    /// Breaks the rule if the proportions differ by more than rounding; sides in pixels, none of them nothing.
    pub fn of(before: (u32, u32), after: (u32, u32)) -> Option<ComparisonShapes> {
        let one = u64::from(before.0) * u64::from(after.1);
        let other = u64::from(after.0) * u64::from(before.1);
        let differs = one.abs_diff(other) * 100 > one.max(other) * Self::SLACK;
        differs.then_some(ComparisonShapes { before, after })
    }
}

impl Violation for ComparisonShapes {
    const SEVERITY: Severity = Severity::Error;

    const EXPLANATION: Explanation = Explanation {
        title: Both {
            vi: "Hai ảnh so sánh khác khổ",
            en: "A comparison of pictures of different proportions",
        },
        why: Both {
            vi: "Hai ảnh nằm chồng lên nhau; khác khổ thì cùng một thứ nằm lệch chỗ, so không được.",
            en: "The pictures lie one above the other; with other proportions the same thing lies in two places, and nothing can be compared.",
        },
        example: Example::Told {
            wrong: Both {
                vi: "trước: 800 × 600, sau: 600 × 800",
                en: "before: 800 × 600, after: 600 × 800",
            },
            right: Both {
                vi: "cả hai 800 × 600, chụp từ cùng một chỗ",
                en: "both 800 × 600, taken from the same spot",
            },
        },
        cure: Both {
            vi: "Cắt hai ảnh cho cùng tỉ lệ rộng trên cao, cùng một chỗ nhìn.",
            en: "Crop both to the same proportion of width to height, seen from the same spot.",
        },
    };

    fn message(&self, language: Language) -> String {
        let ComparisonShapes { before, after } = self;
        let [before, after] = [before, after].map(|(width, height)| format!("{width} × {height}"));
        match language {
            Language::Vietnamese => format!(
                "ảnh trước khổ {before}, ảnh sau khổ {after}: không chồng lên nhau được. Hãy cắt cho cùng tỉ lệ."
            ),
            Language::English => format!(
                "the picture before is {before}, the one after {after}: they cannot lie one above the other. Crop them to the same proportion."
            ),
        }
    }
}
