//! The rule `story-length`: a story that is too short to tell something or too long to be read on the spot. Native only.

use serde::Serialize;

use super::explanation::{Both, Example, Explanation};
use super::{Severity, Violation};
use langke_model::i18n::Language;

/// A story that is too short to tell something or too long to be read on the spot.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct StoryLength {
    /// Its Vietnamese words.
    pub words: usize,
    /// The fewest that tell something.
    pub least: usize,
    /// The most that are read.
    pub most: usize,
}

impl StoryLength {
    /// The fewest and the most words of a village's story.
    pub const VILLAGE: (usize, usize) = (300, 2000);
    /// The fewest and the most words of a product's story.
    pub const PRODUCT: (usize, usize) = (150, 1200);

    /// Breaks the rule if there are fewer or more words than the span has.
    pub fn of(words: usize, (least, most): (usize, usize)) -> Option<StoryLength> {
        let right = (least..=most).contains(&words);
        (!right).then_some(StoryLength { words, least, most })
    }
}

impl Violation for StoryLength {
    const SEVERITY: Severity = Severity::Advice;

    const EXPLANATION: Explanation = Explanation {
        title: Both {
            vi: "Chuyện quá ngắn hoặc quá dài",
            en: "A story that is too short or too long",
        },
        why: Both {
            vi: "Ngắn quá thì chưa kể được gì; dài quá thì khách đứng giữa đường làng không đọc hết.",
            en: "A short story tells nothing; a long one is not read to its end by somebody standing in a village lane.",
        },
        example: Example::Told {
            wrong: Both {
                vi: "chuyện của làng chỉ có hai câu",
                en: "a village's story of two sentences",
            },
            right: Both {
                vi: "chuyện của làng từ 300 đến 2.000 chữ; của sản phẩm từ 150 đến 1.200 chữ",
                en: "a village's story of 300 to 2,000 words; a product's of 150 to 1,200",
            },
        },
        cure: Both {
            vi: "Kể thêm một người, một ngày làm việc, một món đồ cụ thể; hoặc chuyển bớt sang trang của người làm, của sản \
                 phẩm.",
            en: "Tell of a person, a day of work, one piece; or move some of it to the pages of makers and products.",
        },
    };

    fn message(&self, language: Language) -> String {
        let StoryLength { words, least, most } = self;
        match language {
            Language::Vietnamese => format!(
                "chuyện có {words} chữ; nên từ {least} đến {most}. Ngắn quá thì chưa kể được, dài quá thì khách đứng giữa đường không đọc hết."
            ),
            Language::English => format!(
                "the story has {words} words (Vietnamese); {least} to {most} are best. Less tells nothing, more is not read standing in a lane."
            ),
        }
    }
}
