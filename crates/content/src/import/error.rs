//! What can keep a line from being brought in. Native only.

use crate::files::WriteError;
use crate::xml::XmlFault;
use langke_model::i18n::Language;

/// Why a line was not brought in. The texts are English; Vietnamese is in `message`.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum ImportError {
    /// The file cannot be read.
    #[error("{file}: cannot be read ({reason}). Check the name and who may read it.")]
    Unreadable {
        /// The file.
        file: String,
        /// What the system says.
        reason: String,
    },
    /// The file is larger than a line ever is.
    #[error(
        "the file has {bytes} bytes; files of up to {limit} are read. Export only the part for this leg."
    )]
    TooLarge {
        /// Its size in bytes.
        bytes: u64,
        /// The largest that is read.
        limit: u64,
    },
    /// The file is empty.
    #[error("the file is empty. Export the line again.")]
    Empty,
    /// The file is not GeoJSON.
    #[error("this is not GeoJSON ({reason}). In geojson.io: Save → GeoJSON.")]
    NotGeoJson {
        /// What the parser says.
        reason: String,
    },
    /// The file is not UTF-8.
    #[error("the file is not UTF-8. Export the line again, or save the file as UTF-8.")]
    NotUtf8,
    /// The file has more values than a line ever has.
    #[error(
        "the file has {values} values; up to {limit} are read. Export only the part for this leg."
    )]
    TooManyValues {
        /// How many it has.
        values: usize,
        /// The most that are read.
        limit: usize,
    },
    /// The file is not GPX.
    #[error(
        "this is not GPX 1.1 (line {line}: {}). Export the track again as GPX, or draw the line at geojson.io.",
        .reason.message(Language::English)
    )]
    NotGpx {
        /// The line, from 1.
        line: usize,
        /// Why.
        reason: GpxFault,
    },
    /// The file has no line.
    #[error("there is no line in the file{}. A leg needs a LineString, a track or a route of at least two points.", found_instead(.others))]
    NoLine {
        /// What it has instead, such as `2 × Point`.
        others: Vec<String>,
    },
    /// The file has several lines.
    #[error(
        "the file has {} lines; choose one with --line: {}{}.",
        .lines.len() + .others,
        .lines.join("; "),
        if *.others > 0 { format!(" and {others} more") } else { String::new() }
    )]
    SeveralLines {
        /// The first of them with their numbers, names, points and lengths.
        lines: Vec<String>,
        /// How many there are besides.
        others: usize,
    },
    /// There is no line of that number.
    #[error("there is no line {line}; --line goes from 1 to {lines}.")]
    NoSuchLine {
        /// The line asked for.
        line: usize,
        /// How many there are.
        lines: usize,
    },
    /// The line has more points than can be simplified.
    #[error(
        "the line has {points} points; up to {limit} are read. Export only the part for this leg."
    )]
    TooManyPoints {
        /// How many it has.
        points: usize,
        /// The most.
        limit: usize,
    },
    /// The line, simplified, still has more points than the route has room for.
    #[error(
        "within {tolerance} m the line still has {points} points; this leg has room for {limit}. Give a larger --tolerance, such as 10."
    )]
    TooManyLeft {
        /// How many are left.
        points: usize,
        /// The most.
        limit: usize,
        /// The tolerance, in metres.
        tolerance: f64,
    },
    /// The line could not be simplified.
    #[error("the line could not be simplified ({reason}). Close other programs and try again.")]
    NotSimplified {
        /// What the system says.
        reason: String,
    },
    /// A point's two numbers stand the wrong way round.
    #[error(
        "point {index} is [{first}, {second}]: latitude and longitude are swapped. GeoJSON has the longitude first."
    )]
    Swapped {
        /// The point, counted from 1.
        index: usize,
        /// The first number, a latitude of Vietnam.
        first: f64,
        /// The second number, a longitude of Vietnam.
        second: f64,
    },
    /// A point that is not in Vietnam.
    #[error(
        "point {index} is [{longitude}, {latitude}], which is not in Vietnam. Is this the right file?"
    )]
    OutsideVietnam {
        /// The point, counted from 1.
        index: usize,
        /// The first number.
        longitude: f64,
        /// The second number.
        latitude: f64,
    },
    /// The tolerance makes no sense.
    #[error("--tolerance {found}: expected 0 to {most} metres.")]
    Tolerance {
        /// The tolerance asked for.
        found: f64,
        /// The largest.
        most: f64,
    },
    /// No route has the id.
    #[error("there is no route \"{route}\".{} Ids stand in routes/*.json.", .suggestion.as_ref().map(|word| format!(" Did you mean \"{word}\"?")).unwrap_or_default())]
    NoRoute {
        /// The id looked for.
        route: String,
        /// An id that looks alike.
        suggestion: Option<String>,
    },
    /// The route's or a stop's file has problems.
    #[error("{file} has problems of its own. Run langke check first.")]
    HasProblems {
        /// The file.
        file: String,
    },
    /// The route has no such leg.
    #[error("the route has no leg {leg}; --leg goes from 1 to {legs}.")]
    NoLeg {
        /// The leg asked for.
        leg: usize,
        /// How many there are.
        legs: usize,
    },
    /// A stop's place does not exist.
    #[error("there is no place \"{place}\", which the route stops at. Run langke check first.")]
    NoPlace {
        /// The id of the place.
        place: String,
    },
    /// The line does not lead from the one stop to the other.
    #[error(
        "the line begins {} m from \"{}\" and ends {} m from \"{}\"; at most {} and {} m fit. {}",
        .off[0], .places[0], .off[1], .places[1], .most[0], .most[1],
        if *.reversed_fits { "It runs the other way: add --reverse." } else { "Is this the right leg? Cut the line at the two stops, or correct their positions." }
    )]
    EndsElsewhere {
        /// The ids of the two places.
        places: [String; 2],
        /// How far the line's ends are from them, in metres.
        off: [u32; 2],
        /// How far they may be, in metres.
        most: [u32; 2],
        /// Whether the line fits the other way round.
        reversed_fits: bool,
    },
    /// The route's file could not be written; it is as it was.
    #[error("{file}: could not be written ({error}); it is as it was.")]
    NotWritten {
        /// The file.
        file: String,
        /// Why.
        error: WriteError,
    },
}

/// Why a file is not GPX.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GpxFault {
    /// It is no XML, would swell, or is beyond the limits.
    Xml(XmlFault),
    /// Its root is something else.
    Root {
        /// The name of the root.
        found: String,
    },
    /// It is of a version that there is not.
    Version {
        /// The version.
        found: String,
    },
    /// A point without `lat` and `lon`.
    Point,
}

impl GpxFault {
    /// What was found and what was expected.
    pub fn message(&self, language: Language) -> String {
        match (self, language) {
            (GpxFault::Xml(fault), language) => fault.message(language),
            (GpxFault::Root { found }, Language::Vietnamese) => {
                format!("thẻ đầu là <{found}>, cần <gpx>")
            }
            (GpxFault::Root { found }, Language::English) => {
                format!("it begins with <{found}>, expected <gpx>")
            }
            (GpxFault::Version { found }, Language::Vietnamese) => {
                format!("phiên bản \"{found}\", cần 1.0 hoặc 1.1")
            }
            (GpxFault::Version { found }, Language::English) => {
                format!("version \"{found}\", expected 1.0 or 1.1")
            }
            (GpxFault::Point, Language::Vietnamese) => {
                "một điểm thiếu lat hoặc lon, hoặc chúng không phải số".into()
            }
            (GpxFault::Point, Language::English) => {
                "a point lacks lat or lon, or they are no numbers".into()
            }
        }
    }
}

/// What stands in a file instead of lines.
fn found_instead(others: &[String]) -> String {
    if others.is_empty() {
        String::new()
    } else {
        format!(", only {}", others.join(", "))
    }
}
