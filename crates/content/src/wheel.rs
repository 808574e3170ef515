//! A vessel that visitors turn on the page itself: the village's shapes, its clay, its glazes. Native only.

use deserr::Deserr;
use schemars::JsonSchema;

use super::read::Findings;
use super::{Colour, Slug, Text};

/// A wheel on which visitors turn a vessel of their own.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
#[schemars(extend(
    "viTitle" = "Bàn xoay",
    "vi" = "Bàn xoay để khách nặn một món của mình."
))]
pub struct Wheel {
    /// The title of its page: "Turn a vessel".
    #[schemars(extend("vi" = "Tên trang: “Nặn thử”."))]
    pub name: Text,
    /// One sentence that says what one can do there.
    #[schemars(extend("vi" = "Một câu: ở đó làm được gì."))]
    pub summary: Text,
    /// What is computed, and what a picture cannot show.
    #[schemars(extend("vi" = "Cái gì do máy tính, cái gì hình vẽ không cho thấy được."))]
    pub note: Text,
    /// How thick walls and foot are, in millimetres: how much a vessel holds is computed with it.
    #[schemars(extend("vi" = "Thành và đáy dày bao nhiêu milimét: máy dùng để tính đựng được bao nhiêu."))]
    pub wall_mm: u32,
    /// The clay.
    #[schemars(extend("vi" = "Đất."))]
    pub clay: Clay,
    /// The village's shapes, at least two; the first one stands on the wheel when the page is opened.
    #[schemars(extend("vi" = "Các dáng của làng, ít nhất hai; mở trang ra thì dáng đầu có sẵn trên bàn xoay."))]
    #[schemars(length(min = 2))]
    pub shapes: Vec<Shape>,
    /// The village's glazes, at least two.
    #[schemars(extend("vi" = "Các men của làng, ít nhất hai."))]
    #[schemars(length(min = 2))]
    pub glazes: Vec<Glaze>,
    /// Ids of the sources; at least one unless this is a sample.
    #[schemars(extend("vi" = "Mã các nguồn; ít nhất một, trừ khi là mẫu."))]
    #[deserr(default)]
    #[schemars(default)]
    pub sources: Vec<Slug>,
    /// Sample values that are not real facts; the page says so.
    #[schemars(extend("vi" = "Giá trị mẫu, không phải số liệu thật; trang ghi rõ là mẫu."))]
    #[deserr(default)]
    #[schemars(default)]
    pub illustrative: bool,
}

/// What a vessel is made of.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
#[schemars(extend(
    "viTitle" = "Màu đất",
    "vi" = "Món ấy làm bằng đất gì.",
    "examples" = [{"wet": "#8F8070", "dry": "#CFC6B6", "fired": "#D8C6A8"}]
))]
pub struct Clay {
    /// On the wheel.
    #[schemars(extend("vi" = "Lúc ở trên bàn xoay."))]
    #[schemars(with = "crate::value::ColourSchema")]
    pub wet: Colour,
    /// After drying.
    #[schemars(extend("vi" = "Khi đã khô."))]
    #[schemars(with = "crate::value::ColourSchema")]
    pub dry: Colour,
    /// Where it stays bare after the fire: at the foot.
    #[schemars(extend("vi" = "Chỗ để mộc sau khi nung: ở chân."))]
    #[schemars(with = "crate::value::ColourSchema")]
    pub fired: Colour,
}

/// A shape that the village turns.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
#[schemars(extend(
    "viTitle" = "Dáng",
    "vi" = "Một dáng làng vẫn nặn.",
    "examples" = [{"name": {"vi": "Bình hút lộc", "en": "Lucky pot"}, "height_mm": 294, "widths_mm": {"foot": 136, "above_foot": 190, "below_belly": 262, "belly": 284, "shoulder": 244, "neck": 116, "rim": 138}, "product": "bat-trang-lucky-pot"}]
))]
pub struct Shape {
    /// What it is called: "Lucky pot".
    #[schemars(extend("vi" = "Tên gọi: “Bình hút lộc”."))]
    pub name: Text,
    /// How tall it is on the wheel, in millimetres.
    #[schemars(extend("vi" = "Cao bao nhiêu milimét lúc còn trên bàn xoay."))]
    pub height_mm: u32,
    /// How wide it is on the wheel.
    #[schemars(extend("vi" = "Rộng bao nhiêu lúc còn trên bàn xoay."))]
    pub widths_mm: Widths,
    /// Id of a product that has this shape.
    #[schemars(extend("vi" = "Mã của sản phẩm có dáng này."))]
    #[deserr(default)]
    pub product: Option<Slug>,
}

/// How wide a vessel is across at seven places, in millimetres.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
#[schemars(extend(
    "viTitle" = "Bề ngang",
    "vi" = "Bề ngang ở bảy chỗ, tính bằng milimét."
))]
pub struct Widths {
    /// At the foot.
    #[schemars(extend("vi" = "Ở chân."))]
    pub foot: u32,
    /// A seventh of the height above it.
    #[schemars(extend("vi" = "Trên chân một phần bảy chiều cao."))]
    pub above_foot: u32,
    /// A third of the way up.
    #[schemars(extend("vi" = "Lên một phần ba."))]
    pub below_belly: u32,
    /// Halfway up.
    #[schemars(extend("vi" = "Ở giữa thân."))]
    pub belly: u32,
    /// Two thirds of the way up.
    #[schemars(extend("vi" = "Lên hai phần ba."))]
    pub shoulder: u32,
    /// A seventh below the rim.
    #[schemars(extend("vi" = "Dưới miệng một phần bảy chiều cao."))]
    pub neck: u32,
    /// At the rim.
    #[schemars(extend("vi" = "Ở miệng."))]
    pub rim: u32,
}

impl Widths {
    /// From the foot to the rim.
    pub fn all(&self) -> [u32; 7] {
        [
            self.foot,
            self.above_foot,
            self.below_belly,
            self.belly,
            self.shoulder,
            self.neck,
            self.rim,
        ]
    }
}

/// A glaze as it looks after the fire.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
#[schemars(extend(
    "viTitle" = "Men",
    "vi" = "Một loại men, như sau khi nung.",
    "examples" = [{"name": {"vi": "Rạn", "en": "Crackle"}, "colour": "#DDD6C2", "line": "#27407E", "cracks": "#5F5443"}]
))]
pub struct Glaze {
    /// What it is called: "Moss green".
    #[schemars(extend("vi" = "Tên gọi: “Xanh rêu”."))]
    pub name: Text,
    /// Its colour.
    #[schemars(extend("vi" = "Màu men."))]
    #[schemars(with = "crate::value::ColourSchema")]
    pub colour: Colour,
    /// The colour of a brush's line under it.
    #[schemars(extend("vi" = "Màu nét bút dưới men."))]
    #[schemars(with = "crate::value::ColourSchema")]
    pub line: Colour,
    /// The colour of its cracks, for a glaze that cracks.
    #[schemars(extend("vi" = "Màu vân rạn, với men rạn."))]
    #[deserr(default)]
    #[schemars(with = "Option<crate::value::ColourSchema>")]
    pub cracks: Option<Colour>,
}
