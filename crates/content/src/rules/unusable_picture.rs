//! The rule `unusable-picture`: a photograph that cannot be shown. Native only.
//!
//! Looked for in `media`.

use serde::Serialize;

use super::explanation::{Both, Example, Explanation};
use super::{Severity, Violation};
use langke_model::i18n::Language;
use langke_photographs::Fault;

/// A photograph that cannot be shown.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct UnusablePicture {
    /// Why.
    pub reason: Fault,
}

impl Violation for UnusablePicture {
    const SEVERITY: Severity = Severity::Error;

    const EXPLANATION: Explanation = Explanation {
        title: Both {
            vi: "Ảnh bị hỏng hoặc không phải ảnh",
            en: "A photograph that cannot be shown",
        },
        why: Both {
            vi: "Ảnh chép dở, hỏng hoặc chỉ mang đuôi .jpg mà không phải ảnh thì điện thoại của khách không hiện được.",
            en: "A picture that was cut short, is damaged or only has the ending .jpg is not shown by visitors' phones.",
        },
        example: Example::Told {
            wrong: Both {
                vi: "tệp Word đổi đuôi thành .jpg",
                en: "a Word document renamed to .jpg",
            },
            right: Both {
                vi: "ảnh mở ra rồi lưu lại dạng JPG, PNG hoặc WebP",
                en: "a picture saved as JPG, PNG or WebP by a picture program",
            },
        },
        cure: Both {
            vi: "Chép lại từ ảnh gốc. Mở được bằng phần mềm xem ảnh thì lưu lại dạng JPG, PNG hoặc WebP.",
            en: "Copy it again from the original. If a picture program opens it, save it as JPG, PNG or WebP.",
        },
    };

    fn message(&self, language: Language) -> String {
        self.reason.message(language)
    }
}
