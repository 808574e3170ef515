//! The rule `link-not-allowed`: a link that leads nowhere safe. Native only.
//!
//! Looked for in `markdown`.

use serde::Serialize;

use super::explanation::{Both, Example, Explanation};
use super::{Severity, Violation};
use langke_model::i18n::Language;

/// A link that leads nowhere safe.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct LinkNotAllowed {
    /// Its target.
    pub found: String,
}

impl Violation for LinkNotAllowed {
    const SEVERITY: Severity = Severity::Error;

    const EXPLANATION: Explanation = Explanation {
        title: Both {
            vi: "Liên kết không an toàn hoặc không tới đâu",
            en: "A link that leads nowhere safe",
        },
        why: Both {
            vi: "Chỉ liên kết https:// và liên kết tới trang của chính site là chắc chắn mở được và không chạy mã trên máy của \
                 khách.",
            en: "Only https:// links and links to pages of the site itself surely open and run nothing on visitors' phones.",
        },
        example: Example::Text {
            file: "villages/thu.json",
            place: "story[0].text",
            wrong: r#"{ "vi": "Xem [chợ](cho-1.html)." }"#,
            right: r#"{ "vi": "Xem [chợ](place:cho-1)." }"#,
        },
        cure: Both {
            vi: "Viết địa chỉ đầy đủ https://… hoặc loại và mã của trang như (village:bat-trang), (product:am-tra).",
            en: "Write the full address https://… or kind and id of a page such as (village:bat-trang), (product:am-tra).",
        },
    };

    fn message(&self, language: Language) -> String {
        let LinkNotAllowed { found } = self;
        let keyword = found.split_once(':').map(|(keyword, _)| keyword);
        match (keyword, language) {
            (Some("fact"), Language::Vietnamese) => format!(
                "không dùng được liên kết \"{found}\": con số của facts.json viết với ngoặc vuông để trống, như [](fact:so-ho), máy tự điền số."
            ),
            (Some("fact"), Language::English) => format!(
                "the link \"{found}\" cannot be used: a figure of facts.json has empty brackets, such as [](fact:so-ho), and its number is filled in."
            ),
            (Some("word"), Language::Vietnamese) => format!(
                "không dùng được liên kết \"{found}\": từ của glossary.json phải viết ra trong ngoặc vuông, như [nỏ](word:no)."
            ),
            (Some("word"), Language::English) => format!(
                "the link \"{found}\" cannot be used: a word of glossary.json stands in the brackets, such as [nỏ](word:no)."
            ),
            (_, Language::Vietnamese) => format!(
                "không dùng được liên kết \"{found}\". Cần https://… hoặc một trang của site như (village:bat-trang), (product:am-tra)."
            ),
            (_, Language::English) => format!(
                "the link \"{found}\" cannot be used. Expected https://… or a page of the site such as (village:bat-trang), (product:am-tra)."
            ),
        }
    }

    fn found_texts(&mut self) -> Vec<&mut String> {
        vec![&mut self.found]
    }
}
