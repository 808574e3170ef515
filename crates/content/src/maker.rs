//! Those who make: households, cooperatives, enterprises, and the artisans in them.

use deserr::Deserr;
use schemars::JsonSchema;

use super::read::Findings;
use super::{Area, Block, Contact, Fact, LocalName, Picture, Shared, Slug, Standard, Text};

/// A maker (`makers/*.json`).
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
#[schemars(extend(
    "viTitle" = "Người làm",
    "vi" = "Một người làm (`makers/*.json`).",
    "examples" = [{"id": "nguyen-van-trung-family", "name": {"vi": "Gia đình ông Nguyễn Văn Trung", "en": "The family of Nguyễn Văn Trung"}, "kind": "household", "villages": ["phu-vinh"], "summary": {"vi": "Một gia đình làm mây tre ở Phú Vinh.", "en": "A family of rattan makers in Phú Vinh."}}]
))]
pub struct Maker {
    /// The address of the maker: `/vi/makers/ID/`.
    #[schemars(extend("vi" = "Mã, cũng là địa chỉ trang của người làm: `/vi/makers/MÃ/`."))]
    pub id: Slug,
    /// Ids that it had before: addresses and links with them still lead here. `langke rename` writes them.
    #[schemars(extend("vi" = "Các mã đã dùng trước đây: trang, mã in và đường dẫn cũ vẫn tới đây. `langke rename` tự ghi."))]
    #[deserr(default)]
    #[schemars(default)]
    pub former_ids: Vec<Slug>,
    /// The name on the signboard.
    #[schemars(extend("vi" = "Tên trên biển hiệu."))]
    pub name: Text,
    /// The name in the language of those who live or work there.
    #[schemars(extend("vi" = "Tên bằng tiếng của người sống hoặc làm việc ở đó."))]
    #[deserr(default)]
    pub local_name: Option<LocalName>,
    /// What kind of maker this is.
    #[schemars(extend("vi" = "Thuộc loại nào: hộ, tổ, hợp tác xã, công ty, hội."))]
    pub kind: MakerKind,
    /// Ids of the villages; the page wears the colours of the first.
    #[schemars(extend("vi" = "Mã các làng; trang mang màu của làng đầu tiên."))]
    #[deserr(default)]
    #[schemars(default)]
    pub villages: Vec<Slug>,
    /// The area, where that is wider than a village or no village of the site.
    #[schemars(extend("vi" = "Vùng, khi rộng hơn một làng hoặc không thuộc làng nào trên trang."))]
    #[deserr(default)]
    pub area: Option<Area>,
    /// One sentence that says what this maker is known for.
    #[schemars(extend("vi" = "Một câu: người này có tiếng về gì."))]
    pub summary: Text,
    /// People with a name, each with a source that names them.
    #[schemars(extend("vi" = "Những người có tên tuổi, người nào cũng có nguồn nhắc tên."))]
    #[deserr(default)]
    #[schemars(default)]
    pub artisans: Vec<Artisan>,
    /// Who belongs to it: the members of a cooperative, the households of a group, the makers of an association.
    #[schemars(extend("vi" = "Gồm những ai: thành viên hợp tác xã, các hộ trong tổ, người làm trong hội."))]
    #[deserr(default)]
    pub members: Option<Members>,
    /// How one books a visit.
    #[schemars(extend("vi" = "Muốn đến thăm thì hẹn thế nào."))]
    #[deserr(default)]
    pub visits: Option<Visits>,
    /// Standards and rights that this maker holds.
    #[schemars(extend("vi" = "Tiêu chuẩn và quyền mà người làm có."))]
    #[deserr(default)]
    #[schemars(default)]
    pub standards: Vec<Standard>,
    /// How to reach the maker.
    #[schemars(extend("vi" = "Liên lạc với người làm thế nào."))]
    #[deserr(default)]
    pub contact: Option<Contact>,
    /// Where the goods go.
    #[schemars(extend("vi" = "Hàng bán đi đâu."))]
    #[deserr(default)]
    #[schemars(default)]
    pub markets: Vec<Text>,
    /// A drawing or photograph.
    #[schemars(extend("vi" = "Một bản vẽ hoặc ảnh chụp."))]
    #[deserr(default)]
    pub picture: Option<Shared<Picture>>,
    /// Figures with year and source.
    #[schemars(extend("vi" = "Các con số, có năm và nguồn."))]
    #[deserr(default)]
    #[schemars(default)]
    pub facts: Vec<Shared<Fact>>,
    /// The story.
    #[schemars(extend("vi" = "Chuyện kể."))]
    #[deserr(default)]
    #[schemars(default)]
    pub story: Vec<Block>,
    /// Sample values that are not real facts; the page says so.
    #[schemars(extend("vi" = "Giá trị mẫu, không phải số liệu thật; trang ghi rõ là mẫu."))]
    #[deserr(default)]
    #[schemars(default)]
    pub illustrative: bool,
}

/// What kind of maker.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserr, JsonSchema)]
#[deserr(error = Findings, rename_all = lowercase)]
#[schemars(rename_all = "lowercase")]
#[schemars(extend(
    "viTitle" = "Loại người làm",
    "vi" = "Loại người làm."
))]
pub enum MakerKind {
    /// A family that works at home.
    #[schemars(extend("vi" = "Hộ làm tại nhà."))]
    Household,
    /// A cooperative group (tổ hợp tác): people who work together by a contract, without being a legal person.
    #[schemars(extend("vi" = "Tổ hợp tác: cùng làm theo hợp đồng hợp tác, không có tư cách pháp nhân."))]
    Group,
    /// A cooperative.
    #[schemars(extend("vi" = "Hợp tác xã."))]
    Cooperative,
    /// A company.
    #[schemars(extend("vi" = "Công ty, doanh nghiệp."))]
    Enterprise,
    /// An association of makers.
    #[schemars(extend("vi" = "Hội của những người làm nghề."))]
    Association,
}

/// Who belongs to a maker.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
#[schemars(extend(
    "viTitle" = "Thành viên",
    "vi" = "Những ai thuộc về một người làm.",
    "examples" = [{"of": "makers", "makers": ["nguyen-van-trung-family"], "sources": ["vbf-2025-08-14"]}]
))]
pub struct Members {
    /// How many.
    #[schemars(extend("vi" = "Bao nhiêu."))]
    #[deserr(default)]
    pub count: Option<u32>,
    /// What is counted.
    #[schemars(extend("vi" = "Đếm cái gì."))]
    #[deserr(default)]
    #[schemars(default)]
    pub of: MembersOf,
    /// Ids of those who have pages of their own.
    #[schemars(extend("vi" = "Mã những người có trang riêng."))]
    #[deserr(default)]
    #[schemars(default)]
    pub makers: Vec<Slug>,
    /// The year for which the number holds.
    #[schemars(extend("vi" = "Con số là của năm nào."))]
    #[deserr(default)]
    pub year: Option<u16>,
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

/// What members are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserr, JsonSchema)]
#[deserr(error = Findings, rename_all = lowercase)]
#[schemars(rename_all = "lowercase")]
#[schemars(extend(
    "viTitle" = "Thành viên là gì",
    "vi" = "Thành viên là gì."
))]
pub enum MembersOf {
    /// People.
    #[schemars(extend("vi" = "Người."))]
    #[default]
    People,
    /// Households.
    #[schemars(extend("vi" = "Hộ."))]
    Households,
    /// Makers: firms, cooperatives, groups.
    #[schemars(extend("vi" = "Đơn vị làm nghề: công ty, hợp tác xã, tổ."))]
    Makers,
}

/// How one books a visit.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
#[schemars(extend(
    "viTitle" = "Hẹn đến thăm",
    "vi" = "Muốn đến thăm thì hẹn thế nào.",
    "examples" = [{"how": {"vi": "Gọi điện trước, nói rõ mấy người và muốn làm thử gì (mẫu)", "en": "Telephone first; say how many you are and what you would like to try (sample)"}, "ahead_days": 2, "illustrative": true}]
))]
pub struct Visits {
    /// How, in words: by telephone to whom, for how many people.
    #[schemars(extend("vi" = "Hẹn thế nào, ghi bằng lời: gọi cho ai, nhận mấy người."))]
    pub how: Text,
    /// How many days ahead.
    #[schemars(extend("vi" = "Hẹn trước mấy ngày."))]
    #[deserr(default)]
    pub ahead_days: Option<u32>,
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

/// A person who makes, as a source names them.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
#[schemars(extend(
    "viTitle" = "Nghệ nhân, thợ",
    "vi" = "Một người làm nghề, như nguồn nhắc tên.",
    "examples" = [{"name": {"vi": "Nguyễn Văn Trung", "en": "Nguyễn Văn Trung"}, "title": {"vi": "Nghệ nhân Ưu tú", "en": "Meritorious Artisan"}, "sources": ["vbf-2025-08-14", "sohuutritue-169793"]}]
))]
pub struct Artisan {
    /// The name, family name first.
    #[schemars(extend("vi" = "Họ tên, họ trước."))]
    pub name: Text,
    /// A title such as Meritorious Artisan.
    #[schemars(extend("vi" = "Danh hiệu, như Nghệ nhân Ưu tú."))]
    #[deserr(default)]
    pub title: Option<Text>,
    /// Ids of the sources that name this person; at least one.
    #[schemars(extend("vi" = "Mã các nguồn nhắc tên người này; ít nhất một."))]
    pub sources: Vec<Slug>,
}
