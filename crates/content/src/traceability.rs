//! Where a thing was traced: the systems that a site knows, and what happened to a lot.

use deserr::Deserr;
use schemars::JsonSchema;

use super::read::Findings;
use super::{PartialDate, Prose, Slug, Text, WebAddress};

/// A traceability system outside the site; links of products into it say its name.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
#[schemars(extend(
    "viTitle" = "Hệ thống truy xuất",
    "vi" = "Một hệ thống truy xuất nguồn gốc ngoài site; đường dẫn của sản phẩm mang tên hệ thống.",
    "examples" = [{"name": {"vi": "Hệ thống mẫu", "en": "A sample system"}, "address": "https://made-up.example/trace/"}]
))]
pub struct TraceabilitySystem {
    /// What it is called.
    #[schemars(extend("vi" = "Tên gọi."))]
    pub name: Text,
    /// Where its addresses begin: "https://example.vn/trace/".
    #[schemars(extend("vi" = "Phần đầu các địa chỉ của nó: \"https://example.vn/trace/\"."))]
    pub address: WebAddress,
    /// Who keeps it.
    #[schemars(extend("vi" = "Bên giữ hệ thống."))]
    #[deserr(default)]
    pub keeper: Option<Text>,
    /// Ids of the sources.
    #[schemars(extend("vi" = "Mã các nguồn."))]
    #[deserr(default)]
    #[schemars(default)]
    pub sources: Vec<Slug>,
}

impl TraceabilitySystem {
    /// Whether an address is one of the system's: the same host, and a path below the system's own.
    pub fn has(&self, address: &WebAddress) -> bool {
        let begins = self.address.as_str().trim_end_matches('/');
        let rest = address.as_str().strip_prefix(begins);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '?', '#']))
    }
}

/// Something that happened to a lot of a product.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
#[schemars(extend(
    "viTitle" = "Việc của một lô hàng",
    "vi" = "Một việc đã xảy ra với một lô hàng.",
    "examples" = [{"on": "2026-03-28", "text": {"vi": "Hái búp trên đồi.", "en": "Buds picked on the hill."}, "lot": "XUAN-26", "place": "doi-che", "illustrative": true}]
))]
pub struct TraceabilityEvent {
    /// When: a day, a month or a year.
    #[schemars(extend("vi" = "Khi nào: ngày, tháng hoặc năm."))]
    #[schemars(with = "crate::value::PartialDateSchema")]
    pub on: PartialDate,
    /// What was done: "Kiln opened".
    #[schemars(extend("vi" = "Đã làm gì: “Dỡ lò”."))]
    pub text: Prose,
    /// The lot, as it stands on the package.
    #[schemars(extend(
        "vi" = "Số lô, như ghi trên bao bì.",
        "examples" = ["XUAN-26"]
    ))]
    #[deserr(default)]
    pub lot: Option<String>,
    /// The id of the place where.
    #[schemars(extend("vi" = "Mã của nơi ấy."))]
    #[deserr(default)]
    pub place: Option<Slug>,
    /// Ids of the sources.
    #[schemars(extend("vi" = "Mã các nguồn."))]
    #[deserr(default)]
    #[schemars(default)]
    pub sources: Vec<Slug>,
    /// A sample value that is not a real fact.
    #[schemars(extend("vi" = "Giá trị mẫu, không phải số liệu thật."))]
    #[deserr(default)]
    #[schemars(default)]
    pub illustrative: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_belongs_to_a_system_by_whole_parts_of_its_path() {
        let address = |text: &str| WebAddress::new(text).expect("an address");
        let system = TraceabilitySystem {
            name: Text {
                vi: "Sổ".into(),
                en: None,
            },
            address: address("https://example.vn/trace/"),
            keeper: None,
            sources: Vec::new(),
        };
        for (text, expected) in [
            ("https://example.vn/trace/8930000000019", true),
            ("https://example.vn/trace?id=1", true),
            ("https://example.vn/trace", true),
            ("https://example.vn/traces/1", false),
            ("https://example.vn.other.vn/trace/1", false),
            ("http://example.vn/trace/1", false),
        ] {
            assert_eq!(system.has(&address(text)), expected, "{text}");
        }
    }
}
