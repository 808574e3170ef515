//! The rule `too-deep`: folders or brackets lie deeper inside each other than content ever does. Native only.
//!
//! Looked for in `json`, `folder`.

use serde::Serialize;

use super::explanation::{Both, Example, Explanation};
use super::{Severity, Violation};
use langke_model::i18n::Language;

/// Folders or brackets lie deeper inside each other than content ever does.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TooDeep {
    /// How deep they may lie.
    pub most: usize,
}

impl Violation for TooDeep {
    const SEVERITY: Severity = Severity::Error;

    const EXPLANATION: Explanation = Explanation {
        title: Both {
            vi: "Ngoặc hoặc thư mục lồng nhau quá sâu",
            en: "Brackets or folders lie too deep inside each other",
        },
        why: Both {
            vi: "Nội dung không cần quá 16 tầng ngoặc hay 8 tầng thư mục. Sâu hơn nữa thường là dán nhầm hoặc chép thư mục vào \
                 chính nó.",
            en: "Content never needs more than 16 brackets or 8 folders inside each other. What is deeper was usually pasted by \
                 mistake, or a folder was copied into itself.",
        },
        example: Example::Text {
            file: "villages/thu.json",
            place: "crafts",
            wrong: "[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]",
            right: r#"[{ "vi": "Gốm" }]"#,
        },
        cure: Both {
            vi: "Mở tệp ở chỗ được nêu, bỏ các dấu ngoặc thừa. Với thư mục: chuyển tệp lên đúng thư mục của nó.",
            en: "Open the file at the place that is told and take out the brackets that say nothing. Of folders: move the files \
                 up to where they belong.",
        },
    };

    fn message(&self, language: Language) -> String {
        let TooDeep { most } = self;
        match language {
            Language::Vietnamese => format!(
                "ở đây thư mục hoặc dấu ngoặc lồng nhau quá {most} tầng; nội dung không cần sâu như vậy. Hãy bỏ bớt các tầng thừa."
            ),
            Language::English => format!(
                "folders or brackets lie more than {most} deep inside each other here; content never needs that. Take out the layers that say \
                 nothing."
            ),
        }
    }
}
