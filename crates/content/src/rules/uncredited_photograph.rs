//! The rule `uncredited-photograph`: a photograph of which it is not said who took it or how it may be shown. Native only.
//!
//! Looked for in `check`.

use serde::Serialize;

use super::explanation::{Both, Example, Explanation};
use super::{Severity, Violation};
use langke_model::i18n::Language;

/// A photograph of which it is not said who took it or how it may be shown.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct UncreditedPhotograph {
    /// The field that is missing: `credit` or `licence`.
    pub field: &'static str,
    /// What the file itself says of it.
    pub file_says: Option<String>,
}

impl UncreditedPhotograph {
    /// Breaks the rule if a field is missing; the file may say itself what belongs there.
    pub fn of(
        field: &'static str,
        written: Option<&String>,
        file_says: Option<&String>,
    ) -> Option<UncreditedPhotograph> {
        written.is_none().then(|| UncreditedPhotograph {
            field,
            file_says: file_says.cloned(),
        })
    }
}

impl Violation for UncreditedPhotograph {
    const SEVERITY: Severity = Severity::Warning;

    const EXPLANATION: Explanation = Explanation {
        title: Both {
            vi: "Ảnh chụp chưa ghi người chụp hoặc quyền dùng",
            en: "A photograph of which it is not said who took it or how it may be shown",
        },
        why: Both {
            vi: "Ảnh là của người chụp. Ghi tên và quyền dùng thì người xem biết hỏi ai, và làng không vướng khi báo, đài muốn dùng lại. \
                 Thông tin nằm trong tệp ảnh được bỏ đi khi xuất bản, nên phải ghi ở đây.",
            en: "A photograph belongs to whoever took it. With a name and a licence visitors know whom to ask, and the village has no trouble \
                 when a newspaper wants it. What stands inside the file is taken out when it is published, so it has to be said here.",
        },
        example: Example::Told {
            wrong: Both {
                vi: "\"file\": \"lo-gom.jpg\" chỉ có lời tả",
                en: "\"file\": \"lo-gom.jpg\" with nothing but its words",
            },
            right: Both {
                vi: "thêm \"credit\": tên người chụp, \"licence\": \"CC-BY-SA-4.0\" hoặc \"Được phép của người chụp\"",
                en: "with \"credit\": whoever took it, and \"licence\": \"CC-BY-SA-4.0\" or \"With the photographer's leave\"",
            },
        },
        cure: Both {
            vi: "Thêm credit và licence cạnh file. Không biết ai chụp thì hỏi người gửi ảnh trước khi đăng.",
            en: "Add credit and licence beside file. If nobody knows who took it, ask whoever sent it before it is published.",
        },
    };

    fn message(&self, language: Language) -> String {
        let field = self.field;
        let says = |before: &str| {
            let says = self.file_says.as_ref();
            says.map_or_else(String::new, |says| format!(" {before} \"{says}\"."))
        };
        match (language, field) {
            (Language::Vietnamese, "credit") => format!(
                "ảnh chụp chưa ghi ai chụp. Thêm \"credit\".{}",
                says("Trong tệp ảnh có ghi:")
            ),
            (Language::Vietnamese, _) => format!(
                "ảnh chụp chưa ghi được dùng theo quyền nào. Thêm \"{field}\".{}",
                says("Trong tệp ảnh có ghi:")
            ),
            (Language::English, "credit") => format!(
                "it is not said who took this photograph. Add \"credit\".{}",
                says("The file itself says:")
            ),
            (Language::English, _) => format!(
                "it is not said how this photograph may be shown. Add \"{field}\".{}",
                says("The file itself says:")
            ),
        }
    }

    fn found_texts(&mut self) -> Vec<&mut String> {
        self.file_says.iter_mut().collect()
    }
}
