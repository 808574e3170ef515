//! How a thing is made, step by step. What is measured of a step stands in `measure.rs`. Native only.

use deserr::Deserr;
use schemars::JsonSchema;

use super::read::Findings;
use super::{
    Block, Curve, Dispute, DurationRange, Flow, Item, Picture, Prose, Saying, Shared, Shrinkage,
    Slug, TemperatureRange, Text, Weave, Wheel,
};

/// A production process (`processes/*.json`).
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
#[schemars(extend(
    "viTitle" = "Cách làm",
    "vi" = "Một cách làm (`processes/*.json`).",
    "examples" = [{"id": "phu-vinh-weaving", "name": {"vi": "Đan mây tre ở Phú Vinh", "en": "How rattan is woven in Phú Vinh"}, "village": "phu-vinh", "summary": {"vi": "Mười bước từ thân mây tới cái giỏ.", "en": "Ten steps from raw cane to a basket."}, "steps": [{"name": {"vi": "Chọn mây, tre", "en": "Choosing"}, "text": {"vi": "Uốn thử: cây già đủ thì dẻo mà không gãy.", "en": "Bend it: a ripe cane gives without breaking."}, "tools": [{"vi": "Bàn tay", "en": "The hand", "symbol": "hand"}, {"vi": "Dao", "en": "Knife", "symbol": "blade"}]}, {"name": {"vi": "Róc vỏ, cạo mấu", "en": "Stripping"}, "text": {"vi": "Cạo mấu ở từng đốt cho thân trơn.", "en": "The knots at the joints are scraped until the cane is smooth."}}]}]
))]
pub struct Process {
    /// The address of the process: `/vi/processes/ID/`.
    #[schemars(extend("vi" = "Mã, cũng là địa chỉ trang của cách làm: `/vi/processes/MÃ/`."))]
    pub id: Slug,
    /// Ids that it had before: addresses and links with them still lead here. `langke rename` writes them.
    #[schemars(extend("vi" = "Các mã đã dùng trước đây: trang, mã in và đường dẫn cũ vẫn tới đây. `langke rename` tự ghi."))]
    #[deserr(default)]
    #[schemars(default)]
    pub former_ids: Vec<Slug>,
    /// What is done: "How a Bát Tràng vase is made".
    #[schemars(extend("vi" = "Làm gì: “Chiếc bình Bát Tràng làm ra thế nào”."))]
    pub name: Text,
    /// The village.
    #[schemars(extend("vi" = "Mã của làng."))]
    pub village: Slug,
    /// One sentence on the whole.
    #[schemars(extend("vi" = "Một câu về toàn bộ việc làm."))]
    pub summary: Text,
    /// The one strong drawing at the head of the page.
    #[schemars(extend("vi" = "Bức vẽ hoặc ảnh lớn ở đầu trang."))]
    #[deserr(default)]
    pub picture: Option<Shared<Picture>>,
    /// What to know before the first step.
    #[schemars(extend("vi" = "Điều cần biết trước bước đầu."))]
    #[deserr(default)]
    #[schemars(default)]
    pub story: Vec<Block>,
    /// The steps in order.
    #[schemars(extend("vi" = "Các bước, theo thứ tự."))]
    #[schemars(length(min = 2))]
    pub steps: Vec<Step>,
    /// A wheel on which visitors turn a vessel of their own, with a page of its own: `/vi/processes/ID/wheel/`.
    #[schemars(extend("vi" = "Bàn xoay để khách nặn một món của mình, có trang riêng: `/vi/processes/MÃ/wheel/`."))]
    #[deserr(default)]
    pub wheel: Option<Wheel>,
    /// A frame in which visitors lay strands, with a page of its own: `/vi/processes/ID/weave/`.
    #[schemars(extend("vi" = "Khung để khách đan nan, có trang riêng: `/vi/processes/MÃ/weave/`."))]
    #[deserr(default)]
    pub weave: Option<Weave>,
    /// Sample values that are not real facts; the page says so.
    #[schemars(extend("vi" = "Giá trị mẫu, không phải số liệu thật; trang ghi rõ là mẫu."))]
    #[deserr(default)]
    #[schemars(default)]
    pub illustrative: bool,
}

/// One step.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
#[schemars(extend(
    "viTitle" = "Bước",
    "vi" = "Một bước.",
    "examples" = [{"name": {"vi": "Chọn mây, tre", "en": "Choosing"}, "text": {"vi": "Uốn thử: cây già đủ thì dẻo mà không gãy.", "en": "Bend it: a ripe cane gives without breaking."}, "tools": [{"vi": "Bàn tay", "en": "The hand", "symbol": "hand"}, {"vi": "Dao", "en": "Knife", "symbol": "blade"}]}]
))]
pub struct Step {
    /// The step in one to four words.
    #[schemars(extend("vi" = "Tên bước, một đến bốn chữ."))]
    pub name: Text,
    /// What the hands do and why.
    #[schemars(extend("vi" = "Tay làm gì, vì sao."))]
    pub text: Prose,
    /// How long it takes in all, hands and waiting together.
    #[schemars(extend("vi" = "Cả bước mất bao lâu, kể cả lúc làm và lúc chờ."))]
    #[deserr(default)]
    pub duration: Option<DurationRange>,
    /// For how much of that time hands are at work; the rest is waiting. Left out where nobody knows.
    #[schemars(extend("vi" = "Trong đó tay làm bao lâu; phần còn lại là chờ. Không ai biết thì bỏ."))]
    #[deserr(default)]
    pub hands: Option<DurationRange>,
    /// How hot it is, in degrees Celsius.
    #[schemars(extend("vi" = "Nóng bao nhiêu độ C."))]
    #[deserr(default)]
    pub temperature: Option<TemperatureRange>,
    /// How the heat rises and falls: a firing, a boiling.
    #[schemars(extend("vi" = "Lửa lên xuống thế nào: một mẻ nung, một nồi nấu."))]
    #[deserr(default)]
    pub curve: Option<Curve>,
    /// By how much the piece grows smaller in this step.
    #[schemars(extend("vi" = "Trong bước này món hàng co lại bao nhiêu."))]
    #[deserr(default)]
    pub shrinkage: Option<Shrinkage>,
    /// How much goes in and how much of it comes out, where a source gives both.
    #[schemars(extend("vi" = "Vào bao nhiêu, ra bao nhiêu, khi có nguồn nói cả hai."))]
    #[deserr(default)]
    pub flow: Option<Flow>,
    /// Tools in the hand.
    #[schemars(extend("vi" = "Dụng cụ."))]
    #[deserr(default)]
    #[schemars(default)]
    pub tools: Vec<Item>,
    /// What goes in.
    #[schemars(extend("vi" = "Những gì cho vào."))]
    #[deserr(default)]
    #[schemars(default)]
    pub materials_in: Vec<Item>,
    /// What comes out.
    #[schemars(extend("vi" = "Những gì làm ra."))]
    #[deserr(default)]
    #[schemars(default)]
    pub materials_out: Vec<Item>,
    /// What is lost on the way.
    #[schemars(extend("vi" = "Hao mất những gì."))]
    #[deserr(default)]
    pub loss: Option<Text>,
    /// Who does it.
    #[schemars(extend("vi" = "Ai làm."))]
    #[deserr(default)]
    pub people: Option<Text>,
    /// What can go wrong.
    #[schemars(extend("vi" = "Hỏng ở chỗ nào."))]
    #[deserr(default)]
    #[schemars(default)]
    pub goes_wrong: Vec<Text>,
    /// What a visitor may try.
    #[schemars(extend("vi" = "Khách được làm thử gì."))]
    #[deserr(default)]
    pub visitor: Option<Text>,
    /// Ids of the places where a visitor may try it.
    #[schemars(extend("vi" = "Mã các địa điểm cho khách làm thử."))]
    #[deserr(default)]
    #[schemars(default)]
    pub try_at: Vec<Slug>,
    /// What people of the craft say of this step.
    #[schemars(extend("vi" = "Câu người làm nghề hay nói về bước này."))]
    #[deserr(default)]
    pub saying: Option<Saying>,
    /// A drawing of this step.
    #[schemars(extend("vi" = "Bản vẽ của bước này."))]
    #[deserr(default)]
    pub picture: Option<Shared<Picture>>,
    /// Where sources disagree about this step.
    #[schemars(extend("vi" = "Chỗ các nguồn nói khác nhau về bước này."))]
    #[deserr(default)]
    #[schemars(default)]
    pub disputes: Vec<Dispute>,
    /// Ids of the sources.
    #[schemars(extend("vi" = "Mã các nguồn."))]
    #[deserr(default)]
    #[schemars(default)]
    pub sources: Vec<Slug>,
    /// Sample values that are not real facts; the page says so.
    #[schemars(extend("vi" = "Giá trị mẫu, không phải số liệu thật; trang ghi rõ là mẫu."))]
    #[deserr(default)]
    #[schemars(default)]
    pub illustrative: bool,
}
