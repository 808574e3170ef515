//! The rule `printing-colours`: a photograph in the colours of a printing press. Native only.
//!
//! Looked for in `check`.

use serde::Serialize;

use super::explanation::{Both, Example, Explanation};
use super::{Severity, Violation};
use langke_model::i18n::Language;

/// A photograph in the colours of a printing press.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PrintingColours {
    /// Whether the file says how its inks look.
    pub has_profile: bool,
}

impl Violation for PrintingColours {
    const SEVERITY: Severity = Severity::Advice;

    const EXPLANATION: Explanation = Explanation {
        title: Both {
            vi: "Ảnh để in (CMYK)",
            en: "A photograph in the colours of a printing press (CMYK)",
        },
        why: Both {
            vi: "Ảnh CMYK làm cho máy in. Khi xuất bản ảnh được đổi sang màu màn hình; màu có thể lệch, nhất là khi tệp không kèm hồ sơ màu.",
            en: "CMYK is made for presses. It is brought to a screen's colours when it is published; they may be off, above all where the file has no \
                 colour profile.",
        },
        example: Example::Told {
            wrong: Both {
                vi: "ảnh lấy từ tệp thiết kế tờ rơi",
                en: "a picture taken out of a leaflet's layout",
            },
            right: Both {
                vi: "ảnh gốc, màu RGB",
                en: "the original, in RGB",
            },
        },
        cure: Both {
            vi: "Dùng ảnh gốc trước khi đưa vào bản in, hoặc lưu lại dạng RGB (sRGB) rồi xem màu có đúng không.",
            en: "Use the original from before it went to print, or save it as RGB (sRGB) and look whether the colours are right.",
        },
    };

    fn message(&self, language: Language) -> String {
        match (language, self.has_profile) {
            (Language::Vietnamese, true) => "ảnh dùng màu in (CMYK), được đổi sang màu màn hình theo hồ sơ màu trong tệp. Hãy dùng ảnh gốc RGB nếu có.".into(),
            (Language::Vietnamese, false) => {
                "ảnh dùng màu in (CMYK) và không kèm hồ sơ màu: màu trên trang có thể lệch. Hãy dùng ảnh gốc RGB.".into()
            }
            (Language::English, true) => {
                "the picture is in CMYK and is brought to a screen's colours by the profile inside it. Use the RGB original if there is one.".into()
            }
            (Language::English, false) => {
                "the picture is in CMYK without a colour profile: its colours may be off on the page. Use the RGB original.".into()
            }
        }
    }
}
