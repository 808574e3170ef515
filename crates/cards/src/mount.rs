//! What all cards of a village have in common: the pattern and the colours that a panel of paper is mounted on. Native only.

use crate::card::{Card, Head};
use crate::colours::Colours;
use crate::encode::{self, File, Unwritten};
use crate::layout::{
    ABOVE_DRAWING, Area, BELOW_PICTURE, BESIDE_DRAWING, HEIGHT, LEAST_PICTURE, PANEL, WIDTH,
};
use crate::words::{LOWER_EDGE, Words, rectangle};
use langke_pictures::{Canvas, Ink, Pattern, Tile};

/// How wide the pattern's tile is, in pixels.
const TILE: u32 = 150;
/// How thick the lines of the pattern are.
const WEIGHT: f32 = 2.2;
/// The thick and the thin line beside the panel: how far from it, and how thick.
const BORDERS: [(f32, f32); 2] = [(7.0, 5.0), (17.0, 2.0)];

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

    /// The site's name.
    pub(crate) fn site(&self) -> &str {
        &self.site
    }

    /// Draws a card. An error can only come from the library that writes its file.
    pub fn draw(&self, card: &Card<'_>) -> Result<File, Unwritten> {
        let canvas = self.canvas(card);
        match card.head {
            Head::Photograph(_) => encode::jpeg(&canvas),
            Head::Drawing(_) | Head::None => encode::png(&canvas),
        }
    }

    /// The picture of a card.
    pub(crate) fn canvas(&self, card: &Card<'_>) -> Canvas {
        let colours = &self.colours;
        let mut canvas = Canvas::new(WIDTH, HEIGHT, colours.field);
        let words = Words::set(card, self);
        let room = picture_room(words.height());
        let (left, right) = PANEL;
        let top = match card.head {
            Head::None => room.top + room.height,
            _ => 0.0,
        };
        self.pattern(&mut canvas, top);
        if let Some(paper) = rectangle(left, top, right - left, LOWER_EDGE - top) {
            canvas.fill(&paper, colours.paper);
        }
        match card.head {
            Head::Drawing(drawing) => {
                let area = Area {
                    left: room.left + BESIDE_DRAWING,
                    top: ABOVE_DRAWING,
                    width: room.width - 2.0 * BESIDE_DRAWING,
                    height: room.height - ABOVE_DRAWING - BELOW_PICTURE,
                };
                if let Some((corner, pixels)) = drawing.draw(&area) {
                    canvas.picture(corner, pixels.width(), pixels.data().as_chunks().0);
                }
            }
            Head::Photograph(photograph) => {
                let (width, height) = (room.width as u32, (room.height - BELOW_PICTURE) as u32);
                if let Some(pixels) = photograph.filling(width, height) {
                    canvas.picture((room.left as u32, 0), width, &pixels);
                }
            }
            Head::None => {}
        }
        words.draw(&mut canvas, colours, LOWER_EDGE);
        canvas
    }

    /// Lays the pattern beside the panel, and above it.
    fn pattern(&self, canvas: &mut Canvas, top: f32) {
        let Some(tile) = &self.tile else { return };
        let (left, right) = PANEL;
        let (width, height) = (WIDTH as f32, HEIGHT as f32);
        let areas = [
            rectangle(0.0, 0.0, left, height),
            rectangle(right, 0.0, width - right, height),
            rectangle(left, 0.0, right - left, top),
        ];
        for area in areas.into_iter().flatten() {
            canvas.tile(tile, &area, self.colours.pattern);
        }
        for (distance, thick) in BORDERS {
            for x in [left - distance - thick, right + distance] {
                if let Some(line) = rectangle(x, top, thick, height - top) {
                    canvas.fill(&line, self.colours.paper);
                }
            }
        }
    }
}

/// What words of that height leave of the panel.
fn picture_room(words: f32) -> Area {
    let (left, right) = PANEL;
    Area {
        left,
        top: 0.0,
        width: right - left,
        height: (LOWER_EDGE - words).max(LEAST_PICTURE),
    }
}
