//! The rule `too-long`: a text is longer than is read. Native only.
//!
//! Looked for in `json`.

use serde::Serialize;

use super::explanation::{Both, Example, Explanation};
use super::wording::count;
use super::{Severity, Violation};
use crate::bounds::Why;
use langke_model::i18n::Language;

/// A text is longer than is read.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TooLong {
    /// Its letters.
    pub found: usize,
    /// How many are read.
    pub most: usize,
    /// Why there are no more.
    pub why: Why,
}

impl Violation for TooLong {
    const SEVERITY: Severity = Severity::Error;

    const EXPLANATION: Explanation = Explanation {
        title: Both {
            vi: "Đoạn chữ quá dài",
            en: "A text is too long",
        },
        why: Both {
            vi: "Tên và câu giới thiệu đứng ở nhiều trang, trong danh sách và trên nhãn, nên phải ngắn; đoạn văn dài quá thì khó \
                 đọc trên điện thoại.",
            en: "Names and summaries stand on many pages, in lists and on labels, so they must be short; a paragraph that is too \
                 long is hard to read on a phone.",
        },
        example: Example::Told {
            wrong: Both {
                vi: "\"name\": {\"vi\": \"…\"} dài 300 ký tự",
                en: "\"name\": {\"vi\": \"…\"} of 300 letters",
            },
            right: Both {
                vi: "tên dài không quá 200 ký tự; phần kể thêm nằm trong story",
                en: "a name of up to 200 letters; what else is to be told stands in story",
            },
        },
        cure: Both {
            vi: "Viết ngắn lại; phần cần kể thêm chuyển vào story, chia thành nhiều đoạn.",
            en: "Say it shorter; put what else is to be told into story, in several paragraphs.",
        },
    };

    fn message(&self, language: Language) -> String {
        let TooLong { found, most, why } = self;
        match language {
            Language::Vietnamese => format!(
                "dài {} ký tự; nhiều nhất là {}, vì {}",
                count(*found, language),
                count(*most, language),
                why.words(language)
            ),
            Language::English => format!(
                "there are {} letters; the most is {}, because {}",
                count(*found, language),
                count(*most, language),
                why.words(language)
            ),
        }
    }
}
