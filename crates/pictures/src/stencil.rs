//! A stencil: how far each pixel of a sheet is covered by a shape.

use tiny_skia::{FillRule, Mask, Path, Transform};

/// How far pixels are covered, of 255. Only the part of the sheet that the shape reaches is kept.
#[derive(Debug, Clone)]
pub(crate) struct Stencil {
    left: u32,
    top: u32,
    width: u32,
    shares: Vec<u8>,
}

impl Stencil {
    /// Cuts a shape out of a sheet of that width and height. `None` if the shape lies beside the sheet.
    pub fn cut(shape: &Path, (width, height): (u32, u32)) -> Option<Self> {
        let bounds = shape.bounds();
        // What is under zero becomes zero.
        let left = bounds.left().floor() as u32;
        let top = bounds.top().floor() as u32;
        let width = width.min(bounds.right().ceil() as u32).checked_sub(left)?;
        let height = height.min(bounds.bottom().ceil() as u32).checked_sub(top)?;
        // Cut twice as large: the scan converter knows quarters of a pixel, and along a large circle their steps can be seen.
        let mut fine = Mask::new(width.checked_mul(2)?, height.checked_mul(2)?)?;
        let to_corner = Transform::from_translate(-(left as f32), -(top as f32));
        let place = to_corner.post_scale(2.0, 2.0);
        fine.fill_path(shape, FillRule::Winding, true, place);
        let lines = fine.data().chunks_exact(2 * fine.width() as usize);
        let shares = lines.flat_map(|lines| {
            let (upper, lower) = lines.split_at(lines.len() / 2);
            let pairs = upper.chunks_exact(2).zip(lower.chunks_exact(2));
            pairs.map(|(upper, lower)| {
                let parts = [upper[0], upper[1], lower[0], lower[1]];
                // A mean of bytes is a byte.
                (parts.into_iter().map(u16::from).sum::<u16>() / 4) as u8
            })
        });
        let shares = shares.collect();
        Some(Self {
            left,
            top,
            width,
            shares,
        })
    }

    /// The pixels that are covered, each as its column, its row and its share.
    pub fn covered(&self) -> impl Iterator<Item = (u32, u32, u8)> {
        let rows = self.shares.chunks_exact(self.width as usize);
        (self.top..).zip(rows).flat_map(|(y, row)| {
            let pixels = (self.left..).zip(row);
            pixels.filter_map(move |(x, share)| (*share > 0).then_some((x, y, *share)))
        })
    }

    /// The share of a pixel: nothing where the shape does not reach.
    pub fn share(&self, x: u32, y: u32) -> u8 {
        let place = || {
            let column = x.checked_sub(self.left)?;
            let row = y.checked_sub(self.top)? as usize;
            let place = row * self.width as usize + column as usize;
            (column < self.width).then_some(*self.shares.get(place)?)
        };
        place().unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shape;

    #[test]
    fn a_pixel_has_the_share_that_is_covered() {
        let shape = shape::rectangle(1.0, 1.0, 1.5, 1.0).expect("a rectangle");
        let stencil = Stencil::cut(&shape, (4, 3)).expect("a stencil");
        let covered: Vec<_> = stencil.covered().collect();
        assert!(
            matches!(covered[..], [(1, 1, 255), (2, 1, 120..136)]),
            "{covered:?}"
        );
        assert_eq!(stencil.share(1, 1), 255);
        for (x, y) in [(0, 1), (3, 1), (1, 0), (1, 2), (900, 900)] {
            assert_eq!(stencil.share(x, y), 0);
        }
    }

    #[test]
    fn what_lies_beside_the_sheet_is_not_cut() {
        let disc = shape::disc((1.0, 1.0), 5.0).expect("a disc");
        assert!(Stencil::cut(&disc, (0, 9)).is_none());
        assert!(Stencil::cut(&disc, (9, 9)).is_some());
        for far in [-90.0, 90.0, 1e30] {
            let disc = shape::disc((far, far), 5.0).expect("a disc");
            assert!(Stencil::cut(&disc, (9, 9)).is_none(), "{far}");
        }
    }
}
