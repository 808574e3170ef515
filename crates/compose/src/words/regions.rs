//! Words of the pages of provinces and communes. Native only.

use super::{Label, count};
use langke_model::i18n::Language;

pub const PROVINCES: Label = ("Tỉnh, thành phố", "Provinces");
pub const PROVINCES_NAME: Label = ("Làng nghề theo tỉnh", "Villages by province");
pub const PROVINCES_WHY: Label = (
    "Tìm theo tỉnh, theo xã, cả tên cũ và tên mới từ tháng 7 năm 2025.",
    "By province and commune, under the names since July 2025 and those before.",
);
pub const PROVINCES_TODAY: Label = ("Hiện nay", "Today");
pub const PROVINCES_BEFORE: Label = ("Trước đây", "Before");
pub const VILLAGES_HERE: Label = ("Làng", "Villages");
pub const COMMUNES_HERE: Label = ("Xã, phường hiện nay", "Communes today");
pub const UNITS_BEFORE: Label = ("Xã, huyện trước đây", "Communes and districts before");
pub const VILLAGES_BEFORE: Label = ("Trước đây thuộc đây", "Lay here before");
pub const WHAT_IS_HERE: Label = ("Ở đây", "What is here");
pub const FORMER_REGION: Label = ("Địa giới trước đây", "A former region");
pub const ON_A_MAP: Label = ("Trên bản đồ", "On a map");
pub const ALL_PROVINCES_ON_MAPS: Label = (
    "Chọn một tỉnh: bản đồ của tỉnh có mọi điểm dừng, chỗ nào gần bạn, chỗ nào đang mở, chỗ nào cho làm thử.",
    "Choose a province: its map has every place, what is near you, what is open now, where you may try your hand.",
);

/// "Làng nghề ở Ninh Bình".
pub fn villages_of(region: &str, language: Language) -> String {
    match language {
        Language::Vietnamese => format!("Làng nghề ở {region}"),
        Language::English => format!("Craft villages in {region}"),
    }
}

/// How much there is: "96 làng, 1.400 sản phẩm, 400 nơi".
pub fn how_much(
    villages: usize,
    former: usize,
    products: usize,
    places: usize,
    language: Language,
) -> String {
    let mut told = Vec::new();
    for (number, label) in [
        (villages, ("làng", "village")),
        (products, ("sản phẩm", "product")),
        (places, ("nơi nên ghé", "place")),
    ] {
        if number > 0 {
            told.push(count(number, label, language));
        }
    }
    if former > 0 {
        let before = count(former, ("làng", "village"), language);
        told.push(match language {
            Language::Vietnamese => format!("{before} trước đây thuộc nơi này"),
            Language::English => format!("{before} that lay here before"),
        });
    }
    let told = told.join(", ");
    format!("{told}.")
}
