//! The rule `brief-too-long`: a story in short that is not short. Native only.

use serde::Serialize;

use super::explanation::{Both, Example, Explanation};
use super::{Severity, Violation};
use langke_model::i18n::Language;

/// A story in short that is not short.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct BriefTooLong {
    /// Its words in the language that has most.
    pub words: usize,
    /// The language: `vi` or `en`.
    pub language: &'static str,
    /// The most that are read aloud in a minute and a half.
    pub most: usize,
}

impl BriefTooLong {
    /// The most Vietnamese words: as many as say what the English ones say, 1.1 for each in the sample's stories.
    pub const VIETNAMESE: usize = 300;
    /// The most English words: 90 seconds at 183 words a minute. Source: Brysbaert, "How many words do we read per minute?", Journal of
    /// Memory and Language 109 (2019).
    pub const ENGLISH: usize = 275;

    /// Breaks the rule if there are more words in either language than are read aloud in a minute and a half.
    pub fn of(vietnamese: usize, english: usize) -> Option<BriefTooLong> {
        let broken = |words, language, most| {
            (words > most).then_some(BriefTooLong {
                words,
                language,
                most,
            })
        };
        broken(vietnamese, "vi", Self::VIETNAMESE).or_else(|| broken(english, "en", Self::ENGLISH))
    }
}

impl Violation for BriefTooLong {
    const SEVERITY: Severity = Severity::Advice;

    const EXPLANATION: Explanation = Explanation {
        title: Both {
            vi: "Chuyện kể gọn mà không gọn",
            en: "A story in short that is not short",
        },
        why: Both {
            vi: "Người đứng trước kệ hàng chỉ có một phút rưỡi; chuyện dài đã có ở dưới.",
            en: "Whoever stands at the shelf has a minute and a half; the long story stands below.",
        },
        example: Example::Told {
            wrong: Both {
                vi: "brief dài 600 chữ",
                en: "a brief of 400 words",
            },
            right: Both {
                vi: "ba, bốn đoạn ngắn, tới 300 chữ tiếng Việt, 275 chữ tiếng Anh",
                en: "three or four short passages, up to 300 Vietnamese and 275 English words",
            },
        },
        cure: Both {
            vi: "Giữ một điều đáng nhớ, một lúc tay làm, một cách nhận ra đồ tốt. Phần còn lại để trong story.",
            en: "Keep one thing to remember, one moment of hands at work, one way to tell a good piece. Leave the rest to the story.",
        },
    };

    fn message(&self, language: Language) -> String {
        let BriefTooLong {
            words,
            language: of,
            most,
        } = self;
        match language {
            Language::Vietnamese => format!(
                "bản kể gọn ({of}) có {words} chữ; đọc lên trong một phút rưỡi được chừng {most} chữ. Hãy bỏ bớt."
            ),
            Language::English => format!(
                "the story in short ({of}) has {words} words; a minute and a half hold about {most}, read aloud. Leave some out."
            ),
        }
    }
}
