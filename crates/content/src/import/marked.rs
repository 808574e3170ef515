//! The lines of files of XML: GPX, KML, TCX. What else they hold does not matter, however badly it is formed. Native only.

use super::error::{ImportError, MarkedFault};
use super::format::Format;
use super::found::{Found, Line};
use crate::bounds::GPX;
use crate::xml::{Piece, Reader, Start, XmlError};

/// What reads one of the formats: told where it is, from the root on, by the names of the elements without their prefixes.
trait Lines {
    /// An element begins, the last of the path.
    fn start(&mut self, path: &[&str], start: &Start<'_>) -> Result<(), MarkedFault>;
    /// The last element of the path ends, and had this text of its own.
    fn end(&mut self, path: &[&str], text: &str) -> Result<(), MarkedFault>;
    /// Everything was read.
    fn found(self: Box<Self>) -> Found;
}

/// The lines of a file.
///
/// # Errors
/// That it is none of the formats, is cut short, holds a point that is no point, or more than is read.
pub(super) fn lines(text: &str) -> Result<Found, ImportError> {
    let mut reader = Reader::lenient(text, GPX);
    let mut path: Vec<(String, String)> = Vec::new();
    let mut lines: Option<Box<dyn Lines>> = None;
    loop {
        let next = reader.next();
        let next = next.map_err(|XmlError { line, fault }| ImportError::NotGpx {
            line,
            reason: MarkedFault::Xml(fault),
        });
        let Some(piece) = next? else {
            return Ok(lines.map(Lines::found).unwrap_or_default());
        };
        let done = match piece {
            Piece::Start(start) => {
                path.push((start.name.clone(), String::new()));
                if lines.is_none() {
                    lines = Some(of_root(&start.name).ok_or_else(|| {
                        match Format::of_root(&start.name) {
                            Some(format) => ImportError::OtherFormat { format },
                            None => ImportError::NotGpx {
                                line: reader.line(),
                                reason: MarkedFault::Root {
                                    found: start.name.clone(),
                                },
                            },
                        }
                    })?);
                }
                match &mut lines {
                    Some(lines) => lines.start(&names(&path), &start),
                    None => Ok(()),
                }
            }
            Piece::Text(text) => {
                if let Some((_, own)) = path.last_mut() {
                    own.push_str(&text);
                }
                Ok(())
            }
            Piece::End => {
                let done = match (&mut lines, path.last()) {
                    (Some(lines), Some((_, own))) => lines.end(&names(&path), own),
                    _ => Ok(()),
                };
                path.pop();
                done
            }
            Piece::Instruction(_) => Ok(()),
        };
        done.map_err(|reason| ImportError::NotGpx {
            line: reader.line(),
            reason,
        })?;
    }
}

fn names(path: &[(String, String)]) -> Vec<&str> {
    path.iter().map(|(name, _)| name.as_str()).collect()
}

fn of_root(name: &str) -> Option<Box<dyn Lines>> {
    match name.to_ascii_lowercase().as_str() {
        "gpx" => Some(Box::new(Gpx::default())),
        "kml" | "document" | "placemark" => Some(Box::new(Kml::default())),
        "trainingcenterdatabase" => Some(Box::new(Tcx::default())),
        _ => None,
    }
}

/// Tracks and routes. Source: GPX 1.1, topografix.com/GPX/1/1; in 1.0 they stand in the same places. The segments of a track are
/// parts of one way between which the receiver was off. The points between two of a route stand, as Garmin writes them, in its
/// extensions. Source: GpxExtensionsv3.xsd of Garmin.
#[derive(Default)]
struct Gpx {
    found: Found,
    line: Line,
    name: String,
}

impl Lines for Gpx {
    fn start(&mut self, path: &[&str], start: &Start<'_>) -> Result<(), MarkedFault> {
        match path {
            [.., "trk"] => self.begin("trk"),
            [.., "rte"] => self.begin("rte"),
            [.., "trkseg"] => self.line.begin_part(),
            [.., "trkpt"] if path.contains(&"trk") => return self.point(start),
            [.., "rtept"] | [.., "rpt"] if path.contains(&"rte") => return self.point(start),
            [_, "wpt"] => self.found.other("wpt"),
            _ => {}
        }
        Ok(())
    }

    fn end(&mut self, path: &[&str], text: &str) -> Result<(), MarkedFault> {
        match path {
            [.., "trk" | "rte", "name"] => self.name = text.to_owned(),
            [.., "trk" | "rte"] => {
                let Line { element, parts, .. } = std::mem::take(&mut self.line);
                self.found.lines.push(Line {
                    element,
                    parts,
                    ..Line::named(Some(&self.name))
                });
            }
            _ => {}
        }
        Ok(())
    }

    fn found(self: Box<Self>) -> Found {
        self.found
    }
}

impl Gpx {
    fn begin(&mut self, element: &'static str) {
        self.line = Line {
            element: Some(element),
            ..Line::default()
        };
        self.name.clear();
    }

    fn point(&mut self, point: &Start<'_>) -> Result<(), MarkedFault> {
        let value = |name: &str| number(point.attribute(name).unwrap_or_default());
        if let (Some(latitude), Some(longitude)) = (value("lat")?, value("lon")?) {
            self.line.add([longitude, latitude]);
        }
        Ok(())
    }
}

/// Lines and tracks of placemarks. Source: OGC KML 2.3; `Track` is Google's `gx:Track` as well.
#[derive(Default)]
struct Kml {
    found: Found,
    line: Line,
    name: String,
}

impl Lines for Kml {
    fn start(&mut self, path: &[&str], _: &Start<'_>) -> Result<(), MarkedFault> {
        match path {
            [.., "Placemark"] => {
                self.line = Line::default();
                self.name.clear();
            }
            [.., "LineString" | "Track"] => self.line.begin_part(),
            [.., "Point"] => self.found.other("Point"),
            [.., "Polygon"] => self.found.other("Polygon"),
            [.., "NetworkLink"] => self.found.other("NetworkLink"),
            _ => {}
        }
        Ok(())
    }

    fn end(&mut self, path: &[&str], text: &str) -> Result<(), MarkedFault> {
        match path {
            [.., "Placemark", "name"] => self.name = text.to_owned(),
            [.., "LineString", "coordinates"] => {
                // Some put blanks behind the commas of a point.
                let mut joined = String::new();
                for word in text.split_whitespace() {
                    let goes_on = joined.ends_with(',') || word.starts_with(',');
                    joined.push_str(if goes_on || joined.is_empty() {
                        ""
                    } else {
                        " "
                    });
                    joined.push_str(word);
                }
                for point in joined.split(' ').filter(|point| !point.is_empty()) {
                    self.point(point, ',')?;
                }
            }
            [.., "Track", "coord"] => self.point(text.trim(), ' ')?,
            [.., "Placemark"] => {
                let Line { parts, .. } = std::mem::take(&mut self.line);
                if !parts.is_empty() {
                    self.found.lines.push(Line {
                        parts,
                        ..Line::named(Some(&self.name))
                    });
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn found(mut self: Box<Self>) -> Found {
        if !self.line.parts.is_empty() {
            self.found.lines.push(std::mem::take(&mut self.line));
        }
        self.found
    }
}

impl Kml {
    fn point(&mut self, text: &str, between: char) -> Result<(), MarkedFault> {
        let mut parts = text.split(between).filter(|part| !part.is_empty());
        let (first, second) = (parts.next(), parts.next());
        if let (Some(longitude), Some(latitude)) = (
            number(first.unwrap_or_default())?,
            number(second.unwrap_or_default())?,
        ) {
            self.line.add([longitude, latitude]);
        }
        Ok(())
    }
}

/// Activities and courses. Source: TrainingCenterDatabasev2.xsd of Garmin.
#[derive(Default)]
struct Tcx {
    found: Found,
    line: Line,
    name: String,
    latitude: Option<f64>,
    longitude: Option<f64>,
}

impl Lines for Tcx {
    fn start(&mut self, path: &[&str], _: &Start<'_>) -> Result<(), MarkedFault> {
        match path {
            [.., "Activity" | "Course"] => {
                self.line = Line::default();
                self.name.clear();
            }
            [.., "Track"] => self.line.begin_part(),
            [.., "Trackpoint"] => (self.latitude, self.longitude) = (None, None),
            _ => {}
        }
        Ok(())
    }

    fn end(&mut self, path: &[&str], text: &str) -> Result<(), MarkedFault> {
        match path {
            [.., "Course", "Name"] | [.., "Activity", "Id"] => self.name = text.to_owned(),
            [.., "Trackpoint", "Position", "LatitudeDegrees"] => self.latitude = number(text)?,
            [.., "Trackpoint", "Position", "LongitudeDegrees"] => self.longitude = number(text)?,
            [.., "Trackpoint"] => {
                if let (Some(longitude), Some(latitude)) = (self.longitude, self.latitude) {
                    self.line.add([longitude, latitude]);
                }
            }
            [.., "Activity" | "Course"] => {
                let Line { parts, .. } = std::mem::take(&mut self.line);
                self.found.lines.push(Line {
                    parts,
                    ..Line::named(Some(&self.name))
                });
            }
            _ => {}
        }
        Ok(())
    }

    fn found(self: Box<Self>) -> Found {
        self.found
    }
}

/// A number of degrees; none where nothing is written, as receivers do without a fix.
fn number(text: &str) -> Result<Option<f64>, MarkedFault> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let number: Option<f64> = text.parse().ok();
    match number.filter(|number| number.is_finite()) {
        Some(number) => Ok(Some(number)),
        None => {
            let found: String = text.chars().take(40).collect();
            Err(match found.replacen(',', ".", 1).parse::<f64>() {
                Ok(_) if found.contains(',') => MarkedFault::DecimalComma { found },
                _ => MarkedFault::Point { found },
            })
        }
    }
}
