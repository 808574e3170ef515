//! Reading a pattern from the SVG file of its tile.

use super::Pattern;
use super::pen::Pen;
use svgtypes::SimplifyingPathParser;

/// The longest file that is read, in bytes: a hundred times what a tile has.
const LONGEST: usize = 1 << 18;
/// The most tags: elements in one another are read by a call in a call, and more of them could exhaust the stack.
const TAGS: usize = 400;
/// The most strokes that are drawn.
const MOST: usize = 4_000;
/// The most that all lines are long together, in sides of the tile. The densest pattern of the site has a third of it.
const INK: f32 = 200.0;
/// How far a line may reach from the upper left corner, in tiles: what reaches farther is no pattern but a mistake.
const REACH: f64 = 2.0;

/// Why a pattern cannot be read.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Unreadable {
    /// The file is far longer, or has far more strokes, than a tile.
    #[error("the pattern is too long for a tile")]
    TooLong,
    /// The file is not XML.
    #[error("the pattern is no XML: {0}")]
    Xml(#[from] roxmltree::Error),
    /// The tile has no size.
    #[error("the pattern has no view box of a sensible size")]
    Size,
    /// A path cannot be read.
    #[error("a path of the pattern cannot be read: {0}")]
    Path(#[from] svgtypes::Error),
    /// A line leads far out of the tile.
    #[error("a line of the pattern leads far out of its tile")]
    Astray,
    /// There is nothing to draw.
    #[error("the pattern has no lines")]
    Empty,
}

impl Pattern {
    /// Reads the SVG file of a tile.
    pub fn read(svg: &str) -> Result<Self, Unreadable> {
        if svg.len() > LONGEST || svg.matches('<').count() > TAGS {
            return Err(Unreadable::TooLong);
        }
        let document = roxmltree::Document::parse(svg)?;
        let (left, top, width, height) = view_box(document.root_element())?;
        let side = width.max(height);
        let mut pen = Pen::new((left, top), REACH * side);
        let mut strokes = 0;
        let paths = document.descendants();
        let paths = paths.filter(|node| node.is_element() && node.tag_name().name() == "path");
        for course in paths.filter_map(|node| node.attribute("d")) {
            for segment in SimplifyingPathParser::from(course) {
                pen.draw(segment?).ok_or(Unreadable::Astray)?;
                strokes += 1;
                if strokes > MOST || pen.length() > INK * side as f32 {
                    return Err(Unreadable::TooLong);
                }
            }
        }
        Ok(Self {
            width: width as f32,
            height: height as f32,
            lines: pen.finish().ok_or(Unreadable::Empty)?,
        })
    }
}

/// The view box: left, top, width and height. A tile is at most eight times as long as it is wide.
fn view_box(root: roxmltree::Node<'_, '_>) -> Result<(f64, f64, f64, f64), Unreadable> {
    let numbers: Vec<f64> = match root.attribute("viewBox") {
        Some(numbers) => {
            let numbers = numbers.split(|letter: char| letter == ',' || letter.is_whitespace());
            let numbers = numbers.filter(|number| !number.is_empty()).map(str::parse);
            numbers
                .collect::<Result<_, _>>()
                .map_err(|_| Unreadable::Size)?
        }
        None => {
            let side = |name| {
                let side = root.attribute(name)?;
                side.trim_end_matches("px").parse().ok()
            };
            let sides = ["width", "height"].into_iter().filter_map(side);
            [0.0, 0.0].into_iter().chain(sides).collect()
        }
    };
    match numbers[..] {
        [left, top, width, height]
            if left.abs() <= 1e5
                && top.abs() <= 1e5
                && (1.0..=1e5).contains(&width)
                && (0.125..=8.0).contains(&(height / width)) =>
        {
            Ok((left, top, width, height))
        }
        _ => Err(Unreadable::Size),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tile(view_box: &str, course: &str) -> String {
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"{view_box}\"><path d=\"{course}\"/></svg>"
        )
    }

    #[test]
    fn width_and_height_stand_in_for_a_view_box() {
        let svg = "<svg width=\"16px\" height=\"16\"><path d=\"M0 8H16\"/></svg>";
        assert!(Pattern::read(svg).is_ok());
    }

    #[test]
    fn what_is_no_tile_is_told_apart() {
        type Told = fn(&Unreadable) -> bool;
        let cases: [(String, Told); 13] = [
            (String::new(), |why| matches!(why, Unreadable::Xml(_))),
            ("plain".into(), |why| matches!(why, Unreadable::Xml(_))),
            ("<svg><path d=\"M0 0".into(), |why| {
                matches!(why, Unreadable::Xml(_))
            }),
            ("<svg><path d=\"M0 0H1\"/></svg>".into(), |why| {
                matches!(why, Unreadable::Size)
            }),
            (tile("0 0 0 0", "M0 0H1"), |why| {
                matches!(why, Unreadable::Size)
            }),
            (tile("0 0 inf NaN", "M0 0H1"), |why| {
                matches!(why, Unreadable::Size)
            }),
            (tile("0 0 1 9000", "M0 0H1"), |why| {
                matches!(why, Unreadable::Size)
            }),
            (tile("0 0 9 9", "M0 0 L"), |why| {
                matches!(why, Unreadable::Path(_))
            }),
            (tile("0 0 9 9", "M0 0H1e30"), |why| {
                matches!(why, Unreadable::Astray)
            }),
            (tile("0 0 9 9", ""), |why| matches!(why, Unreadable::Empty)),
            (tile("0 0 9 9", &"M0 0H.1".repeat(30_000)), |why| {
                matches!(why, Unreadable::TooLong)
            }),
            (tile("0 0 9 9", &"M0 0H9".repeat(300)), |why| {
                matches!(why, Unreadable::TooLong)
            }),
            (tile("0 0 9 9", &" ".repeat(300_000)), |why| {
                matches!(why, Unreadable::TooLong)
            }),
        ];
        for (svg, is_told) in cases {
            let start: String = svg.chars().take(90).collect();
            let why = Pattern::read(&svg).expect_err(&start);
            assert!(is_told(&why), "{start}: {why}");
        }
    }

    #[test]
    fn elements_may_be_nested_but_not_without_end() {
        let nested = |depth| {
            let (open, close) = ("<g>".repeat(depth), "</g>".repeat(depth));
            format!("<svg viewBox=\"0 0 9 9\">{open}<path d=\"M0 0H9\"/>{close}</svg>")
        };
        assert!(Pattern::read(&nested(190)).is_ok());
        let too_deep = Pattern::read(&nested(30_000));
        assert!(matches!(too_deep, Err(Unreadable::TooLong)));
    }
}
