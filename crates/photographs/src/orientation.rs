//! How a picture is to be turned so that it stands upright. Native only.

/// The eight ways in which a picture can lie in its file (Exif 2.32, tag 0x0112): a mirroring, then a turn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Orientation {
    /// The left and the right side change places first.
    pub mirrored: bool,
    /// Then it is turned clockwise by so many quarters, 0 to 3.
    pub quarters: u8,
}

impl Orientation {
    /// From the number of Exif, 1 to 8; others mean that the picture stands upright.
    pub fn of_exif(number: u32) -> Orientation {
        let (mirrored, quarters) = match number {
            2 => (true, 0),
            3 => (false, 2),
            4 => (true, 2),
            5 => (true, 3),
            6 => (false, 1),
            7 => (true, 1),
            8 => (false, 3),
            _ => (false, 0),
        };
        Orientation { mirrored, quarters }
    }

    /// Whether the picture lies on its side, so that width and height change places.
    pub fn lies(self) -> bool {
        self.quarters % 2 == 1
    }

    /// The pixels upright, `channels` values each, with the width they have then.
    pub(crate) fn upright<T: Copy>(
        self,
        pixels: Vec<T>,
        channels: usize,
        width: usize,
    ) -> (Vec<T>, usize) {
        if self == Orientation::default() {
            return (pixels, width);
        }
        let row = width * channels;
        let height = pixels.len().checked_div(row).unwrap_or(0);
        let (wide, high) = if self.lies() {
            (height, width)
        } else {
            (width, height)
        };
        let mut upright = Vec::with_capacity(pixels.len());
        for y in 0..high {
            for x in 0..wide {
                let (from_x, from_y) = match self.quarters {
                    1 => (y, height - 1 - x),
                    2 => (width - 1 - x, height - 1 - y),
                    3 => (width - 1 - y, x),
                    _ => (x, y),
                };
                let from_x = if self.mirrored {
                    width - 1 - from_x
                } else {
                    from_x
                };
                let at = from_y * row + from_x * channels;
                upright.extend_from_slice(&pixels[at..at + channels]);
            }
        }
        (upright, wide)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The letter F, as Exif 2.32 shows it for each number, two wide and three high where it stands.
    #[test]
    fn all_eight_ways_stand_upright() {
        let upright = b"ABCDEF";
        let stored: [&[u8]; 8] = [
            b"ABCDEF", b"BADCFE", b"FEDCBA", b"EFCDAB", b"ACEBDF", b"BDFACE", b"FDBECA", b"ECAFDB",
        ];
        for (number, pixels) in (1..).zip(stored) {
            let orientation = Orientation::of_exif(number);
            let width = if orientation.lies() { 3 } else { 2 };
            let turned = orientation.upright(pixels.to_vec(), 1, width);
            assert_eq!(turned, (upright.to_vec(), 2), "{number}");
        }
    }
}
