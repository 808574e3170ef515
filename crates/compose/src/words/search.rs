//! Words of the search: on its page, and what its program says, which finds them there by their names. Native only.

use super::Label;
use langke_content::Kind;
use langke_search::{Field, Filter};

pub const SEARCH: Label = ("Tìm", "Search");
pub const SEARCH_NAME: Label = ("Tìm trong các làng", "Search the villages");
pub const SEARCH_WHY: Label = (
    "Gõ có dấu hay không dấu đều được: tên làng, sản phẩm, người làm, vật liệu, xã cũ, mã in trên nhãn.",
    "With or without tone marks: villages, products, makers, materials, former communes, the code on a label.",
);
pub const WHAT_TO_FIND: Label = ("Bạn tìm gì?", "What are you looking for?");
pub const RESULTS: Label = ("Kết quả", "Results");
pub const NARROW: Label = ("Thu hẹp", "Narrow it down");
pub const FROM_A_TO_Z: Label = ("Tất cả, từ A đến Y", "Everything from A to Z");
pub const EVERY_LIST: Label = ("Tất cả, theo danh sách", "Everything, by lists");
pub const OF_ALL: Label = ("Tất cả", "All");
pub const HOLDS_TODAY: Label = ("Chứng nhận còn hạn hôm nay", "Certificate valid today");
pub const IN_SEASON_NOW: Label = ("Đang mùa", "In season now");
pub const ONE_CAN_TRY: Label = ("Làm thử được", "One can try it");
pub const IN_ONE_VILLAGE: Label = ("Chỉ trong làng đã chọn", "Only in the village chosen");
pub const SEARCH_THIS_VILLAGE: Label = ("Tìm trong làng này", "Search this village");
pub const NEAR_ME: Label = (
    "Gần tôi (trong khoảng 50 km)",
    "Near me (within about 50 km)",
);
pub const NUMBERS_AND_SIGNS: Label = ("Số", "Numbers");

/// What the program says, by the names that it uses (`crates/live-search`); for `#` it puts a number.
pub const OF_PROGRAM: [(&str, Label); 12] = [
    ("one", ("1 kết quả", "1 result")),
    ("several", ("# kết quả", "# results")),
    (
        "near",
        (
            "Không có gì khớp hết. Gần nhất là:",
            "Nothing matches all of it. The closest:",
        ),
    ),
    (
        "nothing",
        (
            "Không tìm thấy gì. Thử ít chữ hơn, hoặc xem danh sách bên dưới.",
            "Nothing found. Try fewer words, or look through the list below.",
        ),
    ),
    (
        "excluded",
        (
            "Không có gì vừa khớp chữ vừa khớp những gì đã chọn. Bỏ bớt lựa chọn, hoặc thử ít chữ hơn.",
            "Nothing fits both the words and what was chosen. Choose less, or try fewer words.",
        ),
    ),
    ("meant", ("Đã tìm theo:", "Searched for:")),
    ("more", ("Xem thêm", "Show more")),
    (
        "offline",
        (
            "Không có mạng: chỉ tìm trong những làng đã lưu vào máy.",
            "No network: searching only in the villages saved on this device.",
        ),
    ),
    (
        "unreachable",
        (
            "Lúc này không tìm được vì không có mạng.",
            "There is no network, so nothing can be searched now.",
        ),
    ),
    ("stars", ("sao", "stars")),
    (
        "locating",
        (
            "Đang hỏi máy đang ở đâu. Chỉ dùng vị trí làm tròn đến khoảng 10 km, không gửi đi đâu.",
            "Asking your device where it is. The position is rounded to about 10 km and sent nowhere.",
        ),
    ),
    (
        "unlocated",
        (
            "Máy không cho biết đang ở đâu. Thử chọn tỉnh.",
            "The device does not say where it is. Try choosing a province.",
        ),
    ),
];

/// What a field is called, before the words that were found in it; nothing of the title, which shows them itself.
pub fn search_field(field: Field) -> Option<Label> {
    Some(match field {
        Field::Title => return None,
        Field::Name => ("Tên khác", "Also called"),
        Field::Translation => ("Tên tiếng Anh", "Vietnamese name"),
        Field::Code => ("Mã", "Code"),
        Field::Village => ("Làng", "Village"),
        Field::Maker => ("Người làm", "Maker"),
        Field::People => ("Dân tộc", "People"),
        Field::Kind => ("Loại", "Kind"),
        Field::Craft => ("Nghề, tiêu chuẩn", "Craft, standard"),
        Field::Material => ("Vật liệu", "Material"),
        Field::Experience => ("Làm thử", "To try"),
        Field::Stop => ("Điểm dừng", "Stop"),
        Field::Region => ("Ở", "In"),
        Field::Formerly | Field::VillageFormerly => ("Địa chỉ cũ", "Former address"),
        Field::Summary => ("Lời kể", "Told of it"),
    })
}

/// What a filter is called.
pub fn search_filter(filter: Filter) -> Label {
    match filter {
        Filter::Kind => ("Loại", "Kind"),
        Filter::Village => ("Làng", "Village"),
        Filter::Province => ("Tỉnh, thành phố", "Province"),
        Filter::Group => ("Nhóm sản phẩm", "Product group"),
        Filter::Stars => ("Số sao", "Stars"),
        Filter::Standard => ("Tiêu chuẩn", "Standard"),
        Filter::Valid => HOLDS_TODAY,
        Filter::Season => IN_SEASON_NOW,
        Filter::Experience => ONE_CAN_TRY,
        Filter::Near => NEAR_ME,
    }
}

/// What a kind of thing is called beside its name.
pub fn search_kind(kind: Kind) -> Label {
    match kind {
        Kind::Village => ("Làng", "Village"),
        Kind::Process => ("Cách làm", "How it is made"),
        Kind::Product => ("Sản phẩm", "Product"),
        Kind::Maker => ("Người làm", "Maker"),
        Kind::Place => ("Nơi nên ghé", "Place"),
        Kind::Route => ("Tuyến đi", "Route"),
        _ => ("Lễ hội, sự kiện", "Festival or event"),
    }
}
