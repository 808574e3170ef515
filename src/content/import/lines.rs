//! The lines of a GeoJSON or GPX file. Native only.

use std::collections::BTreeMap;

use geojson::{GeoJson, GeometryValue, Position};

use super::ImportError;
use crate::geo::{LonLat, metres_along};

/// A line as it stands in a file.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Line {
    /// What the file calls it.
    pub name: Option<String>,
    /// Longitude and latitude as they stand there, unchecked.
    pub points: Vec<[f64; 2]>,
}

impl Line {
    fn named(name: Option<String>) -> Line {
        let points = Vec::new();
        Line { name, points }
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
    fn add(&mut self, segment: impl IntoIterator<Item = [f64; 2]>) {
        for point in segment {
            if self.points.last() != Some(&point) {
                self.points.push(point);
            }
        }
    }
}

/// What was found in a file.
#[derive(Default)]
struct Found {
    lines: Vec<Line>,
    /// What is no line, and how many of each.
    others: BTreeMap<&'static str, usize>,
}

impl Found {
    fn other(&mut self, kind: &'static str) {
        *self.others.entry(kind).or_default() += 1;
    }
}

/// The lines of a file that have at least two points.
///
/// # Errors
/// That the file is neither GeoJSON nor GPX, or has no lines.
pub(super) fn read(bytes: &[u8]) -> Result<Vec<Line>, ImportError> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let mut found = match bytes.iter().find(|byte| !byte.is_ascii_whitespace()) {
        None => return Err(ImportError::Empty),
        Some(b'<') => gpx(bytes)?,
        Some(_) => geojson(bytes)?,
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
fn geojson(bytes: &[u8]) -> Result<Found, ImportError> {
    let text = std::str::from_utf8(bytes).map_err(not_geojson)?;
    let mut found = Found::default();
    match text.parse::<GeoJson>().map_err(not_geojson)? {
        GeoJson::Geometry(geometry) => geometry_lines(geometry.value, None, &mut found)?,
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
    let name = feature
        .property("name")
        .and_then(|name| name.as_str())
        .map(str::to_owned);
    match feature.geometry {
        Some(geometry) => geometry_lines(geometry.value, name, found),
        None => Ok(()),
    }
}

fn geometry_lines(
    value: GeometryValue,
    name: Option<String>,
    found: &mut Found,
) -> Result<(), ImportError> {
    let kind = value.type_name();
    let segments = match value {
        GeometryValue::LineString { coordinates } => vec![coordinates],
        GeometryValue::MultiLineString { coordinates } => coordinates,
        GeometryValue::GeometryCollection { geometries } => {
            for geometry in geometries {
                geometry_lines(geometry.value, name.clone(), found)?;
            }
            return Ok(());
        }
        _ => {
            found.other(kind);
            return Ok(());
        }
    };
    let mut line = Line::named(name);
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

/// Source: GPX 1.1, topografix.com/GPX/1/1. The segments of a track are parts of one way between which the receiver was off.
fn gpx(bytes: &[u8]) -> Result<Found, ImportError> {
    let gpx = gpx::read(bytes).map_err(|error| ImportError::NotGpx {
        reason: error.to_string(),
    })?;
    let point = |waypoint: &gpx::Waypoint| [waypoint.point().x(), waypoint.point().y()];
    let mut found = Found::default();
    for track in gpx.tracks {
        let mut line = Line::named(track.name);
        for segment in &track.segments {
            line.add(segment.points.iter().map(point));
        }
        found.lines.push(line);
    }
    for route in gpx.routes {
        let mut line = Line::named(route.name);
        line.add(route.points.iter().map(point));
        found.lines.push(line);
    }
    for _ in gpx.waypoints {
        found.other("wpt");
    }
    Ok(found)
}
