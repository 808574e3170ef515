//! The rule `number-spelling`: a number is not written as JSON has it, or was meant as another one. Native only.
//!
//! Looked for in `json` (`spelling.rs`) and in `document`.

use serde::Serialize;

use super::explanation::{Both, Example, Explanation};
use super::{Severity, Violation};
use langke_model::i18n::Language;

/// A number that is not written as JSON has it, or was meant as another one.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct NumberSpelling {
    /// What stands there.
    pub found: String,
    /// What it may have meant, the likelier first.
    pub meant: Vec<String>,
}

impl Violation for NumberSpelling {
    const SEVERITY: Severity = Severity::Error;

    const EXPLANATION: Explanation = Explanation {
        title: Both {
            vi: "Số viết theo thói quen, máy hiểu khác",
            en: "A number is written as people write it, and computers read it otherwise",
        },
        why: Both {
            vi: "Với máy, dấu chấm là dấu thập phân và dấu phẩy ngăn các mục: 50.000 đồng sẽ in thành 50 đồng.",
            en: "To a computer a point begins the decimals and a comma parts entries: 50.000 đồng would be printed as 50.",
        },
        example: Example::Text {
            file: "places/cho-1.json",
            place: "position.accuracy_m",
            wrong: "\"1.500 m\"",
            right: "1500",
        },
        cure: Both {
            vi: "Viết số chỉ bằng chữ số và, nếu cần, một dấu chấm thập phân: 120000, 100.5. Bỏ dấu ngăn hàng nghìn, đơn vị và ngoặc kép.",
            en: "Write digits and, where needed, one decimal point: 120000, 100.5. Leave out what stands between thousands, the unit and \
                 quotation marks.",
        },
    };

    fn message(&self, language: Language) -> String {
        let NumberSpelling { found, meant } = self;
        match language {
            Language::Vietnamese => format!(
                "tìm thấy {found}. Số chỉ viết bằng chữ số và dấu chấm thập phân: không dấu ngăn hàng nghìn, không đơn vị, không ngoặc kép. Hãy \
                 viết {}.",
                meant.join(" hoặc ")
            ),
            Language::English => format!(
                "found {found}. A number has digits and a decimal point alone: nothing between thousands, no unit, no quotation marks. Write \
                 {}.",
                meant.join(" or ")
            ),
        }
    }

    fn found_texts(&mut self) -> Vec<&mut String> {
        self.meant.iter_mut().chain([&mut self.found]).collect()
    }
}
