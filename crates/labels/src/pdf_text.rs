//! Text in a PDF file: the glyphs of a line, where the drawing has them, over text that can be found and copied.

use crate::drawing::Face;
use krilla::text::{Font, GlyphId, KrillaGlyph};

/// A font that is embedded, as far as it is used.
pub(crate) struct Embedded {
    /// As the PDF library knows it.
    pub font: Font,
    letters: ttf_parser::Face<'static>,
    face: Face,
}

impl Embedded {
    /// Makes a font ready.
    ///
    /// # Panics
    /// If it cannot be read. Whoever compiled it in has read it already.
    pub fn new(face: Face) -> Self {
        let data = face.font().data();
        Self {
            font: Font::new(data.into(), 0).expect("a font that was read before"),
            letters: ttf_parser::Face::parse(data, 0).expect("a font that was read before"),
            face,
        }
    }

    /// The glyphs of a line, each as wide as to the next: kerning is kept, and every letter stays one letter.
    pub fn glyphs(&self, line: &str) -> Vec<KrillaGlyph> {
        let font = self.face.font();
        let units = f32::from(self.letters.units_per_em());
        let letters = line.char_indices().filter_map(|(start, letter)| {
            let glyph = self.letters.glyph_index(letter)?;
            let end = start + letter.len_utf8();
            let advance = f32::from(self.letters.glyph_hor_advance(glyph).unwrap_or(0)) / units;
            // What stands before a letter is what stands up to it, less the letter.
            Some((
                glyph,
                start..end,
                font.measure(&line[..end], 1.0) - advance,
                advance,
            ))
        });
        let letters: Vec<_> = letters.collect();
        let next = letters
            .iter()
            .skip(1)
            .map(|letter| Some(letter.2))
            .chain([None]);
        let glyphs = letters
            .iter()
            .zip(next)
            .map(|((glyph, range, start, advance), next)| {
                let width = next.map_or(*advance, |next| next - start);
                KrillaGlyph::new(
                    GlyphId::new(glyph.0.into()),
                    width,
                    0.0,
                    0.0,
                    0.0,
                    range.clone(),
                    None,
                )
            });
        glyphs.collect()
    }
}
