//! What is found in a file of lines, before one is chosen. Native only.

use std::collections::BTreeMap;

use crate::bounds::LONGEST_LINE_NAME;
use crate::stray::is_stray;
use langke_model::geo::{LonLat, metres_along};

/// A line as it stands in a file.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Line {
    /// The element that it is, where a format has several kinds of lines: `trk`, `rte`.
    pub element: Option<&'static str>,
    /// What the file calls it.
    pub name: Option<String>,
    /// Its parts in the order of the file, each of longitudes and latitudes as they stand there, unchecked.
    pub parts: Vec<Vec<[f64; 2]>>,
}

impl Line {
    /// A line without points yet; of a name only the beginning is kept, without signs that nobody sees.
    pub fn named(name: Option<&str>) -> Line {
        let visible = |name: &str| {
            let characters = name.chars().filter(|character| !is_stray(*character));
            characters.take(LONGEST_LINE_NAME).collect()
        };
        let name = name.map(str::trim).filter(|name| !name.is_empty());
        Line {
            name: name.map(visible),
            ..Line::default()
        }
    }

    /// Number, name, points and length, to choose by.
    pub fn describe(&self, number: usize) -> String {
        let element = self.element.map(|element| format!(" <{element}>"));
        let name = self.name.as_ref().map(|name| format!(" \"{name}\""));
        let metres = |part: &Vec<[f64; 2]>| {
            let points: Vec<LonLat> = part
                .iter()
                .filter_map(|[longitude, latitude]| LonLat::new(*longitude, *latitude))
                .collect();
            metres_along(&points)
        };
        format!(
            "{number}{}{} ({} × •, {:.1} km)",
            element.unwrap_or_default(),
            name.unwrap_or_default(),
            self.count(),
            self.parts.iter().map(metres).sum::<f64>() / 1000.0
        )
    }

    /// How many points it has.
    pub fn count(&self) -> usize {
        self.parts.iter().map(Vec::len).sum()
    }

    /// Begins a part.
    pub fn begin_part(&mut self) {
        if self.parts.last().is_none_or(|part| !part.is_empty()) {
            self.parts.push(Vec::new());
        }
    }

    /// Adds a point to the last part unless it is where that ended. 0° 0° is what a receiver writes that does not know where it is.
    pub fn add(&mut self, point: [f64; 2]) {
        if self.parts.is_empty() {
            self.begin_part();
        }
        if let Some(part) = self.parts.last_mut()
            && part.last() != Some(&point)
            && point != [0.0, 0.0]
        {
            part.push(point);
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
