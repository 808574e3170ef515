//! The rule `too-large`: a file is larger than content ever is. Native only.
//!
//! Looked for in `folder`.

use serde::Serialize;

use super::explanation::{Both, Example, Explanation};
use super::wording::decimal;
use super::{Severity, Violation};
use langke_model::i18n::Language;

/// A file is larger than content ever is.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TooLarge {
    /// Its size in bytes.
    pub bytes: u64,
    /// The largest that is read.
    pub limit: u64,
}

impl Violation for TooLarge {
    const SEVERITY: Severity = Severity::Error;

    const EXPLANATION: Explanation = Explanation {
        title: Both {
            vi: "Tệp quá nặng",
            en: "A file is too large",
        },
        why: Both {
            vi: "Tệp nội dung nặng hơn 2 MB hoặc ảnh nặng hơn 20 MB gần như chắc chắn là chép nhầm, và khách xem bằng điện thoại \
                 không tải nổi.",
            en: "A content file of more than 2 MB or a picture of more than 20 MB was almost surely copied by mistake, and no \
                 visitor could load it on a phone.",
        },
        example: Example::Told {
            wrong: Both {
                vi: "media/lo-gom.jpg nặng 48 MB, nguyên từ máy ảnh",
                en: "media/lo-gom.jpg of 48 MB, as it came from the camera",
            },
            right: Both {
                vi: "media/lo-gom.jpg rộng 1600 điểm ảnh, nặng 250 kB",
                en: "media/lo-gom.jpg, 1600 pixels wide, of 250 kB",
            },
        },
        cure: Both {
            vi: "Thu nhỏ ảnh còn rộng 1600 điểm ảnh rồi lưu lại. Tệp chữ quá dài thì tách ra nhiều tệp, mỗi thứ một tệp.",
            en: "Make the picture 1600 pixels wide and save it again. Split a text file that is too long: one file for each \
                 thing.",
        },
    };

    fn message(&self, language: Language) -> String {
        let TooLarge { bytes, limit } = self;
        match language {
            Language::Vietnamese => format!(
                "tệp nặng {} MB; chỉ đọc tệp tới {} MB. Hãy tách tệp ra hoặc thu nhỏ ảnh.",
                decimal(*bytes as f64 / 1_048_576.0, language),
                limit / 1_048_576
            ),
            Language::English => format!(
                "the file has {} MB; files of up to {} MB are read. Split it, or make the picture smaller.",
                decimal(*bytes as f64 / 1_048_576.0, language),
                limit / 1_048_576
            ),
        }
    }
}
