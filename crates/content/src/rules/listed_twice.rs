//! The rule `listed-twice`: the same thing stands twice in one list. Native only.
//!
//! Looked for in `check`.

use serde::Serialize;

use super::explanation::{Both, Example, Explanation};
use super::{Severity, Violation};
use langke_model::i18n::Language;

/// The same thing stands twice in one list.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ListedTwice {
    /// The place of the first in the list, from 1.
    pub first: usize,
}

impl ListedTwice {
    /// Every thing of a list that stands before it already, by its place from 0.
    pub fn of<T: Ord>(things: impl IntoIterator<Item = T>) -> Vec<(usize, ListedTwice)> {
        let mut seen = std::collections::BTreeMap::new();
        let mut found = Vec::new();
        for (index, thing) in things.into_iter().enumerate() {
            let first = *seen.entry(thing).or_insert(index);
            if first != index {
                found.push((index, ListedTwice { first: first + 1 }));
            }
        }
        found
    }
}

impl Violation for ListedTwice {
    const SEVERITY: Severity = Severity::Warning;

    const EXPLANATION: Explanation = Explanation {
        title: Both {
            vi: "Một mục đứng hai lần trong danh sách",
            en: "The same thing stands twice in a list",
        },
        why: Both {
            vi: "Trang sẽ in nó hai lần; thường là chép một dòng rồi quên sửa, và mục định ghi thì còn thiếu.",
            en: "The page would show it twice; mostly a line was copied and not changed, and what was meant is missing.",
        },
        example: Example::Text {
            file: "routes/di.json",
            place: "villages",
            wrong: r#"["thu", "thu"]"#,
            right: r#"["thu"]"#,
        },
        cure: Both {
            vi: "Giữ một, xóa hoặc sửa mục kia.",
            en: "Keep one, and delete or change the other.",
        },
    };

    fn message(&self, language: Language) -> String {
        let ListedTwice { first } = self;
        match language {
            Language::Vietnamese => {
                format!(
                    "giống mục số {first} của danh sách này. Hãy giữ một, xóa hoặc sửa mục kia."
                )
            }
            Language::English => {
                format!(
                    "the same as number {first} of this list. Keep one, and delete or change the other."
                )
            }
        }
    }
}
