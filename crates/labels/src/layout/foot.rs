//! What stands below the name: the stars, the number to type, and the word "sample".

use super::Content;
use super::content::SAMPLE;
use crate::drawing::{Face, Mark};
use crate::ink::{WHITE, mixed, readable, seen};
use crate::star;
use langke_pictures::Ink;

/// The smallest size of the number, in millimetres: 6 points.
pub(super) const SMALLEST_NUMBER: f32 = 2.1;
/// The smallest size of the word "sample", in millimetres: 4 points.
const SMALLEST_SAMPLE: f32 = 1.4;
/// The smallest height of the stars, in millimetres.
const SMALLEST_STARS: f32 = 1.4;
/// What stands before the number.
const CAPTION: &str = "Số / No.";
/// The size of the caption and the space after it, of the number's size.
const CAPTION_SHARE: f32 = 0.46;
const CAPTION_GAP: f32 = 0.24;
/// The heights of rows, of their letters' size: digits have no marks above and nothing below, "mẫu" has both.
const NUMBER_HEIGHT: f32 = 0.92;
const SAMPLE_HEIGHT: f32 = 1.15;
/// How far the baseline lies under the upper edge of a row, of the size.
const NUMBER_BASELINE: f32 = 0.7;
const SAMPLE_BASELINE: f32 = 0.9;

/// A row of the foot, with the size that looks best.
enum Row {
    Stars(u8),
    Number { text: String, caption: bool },
    Sample,
}

/// The rows that fit.
pub(super) struct Foot {
    rows: Vec<(Row, f32)>,
    gap: f32,
    pub height: f32,
}

/// The least room for what has to stay: width and height.
pub(super) fn least(content: &Content<'_>) -> (f32, f32) {
    let rows = rows(content, false, false);
    let widths = rows.iter().map(|row| row.width(row.smallest()));
    let heights = rows
        .iter()
        .map(|row| row.height(row.smallest()) + gap(SMALLEST_NUMBER));
    // The letters' advance is measured in another order elsewhere: a hair more.
    (widths.fold(0.0, f32::max) * 1.001, heights.sum::<f32>())
}

/// Sets the foot as large as it fits, the number at most of a size. `None` if it does not fit.
pub(super) fn set(
    content: &Content<'_>,
    stars: bool,
    (width, height): (f32, f32),
    number: f32,
    first: bool,
) -> Option<Foot> {
    [true, false].into_iter().find_map(|caption| {
        let rows = || {
            let mut rows = rows(content, stars, caption);
            if first {
                // The number before the stars.
                rows.sort_by_key(|row| !matches!(row, Row::Number { .. }));
            }
            rows
        };
        let sizes = std::iter::successors(Some(number), |size| Some(size * 0.96));
        let sizes = sizes
            .take(80)
            .take_while(|size| *size > SMALLEST_NUMBER)
            .chain([SMALLEST_NUMBER]);
        // A caption is worth a smaller number, but not a tiny one.
        let sizes = sizes.take_while(|size| !caption || *size >= (0.45 * number).max(2.4));
        let mut feet = sizes.filter_map(|size| Foot::of(rows(), size, (width, height)));
        feet.next()
    })
}

fn rows(content: &Content<'_>, stars: bool, caption: bool) -> Vec<Row> {
    let label = content.label;
    let stars = label
        .stars
        .filter(|_| stars)
        .map(|stars| Row::Stars(stars.into()));
    let sample = label.illustrative.then_some(Row::Sample);
    let number = content
        .number
        .clone()
        .map(|text| Row::Number { text, caption });
    stars.into_iter().chain(sample).chain(number).collect()
}

fn gap(number: f32) -> f32 {
    0.22 * number
}

impl Row {
    /// Its size beside a number of a size.
    fn size(&self, number: f32) -> f32 {
        match self {
            Self::Number { .. } => number,
            Self::Stars(_) => (0.5 * number).max(SMALLEST_STARS),
            Self::Sample => (0.34 * number).max(SMALLEST_SAMPLE),
        }
    }

    fn smallest(&self) -> f32 {
        self.size(SMALLEST_NUMBER)
    }

    fn height(&self, size: f32) -> f32 {
        match self {
            Self::Number { .. } => size * NUMBER_HEIGHT,
            Self::Stars(_) => size,
            Self::Sample => size * SAMPLE_HEIGHT,
        }
    }

    fn width(&self, size: f32) -> f32 {
        match self {
            Self::Number { text, caption } => {
                let number = Face::Semibold.font().measure(text, size);
                number + if *caption { caption_width(size) } else { 0.0 }
            }
            Self::Stars(stars) => star::width(*stars, size),
            Self::Sample => Face::Regular.font().measure(SAMPLE, size),
        }
    }

    fn marks(&self, (x, top): (f32, f32), size: f32, content: &Content<'_>) -> Vec<Mark> {
        let colours = content.label.colours;
        let ink = readable(colours.ink);
        match self {
            Self::Stars(stars) => {
                let stars = star::stars(*stars, (x, top), size);
                stars
                    .map(|path| Mark::Fill(path, seen(colours.accent)))
                    .into_iter()
                    .collect()
            }
            Self::Sample => {
                let at = (x, top + SAMPLE_BASELINE * size);
                vec![text(
                    SAMPLE,
                    at,
                    size,
                    Face::Regular,
                    readable(mixed(ink, WHITE, 25)),
                )]
            }
            Self::Number {
                text: number,
                caption,
            } => {
                let baseline = top + NUMBER_BASELINE * size;
                let before = if *caption { caption_width(size) } else { 0.0 };
                let number = text(number, (x + before, baseline), size, Face::Semibold, ink);
                let caption = caption.then(|| {
                    text(
                        CAPTION,
                        (x, baseline),
                        size * CAPTION_SHARE,
                        Face::Regular,
                        ink,
                    )
                });
                caption.into_iter().chain([number]).collect()
            }
        }
    }
}

fn caption_width(number: f32) -> f32 {
    Face::Regular
        .font()
        .measure(CAPTION, number * CAPTION_SHARE)
        + CAPTION_GAP * number
}

fn text(line: &str, at: (f32, f32), size: f32, face: Face, ink: Ink) -> Mark {
    Mark::Text {
        line: line.to_owned(),
        at,
        size,
        face,
        ink,
    }
}

impl Foot {
    fn of(rows: Vec<Row>, number: f32, (width, height): (f32, f32)) -> Option<Self> {
        let rows: Vec<_> = rows
            .into_iter()
            .map(|row| {
                let size = row.size(number);
                (row, size)
            })
            .collect();
        let gap = gap(number);
        let total = rows
            .iter()
            .map(|(row, size)| row.height(*size) + gap)
            .sum::<f32>();
        let fits = rows.iter().all(|(row, size)| row.width(*size) <= width) && total <= height;
        fits.then_some(Self {
            rows,
            gap,
            height: total,
        })
    }

    /// The marks of all rows, from a corner on, each with its gap above; each in the middle of a width, if there is one.
    pub fn marks(
        &self,
        content: &Content<'_>,
        (x, top): (f32, f32),
        centred: Option<f32>,
    ) -> Vec<Mark> {
        let mut marks = Vec::new();
        let mut top = top;
        for (row, size) in &self.rows {
            top += self.gap;
            let free = centred.map_or(0.0, |width| width - row.width(*size));
            marks.extend(row.marks((x + free / 2.0, top), *size, content));
            top += row.height(*size);
        }
        marks
    }
}
