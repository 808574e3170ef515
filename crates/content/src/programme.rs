//! The programme itself: what it is for and its figures over time.

use deserr::Deserr;
use schemars::JsonSchema;

use super::read::Findings;
use super::{Approximation, Block, Slug, Text};

/// The programme (`programme.json`).
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
#[schemars(extend(
    "viTitle" = "Chương trình",
    "vi" = "Chương trình (`programme.json`)."
))]
pub struct Programme {
    /// The name of the programme.
    #[schemars(extend("vi" = "Tên chương trình."))]
    pub name: Text,
    /// One sentence: what it is.
    #[schemars(extend("vi" = "Một câu: là gì."))]
    pub summary: Text,
    /// What it wants, how it judges, who certifies.
    #[schemars(extend("vi" = "Nhằm gì, chấm thế nào, ai chứng nhận."))]
    #[deserr(default)]
    #[schemars(default)]
    pub story: Vec<Block>,
    /// Figures for charts, each with year and source.
    #[schemars(extend("vi" = "Số liệu để vẽ biểu đồ, số nào cũng có năm và nguồn."))]
    #[deserr(default)]
    #[schemars(default)]
    pub figures: Vec<Figure>,
}

/// A series of values that belong together.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
#[schemars(extend(
    "viTitle" = "Số liệu",
    "vi" = "Một dãy số đi với nhau.",
    "examples" = [{"id": "products", "label": {"vi": "Sản phẩm OCOP từ ba sao trở lên, cả nước", "en": "OCOP products of three stars or more, nationwide"}, "unit": {"vi": "sản phẩm", "en": "products"}, "values": [{"label": {"vi": "Tháng 7 năm 2025", "en": "July 2025"}, "value": 17068, "year": 2025, "source": "baotintuc-2025-09-29"}, {"label": {"vi": "Cuối năm 2025", "en": "End of 2025"}, "value": 17500, "approximation": "nearly", "year": 2025, "source": "hanoitimes-ocop"}]}]
))]
pub struct Figure {
    /// The id of the figure.
    #[schemars(extend("vi" = "Mã của số liệu."))]
    pub id: Slug,
    /// What is counted.
    #[schemars(extend("vi" = "Đếm cái gì."))]
    pub label: Text,
    /// The unit.
    #[schemars(extend("vi" = "Đơn vị."))]
    pub unit: Text,
    /// The values.
    #[schemars(extend("vi" = "Các giá trị."))]
    #[schemars(length(min = 1))]
    pub values: Vec<FigureValue>,
}

/// One value of a figure.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
#[schemars(extend(
    "viTitle" = "Giá trị của số liệu",
    "vi" = "Một giá trị của số liệu."
))]
pub struct FigureValue {
    /// What this value is of: a date, a region, a kind.
    #[schemars(extend("vi" = "Giá trị của cái gì: một mốc thời gian, một vùng, một loại."))]
    pub label: Text,
    /// The value.
    #[schemars(extend("vi" = "Giá trị."))]
    pub value: f64,
    /// How exact the source is.
    #[schemars(extend("vi" = "Nguồn nói chính xác tới đâu."))]
    #[deserr(default)]
    #[schemars(default)]
    pub approximation: Approximation,
    /// The year it holds for.
    #[schemars(extend("vi" = "Của năm nào."))]
    pub year: u16,
    /// The id of the source.
    #[schemars(extend("vi" = "Mã của nguồn."))]
    pub source: Slug,
}
