//! Unpacked pixels, a byte a channel, as the file has them: its colours, as it lies. Native only.

/// What the bytes of a pixel are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Channels {
    Grey,
    GreyAlpha,
    Rgb,
    Rgba,
    /// 255 is full ink.
    Cmyk,
}

impl Channels {
    /// Bytes a pixel.
    pub fn count(self) -> usize {
        match self {
            Channels::Grey => 1,
            Channels::GreyAlpha => 2,
            Channels::Rgb => 3,
            Channels::Rgba | Channels::Cmyk => 4,
        }
    }

    /// Whether the last byte says how much covers the ground.
    pub fn alpha(self) -> bool {
        matches!(self, Channels::GreyAlpha | Channels::Rgba)
    }
}

/// A picture.
pub(crate) struct Raster {
    pub width: usize,
    pub height: usize,
    pub channels: Channels,
    /// `width * height * channels.count()` bytes, row by row.
    pub bytes: Vec<u8>,
}

impl Raster {
    /// The bytes of some rows.
    pub fn rows(&self, rows: std::ops::Range<usize>) -> &[u8] {
        let row = self.width * self.channels.count();
        &self.bytes[rows.start * row..rows.end * row]
    }
}
