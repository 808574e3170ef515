//! What stands on the figure's page, in both languages: Vietnamese, English. Native only.

use super::tally::Kind;
use langke_content::Role;
use langke_model::i18n::{Language, number};

/// A word in both languages.
pub type Word = (&'static str, &'static str);

pub const TITLE: Word = ("Toàn trang trong một hình", "The whole in one figure");
pub const WHAT: Word = (
    "Dành cho người quản trị: trang web này gồm những gì, nặng bao nhiêu, và dẫn ra những đâu. Mỗi ô là một tệp; ô rộng bao nhiêu thì tệp nặng bấy nhiêu khi gửi qua mạng.",
    "For the webmaster: what this site is made of, how heavy it is, and where it leads. Each cell is a file, as large as the file is heavy when it goes over the network.",
);
pub const FILES: Word = ("Tệp", "Files");
pub const DISK: Word = ("Trên đĩa", "On the disk");
pub const SENT: Word = ("Qua mạng", "Over the network");
pub const KIND: Word = ("Loại", "Kind");
pub const ALL: Word = ("Tất cả", "All");
pub const UNCOMPRESSED: Word = (
    "Lần xuất bản này không nén sẵn tệp nào, nên hai cột bằng nhau; máy chủ có thể tự nén.",
    "This publish wrote no compressed copies, so both columns are the same; the host may compress by itself.",
);
pub const NOT_COUNTED: Word = (
    "Không tính: bản nén sẵn, trang này, tệp riêng của người quản trị và tệp giữ lại từ lần xuất bản trước.",
    "Not counted: compressed copies, this page, files of the webmaster's own, and what is kept from the publish before.",
);
pub const BIGGEST: Word = ("Trang nặng nhất", "The heaviest pages");
pub const PAGE: Word = ("Trang", "Page");
pub const LINKS: Word = ("Liên kết dẫn ra ngoài", "Links that lead out");
pub const LINKS_WHAT: Word = (
    "Chương trình không tự mở các địa chỉ này. Ngày là ngày người biên tập ghi lần cuối (checked_on) ở chỗ nêu địa chỉ; chưa ai ghi thì đứng trước.",
    "The program opens none of these addresses. The day is the last one that an editor noted (checked_on) where the address is named; those without one come first.",
);
pub const NO_LINKS: Word = ("Không có liên kết nào dẫn ra ngoài.", "No link leads out.");
pub const ADDRESS: Word = ("Địa chỉ", "Address");
pub const ROLE: Word = ("Là gì", "What it is");
pub const SEEN: Word = ("Lần cuối kiểm tra", "Last checked");
pub const NEVER: Word = ("chưa bao giờ", "never");
pub const MORE: Word = ("và còn nữa:", "and so many more:");
pub const PRINTED: Word = ("Xuất bản ngày", "Published on");

/// What a kind of files is called.
pub fn kind(kind: Kind) -> Word {
    match kind {
        Kind::Pages => ("Trang", "Pages"),
        Kind::Data => ("Dữ liệu của trang", "Data of pages"),
        Kind::Packs => ("Gói làng để lưu", "Villages to save"),
        Kind::Programs => ("Chương trình", "Programs"),
        Kind::Styles => ("Kiểu dáng", "Style sheets"),
        Kind::Pictures => ("Hình", "Pictures"),
        Kind::Recordings => ("Ghi âm", "Recordings"),
        Kind::Takeaway => ("Lối đi, lịch mang theo", "Ways and days to take along"),
        Kind::Others => ("Tệp khác", "Others"),
    }
}

/// What an address outside of the site is.
pub fn role(role: Role) -> Word {
    match role {
        Role::Source => ("nguồn", "source"),
        Role::Sale => ("nơi bán", "point of sale"),
        Role::Traceability => ("truy xuất nguồn gốc", "traceability"),
        Role::Contact => ("liên hệ", "contact"),
        Role::Text => ("trong bài", "in a text"),
    }
}

/// The word in a language.
pub fn say(word: Word, language: Language) -> &'static str {
    match language {
        Language::Vietnamese => word.0,
        Language::English => word.1,
    }
}

/// A number of bytes, as short as it can be said.
pub fn bytes(bytes: u64, language: Language) -> String {
    let (value, unit) = match bytes {
        0..1_000 => (bytes as f64, "B"),
        1_000..1_000_000 => (bytes as f64 / 1e3, "kB"),
        _ => (bytes as f64 / 1e6, "MB"),
    };
    let decimals = u32::from(value < 10.0 && unit != "B");
    format!("{}\u{A0}{unit}", number(value, decimals, language))
}
