//! Story blocks and the small parts that every kind of content shares.

use deserr::Deserr;
use schemars::JsonSchema;

use super::read::Findings;
use super::{Date, Email, Phone, Prose, Shared, Slug, Text, WebAddress};
use langke_model::geo::LonLat;

/// A block of a story; text inside is plain or a small Markdown subset, never HTML.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, tag = "type", rename_all = lowercase, deny_unknown_fields)]
#[schemars(tag = "type", rename_all = "lowercase", deny_unknown_fields)]
#[schemars(extend(
    "viTitle" = "Khối của chuyện kể",
    "vi" = "Một khối của chuyện kể; chữ bên trong là chữ thường hoặc một ít Markdown, không bao giờ là HTML."
))]
pub enum Block {
    /// A heading inside the story.
    #[schemars(extend(
        "vi" = "Một tiêu đề trong chuyện.",
        "examples" = [{"type": "heading", "text": {"vi": "Mở ra rồi khép lại", "en": "Opening and closing"}}]
    ))]
    Heading {
        /// The heading.
        #[schemars(extend("vi" = "Chữ của tiêu đề."))]
        text: Text,
    },
    /// A paragraph.
    #[schemars(extend(
        "vi" = "Một đoạn văn.",
        "examples" = [{"type": "paragraph", "text": {"vi": "Làm bát là mở đất ra.", "en": "To make a bowl one opens the clay."}}]
    ))]
    Paragraph {
        /// The text.
        #[schemars(extend("vi" = "Lời văn."))]
        text: Prose,
        /// Ids of the sources it rests on.
        #[schemars(extend("vi" = "Mã các nguồn làm chỗ dựa."))]
        #[deserr(default)]
        #[schemars(default)]
        sources: Vec<Slug>,
    },
    /// A saying or quotation; in English pages the Vietnamese stands above its meaning.
    #[schemars(extend(
        "vi" = "Một câu nói hoặc lời trích; ở trang tiếng Anh, câu tiếng Việt đứng trên, nghĩa đứng dưới.",
        "examples" = [{"type": "quote", "text": {"vi": "Nhất xương, nhì da, thứ ba dạc lò"}, "meaning": {"vi": "Thứ nhất là xương, tức cốt đất. Thứ nhì là da, tức men. Thứ ba là dạc lò, tức cách nung.", "en": "First the bones, which is the clay body; second the skin, which is the glaze; third the firing."}, "sources": ["didulich-9685"]}]
    ))]
    Quote {
        /// The words as spoken; English where they were spoken in English or where a translation shall stand for them.
        #[schemars(extend("vi" = "Nguyên lời; tiếng Anh ghi khi đã nói bằng tiếng Anh, hoặc khi muốn bản dịch đứng thay."))]
        text: Text,
        /// What they mean.
        #[schemars(extend("vi" = "Ý nói gì."))]
        meaning: Text,
        /// Ids of the sources.
        #[schemars(extend("vi" = "Mã các nguồn."))]
        #[deserr(default)]
        #[schemars(default)]
        sources: Vec<Slug>,
    },
    /// A list.
    #[schemars(extend(
        "vi" = "Một danh sách.",
        "examples" = [{"type": "list", "items": [{"vi": "Xin phép trước khi bước vào sân và trước khi chụp người.", "en": "Ask before you step into a yard and before you photograph people."}, {"vi": "Đừng cầm hàng mộc: chưa nung, dễ vỡ.", "en": "Do not pick up raw ware: unfired clay crumbles."}, {"vi": "Vỡ trong tay ai người ấy đền.", "en": "What breaks in your hand you pay for."}]}]
    ))]
    List {
        /// The entries.
        #[schemars(extend("vi" = "Các mục."))]
        #[schemars(length(min = 1))]
        items: Vec<Prose>,
        /// Ids of the sources.
        #[schemars(extend("vi" = "Mã các nguồn."))]
        #[deserr(default)]
        #[schemars(default)]
        sources: Vec<Slug>,
    },
    /// What happened, one thing after the other.
    #[schemars(extend(
        "vi" = "Việc gì trước, việc gì sau.",
        "examples" = [{"type": "timeline", "moments": [{"when": {"vi": "1720", "en": "1720"}, "text": {"vi": "Việc xảy ra trước (mẫu).", "en": "What happened first (sample)."}}, {"when": {"vi": "Ngày nay", "en": "Today"}, "text": {"vi": "Việc xảy ra sau (mẫu).", "en": "What happened later (sample)."}}]}]
    ))]
    Timeline {
        /// The moments, the earliest first; at least two.
        #[schemars(extend("vi" = "Các mốc, sớm trước muộn sau; ít nhất hai."))]
        #[schemars(length(min = 2))]
        moments: Vec<Moment>,
    },
    /// A drawing or photograph.
    #[schemars(extend(
        "vi" = "Một bản vẽ hoặc ảnh chụp.",
        "examples" = [{"type": "figure", "picture": "doi-che"}]
    ))]
    Figure {
        /// The picture.
        #[schemars(extend("vi" = "Ảnh."))]
        picture: Shared<Picture>,
    },
    /// Pictures in a row, which whoever reads pushes along and enlarges.
    #[schemars(extend(
        "vi" = "Ảnh xếp thành dãy, người đọc vuốt ngang mà xem và mở to.",
        "examples" = [{"type": "gallery", "title": {"vi": "Quanh bản một vòng", "en": "Once around the village"}, "pictures": ["nha-san", "doi-che", "bup-che"]}]
    ))]
    Gallery {
        /// What all of them show: stands above them.
        #[schemars(extend("vi" = "Cả dãy cho xem gì: đứng ở trên."))]
        #[deserr(default)]
        title: Option<Text>,
        /// The pictures, two to 24, in the order in which they are looked at.
        #[schemars(extend("vi" = "Các ảnh, từ hai đến 24, theo thứ tự xem."))]
        #[schemars(length(min = 2))]
        pictures: Vec<Shared<Picture>>,
    },
    /// A figure that stands large in the story.
    #[schemars(extend(
        "vi" = "Một con số đứng to trong chuyện.",
        "examples" = [{"type": "number", "fact": "so-ho"}]
    ))]
    Number {
        /// The fact.
        #[schemars(extend("vi" = "Con số."))]
        fact: Shared<Fact>,
    },
    /// The same thing twice, one picture above the other: whoever reads draws the line between them.
    #[schemars(extend(
        "vi" = "Cùng một thứ, hai ảnh chồng lên nhau: người đọc kéo vạch ở giữa để so.",
        "examples" = [{"type": "comparison", "before": {"label": {"vi": "Tắt", "en": "Off"}, "picture": "den-tat"}, "after": {"label": {"vi": "Bật", "en": "On"}, "picture": "den-bat"}}]
    ))]
    Comparison {
        /// How it was.
        #[schemars(extend("vi" = "Trước thế nào."))]
        before: Side,
        /// How it is, in a picture of the same proportions.
        #[schemars(extend("vi" = "Sau thế nào, bằng ảnh cùng tỉ lệ."))]
        after: Side,
        /// What to look at.
        #[schemars(extend("vi" = "Nên nhìn vào đâu."))]
        #[deserr(default)]
        caption: Option<Text>,
        /// Ids of the sources of the caption.
        #[schemars(extend("vi" = "Mã các nguồn của lời chú thích."))]
        #[deserr(default)]
        #[schemars(default)]
        sources: Vec<Slug>,
    },
    /// Something to hear, with every sentence of it to read.
    #[schemars(extend(
        "vi" = "Một bản ghi âm để nghe, câu nào cũng có chữ để đọc.",
        "examples" = [{"type": "recording", "recording": {"file": "bat-trang/tap.m4a", "title": {"vi": "Gõ thử: lành hay nứt", "en": "Tap and listen: whole or cracked"}, "transcript": {"vi": "bat-trang/tap.vi.vtt", "en": "bat-trang/tap.en.vtt"}, "rendered": true}}]
    ))]
    Recording {
        /// The recording.
        #[schemars(extend("vi" = "Bản ghi âm."))]
        recording: Box<Recording>,
    },
}

/// A side of a comparison.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
#[schemars(extend(
    "viTitle" = "Một bên của phép so",
    "vi" = "Một bên của phép so."
))]
pub struct Side {
    /// What stands on the picture, in a few words: "dried", "after the fire".
    #[schemars(extend("vi" = "Chữ đặt trên ảnh, vài từ: “phơi khô”, “ra lò”."))]
    pub label: Text,
    /// The picture.
    #[schemars(extend("vi" = "Ảnh."))]
    pub picture: Shared<Picture>,
}

/// A recording in `media/`: AAC in an `.m4a` file, best of 60 to 120 seconds, mono, 32 to 48 kbit/s.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
#[schemars(extend(
    "viTitle" = "Bản ghi âm",
    "vi" = "Bản ghi âm trong `media/`: AAC trong tệp `.m4a`, nên dài 60 đến 120 giây, mono, 32 đến 48 kbit/s.",
    "examples" = [{"file": "bat-trang/tap.m4a", "title": {"vi": "Gõ thử: lành hay nứt", "en": "Tap and listen: whole or cracked"}, "transcript": {"vi": "bat-trang/tap.vi.vtt", "en": "bat-trang/tap.en.vtt"}, "rendered": true}]
))]
pub struct Recording {
    /// The file below `media/`, with `/` between folders.
    #[schemars(extend(
        "vi" = "Tệp trong `media/`, giữa các thư mục ghi `/`.",
        "examples" = ["bat-trang/tap.m4a"]
    ))]
    pub file: String,
    /// What one hears, or who speaks: "The sound of a whole bowl and of a cracked one".
    #[schemars(extend("vi" = "Nghe thấy gì, hoặc ai nói: “Tiếng cái bát lành và cái bát nứt”."))]
    pub title: Text,
    /// What is heard, sentence by sentence, as WebVTT files below `media/`.
    #[schemars(extend("vi" = "Lời nghe được, từng câu, là tệp WebVTT trong `media/`."))]
    pub transcript: Transcript,
    /// What to know about it.
    #[schemars(extend("vi" = "Điều cần biết về nó."))]
    #[deserr(default)]
    pub caption: Option<Text>,
    /// Who recorded it: printed below it.
    #[schemars(extend("vi" = "Ai ghi âm: in ở dưới."))]
    #[deserr(default)]
    pub credit: Option<String>,
    /// Under which licence it may be heard: an SPDX identifier such as `CC-BY-SA-4.0`, or the words of whoever allowed it.
    #[schemars(extend("vi" = "Được dùng theo giấy phép nào: tên theo SPDX như `CC-BY-SA-4.0`, hoặc lời của người cho phép."))]
    #[deserr(default)]
    pub licence: Option<String>,
    /// It was not recorded but computed; the page says so.
    #[schemars(extend("vi" = "Không phải ghi âm mà do máy tính ra; trang nói rõ như vậy."))]
    #[deserr(default)]
    #[schemars(default)]
    pub rendered: bool,
    /// Ids of the sources.
    #[schemars(extend("vi" = "Mã các nguồn."))]
    #[deserr(default)]
    #[schemars(default)]
    pub sources: Vec<Slug>,
}

/// The transcripts of a recording, a WebVTT file (`.vtt`) for each language.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
#[schemars(extend(
    "viTitle" = "Lời của bản ghi âm",
    "vi" = "Lời của bản ghi âm, mỗi thứ tiếng một tệp WebVTT (`.vtt`)."
))]
pub struct Transcript {
    /// The file with what is heard in Vietnamese, below `media/`.
    #[schemars(extend("vi" = "Tệp lời tiếng Việt, trong `media/`."))]
    pub vi: String,
    /// The file with it in English.
    #[schemars(extend("vi" = "Tệp lời tiếng Anh."))]
    #[deserr(default)]
    pub en: Option<String>,
}

/// A passage of a story told in short.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
#[schemars(extend(
    "viTitle" = "Đoạn kể gọn",
    "vi" = "Một đoạn của chuyện kể gọn.",
    "examples" = [{"text": {"vi": "**Cái vai** là chỗ khó.", "en": "**The shoulder** is the hard part."}}]
))]
pub struct Passage {
    /// The text.
    #[schemars(extend("vi" = "Lời văn."))]
    pub text: Prose,
    /// Ids of the sources it rests on.
    #[schemars(extend("vi" = "Mã các nguồn làm chỗ dựa."))]
    #[deserr(default)]
    #[schemars(default)]
    pub sources: Vec<Slug>,
}

/// A moment of a timeline.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
#[schemars(extend(
    "viTitle" = "Mốc thời gian",
    "vi" = "Một mốc thời gian.",
    "examples" = [{"when": {"vi": "1720", "en": "1720"}, "text": {"vi": "Việc xảy ra năm ấy (mẫu).", "en": "What happened in that year (sample)."}}]
))]
pub struct Moment {
    /// When it was, as people say it: "1720", "the 15th century".
    #[schemars(extend("vi" = "Khi nào, như người ta vẫn nói: “1720”, “thế kỷ 15”."))]
    pub when: Text,
    /// What happened.
    #[schemars(extend("vi" = "Việc gì xảy ra."))]
    pub text: Prose,
    /// Ids of the sources.
    #[schemars(extend("vi" = "Mã các nguồn."))]
    #[deserr(default)]
    #[schemars(default)]
    pub sources: Vec<Slug>,
}

/// A picture in `media/`.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
#[schemars(extend(
    "viTitle" = "Ảnh hoặc bản vẽ",
    "vi" = "Một ảnh hoặc bản vẽ trong `media/`.",
    "examples" = [{"file": "bat-trang/wheel.svg", "alt": {"vi": "Hai bàn tay vuốt thành bình trên bàn xoay, nhìn từ bên cạnh.", "en": "Two hands raising the wall of a pot on a wheel, seen from the side."}}]
))]
pub struct Picture {
    /// The file below `media/`, with `/` between folders.
    #[schemars(extend(
        "vi" = "Tệp trong `media/`, giữa các thư mục ghi `/`.",
        "examples" = ["bat-trang/wheel.svg"]
    ))]
    pub file: String,
    /// What somebody who cannot see it should hear.
    #[schemars(extend("vi" = "Lời nói cho người không nhìn thấy ảnh."))]
    pub alt: Text,
    /// The caption: name, material, year, place.
    #[schemars(extend("vi" = "Chú thích: tên, chất liệu, năm, nơi."))]
    #[deserr(default)]
    pub caption: Option<Text>,
    /// Who made it: "Nguyễn Văn Bình"; printed below it.
    #[schemars(extend(
        "vi" = "Ai chụp, ai vẽ: “Nguyễn Văn Bình”; in ở dưới.",
        "examples" = ["Nguyễn Văn Bình"]
    ))]
    #[deserr(default)]
    pub credit: Option<String>,
    /// Under which licence it may be shown: an SPDX identifier such as `CC-BY-SA-4.0`, or the words of whoever allowed it.
    #[schemars(extend(
        "vi" = "Được đăng theo giấy phép nào: tên theo SPDX như `CC-BY-SA-4.0`, hoặc lời của người cho phép.",
        "examples" = ["CC-BY-SA-4.0"]
    ))]
    #[deserr(default)]
    pub licence: Option<String>,
    /// Ids of the sources of the caption or of the picture.
    #[schemars(extend("vi" = "Mã các nguồn của chú thích hoặc của ảnh."))]
    #[deserr(default)]
    #[schemars(default)]
    pub sources: Vec<Slug>,
}

/// A figure with its year and source.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
#[schemars(extend(
    "viTitle" = "Con số",
    "vi" = "Một con số, có năm và nguồn.",
    "examples" = [{"label": {"vi": "khách mỗi năm", "en": "visitors a year"}, "value": 100000, "approximation": "about", "year": 2025, "source": "vbf-2025-08-14"}]
))]
pub struct Fact {
    /// What the figure says: "visitors a year".
    #[schemars(extend("vi" = "Con số nói gì: “lượt khách một năm”."))]
    pub label: Text,
    /// The number.
    #[schemars(extend(
        "vi" = "Con số.",
        "examples" = [100000]
    ))]
    pub value: f64,
    /// How exact the source is.
    #[schemars(extend("vi" = "Nguồn nói chính xác tới đâu."))]
    #[deserr(default)]
    #[schemars(default)]
    pub approximation: Approximation,
    /// The unit, if the label does not say it.
    #[schemars(extend("vi" = "Đơn vị, nếu nhãn chưa nói."))]
    #[deserr(default)]
    pub unit: Option<Text>,
    /// The year it holds for or was published in.
    #[schemars(extend(
        "vi" = "Của năm nào, hoặc công bố năm nào.",
        "examples" = [2025]
    ))]
    pub year: u16,
    /// The id of the source.
    #[schemars(extend("vi" = "Mã của nguồn."))]
    pub source: Slug,
}

/// How exact a source is about a number.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserr, JsonSchema)]
#[deserr(error = Findings, rename_all = lowercase)]
#[schemars(rename_all = "lowercase")]
#[schemars(extend(
    "viTitle" = "Mức chính xác",
    "vi" = "Nguồn nói con số chính xác tới đâu."
))]
pub enum Approximation {
    /// Exactly this.
    #[schemars(extend("vi" = "Đúng chừng ấy."))]
    #[default]
    Exact,
    /// About this.
    #[schemars(extend("vi" = "Khoảng chừng ấy."))]
    About,
    /// More than this.
    #[schemars(extend("vi" = "Hơn chừng ấy."))]
    Over,
    /// Nearly this.
    #[schemars(extend("vi" = "Gần chừng ấy."))]
    Nearly,
}

/// A question on which sources disagree; all claims stand side by side.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
#[schemars(extend(
    "viTitle" = "Chỗ nói khác nhau",
    "vi" = "Một câu hỏi mà các nguồn nói khác nhau; mọi lời đứng cạnh nhau.",
    "examples" = [{"question": {"vi": "Bát Tràng cách trung tâm Hà Nội bao xa?", "en": "How far is Bát Tràng from the centre of Hanoi?"}, "claims": [{"text": {"vi": "Khoảng 10 km.", "en": "About 10 km."}, "sources": ["vnexpress-4029736"]}, {"text": {"vi": "Khoảng 13 km.", "en": "About 13 km."}, "sources": ["wikipedia-bat-trang"]}]}]
))]
pub struct Dispute {
    /// The question: "How old is the craft?"
    #[schemars(extend("vi" = "Câu hỏi: “Nghề có từ bao giờ?”"))]
    pub question: Text,
    /// The claims; at least two.
    #[schemars(extend("vi" = "Các lời; ít nhất hai."))]
    #[schemars(length(min = 2))]
    pub claims: Vec<Claim>,
}

/// What one source says.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
#[schemars(extend(
    "viTitle" = "Lời của một nguồn",
    "vi" = "Lời của một nguồn."
))]
pub struct Claim {
    /// The claim.
    #[schemars(extend("vi" = "Lời nói."))]
    pub text: Prose,
    /// Ids of the sources that make it; at least one.
    #[schemars(extend("vi" = "Mã các nguồn nói thế; ít nhất một."))]
    pub sources: Vec<Slug>,
}

/// An older or other name.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
#[schemars(extend(
    "viTitle" = "Tên khác",
    "vi" = "Tên cũ hoặc tên khác.",
    "examples" = [{"name": {"vi": "Bạch Thổ", "en": "Bạch Thổ"}, "note": {"vi": "Tên xưa của làng, nghĩa là đất trắng.", "en": "The village's old name; it means white earth."}, "sources": ["longhoa-dinh-bat-trang"]}]
))]
pub struct OtherName {
    /// The name.
    #[schemars(extend("vi" = "Tên."))]
    pub name: Text,
    /// When it was used or what it means.
    #[schemars(extend("vi" = "Dùng khi nào, hoặc nghĩa là gì."))]
    #[deserr(default)]
    pub note: Option<Text>,
    /// Ids of the sources.
    #[schemars(extend("vi" = "Mã các nguồn."))]
    pub sources: Vec<Slug>,
}

/// A position with its source and how far it may be off.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
#[schemars(extend(
    "viTitle" = "Vị trí",
    "vi" = "Vị trí, kèm nguồn và có thể lệch bao xa.",
    "examples" = [{"point": [105.91178, 20.97502], "accuracy_m": 1500, "source": "osm"}]
))]
pub struct Position {
    /// Longitude and latitude as `[longitude, latitude]`, WGS 84 degrees; coordinates as text or a map's link are understood too.
    #[schemars(extend("vi" = "Tọa độ ghi `[kinh độ, vĩ độ]`, độ theo WGS 84; tọa độ viết thành chữ hoặc liên kết của bản đồ, máy cũng hiểu."))]
    #[schemars(with = "crate::value::PointSchema")]
    pub point: LonLat,
    /// How far the true place may be from the point, in metres.
    #[schemars(extend(
        "vi" = "Chỗ thật có thể lệch điểm này bao nhiêu mét.",
        "examples" = [50]
    ))]
    pub accuracy_m: u32,
    /// The id of the source.
    #[schemars(extend("vi" = "Mã của nguồn."))]
    pub source: Slug,
    /// What to know about this position.
    #[schemars(extend("vi" = "Điều cần biết về vị trí này."))]
    #[deserr(default)]
    pub note: Option<Text>,
}

/// How to reach somebody.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
#[schemars(extend(
    "viTitle" = "Liên lạc",
    "vi" = "Cách liên lạc.",
    "examples" = [{"address": {"vi": "28 Đường Bát Tràng", "en": "28 Đường Bát Tràng, Bát Tràng, Hanoi"}, "sources": ["osm"]}]
))]
pub struct Contact {
    /// A telephone number.
    #[schemars(extend("vi" = "Số điện thoại."))]
    #[deserr(default)]
    pub phone: Option<Phone>,
    /// A telephone number that is reached by Zalo.
    #[schemars(extend("vi" = "Số điện thoại gọi được qua Zalo."))]
    #[deserr(default)]
    pub zalo: Option<Phone>,
    /// A page on Facebook.
    #[schemars(extend("vi" = "Trang Facebook."))]
    #[deserr(default)]
    pub facebook: Option<WebAddress>,
    /// An e-mail address.
    #[schemars(extend("vi" = "Địa chỉ thư điện tử."))]
    #[deserr(default)]
    pub email: Option<Email>,
    /// A web site.
    #[schemars(extend("vi" = "Trang mạng."))]
    #[deserr(default)]
    pub website: Option<WebAddress>,
    /// A postal address.
    #[schemars(extend("vi" = "Địa chỉ bưu điện."))]
    #[deserr(default)]
    pub address: Option<Text>,
    /// Ids of the sources; at least one.
    #[schemars(extend("vi" = "Mã các nguồn; ít nhất một."))]
    pub sources: Vec<Slug>,
    /// The day on which this was last checked.
    #[schemars(extend("vi" = "Ngày kiểm tra lại lần cuối."))]
    #[deserr(default)]
    #[schemars(with = "Option<crate::value::DateSchema>")]
    pub checked_on: Option<Date>,
}
