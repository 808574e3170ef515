//! A sheet on which shapes are laid in flat inks, one over the other.

use crate::ink::Ink;
use crate::stencil::Stencil;
use std::ops::Range;
use tiny_skia::Path;

/// How many steps an edge has between "not covered" and "covered". Nine look as smooth as 255 here, and with few steps a picture
/// keeps to the 256 colours of a palette and packs well.
const STEPS: u16 = 9;

/// A sheet of paper, in pixels.
#[derive(Debug, Clone)]
pub struct Canvas {
    width: u32,
    height: u32,
    colours: Vec<Ink>,
    /// How opaque each pixel is, where the sheet is not a full rectangle.
    alpha: Option<Vec<u8>>,
}

/// What is laid again and again.
#[derive(Debug, Clone)]
pub struct Tile {
    /// The width and the height, in pixels.
    pub(crate) size: (u32, u32),
    /// What is laid.
    pub(crate) stencil: Stencil,
}

impl Canvas {
    /// A sheet of one colour.
    pub fn new(width: u32, height: u32, ground: Ink) -> Self {
        let pixels = width as usize * height as usize;
        Self {
            width,
            height,
            colours: vec![ground; pixels],
            alpha: None,
        }
    }

    /// A sheet of one colour on which a tile, if there is one, is laid again and again, from the upper left corner on.
    pub fn tiled(width: u32, height: u32, ground: Ink, tile: Option<&Tile>, ink: Ink) -> Self {
        let mut sheet = Self::new(width, height, ground);
        let Some(tile) = tile else {
            return sheet;
        };
        let mut once = Self::new(tile.size.0, tile.size.1, ground);
        once.lay(ink, tile.stencil.covered());
        let columns = (width as usize).max(1);
        let laid = once.colours.chunks_exact((once.width as usize).max(1));
        for (row, laid) in sheet.colours.chunks_exact_mut(columns).zip(laid.cycle()) {
            for part in row.chunks_mut(laid.len()) {
                part.copy_from_slice(&laid[..part.len()]);
            }
        }
        sheet
    }

    /// The width in pixels.
    pub fn width(&self) -> u32 {
        self.width
    }

    /// The height in pixels.
    pub fn height(&self) -> u32 {
        self.height
    }

    /// Lays a shape.
    pub fn fill(&mut self, shape: &Path, ink: Ink) {
        if let Some(stencil) = self.stencil(shape) {
            self.lay(ink, stencil.covered());
        }
    }

    /// Lays a rectangle of whole pixels, as far as it lies on the sheet.
    pub fn block(&mut self, columns: Range<u32>, rows: Range<u32>, ink: Ink) {
        let (left, right) = (columns.start.min(self.width), columns.end.min(self.width));
        for y in rows.start..rows.end.min(self.height) {
            let (from, to) = (self.place(left, y), self.place(right, y));
            if let Some(row) = self.colours.get_mut(from..to) {
                row.fill(ink);
            }
        }
    }

    /// Lays a tile again and again, from the upper left corner on, where `within` lets it through.
    pub fn tile(&mut self, tile: &Tile, within: &Path, ink: Ink) {
        let Some(stencil) = self.stencil(within) else {
            return;
        };
        let (width, height) = tile.size;
        let through = stencil.covered().map(|(x, y, share)| {
            let covered = u16::from(tile.stencil.share(x % width, y % height));
            // The product of two shares is a share.
            (x, y, (covered * u16::from(share) / 255) as u8)
        });
        self.lay(ink, through);
    }

    /// Lays a picture of `width` columns, its upper left corner at `left` and `top`: pixels row by row, each red, green and blue
    /// multiplied by how opaque it is, and how opaque. What lies beside the sheet is left out.
    pub fn picture(&mut self, (left, top): (u32, u32), width: u32, pixels: &[[u8; 4]]) {
        let columns = self.width.saturating_sub(left).min(width) as usize;
        let rows = pixels.chunks_exact((width as usize).max(1));
        for (y, row) in (top..self.height).zip(rows) {
            let start = self.place(left.min(self.width), y);
            let under = &mut self.colours[start..start + columns];
            for (under, [red, green, blue, alpha]) in under.iter_mut().zip(row) {
                let through = 255 - u16::from(*alpha);
                let over = [*red, *green, *blue];
                *under = std::array::from_fn(|channel| {
                    // What shows through is at most what opaqueness leaves of a byte.
                    let through = (u16::from(under[channel]) * through + 127) / 255;
                    over[channel].saturating_add(through as u8)
                });
            }
        }
    }

    /// The colours of all pixels row by row.
    pub fn colours(&self) -> &[Ink] {
        &self.colours
    }

    /// Cuts the sheet to a shape: outside it is transparent.
    pub fn cut(&mut self, shape: &Path) {
        let mut alpha = vec![0; self.colours.len()];
        if let Some(stencil) = self.stencil(shape) {
            for (x, y, share) in stencil.covered() {
                alpha[self.place(x, y)] = (steps(share) * 255 / STEPS) as u8;
            }
        }
        self.alpha = Some(alpha);
    }

    /// All pixels row by row: red, green, blue and how opaque. What is not seen has no colour.
    pub fn pixels(&self) -> impl Iterator<Item = [u8; 4]> {
        let pixels = self.colours.iter().enumerate();
        pixels.map(|(place, [red, green, blue])| {
            match self.alpha.as_ref().map_or(255, |alpha| alpha[place]) {
                0 => [0; 4],
                alpha => [*red, *green, *blue, alpha],
            }
        })
    }

    fn stencil(&self, shape: &Path) -> Option<Stencil> {
        Stencil::cut(shape, (self.width, self.height))
    }

    fn place(&self, x: u32, y: u32) -> usize {
        y as usize * self.width as usize + x as usize
    }

    /// Lays an ink on pixels, each as its column, its row and how far it is covered.
    fn lay(&mut self, ink: Ink, pixels: impl Iterator<Item = (u32, u32, u8)>) {
        for (x, y, share) in pixels {
            let share = steps(share);
            let place = self.place(x, y);
            let under = self.colours[place];
            self.colours[place] = std::array::from_fn(|channel| {
                let (under, over) = (u16::from(under[channel]), u16::from(ink[channel]));
                // A mean of two bytes is a byte.
                ((under * (STEPS - share) + over * share + STEPS / 2) / STEPS) as u8
            });
        }
    }
}

/// A share of 255 as steps.
fn steps(share: u8) -> u16 {
    (u16::from(share) * STEPS + 127) / 255
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shape;
    use std::collections::BTreeSet;

    const WHITE: Ink = [255; 3];
    const BLACK: Ink = [0; 3];

    fn colour(canvas: &Canvas, x: usize, y: usize) -> [u8; 4] {
        let place = y * canvas.width() as usize + x;
        canvas.pixels().nth(place).expect("a pixel")
    }

    #[test]
    fn a_shape_covers_its_inside_and_nothing_else() {
        let mut canvas = Canvas::new(40, 40, WHITE);
        canvas.fill(&shape::disc((20.0, 20.0), 10.0).expect("a disc"), BLACK);
        assert_eq!(colour(&canvas, 20, 20), [0, 0, 0, 255]);
        assert_eq!(colour(&canvas, 5, 5), [255; 4]);
    }

    #[test]
    fn an_edge_has_few_shades() {
        let mut canvas = Canvas::new(200, 200, WHITE);
        canvas.fill(&shape::disc((100.0, 100.0), 90.3).expect("a disc"), BLACK);
        let shades: BTreeSet<_> = canvas.pixels().collect();
        assert!((3..=16).contains(&shades.len()), "{}", shades.len());
    }

    #[test]
    fn a_block_covers_whole_pixels_of_the_sheet() {
        let mut canvas = Canvas::new(6, 4, WHITE);
        canvas.block(4..9, 1..90, BLACK);
        canvas.block(8..9, 0..4, BLACK);
        canvas.block(2..2, 3..3, BLACK);
        let black = canvas.colours().iter().map(|ink| *ink == BLACK);
        let black: Vec<bool> = black.collect();
        let row = [false, false, false, false, true, true];
        assert_eq!(black, [[false; 6], row, row, row].concat());
    }

    #[test]
    fn a_picture_lets_through_what_it_does_not_cover() {
        let mut canvas = Canvas::new(3, 2, [200, 100, 0]);
        let clear = [0; 4];
        let half = [64, 0, 0, 128];
        let full = [1, 2, 3, 255];
        canvas.picture((1, 1), 3, &[full, half, clear, clear, full, full]);
        let under = [200, 100, 0];
        let mixed = [64 + 100, 50, 0];
        assert_eq!(
            canvas.colours(),
            [under, under, under, under, [1, 2, 3], mixed]
        );
        canvas.picture((3, 0), 1, &[full]);
        canvas.picture((0, 9), 0, &[]);
        assert_eq!(canvas.colours()[2], under);
    }

    #[test]
    fn a_tile_is_repeated_within_a_shape() {
        let dot = shape::rectangle(0.0, 0.0, 1.0, 1.0).expect("a rectangle");
        let tile = Tile {
            size: (4, 4),
            stencil: Stencil::cut(&dot, (4, 4)).expect("a dot"),
        };
        let mut canvas = Canvas::new(16, 16, WHITE);
        let upper_half = shape::rectangle(0.0, 0.0, 16.0, 8.0).expect("a rectangle");
        canvas.tile(&tile, &upper_half, BLACK);
        let dots = canvas.pixels().filter(|pixel| pixel[0] == 0).count();
        assert_eq!(dots, 8);
        assert_eq!(colour(&canvas, 12, 4), [0, 0, 0, 255]);
    }

    #[test]
    fn a_tiled_sheet_is_one_that_a_tile_was_laid_on() {
        let disc = shape::disc((3.0, 2.0), 1.7).expect("a disc");
        let tile = Tile {
            size: (7, 5),
            stencil: Stencil::cut(&disc, (7, 5)).expect("a disc"),
        };
        for (width, height) in [(16, 12), (7, 5), (3, 2)] {
            let mut laid = Canvas::new(width, height, WHITE);
            let (right, bottom) = (width as f32, height as f32);
            let whole = shape::rectangle(0.0, 0.0, right, bottom).expect("a rectangle");
            laid.tile(&tile, &whole, BLACK);
            let tiled = Canvas::tiled(width, height, WHITE, Some(&tile), BLACK);
            assert_eq!(tiled.colours(), laid.colours());
        }
    }

    #[test]
    fn outside_the_cut_nothing_is_left() {
        let mut canvas = Canvas::new(20, 20, WHITE);
        canvas.cut(&shape::disc((10.0, 10.0), 8.0).expect("a disc"));
        assert_eq!(colour(&canvas, 0, 0), [0; 4]);
        assert_eq!(colour(&canvas, 10, 10), [255; 4]);
    }

    #[test]
    fn a_sheet_without_size_takes_any_shape() {
        let mut canvas = Canvas::new(0, 0, WHITE);
        canvas.fill(&shape::disc((1.0, 1.0), 5.0).expect("a disc"), BLACK);
        assert_eq!(canvas.pixels().count(), 0);
    }
}
