//! The rule `missing-file`: a file that every site needs is missing. Native only.
//!
//! Looked for in `load`.

use serde::Serialize;

use super::explanation::{Both, Example, Explanation};
use super::{Severity, Violation};
use langke_model::i18n::Language;

/// A file that every site needs is missing.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MissingFile;

impl Violation for MissingFile {
    const SEVERITY: Severity = Severity::Error;

    const EXPLANATION: Explanation = Explanation {
        title: Both {
            vi: "Thiếu một tệp mà trang nào cũng cần",
            en: "A file that every site needs is missing",
        },
        why: Both {
            vi: "Tên trang, chương trình, nguồn và bản đồ nền nằm trong bốn tệp chung. Thiếu một tệp thì không dựng được trang \
                 chủ, trang chương trình hay bản đồ.",
            en: "The names of the site, the programme, the sources and the base map are in four files that all pages share. \
                 Without one of them the home page, the programme or the maps cannot be made.",
        },
        example: Example::Files {
            wrong: &["site.json", "programme.json", "sources.json"],
            right: &[
                "site.json",
                "programme.json",
                "sources.json",
                "basemap.json",
            ],
        },
        cure: Both {
            vi: "Chép tệp cùng tên trong thư mục mẫu content/ sang rồi sửa. Nếu tệp vẫn có đó, hãy xem lại tên: phải viết đúng \
                 từng chữ, chữ thường.",
            en: "Copy the file of that name from the sample folder content/ and change it. If the file is there, look at its \
                 name: it must be written exactly so, in small letters.",
        },
    };

    fn message(&self, language: Language) -> String {
        match language {
            Language::Vietnamese => "thiếu tệp này; trang nào cũng cần nó. Hãy chép một tệp mẫu trong content/ rồi sửa.".into(),
            Language::English => "this file is missing and every site needs it. Copy the sample's from content/ and change it.".into(),
        }
    }
}
