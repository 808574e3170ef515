//! A route: ordered stops and the ways between them.

use deserr::Deserr;
use schemars::JsonSchema;

use super::read::Findings;
use super::{Block, Picture, Price, Prose, Season, Shared, Slug, Text, TimeOfDay};
use langke_model::geo::LonLat;
use langke_model::vocabulary::Mode;

/// A route (`routes/*.json`).
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
#[schemars(extend(
    "viTitle" = "Tuyến đi",
    "vi" = "Một tuyến đi (`routes/*.json`).",
    "examples" = [{"id": "bat-trang-by-bus", "name": {"vi": "Xe buýt 47A về làng gốm", "en": "Bus 47A to the pottery village"}, "villages": ["bat-trang"], "summary": {"vi": "Một buổi cho người không có xe.", "en": "Half a day for somebody without a car."}, "mode": "bus", "stops": [{"place": "long-bien-interchange", "stay_minutes": 10, "text": {"vi": "Tìm bảng 47A.", "en": "Find the board for 47A."}}, {"place": "bat-trang-bus-park", "stay_minutes": 5, "text": {"vi": "Hết tuyến.", "en": "End of the line."}}], "legs": [{"mode": "bus"}]}]
))]
pub struct Route {
    /// The address of the route: `/vi/routes/ID/`.
    #[schemars(extend("vi" = "Mã, cũng là địa chỉ trang của tuyến: `/vi/routes/MÃ/`."))]
    pub id: Slug,
    /// Ids that it had before: addresses and links with them still lead here. `langke rename` writes them.
    #[schemars(extend("vi" = "Các mã đã dùng trước đây: trang, mã in và đường dẫn cũ vẫn tới đây. `langke rename` tự ghi."))]
    #[deserr(default)]
    #[schemars(default)]
    pub former_ids: Vec<Slug>,
    /// What it is called.
    #[schemars(extend("vi" = "Tên gọi."))]
    pub name: Text,
    /// The villages it visits; at least one.
    #[schemars(extend("vi" = "Mã các làng đi qua; ít nhất một."))]
    #[schemars(length(min = 1))]
    pub villages: Vec<Slug>,
    /// One sentence: for whom, how long, what for.
    #[schemars(extend("vi" = "Một câu: cho ai, bao lâu, để làm gì."))]
    pub summary: Text,
    /// How one travels, unless a leg says otherwise.
    #[schemars(extend("vi" = "Đi bằng gì, trừ khi một chặng ghi khác."))]
    #[schemars(with = "crate::word::ModeSchema")]
    pub mode: Mode,
    /// A drawing or photograph.
    #[schemars(extend("vi" = "Một bản vẽ hoặc ảnh chụp."))]
    #[deserr(default)]
    pub picture: Option<Shared<Picture>>,
    /// What to know before setting out.
    #[schemars(extend("vi" = "Điều cần biết trước khi đi."))]
    #[deserr(default)]
    #[schemars(default)]
    pub story: Vec<Block>,
    /// The stops in order; at least two.
    #[schemars(extend("vi" = "Các điểm dừng theo thứ tự; ít nhất hai."))]
    #[schemars(length(min = 2))]
    pub stops: Vec<RouteStop>,
    /// The ways between them: one fewer than stops.
    #[schemars(extend("vi" = "Các chặng nối chúng: ít hơn điểm dừng một chặng."))]
    pub legs: Vec<Leg>,
    /// The days, each with the time of departure: one more than there are nights on the way. A route of one day may have one.
    #[schemars(extend("vi" = "Các ngày, ngày nào cũng có giờ khởi hành: nhiều hơn số đêm dọc đường một ngày. Tuyến một ngày có thể ghi một."))]
    #[deserr(default)]
    #[schemars(default)]
    pub days: Vec<RouteDay>,
    /// When in the year it is best, and why.
    #[schemars(extend("vi" = "Mùa nào trong năm đi hợp nhất, vì sao."))]
    #[deserr(default)]
    pub best_time: Option<Season>,
    /// What it costs in all.
    #[schemars(extend("vi" = "Cả chuyến hết bao nhiêu."))]
    #[deserr(default)]
    pub cost: Option<Price>,
    /// What that pays for: rides, meals, beds.
    #[schemars(extend("vi" = "Số tiền ấy gồm những gì: xe, ăn, ngủ."))]
    #[deserr(default)]
    pub cost_includes: Option<Text>,
    /// Sample values that are not real facts; the page says so.
    #[schemars(extend("vi" = "Giá trị mẫu, không phải số liệu thật; trang ghi rõ là mẫu."))]
    #[deserr(default)]
    #[schemars(default)]
    pub illustrative: bool,
}

/// A stop on a route.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
#[schemars(extend(
    "viTitle" = "Điểm dừng",
    "vi" = "Một điểm dừng trên tuyến.",
    "examples" = [{"place": "bat-trang-bus-park", "stay_minutes": 5, "text": {"vi": "Hết tuyến. Chụp bảng giờ chuyến về rồi hẵng đi.", "en": "End of the line. Photograph the timetable for the way back before you walk off."}}]
))]
pub struct RouteStop {
    /// The id of the place.
    #[schemars(extend("vi" = "Mã của địa điểm."))]
    pub place: Slug,
    /// How long we suggest to stay, in minutes.
    #[schemars(extend(
        "vi" = "Nên ở lại bao lâu, tính bằng phút.",
        "examples" = [45]
    ))]
    pub stay_minutes: u32,
    /// What happens at this stop.
    #[schemars(extend("vi" = "Ở điểm dừng này có gì."))]
    pub text: Prose,
    /// The night is spent here or near by; the next day begins after it.
    #[schemars(extend("vi" = "Ngủ lại đây hoặc gần đây; sang ngày sau."))]
    #[deserr(default)]
    pub overnight: Option<Overnight>,
    /// Ids of the sources.
    #[schemars(extend("vi" = "Mã các nguồn."))]
    #[deserr(default)]
    #[schemars(default)]
    pub sources: Vec<Slug>,
}

/// A day of a route.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
#[schemars(extend(
    "viTitle" = "Ngày của tuyến",
    "vi" = "Một ngày của tuyến.",
    "examples" = [{"depart": "07:30", "title": {"vi": "Làng gốm", "en": "The pottery village"}}]
))]
pub struct RouteDay {
    /// When it begins, "07:30": on the first day one is at the first stop, later one leaves where the night was spent.
    #[schemars(extend("vi" = "Bắt đầu lúc mấy giờ, \"07:30\": ngày đầu là lúc có mặt ở điểm dừng thứ nhất, các ngày sau là lúc rời nơi ngủ."))]
    pub depart: TimeOfDay,
    /// What the day is about.
    #[schemars(extend("vi" = "Ngày ấy đi để làm gì."))]
    #[deserr(default)]
    pub title: Option<Text>,
}

/// Where the night between two days is spent.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
#[schemars(extend(
    "viTitle" = "Ngủ đêm",
    "vi" = "Đêm giữa hai ngày ngủ ở đâu.",
    "examples" = [{"note": {"vi": "Ngủ nhà dân trong làng.", "en": "Beds in a house of the village."}}]
))]
pub struct Overnight {
    /// The id of the place with the beds, if it is another one than the stop.
    #[schemars(extend("vi" = "Mã của nơi ngủ, nếu khác điểm dừng."))]
    #[deserr(default)]
    pub place: Option<Slug>,
    /// What to know of the night.
    #[schemars(extend("vi" = "Điều cần biết về đêm ấy."))]
    #[deserr(default)]
    pub note: Option<Text>,
}

/// The way from one stop to the next.
#[derive(Debug, Clone, Default, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
#[schemars(extend(
    "viTitle" = "Chặng",
    "vi" = "Đường từ điểm dừng này tới điểm dừng kia.",
    "examples" = [{"mode": "bus", "via": [[105.84934, 21.04152], [105.85009, 21.04083]]}]
))]
pub struct Leg {
    /// How one travels here, if not as on the rest of the route.
    #[schemars(extend("vi" = "Chặng này đi bằng gì, nếu khác cả tuyến."))]
    #[deserr(default)]
    #[schemars(with = "Option<crate::word::ModeSchema>")]
    pub mode: Option<Mode>,
    /// Points between the two stops, each `[longitude, latitude]`; a sketch, not a survey.
    #[schemars(extend("vi" = "Các điểm giữa hai điểm dừng, mỗi điểm ghi `[kinh độ, vĩ độ]`; là nét phác, không phải đo đạc."))]
    #[deserr(default)]
    #[schemars(default)]
    #[schemars(with = "Vec<crate::value::PointSchema>")]
    pub via: Vec<LonLat>,
    /// Minutes on the way, only where known; else the page estimates them from the distance and says so.
    #[schemars(extend("vi" = "Đi mất mấy phút, chỉ ghi nếu biết; không thì trang ước theo quãng đường và nói rõ là ước."))]
    #[deserr(default)]
    pub minutes: Option<u32>,
    /// How to find the way.
    #[schemars(extend("vi" = "Đi thế nào cho khỏi lạc."))]
    #[deserr(default)]
    pub note: Option<Text>,
}
