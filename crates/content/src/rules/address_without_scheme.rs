//! The rule `address-without-scheme`: a web address without `https://`. Native only.
//!
//! Looked for in `value`, `markdown`.

use serde::Serialize;

use super::explanation::{Both, Example, Explanation};
use super::wording::count;
use super::{Severity, Violation};
use crate::value::WebAddress;
use langke_model::i18n::Language;

/// A web address without `https://`; a file breaks it once, however often.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct AddressWithoutScheme {
    /// The address found.
    pub found: String,
    /// How many other addresses of the file lack it too.
    pub more: usize,
}

impl AddressWithoutScheme {
    /// Breaks the rule if the text would be a web address with `https://` before it.
    pub fn of(text: &str) -> Option<AddressWithoutScheme> {
        WebAddress::new(&format!("https://{text}"))?;
        Some(AddressWithoutScheme {
            found: text.to_owned(),
            more: 0,
        })
    }

    /// The same of the target of a link, which may also be meant as a page or a file of the site: it is an address if it begins as
    /// most do, or its host ends in a domain that is common here.
    pub fn of_link(target: &str) -> Option<AddressWithoutScheme> {
        let host = target.split(['/', '?', '#', ':']).next()?;
        let (_, domain) = host.rsplit_once('.')?;
        let common = ["vn", "com", "org", "net", "edu", "gov", "info"];
        (host.starts_with("www.") || common.contains(&domain))
            .then(|| AddressWithoutScheme::of(target))
            .flatten()
    }

    /// Counts another one of the same file.
    pub fn absorb(&mut self, other: &AddressWithoutScheme) {
        self.more += 1 + other.more;
    }
}

impl Violation for AddressWithoutScheme {
    const SEVERITY: Severity = Severity::Error;

    const EXPLANATION: Explanation = Explanation {
        title: Both {
            vi: "Địa chỉ web thiếu https://",
            en: "A web address without https://",
        },
        why: Both {
            vi: "Thiếu https:// ở đầu thì điện thoại tưởng đó là một trang trong site, khách bấm vào sẽ gặp trang báo lỗi.",
            en: "Without https:// a phone takes the address for a page of this site, and whoever taps it finds nothing.",
        },
        example: Example::Text {
            file: "sources.json",
            place: "sources[0].url",
            wrong: r#""www.openstreetmap.org/copyright""#,
            right: r#""https://www.openstreetmap.org/copyright""#,
        },
        cure: Both {
            vi: "Viết thêm https:// vào đầu địa chỉ; chép từ thanh địa chỉ của trình duyệt là đủ cả. Nhiều chỗ giống nhau thì \
                 dùng tìm và thay: \"url\": \"www. thành \"url\": \"https://www.",
            en: "Write https:// before the address; what is copied from the address bar of a browser has it. For many places use \
                 find and replace: \"url\": \"www. becomes \"url\": \"https://www.",
        },
    };

    fn message(&self, language: Language) -> String {
        let AddressWithoutScheme { found, more } = self;
        let others = count(*more, language);
        match (language, more) {
            (Language::Vietnamese, 0) => {
                format!(
                    "tìm thấy \"{found}\": thiếu https:// ở đầu. Viết https:// ngay trước địa chỉ."
                )
            }
            (Language::Vietnamese, _) => format!(
                "tìm thấy \"{found}\": thiếu https:// ở đầu. Trong tệp này còn {others} địa chỉ nữa như vậy. Viết https:// ngay trước mỗi địa chỉ; dùng \
                 tìm và thay thì sửa được một lượt."
            ),
            (Language::English, 0) => {
                format!("found \"{found}\": https:// is missing. Write it before the address.")
            }
            (Language::English, _) => format!(
                "found \"{found}\": https:// is missing. {others} more addresses in this file lack it. Write it before each of them; find and replace \
                 mends them all."
            ),
        }
    }

    fn found_texts(&mut self) -> Vec<&mut String> {
        vec![&mut self.found]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_known_without_its_scheme_and_a_file_or_a_page_is_none() {
        for text in [
            "www.example.vn/gom",
            "example.vn",
            "m.example.com:8080/a?b#c",
        ] {
            assert!(AddressWithoutScheme::of(text).is_some(), "{text}");
            assert!(AddressWithoutScheme::of_link(text).is_some(), "{text}");
        }
        for text in [
            "https://example.vn",
            "//example.vn",
            "ghi sau",
            "ai@example.vn",
            "htps://a.vn",
            "",
        ] {
            assert_eq!(AddressWithoutScheme::of(text), None, "{text}");
        }
        for target in [
            "cho-1.html",
            "village:bat-trang",
            "javascript:alert(1)",
            "media/a.pdf",
        ] {
            assert_eq!(AddressWithoutScheme::of_link(target), None, "{target}");
        }
    }
}
