//! The lines of a GeoJSON or GPX file. Native only.

use std::collections::BTreeMap;

use geojson::{GeoJson, GeometryValue, Position};

use super::{ImportError, gpx};
use crate::bounds::{LONGEST_LINE_NAME, MOST_GEOJSON_VALUES};
use crate::json::is_stray;
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
    others: BTreeMap<&'static str, usize>,
}

impl Found {
    pub fn other(&mut self, kind: &'static str) {
        *self.others.entry(kind).or_default() += 1;
    }
}

/// The lines of a file that have at least two points.
///
/// # Errors
/// That the file is neither GeoJSON nor GPX, or has no lines.
pub(super) fn read(bytes: &[u8]) -> Result<Vec<Line>, ImportError> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).map_err(|_| ImportError::NotUtf8)?;
    let mut found = match text.trim_ascii_start().as_bytes().first() {
        None => return Err(ImportError::Empty),
        Some(b'<') => gpx::lines(text)?,
        Some(_) => geojson(text)?,
    };
    found.lines.retain(|line| line.points.len() >= 2);
    if found.lines.is_empty() {
        let others = found.others.into_iter();
        let others = others.map(|(kind, count)| format!("{count} × {kind}"));
        return Err(ImportError::NoLine {
            others: others.collect(),
        });
    }
    Ok(found.lines)
}

/// Source: RFC 7946.
fn geojson(text: &str) -> Result<Found, ImportError> {
    // Counted in front of the reader, which makes room for each: every value begins or follows one of these signs.
    let signs = text.bytes().filter(|byte| b",[{".contains(byte)).count();
    if signs > MOST_GEOJSON_VALUES {
        return Err(ImportError::TooManyValues {
            values: signs,
            limit: MOST_GEOJSON_VALUES,
        });
    }
    let mut found = Found::default();
    match text.parse::<GeoJson>().map_err(not_geojson)? {
        GeoJson::Geometry(geometry) => {
            geometry_lines(geometry.value, Line::named(None), &mut found)?
        }
        GeoJson::Feature(feature) => feature_lines(feature, &mut found)?,
        GeoJson::FeatureCollection(collection) => {
            for feature in collection.features {
                feature_lines(feature, &mut found)?;
            }
        }
    }
    Ok(found)
}

fn not_geojson(reason: impl ToString) -> ImportError {
    let reason = reason.to_string();
    ImportError::NotGeoJson { reason }
}

fn feature_lines(feature: geojson::Feature, found: &mut Found) -> Result<(), ImportError> {
    let name = feature.property("name").and_then(|name| name.as_str());
    let line = Line::named(name);
    match feature.geometry {
        Some(geometry) => geometry_lines(geometry.value, line, found),
        None => Ok(()),
    }
}

fn geometry_lines(
    value: GeometryValue,
    mut line: Line,
    found: &mut Found,
) -> Result<(), ImportError> {
    let kind = value.type_name();
    let segments = match value {
        GeometryValue::LineString { coordinates } => vec![coordinates],
        GeometryValue::MultiLineString { coordinates } => coordinates,
        GeometryValue::GeometryCollection { geometries } => {
            for geometry in geometries {
                geometry_lines(geometry.value, line.clone(), found)?;
            }
            return Ok(());
        }
        _ => {
            found.other(kind);
            return Ok(());
        }
    };
    for segment in segments {
        let points: Result<Vec<[f64; 2]>, ImportError> = segment.iter().map(first_two).collect();
        line.add(points?);
    }
    found.lines.push(line);
    Ok(())
}

/// Longitude and latitude; a height may follow.
fn first_two(position: &Position) -> Result<[f64; 2], ImportError> {
    match position.as_slice() {
        [longitude, latitude, ..] => Ok([*longitude, *latitude]),
        short => Err(not_geojson(format!("{short:?} is no position"))),
    }
}
