//! The rule `small-picture`: a photograph with too few pixels. Native only.

use serde::Serialize;

use super::explanation::{Both, Example, Explanation};
use super::{Severity, Violation};
use langke_model::i18n::Language;

/// A photograph with too few pixels.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SmallPicture {
    /// Its width in pixels.
    pub width: u32,
    /// The fewest that look sharp.
    pub least: u32,
}

impl SmallPicture {
    /// The width in pixels that a photograph needs to be sharp across a phone.
    const SHARP: u32 = 720;

    /// Breaks the rule if a photograph has fewer pixels; drawings are sharp at any size.
    pub fn of(width: u32, is_drawing: bool) -> Option<SmallPicture> {
        let least = SmallPicture::SHARP;
        (!is_drawing && width < least).then_some(SmallPicture { width, least })
    }
}

impl Violation for SmallPicture {
    const SEVERITY: Severity = Severity::Advice;

    const EXPLANATION: Explanation = Explanation {
        title: Both {
            vi: "Ảnh quá nhỏ",
            en: "A photograph with too few pixels",
        },
        why: Both {
            vi: "Ảnh hẹp hơn 720 điểm ảnh thì nhòe khi phóng ra hết bề ngang điện thoại.",
            en: "A picture less than 720 pixels wide is blurred across a phone.",
        },
        example: Example::Told {
            wrong: Both {
                vi: "ảnh lấy từ Zalo, rộng 480 điểm ảnh",
                en: "a picture out of a chat, 480 pixels wide",
            },
            right: Both {
                vi: "ảnh gốc thu còn rộng 1600 điểm ảnh",
                en: "the original made 1600 pixels wide",
            },
        },
        cure: Both {
            vi: "Dùng ảnh gốc trong máy ảnh hoặc điện thoại; ảnh gửi qua Zalo, Facebook đã bị thu nhỏ.",
            en: "Use the original from the camera or the phone; pictures sent through chats were made small.",
        },
    };

    fn message(&self, language: Language) -> String {
        let SmallPicture { width, least } = self;
        match language {
            Language::Vietnamese => format!(
                "ảnh rộng {width} điểm ảnh; cần ít nhất {least} thì mới nét. Hãy dùng ảnh gốc."
            ),
            Language::English => format!(
                "the picture is {width} pixels wide; it needs {least} to look sharp. Use the original."
            ),
        }
    }
}
