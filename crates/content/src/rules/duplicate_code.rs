//! The rule `duplicate-code`: two things have the same short code. Native only.
//!
//! Looked for in `check`.

use serde::Serialize;

use super::explanation::{Both, Example, Explanation};
use super::{Severity, Violation};
use langke_model::i18n::Language;

/// Two things have the same short code.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct DuplicateCode {
    /// The code.
    pub code: String,
    /// The file that had it first.
    pub first: String,
}

impl Violation for DuplicateCode {
    const SEVERITY: Severity = Severity::Error;

    const EXPLANATION: Explanation = Explanation {
        title: Both {
            vi: "Hai thứ mang cùng một mã ngắn",
            en: "Two things have the same short code",
        },
        why: Both {
            vi: "Mã ngắn in trên nhãn sản phẩm, trên biển ở điểm dừng; khách quét hay gõ mã này là tới đúng món, đúng chỗ. Trùng mã thì khách tới nhầm.",
            en: "The short code is printed on labels and on signs at stops; whoever scans or types it comes to the thing. With the \
                 same code they would come to the wrong one.",
        },
        example: Example::Text {
            file: "products/am-2.json",
            place: "",
            wrong: r#"{
  "id": "am-2",
  "name": { "vi": "Ấm nhỏ" },
  "villages": ["thu"],
  "group": "handicraft",
  "summary": { "vi": "Một cái ấm nhỏ." },
  "code": "AM23",
  "story": [{ "type": "paragraph", "text": { "vi": "Chuyện cái ấm nhỏ." } }]
}"#,
            right: r#"{
  "id": "am-2",
  "name": { "vi": "Ấm nhỏ" },
  "villages": ["thu"],
  "group": "handicraft",
  "summary": { "vi": "Một cái ấm nhỏ." },
  "code": "AM24",
  "story": [{ "type": "paragraph", "text": { "vi": "Chuyện cái ấm nhỏ." } }]
}"#,
        },
        cure: Both {
            vi: "Chọn mã khác cho thứ chưa in nhãn.",
            en: "Choose another code for the one whose label is not printed yet.",
        },
    };

    fn message(&self, language: Language) -> String {
        let DuplicateCode { code, first } = self;
        match language {
            Language::Vietnamese => format!(
                "mã ngắn \"{code}\" đã in cho {first}. Hãy chọn mã khác cho thứ chưa in nhãn."
            ),
            Language::English => format!(
                "the short code \"{code}\" is printed for {first}. Choose another for the one whose label is not printed yet."
            ),
        }
    }

    fn found_texts(&mut self) -> Vec<&mut String> {
        vec![&mut self.code, &mut self.first]
    }
}
