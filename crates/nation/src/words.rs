//! Words from which names and sentences are put together, in both languages. Native only.

/// The same in Vietnamese and in English.
pub type Both = (&'static str, &'static str);

/// What something to eat or drink is like.
pub const TASTES: [Both; 22] = [
    ("truyền thống", "traditional"),
    ("hữu cơ", "organic"),
    ("loại một", "first grade"),
    ("nguyên chất", "pure"),
    ("gia truyền", "by a family recipe"),
    ("phơi nắng", "sun-dried"),
    ("sấy dẻo", "soft-dried"),
    ("rang củi", "roasted over wood"),
    ("nhà vườn", "from the garden"),
    ("vùng cao", "of the hills"),
    ("ven sông", "of the river bank"),
    ("vụ mùa", "of the main harvest"),
    ("vụ sớm", "of the early harvest"),
    ("ủ chum", "aged in jars"),
    ("xay đá", "stone-ground"),
    ("đóng hũ", "in jars"),
    ("túi lọc", "in tea bags"),
    ("hộp quà", "in a gift box"),
    ("gói nhỏ", "in small packs"),
    ("ít ngọt", "less sweet"),
    ("đỏ", "red"),
    ("vàng", "golden"),
];

/// What something that is made by hand is like.
pub const QUALITIES: [Both; 12] = [
    ("truyền thống", "traditional"),
    ("gia truyền", "of an old family trade"),
    ("làm tay", "made by hand"),
    ("lối cũ", "in the old way"),
    ("loại một", "first grade"),
    ("hộp quà", "in a gift box"),
    ("cỡ nhỏ", "small"),
    ("cỡ lớn", "large"),
    ("mộc", "plain"),
    ("trơn", "without pattern"),
    ("đỏ", "red"),
    ("vàng", "golden"),
];

/// How food came to be so.
pub const WAYS: [Both; 15] = [
    (
        "phơi ba nắng trên nong tre",
        "dried for three days of sun on bamboo trays",
    ),
    (
        "nấu bằng bếp củi trong sân",
        "cooked over a wood fire in the yard",
    ),
    (
        "ủ trong chum đất qua một mùa mưa",
        "kept in earthen jars through one rainy season",
    ),
    ("hái lúc sương chưa tan", "picked before the dew is gone"),
    (
        "giã trong cối đá rồi rây hai lần",
        "pounded in a stone mortar and sieved twice",
    ),
    (
        "làm vào buổi sớm, bán trong ngày",
        "made early and sold the same day",
    ),
    (
        "để nguội hẳn rồi mới gói lá",
        "left to cool before it is wrapped in leaves",
    ),
    ("chọn từng hạt, bỏ hạt lép", "picked over grain by grain"),
    (
        "vắt bằng tay, lọc qua vải màn",
        "pressed by hand and strained through gauze",
    ),
    (
        "sấy than, trở mặt mỗi giờ một lần",
        "dried over charcoal and turned every hour",
    ),
    (
        "ngâm nước giếng qua đêm",
        "soaked overnight in water from the well",
    ),
    (
        "rửa bằng nước suối rồi để ráo",
        "washed in water from the stream and drained",
    ),
    ("hấp cách thủy rồi đóng hũ", "steamed and put into jars"),
    ("rang nhỏ lửa cho thơm dần", "roasted over a low fire"),
    ("cắt theo lứa, mỗi lứa một tháng", "cut once a month"),
];

/// How what is made by hand came to be so.
pub const HANDS: [Both; 6] = [
    (
        "gọt, ghép, mài đều bằng tay",
        "cut, joined and polished by hand",
    ),
    (
        "làm trong sân nhà, ngày nắng thì phơi",
        "made in the yard and dried in the sun",
    ),
    (
        "một người làm từ đầu tới cuối",
        "made by one person from beginning to end",
    ),
    (
        "mỗi nhà một khâu, chuyền tay nhau",
        "each house doing one step",
    ),
    (
        "làm theo mẫu của ông bà",
        "after patterns of the grandparents",
    ),
    (
        "làm nông nhàn, mỗi tháng vài chục chiếc",
        "made between harvests, some dozens a month",
    ),
];

/// Family names, and given names.
pub const FAMILIES: [&str; 20] = [
    "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ",
    "Hồ", "Ngô", "Dương", "Lý", "Vàng", "Giàng", "Lò", "Hà",
];
pub const GIVEN: [&str; 40] = [
    "Anh", "Bảo", "Bích", "Châu", "Chi", "Chiến", "Cúc", "Cường", "Dũng", "Đạt", "Đức", "Giang",
    "Hải", "Hạnh", "Hằng", "Hiền", "Hoa", "Hòa", "Hùng", "Hương", "Khánh", "Lan", "Liên", "Linh",
    "Long", "Mai", "Minh", "Nam", "Nga", "Ngọc", "Nhung", "Phong", "Phương", "Quân", "Sơn", "Tâm",
    "Thảo", "Thúy", "Trung", "Yến",
];

/// What makers call themselves.
pub const SIGNS: [&str; 20] = [
    "An Phú",
    "Bình Minh",
    "Đại Lộc",
    "Đồng Tâm",
    "Hòa Phát",
    "Hoàng Gia",
    "Hưng Thịnh",
    "Hương Quê",
    "Kim Long",
    "Mùa Vàng",
    "Nam Phong",
    "Phúc Lộc",
    "Quê Nhà",
    "Sao Mai",
    "Sông Xanh",
    "Tâm Đức",
    "Thanh Bình",
    "Thuận Thiên",
    "Vạn Xuân",
    "Xuân Mới",
];

/// The peoples who live in the provinces named; elsewhere Kinh.
pub const PEOPLES: [(&str, &[&str]); 7] = [
    ("Mường", &["Phú Thọ", "Thanh Hóa"]),
    ("Thái", &["Sơn La", "Điện Biên", "Lai Châu", "Nghệ An"]),
    (
        "Tày",
        &["Cao Bằng", "Lạng Sơn", "Thái Nguyên", "Tuyên Quang"],
    ),
    ("Dao", &["Lào Cai"]),
    ("Khmer", &["Cần Thơ", "Vĩnh Long", "An Giang"]),
    ("Ê Đê", &["Đắk Lắk"]),
    ("Gia Rai", &["Gia Lai"]),
];
