//! Weaves that visitors lay strand by strand on the page itself. Native only.

use deserr::Deserr;
use schemars::JsonSchema;

use super::read::Findings;
use super::{Colour, Slug, Text};
use langke_craft::weave::{Draft, DraftFault};

/// A frame in which visitors lay strands over and under each other.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
#[schemars(extend(
    "viTitle" = "Khung đan",
    "vi" = "Khung để khách đặt nan đè lên, luồn xuống."
))]
pub struct Weave {
    /// The title of its page: "Weave it yourself".
    #[schemars(extend("vi" = "Tên trang: “Tự đan thử”."))]
    pub name: Text,
    /// One sentence that says what one can do there.
    #[schemars(extend("vi" = "Một câu: ở đó làm được gì."))]
    pub summary: Text,
    /// What is computed, and what a picture cannot show.
    #[schemars(extend("vi" = "Cái gì do máy tính, cái gì hình vẽ không cho thấy được."))]
    pub note: Text,
    /// The weaves, at least two; the first one is in the frame when the page is opened.
    #[schemars(extend("vi" = "Các kiểu đan, ít nhất hai; mở trang ra thì kiểu đầu có sẵn trong khung."))]
    #[schemars(length(min = 2))]
    pub weaves: Vec<WeavePattern>,
    /// The colours of the strands, at least two; the first two are in the frame when the page is opened.
    #[schemars(extend("vi" = "Màu nan, ít nhất hai; mở trang ra thì hai màu đầu có sẵn trong khung."))]
    #[schemars(length(min = 2))]
    pub colours: Vec<StrandColour>,
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

/// A weave of the village.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
#[schemars(extend(
    "viTitle" = "Kiểu đan",
    "vi" = "Một kiểu đan của làng.",
    "examples" = [{"name": {"vi": "Lóng mốt", "en": "Plain weave"}, "note": {"vi": "Một trên, một dưới. Chắc.", "en": "One over, one under. Firm."}, "interlacing": {"kind": "draft", "threading": [1, 2], "tie_up": [{"shafts": [2]}, {"shafts": [1]}], "treadling": [1, 2]}}]
))]
pub struct WeavePattern {
    /// What it is called: "Twill".
    #[schemars(extend("vi" = "Tên gọi: “Lóng đôi”."))]
    pub name: Text,
    /// How it goes and what it is good for, in one or two sentences.
    #[schemars(extend("vi" = "Đan thế nào, hợp với việc gì, một hai câu."))]
    pub note: Text,
    /// Which strand lies over which.
    #[schemars(extend("vi" = "Nan nào đè lên nan nào."))]
    pub interlacing: Interlacing,
}

/// Which strand lies over which.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, tag = "kind", rename_all = lowercase, deny_unknown_fields)]
#[schemars(tag = "kind", rename_all = "lowercase", deny_unknown_fields)]
#[schemars(extend(
    "viTitle" = "Cách đan",
    "vi" = "Nan nào đè lên nan nào."
))]
pub enum Interlacing {
    /// Two directions, written as weavers write a draft and as the WIF format has it; a raised strand lies over the one that is woven in.
    #[schemars(extend(
        "vi" = "Hai chiều, ghi như sơ đồ dệt và như tệp WIF; nan được nâng thì đè lên nan đan vào.",
        "examples" = [{"kind": "draft", "threading": [1, 2], "tie_up": [{"shafts": [2]}, {"shafts": [1]}], "treadling": [1, 2]}]
    ))]
    Draft {
        /// For each upright strand of the repeat, the shaft on which it hangs, from 1.
        #[schemars(extend("vi" = "Mỗi nan dọc trong một lượt lặp treo vào khung go số mấy, đếm từ 1."))]
        threading: Vec<u8>,
        /// For each treadle, what it raises.
        #[schemars(extend("vi" = "Mỗi bàn đạp nâng những gì."))]
        tie_up: Vec<Treadle>,
        /// For each strand that is woven in, the treadle that is pressed, from 1.
        #[schemars(extend("vi" = "Mỗi nan đan vào thì đạp bàn đạp số mấy, đếm từ 1."))]
        treadling: Vec<u8>,
    },
    /// Three directions with six-sided holes between them: the first over the second, the second over the third, the third over the first.
    #[schemars(extend(
        "vi" = "Ba chiều, giữa là mắt sáu cạnh: chiều một đè chiều hai, chiều hai đè chiều ba, chiều ba đè chiều một.",
        "examples" = [{"kind": "hexagonal"}]
    ))]
    Hexagonal {},
}

impl Interlacing {
    /// As it is computed.
    ///
    /// # Errors
    /// If it is a draft by which nothing can be woven.
    pub fn computed(&self) -> Result<langke_craft::weave::Interlacing, DraftFault> {
        Ok(match self {
            Interlacing::Draft {
                threading,
                tie_up,
                treadling,
            } => {
                let tie_up = tie_up.iter().map(|treadle| treadle.shafts.clone());
                let draft = Draft::new(threading.clone(), tie_up.collect(), treadling.clone());
                langke_craft::weave::Interlacing::Draft(draft?)
            }
            Interlacing::Hexagonal {} => langke_craft::weave::Interlacing::Hexagonal,
        })
    }
}

/// A treadle of a loom, or what stands for it where one weaves by hand: strands that are raised together.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
#[schemars(extend(
    "viTitle" = "Bàn đạp",
    "vi" = "Một bàn đạp của khung dệt, hoặc thứ thay nó khi đan tay: những nan được nâng cùng lúc."
))]
pub struct Treadle {
    /// The shafts that it raises, from 1.
    #[schemars(extend("vi" = "Các khung go mà nó nâng, đếm từ 1."))]
    pub shafts: Vec<u8>,
}

/// A colour of strands.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
#[schemars(extend(
    "viTitle" = "Màu nan",
    "vi" = "Một màu nan.",
    "examples" = [{"name": {"vi": "Mây mộc", "en": "Natural rattan"}, "colour": "#D2A85F"}]
))]
pub struct StrandColour {
    /// What it is called: "Smoked over straw".
    #[schemars(extend("vi" = "Tên gọi: “Hun khói rơm”."))]
    pub name: Text,
    /// The colour.
    #[schemars(extend("vi" = "Màu."))]
    #[schemars(with = "crate::value::ColourSchema")]
    pub colour: Colour,
}
