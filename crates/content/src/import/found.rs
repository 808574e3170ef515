//! What is found in a file of lines, before one is chosen. Native only.

use std::collections::BTreeMap;

use crate::bounds::LONGEST_LINE_NAME;
use crate::stray::is_stray;
use langke_model::geo::{LonLat, metres_along};

/// A line as it stands in a file.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Line {
    /// What the file calls it.
    pub name: Option<String>,
    /// Longitude and latitude as they stand there, unchecked.
    pub points: Vec<[f64; 2]>,
}

impl Line {
    /// A line without points yet; of a name only the beginning is kept, without signs that nobody sees.
    pub fn named(name: Option<&str>) -> Line {
        let visible = |name: &str| {
            let characters = name.chars().filter(|character| !is_stray(*character));
            characters.take(LONGEST_LINE_NAME).collect()
        };
        Line {
            name: name.map(visible),
            points: Vec::new(),
        }
    }

    /// Number, name, points and length, to choose by.
    pub fn describe(&self, number: usize) -> String {
        let name = self.name.as_ref().map(|name| format!(" \"{name}\""));
        let points: Vec<LonLat> = self
            .points
            .iter()
            .filter_map(|[longitude, latitude]| LonLat::new(*longitude, *latitude))
            .collect();
        format!(
            "{number}{} ({} × •, {:.1} km)",
            name.unwrap_or_default(),
            self.points.len(),
            metres_along(&points) / 1000.0
        )
    }

    /// Adds a segment that follows; a point that both have stands once.
    pub fn add(&mut self, segment: impl IntoIterator<Item = [f64; 2]>) {
        for point in segment {
            if self.points.last() != Some(&point) {
                self.points.push(point);
            }
        }
    }
}

/// What was found in a file.
#[derive(Default)]
pub(super) struct Found {
    /// Lines, also those of less than two points.
    pub lines: Vec<Line>,
    /// What is no line, and how many of each.
    pub others: BTreeMap<&'static str, usize>,
}

impl Found {
    pub fn other(&mut self, kind: &'static str) {
        *self.others.entry(kind).or_default() += 1;
    }
}
