//! The rule `missing-alt`: a picture has no words for those who cannot see it. Native only.
//!
//! Looked for in `read`.

use serde::Serialize;

use super::explanation::{Both, Example, Explanation};
use super::{Severity, Violation};
use langke_model::i18n::Language;

/// A picture has no words for those who cannot see it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MissingAlt;

impl Violation for MissingAlt {
    const SEVERITY: Severity = Severity::Error;

    const EXPLANATION: Explanation = Explanation {
        title: Both {
            vi: "Ảnh thiếu lời tả",
            en: "A picture has no words for those who cannot see it",
        },
        why: Both {
            vi: "Người khiếm thị nghe máy đọc lời tả này thay cho ảnh; khi mạng yếu, ảnh chưa tải xong thì ai cũng đọc nó.",
            en: "Blind people hear these words in the place of the picture; on a weak network everybody reads them until the \
                 picture arrives.",
        },
        example: Example::Text {
            file: "products/am.json",
            place: "picture",
            wrong: r#"{ "file": "am.svg" }"#,
            right: r#"{ "file": "am.svg", "alt": { "vi": "Cái ấm nhìn nghiêng, vòi ngắn, quai cong" } }"#,
        },
        cure: Both {
            vi: "Tả trong một câu điều nhìn thấy trong ảnh, như tả qua điện thoại cho người ở xa.",
            en: "Say in one sentence what is to be seen, as you would over the telephone.",
        },
    };

    fn message(&self, language: Language) -> String {
        match language {
            Language::Vietnamese => "thiếu lời tả ảnh cho người không nhìn thấy. Viết: \"alt\": {\"vi\": \"Lò nung cắt ngang, bao thơi xếp chồng\"}.".into(),
            Language::English => "words for those who cannot see the picture are missing. Write: \"alt\": {\"vi\": \"Lò nung cắt ngang, bao thơi xếp chồng\"}.".into(),
        }
    }
}
