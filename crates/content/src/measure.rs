//! What is measured of a step: time, heat, size, weight; and the items that it works with. Native only.

use deserr::Deserr;
use schemars::JsonSchema;

use super::read::Findings;
use super::{Slug, Symbol, Text};

/// A tool or a material.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
pub struct Item {
    /// Its name in Vietnamese.
    pub vi: String,
    /// In English; where it is missing, the Vietnamese is shown and marked.
    #[deserr(default)]
    pub en: Option<String>,
    /// The small drawing that stands beside the name.
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
pub struct Saying {
    /// The words as spoken; English only where they were spoken in English.
    pub words: Text,
    /// What they mean.
    pub meaning: Text,
    /// Ids of the sources; at least one.
    pub sources: Vec<Slug>,
}

/// A span of time, such as 3 to 4 months.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
pub struct DurationRange {
    /// The shortest.
    pub min: u32,
    /// The longest, not below the shortest.
    pub max: u32,
    /// What is counted.
    pub unit: DurationUnit,
    /// Ids of the sources, where they are others than the step's.
    #[deserr(default)]
    #[schemars(default)]
    pub sources: Vec<Slug>,
    /// A sample value that is not a real fact.
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
pub enum DurationUnit {
    /// Minutes.
    Minutes,
    /// Hours.
    Hours,
    /// Days.
    Days,
    /// Months.
    Months,
}

/// A span of temperature in degrees Celsius.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
pub struct TemperatureRange {
    /// The lowest.
    pub min_celsius: u32,
    /// The highest, not below the lowest.
    pub max_celsius: u32,
}

/// How the heat of a step rises and falls.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
pub struct Curve {
    /// Points of the curve, at least two, the earliest first.
    pub points: Vec<CurvePoint>,
    /// Ids of the sources; at least one unless this is a sample.
    #[deserr(default)]
    #[schemars(default)]
    pub sources: Vec<Slug>,
    /// A sample that is not a real fact.
    #[deserr(default)]
    #[schemars(default)]
    pub illustrative: bool,
}

/// A point of a curve of heat.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
pub struct CurvePoint {
    /// Hours since the fire was lit or the pot was put on.
    pub hours: u32,
    /// Degrees Celsius.
    pub celsius: u32,
}

/// By how much a piece grows smaller, in hundredths of its length.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
pub struct Shrinkage {
    /// The least.
    pub min_percent: u32,
    /// The most, not below the least.
    pub max_percent: u32,
    /// Ids of the sources; at least one unless this is a sample.
    #[deserr(default)]
    #[schemars(default)]
    pub sources: Vec<Slug>,
    /// A sample value that is not a real fact.
    #[deserr(default)]
    #[schemars(default)]
    pub illustrative: bool,
}

/// How much of a material goes in and how much of it comes out.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
pub struct Flow {
    /// What both are measured in.
    pub unit: AmountUnit,
    /// What goes in.
    pub taken: Amount,
    /// What comes out of it; no more than goes in.
    pub given: Amount,
    /// Ids of the sources; at least one unless this is a sample.
    #[deserr(default)]
    #[schemars(default)]
    pub sources: Vec<Slug>,
    /// A sample that is not a real fact.
    #[deserr(default)]
    #[schemars(default)]
    pub illustrative: bool,
}

/// How much of something.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
pub struct Amount {
    /// How much, in the unit of the flow.
    pub amount: f64,
    /// Of what: "rattan as bought".
    pub of: Text,
}

/// What amounts are measured in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserr, JsonSchema)]
#[deserr(error = Findings, rename_all = lowercase)]
#[schemars(rename_all = "lowercase")]
pub enum AmountUnit {
    /// Kilograms.
    Kg,
    /// Litres.
    Litres,
    /// Pieces.
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
