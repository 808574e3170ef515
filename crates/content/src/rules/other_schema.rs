//! The rule `other-schema`: content written for another version of the schema. Native only.
//!
//! Looked for in `load`, before anything else is read.

use serde::Serialize;

use super::explanation::{Both, Example, Explanation};
use super::{Severity, Violation};
use langke_model::i18n::Language;

/// The version of the content's schema that this program reads.
pub const SCHEMA: u32 = 2;

/// Content written for another version of the schema.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct OtherSchema {
    /// The version that it says it has; nothing if it says none, as in version 1.
    pub found: Option<u32>,
}

impl OtherSchema {
    /// Breaks the rule unless content says the version that this program reads.
    pub fn of(found: Option<u32>) -> Option<OtherSchema> {
        (found != Some(SCHEMA)).then_some(OtherSchema { found })
    }
}

impl Violation for OtherSchema {
    const SEVERITY: Severity = Severity::Error;

    const EXPLANATION: Explanation = Explanation {
        title: Both {
            vi: "Nội dung viết theo phiên bản khác",
            en: "Content written for another version",
        },
        why: Both {
            vi: "Mỗi phiên bản có thêm những mục mới, và vài mục đổi tên. Đọc theo phiên bản khác thì có điều bị hiểu sai hoặc bị bỏ mất.",
            en: "Each version has new fields, and a few get other names. Read as another version, some of it would be \
                 misunderstood or lost.",
        },
        example: Example::Text {
            file: "site.json",
            place: "schema",
            wrong: "1",
            right: "2",
        },
        cure: Both {
            vi: "Chạy langke migrate THƯ_MỤC: lệnh này đổi tên các mục, giữ nguyên cách trình bày của tệp. Muốn xem trước mà chưa ghi \
                 gì, thêm --dry-run.",
            en: "Run langke migrate FOLDER: it renames the fields and keeps the layout of your files. To see what it would do \
                 without writing anything, add --dry-run.",
        },
    };

    fn message(&self, language: Language) -> String {
        let version = self.found.unwrap_or(1);
        match (language, version > SCHEMA) {
            (Language::Vietnamese, false) => format!(
                "nội dung viết theo phiên bản {version}, chương trình này đọc phiên bản {SCHEMA}. Hãy chạy langke migrate THƯ_MỤC (thêm \
                 --dry-run để xem trước mà chưa ghi gì)."
            ),
            (Language::Vietnamese, true) => format!(
                "nội dung viết theo phiên bản {version}, chương trình này chỉ đọc phiên bản {SCHEMA}. Hãy dùng bản langke mới hơn."
            ),
            (Language::English, false) => format!(
                "the content is written for version {version}, and this program reads version {SCHEMA}. Run langke migrate FOLDER (with \
                 --dry-run to see what it would do without writing anything)."
            ),
            (Language::English, true) => format!(
                "the content is written for version {version}, and this program reads only version {SCHEMA}. Use a newer langke."
            ),
        }
    }
}
