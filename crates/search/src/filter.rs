//! By what found things can be narrowed; each filter is a part of the index that only those fetch who use it.

use super::grid_cell::GridCell;
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
    /// The cell of the earth in which it lies ([`GridCell`]): found is what is near, the nearest first of what fits equally well.
    Near,
}

/// The value of a certificate that holds on the day of the index; when it ends says a part of its own, of the days of which most have
/// not come when somebody asks.
pub(crate) const HELD: &str = "";

/// What is not farther away is near, in kilometres.
const NEAR: u8 = 50;

impl Filter {
    /// All of them.
    pub const ALL: [Filter; 10] = [
        Filter::Kind,
        Filter::Village,
        Filter::Province,
        Filter::Group,
        Filter::Stars,
        Filter::Valid,
        Filter::Standard,
        Filter::Season,
        Filter::Experience,
        Filter::Near,
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
            Filter::Near => "near",
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
    /// What becomes of the things with a value: they are let through, the higher the number the sooner; with nought they are taken away
    /// again. Days are compared as texts: ISO 8601 made them so.
    fn effect(&self, value: &str) -> Option<u8> {
        let mut values = self.values.iter().map(String::as_str);
        match self.filter {
            Filter::Valid if value == HELD => Some(1),
            Filter::Valid => values.any(|day| value < day).then_some(0),
            Filter::Near => {
                let cell = GridCell::parse(value)?;
                let distances =
                    values.filter_map(|here| cell.kilometres_to(GridCell::parse(here)?));
                let nearest = distances.min().filter(|distance| *distance <= NEAR)?;
                Some(1 + NEAR - nearest)
            }
            _ => values.any(|one| one == value).then_some(1),
        }
    }

    /// Marks the things that a filter's part has for this choice.
    pub fn mark(&self, part: &str, marked: &mut [u8]) {
        for line in part.lines() {
            let Some((value, runs)) = line.split_once('\t') else {
                continue;
            };
            if let Some(effect) = self.effect(value) {
                let end = marked.len() as u32;
                read_runs(runs.as_bytes(), end, &mut |from, to| {
                    marked[from as usize..to as usize].fill(effect);
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
        part.push_str(&line(value, things));
    }
    part
}

/// A value's line.
#[cfg(not(target_arch = "wasm32"))]
pub fn line(value: &str, things: &[u32]) -> String {
    let mut line = [value, "\t"].concat();
    write_runs(&mut line, things);
    line.push('\n');
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(filter: Filter, values: &[&str], lines: &[(&str, &[u32])]) -> Vec<(usize, u8)> {
        let part = encode(lines.iter().copied());
        let mut marked = [0; 6];
        let values = values.iter().map(|value| (*value).to_owned()).collect();
        Choice { filter, values }.mark(&part, &mut marked);
        let marked = marked.into_iter().enumerate();
        marked.filter(|(_, effect)| *effect > 0).collect()
    }

    #[test]
    fn a_certificate_holds_to_its_last_day() {
        let lines = [
            (HELD, &[1, 2, 3, 5][..]),
            ("2027-06-30", &[2, 5]),
            ("2028-06-30", &[3]),
        ];
        let on = |day| marked(Filter::Valid, &[day], &lines);
        assert_eq!(on("2027-06-30"), [(1, 1), (2, 1), (3, 1), (5, 1)]);
        assert_eq!(on("2027-07-01"), [(1, 1), (3, 1)]);
    }

    #[test]
    fn one_of_several_values_is_enough() {
        let lines = [
            ("maker", &[0, 1][..]),
            ("place", &[2, 5]),
            ("product", &[3]),
        ];
        let of = |kinds| marked(Filter::Kind, kinds, &lines);
        assert_eq!(of(&["maker", "product"]), [(0, 1), (1, 1), (3, 1)]);
        assert_eq!(of(&["other"]), []);
    }

    #[test]
    fn what_is_near_is_marked_the_higher_the_nearer_it_is() {
        let lines = [
            ("21.0,105.9", &[0][..]),
            ("21.0,106.2", &[1]),
            ("16.5,107.6", &[2]),
            ("nowhere", &[3]),
        ];
        let near = |here| marked(Filter::Near, &[here], &lines);
        assert_eq!(near("21.0,105.9"), [(0, 51), (1, 20)]);
        assert_eq!(near("21.0,106.3"), [(0, 9), (1, 41)]);
        assert_eq!(near("here"), []);
    }

    #[test]
    fn every_filter_is_found_by_its_keyword() {
        for filter in Filter::ALL {
            assert_eq!(Filter::from_keyword(filter.keyword()), Some(filter));
        }
    }
}
