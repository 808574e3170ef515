//! The rule `leg-jumps`: a leg whose line goes far off to a point and comes back. Native only.
//!
//! Looked for in `check::legs`.

use serde::Serialize;

use super::explanation::{Both, Example, Explanation};
use super::wording::decimal;
use super::{Severity, Violation};
use langke_model::i18n::Language;

/// A leg whose line goes far off to a point and comes back.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct LegJumps {
    /// How many points of the line lie there.
    pub points: usize,
    /// How far they are from the rest of the line, in metres.
    pub away: u32,
    /// How far the points before and after them are apart, in metres.
    pub apart: u32,
}

impl Violation for LegJumps {
    const SEVERITY: Severity = Severity::Error;

    const EXPLANATION: Explanation = Explanation {
        title: Both {
            vi: "Đường của chặng nhảy ra xa rồi quay lại",
            en: "The line of a leg goes far off and comes back",
        },
        why: Both {
            vi: "Thường là sai một chữ số trong tọa độ: bản đồ sẽ vẽ một cái gai dài mấy chục cây số.",
            en: "Usually one digit of the coordinates is wrong: the map would show a spike of dozens of kilometres.",
        },
        example: Example::Text {
            file: "routes/di.json",
            place: "legs",
            wrong: r#"[{ "via": [[105.512, 20.972]] }]"#,
            right: r#"[{ "via": [[105.915, 20.972]] }]"#,
        },
        cure: Both {
            vi: "Xem lại từng chữ số của điểm được nêu. Nếu đường đi vòng như vậy thật, thêm vài điểm dọc đường.",
            en: "Look at every digit of the point that is told. If the way does go round there, add a few points along it.",
        },
    };

    fn message(&self, language: Language) -> String {
        let LegJumps {
            points,
            away,
            apart,
        } = self;
        match language {
            Language::Vietnamese => format!(
                "đường vẽ nhảy ra xa {} km tới điểm này{} rồi quay lại, trong khi hai điểm trước và sau chỉ cách nhau {} km. Hãy kiểm tra từng chữ số \
                 của tọa độ; nếu đường đi vòng như vậy thật, thêm vài điểm dọc đường.",
                decimal(f64::from(*away) / 1000.0, language),
                if *points > 1 {
                    format!(" và {} điểm kế tiếp", points - 1)
                } else {
                    String::new()
                },
                decimal(f64::from(*apart) / 1000.0, language)
            ),
            Language::English => format!(
                "the line goes {} km off to this point{} and comes back, though the points before and after are only {} km apart. Check every digit \
                 of the coordinates; if the way does go round there, add a few points along it.",
                decimal(f64::from(*away) / 1000.0, language),
                if *points > 1 {
                    format!(" and the {} after it", points - 1)
                } else {
                    String::new()
                },
                decimal(f64::from(*apart) / 1000.0, language)
            ),
        }
    }
}
