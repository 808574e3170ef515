//! The rule `standard-without-name`: a standard or right whose kind alone does not say which it is. Native only.

use serde::Serialize;

use super::explanation::{Both, Example, Explanation};
use super::{Severity, Violation};
use langke_model::i18n::Language;

/// A standard or right whose kind alone does not say which it is.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct StandardWithoutName;

impl StandardWithoutName {
    /// Breaks the rule if a standard of a kind that says nothing by itself has no name.
    pub fn of(needs_name: bool, has_name: bool) -> Option<StandardWithoutName> {
        (needs_name && !has_name).then_some(StandardWithoutName)
    }
}

impl Violation for StandardWithoutName {
    const SEVERITY: Severity = Severity::Error;

    const EXPLANATION: Explanation = Explanation {
        title: Both {
            vi: "Tiêu chuẩn hay danh hiệu chưa có tên",
            en: "A standard without a name",
        },
        why: Both {
            vi: "“Khác”, “nhãn hiệu”, “di sản” thì chưa nói là gì; khách cần tên để tra, như “Nhãn hiệu Gốm Thử”.",
            en: "\"Other\", \"trademark\" or \"heritage\" do not say which; visitors need the name to look it up, such as \"Gốm Thử\".",
        },
        example: Example::Text {
            file: "products/am.json",
            place: "standards",
            wrong: r#"[{ "kind": "other", "issuer": { "vi": "Sở Công Thương" }, "issued_on": "2025", "illustrative": true }]"#,
            right: r#"[{ "kind": "other", "name": { "vi": "Hàng thủ công tiêu biểu" }, "issuer": { "vi": "Sở Công Thương" }, "issued_on": "2025", "illustrative": true }]"#,
        },
        cure: Both {
            vi: "Ghi tên đúng như trên giấy vào name.",
            en: "Write the name as on the certificate into name.",
        },
    };

    fn message(&self, language: Language) -> String {
        match language {
            Language::Vietnamese => {
                "chưa có tên, mà loại này thì chưa nói là gì. Hãy ghi tên như trên giấy vào name.".into()
            }
            Language::English => {
                "it has no name, and its kind alone does not say which it is. Write the name as on the certificate into name.".into()
            }
        }
    }
}
