//! A craft village, the root that makers, products, processes, places and routes hang on.

use deserr::Deserr;
use schemars::JsonSchema;

use super::read::Findings;
use super::{
    Block, Colour, Dispute, Fact, Formerly, LocalName, OtherName, People, Picture, Position,
    Shared, Slug, Standard, Text,
};

/// A craft village (`villages/*.json`).
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
#[schemars(extend(
    "viTitle" = "Làng",
    "vi" = "Một làng nghề (`villages/*.json`).",
    "examples" = [{"id": "bat-trang", "name": {"vi": "Bát Tràng", "en": "Bát Tràng"}, "summary": {"vi": "Làng gốm bên kia sông Hồng, cuối tuyến xe buýt 47A: bộ đồ ăn, ấm trà, bình hoa, bình hút lộc.", "en": "A potters' village across the Red River from Hanoi, at the end of bus 47A: tableware, teapots, flower vases, lucky pots."}, "commune": {"vi": "Xã Bát Tràng", "en": "Bát Tràng commune"}, "province": {"vi": "Hà Nội", "en": "Hanoi"}, "peoples": [{"name": {"vi": "Kinh", "en": "Kinh"}}], "position": {"point": [105.91178, 20.97502], "accuracy_m": 1500, "source": "osm"}, "crafts": [{"vi": "Gốm", "en": "Pottery"}], "palette": {"ground": "#F6F5F0", "accent": "#1F3F8C", "second": "#7A4B2A", "line": "#C9C3B4", "accent_dark": "#9DB4F0"}, "pattern": {"kind": "crackle", "seed": 1720}, "story": [{"type": "heading", "text": {"vi": "Mở ra rồi khép lại", "en": "Opening and closing"}}]}]
))]
pub struct Village {
    /// The address of the village: `/vi/villages/ID/`. To change it, use `langke rename`: old addresses then lead here.
    #[schemars(extend("vi" = "Mã, cũng là địa chỉ trang của làng: `/vi/villages/MÃ/`. Muốn đổi thì dùng `langke rename`: địa chỉ cũ vẫn dẫn tới đây."))]
    pub id: Slug,
    /// Ids that it had before: addresses and links with them still lead here. `langke rename` writes them.
    #[schemars(extend("vi" = "Các mã đã dùng trước đây: trang, mã in và đường dẫn cũ vẫn tới đây. `langke rename` tự ghi."))]
    #[deserr(default)]
    #[schemars(default)]
    pub former_ids: Vec<Slug>,
    /// The name as people say it, without the word "village".
    #[schemars(extend("vi" = "Tên như người ta vẫn gọi, không có chữ “làng”."))]
    pub name: Text,
    /// The name in the language of those who live here.
    #[schemars(extend("vi" = "Tên bằng tiếng của người sống ở đây."))]
    #[deserr(default)]
    pub local_name: Option<LocalName>,
    /// Older or other names, each with who says so.
    #[schemars(extend("vi" = "Tên cũ hoặc tên khác, tên nào cũng ghi ai nói."))]
    #[deserr(default)]
    #[schemars(default)]
    pub other_names: Vec<OtherName>,
    /// One sentence that says why somebody should come or read on.
    #[schemars(extend("vi" = "Một câu: vì sao nên đến hoặc nên đọc tiếp."))]
    pub summary: Text,
    /// The commune (xã, phường) it lies in today.
    #[schemars(extend(
        "vi" = "Xã hoặc phường hiện nay.",
        "examples" = [{"vi": "Xã Bát Tràng", "en": "Bát Tràng commune"}]
    ))]
    pub commune: Text,
    /// The province or city.
    #[schemars(extend(
        "vi" = "Tỉnh hoặc thành phố.",
        "examples" = [{"vi": "Hà Nội", "en": "Hanoi"}]
    ))]
    pub province: Text,
    /// Where it lay before the communes, districts and provinces were changed, latest first: old addresses are found by it.
    #[schemars(extend("vi" = "Trước khi xã, huyện, tỉnh thay đổi thì thuộc đâu, gần đây nhất ghi trước: nhờ thế tìm được theo địa chỉ cũ."))]
    #[deserr(default)]
    #[schemars(default)]
    pub formerly: Vec<Formerly>,
    /// The peoples who live here (Kinh, Mường, Thái, Dao…).
    #[schemars(extend("vi" = "Các dân tộc sống ở đây (Kinh, Mường, Thái, Dao…)."))]
    pub peoples: Vec<People>,
    /// Where it lies.
    #[schemars(extend("vi" = "Nằm ở đâu."))]
    pub position: Position,
    /// What is made here, in a few words each.
    #[schemars(extend(
        "vi" = "Ở đây làm gì, mỗi nghề vài chữ.",
        "examples" = [[{"vi": "Gốm sứ", "en": "Pottery"}, {"vi": "Bộ đồ ăn", "en": "Tableware"}, {"vi": "Ấm trà", "en": "Teapots"}, {"vi": "Bình hoa", "en": "Flower vases"}, {"vi": "Bình hút lộc", "en": "Lucky pots"}]]
    ))]
    pub crafts: Vec<Text>,
    /// Its own colours.
    #[schemars(extend("vi" = "Màu riêng của làng."))]
    pub palette: Palette,
    /// Its own pattern, drawn by computation from these values.
    #[schemars(extend("vi" = "Hoa văn riêng của làng, máy vẽ từ các giá trị này."))]
    pub pattern: Pattern,
    /// The one strong drawing at the head of the page.
    #[schemars(extend("vi" = "Bức vẽ hoặc ảnh lớn ở đầu trang."))]
    #[deserr(default)]
    pub picture: Option<Shared<Picture>>,
    /// Figures with year and source.
    #[schemars(extend("vi" = "Các con số, có năm và nguồn."))]
    #[deserr(default)]
    #[schemars(default)]
    pub facts: Vec<Shared<Fact>>,
    /// Standards and rights of the whole village: a collective mark, an intangible heritage.
    #[schemars(extend("vi" = "Tiêu chuẩn và quyền của cả làng: nhãn hiệu tập thể, di sản phi vật thể."))]
    #[deserr(default)]
    #[schemars(default)]
    pub standards: Vec<Standard>,
    /// The story.
    #[schemars(extend("vi" = "Chuyện kể."))]
    #[schemars(length(min = 1))]
    pub story: Vec<Block>,
    /// Where sources disagree: every claim stands beside the others, each with its source.
    #[schemars(extend("vi" = "Chỗ các nguồn nói khác nhau: lời nào cũng đứng cạnh lời khác, kèm nguồn."))]
    #[deserr(default)]
    #[schemars(default)]
    pub disputes: Vec<Dispute>,
    /// Sample values that are not real facts; the page says so.
    #[schemars(extend("vi" = "Giá trị mẫu, không phải số liệu thật; trang ghi rõ là mẫu."))]
    #[deserr(default)]
    #[schemars(default)]
    pub illustrative: bool,
}

/// The colours of a village, each `#RRGGBB`; text and link colours are darkened or lightened from them until they can be read.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
#[schemars(extend(
    "viTitle" = "Màu của làng",
    "vi" = "Màu của làng, ghi `#RRGGBB`; màu chữ và đường dẫn được pha đậm hoặc nhạt từ đó cho tới khi đọc rõ.",
    "examples" = [{"ground": "#F6F5F0", "accent": "#1F3F8C", "second": "#7A4B2A", "line": "#C9C3B4", "accent_dark": "#9DB4F0"}]
))]
pub struct Palette {
    /// The ground of the village's pages by day.
    #[schemars(extend("vi" = "Nền trang của làng ban ngày."))]
    #[schemars(with = "crate::value::ColourSchema")]
    pub ground: Colour,
    /// The leading colour: links, numbers, the brush line.
    #[schemars(extend("vi" = "Màu chính: đường dẫn, con số, nét bút."))]
    #[schemars(with = "crate::value::ColourSchema")]
    pub accent: Colour,
    /// A second colour, for drawings and the pattern.
    #[schemars(extend("vi" = "Màu thứ hai, cho bản vẽ và hoa văn."))]
    #[schemars(with = "crate::value::ColourSchema")]
    pub second: Colour,
    /// A fine line: crackle, split cane.
    #[schemars(extend("vi" = "Nét mảnh: vân rạn, nan chẻ."))]
    #[schemars(with = "crate::value::ColourSchema")]
    pub line: Colour,
    /// The leading colour at night, on a nearly black ground.
    #[schemars(extend("vi" = "Màu chính ban đêm, trên nền gần đen."))]
    #[schemars(with = "crate::value::ColourSchema")]
    pub accent_dark: Colour,
}

/// A pattern that the publisher draws as a seamless tile.
#[derive(Debug, Clone, PartialEq, Deserr, JsonSchema)]
#[deserr(error = Findings, tag = "kind", rename_all = lowercase, deny_unknown_fields)]
#[schemars(tag = "kind", rename_all = "lowercase", deny_unknown_fields)]
#[schemars(extend(
    "viTitle" = "Hoa văn của làng",
    "vi" = "Hoa văn mà máy vẽ thành ô nối liền nhau."
))]
pub enum Pattern {
    /// The net of fine cracks in an old glaze; the seed makes it this village's own.
    #[schemars(extend(
        "vi" = "Vân rạn của men cũ; số `seed` làm nên vân riêng của làng.",
        "examples" = [{"kind": "crackle", "seed": 1720}]
    ))]
    Crackle {
        /// Any whole number; another number, another net.
        #[schemars(extend("vi" = "Số nguyên nào cũng được; số khác thì vân khác."))]
        seed: u32,
    },
    /// Rows of overlapping waves, as brushed on a foot rim.
    #[schemars(extend(
        "vi" = "Những hàng sóng gối nhau, như vẽ ở chân đồ gốm.",
        "examples" = [{"kind": "wave", "arcs": 3}]
    ))]
    Wave {
        /// How many arcs lie inside each other, 2 to 5.
        #[schemars(extend("vi" = "Mấy cung lồng nhau, 2 đến 5."))]
        arcs: u8,
    },
    /// Strands over and under each other: plain weave is 1 over 1, twill 2 over 2.
    #[schemars(extend(
        "vi" = "Nan đan lên xuống: đan lóng mốt là 1 trên 1, lóng đôi là 2 trên 2.",
        "examples" = [{"kind": "weave", "over": 2, "under": 2}]
    ))]
    Weave {
        /// Warps that a strand passes over, 1 to 4.
        #[schemars(extend("vi" = "Đè lên mấy nan, 1 đến 4."))]
        over: u8,
        /// Warps that a strand passes under, 1 to 4.
        #[schemars(extend("vi" = "Luồn dưới mấy nan, 1 đến 4."))]
        under: u8,
    },
}
