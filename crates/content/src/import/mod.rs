//! Brings a line that was drawn or recorded elsewhere in as the way of a leg. Native only.

mod error;
mod format;
mod found;
mod join;
mod leg;
mod lines;
mod marked;
mod message;
mod route;
mod simplify;
mod unpacked;

use std::fs;
use std::path::{Path, PathBuf};

use super::bounds::{LARGEST_LINE, MOST_LINE_POINTS, MOST_LINES_TOLD, ROUTE_POINTS, list};
use super::coordinates::rounded;
use super::fix::write;
use super::vietnam::in_vietnam;
use super::{Position, Route};
pub use error::{ImportError, MarkedFault};
pub use format::Format;
use found::Line;
use join::{Joined, one_way, way};
use langke_model::geo::{LonLat, metres_along, metres_between};
use langke_model::i18n::Language;
use simplify::simplify;

/// What to bring in and where to.
#[derive(Debug, Clone)]
pub struct Import {
    /// A file of GeoJSON (RFC 7946), GPX, KML or TCX; packed as KMZ, zip or gzip, too.
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
    /// Of how many parts of the file the way was made, in order of the way.
    pub parts: usize,
    /// How many of them were turned round.
    pub turned: usize,
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
    let lines = lines::read(bytes_of(&request.file)?)?;
    let (file, text, route) = route::route(request)?;
    let stops = route::leg_stops(&route, request.leg)?;
    let positions = [
        route::position(request, stops[0])?,
        route::position(request, stops[1])?,
    ];
    let places = stops.map(|stop| stop.place.to_string());
    let Way {
        points: line,
        parts,
        turned,
    } = chosen(&lines, request, &positions, &places)?;

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
        parts,
        turned,
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

/// The bytes of the file, wherever a link leads to it.
fn bytes_of(path: &Path) -> Result<Vec<u8>, ImportError> {
    let unreadable = |reason: String| ImportError::Unreadable {
        file: path.display().to_string(),
        reason,
    };
    let found = fs::canonicalize(path).map_err(|error| unreadable(error.to_string()))?;
    let bytes = fs::metadata(&found)
        .map_err(|error| unreadable(error.to_string()))?
        .len();
    if bytes > LARGEST_LINE {
        let limit = LARGEST_LINE;
        return Err(ImportError::TooLarge { bytes, limit });
    }
    crate::folder::bytes_of(&found, LARGEST_LINE)
        .map_err(|problem| unreadable(problem.message(Language::English)))
}

/// A way that leads from stop to stop.
struct Way {
    points: Vec<LonLat>,
    parts: usize,
    turned: usize,
}

/// The way of the line asked for, of the only one, or of all if they meet end to end.
fn chosen(
    lines: &[Line],
    request: &Import,
    positions: &[Position; 2],
    places: &[String; 2],
) -> Result<Way, ImportError> {
    let line = match request.line {
        None if lines.len() > 1 => {
            let several = || ImportError::SeveralLines {
                others: lines.len().saturating_sub(MOST_LINES_TOLD),
                lines: lines
                    .iter()
                    .take(MOST_LINES_TOLD)
                    .enumerate()
                    .map(|(index, line)| line.describe(index + 1))
                    .collect(),
            };
            let all = one_way(lines).ok_or_else(several)?;
            // Whether they were meant to be joined is shown by the stops.
            return fitting(all, request, positions, places).map_err(|error| match error {
                ImportError::EndsElsewhere {
                    reversed_fits: false,
                    ..
                } => several(),
                other => other,
            });
        }
        number => {
            let line = number.unwrap_or(1);
            let asked = line.checked_sub(1).and_then(|line| lines.get(line));
            asked.ok_or(ImportError::NoSuchLine {
                line,
                lines: lines.len(),
            })?
        }
    };
    let limit = MOST_LINE_POINTS;
    if line.count() > limit {
        let points = line.count();
        return Err(ImportError::TooManyPoints { points, limit });
    }
    let whole = way(&line.parts)
        .map_err(|join::ToAndFro| ImportError::ToAndFro {
            parts: line.parts.len(),
        })
        .and_then(|joined| fitting(joined, request, positions, places));
    if line.parts.len() < 2 || matches!(whole, Err(ImportError::ToAndFro { .. })) {
        return whole;
    }
    // A track of a whole route has a part for each leg: what leads nearest from stop to stop is meant, all of it where that is as near.
    let off = |way: &Way| {
        let off = ends(way.points.first()?, way.points.last()?, positions);
        Some(off[0].saturating_add(off[1]))
    };
    let mut nearest = whole;
    // The part of a leg between two stops at one place is a single point.
    for part in line.parts.iter().filter(|part| !part.is_empty()) {
        let one = way(std::slice::from_ref(part)).ok();
        let one = one.and_then(|one| fitting(one, request, positions, places).ok());
        let Some(one) = one else { continue };
        let is_nearer = match &nearest {
            Ok(nearest) => off(&one) < off(nearest),
            Err(_) => true,
        };
        if is_nearer {
            nearest = Ok(one);
        }
    }
    nearest
}

/// The points of a way, if it leads from stop to stop.
fn fitting(
    joined: Joined,
    request: &Import,
    positions: &[Position; 2],
    places: &[String; 2],
) -> Result<Way, ImportError> {
    let mut points = points(joined.points)?;
    if request.reverse {
        points.reverse();
    }
    let mut turned = joined.turned;
    match leads(&points, positions, places) {
        Err(ImportError::EndsElsewhere {
            reversed_fits: true,
            ..
        }) if !joined.in_order && !request.reverse => {
            points.reverse();
            turned = joined.parts - turned;
        }
        other => other?,
    }
    Ok(Way {
        points,
        parts: joined.parts,
        turned,
    })
}

/// The points of a line, all in Vietnam.
fn points(points: Vec<[f64; 2]>) -> Result<Vec<LonLat>, ImportError> {
    let limit = MOST_LINE_POINTS;
    if points.len() > limit {
        let points = points.len();
        return Err(ImportError::TooManyPoints { points, limit });
    }
    let point = |(index, [first, second]): (usize, [f64; 2])| {
        let index = index + 1;
        if in_vietnam(second, first) {
            return Err(ImportError::Swapped {
                index,
                first,
                second,
            });
        }
        // The earth is forty million metres around.
        let is_metres = |number: f64| (1_000.0..5e7).contains(&number.abs());
        if is_metres(first) && is_metres(second) {
            return Err(ImportError::Metres {
                index,
                first,
                second,
            });
        }
        LonLat::new(first, second)
            .filter(|_| in_vietnam(first, second))
            .ok_or(ImportError::OutsideVietnam {
                index,
                longitude: first,
                latitude: second,
            })
    };
    points.into_iter().enumerate().map(point).collect()
}

/// How far the ends of a line are from two stops, in metres.
fn ends(first: &LonLat, last: &LonLat, [from, to]: &[Position; 2]) -> [u32; 2] {
    [(first, from), (last, to)].map(|(end, stop)| metres_between(*end, stop.point).round() as u32)
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
    let most = positions
        .each_ref()
        .map(|position| NEAR.saturating_add(position.accuracy_m));
    let fits = |off: [u32; 2]| off[0] <= most[0] && off[1] <= most[1];
    let (straight, reversed) = (ends(first, last, positions), ends(last, first, positions));
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
