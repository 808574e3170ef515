//! Words for whoever scanned a code: what stands behind it, the next number, the passport. Native only.

use super::{Label, say};
use langke_model::i18n::Language;

pub const TRACED: Label = ("Các lô hàng đã đi qua", "Where lots have been");
pub const LOT: Label = ("Lô", "Lot");
pub const MADE_BY: Label = ("Người làm", "Made by");
pub const FROM: Label = ("Làng nghề", "Village");
pub const HOW: Label = ("Cách làm", "How it is made");
pub const PASSPORT: Label = ("Hộ chiếu làng nghề", "Village passport");
pub const SCAN_AT_STOPS: Label = (
    "Quét biển ở mỗi điểm dừng để đóng dấu",
    "Scan the sign at each stop for a stamp",
);
pub const NEXT_STOP: Label = ("điểm", "stop");

/// Words of the pages for scans, of the number pad and of the passport, in one language.
#[derive(Debug, Clone, Copy)]
pub struct VisitWords {
    /// Before what the package says of itself.
    pub on_package: &'static str,
    /// Before the serial number of a piece.
    pub serial: &'static str,
    /// The link to a product's own page.
    pub whole_story: &'static str,
    /// The link to a place's own page.
    pub whole_place: &'static str,
    /// The heading of who made it, where and how.
    pub origin: &'static str,
    /// Before the number of what stands here.
    pub number_here: &'static str,
    /// What a code on a thing proves, and what it does not.
    pub what_a_code_proves: &'static str,
    /// The same for a sign.
    pub sign_here: &'static str,
    /// The heading of where to go from here.
    pub go_on: &'static str,
    /// The heading of the page for typing a number.
    pub type_number: &'static str,
    /// The heading of the number pad below a visit.
    pub another_number: &'static str,
    /// What numbers there are to type.
    pub number_why: &'static str,
    /// The label of the field.
    pub number: &'static str,
    /// The button that opens a number.
    pub open: &'static str,
    /// The key that takes a digit back.
    pub delete: &'static str,
    /// The heading of a list of all numbers.
    pub all_numbers: &'static str,
    /// What the passport is called.
    pub passport: &'static str,
    /// What it is, and where it is kept.
    pub passport_why: &'static str,
    /// What an empty one says.
    pub no_stamps: &'static str,
    /// What is said when a stamp came into it.
    pub stamped: &'static str,
    /// Before the number of a lot.
    pub lot: &'static str,
}

/// Words of the pages for scans in a language.
pub fn visit_words(language: Language) -> VisitWords {
    let say = |label| say(label, language);
    VisitWords {
        on_package: say((
            "Theo mã trên bao bì, trang này không kiểm tra được:",
            "As the code on the package says; this site cannot check it:",
        )),
        serial: say(("Số sê-ri", "Serial number")),
        whole_story: say(("Đọc cả câu chuyện", "Read the whole story")),
        whole_place: say((
            "Xem trang đầy đủ: bản đồ, chỉ đường",
            "See the full page: map and directions",
        )),
        origin: say(("Nguồn gốc", "Origin")),
        number_here: say(("Số", "Number")),
        what_a_code_proves: say((
            "Mã này dẫn tới câu chuyện của món hàng và của người làm ra nó. Ai cũng chép lại được mã, nên mã không chứng minh món bạn cầm trên tay \
     chính là món ấy.",
            "This code leads to the story of a thing and of those who make it. Anybody can copy a code, so it does not prove that what you hold is \
     that thing.",
        )),
        sign_here: say((
            "Mã này dẫn tới câu chuyện của chỗ này. Ai cũng chép lại được mã, nên dấu trong hộ chiếu là kỷ niệm, không phải chứng nhận.",
            "This code leads to the story of this place. Anybody can copy a code, so a stamp in the passport is a memory and no certificate.",
        )),
        go_on: say(("Đi tiếp", "Go on from here")),
        type_number: say(("Gõ số trên nhãn", "Type a number")),
        another_number: say(("Gõ số khác", "Another number")),
        number_why: say((
            "Nhãn và biển ở điểm dừng có in một số ngắn. Gõ số đó để mở.",
            "Labels and signs at stops bear a short number. Type it to open what it stands for.",
        )),
        number: say(("Số", "Number")),
        open: say(("Mở", "Open")),
        delete: say(("Xóa", "Delete")),
        all_numbers: say(("Tất cả các số", "All numbers")),
        passport: say(PASSPORT),
        passport_why: say((
            "Quét mã trên biển ở mỗi điểm dừng là được một con dấu. Dấu chỉ nằm trong máy này, không có tài khoản, không gửi đi đâu.",
            "Each sign that you scan at a stop gives a stamp. Stamps stay on this device only: no account, nothing is sent.",
        )),
        no_stamps: say((
            "Chưa có con dấu nào. Quét mã hoặc gõ số trên biển ở một điểm dừng.",
            "No stamps yet. Scan the code on a stop's sign, or type its number.",
        )),
        stamped: say((
            "Đã đóng dấu vào hộ chiếu làng nghề của bạn",
            "Stamped in your village passport",
        )),
        lot: say(LOT),
    }
}

/// What the scripts say, by the names that they use (`publish`, `visit/`); what stands in braces they put in.
const SCRIPT: [(&str, Label); 15] = [
    (
        "unknown",
        ("Không có số {number}.", "There is no number {number}."),
    ),
    (
        "near",
        ("Có phải bạn muốn gõ số này?", "Did you mean one of these?"),
    ),
    (
        "far",
        (
            "Hãy đọc lại số trên nhãn, hoặc tìm trong danh mục.",
            "Read the number on the label again, or look through the list.",
        ),
    ),
    (
        "short",
        ("Số có ít nhất 3 chữ số.", "A number has at least 3 digits."),
    ),
    (
        "offline",
        (
            "Chưa tra được số vì không có mạng.",
            "The number cannot be looked up without a network.",
        ),
    ),
    ("products", ("Xem mọi sản phẩm", "See all products")),
    (
        "progress",
        ("{done} trên {all} điểm dừng", "{done} of {all} stops"),
    ),
    (
        "whole",
        (
            "Đủ cả tuyến! Bạn đã ghé mọi điểm dừng.",
            "The whole route! You have been at every stop.",
        ),
    ),
    ("others", ("Những chỗ khác", "Other places")),
    ("keep", ("Lưu thành ảnh", "Keep as a picture")),
    ("forget", ("Xóa hết dấu", "Remove all stamps")),
    (
        "sure",
        (
            "Xóa hết dấu khỏi máy này?",
            "Remove all stamps from this device?",
        ),
    ),
    ("yes", ("Xóa", "Remove")),
    ("no", ("Giữ lại", "Keep them")),
    (
        "noroom",
        (
            "Trình duyệt này không cho lưu dấu.",
            "This browser does not let stamps be kept.",
        ),
    ),
];

/// What the scripts say in one language, by the names that they use.
pub fn of_visits(language: Language) -> impl Iterator<Item = (&'static str, &'static str)> {
    let words = SCRIPT.into_iter();
    words.map(move |(name, label)| (name, say(label, language)))
}
