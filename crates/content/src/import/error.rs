//! What can keep a line from being brought in. Native only.

use super::format::Format;
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
    /// The file is of a kind that holds no lines, or none that are read.
    #[error("{}.", .format.message(Language::English))]
    OtherFormat {
        /// The kind.
        format: Format,
    },
    /// What is packed in the file cannot be unpacked.
    #[error(
        "the file is packed and cannot be unpacked ({reason}). Download it again, or unpack it yourself."
    )]
    NotUnpacked {
        /// Why.
        reason: String,
    },
    /// What is packed in the file is larger than a line ever is.
    #[error("unpacked, the file has more than {limit} bytes. Export only the part for this leg.")]
    Swells {
        /// The largest that is read.
        limit: u64,
    },
    /// An archive with several files of lines.
    #[error("the archive holds several files: {}. Unpack it and choose one.", .files.join(", "))]
    SeveralFiles {
        /// Their names.
        files: Vec<String>,
    },
    /// The coordinates are of another system than WGS 84.
    #[error(
        "the file says that its coordinates are \"{found}\", which are not degrees of WGS 84. Export it again in WGS 84 (EPSG:4326); in QGIS: Export → Save Features As → CRS EPSG:4326."
    )]
    OtherSystem {
        /// The system, as the file names it.
        found: String,
    },
    /// A point in metres.
    #[error(
        "point {index} is [{first}, {second}]: these are metres of VN-2000, UTM or a map of the web, not degrees. Export the line again in WGS 84 (EPSG:4326)."
    )]
    Metres {
        /// The point, counted from 1.
        index: usize,
        /// The first number.
        first: f64,
        /// The second number.
        second: f64,
    },
    /// The line's parts run to and fro.
    #[error(
        "the line has {parts} parts that run to and fro: joined as they stand they would make a zigzag. Join them in the order of the way at geojson.io, or export each part for itself."
    )]
    ToAndFro {
        /// How many.
        parts: usize,
    },
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
    /// The file is XML, and no lines can be read from it.
    #[error(
        "no line can be read from this file (line {line}: {}). Export the track again as GPX, or draw the line at geojson.io.",
        .reason.message(Language::English)
    )]
    NotGpx {
        /// The line, from 1.
        line: usize,
        /// Why.
        reason: MarkedFault,
    },
    /// The file has no line.
    #[error("there is no line in the file{}. A leg needs a LineString, a track or a route of at least two points.", found_instead(.others))]
    NoLine {
        /// What it has instead, such as `2 × Point`.
        others: Vec<String>,
    },
    /// The file has several lines.
    #[error(
        "the file has {} lines; choose one with --line: {}{}.{}",
        .lines.len() + .others,
        .lines.join("; "),
        if *.others > 0 { format!(" and {others} more") } else { String::new() },
        elements(.lines)
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

/// Why no lines are read from a file of XML.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MarkedFault {
    /// It is no XML, would swell, or is beyond the limits.
    Xml(XmlFault),
    /// Its root is something else.
    Root {
        /// The name of the root.
        found: String,
    },
    /// A number with a comma in place of the decimal point.
    DecimalComma {
        /// The number.
        found: String,
    },
    /// A coordinate that is no number.
    Point {
        /// What stands there.
        found: String,
    },
}

impl MarkedFault {
    /// What was found and what was expected.
    pub fn message(&self, language: Language) -> String {
        match (self, language) {
            (MarkedFault::Xml(fault), language) => fault.message(language),
            (MarkedFault::Root { found }, Language::Vietnamese) => {
                format!("thẻ đầu là <{found}>, cần <gpx>, <kml> hoặc <TrainingCenterDatabase>")
            }
            (MarkedFault::Root { found }, Language::English) => {
                format!(
                    "it begins with <{found}>, expected <gpx>, <kml> or <TrainingCenterDatabase>"
                )
            }
            (MarkedFault::DecimalComma { found }, Language::Vietnamese) => {
                format!("\"{found}\" có dấu phẩy thập phân, cần dấu chấm")
            }
            (MarkedFault::DecimalComma { found }, Language::English) => {
                format!("\"{found}\" has a decimal comma, expected a point")
            }
            (MarkedFault::Point { found }, Language::Vietnamese) => {
                format!("tọa độ \"{found}\" không phải số")
            }
            (MarkedFault::Point { found }, Language::English) => {
                format!("the coordinate \"{found}\" is no number")
            }
        }
    }
}

/// What the names of elements in a list of lines mean.
fn elements(lines: &[String]) -> &'static str {
    if lines
        .iter()
        .any(|line| line.contains(" <rte>") || line.contains(" <trk>"))
    {
        " <trk> is the recorded track, which has the way; <rte> is a planned route, often only its stops."
    } else {
        ""
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
