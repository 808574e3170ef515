//! A font that is compiled in: how wide a line is, and the outlines of its letters.

use super::kerning::Kerning;
use crate::canvas::Canvas;
use crate::ink::Ink;
use std::sync::OnceLock;
use tiny_skia::{Path, PathBuilder};
use ttf_parser::{Face, GlyphId, OutlineBuilder};

/// A font at no size yet.
pub struct Font {
    data: &'static [u8],
    face: Face<'static>,
    kerning: Kerning<'static>,
}

impl Font {
    /// Libertinus Serif, for running text.
    pub fn regular() -> &'static Self {
        static FONT: OnceLock<Font> = OnceLock::new();
        FONT.get_or_init(|| {
            let data = include_bytes!(concat!(env!("OUT_DIR"), "/LibertinusSerif-Regular"));
            Self::read(data)
        })
    }

    /// Libertinus Serif, a little bolder: for titles.
    pub fn semibold() -> &'static Self {
        static FONT: OnceLock<Font> = OnceLock::new();
        FONT.get_or_init(|| {
            let data = include_bytes!(concat!(env!("OUT_DIR"), "/LibertinusSerif-Semibold"));
            Self::read(data)
        })
    }

    /// Reads a font that is compiled in.
    ///
    /// # Panics
    /// If it cannot be read. The build has read it already.
    fn read(data: &'static [u8]) -> Self {
        let face = Face::parse(data, 0).expect("a font that the build has read");
        let kerning = Kerning::of(&face);
        Self {
            data,
            face,
            kerning,
        }
    }

    /// The font's file, for what embeds it.
    pub fn data(&self) -> &'static [u8] {
        self.data
    }

    /// Whether the font has that letter.
    pub fn has(&self, letter: char) -> bool {
        self.face.glyph_index(letter).is_some()
    }

    /// How wide a line is.
    pub fn measure(&self, line: &str, size: f32) -> f32 {
        let end = self.glyphs(line).last();
        // What stands before the last letter, and that letter.
        let units = end.map_or(0, |(glyph, start)| start + self.advance(glyph));
        units as f32 * self.scale(size)
    }

    /// Draws a line that begins at `x` and stands on the baseline `y`.
    pub fn draw(&self, canvas: &mut Canvas, line: &str, at: (f32, f32), size: f32, ink: Ink) {
        if let Some(letters) = self.outline(line, at, size) {
            canvas.fill(&letters, ink);
        }
    }

    /// The outlines of a line that begins at `x` and stands on the baseline `y`. `None` if there is nothing to see.
    pub fn outline(&self, line: &str, (x, y): (f32, f32), size: f32) -> Option<Path> {
        let scale = self.scale(size);
        let mut pen = Pen {
            path: PathBuilder::new(),
            scale,
            x,
            y,
        };
        for (glyph, start) in self.glyphs(line) {
            pen.x = x + start as f32 * scale;
            self.face.outline_glyph(glyph, &mut pen);
        }
        pen.path.finish()
    }

    /// The letters of a line, each with the place where it begins, in units of the font. Letters it does not have are left out.
    fn glyphs(&self, line: &str) -> impl Iterator<Item = (GlyphId, i32)> {
        let mut end = 0;
        let mut before = None;
        let letters = line.chars();
        letters
            .filter_map(|letter| self.face.glyph_index(letter))
            .map(move |glyph| {
                let start = end + before.map_or(0, |before| self.kerning.between(before, glyph));
                end = start + self.advance(glyph);
                before = Some(glyph);
                (glyph, start)
            })
    }

    fn advance(&self, glyph: GlyphId) -> i32 {
        i32::from(self.face.glyph_hor_advance(glyph).unwrap_or(0))
    }

    fn scale(&self, size: f32) -> f32 {
        size / f32::from(self.face.units_per_em())
    }
}

/// Draws a letter at its place; fonts count upwards, pictures downwards.
struct Pen {
    path: PathBuilder,
    scale: f32,
    x: f32,
    y: f32,
}

impl Pen {
    fn place(&self, x: f32, y: f32) -> (f32, f32) {
        (self.x + x * self.scale, self.y - y * self.scale)
    }
}

impl OutlineBuilder for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        let (x, y) = self.place(x, y);
        self.path.move_to(x, y);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        let (x, y) = self.place(x, y);
        self.path.line_to(x, y);
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        let ((x1, y1), (x, y)) = (self.place(x1, y1), self.place(x, y));
        self.path.quad_to(x1, y1, x, y);
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        let ((x1, y1), (x2, y2)) = (self.place(x1, y1), self.place(x2, y2));
        let (x, y) = self.place(x, y);
        self.path.cubic_to(x1, y1, x2, y2, x, y);
    }

    fn close(&mut self) {
        self.path.close();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The vowels with all their marks, and đ.
    const VIETNAMESE: &str = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ";

    fn fonts() -> [&'static Font; 2] {
        [Font::regular(), Font::semibold()]
    }

    #[test]
    fn both_fonts_have_every_vietnamese_letter() {
        assert_eq!(VIETNAMESE.chars().count(), 67);
        for font in fonts() {
            for letter in VIETNAMESE.chars().chain(VIETNAMESE.to_uppercase().chars()) {
                assert!(font.has(letter), "{letter}");
                let drawn = font.outline(&letter.to_string(), (0.0, 0.0), 100.0);
                assert!(drawn.is_some(), "{letter}");
            }
        }
    }

    #[test]
    fn marks_do_not_make_a_letter_wider() {
        for font in fonts() {
            for (plain, marked) in [("a", "ằ"), ("e", "ể"), ("O", "Ộ")] {
                assert_eq!(font.measure(plain, 40.0), font.measure(marked, 40.0));
            }
        }
    }

    #[test]
    fn twice_the_size_is_twice_as_wide() {
        let font = Font::regular();
        let (small, large) = (
            font.measure("Bát Tràng", 20.0),
            font.measure("Bát Tràng", 40.0),
        );
        assert!((large - 2.0 * small).abs() < 0.001);
        assert_eq!(font.measure("", 20.0), 0.0);
    }

    #[test]
    fn a_line_stands_on_its_baseline_and_is_as_wide_as_measured() {
        let font = Font::semibold();
        let drawn = font.outline("HIHIH", (10.0, 200.0), 50.0).expect("letters");
        let bounds = drawn.bounds();
        assert!((bounds.bottom() - 200.0).abs() < 0.5);
        assert!(bounds.left() >= 10.0);
        assert!(bounds.right() <= 10.0 + font.measure("HIHIH", 50.0));
    }

    #[test]
    fn nothing_to_see_is_no_outline() {
        assert!(Font::regular().outline("  ", (0.0, 0.0), 20.0).is_none());
        assert!(Font::regular().outline("陶", (0.0, 0.0), 20.0).is_none());
    }
}
