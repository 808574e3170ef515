//! Where something lay before communes, districts and provinces were changed.

use deserr::Deserr;
use schemars::JsonSchema;

use super::read::Findings;
use super::{PartialDate, Slug, Text};

/// The commune, district and province that something lay in; those that were others than today, at least one.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
#[schemars(extend(
    "viTitle" = "Địa giới ngày trước",
    "vi" = "Xã, huyện, tỉnh ngày trước; chỉ ghi những gì khác bây giờ, ít nhất một.",
    "examples" = [{"district": {"vi": "huyện Cũ", "en": "Cũ district"}, "until": "2025-07-01", "sources": ["made-up"]}]
))]
pub struct Formerly {
    /// The commune (xã, phường, thị trấn).
    #[schemars(extend("vi" = "Xã, phường hoặc thị trấn."))]
    #[deserr(default)]
    pub commune: Option<Text>,
    /// The district (huyện, quận, thị xã).
    #[schemars(extend("vi" = "Huyện, quận hoặc thị xã."))]
    #[deserr(default)]
    pub district: Option<Text>,
    /// The province or city.
    #[schemars(extend("vi" = "Tỉnh hoặc thành phố."))]
    #[deserr(default)]
    pub province: Option<Text>,
    /// The first day, month or year on which this held no longer: `2025-07-01`.
    #[schemars(extend("vi" = "Ngày, tháng hoặc năm đầu tiên không còn như thế nữa: `2025-07-01`."))]
    #[schemars(with = "crate::value::PartialDateSchema")]
    pub until: PartialDate,
    /// Ids of the sources; at least one.
    #[schemars(extend("vi" = "Mã các nguồn; ít nhất một."))]
    pub sources: Vec<Slug>,
}

impl Formerly {
    /// The parts of the address, the smallest first.
    pub fn parts(&self) -> impl Iterator<Item = &Text> {
        [&self.commune, &self.district, &self.province]
            .into_iter()
            .flatten()
    }
}
