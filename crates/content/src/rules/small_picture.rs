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
    /// The width in pixels that a photograph needs at the head of a page: across a phone with three pixels a unit.
    const AT_THE_HEAD: u32 = 1080;
    /// The width in pixels that it needs anywhere else: across a phone with two pixels a unit.
    const ELSEWHERE: u32 = 720;

    /// How wide a photograph has to be, in pixels.
    pub fn least(is_at_the_head: bool) -> u32 {
        if is_at_the_head {
            SmallPicture::AT_THE_HEAD
        } else {
            SmallPicture::ELSEWHERE
        }
    }

    /// Breaks the rule if a photograph has fewer pixels than its place needs.
    pub fn of(width: u32, least: u32) -> Option<SmallPicture> {
        (width < least).then_some(SmallPicture { width, least })
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
            vi: "Ảnh đầu trang cần rộng 1080 điểm ảnh, ảnh trong bài cần 720; hẹp hơn thì nhòe khi phóng ra hết bề ngang điện thoại.",
            en: "Across a phone a picture at the head of a page needs 1080 pixels to look sharp, one inside a story 720.",
        },
        example: Example::Told {
            wrong: Both {
                vi: "ảnh lấy từ Zalo, rộng 480 điểm ảnh",
                en: "a picture out of a chat, 480 pixels wide",
            },
            right: Both {
                vi: "ảnh gốc trong điện thoại, rộng 4000 điểm ảnh",
                en: "the original from the phone, 4000 pixels wide",
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
                "ảnh rộng {width} điểm ảnh; chỗ này cần ít nhất {least} thì mới nét. Hãy dùng ảnh gốc."
            ),
            Language::English => format!(
                "the picture is {width} pixels wide; it needs {least} to look sharp where it is shown. Use the original."
            ),
        }
    }
}
