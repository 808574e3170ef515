//! What is measured of a step: time, heat, size, weight; and the items that it works with. Native only.

use deserr::Deserr;
use schemars::JsonSchema;

use super::read::Findings;
use super::{Slug, Symbol, Text};

/// A tool or a material.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
#[schemars(extend(
    "viTitle" = "Dụng cụ hoặc nguyên liệu",
    "vi" = "Một dụng cụ hoặc nguyên liệu.",
    "examples" = [{"vi": "Bàn xoay", "en": "Wheel", "symbol": "wheel"}]
))]
pub struct Item {
    /// Its name in Vietnamese.
    #[schemars(extend("vi" = "Tên tiếng Việt."))]
    pub vi: String,
    /// In English; where it is missing, the Vietnamese is shown and marked.
    #[schemars(extend("vi" = "Tên tiếng Anh; thiếu thì hiện tiếng Việt và ghi rõ là chưa dịch."))]
    #[deserr(default)]
    pub en: Option<String>,
    /// The small drawing that stands beside the name.
    #[schemars(extend("vi" = "Hình nhỏ đứng cạnh tên."))]
    #[deserr(default)]
    pub symbol: Option<Symbol>,
}

impl Item {
    /// Its name.
    pub fn name(&self) -> Text {
        Text {
            vi: self.vi.clone(),
            en: self.en.clone(),
        }
    }
}

/// What people say, and what they mean by it.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
#[schemars(extend(
    "viTitle" = "Câu nói của nghề",
    "vi" = "Câu người ta hay nói, và ý của câu ấy.",
    "examples" = [{"words": {"vi": "Nhất xương"}, "meaning": {"vi": "Thứ nhất là cốt đất.", "en": "First the bones: the clay body."}, "sources": ["didulich-9685"]}]
))]
pub struct Saying {
    /// The words as spoken; English only where they were spoken in English.
    #[schemars(extend("vi" = "Nguyên lời; tiếng Anh chỉ ghi khi đã nói bằng tiếng Anh."))]
    pub words: Text,
    /// What they mean.
    #[schemars(extend("vi" = "Ý nói gì."))]
    pub meaning: Text,
    /// Ids of the sources; at least one.
    #[schemars(extend("vi" = "Mã các nguồn; ít nhất một."))]
    pub sources: Vec<Slug>,
}

/// A span of time, such as 3 to 4 months.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
#[schemars(extend(
    "viTitle" = "Khoảng thời gian",
    "vi" = "Một khoảng thời gian, như 3 đến 4 tháng.",
    "examples" = [{"min": 2, "max": 4, "unit": "hours", "illustrative": true}]
))]
pub struct DurationRange {
    /// The shortest.
    #[schemars(extend("vi" = "Ngắn nhất."))]
    pub min: u32,
    /// The longest, not below the shortest.
    #[schemars(extend("vi" = "Dài nhất, không dưới `min`."))]
    pub max: u32,
    /// What is counted.
    #[schemars(extend("vi" = "Đếm cái gì."))]
    pub unit: DurationUnit,
    /// Ids of the sources, where they are others than the step's.
    #[schemars(extend("vi" = "Mã các nguồn, nếu khác nguồn của cả bước."))]
    #[deserr(default)]
    #[schemars(default)]
    pub sources: Vec<Slug>,
    /// A sample value that is not a real fact.
    #[schemars(extend("vi" = "Giá trị mẫu, không phải số liệu thật."))]
    #[deserr(default)]
    #[schemars(default)]
    pub illustrative: bool,
}

impl DurationRange {
    /// The shortest and the longest in minutes; a month counts as thirty days.
    pub fn minutes(&self) -> (u64, u64) {
        let unit = match self.unit {
            DurationUnit::Minutes => 1,
            DurationUnit::Hours => 60,
            DurationUnit::Days => 24 * 60,
            DurationUnit::Months => 30 * 24 * 60,
        };
        (u64::from(self.min) * unit, u64::from(self.max) * unit)
    }
}

/// Units of duration.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserr, JsonSchema)]
#[deserr(error = Findings, rename_all = lowercase)]
#[schemars(rename_all = "lowercase")]
#[schemars(extend(
    "viTitle" = "Đơn vị thời gian",
    "vi" = "Đơn vị thời gian."
))]
pub enum DurationUnit {
    /// Minutes.
    #[schemars(extend("vi" = "Phút."))]
    Minutes,
    /// Hours.
    #[schemars(extend("vi" = "Giờ."))]
    Hours,
    /// Days.
    #[schemars(extend("vi" = "Ngày."))]
    Days,
    /// Months.
    #[schemars(extend("vi" = "Tháng."))]
    Months,
}

/// A span of temperature in degrees Celsius.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
#[schemars(extend(
    "viTitle" = "Khoảng nhiệt độ",
    "vi" = "Khoảng nhiệt độ, tính bằng độ C.",
    "examples" = [{"min_celsius": 1200, "max_celsius": 1300}]
))]
pub struct TemperatureRange {
    /// The lowest.
    #[schemars(extend("vi" = "Thấp nhất."))]
    pub min_celsius: u32,
    /// The highest, not below the lowest.
    #[schemars(extend("vi" = "Cao nhất, không dưới `min_celsius`."))]
    pub max_celsius: u32,
}

/// How the heat of a step rises and falls.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
#[schemars(extend(
    "viTitle" = "Đường nhiệt",
    "vi" = "Lửa của một bước lên xuống thế nào.",
    "examples" = [{"points": [{"hours": 0, "celsius": 30}, {"hours": 3, "celsius": 300}, {"hours": 8, "celsius": 900}], "illustrative": true}]
))]
pub struct Curve {
    /// Points of the curve, at least two, the earliest first.
    #[schemars(extend("vi" = "Các điểm của đường nhiệt, ít nhất hai, sớm trước muộn sau."))]
    #[schemars(length(min = 2))]
    pub points: Vec<CurvePoint>,
    /// Ids of the sources; at least one unless this is a sample.
    #[schemars(extend("vi" = "Mã các nguồn; ít nhất một, trừ khi là mẫu."))]
    #[deserr(default)]
    #[schemars(default)]
    pub sources: Vec<Slug>,
    /// A sample that is not a real fact.
    #[schemars(extend("vi" = "Chỉ là mẫu, không phải số liệu thật."))]
    #[deserr(default)]
    #[schemars(default)]
    pub illustrative: bool,
}

/// A point of a curve of heat.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
#[schemars(extend(
    "viTitle" = "Điểm của đường nhiệt",
    "vi" = "Một điểm của đường nhiệt."
))]
pub struct CurvePoint {
    /// Hours since the fire was lit or the pot was put on.
    #[schemars(extend("vi" = "Số giờ kể từ lúc nhóm lò hoặc bắc nồi."))]
    pub hours: u32,
    /// Degrees Celsius.
    #[schemars(extend("vi" = "Độ C."))]
    pub celsius: u32,
}

/// By how much a piece grows smaller, in hundredths of its length.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
#[schemars(extend(
    "viTitle" = "Độ co",
    "vi" = "Món hàng co lại bao nhiêu phần trăm chiều dài.",
    "examples" = [{"min_percent": 4, "max_percent": 6, "illustrative": true}]
))]
pub struct Shrinkage {
    /// The least.
    #[schemars(extend("vi" = "Ít nhất."))]
    pub min_percent: u32,
    /// The most, not below the least.
    #[schemars(extend("vi" = "Nhiều nhất, không dưới `min_percent`."))]
    pub max_percent: u32,
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

/// How much of a material goes in and how much of it comes out.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
#[schemars(extend(
    "viTitle" = "Vào và ra",
    "vi" = "Nguyên liệu vào bao nhiêu, ra bao nhiêu.",
    "examples" = [{"unit": "kg", "taken": {"amount": 10, "of": {"vi": "Thân khô", "en": "Dry canes"}}, "given": {"amount": 6, "of": {"vi": "Sợi đan được", "en": "Strands that can be woven"}}, "illustrative": true}]
))]
pub struct Flow {
    /// What both are measured in.
    #[schemars(extend("vi" = "Cả hai tính bằng đơn vị gì."))]
    pub unit: AmountUnit,
    /// What goes in.
    #[schemars(extend("vi" = "Phần cho vào."))]
    pub taken: Amount,
    /// What comes out of it; no more than goes in.
    #[schemars(extend("vi" = "Phần ra; không nhiều hơn phần vào."))]
    pub given: Amount,
    /// Ids of the sources; at least one unless this is a sample.
    #[schemars(extend("vi" = "Mã các nguồn; ít nhất một, trừ khi là mẫu."))]
    #[deserr(default)]
    #[schemars(default)]
    pub sources: Vec<Slug>,
    /// A sample that is not a real fact.
    #[schemars(extend("vi" = "Chỉ là mẫu, không phải số liệu thật."))]
    #[deserr(default)]
    #[schemars(default)]
    pub illustrative: bool,
}

/// How much of something.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
#[schemars(extend(
    "viTitle" = "Lượng",
    "vi" = "Lượng của một thứ."
))]
pub struct Amount {
    /// How much, in the unit of the flow.
    #[schemars(extend("vi" = "Bao nhiêu, theo đơn vị `unit`."))]
    pub amount: f64,
    /// Of what: "rattan as bought".
    #[schemars(extend("vi" = "Của thứ gì: “mây mua về”."))]
    pub of: Text,
}

/// What amounts are measured in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserr, JsonSchema)]
#[deserr(error = Findings, rename_all = lowercase)]
#[schemars(rename_all = "lowercase")]
#[schemars(extend(
    "viTitle" = "Đơn vị đo lượng",
    "vi" = "Đơn vị đo lượng."
))]
pub enum AmountUnit {
    /// Kilograms.
    #[schemars(extend("vi" = "Kilôgam."))]
    Kg,
    /// Litres.
    #[schemars(extend("vi" = "Lít."))]
    Litres,
    /// Pieces.
    #[schemars(extend("vi" = "Cái, chiếc."))]
    Pieces,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_of_time_are_compared_in_minutes() {
        let range = |min, max, unit| DurationRange {
            min,
            max,
            unit,
            sources: Vec::new(),
            illustrative: false,
        };
        assert_eq!(range(30, 45, DurationUnit::Minutes).minutes(), (30, 45));
        assert_eq!(
            range(3, 4, DurationUnit::Months).minutes(),
            (129_600, 172_800)
        );
        assert!(
            range(1, 2, DurationUnit::Days).minutes() > range(1, 24, DurationUnit::Hours).minutes()
        );
    }
}
