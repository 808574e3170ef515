//! The rule `heavy-picture`: a picture that takes long to arrive. Native only.

use serde::Serialize;

use super::explanation::{Both, Example, Explanation};
use super::{Severity, Violation};
use langke_model::i18n::Language;

/// A picture that takes long to arrive.
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
    const PHOTOGRAPH: u64 = 300_000;

    /// Breaks the rule if a drawing, or else a photograph, has more bytes than arrive in time.
    pub fn of(bytes: u64, is_drawing: bool) -> Option<HeavyPicture> {
        let limit = if is_drawing {
            HeavyPicture::DRAWING
        } else {
            HeavyPicture::PHOTOGRAPH
        };
        (bytes > limit).then_some(HeavyPicture { bytes, limit })
    }
}

impl Violation for HeavyPicture {
    const SEVERITY: Severity = Severity::Advice;

    const EXPLANATION: Explanation = Explanation {
        title: Both {
            vi: "Ảnh tải chậm",
            en: "A picture that takes long to arrive",
        },
        why: Both {
            vi: "Ở nơi sóng yếu, ảnh nặng làm khách đợi lâu và tốn tiền dữ liệu.",
            en: "Where the network is weak, a heavy picture makes visitors wait and costs them data.",
        },
        example: Example::Told {
            wrong: Both {
                vi: "ảnh JPG nặng 2.400 kB",
                en: "a JPG of 2,400 kB",
            },
            right: Both {
                vi: "ảnh rộng 1600 điểm ảnh, dạng WebP, nặng 180 kB",
                en: "a WebP 1600 pixels wide of 180 kB",
            },
        },
        cure: Both {
            vi: "Thu nhỏ còn rộng 1600 điểm ảnh và lưu dạng WebP hoặc JPG chất lượng 80. Bản vẽ SVG thì bỏ bớt nét thừa.",
            en: "Make it 1600 pixels wide and save it as WebP or as JPG of quality 80. Of a drawing take out lines that nobody \
                 sees.",
        },
    };

    fn message(&self, language: Language) -> String {
        let HeavyPicture { bytes, limit } = self;
        match language {
            Language::Vietnamese => format!(
                "ảnh nặng {} kB; nên dưới {} kB để điện thoại sóng yếu tải kịp. Hãy thu nhỏ hoặc lưu dạng WebP.",
                bytes / 1000,
                limit / 1000
            ),
            Language::English => format!(
                "the picture has {} kB; under {} kB arrives in time on a weak network. Make it smaller, or save it as WebP.",
                bytes / 1000,
                limit / 1000
            ),
        }
    }
}
