//! The rule `unknown-value`: a word that is not on the list. Native only.
//!
//! Looked for in `read`, `tags`.

use serde::Serialize;

use super::explanation::{Both, Example, Explanation};
use super::wording::{did_you_mean, list};
use super::{Severity, Violation};
use langke_model::i18n::Language;

/// A word that is not on the list.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct UnknownValue {
    /// The word found.
    pub found: String,
    /// A word on the list that looks alike.
    pub suggestion: Option<String>,
    /// The list.
    pub accepted: Vec<String>,
}

impl Violation for UnknownValue {
    const SEVERITY: Severity = Severity::Error;

    const EXPLANATION: Explanation = Explanation {
        title: Both {
            vi: "Từ không có trong danh sách cho sẵn",
            en: "A word that is not on the list",
        },
        why: Both {
            vi: "Một số mục chỉ nhận các từ cho sẵn, vì trang dùng chúng để lọc, chọn ký hiệu trên bản đồ và dịch sang tiếng \
                 Anh.",
            en: "Some fields take only words from a list, since the site filters by them, chooses signs on maps by them and \
                 translates them.",
        },
        example: Example::Text {
            file: "places/cho-1.json",
            place: "kind",
            wrong: r#""cho""#,
            right: r#""market""#,
        },
        cure: Both {
            vi: "Chọn một từ trong danh sách mà câu báo lỗi nêu ra, viết đúng từng chữ.",
            en: "Choose a word from the list in the message and write it exactly so.",
        },
    };

    fn message(&self, language: Language) -> String {
        let UnknownValue {
            found,
            suggestion,
            accepted,
        } = self;
        match language {
            Language::Vietnamese => format!(
                "tìm thấy \"{found}\".{} Cần một trong các từ: {}.",
                did_you_mean(suggestion, language),
                list(accepted, 0, language)
            ),
            Language::English => format!(
                "found \"{found}\".{} Expected one of: {}.",
                did_you_mean(suggestion, language),
                list(accepted, 0, language)
            ),
        }
    }

    fn found_texts(&mut self) -> Vec<&mut String> {
        self.suggestion
            .iter_mut()
            .chain([&mut self.found])
            .collect()
    }
}
