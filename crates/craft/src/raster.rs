//! A picture of pixels that is drawn point by point.

use langke_model::Colour;

/// A picture: four bytes a pixel (red, green, blue, and how much of it covers the ground), row by row from the top, as a canvas takes it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Raster {
    /// Pixels in a row.
    pub width: usize,
    /// Rows.
    pub height: usize,
    /// The pixels.
    pub bytes: Vec<u8>,
}

impl Raster {
    /// Makes the picture this large, and empty.
    pub fn clear(&mut self, width: usize, height: usize) {
        (self.width, self.height) = (width, height);
        self.bytes.clear();
        self.bytes.resize(width * height * 4, 0);
    }

    /// Covers a pixel with a colour; `cover` is 0 for not at all, 255 for whole. A pixel outside is passed over.
    pub fn put(&mut self, x: usize, y: usize, colour: Colour, cover: u8) {
        if x >= self.width || y >= self.height {
            return;
        }
        let at = (y * self.width + x) * 4;
        let Some(pixel) = self.bytes.get_mut(at..at + 4) else {
            return;
        };
        let [red, green, blue] = colour.channels;
        if cover == 255 || pixel[3] == 0 {
            pixel.copy_from_slice(&[red, green, blue, cover]);
            return;
        }
        let share = u32::from(cover);
        for (below, above) in pixel.iter_mut().zip([red, green, blue, 255]) {
            *below = ((u32::from(above) * share + u32::from(*below) * (255 - share)) / 255) as u8;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const RED: Colour = Colour {
        channels: [200, 0, 0],
    };
    const BLUE: Colour = Colour {
        channels: [0, 0, 100],
    };

    #[test]
    fn what_covers_half_lets_the_other_half_show() {
        let mut raster = Raster::default();
        raster.clear(2, 1);
        raster.put(1, 0, RED, 255);
        raster.put(1, 0, BLUE, 128);
        assert_eq!(raster.bytes, [0, 0, 0, 0, 99, 0, 50, 255]);
    }

    #[test]
    fn outside_there_is_nothing_to_cover() {
        let mut raster = Raster::default();
        raster.clear(1, 1);
        raster.put(1, 0, RED, 255);
        raster.put(0, 7, RED, 255);
        assert_eq!(raster.bytes, [0; 4]);
    }
}
