//! The lines of a GeoJSON or GPX file. Native only.

use geojson::{GeoJson, GeometryValue, Position};

use super::found::{Found, Line};
use super::{ImportError, gpx};
use crate::bounds::MOST_GEOJSON_VALUES;

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
