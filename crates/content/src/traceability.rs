//! Where a thing was traced: the systems that a site knows, and what happened to a lot.

use deserr::Deserr;
use schemars::JsonSchema;

use super::read::Findings;
use super::{PartialDate, Prose, Slug, Text, WebAddress};

/// A traceability system outside the site; links of products into it say its name.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
pub struct TraceabilitySystem {
    /// What it is called.
    pub name: Text,
    /// Where its addresses begin: "https://example.vn/trace/".
    pub address: WebAddress,
    /// Who keeps it.
    #[deserr(default)]
    pub keeper: Option<Text>,
    /// Ids of the sources.
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
pub struct TraceabilityEvent {
    /// When: a day, a month or a year.
    #[schemars(with = "crate::value::PartialDateSchema")]
    pub on: PartialDate,
    /// What was done: "Kiln opened".
    pub text: Prose,
    /// The lot, as it stands on the package.
    #[deserr(default)]
    pub lot: Option<String>,
    /// The id of the place where.
    #[deserr(default)]
    pub place: Option<Slug>,
    /// Ids of the sources.
    #[deserr(default)]
    #[schemars(default)]
    pub sources: Vec<Slug>,
    /// A sample value that is not a real fact.
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
