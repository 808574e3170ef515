//! The photograph of a thing, cut and scaled to its room. Native only.

use fast_image_resize::images::TypedImage;
use fast_image_resize::pixels::U16x3;
use fast_image_resize::{FilterType, ResizeAlg, ResizeOptions, Resizer};

/// Decoded pixels of a photograph, upright, in sRGB.
#[derive(Debug, Clone)]
pub struct Photograph<'a> {
    width: u32,
    height: u32,
    rgb: &'a [u8],
}

/// What a byte of a colour is multiplied by to become 16 bits.
const DEEPER: u16 = 257;

/// The byte that is nearest to 16 bits of a colour.
fn shallow(deep: u16) -> u8 {
    let deeper = u32::from(DEEPER);
    ((u32::from(deep) + deeper / 2) / deeper) as u8
}

/// Why pixels are no photograph.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum PhotographError {
    /// It has no pixels, or another number of bytes than its sides tell.
    #[error(
        "{width} × {height} pixels need three bytes each, and at least one pixel; found {found} bytes"
    )]
    Size {
        /// The width in pixels.
        width: u32,
        /// The height in pixels.
        height: u32,
        /// How many bytes there are.
        found: usize,
    },
}

impl<'a> Photograph<'a> {
    /// Takes pixels row by row: red, green and blue of each.
    pub fn new(width: u32, height: u32, rgb: &'a [u8]) -> Result<Self, PhotographError> {
        let needed = (u64::from(width) * u64::from(height)).saturating_mul(3);
        if needed == 0 || needed != rgb.len() as u64 {
            return Err(PhotographError::Size {
                width,
                height,
                found: rgb.len(),
            });
        }
        Ok(Self { width, height, rgb })
    }

    /// The pixels that fill a rectangle, cut from the middle of the photograph. `None` if the rectangle has no pixels.
    pub(crate) fn filling(&self, width: u32, height: u32) -> Option<Vec<[u8; 4]>> {
        // The library's way with bytes would be compiled for each precision there is, which takes more than a minute; that with 16 bits
        // is compiled once.
        let mut whole = TypedImage::<U16x3>::new(self.width, self.height);
        for (pixel, rgb) in whole.pixels_mut().iter_mut().zip(self.rgb.as_chunks().0) {
            *pixel = U16x3::new(rgb.map(|byte: u8| u16::from(byte) * DEEPER));
        }
        let mut cut = TypedImage::<U16x3>::new(width, height);
        let options = ResizeOptions::new()
            .fit_into_destination(Some((0.5, 0.5)))
            .resize_alg(ResizeAlg::Convolution(FilterType::CatmullRom));
        Resizer::new()
            .resize_typed(&whole, &mut cut, &options)
            .ok()?;
        let pixels = cut.pixels().iter().map(|pixel| {
            let [red, green, blue] = pixel.0.map(shallow);
            [red, green, blue, 255]
        });
        Some(pixels.collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_middle_of_a_photograph_fills_its_room() {
        // Red above and below, green in the middle.
        let row = |y: u32| {
            if (100..200).contains(&y) {
                [0, 200, 0]
            } else {
                [200, 0, 0]
            }
        };
        let pixels: Vec<u8> = (0..300).flat_map(|y| [row(y); 100]).flatten().collect();
        let photograph = Photograph::new(100, 300, &pixels).expect("a photograph");
        let filling = photograph.filling(60, 50).expect("pixels");
        assert_eq!(filling.len(), 60 * 50);
        assert!(filling.iter().all(|pixel| *pixel == [0, 200, 0, 255]));
    }

    #[test]
    fn any_shape_fills_any_room() {
        for (width, height) in [(1, 4000), (4000, 1), (1, 1), (3, 2)] {
            let pixels = vec![90; (width * height * 3) as usize];
            let photograph = Photograph::new(width, height, &pixels).expect("a photograph");
            let filling = photograph.filling(700, 274).expect("pixels");
            assert!(filling.iter().all(|pixel| *pixel == [90, 90, 90, 255]));
        }
    }

    #[test]
    fn pixels_that_do_not_fit_their_sides_are_refused() {
        for (width, height, bytes) in [(0, 0, 0), (2, 2, 11), (2, 2, 16), (u32::MAX, u32::MAX, 9)] {
            let pixels = vec![0; bytes];
            let why = Photograph::new(width, height, &pixels).expect_err("no photograph");
            let found = bytes;
            assert_eq!(
                why,
                PhotographError::Size {
                    width,
                    height,
                    found
                }
            );
        }
    }
}
