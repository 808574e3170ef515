//! An upright or square label: the pattern along the upper edge, the name below it, then the code, then the number.

use super::features::{Features, Name};
use super::space::Space;
use super::{Content, band, foot, symbol, words};
use crate::code::QUIET;
use crate::drawing::Mark;
use crate::stock::Measure;

/// The height of the code with its quiet zone that leaves good room for words, of the label's height.
const BEST: f32 = 0.54;

/// The largest module that leaves room for what has to stay.
pub(super) fn most(space: &Space, content: &Content<'_>) -> f32 {
    let (width, height) = foot::least(content);
    if width > space.inner_width() {
        return 0.0;
    }
    let (dark, whole) = content.code.sides();
    let above_foot = space.height - space.inset - height;
    // The quiet zone may reach to the edge of the label, the dark modules not as far.
    [
        space.width / whole,
        space.inner_width() / dark,
        above_foot / whole,
        (above_foot - space.inset) / (dark + QUIET as f32),
    ]
    .into_iter()
    .fold(f32::MAX, f32::min)
}

/// The module that looks best.
pub(super) fn best(space: &Space, content: &Content<'_>) -> f32 {
    BEST * space.height / content.code.sides().1
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
    let width = space.inner_width();
    let centre = Some(width);
    let has_band = features.pattern && content.tile.is_some();
    let thickness = (0.055 * space.height).clamp(3.0, 18.0);
    let top = space.inset + if has_band { 1.35 * thickness } else { 0.0 };
    let bottom = space.height - space.inset;
    let mut marks = Vec::new();
    if has_band {
        let area = Measure {
            x: space.inset,
            y: space.inset,
            width,
            height: thickness,
        };
        marks.extend(band::marks(content, area));
    }
    let number = (0.1 * space.width).min(0.11 * space.height);
    let has_words = features.name != Name::Away;
    // Above the code stands its quiet zone, which the label's edge may share.
    let code_with_quiet = side
        + quiet
        + if has_words || has_band {
            quiet
        } else {
            quiet.max(space.inset) - space.inset
        };
    let free = bottom - top - code_with_quiet;
    let foot = foot::set(content, features.stars, (width, free), number, true)?;
    let free = free - foot.height;
    let mut shortened = false;
    let mut below = top;
    if has_words {
        let largest = (0.115 * space.width).min(0.1 * space.height);
        let block = words::set(&content.words, features, (width, free), largest)?;
        shortened = block.shortened;
        below += block.height;
        marks.extend(block.marks(&content.words, (space.inset, top), centre));
    }
    let slack = (bottom - foot.height - below - code_with_quiet).max(0.0);
    let corner = (
        (space.width - side) / 2.0,
        below + code_with_quiet - quiet - side + slack / 2.0,
    );
    marks.extend(symbol::marks(&content.code, corner, module));
    marks.extend(foot.marks(
        content,
        (space.inset, corner.1 + side + quiet + slack / 2.0),
        centre,
    ));
    Some((marks, shortened))
}
