//! The rule `names-alike`: two names that are one where capitals do not count. Native only.
//!
//! Looked for in `names`.

use serde::Serialize;

use super::explanation::{Both, Example, Explanation};
use super::{Severity, Violation};
use langke_model::i18n::Language;

/// Two names that are one where capitals do not count.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct NamesAlike {
    /// The name that came first.
    pub first: String,
}

impl Violation for NamesAlike {
    const SEVERITY: Severity = Severity::Error;

    const EXPLANATION: Explanation = Explanation {
        title: Both {
            vi: "Hai tên chỉ khác nhau ở chữ hoa, chữ thường",
            en: "Two names that differ only by capitals",
        },
        why: Both {
            vi: "Trên Windows và máy Mac hai tên ấy là một: tệp này sẽ đè lên tệp kia.",
            en: "On Windows and Macs the two names are one: one file would take the place of the other.",
        },
        example: Example::Files {
            wrong: &["media/am.svg", "media/Am.svg"],
            right: &["media/am.svg", "media/am-2.svg"],
        },
        cure: Both {
            vi: "Đổi tên một trong hai tệp, rồi sửa tên ấy ở nơi dùng.",
            en: "Rename one of the two, and correct the name where it is used.",
        },
    };

    fn message(&self, language: Language) -> String {
        let NamesAlike { first } = self;
        match language {
            Language::Vietnamese => format!(
                "tên này chỉ khác \"{first}\" ở chữ hoa, chữ thường; trên Windows và máy Mac hai tên là một. Hãy đổi một trong hai."
            ),
            Language::English => format!(
                "this name differs from \"{first}\" only by capitals; on Windows and Macs the two are one. Rename one of them."
            ),
        }
    }

    fn found_texts(&mut self) -> Vec<&mut String> {
        vec![&mut self.first]
    }
}
