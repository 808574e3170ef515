//! Brings a line that was drawn or recorded elsewhere in as the way of a leg. Native only.

mod error;
mod found;
mod gpx;
mod leg;
mod lines;
mod message;
mod route;
mod simplify;

use std::fs;
use std::path::{Path, PathBuf};

use super::bounds::{LARGEST_LINE, MOST_LINE_POINTS, MOST_LINES_TOLD, ROUTE_POINTS, list};
use super::coordinates::rounded;
use super::fix::write;
use super::vietnam::in_vietnam;
use super::{Position, Route};
pub use error::{GpxFault, ImportError};
use found::Line;
use langke_model::geo::{LonLat, metres_along, metres_between};
use simplify::simplify;

/// What to bring in and where to.
#[derive(Debug, Clone)]
pub struct Import {
    /// A GeoJSON (RFC 7946) or GPX 1.1 file.
    pub file: PathBuf,
    /// The content folder.
    pub content: PathBuf,
    /// The id of the route.
    pub route: String,
    /// The leg, counted from 1.
    pub leg: usize,
    /// Which line of the file, counted from 1, where there are several.
    pub line: Option<usize>,
    /// How far the leg may be from the line, in metres, 0 to 1000.
    pub tolerance: f64,
    /// The line runs from the second stop to the first.
    pub reverse: bool,
    /// Say what would be done, and do nothing.
    pub dry_run: bool,
}

/// What was brought in.
#[derive(Debug, Clone, PartialEq)]
pub struct Imported {
    /// The route's file, relative to the content folder.
    pub file: String,
    /// The leg, counted from 1.
    pub leg: usize,
    /// The ids of the places that it joins.
    pub places: [String; 2],
    /// Points of the line.
    pub points_before: usize,
    /// Points of the leg between its stops.
    pub points_after: usize,
    /// How far the leg may be from the line, in metres.
    pub tolerance: f64,
    /// The length of the line, in metres.
    pub metres_before: f64,
    /// The length of the leg from stop to stop, in metres.
    pub metres_after: f64,
    /// Whether the route's file was written.
    pub written: bool,
}

/// A leg that is farther than this from its line tells nothing.
const LARGEST_TOLERANCE: f64 = 1000.0;
/// How far a line's end may be from its stop, in metres, besides what the stop's position may be off: a gate, a car park.
const NEAR: u32 = 500;

/// Brings a line in: writes it, simplified, as `via` of a leg, and leaves everything else in the route's file byte for byte.
///
/// # Errors
/// Why the line cannot be brought in; nothing is written then.
pub fn import(request: &Import) -> Result<Imported, ImportError> {
    if !(0.0..=LARGEST_TOLERANCE).contains(&request.tolerance) {
        return Err(ImportError::Tolerance {
            found: request.tolerance,
            most: LARGEST_TOLERANCE,
        });
    }
    let mut line = points(chosen(
        lines::read(&bytes_of(&request.file)?)?,
        request.line,
    )?)?;
    if request.reverse {
        line.reverse();
    }
    let (file, text, route) = route::route(request)?;
    let stops = route::leg_stops(&route, request.leg)?;
    let positions = [
        route::position(request, stops[0])?,
        route::position(request, stops[1])?,
    ];
    let places = stops.map(|stop| stop.place.to_string());
    leads(&line, &positions, &places)?;

    let [from, to] = positions.map(|position| position.point);
    let whole: Vec<LonLat> = std::iter::once(from)
        .chain(line.iter().copied().map(rounded))
        .chain([to])
        .collect();
    // The stops are the ends of what is drawn, so a line's ends that coincide with them go as any point goes that adds nothing.
    let drawn =
        simplify(&whole, request.tolerance).map_err(|error| ImportError::NotSimplified {
            reason: error.to_string(),
        })?;
    let via = drawn.get(1..drawn.len() - 1).unwrap_or_default();
    let (points, limit) = (via.len(), room(&route, request.leg - 1));
    if points > limit {
        let tolerance = request.tolerance;
        return Err(ImportError::TooManyLeft {
            points,
            limit,
            tolerance,
        });
    }
    let new = leg::with_via(&text, request.leg - 1, via)
        .ok_or_else(|| ImportError::HasProblems { file: file.clone() })?;
    if !request.dry_run {
        write(&request.content.join(&file), text.as_bytes(), &new).map_err(|error| {
            ImportError::NotWritten {
                file: file.clone(),
                error,
            }
        })?;
    }
    Ok(Imported {
        file,
        leg: request.leg,
        places,
        points_before: line.len(),
        points_after: via.len(),
        tolerance: request.tolerance,
        metres_before: metres_along(&line),
        metres_after: metres_along(&drawn),
        written: !request.dry_run,
    })
}

/// How many points the way of a leg may have, so that the route's file can be read again.
fn room(route: &Route, leg: usize) -> usize {
    let others = route.legs.iter().enumerate();
    let others: usize = others
        .filter(|(index, _)| *index != leg)
        .map(|(_, other)| other.via.len())
        .sum();
    list(Some("via"), Some("legs"))
        .most
        .min(ROUTE_POINTS.saturating_sub(others))
}

fn bytes_of(path: &Path) -> Result<Vec<u8>, ImportError> {
    let unreadable = |error: std::io::Error| ImportError::Unreadable {
        file: path.display().to_string(),
        reason: error.to_string(),
    };
    let bytes = fs::metadata(path).map_err(unreadable)?.len();
    if bytes > LARGEST_LINE {
        let limit = LARGEST_LINE;
        return Err(ImportError::TooLarge { bytes, limit });
    }
    fs::read(path).map_err(unreadable)
}

/// The line asked for, or the only one.
fn chosen(mut lines: Vec<Line>, number: Option<usize>) -> Result<Line, ImportError> {
    match number {
        None if lines.len() > 1 => Err(ImportError::SeveralLines {
            others: lines.len().saturating_sub(MOST_LINES_TOLD),
            lines: lines
                .iter()
                .take(MOST_LINES_TOLD)
                .enumerate()
                .map(|(index, line)| line.describe(index + 1))
                .collect(),
        }),
        number => {
            let line = number.unwrap_or(1);
            if line == 0 || line > lines.len() {
                let lines = lines.len();
                return Err(ImportError::NoSuchLine { line, lines });
            }
            Ok(lines.swap_remove(line - 1))
        }
    }
}

/// The line's points, all in Vietnam.
fn points(line: Line) -> Result<Vec<LonLat>, ImportError> {
    let (points, limit) = (line.points.len(), MOST_LINE_POINTS);
    if points > limit {
        return Err(ImportError::TooManyPoints { points, limit });
    }
    let point = |(index, [longitude, latitude]): (usize, [f64; 2])| {
        let index = index + 1;
        if in_vietnam(latitude, longitude) {
            let (first, second) = (longitude, latitude);
            return Err(ImportError::Swapped {
                index,
                first,
                second,
            });
        }
        LonLat::new(longitude, latitude)
            .filter(|_| in_vietnam(longitude, latitude))
            .ok_or(ImportError::OutsideVietnam {
                index,
                longitude,
                latitude,
            })
    };
    line.points.into_iter().enumerate().map(point).collect()
}

/// Checks that a line leads from the one place to the other.
fn leads(
    line: &[LonLat],
    positions: &[Position; 2],
    places: &[String; 2],
) -> Result<(), ImportError> {
    let (Some(first), Some(last)) = (line.first(), line.last()) else {
        return Err(ImportError::NoLine { others: vec![] });
    };
    let [from, to] = positions;
    let most = [from, to].map(|position| NEAR.saturating_add(position.accuracy_m));
    let off = |first: &LonLat, last: &LonLat| {
        [(first, from), (last, to)]
            .map(|(end, stop)| metres_between(*end, stop.point).round() as u32)
    };
    let fits = |off: [u32; 2]| off[0] <= most[0] && off[1] <= most[1];
    let (straight, reversed) = (off(first, last), off(last, first));
    if fits(straight) {
        return Ok(());
    }
    Err(ImportError::EndsElsewhere {
        places: places.clone(),
        off: straight,
        most,
        reversed_fits: fits(reversed),
    })
}
