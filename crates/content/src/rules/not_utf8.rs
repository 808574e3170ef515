//! The rule `not-utf8`: a file is not UTF-8. Native only.
//!
//! Looked for in `folder`, `media`.

use serde::Serialize;

use super::explanation::{Both, Example, Explanation};
use super::{Severity, Violation};
use langke_model::i18n::Language;

/// A file is not UTF-8.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct NotUtf8;

impl Violation for NotUtf8 {
    const SEVERITY: Severity = Severity::Error;

    const EXPLANATION: Explanation = Explanation {
        title: Both {
            vi: "Tệp không lưu bằng UTF-8",
            en: "A file is not UTF-8",
        },
        why: Both {
            vi: "Phông chữ và bảng mã cũ (TCVN3, VNI, Windows-1258, UTF-16) làm chữ Việt thành ký tự lạ trên điện thoại của \
                 khách. UTF-8 là bảng mã chung của mọi trang web.",
            en: "Old encodings (TCVN3, VNI, Windows-1258, UTF-16) turn Vietnamese letters into strange signs on a visitor's \
                 phone. UTF-8 is the encoding of the web.",
        },
        example: Example::Told {
            wrong: Both {
                vi: "tệp lưu với mã hóa “Unicode” hoặc “ANSI”",
                en: "a file saved with the encoding “Unicode” or “ANSI”",
            },
            right: Both {
                vi: "tệp lưu với mã hóa “UTF-8”",
                en: "a file saved with the encoding “UTF-8”",
            },
        },
        cure: Both {
            vi: "Trong Notepad: Tệp → Lưu thành → Mã hóa: UTF-8 → Lưu. Nếu chữ Việt đã thành ký tự lạ, hãy chép lại từ bản gốc \
                 trước khi lưu.",
            en: "In Notepad: File → Save as → Encoding: UTF-8 → Save. If letters have turned into strange signs, copy the text \
                 from the original before saving.",
        },
    };

    fn message(&self, language: Language) -> String {
        match language {
            Language::Vietnamese => "tệp không phải UTF-8. Trong Notepad: Lưu thành (Save as) → Mã hóa (Encoding) → UTF-8.".into(),
            Language::English => "the file is not UTF-8. In Notepad: Save as → Encoding → UTF-8.".into(),
        }
    }
}
