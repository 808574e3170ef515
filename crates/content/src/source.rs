//! Where a fact is from.

use deserr::Deserr;
use schemars::JsonSchema;

use super::read::Findings;
use super::{Identified, Kind, Slug, Text, WebAddress};

/// A source (one entry of `sources.json`).
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
#[schemars(extend(
    "viTitle" = "Nguồn",
    "vi" = "Một nguồn (một mục trong `sources.json`).",
    "examples" = [{"id": "osm", "title": {"vi": "OpenStreetMap, các điểm và trạm xe buýt quanh Hà Nội", "en": "OpenStreetMap, points and bus stops around Hanoi"}, "publisher": "OpenStreetMap", "kind": "map", "attribution": "© OpenStreetMap contributors (ODbL 1.0)"}]
))]
pub struct Source {
    /// The id by which content cites it.
    #[schemars(extend("vi" = "Mã để dẫn nguồn này."))]
    pub id: Slug,
    /// The title in the language it was published in.
    #[schemars(extend("vi" = "Tên bài, tên sách, bằng tiếng đã đăng."))]
    pub title: Text,
    /// Who published it.
    #[schemars(extend(
        "vi" = "Ai đăng, ai xuất bản.",
        "examples" = ["OpenStreetMap"]
    ))]
    pub publisher: String,
    /// The day, month or year of publication, as the source gives it.
    #[schemars(extend(
        "vi" = "Ngày, tháng hoặc năm đăng, như nguồn ghi.",
        "examples" = ["2025-08-14"]
    ))]
    #[deserr(default)]
    pub published: Option<String>,
    /// Where it can be read.
    #[schemars(extend("vi" = "Đọc ở đâu."))]
    #[deserr(default)]
    pub url: Option<WebAddress>,
    /// What kind of source it is.
    #[schemars(extend("vi" = "Loại nguồn."))]
    pub kind: SourceKind,
    /// What the licence asks us to say wherever its data is shown.
    #[schemars(extend("vi" = "Lời ghi công mà giấy phép đòi ở mọi chỗ dùng dữ liệu của nó."))]
    #[deserr(default)]
    pub attribution: Option<String>,
    /// What the reader should know when weighing it.
    #[schemars(extend("vi" = "Người đọc nên biết gì khi cân nhắc nguồn này."))]
    #[deserr(default)]
    pub note: Option<Text>,
}

impl Identified for Source {
    const KIND: Kind = Kind::Source;

    fn id(&self) -> &Slug {
        &self.id
    }
}

/// Kinds of sources, so that a reader can weigh them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserr, JsonSchema)]
#[deserr(error = Findings, rename_all = lowercase)]
#[schemars(rename_all = "lowercase")]
#[schemars(extend(
    "viTitle" = "Loại nguồn",
    "vi" = "Loại nguồn, để người đọc cân nhắc."
))]
pub enum SourceKind {
    /// A newspaper or magazine.
    #[schemars(extend("vi" = "Báo hoặc tạp chí."))]
    Newspaper,
    /// A decision or page of a public body.
    #[schemars(extend("vi" = "Quyết định hoặc trang của cơ quan nhà nước."))]
    Government,
    /// A map or a set of coordinates.
    #[schemars(extend("vi" = "Bản đồ hoặc bộ tọa độ."))]
    Map,
    /// An encyclopedia.
    #[schemars(extend("vi" = "Bách khoa toàn thư."))]
    Encyclopedia,
    /// A shop or company writing about its own goods.
    #[schemars(extend("vi" = "Cửa hàng, công ty viết về hàng của mình."))]
    Shop,
    /// Anything else.
    #[schemars(extend("vi" = "Loại khác."))]
    Other,
}

/// The file `sources.json`.
#[derive(Debug, Clone, Default, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
#[schemars(extend(
    "viTitle" = "Tệp nguồn",
    "vi" = "Tệp `sources.json`."
))]
pub struct Sources {
    /// All sources.
    #[schemars(extend("vi" = "Tất cả các nguồn."))]
    pub sources: Vec<Source>,
}
