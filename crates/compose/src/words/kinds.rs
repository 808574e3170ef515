//! What kinds of things and units are called. Native only.

use super::Label;
use langke_content::{Approximation, DurationUnit, MakerKind, Platform, SourceKind};
use langke_model::i18n::{Language, map_words};
use langke_model::vocabulary::{Mode, PlaceKind, ProductGroup, Standing, Wheelchair};

/// The name of a kind of place.
pub fn place_kind(kind: PlaceKind) -> Label {
    match kind {
        PlaceKind::IntroductionCentre => ("Điểm giới thiệu sản phẩm", "Introduction centre"),
        PlaceKind::Workshop => ("Xưởng", "Workshop"),
        PlaceKind::Market => ("Chợ", "Market"),
        PlaceKind::Museum => ("Nơi trưng bày", "Exhibition"),
        PlaceKind::CommunalHouse => ("Đình", "Communal house"),
        PlaceKind::Temple => ("Đền", "Temple"),
        PlaceKind::Pier => ("Bến", "Pier"),
        PlaceKind::BusStop => ("Điểm xe buýt", "Bus stop"),
        PlaceKind::Village => ("Làng, phố", "Village or quarter"),
        PlaceKind::Stop => ("Điểm dừng", "Stop"),
    }
}

/// The name of a kind of maker.
pub fn maker_kind(kind: MakerKind) -> Label {
    match kind {
        MakerKind::Household => ("Hộ gia đình", "Household"),
        MakerKind::Group => ("Tổ hợp tác", "Cooperative group"),
        MakerKind::Cooperative => ("Hợp tác xã", "Cooperative"),
        MakerKind::Enterprise => ("Doanh nghiệp", "Enterprise"),
        MakerKind::Association => ("Hiệp hội", "Association"),
    }
}

/// The name of a product group.
pub fn product_group(group: ProductGroup) -> Label {
    match group {
        ProductGroup::Food => ("Thực phẩm", "Food"),
        ProductGroup::Beverage => ("Đồ uống", "Beverages"),
        ProductGroup::MedicinalHerb => ("Dược liệu", "Medicinal herbs"),
        ProductGroup::Cosmetic => ("Mỹ phẩm thiên nhiên", "Natural cosmetics"),
        ProductGroup::Handicraft => ("Thủ công mỹ nghệ", "Handicrafts"),
        ProductGroup::Tourism => ("Du lịch cộng đồng", "Community tourism"),
    }
}

/// The name of a platform on the net.
pub fn platform(platform: Platform) -> &'static str {
    match platform {
        Platform::Postmart => "Postmart",
        Platform::Voso => "Vỏ Sò",
        Platform::Tiki => "Tiki",
        Platform::Lazada => "Lazada",
        Platform::Shopee => "Shopee",
        Platform::Sendo => "Sendo",
        Platform::TiktokShop => "TikTok Shop",
    }
}

/// The name of a kind of source; none where the kind says nothing.
pub fn source_kind(kind: SourceKind) -> Option<Label> {
    Some(match kind {
        SourceKind::Newspaper => ("Báo", "Newspaper"),
        SourceKind::Government => ("Cơ quan nhà nước", "Public body"),
        SourceKind::Map => ("Bản đồ", "Map"),
        SourceKind::Encyclopedia => ("Bách khoa thư", "Encyclopedia"),
        SourceKind::Shop => ("Trang bán hàng", "Shop's page"),
        SourceKind::Other => return None,
    })
}

/// The name of a way to travel.
pub fn travel_mode(mode: Mode) -> Label {
    let name = |language| map_words(language).mode(mode as usize);
    (name(Language::Vietnamese), name(Language::English))
}

/// How a certificate stands.
pub fn standing(standing: Standing) -> Label {
    match standing {
        Standing::Valid => ("Còn hạn", "Valid"),
        Standing::Lapsing => ("Sắp hết hạn", "About to lapse"),
        Standing::Lapsed => ("Đã hết hạn", "Lapsed"),
        Standing::Revoked => ("Đã bị thu hồi", "Withdrawn"),
    }
}

/// How far a wheelchair gets.
pub fn wheelchair(access: Wheelchair) -> Label {
    match access {
        Wheelchair::Yes => ("Vào được", "Yes"),
        Wheelchair::Limited => ("Vào được một phần", "In part"),
        Wheelchair::No => ("Không vào được", "No"),
    }
}

/// A unit of time, in the singular.
pub fn duration_unit(unit: DurationUnit) -> Label {
    match unit {
        DurationUnit::Minutes => ("phút", "minute"),
        DurationUnit::Hours => ("giờ", "hour"),
        DurationUnit::Days => ("ngày", "day"),
        DurationUnit::Months => ("tháng", "month"),
    }
}

/// How exact a number is; nothing where it is exact.
pub fn approximation(approximation: Approximation) -> Option<Label> {
    Some(match approximation {
        Approximation::Exact => return None,
        Approximation::About => ("khoảng", "about"),
        Approximation::Over => ("trên", "over"),
        Approximation::Nearly => ("gần", "nearly"),
    })
}
