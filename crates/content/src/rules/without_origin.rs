//! The rule `without-origin`: a product or a maker of no village and no area. Native only.
//!
//! Looked for in `check`.

use serde::Serialize;

use super::explanation::{Both, Example, Explanation};
use super::{Severity, Violation};
use langke_model::i18n::Language;

/// A product or a maker of no village and no area.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct WithoutOrigin;

impl Violation for WithoutOrigin {
    const SEVERITY: Severity = Severity::Error;

    const EXPLANATION: Explanation = Explanation {
        title: Both {
            vi: "Không biết từ đâu",
            en: "From nowhere",
        },
        why: Both {
            vi: "Mỗi xã một sản phẩm: khách muốn biết món này, người làm này ở làng nào, vùng nào. Không có làng cũng không có \
                 vùng thì trang không nói được gốc gác, và không nằm trong danh mục của làng nào.",
            en: "One commune, one product: visitors want to know which village or area a thing or a maker is of. With neither, the \
                 page cannot say where it is from, and no village lists it.",
        },
        example: Example::Text {
            file: "products/am.json",
            place: "villages",
            wrong: "[]",
            right: r#"["thu"]"#,
        },
        cure: Both {
            vi: "Ghi mã làng vào villages. Nếu là của cả một vùng (vùng nguyên liệu, xã, hợp tác xã) thì ghi area: loại, tên, nguồn.",
            en: "Put the ids of villages into villages. If it is of a whole area (of raw material, a commune, a cooperative), write \
                 area: kind, name, sources.",
        },
    };

    fn message(&self, language: Language) -> String {
        match language {
            Language::Vietnamese => "chưa ghi từ làng nào hay vùng nào. Hãy ghi mã làng vào villages, hoặc ghi area (loại, tên, nguồn) \
                 nếu là của cả một vùng."
                .into(),
            Language::English => "it is of no village and of no area. Put the ids of villages into villages, or write area (kind, name, \
                 sources) if it is of a whole area."
                .into(),
        }
    }
}
