//! A certificate of the programme.

use deserr::Deserr;
use schemars::JsonSchema;

use super::read::Findings;
use super::{PartialDate, Slug, Stars, Text};

/// A certificate of the programme; it lapses the day after `valid_until`.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
#[schemars(extend(
    "viTitle" = "Giấy chứng nhận",
    "vi" = "Giấy chứng nhận của chương trình; hết hiệu lực từ hôm sau ngày `valid_until`.",
    "examples" = [{"stars": 4, "level": {"vi": "Thành phố Hà Nội", "en": "City of Hanoi"}, "issued_on": "2022", "valid_until": "2025-12", "illustrative": true}]
))]
pub struct Certificate {
    /// 3, 4 or 5.
    #[schemars(extend("vi" = "Số sao: 3, 4 hoặc 5."))]
    pub stars: Stars,
    /// Who issued it, in words: the levels have changed and will change again.
    #[schemars(extend(
        "vi" = "Cấp nào chứng nhận, ghi bằng chữ: các cấp đã đổi và sẽ còn đổi.",
        "examples" = [{"vi": "Thành phố Hà Nội", "en": "City of Hanoi"}]
    ))]
    pub level: Text,
    /// The number of the decision; where it is not known, `note` says why.
    #[schemars(extend("vi" = "Số quyết định; không biết số thì nói lý do trong `note`."))]
    #[deserr(default)]
    pub decision: Option<String>,
    /// Day of issue, or only its month or year if the source says no more: "2022-12-14", "2022-12", "2022".
    #[schemars(extend("vi" = "Ngày cấp; nguồn chỉ nói tháng hoặc năm thì ghi tới đó: \"2022-12-14\", \"2022-12\", \"2022\"."))]
    #[schemars(with = "crate::value::PartialDateSchema")]
    pub issued_on: PartialDate,
    /// Last day on which it holds, or only its month or year.
    #[schemars(extend("vi" = "Ngày cuối còn hiệu lực, hoặc chỉ tháng, năm."))]
    #[schemars(with = "crate::value::PartialDateSchema")]
    pub valid_until: PartialDate,
    /// That it was taken back before its time; it then holds no more, whatever `valid_until` says.
    #[schemars(extend("vi" = "Bị thu hồi trước hạn; khi ấy hết hiệu lực, dù `valid_until` ghi gì."))]
    #[deserr(default)]
    pub revoked: Option<Revocation>,
    /// What to know about it: that renewal is not known, for one.
    #[schemars(extend("vi" = "Điều cần biết thêm, chẳng hạn chưa rõ đã được công nhận lại chưa."))]
    #[deserr(default)]
    pub note: Option<Text>,
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

/// That a certificate was taken back before its time.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
#[schemars(extend(
    "viTitle" = "Thu hồi",
    "vi" = "Việc thu hồi giấy chứng nhận trước hạn.",
    "examples" = [{"on": "2026-03", "note": {"vi": "Lý do, theo lời quyết định.", "en": "Why, as the decision says."}, "sources": ["made-up"]}]
))]
pub struct Revocation {
    /// The day from which it holds no more, or only its month or year.
    #[schemars(extend("vi" = "Ngày bắt đầu hết hiệu lực, hoặc chỉ tháng, năm."))]
    #[schemars(with = "crate::value::PartialDateSchema")]
    pub on: PartialDate,
    /// The number of the decision.
    #[schemars(extend("vi" = "Số quyết định."))]
    #[deserr(default)]
    pub decision: Option<String>,
    /// Why, as the decision says.
    #[schemars(extend("vi" = "Lý do, theo lời quyết định."))]
    #[deserr(default)]
    pub note: Option<Text>,
    /// Ids of the sources; at least one unless the certificate is a sample.
    #[schemars(extend("vi" = "Mã các nguồn; ít nhất một, trừ khi giấy chứng nhận là mẫu."))]
    #[deserr(default)]
    #[schemars(default)]
    pub sources: Vec<Slug>,
}
