//! When a place is open: by a rule, on lunar days, in a season, after asking; and who says so.

use std::borrow::Cow;

use deserr::{Deserr, IntoValue, Value, ValueKind, ValuePointerRef};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::read::Findings;
use super::rules::UnreadableOpeningHours;
use super::value::wrong_kind;
use super::{Phone, Season, Slug, Text};
use langke_opening_rule::{Expression, Fault, parse};

/// When a place is open, and who says so.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
#[schemars(extend(
    "viTitle" = "Giờ mở cửa",
    "vi" = "Nơi ấy mở cửa khi nào, và ai nói thế.",
    "examples" = [{"rule": "Mo-Fr 08:00-17:30; Sa-Su 08:00-18:00", "sources": ["battrangvietnam-museum"]}]
))]
pub struct OpeningHours {
    /// The hours in OpenStreetMap's `opening_hours` syntax: "Tu-Su 08:00-17:00". Needed, except where one always asks first.
    #[schemars(extend("vi" = "Giờ mở cửa viết như `opening_hours` của OpenStreetMap: \"Tu-Su 08:00-17:00\". Phải có, trừ nơi lúc nào cũng phải hỏi trước."))]
    #[deserr(default)]
    pub rule: Option<OpeningRule>,
    /// Market days (phiên chợ): which days of each ten of the lunar month, 1 to 10. `[1, 6]` is the 1st, 6th, 11th, 16th, 21st and 26th; 10 is
    /// the 10th, 20th and 30th. Only on them does the rule hold.
    #[schemars(extend(
        "vi" = "Phiên chợ: những ngày nào trong mỗi mười ngày của tháng âm lịch, 1 đến 10. `[1, 6]` là mồng 1, mồng 6, 11, 16, 21, 26; 10 là mồng 10, 20, 30. Giờ mở cửa chỉ tính cho những ngày ấy.",
        "examples" = [[1, 6]]
    ))]
    #[deserr(default)]
    #[schemars(default)]
    pub market_days: Vec<u8>,
    /// Days of each lunar month, 1 to 30, on which alone the rule holds: `[1, 15]`.
    #[schemars(extend(
        "vi" = "Những ngày âm lịch trong tháng, 1 đến 30; chỉ mở vào những ngày ấy: `[1, 15]` là mồng một và rằm.",
        "examples" = [[1, 15]]
    ))]
    #[deserr(default)]
    #[schemars(default)]
    pub lunar_days: Vec<u8>,
    /// Months in which alone the rule holds, every year.
    #[schemars(extend("vi" = "Những tháng trong năm; chỉ mở vào các tháng ấy."))]
    #[deserr(default)]
    pub season: Option<Season>,
    /// Whoever comes asks first.
    #[schemars(extend("vi" = "Ai đến cũng phải hỏi trước."))]
    #[deserr(default)]
    pub ask_first: Option<AskFirst>,
    /// The place itself says so, as an office of its own hours: then no source is needed.
    #[schemars(extend("vi" = "Chính nơi ấy nói giờ của mình, như cơ quan nói giờ làm việc: khi đó không cần nguồn."))]
    #[deserr(default)]
    #[schemars(default)]
    pub said_by_place: bool,
    /// Ids of the sources; at least one, unless the place itself says so.
    #[schemars(extend("vi" = "Mã các nguồn; ít nhất một, trừ khi chính nơi ấy nói."))]
    #[deserr(default)]
    #[schemars(default)]
    pub sources: Vec<Slug>,
}

impl OpeningHours {
    /// The days of a lunar month on which alone the rule holds, in order, each once; none: it holds on all.
    pub fn days_of_lunar_month(&self) -> Vec<u8> {
        let tens = (0..3).flat_map(|ten| {
            self.market_days
                .iter()
                .map(move |day| ten * 10 + day.min(&10))
        });
        let mut days: Vec<u8> = tens.chain(self.lunar_days.iter().copied()).collect();
        days.sort_unstable();
        days.dedup();
        days
    }
}

/// That one asks before one comes.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
#[schemars(extend(
    "viTitle" = "Hỏi trước",
    "vi" = "Phải hỏi trước khi đến.",
    "examples" = [{"words": {"vi": "Đoàn từ mười người, báo trước một ngày", "en": "Groups of ten or more, a day before"}}]
))]
pub struct AskFirst {
    /// What to say or know beforehand: "groups of ten or more, a day before".
    #[schemars(extend("vi" = "Cần nói hoặc biết gì trước: “đoàn từ mười người, báo trước một ngày”."))]
    #[deserr(default)]
    pub words: Option<Text>,
    /// The telephone number to ask.
    #[schemars(extend("vi" = "Số điện thoại để hỏi."))]
    #[deserr(default)]
    pub phone: Option<Phone>,
}

/// Opening hours in OpenStreetMap's `opening_hours` syntax, or as people type them, that can be understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpeningRule {
    text: String,
    expression: Expression,
}

impl OpeningRule {
    /// Reads opening hours.
    ///
    /// # Errors
    /// The first sign or word that cannot be understood.
    pub fn new(text: &str) -> Result<OpeningRule, Fault> {
        let expression = parse(text)?;
        let text = text.to_owned();
        Ok(OpeningRule { text, expression })
    }

    /// The rule as it was typed.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// What it says.
    pub fn expression(&self) -> &Expression {
        &self.expression
    }
}

impl Deserr<Findings> for OpeningRule {
    fn deserialize_from_value<V: IntoValue>(
        value: Value<V>,
        location: ValuePointerRef,
    ) -> Result<Self, Findings> {
        let Value::String(text) = value else {
            return Err(wrong_kind(value, &[ValueKind::String], location));
        };
        OpeningRule::new(&text).map_err(|fault| {
            let rule = UnreadableOpeningHours::of(text, fault);
            Findings::one(location, rule)
        })
    }
}

impl JsonSchema for OpeningRule {
    fn schema_name() -> Cow<'static, str> {
        "OpeningRule".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "string",
            "pattern": "^.+$",
            "description": "Opening hours such as \"Tu-Su 08:00-17:00\" (OpenStreetMap's opening_hours); \"T3-CN 8h-17h\" is understood too.",
            "viTitle": "Giờ mở cửa, viết một dòng",
            "vi": "Giờ mở cửa, như \"Tu-Su 08:00-17:00\" (opening_hours của OpenStreetMap); viết \"T3-CN 8h-17h\" máy cũng hiểu.",
            "examples": ["Tu-Su 08:00-17:00", "T3-CN 8h-17h"]
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn market_days_are_days_of_each_ten() {
        let of = |market_days: &[u8], lunar_days: &[u8]| OpeningHours {
            rule: None,
            market_days: market_days.to_vec(),
            lunar_days: lunar_days.to_vec(),
            season: None,
            ask_first: None,
            said_by_place: false,
            sources: Vec::new(),
        };
        assert_eq!(
            of(&[6, 1], &[]).days_of_lunar_month(),
            [1, 6, 11, 16, 21, 26]
        );
        assert_eq!(of(&[10], &[15]).days_of_lunar_month(), [10, 15, 20, 30]);
        assert!(of(&[], &[]).days_of_lunar_month().is_empty());
    }
}
