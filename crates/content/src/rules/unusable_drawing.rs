//! The rule `unusable-drawing`: a drawing that cannot be shown safely or at all. Native only.
//!
//! Looked for in `media::drawing`.

use serde::Serialize;

use super::explanation::{Both, Example, Explanation};
use super::{Severity, Violation};
use crate::media::DrawingFault;
use langke_model::i18n::Language;

/// A drawing that cannot be shown safely or at all.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct UnusableDrawing {
    /// Line, from 1.
    pub line: usize,
    /// Why.
    pub reason: DrawingFault,
}

impl Violation for UnusableDrawing {
    const SEVERITY: Severity = Severity::Error;

    const EXPLANATION: Explanation = Explanation {
        title: Both {
            vi: "Bản vẽ SVG có thứ không dùng được",
            en: "A drawing with something that cannot be used",
        },
        why: Both {
            vi: "Tệp SVG có thể chứa mã chạy trên máy của khách hoặc lấy hình từ nơi khác. Chỉ những phần vẽ hình mới được in.",
            en: "An SVG file can hold programs that run on visitors' phones or fetch pictures from elsewhere. Only what draws is \
                 printed.",
        },
        example: Example::Text {
            file: "media/am.svg",
            place: "",
            wrong: r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 60"><path d="M10 50h40l-8-40H18z" onclick="alert(1)"/></svg>"#,
            right: r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 60"><path d="M10 50h40l-8-40H18z"/></svg>"#,
        },
        cure: Both {
            vi: "Xuất lại bản vẽ dạng SVG thường: Inkscape: Lưu thành → SVG thường (Plain SVG); Illustrator: Export As → SVG.",
            en: "Export the drawing again as plain SVG (Inkscape: Save as → Plain SVG; Illustrator: Export As → SVG).",
        },
    };

    fn message(&self, language: Language) -> String {
        let UnusableDrawing { line, reason } = self;
        let reason = reason.message(language);
        match language {
            Language::Vietnamese => format!("dòng {line}: {reason}"),
            Language::English => format!("line {line}: {reason}"),
        }
    }
}
