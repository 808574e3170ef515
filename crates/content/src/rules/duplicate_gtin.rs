//! The rule `duplicate-gtin`: two products or variants have the same GTIN. Native only.
//!
//! Looked for in `check`.

use serde::Serialize;

use super::explanation::{Both, Example, Explanation};
use super::{Severity, Violation};
use langke_model::i18n::Language;

/// Two products or variants have the same GTIN.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct DuplicateGtin {
    /// The GTIN.
    pub gtin: String,
    /// The file that had it first.
    pub first: String,
}

impl Violation for DuplicateGtin {
    const SEVERITY: Severity = Severity::Error;

    const EXPLANATION: Explanation = Explanation {
        title: Both {
            vi: "Hai món mang cùng một mã GTIN",
            en: "Two things have the same GTIN",
        },
        why: Both {
            vi: "Mỗi món hàng, mỗi cỡ chai, cỡ hộp có một mã GTIN riêng; quầy thu ngân và trang truy xuất dựa vào đó. Trùng mã \
                 thì không biết là món nào.",
            en: "Every article, every size of bottle or box has a GTIN of its own; tills and traceability rest on it. With the same \
                 number nobody knows which article is meant.",
        },
        example: Example::Text {
            file: "products/am.json",
            place: "variants",
            wrong: r#"[
  { "name": { "vi": "Cỡ nhỏ" }, "gtin": "6291041500213" },
  { "name": { "vi": "Cỡ lớn" }, "gtin": "6291041500213" }
]"#,
            right: r#"[
  { "name": { "vi": "Cỡ nhỏ" }, "gtin": "6291041500213" },
  { "name": { "vi": "Cỡ lớn" }, "gtin": "8930000000019" }
]"#,
        },
        cure: Both {
            vi: "Đọc lại mã trên bao bì của từng món; nếu mã là của một cỡ thì ghi vào variants của cỡ ấy, đừng ghi thêm ở sản phẩm.",
            en: "Read the number on each package again; if it is that of one size, write it into that variant, and not at the \
                 product too.",
        },
    };

    fn message(&self, language: Language) -> String {
        let DuplicateGtin { gtin, first } = self;
        match language {
            Language::Vietnamese => format!(
                "mã GTIN \"{gtin}\" đã ghi trong {first}. Mỗi món, mỗi cỡ có một mã riêng: hãy đọc lại trên bao bì."
            ),
            Language::English => format!(
                "the GTIN \"{gtin}\" stands in {first} already. Every article and every size has its own: read the package again."
            ),
        }
    }

    fn found_texts(&mut self) -> Vec<&mut String> {
        vec![&mut self.gtin, &mut self.first]
    }
}
