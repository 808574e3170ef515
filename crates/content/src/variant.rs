//! Variants of one product, which share its story.

use deserr::Deserr;
use schemars::JsonSchema;

use super::read::Findings;
use super::{Gtin, Net, Picture, Price, Shared, ShortCode, Size, Text};

/// A variant of a product: another size, package or taste, with the same story.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
#[schemars(extend(
    "viTitle" = "Loại của sản phẩm",
    "vi" = "Một loại của sản phẩm: cỡ khác, gói khác hoặc vị khác, chung một câu chuyện.",
    "examples" = [{"name": {"vi": "Gói nhỏ, đủ một nồi canh cho bốn người", "en": "Small package, a pot of soup for four"}, "net": {"weight_g": 100}, "price": {"from_vnd": 140000, "illustrative": true}}]
))]
pub struct Variant {
    /// What tells it from the others: "500 ml bottle", "with chilli".
    #[schemars(extend("vi" = "Khác các loại kia ở đâu: “chai 500 ml”, “có ớt”."))]
    pub name: Text,
    /// How much is in it.
    #[schemars(extend("vi" = "Bên trong có bao nhiêu."))]
    #[deserr(default)]
    pub net: Option<Net>,
    /// How large it is.
    #[schemars(extend("vi" = "To nhỏ thế nào."))]
    #[deserr(default)]
    pub size: Option<Size>,
    /// What it costs.
    #[schemars(extend("vi" = "Giá bao nhiêu."))]
    #[deserr(default)]
    pub price: Option<Price>,
    /// The GTIN on its package, 8, 12, 13 or 14 digits; of no other variant or product.
    #[schemars(extend("vi" = "Mã GTIN trên bao bì, 8, 12, 13 hoặc 14 chữ số; không trùng loại hay sản phẩm nào khác."))]
    #[deserr(default)]
    pub gtin: Option<Gtin>,
    /// The short code printed on its label: `/q/CODE/` leads to the product.
    #[schemars(extend("vi" = "Mã ngắn in trên nhãn: `/q/MÃ/` dẫn tới sản phẩm."))]
    #[deserr(default)]
    pub code: Option<ShortCode>,
    /// A drawing or photograph.
    #[schemars(extend("vi" = "Một bản vẽ hoặc ảnh chụp."))]
    #[deserr(default)]
    pub picture: Option<Shared<Picture>>,
    /// Sample values that are not real facts.
    #[schemars(extend("vi" = "Giá trị mẫu, không phải số liệu thật."))]
    #[deserr(default)]
    #[schemars(default)]
    pub illustrative: bool,
}
