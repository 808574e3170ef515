//! The lines of a GPX file: its tracks and routes. Native only.

use super::error::{GpxFault, ImportError};
use super::found::{Found, Line};
use crate::bounds::GPX;
use crate::xml::{Piece, Reader, Start, XmlError};

/// The lines of a GPX file. Source: GPX 1.1, topografix.com/GPX/1/1; in 1.0 they stand in the same places. The segments of a track
/// are parts of one way between which the receiver was off.
///
/// # Errors
/// That it is no GPX, or more than is read.
pub(super) fn lines(text: &str) -> Result<Found, ImportError> {
    let mut reader = Reader::new(text, GPX);
    let mut found = Found::default();
    let mut path: Vec<String> = Vec::new();
    let mut line = Line::named(None);
    let mut name = String::new();
    loop {
        let next = reader.next();
        let next = next.map_err(|XmlError { line, fault }| ImportError::NotGpx {
            line,
            reason: GpxFault::Xml(fault),
        });
        let Some(piece) = next? else {
            return Ok(found);
        };
        match piece {
            Piece::Start(start) => {
                path.push(start.name.clone());
                let place: Vec<&str> = path.iter().map(String::as_str).collect();
                let fine = match place.as_slice() {
                    [_] => is_gpx(&start),
                    ["gpx", "trk" | "rte"] => {
                        line = Line::named(None);
                        name.clear();
                        Ok(())
                    }
                    ["gpx", "trk", "trkseg", "trkpt"] | ["gpx", "rte", "rtept"] => {
                        point(&start).map(|point| line.add([point]))
                    }
                    ["gpx", "wpt"] => {
                        found.other("wpt");
                        Ok(())
                    }
                    _ => Ok(()),
                };
                fine.map_err(|reason| {
                    let line = reader.line();
                    ImportError::NotGpx { line, reason }
                })?;
            }
            Piece::Text(text) => {
                let place: Vec<&str> = path.iter().map(String::as_str).collect();
                if let ["gpx", "trk" | "rte", "name"] = place.as_slice() {
                    name.push_str(&text);
                }
            }
            Piece::End => {
                let place: Vec<&str> = path.iter().map(String::as_str).collect();
                if let ["gpx", "trk" | "rte"] = place.as_slice() {
                    let named = Line::named(Some(name.trim()).filter(|name| !name.is_empty()));
                    let points = std::mem::take(&mut line.points);
                    found.lines.push(Line { points, ..named });
                }
                path.pop();
            }
            Piece::Instruction(_) => {}
        }
    }
}

fn is_gpx(root: &Start<'_>) -> Result<(), GpxFault> {
    if root.name != "gpx" {
        let found = root.name.clone();
        return Err(GpxFault::Root { found });
    }
    match root.attribute("version") {
        None | Some("1.0" | "1.1") => Ok(()),
        Some(found) => Err(GpxFault::Version {
            found: found.to_owned(),
        }),
    }
}

/// Longitude and latitude of a point, unchecked but finite.
fn point(point: &Start<'_>) -> Result<[f64; 2], GpxFault> {
    let number = |name: &str| {
        let text = point.attribute(name).unwrap_or_default();
        let number: Option<f64> = text.trim().parse().ok();
        number.filter(|number| number.is_finite())
    };
    match (number("lon"), number("lat")) {
        (Some(longitude), Some(latitude)) => Ok([longitude, latitude]),
        _ => Err(GpxFault::Point),
    }
}
