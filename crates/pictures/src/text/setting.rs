//! A text that is set: its lines one below the other.

use super::Font;
use crate::canvas::Canvas;
use crate::ink::Ink;
use tiny_skia::{Path, PathBuilder};

/// How far marks above capitals reach over the baseline, of the size: the highest are those of Ẩ and Ẫ.
pub(super) const ABOVE: f32 = 1.0;
/// How far letters and the dots beneath them reach under the baseline, of the size.
pub(super) const BELOW: f32 = 0.28;

/// A text as it fits into its room.
#[derive(Debug, Clone, PartialEq)]
pub struct Setting {
    /// The size of the letters.
    pub size: f32,
    /// The lines, from top to bottom.
    pub lines: Vec<String>,
    /// The distance of two baselines, in pixels.
    pub leading: f32,
}

impl Setting {
    /// The height from the highest mark over the first line to the lowest under the last, in pixels.
    pub fn height(&self) -> f32 {
        match self.lines.len() {
            0 => 0.0,
            lines => (ABOVE + BELOW) * self.size + (lines - 1) as f32 * self.leading,
        }
    }

    /// Draws the lines, each beginning at `x`, the highest mark at `top`.
    pub fn draw(&self, canvas: &mut Canvas, font: &Font, at: (f32, f32), ink: Ink) {
        if let Some(letters) = self.outline(font, at) {
            canvas.fill(&letters, ink);
        }
    }

    /// The outlines of all lines, each beginning at `x`, the highest mark at `top`. `None` if there is nothing to see.
    pub fn outline(&self, font: &Font, (x, top): (f32, f32)) -> Option<Path> {
        let mut block = PathBuilder::new();
        let mut baseline = top + ABOVE * self.size;
        for line in &self.lines {
            if let Some(letters) = font.outline(line, (x, baseline), self.size) {
                block.push_path(&letters);
            }
            baseline += self.leading;
        }
        block.finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stacked_marks_stay_clear_of_the_line_above() {
        let leading = 1.28;
        for font in [Font::regular(), Font::semibold()] {
            let drawn = |line: &str, y| font.outline(line, (0.0, y), 100.0).expect("letters");
            let above = drawn("gpyqjạặậẹệịọộợụựỵ,;ẠẶẬẸỆỊỌỘỢỤỰỴQ", 0.0);
            let below = drawn("ẰẮẲẴẦẤẨẪỀẾỂỄỒỐỔỖỪỨỬỮ", leading * 100.0);
            let gap = below.bounds().top() - above.bounds().bottom();
            assert!(gap > 0.0, "{gap}");
            assert!(-above.bounds().bottom() >= -BELOW * 100.0);
            assert!(below.bounds().top() >= (leading - ABOVE) * 100.0);
        }
    }
}
