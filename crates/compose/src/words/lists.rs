//! What lists, facets and their values are called. Native only.

use super::{Label, place_kind, product_group, standing, travel_mode, wheelchair};
use langke_content::StandardKind;
use langke_model::vocabulary::{Facet, Mode, PlaceKind, ProductGroup, Standing, Wheelchair};
use langke_site::List;

/// What a list is called.
pub fn list_name(list: List) -> Label {
    match list {
        List::Products => ("Sản phẩm", "Products"),
        List::Places => ("Nơi nên ghé", "Places to stop"),
        List::Routes => ("Đường đi", "Ways to go"),
        List::Villages => ("Các làng", "Villages"),
        List::Makers => ("Người làm", "Makers"),
    }
}

/// Why one would look through it.
pub fn list_why(list: List) -> Label {
    match list {
        List::Products => (
            "Mỗi món một trang: dùng thế nào, làm ra sao, sao còn hạn đến ngày nào.",
            "A page for each thing: how it is used, how it is made, until which day its stars hold.",
        ),
        List::Places => (
            "Điểm giới thiệu, xưởng, chợ, đình, bến: ở đâu, có gì, làm thử được gì.",
            "Introduction centres, workshops, markets, communal houses: where they are, what is there, what one may try.",
        ),
        List::Routes => (
            "Những tuyến vẽ sẵn: đi bằng gì, dừng ở đâu, mất bao lâu.",
            "Routes drawn for you: how to travel, where to stop, how long it takes.",
        ),
        List::Villages => (
            "Làng nào cũng có trang riêng: làm gì, ở đâu, đi đường nào tới.",
            "A page for each village: what it makes, where it lies, how to get there.",
        ),
        List::Makers => (
            "Hộ, tổ, hợp tác xã, công ty: ai làm món gì, ở làng nào.",
            "Households, groups, cooperatives, companies: who makes what, in which village.",
        ),
    }
}

/// What one of its things is called.
pub fn list_noun(list: List) -> Label {
    match list {
        List::Products => ("sản phẩm", "product"),
        List::Places => ("nơi", "place"),
        List::Routes => ("tuyến", "route"),
        List::Villages => ("làng", "village"),
        List::Makers => ("người làm", "maker"),
    }
}

/// What a facet is called.
pub fn facet_label(facet: Facet) -> Label {
    match facet {
        Facet::Province => ("Tỉnh, thành phố", "Province"),
        Facet::Letter => ("Chữ cái", "First letter in Vietnamese"),
        Facet::Village => ("Làng", "Village"),
        Facet::Group => ("Nhóm", "Group"),
        Facet::Kind => ("Loại nơi", "Kind of place"),
        Facet::Mode => ("Đi bằng", "Travel"),
        Facet::Stars => ("Số sao", "Stars"),
        Facet::Certificate => ("Chứng nhận", "Certificate"),
        Facet::Standard => ("Tiêu chuẩn", "Standard"),
        Facet::Experiential => ("Khách được tham gia", "Visitors take part"),
        Facet::Wheelchair => ("Xe lăn", "Wheelchair"),
    }
}

/// What a value of a facet is called; nothing where content names it, as it does villages, or a number does.
pub fn facet_value(facet: Facet, value: &str) -> Option<Label> {
    Some(match facet {
        Facet::Province | Facet::Letter | Facet::Village | Facet::Stars => return None,
        Facet::Group => product_group(ProductGroup::from_keyword(value)?),
        Facet::Kind => place_kind(PlaceKind::from_keyword(value)?),
        Facet::Mode => travel_mode(Mode::from_keyword(value)?),
        Facet::Certificate => match Standing::from_keyword(value) {
            Some(known) => standing(known),
            None => ("Chưa có", "None"),
        },
        Facet::Standard => super::standard_kind(StandardKind::from_keyword(value)?),
        Facet::Experiential if value == "yes" => super::EXPERIENTIAL_YES,
        Facet::Experiential => super::EXPERIENTIAL_NO,
        Facet::Wheelchair => wheelchair(Wheelchair::from_keyword(value)?),
    })
}
