//! The rule `unlisted-traceability`: a product leads into a traceability system that the site does not list. Native only.
//!
//! Looked for in `check`.

use serde::Serialize;

use super::explanation::{Both, Example, Explanation};
use super::{Severity, Violation};
use langke_model::i18n::Language;

/// A product leads into a traceability system that the site does not list.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct UnlistedTraceability {
    /// The address found.
    pub found: String,
}

impl Violation for UnlistedTraceability {
    const SEVERITY: Severity = Severity::Advice;

    const EXPLANATION: Explanation = Explanation {
        title: Both {
            vi: "Trang truy xuất nguồn gốc không thuộc hệ thống nào đã khai",
            en: "A product leads into a traceability system that the site does not list",
        },
        why: Both {
            vi: "Khách cần biết mình được dẫn tới hệ thống của ai. Hệ thống đã khai trong site.json thì đường dẫn mang tên hệ thống đó; chưa \
                 khai thì chỉ hiện địa chỉ, và địa chỉ gõ nhầm cũng không ai hay.",
            en: "Visitors want to know whose system they are led to. A link into a system that site.json lists bears its name; another shows \
                 only its address, and nobody notices where that is mistyped.",
        },
        example: Example::Told {
            wrong: Both {
                vi: "site.json khai https://truyxuat.example.vn/, sản phẩm dẫn tới https://truyxuat.example.com/am",
                en: "site.json lists https://truyxuat.example.vn/, and a product leads to https://truyxuat.example.com/am",
            },
            right: Both {
                vi: "sản phẩm dẫn tới https://truyxuat.example.vn/am",
                en: "the product leads to https://truyxuat.example.vn/am",
            },
        },
        cure: Both {
            vi: "Sửa địa chỉ, hoặc thêm hệ thống vào \"traceability\" trong site.json.",
            en: "Mend the address, or add the system to \"traceability\" in site.json.",
        },
    };

    fn message(&self, language: Language) -> String {
        let found = &self.found;
        match language {
            Language::Vietnamese => format!(
                "{found} không thuộc hệ thống truy xuất nào trong site.json. Hãy sửa địa chỉ, hoặc thêm hệ thống đó vào \"traceability\"."
            ),
            Language::English => format!(
                "{found} belongs to no traceability system in site.json. Mend the address, or add the system to \"traceability\" there."
            ),
        }
    }

    fn found_texts(&mut self) -> Vec<&mut String> {
        vec![&mut self.found]
    }
}
