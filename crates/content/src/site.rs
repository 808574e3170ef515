//! The site as a whole.

use std::borrow::Cow;

use deserr::{Deserr, IntoValue, Value, ValuePointerRef};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::read::Findings;
use super::rules::Expected;
use super::value::{from_string, written_as_string};
use super::{Block, Picture, Shared, Slug, Text, TraceabilitySystem};

/// The site (`site.json`).
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
#[schemars(extend(
    "viTitle" = "Site",
    "vi" = "Cả site (`site.json`)."
))]
pub struct Site {
    /// The version of the content's schema: 2. `langke migrate` brings older content to it.
    #[schemars(extend(
        "vi" = "Phiên bản cách viết nội dung: 2. Nội dung cũ hơn thì chạy `langke migrate`.",
        "examples" = [2]
    ))]
    #[schemars(range(min = 2, max = 2))]
    pub schema: u32,
    /// The name of the site.
    #[schemars(extend("vi" = "Tên site."))]
    pub name: Text,
    /// What the site is, in one sentence; search engines and share cards show it.
    #[schemars(extend("vi" = "Một câu: site này là gì; máy tìm kiếm và thẻ chia sẻ hiện câu này."))]
    pub summary: Text,
    /// The headline of the home page.
    #[schemars(extend("vi" = "Dòng lớn ở trang chủ."))]
    pub headline: Text,
    /// The opening of the home page.
    #[schemars(extend("vi" = "Lời mở đầu trang chủ."))]
    #[deserr(default)]
    #[schemars(default)]
    pub story: Vec<Block>,
    /// Ways in, by what a visitor has come with; three are enough.
    #[schemars(extend("vi" = "Các lối vào, tùy khách đến vì việc gì; ba lối là đủ."))]
    #[deserr(default)]
    #[schemars(default)]
    pub ways: Vec<WayIn>,
    /// Villages in the order in which the home page shows them; at most twelve.
    #[schemars(extend("vi" = "Mã các làng theo thứ tự hiện ở trang chủ; nhiều nhất mười hai."))]
    #[schemars(length(min = 1))]
    pub villages: Vec<Slug>,
    /// A base map of your own under all live maps, if you host one; else the sketch that comes with the content.
    #[schemars(extend("vi" = "Bản đồ nền của bạn, đặt dưới mọi bản đồ động, nếu bạn có tệp; không thì dùng bản phác đi kèm nội dung."))]
    #[deserr(default)]
    pub base_map: Option<BaseMap>,
    /// Figures of the programme that the home page shows.
    #[schemars(extend("vi" = "Mã các số liệu của chương trình hiện ở trang chủ."))]
    #[deserr(default)]
    #[schemars(default)]
    pub figures: Vec<Slug>,
    /// Traceability systems into which products lead.
    #[schemars(extend("vi" = "Các hệ thống truy xuất nguồn gốc mà sản phẩm dẫn tới."))]
    #[deserr(default)]
    #[schemars(default)]
    pub traceability: Vec<TraceabilitySystem>,
    /// Nothing of the site is kept on visitors' devices: no village can be saved there, and what an earlier publish kept goes with the
    /// next visit.
    #[schemars(extend("vi" = "Không giữ gì của site trong máy khách: khách không lưu được làng nào, và những gì lần đăng trước đã giữ sẽ mất ở lần vào sau."))]
    #[deserr(default)]
    #[schemars(default)]
    pub online_only: bool,
}

/// An archive of vector tiles (PMTiles, version 3) that you host beside the site. It is fetched only when a visitor opens a
/// live map; where it is missing or damaged, the sketch stands.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
#[schemars(extend(
    "viTitle" = "Bản đồ nền của bạn",
    "vi" = "Tệp mảnh bản đồ vectơ (PMTiles, phiên bản 3) mà bạn để cạnh site. Chỉ tải khi khách mở bản đồ động; thiếu hoặc hỏng thì dùng bản phác.",
    "examples" = [{"archive": "tiles/hanoi.pmtiles", "attribution": {"vi": "© OpenStreetMap"}}]
))]
pub struct BaseMap {
    /// Where it is, below the site's root: "tiles/hanoi.pmtiles".
    #[schemars(extend("vi" = "Tệp nằm đâu, tính từ gốc site: \"tiles/hanoi.pmtiles\"."))]
    pub archive: ArchivePath,
    /// What its licence asks to be said: "© OpenStreetMap".
    #[schemars(extend("vi" = "Lời ghi công mà giấy phép đòi: “© OpenStreetMap”."))]
    pub attribution: Text,
}

/// The path of an archive below the site's root.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ArchivePath(String);

impl ArchivePath {
    /// Parses a path: words of letters, digits, `-`, `_` and `.`, joined by `/`, with `.pmtiles` at the end.
    pub fn new(text: &str) -> Option<ArchivePath> {
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte);
        let is_word =
            |word: &str| !word.starts_with('.') && !word.is_empty() && word.bytes().all(plain);
        (text.ends_with(".pmtiles") && text.split('/').all(is_word))
            .then(|| ArchivePath(text.to_owned()))
    }

    /// The path as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

written_as_string!(
    ArchivePath,
    ArchivePath::new,
    Expected::ArchivePath,
    {
        "pattern": "^.+\\.pmtiles$",
        "description": "A path below the site's root such as \"tiles/hanoi.pmtiles\".",
        "viTitle": "Đường dẫn của tệp bản đồ",
        "vi": "Đường dẫn tính từ gốc site, như \"tiles/hanoi.pmtiles\".",
        "examples": ["tiles/hanoi.pmtiles"]
    }
);

/// A way into the site.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
#[schemars(extend(
    "viTitle" = "Lối vào",
    "vi" = "Một lối vào site.",
    "examples" = [{"name": {"vi": "Tôi đang ở đây", "en": "I am here now"}, "summary": {"vi": "Quanh chỗ bạn đứng có chợ nào, xưởng nào, làm thử được gì.", "en": "Which workshops and markets are around you, and what you may try."}, "to": "places"}]
))]
pub struct WayIn {
    /// What the visitor would say: "I am here now".
    #[schemars(extend("vi" = "Lời của khách: “Tôi đang ở đây”."))]
    pub name: Text,
    /// What is found there.
    #[schemars(extend("vi" = "Vào đó thấy gì."))]
    pub summary: Text,
    /// Where it leads.
    #[schemars(extend("vi" = "Dẫn tới đâu."))]
    pub to: WayTo,
    /// A small drawing.
    #[schemars(extend("vi" = "Một hình vẽ nhỏ."))]
    #[deserr(default)]
    pub picture: Option<Shared<Picture>>,
}

/// Where a way into the site leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserr, JsonSchema)]
#[deserr(error = Findings, rename_all = lowercase)]
#[schemars(rename_all = "lowercase")]
#[schemars(extend(
    "viTitle" = "Nơi lối vào dẫn tới",
    "vi" = "Lối vào dẫn tới đâu."
))]
pub enum WayTo {
    /// The list of products.
    #[schemars(extend("vi" = "Danh sách sản phẩm."))]
    Products,
    /// The list of places.
    #[schemars(extend("vi" = "Danh sách địa điểm."))]
    Places,
    /// The list of routes.
    #[schemars(extend("vi" = "Danh sách tuyến đi."))]
    Routes,
    /// The calendar.
    #[schemars(extend("vi" = "Lịch sự kiện."))]
    Events,
}
