//! A piece of cloth in a picture: how many strands, how wide, in which colours, how far it is woven.

use langke_model::Colour;

use super::interlacing::Interlacing;

/// The square root of 3. In the hexagonal weave level strands are so many times farther from each other than two crossings of one of them.
pub(super) const LEVEL_DISTANCE: f32 = 1.732_050_8;

/// A piece of cloth of split rattan, which fills a picture.
///
/// It is woven from the top down. In the hexagonal weave the first two directions are there from the beginning, and the third is woven in.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Cloth<'a> {
    /// Which strands lie over which.
    pub interlacing: &'a Interlacing,
    /// Strands that one which is woven in crosses from the left side of the picture to the right; at least 1.
    pub across: usize,
    /// How much of the distance between strands a strand is wide, 0.5 to 0.96; a value outside is taken as the nearest of them.
    ///
    /// In the hexagonal weave it is the part of a third of the distance, with which all triangles would be closed.
    pub share: f32,
    /// The colour of the strands that are there from the beginning.
    pub warp: Colour,
    /// The colour of the strands that are woven in.
    pub weft: Colour,
    /// How many of the strands that are woven in are there yet.
    pub laid: usize,
}

impl Cloth<'_> {
    /// How many strands that are woven in a picture with these sides has; at least 1.
    pub fn rows(&self, width: usize, height: usize) -> usize {
        let rows = height as f32 / self.row_distance(width) + 0.5;
        (rows as usize).max(1)
    }

    /// The distance between two crossings of a strand that is woven in, in units of the picture.
    pub(super) fn distance(&self, width: usize) -> f32 {
        width.max(1) as f32 / self.across.max(1) as f32
    }

    /// About the distance between two strands that are woven in; it gives way to a whole number of them, except in the hexagonal weave.
    pub(super) fn row_distance(&self, width: usize) -> f32 {
        match self.interlacing {
            Interlacing::Draft(_) => self.distance(width),
            Interlacing::Hexagonal => self.distance(width) * LEVEL_DISTANCE,
        }
    }

    /// Half of the width of a strand, in distances between strands.
    pub(super) fn half(&self) -> f32 {
        let share = self.share.clamp(0.5, 0.96);
        match self.interlacing {
            Interlacing::Draft(_) => share / 2.0,
            // Wider than a third, three strands would lie at one point, and none could be the uppermost.
            Interlacing::Hexagonal => share / 6.0,
        }
    }

    /// The strand that was laid last, if more are to follow.
    pub(super) fn newest(&self, rows: usize) -> Option<usize> {
        if self.laid < rows {
            self.laid.checked_sub(1)
        } else {
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::weave::Draft;

    fn cloth(interlacing: &Interlacing) -> Cloth<'_> {
        let grey = Colour { channels: [99; 3] };
        Cloth {
            interlacing,
            across: 12,
            share: 0.9,
            warp: grey,
            weft: grey,
            laid: 3,
        }
    }

    #[test]
    fn as_many_rows_as_fit_are_laid() {
        let plain = Interlacing::Draft(Draft::twill(1, 1));
        for (width, height, rows) in [
            (120, 90, 9),
            (120, 94, 9),
            (120, 96, 10),
            (120, 0, 1),
            (0, 0, 1),
        ] {
            assert_eq!(
                cloth(&plain).rows(width, height),
                rows,
                "{width} x {height}"
            );
        }
        assert_eq!(cloth(&Interlacing::Hexagonal).rows(120, 120), 7);
    }

    #[test]
    fn the_newest_strand_is_told_while_more_are_to_follow() {
        let plain = Interlacing::Draft(Draft::twill(1, 1));
        assert_eq!(cloth(&plain).newest(9), Some(2));
        assert_eq!(cloth(&plain).newest(3), None);
        assert_eq!(
            Cloth {
                laid: 0,
                ..cloth(&plain)
            }
            .newest(3),
            None
        );
    }
}
