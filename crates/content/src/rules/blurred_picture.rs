//! The rule `blurred-picture`: a photograph with more pixels than it has to show. Native only.
//!
//! Looked for in `check`.

use serde::Serialize;

use super::explanation::{Both, Example, Explanation};
use super::{Severity, Violation};
use langke_model::i18n::Language;

/// A photograph with more pixels than it has to show.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct BlurredPicture {
    /// Its width in pixels.
    pub width: u32,
}

impl Violation for BlurredPicture {
    const SEVERITY: Severity = Severity::Advice;

    const EXPLANATION: Explanation = Explanation {
        title: Both {
            vi: "Ảnh nhòe dù nhiều điểm ảnh",
            en: "A photograph with more pixels than it has to show",
        },
        why: Both {
            vi: "Ảnh nhỏ phóng to lên, hoặc chụp trượt nét, thì không chỗ nào trong ảnh còn nét: khách phóng ra xem chỉ thấy nhòe.",
            en: "A small picture that was enlarged, or one out of focus, is sharp nowhere: whoever looks closely sees a blur.",
        },
        example: Example::Told {
            wrong: Both {
                vi: "ảnh Zalo rộng 480 điểm ảnh kéo lên 1600",
                en: "a picture out of a chat, 480 pixels wide, enlarged to 1600",
            },
            right: Both {
                vi: "ảnh gốc trong máy ảnh hoặc điện thoại",
                en: "the original from the camera or the phone",
            },
        },
        cure: Both {
            vi: "Tìm ảnh gốc, chưa ai phóng to; ảnh chụp trượt nét thì chụp lại. Nếu cố ý chụp mờ thì bỏ qua lời nhắc này.",
            en: "Look for the original, which nobody enlarged; take it again if it was out of focus. If the blur is meant, pass over this advice.",
        },
    };

    fn message(&self, language: Language) -> String {
        let width = self.width;
        match language {
            Language::Vietnamese => format!(
                "ảnh rộng {width} điểm ảnh nhưng không chỗ nào nét: có lẽ là ảnh nhỏ bị phóng to hoặc chụp trượt nét. Hãy tìm ảnh gốc."
            ),
            Language::English => format!(
                "the picture is {width} pixels wide but sharp nowhere: it seems to be a small one that was enlarged, or out of focus. Look for the original."
            ),
        }
    }
}
