//! What a product costs, and for how much of it.

use super::word::word_of_a_list;
use deserr::Deserr;
use langke_model::vocabulary;
use schemars::JsonSchema;

use super::Slug;
use super::read::Findings;

/// A price or a range of prices in đồng for a unit.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
#[schemars(extend(
    "viTitle" = "Giá",
    "vi" = "Giá hoặc khoảng giá, tính bằng đồng, cho một đơn vị.",
    "examples" = [{"from_vnd": 120000, "to_vnd": 150000, "per": "litre", "illustrative": true}]
))]
pub struct Price {
    /// The price in đồng; the lowest where there are several.
    #[schemars(extend(
        "vi" = "Giá bằng đồng; có nhiều giá thì ghi giá thấp nhất.",
        "examples" = [120000]
    ))]
    pub from_vnd: u64,
    /// The highest price in đồng, not below the lowest; left out where there is one price.
    #[schemars(extend("vi" = "Giá cao nhất bằng đồng, không dưới `from_vnd`; chỉ có một giá thì bỏ mục này."))]
    #[deserr(default)]
    pub to_vnd: Option<u64>,
    /// For how much of it.
    #[schemars(extend("vi" = "Giá ấy cho bao nhiêu hàng."))]
    #[deserr(default)]
    #[schemars(default, with = "PriceUnitSchema")]
    pub per: PriceUnit,
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

vocabulary! {
    /// For how much of it a price is.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
    pub enum PriceUnit {
        /// One piece or one package, as it is sold; where nothing else is said.
        #[default]
        Piece = "piece" => "Một cái hoặc một gói, như lúc bán; không ghi thì hiểu là thế này.",
        /// A set.
        Set = "set" => "Một bộ.",
        /// A pair.
        Pair = "pair" => "Một đôi.",
        /// A kilogram.
        Kg = "kg" => "Một kilôgam.",
        /// A litre.
        Litre = "litre" => "Một lít.",
        /// A metre.
        Metre = "metre" => "Một mét.",
        /// A night.
        Night = "night" => "Một đêm.",
        /// A person.
        Person = "person" => "Một người.",
        /// A group that goes together.
        Group = "group" => "Một đoàn đi cùng nhau.",
    }
}

word_of_a_list!(PriceUnit as PriceUnitSchema, "PriceUnit", {
    "description": "For how much of it a price is.",
    "viTitle": "Đơn vị giá",
    "vi": "Giá cho bao nhiêu hàng."
});
