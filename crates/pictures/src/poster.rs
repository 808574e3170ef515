//! The posters: a large plate with the site's pattern, cut by the edge of the sheet; the name and a line about the site beside it.

use crate::canvas::Canvas;
use crate::ink;
use crate::look::{Colours, Look};
use crate::pattern::Pattern;
use crate::text::{Font, Room, Setting};
use crate::{mark, shape};

/// The height of a single line, of its size.
const ONE_LINE: f32 = 1.3;

/// How a sheet is divided.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Layout {
    /// The width and the height of the sheet, in pixels.
    pub size: (u32, u32),
    /// The middle of the plate.
    plate: (f32, f32),
    /// The radius of the plate.
    radius: f32,
    /// How wide the pattern's tile is.
    tile: u32,
    /// Where text begins, from the left.
    margin: f32,
    /// Where text ends, from the top.
    foot: f32,
    /// How much is left between the name and the line about the site.
    gap: f32,
    /// The room of the name.
    name: Room,
    /// The room of the line about the site.
    summary: Room,
}

/// For telephones: the plate above, text below.
pub(crate) const NARROW: Layout = Layout {
    size: (540, 1170),
    plate: (330.0, 300.0),
    radius: 392.0,
    tile: 216,
    margin: 44.0,
    foot: 1110.0,
    gap: 28.0,
    name: Room {
        width: 460.0,
        height: 220.0,
        largest: 112.0,
        smallest: 30.0,
        leading: 1.28,
    },
    summary: Room {
        width: 440.0,
        height: 160.0,
        largest: 27.0,
        smallest: 21.0,
        leading: 1.42,
    },
};

/// For wide screens: text on the left, the plate on the right.
pub(crate) const WIDE: Layout = Layout {
    size: (1280, 800),
    plate: (1030.0, 330.0),
    radius: 440.0,
    tile: 240,
    margin: 80.0,
    foot: 716.0,
    gap: 32.0,
    name: Room {
        width: 500.0,
        height: 370.0,
        largest: 120.0,
        smallest: 36.0,
        leading: 1.28,
    },
    summary: Room {
        width: 470.0,
        height: 190.0,
        largest: 30.0,
        smallest: 23.0,
        leading: 1.42,
    },
};

/// Draws a poster.
pub(crate) fn draw(
    look: &Look<'_>,
    colours: &Colours,
    pattern: Option<&Pattern>,
    layout: &Layout,
) -> Canvas {
    let (width, height) = layout.size;
    let mut canvas = Canvas::new(width, height, colours.ground);
    plate(&mut canvas, colours, pattern, layout);
    text(&mut canvas, look, colours, layout);
    canvas
}

/// The plate: a disc with two painted rings and the pattern within.
fn plate(canvas: &mut Canvas, colours: &Colours, pattern: Option<&Pattern>, layout: &Layout) {
    let (centre, radius) = (layout.plate, layout.radius);
    if let Some(body) = shape::disc(centre, radius) {
        canvas.fill(&body, colours.field);
    }
    let tile = pattern.and_then(|pattern| pattern.tile(layout.tile, 2.6));
    if let Some((tile, inside)) = tile.zip(shape::disc(centre, radius * 0.897)) {
        canvas.tile(
            &tile,
            &inside,
            ink::mixed(colours.field, colours.ground, 42),
        );
    }
    for (at, width) in [(0.935, 0.016), (0.897, 0.006)] {
        if let Some(ring) = shape::ring(centre, radius * at, radius * width) {
            canvas.fill(&ring, colours.ground);
        }
    }
}

/// The name, a rule and the line about the site, one below the other, from the foot of the sheet upwards.
fn text(canvas: &mut Canvas, look: &Look<'_>, colours: &Colours, layout: &Layout) {
    let (title, running) = (Font::semibold(), Font::regular());
    let one_line = Room {
        height: layout.name.largest * ONE_LINE,
        smallest: layout.name.largest * 0.66,
        ..layout.name
    };
    let name = one_line
        .set_whole(title, look.name)
        .unwrap_or_else(|| layout.name.set(title, look.name));
    let summary = layout.summary.set(running, look.summary);
    if name.lines.is_empty() && summary.lines.is_empty() {
        sign(canvas, look, colours, layout);
    }
    let mut top = layout.foot;
    let mut put = |setting: &Setting, font, gap, ink| {
        if setting.lines.is_empty() {
            return;
        }
        top -= setting.height() + gap;
        setting.draw(canvas, font, (layout.margin, top), ink);
    };
    put(&summary, running, 0.0, colours.text);
    put(&name, title, layout.gap, colours.title);
}

/// The mark in place of text, where there is none that can be set.
fn sign(canvas: &mut Canvas, look: &Look<'_>, colours: &Colours, layout: &Layout) {
    let radius = 0.15 * layout.radius;
    let centre = (layout.margin + radius, layout.foot - radius);
    mark::draw(
        canvas,
        look.name,
        centre,
        radius,
        colours.ground,
        colours.field,
    );
}
