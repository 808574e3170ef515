//! Standards and rights that stand beside the programme's stars.

use super::word::word_of_a_list;
use deserr::Deserr;
use langke_model::vocabulary;
use schemars::JsonSchema;

use super::read::Findings;
use super::{Date, PartialDate, Slug, Text};

/// A standard that was certified or a right that was registered.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
#[schemars(extend(
    "viTitle" = "Tiêu chuẩn hoặc quyền",
    "vi" = "Một tiêu chuẩn đã được chứng nhận hoặc một quyền đã đăng ký.",
    "examples" = [{"kind": "intangible_heritage", "name": {"vi": "Nghề gốm Bát Tràng", "en": "The pottery craft of Bát Tràng"}, "number": "4610/QĐ-BVHTTDL", "issuer": {"vi": "Bộ Văn hóa, Thể thao và Du lịch", "en": "Ministry of Culture, Sports and Tourism"}, "issued_on": "2019-12-20", "sources": ["langngheviet-21258"]}]
))]
pub struct Standard {
    /// Which standard or right.
    #[schemars(extend("vi" = "Tiêu chuẩn hoặc quyền nào."))]
    #[schemars(with = "StandardKindSchema")]
    pub kind: StandardKind,
    /// Its name, where the kind does not say it: the words of a trademark, the title of a heritage.
    #[schemars(extend("vi" = "Tên, khi loại chưa nói lên: chữ của nhãn hiệu, tên của di sản."))]
    #[deserr(default)]
    pub name: Option<Text>,
    /// The number of the certificate, registration or decision.
    #[schemars(extend("vi" = "Số giấy chứng nhận, số đăng ký hoặc số quyết định."))]
    #[deserr(default)]
    pub number: Option<String>,
    /// Who issued it.
    #[schemars(extend("vi" = "Ai cấp."))]
    pub issuer: Text,
    /// Day of issue, or only its month or year: "2022-12-14", "2022-12", "2022".
    #[schemars(extend("vi" = "Ngày cấp, hoặc chỉ tháng, năm: \"2022-12-14\", \"2022-12\", \"2022\"."))]
    #[schemars(with = "crate::value::PartialDateSchema")]
    pub issued_on: PartialDate,
    /// Last day on which it holds, or only its month or year; left out where it has no end, as a geographical indication.
    #[schemars(extend("vi" = "Ngày cuối còn hiệu lực, hoặc chỉ tháng, năm; không có hạn như chỉ dẫn địa lý thì bỏ."))]
    #[deserr(default)]
    #[schemars(with = "Option<crate::value::PartialDateSchema>")]
    pub valid_until: Option<PartialDate>,
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

impl StandardKind {
    /// Whether the kind alone does not say which it is.
    pub fn needs_name(self) -> bool {
        use StandardKind::{IntangibleHeritage, Other, Trademark};
        matches!(self, Other | Trademark | IntangibleHeritage)
    }
}

impl Standard {
    /// Whether it holds on a day.
    pub fn holds_on(&self, today: Date) -> bool {
        self.valid_until
            .is_none_or(|until| today <= until.last_day())
    }
}

vocabulary! {
    /// Standards and rights.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
    pub enum StandardKind {
        /// VietGAP: good agricultural practice, the Vietnamese standard.
        Vietgap = "vietgap" => "VietGAP: thực hành nông nghiệp tốt, tiêu chuẩn Việt Nam.",
        /// GLOBALG.A.P.: good agricultural practice, the international standard.
        Globalgap = "globalgap" => "GLOBALG.A.P.: thực hành nông nghiệp tốt, tiêu chuẩn quốc tế.",
        /// Organic, by the standard that `name` gives.
        Organic = "organic" => "Hữu cơ, theo tiêu chuẩn ghi trong `name`.",
        /// HACCP: hazards in making food are watched.
        Haccp = "haccp" => "HACCP: kiểm soát mối nguy khi làm thực phẩm.",
        /// ISO 22000: safety of food is managed.
        Iso22000 = "iso22000" => "ISO 22000: quản lý an toàn thực phẩm.",
        /// A geographical indication.
        GeographicalIndication = "geographical-indication" => "Chỉ dẫn địa lý.",
        /// A collective mark, which members of an association may use.
        CollectiveMark = "collective-mark" => "Nhãn hiệu tập thể, thành viên của hội được dùng.",
        /// A certification mark, which its owner lets others use who keep its rules.
        CertificationMark = "certification-mark" => "Nhãn hiệu chứng nhận, chủ nhãn hiệu cho ai giữ đúng quy chế thì được dùng.",
        /// A trademark of one owner.
        Trademark = "trademark" => "Nhãn hiệu của một chủ.",
        /// Intangible cultural heritage on the nation's list.
        IntangibleHeritage = "intangible-heritage" => "Di sản văn hóa phi vật thể quốc gia.",
        /// Another one, which `name` gives.
        Other = "other" => "Loại khác, tên ghi trong `name`.",
    }
}

word_of_a_list!(StandardKind as StandardKindSchema, "StandardKind", {
    "description": "Standards and rights.",
    "viTitle": "Loại tiêu chuẩn hoặc quyền",
    "vi": "Các tiêu chuẩn và quyền."
});
