//! A wide label: the code on the left, all words beside it, the pattern along the right edge.

use super::features::{Features, Name};
use super::space::Space;
use super::{Content, band, foot, symbol, words};
use crate::code::QUIET;
use crate::drawing::Mark;
use crate::stock::Measure;

/// The width of the code with its quiet zone that leaves a good column for words, of the label's width.
const BEST: f32 = 0.45;

/// The largest module that leaves a column for what has to stay.
pub(super) fn most(space: &Space, content: &Content<'_>) -> f32 {
    let (width, height) = foot::least(content);
    if height > space.inner_height() {
        return 0.0;
    }
    let (dark, whole) = content.code.sides();
    let for_words = space.width - space.inset - width;
    // The quiet zone may reach to the edge of the label, the dark modules not as far.
    [
        space.height / whole,
        space.inner_height() / dark,
        for_words / whole,
        (for_words - space.inset) / (dark + QUIET as f32),
    ]
    .into_iter()
    .fold(f32::MAX, f32::min)
}

/// The module that looks best.
pub(super) fn best(space: &Space, content: &Content<'_>) -> f32 {
    BEST * space.width / content.code.sides().1
}

/// The label with a module of a size, and whether its name was shortened. `None` if that has no room.
pub(super) fn draw(
    space: &Space,
    content: &Content<'_>,
    features: &Features,
    module: f32,
) -> Option<(Vec<Mark>, bool)> {
    let quiet = QUIET as f32 * module;
    let side = content.code.sides().0 * module;
    let corner = (space.inset.max(quiet), (space.height - side) / 2.0);
    let left = corner.0 + side + quiet;
    let has_band = features.pattern && content.tile.is_some();
    let thickness = (0.085 * space.width).clamp(3.2, 18.0);
    let right = space.width - space.inset - if has_band { 1.5 * thickness } else { 0.0 };
    let (width, height) = (right - left, space.inner_height());
    let number = 0.2 * height;
    let foot = foot::set(content, features.stars, (width, height), number, false)?;
    let above = height - foot.height;
    let largest = (0.2 * height).min(0.13 * width + 2.0);
    let mut marks = Vec::new();
    if has_band {
        let area = Measure {
            x: space.width - space.inset - thickness,
            y: space.inset,
            width: thickness,
            height,
        };
        marks.extend(band::marks(content, area));
    }
    marks.extend(symbol::marks(&content.code, corner, module));
    let mut shortened = false;
    if features.name != Name::Away {
        let block = words::set(&content.words, features, (width, above), largest)?;
        shortened = block.shortened;
        marks.extend(block.marks(&content.words, (left, space.inset), None));
    }
    marks.extend(foot.marks(content, (left, space.inset + above), None));
    Some((marks, shortened))
}
