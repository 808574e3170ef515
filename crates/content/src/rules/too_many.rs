//! The rule `too-many`: a list, or the folder, has more entries than are read. Native only.
//!
//! Looked for in `json`, `check`.

use serde::Serialize;

use super::explanation::{Both, Example, Explanation};
use super::wording::count;
use super::{Severity, Violation};
use crate::bounds::Why;
use langke_model::i18n::Language;

/// A list, or the folder, has more entries than are read.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TooMany {
    /// How many there are, as far as they were counted.
    pub found: usize,
    /// How many are read.
    pub most: usize,
    /// Why there are no more.
    pub why: Why,
}

impl Violation for TooMany {
    const SEVERITY: Severity = Severity::Error;

    const EXPLANATION: Explanation = Explanation {
        title: Both {
            vi: "Danh sách hoặc thư mục có quá nhiều mục",
            en: "A list or a folder has too many entries",
        },
        why: Both {
            vi: "Điện thoại của khách phải tải hết cả danh sách trong một lần. Danh sách dài quá thì trang mở rất chậm, không ai \
                 đọc hết.",
            en: "A visitor's phone loads all of a list at once. With a list that is too long the page opens slowly, and nobody \
                 reads to its end.",
        },
        example: Example::Told {
            wrong: Both {
                vi: "một tuyến có 60 điểm dừng",
                en: "a route with 60 stops",
            },
            right: Both {
                vi: "hai tuyến, mỗi tuyến 30 điểm dừng",
                en: "two routes with 30 stops each",
            },
        },
        cure: Both {
            vi: "Bỏ bớt mục, hoặc tách thành nhiều trang. Giới hạn của từng danh sách có trong langke schema.",
            en: "Leave some out, or make several pages. The bound of each list is in langke schema.",
        },
    };

    fn message(&self, language: Language) -> String {
        let TooMany { found, most, why } = self;
        match language {
            Language::Vietnamese => format!(
                "có {} mục; nhiều nhất là {}, vì {}",
                count(*found, language),
                count(*most, language),
                why.words(language)
            ),
            Language::English => format!(
                "there are {} entries; the most is {}, because {}",
                count(*found, language),
                count(*most, language),
                why.words(language)
            ),
        }
    }
}
