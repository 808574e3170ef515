//! The photograph of a thing, cut and scaled to its room. Native only.

use fast_image_resize::images::{Image, ImageRef};
use fast_image_resize::{FilterType, PixelType, ResizeAlg, ResizeOptions, Resizer};

/// Decoded pixels of a photograph, upright, in sRGB.
#[derive(Debug, Clone)]
pub struct Photograph<'a> {
    pixels: ImageRef<'a>,
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
        let found = rgb.len();
        let wrong = PhotographError::Size {
            width,
            height,
            found,
        };
        let needed = u64::from(width) * u64::from(height) * 3;
        if needed == 0 || needed != found as u64 {
            return Err(wrong);
        }
        let pixels = ImageRef::new(width, height, rgb, PixelType::U8x3);
        Ok(Self {
            pixels: pixels.map_err(|_| wrong)?,
        })
    }

    /// The pixels that fill a rectangle, cut from the middle of the photograph. `None` if the rectangle has no pixels.
    pub(crate) fn filling(&self, width: u32, height: u32) -> Option<Vec<[u8; 4]>> {
        let mut cut = Image::new(width, height, PixelType::U8x3);
        let options = ResizeOptions::new()
            .fit_into_destination(Some((0.5, 0.5)))
            .resize_alg(ResizeAlg::Convolution(FilterType::CatmullRom));
        let mut resizer = Resizer::new();
        resizer.resize(&self.pixels, &mut cut, &options).ok()?;
        let pixels = cut.buffer().as_chunks().0;
        Some(
            pixels
                .iter()
                .map(|[red, green, blue]| [*red, *green, *blue, 255])
                .collect(),
        )
    }
}
