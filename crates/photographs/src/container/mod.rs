//! What stands around the pixels of a photograph: its parts in order, from the first byte to the end. Native only.
//!
//! These walkers read lengths and marks only. Libraries read pixels and values; none of them says whether a file is whole, where it
//! ends and how often it is gone over.

mod jpeg;
mod png;
mod webp;

use std::io::Read;

use flate2::read::ZlibDecoder;

use crate::bounds::{
    JPEG_PIXELS_A_BYTE, LARGEST_PROFILE, LONGEST_SIDE, MOST_PIXELS, PNG_PIXELS_A_BYTE,
    WEBP_PIXELS_A_BYTE,
};
use crate::fault::Fault;
use crate::format::{SourceFormat, recognise};

/// How a file tells colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColourModel {
    /// One value of brightness.
    Grey,
    /// Red, green, blue, also where a JPEG keeps them as brightness and two differences or a PNG as a list of colours.
    Rgb,
    /// Cyan, magenta, yellow, black, as printing presses want them.
    Cmyk,
}

/// How the bytes of a part are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Packing {
    /// As they are.
    Plain,
    /// In zlib's format.
    Zlib,
}

/// The parts of a photograph's file.
#[derive(Debug)]
pub(crate) struct Container<'a> {
    pub format: SourceFormat,
    pub width: u32,
    pub height: u32,
    pub model: ColourModel,
    pub alpha: bool,
    pub bits: u8,
    /// Whether it is drawn in several passes.
    pub progressive: bool,
    /// Samples of all channels that a decoder keeps for each four pixels before colours are made of them.
    pub samples_of_four: u32,
    /// Pieces of the colour profile, in order.
    pub profile: Vec<&'a [u8]>,
    pub profile_packing: Packing,
    /// TIFF with Exif in it.
    pub exif: Option<&'a [u8]>,
    pub xmp: Option<(&'a [u8], Packing)>,
    /// Photoshop's resources, in which IPTC-IIM lies.
    pub resources: Option<&'a [u8]>,
    /// Where the coded pixels of a JPEG end, before its last mark.
    pub pixels_end: usize,
    /// Where the picture ends.
    pub end: usize,
}

impl<'a> Container<'a> {
    /// Walks over a file.
    ///
    /// # Errors
    /// If it is none of the three formats, moves, is cut short, contradicts itself or is larger than what is unpacked.
    pub fn read(bytes: &'a [u8]) -> Result<Container<'a>, Fault> {
        let format = recognise(bytes)?;
        let (container, pixels_a_byte) = match format {
            SourceFormat::Jpeg => (jpeg::read(bytes)?, JPEG_PIXELS_A_BYTE),
            SourceFormat::Png => (png::read(bytes)?, PNG_PIXELS_A_BYTE),
            SourceFormat::Webp => (webp::read(bytes)?, WEBP_PIXELS_A_BYTE),
        };
        container.bounded(pixels_a_byte)?;
        Ok(container)
    }

    fn empty(format: SourceFormat) -> Container<'a> {
        Container {
            format,
            width: 0,
            height: 0,
            model: ColourModel::Rgb,
            alpha: false,
            bits: 8,
            progressive: false,
            samples_of_four: 0,
            profile: Vec::new(),
            profile_packing: Packing::Plain,
            exif: None,
            xmp: None,
            resources: None,
            pixels_end: 0,
            end: 0,
        }
    }

    fn bounded(&self, pixels_a_byte: u64) -> Result<(), Fault> {
        let (width, height, bytes) = (self.width, self.height, self.end);
        if width == 0 || height == 0 {
            return Err(Fault::NoSides { width, height });
        }
        let pixels = u64::from(width) * u64::from(height);
        if width.max(height) > LONGEST_SIDE || pixels > MOST_PIXELS {
            let (longest, most) = (LONGEST_SIDE, MOST_PIXELS);
            return Err(Fault::TooManyPixels {
                width,
                height,
                longest,
                most,
            });
        }
        if pixels / pixels_a_byte > bytes as u64 {
            return Err(Fault::MoreThanItHolds {
                width,
                height,
                bytes,
            });
        }
        Ok(())
    }

    /// The colour profile, put together; none if there is none or it is larger than any.
    pub fn profile(&self) -> Option<Vec<u8>> {
        match self.profile_packing {
            Packing::Plain => {
                let length: usize = self.profile.iter().map(|piece| piece.len()).sum();
                (length > 0 && length <= LARGEST_PROFILE).then(|| self.profile.concat())
            }
            Packing::Zlib => unpack(self.profile.first()?, LARGEST_PROFILE),
        }
    }
}

/// What zlib packed, if it is at most `most` bytes.
pub(crate) fn unpack(packed: &[u8], most: usize) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut reader = ZlibDecoder::new(packed).take(most as u64 + 1);
    reader.read_to_end(&mut bytes).ok()?;
    (bytes.len() <= most).then_some(bytes)
}

/// The two bytes at a place, the higher one first.
fn two(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_be_bytes(bytes.get(at..)?.first_chunk().copied()?))
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use flate2::Compression;
    use flate2::write::ZlibEncoder;

    use super::*;

    #[test]
    fn what_is_packed_is_unpacked_up_to_its_bound() {
        let mut encoder = ZlibEncoder::new(Vec::new(), Compression::default());
        encoder.write_all(&[7; 5000]).expect("memory");
        let packed = encoder.finish().expect("memory");
        assert_eq!(unpack(&packed, 5000), Some(vec![7; 5000]));
        assert_eq!(unpack(&packed, 4999), None);
    }
}
