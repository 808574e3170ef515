//! The rule `symbolic-link`: a link stands where a file should be; it is not followed. Native only.
//!
//! Looked for in `folder`.

use serde::Serialize;

use super::explanation::{Both, Example, Explanation};
use super::{Severity, Violation};
use langke_model::i18n::Language;

/// A link stands where a file should be; it is not followed.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SymbolicLink;

impl Violation for SymbolicLink {
    const SEVERITY: Severity = Severity::Error;

    const EXPLANATION: Explanation = Explanation {
        title: Both {
            vi: "Lối tắt (symbolic link) đặt vào chỗ của tệp",
            en: "A symbolic link in the place of a file",
        },
        why: Both {
            vi: "Lối tắt có thể dẫn ra ngoài thư mục nội dung, tới tệp riêng của máy. Để không in nhầm tệp riêng lên mạng, lối \
                 tắt không bao giờ được mở.",
            en: "A link may lead out of the content folder, to private files of the computer. So that none of them is ever put \
                 on the web, links are not followed.",
        },
        example: Example::Told {
            wrong: Both {
                vi: "villages/lang.json là lối tắt tới /home/lan/lang.json",
                en: "villages/lang.json is a link to /home/lan/lang.json",
            },
            right: Both {
                vi: "villages/lang.json là tệp thật",
                en: "villages/lang.json is a real file",
            },
        },
        cure: Both {
            vi: "Xóa lối tắt và chép tệp thật vào đúng chỗ ấy.",
            en: "Delete the link and copy the real file there.",
        },
    };

    fn message(&self, language: Language) -> String {
        match language {
            Language::Vietnamese => "đây là liên kết (symbolic link), không phải tệp hay thư mục thật; liên kết không được mở. Hãy xóa liên kết và \
                 chép tệp thật vào đây."
                .into(),
            Language::English => "this is a symbolic link and no real file or folder; links are not followed. Delete the link and copy the real \
                 file here."
                .into(),
        }
    }
}
