//! An area that a product is from, or a maker works in, where no village of the site stands for it.

use super::word::word_of_a_list;
use deserr::Deserr;
use langke_model::vocabulary;
use schemars::JsonSchema;

use super::read::Findings;
use super::{Position, Slug, Text};

/// An area: a raw-material area, a commune, the land of a cooperative.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
#[schemars(extend(
    "viTitle" = "Vùng",
    "vi" = "Một vùng: vùng nguyên liệu, xã, đất của hợp tác xã.",
    "examples" = [{"kind": "commune", "name": {"vi": "Xã Hồng Vân, Hà Nội", "en": "Hồng Vân commune, Hanoi"}, "sources": ["hanoitimes-927150"]}]
))]
pub struct Area {
    /// What kind of area it is.
    #[schemars(extend("vi" = "Loại vùng."))]
    #[schemars(with = "AreaKindSchema")]
    pub kind: AreaKind,
    /// What it is called, with the province where the name alone does not say it.
    #[schemars(extend("vi" = "Tên vùng; tên chưa nói lên ở đâu thì ghi thêm tỉnh."))]
    pub name: Text,
    /// A point in it.
    #[schemars(extend("vi" = "Một điểm trong vùng."))]
    #[deserr(default)]
    pub position: Option<Position>,
    /// Ids of the sources; at least one unless this is a sample.
    #[schemars(extend("vi" = "Mã các nguồn; ít nhất một, trừ khi là mẫu."))]
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
    /// Kinds of areas.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum AreaKind {
        /// An area planted or kept for one raw material.
        RawMaterial = "raw-material" => "Vùng trồng hoặc nuôi một nguyên liệu.",
        /// A commune or ward.
        Commune = "commune" => "Xã hoặc phường.",
        /// The land of a cooperative.
        Cooperative = "cooperative" => "Đất của một hợp tác xã.",
        /// A former district, by which people still call it.
        District = "district" => "Huyện ngày trước, người ta vẫn gọi.",
        /// A province or city.
        Province = "province" => "Tỉnh hoặc thành phố.",
    }
}

word_of_a_list!(AreaKind as AreaKindSchema, "AreaKind", {
    "description": "Kinds of areas.",
    "viTitle": "Loại vùng",
    "vi": "Các loại vùng."
});
