//! When in the year a product is harvested, made or sold.

use deserr::Deserr;
use schemars::JsonSchema;

use super::read::Findings;
use super::{Slug, Text};

/// Months in which something is done every year.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
#[schemars(extend(
    "viTitle" = "Mùa",
    "vi" = "Những tháng hằng năm có việc gì đó.",
    "examples" = [{"calendar": "lunar", "months": [12], "what": {"vi": "Tước và phơi măng cho Tết", "en": "Shoots are torn and dried for Tết"}, "sources": ["battrang-com-204"]}]
))]
pub struct Season {
    /// By which calendar the months are counted.
    #[schemars(extend("vi" = "Tính tháng theo lịch nào."))]
    #[deserr(default)]
    #[schemars(default)]
    pub calendar: SeasonCalendar,
    /// The months, 1 to 12, in any order; months that follow each other are printed as a range, over the turn of the year too.
    #[schemars(extend(
        "vi" = "Các tháng, 1 đến 12, thứ tự nào cũng được; tháng liền nhau thì in thành khoảng, qua năm cũng vậy.",
        "examples" = [[10, 11, 12]]
    ))]
    #[schemars(length(min = 1))]
    pub months: Vec<u8>,
    /// What is done then: "harvest"; left out where the product is simply to be had.
    #[schemars(extend("vi" = "Khi ấy làm gì: “thu hoạch”; chỉ là mùa có hàng thì bỏ."))]
    #[deserr(default)]
    pub what: Option<Text>,
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

/// A calendar by which months are counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserr, JsonSchema)]
#[deserr(error = Findings, rename_all = lowercase)]
#[schemars(rename_all = "lowercase")]
#[schemars(extend(
    "viTitle" = "Lịch của mùa",
    "vi" = "Loại lịch để tính tháng."
))]
pub enum SeasonCalendar {
    /// The solar one.
    #[schemars(extend("vi" = "Dương lịch."))]
    #[default]
    Solar,
    /// The Vietnamese lunar one.
    #[schemars(extend("vi" = "Âm lịch Việt Nam."))]
    Lunar,
}

impl Season {
    /// The months as runs of months that follow each other, each by its first and last, December before January.
    pub fn runs(&self) -> Vec<(u8, u8)> {
        let has = |month: u8| self.months.contains(&month);
        let before = |month: u8| if month == 1 { 12 } else { month - 1 };
        let after = |month: u8| if month == 12 { 1 } else { month + 1 };
        if (1..=12).all(has) {
            return vec![(1, 12)];
        }
        let firsts = (1..=12).filter(|month| has(*month) && !has(before(*month)));
        firsts
            .map(|first| {
                let mut last = first;
                while has(after(last)) {
                    last = after(last);
                }
                (first, last)
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn runs(months: &[u8]) -> Vec<(u8, u8)> {
        let season = Season {
            calendar: SeasonCalendar::Solar,
            months: months.to_vec(),
            what: None,
            sources: Vec::new(),
            illustrative: true,
        };
        season.runs()
    }

    #[test]
    fn months_that_follow_each_other_are_a_run_over_the_turn_of_the_year_too() {
        assert_eq!(runs(&[10, 11, 12]), [(10, 12)]);
        assert_eq!(runs(&[1, 12, 11]), [(11, 1)]);
        assert_eq!(runs(&[2, 5, 6]), [(2, 2), (5, 6)]);
        assert_eq!(runs(&[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]), [(1, 12)]);
        assert_eq!(runs(&[]), []);
    }
}
