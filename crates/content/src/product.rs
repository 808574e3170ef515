//! A product.

use deserr::Deserr;
use schemars::JsonSchema;

use super::read::Findings;
use super::{
    Block, Certificate, Fact, Gtin, Picture, Prose, Sale, ShortCode, Slug, Text, WebAddress,
};
use langke_model::vocabulary::ProductGroup;

/// A product (`products/*.json`).
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
pub struct Product {
    /// The address of the product: `/vi/products/ID/`.
    pub id: Slug,
    /// What it is called.
    pub name: Text,
    /// Ids of the villages it is from; the page wears the colours of the first.
    #[deserr(default)]
    #[schemars(default)]
    pub villages: Vec<Slug>,
    /// Ids of those who make it.
    #[deserr(default)]
    #[schemars(default)]
    pub makers: Vec<Slug>,
    /// The programme's product group.
    #[schemars(with = "crate::value::ProductGroupSchema")]
    pub group: ProductGroup,
    /// One sentence: what it is and why it is as it is.
    pub summary: Text,
    /// The one strong drawing at the head of the page.
    #[deserr(default)]
    pub picture: Option<Picture>,
    /// How it is used, made, recognised, cared for.
    pub story: Vec<Block>,
    /// How it is made: the id of a process.
    #[deserr(default)]
    pub process: Option<Slug>,
    /// What it is made of.
    #[deserr(default)]
    #[schemars(default)]
    pub materials: Vec<Text>,
    /// How large it is.
    #[deserr(default)]
    pub size: Option<Size>,
    /// What it costs.
    #[deserr(default)]
    pub price: Option<PriceRange>,
    /// Where it is sold; places and fairs that are named here show it on their pages too.
    #[deserr(default)]
    #[schemars(default)]
    pub sold: Vec<Sale>,
    /// The GTIN on the package, 8, 12, 13 or 14 digits.
    #[deserr(default)]
    pub gtin: Option<Gtin>,
    /// The short code printed on the label: `/q/CODE/`.
    #[deserr(default)]
    pub code: Option<ShortCode>,
    /// A page of the traceability system.
    #[deserr(default)]
    pub traceability: Option<WebAddress>,
    /// What is known of its effect on land and people.
    #[deserr(default)]
    #[schemars(default)]
    pub sustainability: Vec<Sustainability>,
    /// Figures with year and source.
    #[deserr(default)]
    #[schemars(default)]
    pub facts: Vec<Fact>,
    /// The certificates of the programme, the oldest first; the last one is that of today.
    #[deserr(default)]
    #[schemars(default)]
    pub certificates: Vec<Certificate>,
    /// Sample values that are not real facts; the page says so.
    #[deserr(default)]
    #[schemars(default)]
    pub illustrative: bool,
}

impl Product {
    /// The certificate of today: the last one.
    pub fn certificate(&self) -> Option<&Certificate> {
        self.certificates.last()
    }
}

/// Outer size in centimetres; give only what is known.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
pub struct Size {
    /// Height in centimetres.
    #[deserr(default)]
    pub height_cm: Option<f64>,
    /// Width in centimetres.
    #[deserr(default)]
    pub width_cm: Option<f64>,
    /// Depth in centimetres.
    #[deserr(default)]
    pub depth_cm: Option<f64>,
    /// Diameter in centimetres.
    #[deserr(default)]
    pub diameter_cm: Option<f64>,
    /// A sample value that is not a real fact.
    #[deserr(default)]
    #[schemars(default)]
    pub illustrative: bool,
}

/// A price range in đồng.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
pub struct PriceRange {
    /// The lowest price in đồng.
    pub from_vnd: u64,
    /// The highest price in đồng, not below the lowest.
    pub to_vnd: u64,
    /// A sample value that is not a real fact.
    #[deserr(default)]
    #[schemars(default)]
    pub illustrative: bool,
}

/// A sustainability fact.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
pub struct Sustainability {
    /// What is known.
    pub text: Prose,
    /// Ids of the sources; at least one.
    pub sources: Vec<Slug>,
}
