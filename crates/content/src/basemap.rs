//! The base map: the few lines a visitor needs to find the way.

use deserr::Deserr;
use schemars::JsonSchema;

use super::read::Findings;
use super::{Slug, Text};
use langke_model::geo::LonLat;
use langke_model::vocabulary::FeatureKind;

/// The base map (`basemap.json`), drawn by hand, simplified, in longitude and latitude.
#[derive(Debug, Clone, Default, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
#[schemars(extend(
    "viTitle" = "Bản đồ nền",
    "vi" = "Bản đồ nền (`basemap.json`), vẽ tay, đã giản lược, theo kinh độ và vĩ độ."
))]
pub struct Basemap {
    /// Lines and areas.
    #[schemars(extend("vi" = "Các đường và các vùng."))]
    pub features: Vec<Feature>,
}

/// One line or area of the base map.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
#[schemars(extend(
    "viTitle" = "Đường nét của bản đồ nền",
    "vi" = "Một đường hoặc một vùng trên bản đồ nền.",
    "examples" = [{"kind": "commune", "name": {"vi": "Xã Bát Tràng", "en": "Bát Tràng commune"}, "line": [[105.88147, 20.93314], [105.8817, 20.93542], [105.88202, 20.93884]], "rank": 2, "sources": ["osm-boundaries"]}]
))]
pub struct Feature {
    /// What it is.
    #[schemars(extend("vi" = "Là thứ gì."))]
    #[schemars(with = "crate::word::FeatureKindSchema")]
    pub kind: FeatureKind,
    /// What it is called.
    #[schemars(extend("vi" = "Tên gọi."))]
    #[deserr(default)]
    pub name: Option<Text>,
    /// Its points in order, each `[longitude, latitude]`; an area closes by itself.
    #[schemars(extend("vi" = "Các điểm theo thứ tự, mỗi điểm ghi `[kinh độ, vĩ độ]`; vùng thì tự khép lại."))]
    #[schemars(with = "Vec<crate::value::PointSchema>")]
    #[schemars(length(min = 1))]
    pub line: Vec<LonLat>,
    /// No source gives its course: it is drawn as a labelled sketch, and needs no source.
    #[schemars(extend("vi" = "Không có nguồn nào cho biết đường đi của nó: vẽ phác, có ghi chú là phác, không cần nguồn."))]
    #[deserr(default)]
    #[schemars(default)]
    pub sketch: bool,
    /// From which scale it is shown: 1 always, 2 in a city, 3 in a village; if not given, as usual for its kind.
    #[schemars(extend("vi" = "Hiện từ cỡ bản đồ nào: 1 là luôn hiện, 2 là khi xem một thành phố, 3 là khi xem một làng; không ghi thì theo lệ của loại ấy."))]
    #[deserr(default)]
    pub rank: Option<u8>,
    /// Ids of the sources it was checked against; at least one, unless it is a sketch.
    #[schemars(extend("vi" = "Mã các nguồn đã đối chiếu; ít nhất một, trừ khi chỉ là nét phác."))]
    #[deserr(default)]
    #[schemars(default)]
    pub sources: Vec<Slug>,
}
