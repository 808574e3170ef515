//! The rule `heavy-picture`: a drawing that takes long to arrive; photographs are made small when they are published. Native only.

use serde::Serialize;

use super::explanation::{Both, Example, Explanation};
use super::{Severity, Violation};
use langke_model::i18n::Language;

/// A drawing that takes long to arrive.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct HeavyPicture {
    /// Its size in bytes.
    pub bytes: u64,
    /// The size that a phone on a weak network takes well, in bytes.
    pub limit: u64,
}

impl HeavyPicture {
    /// What a phone on a weak network takes well, in bytes.
    const DRAWING: u64 = 8_000;

    /// Breaks the rule if a drawing has more bytes than arrive in time.
    pub fn of(bytes: u64) -> Option<HeavyPicture> {
        let limit = HeavyPicture::DRAWING;
        (bytes > limit).then_some(HeavyPicture { bytes, limit })
    }
}

impl Violation for HeavyPicture {
    const SEVERITY: Severity = Severity::Advice;

    const EXPLANATION: Explanation = Explanation {
        title: Both {
            vi: "Bản vẽ tải chậm",
            en: "A drawing that takes long to arrive",
        },
        why: Both {
            vi: "Ở nơi sóng yếu, bản vẽ nặng làm khách đợi lâu và tốn tiền dữ liệu. Ảnh chụp thì không lo: khi xuất bản ảnh được thu nhỏ.",
            en: "Where the network is weak, a heavy drawing makes visitors wait and costs them data. Photographs need no care: they are made small when \
                 they are published.",
        },
        example: Example::Told {
            wrong: Both {
                vi: "bản vẽ SVG nặng 240 kB, vẽ theo ảnh chụp",
                en: "an SVG of 240 kB, traced from a photograph",
            },
            right: Both {
                vi: "bản vẽ vài nét, nặng 6 kB; hoặc chính ảnh chụp đó",
                en: "a drawing of few lines, of 6 kB; or the photograph itself",
            },
        },
        cure: Both {
            vi: "Bỏ bớt nét thừa. Bản vẽ do máy dò theo ảnh chụp thì dùng luôn ảnh chụp.",
            en: "Take out lines that nobody sees. In place of a drawing that was traced from a photograph use the photograph.",
        },
    };

    fn message(&self, language: Language) -> String {
        let HeavyPicture { bytes, limit } = self;
        match language {
            Language::Vietnamese => format!(
                "bản vẽ nặng {} kB; nên dưới {} kB để điện thoại sóng yếu tải kịp. Hãy bỏ bớt nét thừa.",
                bytes / 1000,
                limit / 1000
            ),
            Language::English => format!(
                "the drawing has {} kB; under {} kB arrives in time on a weak network. Take out lines that nobody sees.",
                bytes / 1000,
                limit / 1000
            ),
        }
    }
}
