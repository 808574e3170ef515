//! A place on the map: a stop, a workshop, a market, an introduction centre.

use deserr::Deserr;
use schemars::JsonSchema;

use super::read::Findings;
use super::short_code::codes;
use super::{
    Block, Certificate, Contact, FormerCode, Formerly, LocalName, OpeningHours, Picture, Position,
    Shared, ShortCode, Slug, Text,
};
use langke_model::vocabulary::{PlaceKind, Wheelchair};

/// A place (`places/*.json`).
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
#[schemars(extend(
    "viTitle" = "Địa điểm",
    "vi" = "Một địa điểm (`places/*.json`).",
    "examples" = [{"id": "bat-trang-bus-park", "name": {"vi": "Điểm đỗ xe buýt Bát Tràng", "en": "Bát Tràng bus park"}, "kind": "bus_stop", "village": "bat-trang", "summary": {"vi": "Cuối tuyến 47A. Xuống đây là đã ở trong làng gốm.", "en": "The end of bus 47A. Get off here and you are in the pottery village."}, "position": {"point": [105.91272, 20.97467], "accuracy_m": 50, "source": "osm"}, "code": "2019"}]
))]
pub struct Place {
    /// The address of the place: `/vi/places/ID/`.
    #[schemars(extend("vi" = "Mã, cũng là địa chỉ trang của địa điểm: `/vi/places/MÃ/`."))]
    pub id: Slug,
    /// Ids that it had before: addresses and links with them still lead here. `langke rename` writes them.
    #[schemars(extend("vi" = "Các mã đã dùng trước đây: trang, mã in và đường dẫn cũ vẫn tới đây. `langke rename` tự ghi."))]
    #[deserr(default)]
    #[schemars(default)]
    pub former_ids: Vec<Slug>,
    /// What it is called.
    #[schemars(extend("vi" = "Tên gọi."))]
    pub name: Text,
    /// The name in the language of those who live or work there.
    #[schemars(extend("vi" = "Tên bằng tiếng của người sống hoặc làm việc ở đó."))]
    #[deserr(default)]
    pub local_name: Option<LocalName>,
    /// What kind of place it is.
    #[schemars(extend("vi" = "Loại địa điểm."))]
    #[schemars(with = "crate::word::PlaceKindSchema")]
    pub kind: PlaceKind,
    /// The village it belongs to.
    #[schemars(extend("vi" = "Mã của làng có địa điểm này."))]
    #[deserr(default)]
    pub village: Option<Slug>,
    /// One sentence: what is there.
    #[schemars(extend("vi" = "Một câu: ở đó có gì."))]
    pub summary: Text,
    /// Where it lies.
    #[schemars(extend("vi" = "Nằm ở đâu."))]
    pub position: Position,
    /// Where it lay before the communes, districts and provinces were changed, latest first: old addresses are found by it.
    #[schemars(extend("vi" = "Trước khi xã, huyện, tỉnh thay đổi thì thuộc đâu, gần đây nhất ghi trước: nhờ thế tìm được theo địa chỉ cũ."))]
    #[deserr(default)]
    #[schemars(default)]
    pub formerly: Vec<Formerly>,
    /// A drawing or photograph.
    #[schemars(extend("vi" = "Một bản vẽ hoặc ảnh chụp."))]
    #[deserr(default)]
    pub picture: Option<Shared<Picture>>,
    /// What to see and do.
    #[schemars(extend("vi" = "Xem gì, làm gì ở đó."))]
    #[deserr(default)]
    #[schemars(default)]
    pub story: Vec<Block>,
    /// When it is open, only where a source or the place itself says so.
    #[schemars(extend("vi" = "Giờ mở cửa; chỉ ghi khi có nguồn hoặc chính nơi ấy nói."))]
    #[deserr(default)]
    pub opening_hours: Option<OpeningHours>,
    /// How to reach it.
    #[schemars(extend("vi" = "Liên lạc thế nào."))]
    #[deserr(default)]
    pub contact: Option<Contact>,
    /// What one can do there.
    #[schemars(extend("vi" = "Khách làm được gì ở đó."))]
    #[deserr(default)]
    #[schemars(default)]
    pub experiences: Vec<Experience>,
    /// Access for wheelchairs, where known.
    #[schemars(extend("vi" = "Xe lăn vào được không, nếu biết."))]
    #[deserr(default)]
    #[schemars(with = "Option<crate::word::WheelchairSchema>")]
    pub wheelchair: Option<Wheelchair>,
    /// Whether an introduction centre lets visitors take part, where known.
    #[schemars(extend(
        "vi" = "Điểm giới thiệu sản phẩm có cho khách tham gia làm thử không, nếu biết.",
        "examples" = [true]
    ))]
    #[deserr(default)]
    pub experiential: Option<bool>,
    /// The certificates, where the place itself is a certified service of community tourism; the oldest first, the last one is that
    /// of today.
    #[schemars(extend("vi" = "Các giấy chứng nhận, khi chính nơi ấy là dịch vụ du lịch cộng đồng đã được chứng nhận; cũ trước mới sau, giấy cuối là giấy hiện nay."))]
    #[deserr(default)]
    #[schemars(default)]
    pub certificates: Vec<Certificate>,
    /// Ids of processes one sees here.
    #[schemars(extend("vi" = "Mã các cách làm xem được ở đây."))]
    #[deserr(default)]
    #[schemars(default)]
    pub processes: Vec<Slug>,
    /// The short code on its sign: `/q/CODE/`; whoever scans it has been here, as their passport says.
    #[schemars(extend("vi" = "Mã ngắn trên biển: `/q/MÃ/`; ai quét mã là đã đến đây, hộ chiếu làng nghề ghi như vậy."))]
    #[deserr(default)]
    pub code: Option<ShortCode>,
    /// Codes on signs that were put up earlier and must still lead here.
    #[schemars(extend("vi" = "Mã trên các biển đã dựng trước đây, quét vào vẫn phải tới đây."))]
    #[deserr(default)]
    #[schemars(default)]
    pub former_codes: Vec<FormerCode>,
    /// Sample values that are not real facts; the page says so.
    #[schemars(extend("vi" = "Giá trị mẫu, không phải số liệu thật; trang ghi rõ là mẫu."))]
    #[deserr(default)]
    #[schemars(default)]
    pub illustrative: bool,
}

impl Place {
    /// Its short codes, that of today and those of earlier signs, each with where it stands in the file.
    pub fn codes(&self) -> impl Iterator<Item = (String, &ShortCode)> {
        codes(self.code.as_ref(), &self.former_codes)
    }

    /// The certificate of today: the last one.
    pub fn certificate(&self) -> Option<&Certificate> {
        self.certificates.last()
    }
}

/// Something a visitor can do at a place.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
#[schemars(extend(
    "viTitle" = "Việc khách làm được",
    "vi" = "Một việc khách làm được ở địa điểm.",
    "examples" = [{"name": {"vi": "Vuốt một chiếc bát trên bàn xoay (mẫu)", "en": "Turn a bowl on the wheel (sample)"}, "minutes": 45, "price_vnd": 70000, "illustrative": true}]
))]
pub struct Experience {
    /// What one does.
    #[schemars(extend("vi" = "Làm gì."))]
    pub name: Text,
    /// How long it takes, in minutes.
    #[schemars(extend(
        "vi" = "Mất bao lâu, tính bằng phút.",
        "examples" = [45]
    ))]
    #[deserr(default)]
    pub minutes: Option<u32>,
    /// What it costs, in đồng.
    #[schemars(extend(
        "vi" = "Giá, tính bằng đồng.",
        "examples" = [70000]
    ))]
    #[deserr(default)]
    pub price_vnd: Option<u64>,
    /// Ids of the sources.
    #[schemars(extend("vi" = "Mã các nguồn."))]
    #[deserr(default)]
    #[schemars(default)]
    pub sources: Vec<Slug>,
    /// A sample value that is not a real fact.
    #[schemars(extend("vi" = "Giá trị mẫu, không phải số liệu thật."))]
    #[deserr(default)]
    #[schemars(default)]
    pub illustrative: bool,
}
