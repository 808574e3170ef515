//! What all cards of a village have in common: the pattern and the colours that a panel of paper is mounted on. Native only.

use crate::card::{Card, Head};
use crate::colours::Colours;
use crate::encode::{self, File, Unwritten};
use crate::layout::{
    ABOVE_DRAWING, ABOVE_WORDS, Area, BELOW_PICTURE, DRAWING, HEIGHT, PANEL, WIDTH,
};
use crate::words::Words;
use langke_pictures::{Canvas, Ink, Pattern, Tile};

/// How wide the pattern's tile is, in pixels.
const TILE: u32 = 150;
/// How thick the lines of the pattern are.
const WEIGHT: f32 = 2.2;
/// How far the line around the panel is from it.
const GAP: u32 = 9;
/// How thick that line is.
const LINE: u32 = 4;

/// What the cards of a village are mounted on: made once, used for all its cards and by any number of threads.
#[derive(Debug, Clone)]
pub struct Mount {
    site: String,
    colours: Colours,
    tile: Option<Tile>,
}

impl Mount {
    /// The mount of a village: the site's name, the ground and the accent of its palette, and its pattern. Any two colours will
    /// do: those of words are darkened or lightened until they can be read.
    pub fn new(site: &str, ground: Ink, accent: Ink, pattern: Option<&Pattern>) -> Self {
        Self {
            site: site.to_owned(),
            colours: Colours::of(ground, accent),
            tile: pattern.and_then(|pattern| pattern.tile(TILE, WEIGHT)),
        }
    }

    /// Draws a card. An error can only come from the library that writes its file.
    pub fn draw(&self, card: &Card<'_>) -> Result<File, Unwritten> {
        let canvas = self.canvas(card);
        match card.head {
            Head::Photograph(_) => encode::jpeg(&canvas),
            Head::Drawing(_) | Head::None => encode::drawn(&canvas),
        }
    }

    /// The picture of a card.
    pub(crate) fn canvas(&self, card: &Card<'_>) -> Canvas {
        let colours = &self.colours;
        let (field, pattern) = (colours.field, colours.pattern);
        // Laid where the panel will lie too: a whole sheet of tiles is rows that are copied.
        let mut canvas = Canvas::tiled(WIDTH, HEIGHT, field, self.tile.as_ref(), pattern);
        let words = Words::set(card, &self.site);
        let panel = panel(&card.head, words.height());
        self.lay(&mut canvas, &panel);
        let foot = panel.top + panel.height;
        let room = foot - words.height() - BELOW_PICTURE;
        match card.head {
            Head::Drawing(drawing) => {
                let (left, right) = DRAWING;
                let area = Area {
                    left,
                    top: ABOVE_DRAWING,
                    width: right - left,
                    height: room - ABOVE_DRAWING,
                };
                if let Some((corner, pixels)) = drawing.draw(&area) {
                    canvas.picture(corner, pixels.width(), pixels.data().as_chunks().0);
                }
            }
            Head::Photograph(photograph) => {
                let (width, height) = (panel.width as u32, room as u32);
                if let Some(pixels) = photograph.filling(width, height) {
                    canvas.picture((panel.left as u32, 0), width, &pixels);
                }
            }
            Head::None => {}
        }
        words.draw(&mut canvas, colours, foot);
        canvas
    }

    /// Lays the panel of paper on the ground.
    fn lay(&self, canvas: &mut Canvas, panel: &Area) {
        let (left, right) = (panel.left, panel.left + panel.width);
        // The panel's sides are whole pixels.
        let mut around = |by: u32, ink| {
            let columns = left as u32 - by..right as u32 + by;
            let rows =
                (panel.top as u32).saturating_sub(by)..(panel.top + panel.height) as u32 + by;
            canvas.block(columns, rows, ink);
        };
        around(GAP + LINE, self.colours.paper);
        around(GAP, self.colours.field);
        around(0, self.colours.paper);
    }
}

/// The panel of paper: as high as the card, or, where there is no picture, as high as words of that height need.
fn panel(head: &Head<'_>, words: f32) -> Area {
    let (left, right) = PANEL;
    let height = match head {
        Head::None => (words + ABOVE_WORDS).round(),
        Head::Drawing(_) | Head::Photograph(_) => HEIGHT as f32,
    };
    Area {
        left,
        top: ((HEIGHT as f32 - height) / 2.0).floor(),
        width: right - left,
        height,
    }
}
