//! The rule `step-not-fed`: a step that works on nothing an earlier step gave. Native only.
//!
//! Looked for in `check::advice`.

use serde::Serialize;

use super::explanation::{Both, Example, Explanation};
use super::wording::list;
use super::{Severity, Violation};
use langke_model::i18n::Language;

/// A step that works on nothing an earlier step gave.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct StepNotFed {
    /// What the steps before it give, the last of it.
    pub given: Vec<String>,
    /// How much more they give.
    pub more: usize,
}

impl Violation for StepNotFed {
    const SEVERITY: Severity = Severity::Warning;

    const EXPLANATION: Explanation = Explanation {
        title: Both {
            vi: "Bước không dùng gì của các bước trước",
            en: "A step that works on nothing an earlier step gave",
        },
        why: Both {
            vi: "Sơ đồ các bước nối bằng tên nguyên liệu: bước trước làm ra thứ gì thì bước sau dùng thứ ấy. Gọi khác tên thì sơ \
                 đồ bị đứt.",
            en: "The picture of the steps is joined by names: what one step makes, a later one uses. With another name the \
                 picture falls apart.",
        },
        example: Example::Text {
            file: "processes/lam.json",
            place: "steps",
            wrong: r#"[
  { "name": { "vi": "Nặn" }, "text": { "vi": "Nặn đất." }, "materials_out": [{ "vi": "Ấm mộc" }] },
  { "name": { "vi": "Nung" }, "text": { "vi": "Nung chín." }, "materials_in": [{ "vi": "Ấm sống" }] }
]"#,
            right: r#"[
  { "name": { "vi": "Nặn" }, "text": { "vi": "Nặn đất." }, "materials_out": [{ "vi": "Ấm mộc" }] },
  { "name": { "vi": "Nung" }, "text": { "vi": "Nung chín." }, "materials_in": [{ "vi": "Ấm mộc" }] }
]"#,
        },
        cure: Both {
            vi: "Viết vào materials_in đúng chữ một thứ mà bước trước ghi trong materials_out.",
            en: "Put into materials_in, word for word, something that an earlier step has in materials_out.",
        },
    };

    fn message(&self, language: Language) -> String {
        let StepNotFed { given, more } = self;
        match language {
            Language::Vietnamese => format!(
                "bước này không dùng gì của các bước trước. Ghi vào materials_in đúng chữ một thứ đã làm ra: {}.",
                list(given, *more, language)
            ),
            Language::English => format!(
                "this step works on nothing that an earlier step gave. Put into materials_in, word for word, one of: {}.",
                list(given, *more, language)
            ),
        }
    }

    fn found_texts(&mut self) -> Vec<&mut String> {
        self.given.iter_mut().collect()
    }
}
