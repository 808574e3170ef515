//! Variants of one product, which share its story.

use deserr::Deserr;
use schemars::JsonSchema;

use super::read::Findings;
use super::{Gtin, Net, Picture, Price, Shared, ShortCode, Size, Text};

/// A variant of a product: another size, package or taste, with the same story.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
pub struct Variant {
    /// What tells it from the others: "500 ml bottle", "with chilli".
    pub name: Text,
    /// How much is in it.
    #[deserr(default)]
    pub net: Option<Net>,
    /// How large it is.
    #[deserr(default)]
    pub size: Option<Size>,
    /// What it costs.
    #[deserr(default)]
    pub price: Option<Price>,
    /// The GTIN on its package, 8, 12, 13 or 14 digits; of no other variant or product.
    #[deserr(default)]
    pub gtin: Option<Gtin>,
    /// The short code printed on its label: `/q/CODE/` leads to the product.
    #[deserr(default)]
    pub code: Option<ShortCode>,
    /// A drawing or photograph.
    #[deserr(default)]
    pub picture: Option<Shared<Picture>>,
    /// Sample values that are not real facts.
    #[deserr(default)]
    #[schemars(default)]
    pub illustrative: bool,
}
