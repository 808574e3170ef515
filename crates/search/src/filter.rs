//! By what found things can be narrowed; each filter is a part of the index that only those fetch who use it.

use super::number::read_runs;
#[cfg(not(target_arch = "wasm32"))]
use super::number::write_runs;

/// A filter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Filter {
    /// The kind of thing.
    Kind,
    /// The village, by id.
    Village,
    /// The province, as it is called in the index's language.
    Province,
    /// The product group.
    Group,
    /// The stars.
    Stars,
    /// The last day of a certificate (`2026-11-28`): found are those that hold on a day.
    Valid,
    /// A standard that it keeps.
    Standard,
    /// A month in which it is in season, from 1 to 12.
    Season,
    /// Whether one can take part.
    Experience,
}

impl Filter {
    /// All of them.
    pub const ALL: [Filter; 9] = [
        Filter::Kind,
        Filter::Village,
        Filter::Province,
        Filter::Group,
        Filter::Stars,
        Filter::Valid,
        Filter::Standard,
        Filter::Season,
        Filter::Experience,
    ];

    /// What forms and addresses call it.
    pub fn keyword(self) -> &'static str {
        match self {
            Filter::Kind => "kind",
            Filter::Village => "village",
            Filter::Province => "province",
            Filter::Group => "group",
            Filter::Stars => "stars",
            Filter::Valid => "valid",
            Filter::Standard => "standard",
            Filter::Season => "season",
            Filter::Experience => "experience",
        }
    }

    /// The filter with a keyword.
    pub fn from_keyword(keyword: &str) -> Option<Filter> {
        let mut all = Filter::ALL.into_iter();
        all.find(|filter| filter.keyword() == keyword)
    }
}

/// What was chosen of a filter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// The filter.
    pub filter: Filter,
    /// Its values, of which one is enough; of [`Filter::Valid`] the day.
    pub values: Vec<String>,
}

impl Choice {
    /// Whether things with a value are among the chosen. Days are compared as texts: ISO 8601 made them so.
    fn takes(&self, value: &str) -> bool {
        match self.filter {
            Filter::Valid => self.values.iter().all(|day| day.as_str() <= value),
            _ => self.values.iter().any(|one| one == value),
        }
    }

    /// Marks the things that a filter's part has for this choice.
    pub fn mark(&self, part: &str, marked: &mut [bool]) {
        for line in part.lines() {
            let Some((value, runs)) = line.split_once('\t') else {
                continue;
            };
            if self.takes(value) {
                let end = marked.len() as u32;
                read_runs(runs.as_bytes(), end, &mut |from, to| {
                    marked[from as usize..to as usize].fill(true);
                });
            }
        }
    }
}

/// Writes a filter's part: a line for each value with its things.
#[cfg(not(target_arch = "wasm32"))]
pub fn encode<'v>(values: impl IntoIterator<Item = (&'v str, &'v [u32])>) -> String {
    let mut part = String::new();
    for (value, things) in values {
        part.push_str(value);
        part.push('\t');
        write_runs(&mut part, things);
        part.push('\n');
    }
    part
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(filter: Filter, values: &[&str]) -> Vec<usize> {
        let part = encode([
            ("2026-01-31", &[0, 1][..]),
            ("2027-06-30", &[2, 5]),
            ("2028-06-30", &[3]),
        ]);
        let mut marked = [false; 6];
        let values = values.iter().map(|value| (*value).to_owned()).collect();
        Choice { filter, values }.mark(&part, &mut marked);
        (0..6).filter(|one| marked[*one]).collect()
    }

    #[test]
    fn a_certificate_holds_to_its_last_day() {
        assert_eq!(marked(Filter::Valid, &["2027-06-30"]), [2, 3, 5]);
        assert_eq!(marked(Filter::Valid, &["2027-07-01"]), [3]);
    }

    #[test]
    fn one_of_several_values_is_enough() {
        assert_eq!(
            marked(Filter::Kind, &["2026-01-31", "2028-06-30"]),
            [0, 1, 3]
        );
        assert_eq!(marked(Filter::Kind, &["other"]), [] as [usize; 0]);
    }

    #[test]
    fn every_filter_is_found_by_its_keyword() {
        for filter in Filter::ALL {
            assert_eq!(Filter::from_keyword(filter.keyword()), Some(filter));
        }
    }
}
