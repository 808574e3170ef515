//! The lines of a file: GeoJSON, GPX, KML, TCX. Native only.

use geojson::{GeoJson, GeometryValue, Position};

use super::format::Format;
use super::found::{Found, Line};
use super::{ImportError, marked, unpacked};
use crate::bounds::MOST_GEOJSON_VALUES;
use crate::stray::is_stray;

/// The lines of a file that have at least two points.
///
/// # Errors
/// What the file is if it is none of these, or that it has no lines.
pub(super) fn read(bytes: Vec<u8>) -> Result<Vec<Line>, ImportError> {
    let text = unpacked::text(bytes)?;
    let text = text.trim_start_matches(|sign: char| sign.is_whitespace() || sign == '\u{FEFF}');
    let mut found = match text.as_bytes().first() {
        None => return Err(ImportError::Empty),
        Some(b'<') => marked::lines(text)?,
        Some(_) => match Format::of_text(text) {
            Some(format) => return Err(ImportError::OtherFormat { format }),
            None => geojson(text)?,
        },
    };
    found.lines.retain(|line| line.count() >= 2);
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
    let file = text.parse::<GeoJson>().map_err(not_geojson)?;
    in_degrees(&file)?;
    match file {
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

/// That a file does not say that its coordinates are of another system than WGS 84. Source: GeoJSON 2008, section 3, which had a
/// member `crs`; RFC 7946 has none.
fn in_degrees(file: &GeoJson) -> Result<(), ImportError> {
    let members = match file {
        GeoJson::Geometry(geometry) => &geometry.foreign_members,
        GeoJson::Feature(feature) => &feature.foreign_members,
        GeoJson::FeatureCollection(collection) => &collection.foreign_members,
    };
    let properties = members
        .as_ref()
        .and_then(|members| members.get("crs")?.get("properties"));
    let Some(properties) = properties else {
        return Ok(());
    };
    let found = match (properties.get("name"), properties.get("code")) {
        (Some(serde_json::Value::String(name)), _) => name.clone(),
        (_, Some(code)) => format!("EPSG:{}", code.to_string().trim_matches('"')),
        _ => return Ok(()),
    };
    // OGC's CRS84 and EPSG's 4326, with a height 4979, are WGS 84.
    let digits: String = found
        .rsplit([':', '/', '#', ' '])
        .next()
        .unwrap_or_default()
        .to_ascii_uppercase();
    if matches!(
        digits.as_str(),
        "CRS84" | "CRS84H" | "84" | "4326" | "4979" | "WGS84"
    ) {
        return Ok(());
    }
    let visible = found.chars().filter(|sign| !is_stray(*sign)).take(80);
    Err(ImportError::OtherSystem {
        found: visible.collect(),
    })
}

fn not_geojson(reason: impl ToString) -> ImportError {
    let reason = reason.to_string();
    ImportError::NotGeoJson { reason }
}

fn feature_lines(feature: geojson::Feature, found: &mut Found) -> Result<(), ImportError> {
    let names = ["name", "Name", "title", "ten", "tên"];
    let name = names
        .iter()
        .find_map(|name| feature.property(*name)?.as_str());
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
        line.begin_part();
        for position in &segment {
            line.add(first_two(position)?);
        }
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
