//! The rule `and-more`: a file breaks one rule more often than is told. Native only.
//!
//! Looked for in `load`.

use serde::Serialize;

use super::explanation::{Both, Example, Explanation};
use super::wording::count;
use super::{Severity, Violation};
use langke_model::i18n::Language;

/// A file breaks one rule more often than is told.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct AndMore {
    /// The name of the rule.
    pub of: &'static str,
    /// How often it is broken besides what is told.
    pub more: usize,
    /// How much that rule weighs.
    #[serde(skip)]
    pub weight: Severity,
}

impl Violation for AndMore {
    // At most: it weighs as much as the rule that it counts.
    const SEVERITY: Severity = Severity::Error;

    const EXPLANATION: Explanation = Explanation {
        title: Both {
            vi: "Còn nhiều chỗ mắc cùng một lỗi",
            en: "A file breaks one rule more often than is told",
        },
        why: Both {
            vi: "Một tệp mắc một lỗi hàng trăm lần thì chỉ nêu một trăm chỗ đầu, để bạn còn thấy các lỗi khác.",
            en: "Of hundreds of breaches of one rule in a file the first hundred are told, so that the others can still be seen.",
        },
        example: Example::Told {
            wrong: Both {
                vi: "120 nguồn trong sources.json không được dẫn ở đâu",
                en: "120 sources in sources.json that nothing cites",
            },
            right: Both {
                vi: "các nguồn đều được dẫn",
                en: "sources that are all cited",
            },
        },
        cure: Both {
            vi: "Sửa những chỗ đã nêu rồi kiểm tra lại. Thường một cách sửa (tìm và thay) chữa được hết.",
            en: "Mend those that are told, then check again. Often one change (find and replace) mends them all.",
        },
    };

    fn message(&self, language: Language) -> String {
        let AndMore { of, more, .. } = self;
        match language {
            Language::Vietnamese => format!(
                "còn {} chỗ nữa trong tệp này mắc cùng một lỗi ({of}). Hãy sửa những chỗ đã nêu rồi kiểm tra lại.",
                count(*more, language)
            ),
            Language::English => format!(
                "{} more places in this file break the same rule ({of}). Mend those that are told, then check again.",
                count(*more, language)
            ),
        }
    }

    fn severity(&self) -> Severity {
        self.weight
    }
}
