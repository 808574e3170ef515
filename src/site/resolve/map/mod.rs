//! Printed maps: the base map, the way, the stops, a scale and north, as one SVG. Native only.

mod labels;
mod svg;

use super::labels as words;
use super::route::{APPROXIMATE_BEYOND, mode_of};
use super::{Resolver, Slug};
use crate::content::{Feature, Position, Route, Text, TravelMode};
use crate::geo::{Frame, LonLat, ScreenPoint, metres_between};
use crate::i18n::Language;
use crate::site::parts::Map;

/// Size of a drawing in its own units; a phone's column shows it at about the same number of pixels.
const WIDTH: f64 = 400.0;
const HEIGHT: f64 = 440.0;
/// Room around the stops.
const MARGIN: f64 = 46.0;
/// A sheet shows at least this much from side to side, in metres, so that river or road help to find the place.
const LEAST_METRES: f64 = 2_600.0;
/// The same for the map of a single place.
const LEAST_METRES_AROUND_A_PLACE: f64 = 9_000.0;
/// Stops nearer to each other than this share one mark, in units.
const MARK: f64 = 19.0;

/// What a sheet shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sheet {
    /// All stops of a route.
    WholeWay,
    /// The stops that crowd on the sheet of the whole way, if there are such.
    CrowdedStops,
    /// One place.
    Place,
}

/// A point to mark.
struct MarkedPoint {
    number: Option<usize>,
    name: String,
    point: LonLat,
    /// How far it may be off, in metres, if that is worth showing.
    vague: Option<f64>,
}

/// A leg to draw.
struct Way {
    mode: TravelMode,
    line: Vec<LonLat>,
}

/// Everything that the sheets of one page show.
pub struct Scene<'a> {
    site: &'a Resolver<'a>,
    language: Language,
    points: Vec<MarkedPoint>,
    ways: Vec<Way>,
    sources: Vec<&'a Slug>,
}

/// Stops that share one mark on a sheet.
struct Mark<'a> {
    at: ScreenPoint,
    points: Vec<&'a MarkedPoint>,
}

impl<'a> Scene<'a> {
    /// The scene of a route.
    pub fn along(site: &'a Resolver<'a>, language: Language, route: &'a Route) -> Scene<'a> {
        let places = site.places_of(route);
        let points = places.iter().enumerate().map(|(index, place)| {
            marked(
                Some(index + 1),
                place.name.in_language(language).0,
                &place.position,
            )
        });
        let ways = (0..route.legs.len()).map(|index| Way {
            mode: mode_of(route, index),
            line: site.leg_line(route, index),
        });
        Scene {
            site,
            language,
            points: points.collect(),
            ways: ways.collect(),
            sources: places.iter().map(|place| &place.position.source).collect(),
        }
    }

    /// The scene around a single position.
    pub fn at(
        site: &'a Resolver<'a>,
        language: Language,
        name: &Text,
        position: &'a Position,
    ) -> Scene<'a> {
        let points = vec![marked(None, name.in_language(language).0, position)];
        Scene {
            site,
            language,
            points,
            ways: Vec::new(),
            sources: vec![&position.source],
        }
    }

    /// Prints a sheet; `None` if there is nothing that it would show better than another.
    pub fn print(&self, sheet: Sheet, title: &str) -> Option<Map> {
        let frame = self.frame(sheet)?;
        let svg = self.draw(&frame, title);
        Some(Map {
            title: title.into(),
            svg,
            caption: self.caption(),
        })
    }

    fn frame(&self, sheet: Sheet) -> Option<Frame> {
        let around = |points: &[LonLat], least| Frame::around(points, WIDTH, HEIGHT, MARGIN, least);
        let all: Vec<LonLat> = self.points.iter().map(|point| point.point).collect();
        match sheet {
            Sheet::Place => around(&all, LEAST_METRES_AROUND_A_PLACE),
            Sheet::WholeWay => {
                let lines = self.ways.iter().flat_map(|way| way.line.iter().copied());
                around(
                    &all.into_iter().chain(lines).collect::<Vec<_>>(),
                    LEAST_METRES,
                )
            }
            Sheet::CrowdedStops => {
                let whole = self.frame(Sheet::WholeWay)?;
                let marks = self.marks(&whole);
                let crowd = marks
                    .iter()
                    .max_by_key(|mark| mark.points.len())
                    .filter(|mark| mark.points.len() > 2)?;
                // The neighbours that stand close by belong on the same sheet.
                let reach = 3.0 * MARK / whole.scale();
                let centre = crowd.points.first()?.point;
                let near: Vec<LonLat> = all
                    .into_iter()
                    .filter(|point| metres_between(centre, *point) < reach)
                    .collect();
                let frame = around(&near, LEAST_METRES)?;
                (frame.scale() > whole.scale() * 1.5).then_some(frame)
            }
        }
    }

    /// The marks on a sheet: stops that would cover each other share one.
    fn marks(&self, frame: &Frame) -> Vec<Mark<'_>> {
        let mut marks: Vec<Mark<'_>> = Vec::new();
        for point in &self.points {
            let at = frame.draw(point.point);
            let inside =
                (0.0..=frame.width).contains(&at.x) && (0.0..=frame.height).contains(&at.y);
            if !inside {
                continue;
            }
            match marks
                .iter_mut()
                .find(|mark| (mark.at.x - at.x).hypot(mark.at.y - at.y) < MARK)
            {
                Some(mark) => mark.points.push(point),
                None => marks.push(Mark {
                    at,
                    points: vec![point],
                }),
            }
        }
        marks
    }

    fn features(&self) -> &'a [Feature] {
        &self.site.content.basemap.features
    }

    /// What kind of map it is, and what the licences of its data ask to be said.
    fn caption(&self) -> String {
        let drawn = self.features().iter().flat_map(|feature| &feature.sources);
        let mut attributions: Vec<&str> = self
            .sources
            .iter()
            .copied()
            .chain(drawn)
            .filter_map(|id| self.site.source(id)?.attribution.as_deref())
            .collect();
        attributions.sort_unstable();
        attributions.dedup();
        format!(
            "{} {}",
            words::say(words::SKETCH, self.language),
            attributions.join("; ")
        )
    }
}

fn marked(number: Option<usize>, name: &str, position: &Position) -> MarkedPoint {
    MarkedPoint {
        number,
        name: name.to_owned(),
        point: position.point,
        vague: (position.accuracy_m > APPROXIMATE_BEYOND).then(|| f64::from(position.accuracy_m)),
    }
}

/// The numbers on a mark: "4", "2–5", "2, 5".
fn numbers(mark: &Mark<'_>) -> String {
    let numbers: Vec<usize> = mark
        .points
        .iter()
        .filter_map(|point| point.number)
        .collect();
    match numbers.as_slice() {
        [] => String::new(),
        [first, .., last] if last - first + 1 == numbers.len() && numbers.len() > 2 => {
            format!("{first}–{last}")
        }
        _ => numbers
            .iter()
            .map(usize::to_string)
            .collect::<Vec<_>>()
            .join(", "),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark_of(points: &[MarkedPoint]) -> String {
        numbers(&Mark {
            at: ScreenPoint { x: 0.0, y: 0.0 },
            points: points.iter().collect(),
        })
    }

    fn point(number: usize) -> MarkedPoint {
        let point = LonLat::new(105.0, 21.0).expect("a point");
        MarkedPoint {
            number: Some(number),
            name: String::new(),
            point,
            vague: None,
        }
    }

    #[test]
    fn stops_that_share_a_mark_are_counted_on_it() {
        assert_eq!(mark_of(&[point(4)]), "4");
        assert_eq!(mark_of(&[point(2), point(3)]), "2, 3");
        assert_eq!(mark_of(&[point(2), point(3), point(4)]), "2–4");
        assert_eq!(mark_of(&[point(2), point(4), point(5)]), "2, 4, 5");
    }
}
