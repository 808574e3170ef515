//! How much nearer or farther than usual two letters stand: the pairs of the font's positioning table.

use ttf_parser::gpos::{PairAdjustment, PositioningSubtable};
use ttf_parser::{Face, GlyphId, Tag};

/// The pairs of a font: the lookups of its kerning, each with its tables.
pub(super) struct Kerning<'a> {
    lookups: Vec<Vec<PairAdjustment<'a>>>,
}

impl<'a> Kerning<'a> {
    /// The pairs that the font has for Latin letters; none if it has no such table.
    pub(super) fn of(face: &Face<'a>) -> Self {
        let lookups = || {
            let positions = face.tables().gpos?;
            let script = positions.scripts.find(Tag::from_bytes(b"latn"))?;
            let language = script.default_language?;
            let features = language.feature_indices.into_iter();
            let mut features = features.filter_map(|index| positions.features.get(index));
            let kerning = features.find(|feature| feature.tag == Tag::from_bytes(b"kern"))?;
            let lookups = kerning.lookup_indices.into_iter();
            let lookups = lookups.filter_map(|index| positions.lookups.get(index));
            let pairs = lookups.map(|lookup| {
                let tables = lookup.subtables.into_iter();
                tables
                    .filter_map(|table| match table {
                        PositioningSubtable::Pair(pairs) => Some(pairs),
                        _ => None,
                    })
                    .collect()
            });
            Some(pairs.collect())
        };
        Self {
            lookups: lookups().unwrap_or_default(),
        }
    }

    /// What is added between two letters, in units of the font. Every lookup counts; in each, the first table that knows the
    /// pair decides.
    pub(super) fn between(&self, left: GlyphId, right: GlyphId) -> i32 {
        let known = |tables: &Vec<PairAdjustment<'_>>| {
            tables.iter().find_map(|table| {
                let place = table.coverage().get(left)?;
                let (first, _) = match table {
                    PairAdjustment::Format1 { sets, .. } => sets.get(place)?.get(right)?,
                    PairAdjustment::Format2 {
                        classes, matrix, ..
                    } => matrix.get((classes.0.get(left), classes.1.get(right)))?,
                };
                Some(i32::from(first.x_advance))
            })
        };
        self.lookups.iter().filter_map(known).sum()
    }
}

#[cfg(test)]
mod tests {
    use crate::text::Font;

    #[test]
    fn letters_that_leave_a_gap_move_together() {
        for font in [Font::regular(), Font::semibold()] {
            for pair in ["Tr", "Tơ", "To", "AV"] {
                let alone: f32 = pair
                    .chars()
                    .map(|letter| font.measure(&letter.to_string(), 100.0))
                    .sum();
                assert!(font.measure(pair, 100.0) < alone - 1.0, "{pair}");
            }
        }
    }

    #[test]
    fn straight_letters_keep_their_distance() {
        let font = Font::regular();
        let two = font.measure("H", 100.0) * 2.0;
        assert!((font.measure("HH", 100.0) - two).abs() < 0.001);
    }
}
