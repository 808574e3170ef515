//! A card as a file: a PNG with a palette, or a JPEG where there is a photograph. Native only.

use crate::palette::indexed;
use jpeg_encoder::{ColorType as JpegColour, Encoder as JpegEncoder, SamplingFactor};
use langke_pictures::Canvas;
use png::{BitDepth, ColorType, DeflateCompression, Encoder, Filter};

/// The most bytes of a card: some messengers fetch no more of a picture than a few hundred kilobytes.
pub(crate) const MOST_BYTES: usize = 200_000;
/// The quality of JPEG files; the next is tried if a file is too large.
const QUALITIES: [u8; 6] = [82, 74, 64, 50, 34, 16];

/// The form of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// PNG.
    Png,
    /// JPEG.
    Jpeg,
}

impl Format {
    /// How the name of such a file ends, without the dot.
    pub fn extension(self) -> &'static str {
        match self {
            Format::Png => "png",
            Format::Jpeg => "jpg",
        }
    }

    /// The media type.
    pub fn media_type(self) -> &'static str {
        match self {
            Format::Png => "image/png",
            Format::Jpeg => "image/jpeg",
        }
    }
}

/// A card as a file of [`crate::WIDTH`] × [`crate::HEIGHT`] pixels and 200 kB at most.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its form.
    pub format: Format,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// Why a card was not written.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Unwritten {
    /// The library for PNG refused it.
    #[error("the card cannot be written as PNG: {0}")]
    Png(#[from] png::EncodingError),
    /// The library for JPEG refused it.
    #[error("the card cannot be written as JPEG: {0}")]
    Jpeg(#[from] jpeg_encoder::EncodingError),
}

/// Writes a card of drawn shapes.
pub(crate) fn png(canvas: &Canvas) -> Result<File, Unwritten> {
    let picture = indexed(canvas.colours());
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, canvas.width(), canvas.height());
    encoder.set_deflate_compression(DeflateCompression::Level(6));
    encoder.set_palette(picture.palette.into_flattened());
    encoder.set_color(ColorType::Indexed);
    encoder.set_depth(BitDepth::Eight);
    // Places in a palette have no slope that a filter could find.
    encoder.set_filter(Filter::NoFilter);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&picture.places)?;
    writer.finish()?;
    let format = Format::Png;
    Ok(File { format, bytes })
}

/// Writes a card with a photograph.
pub(crate) fn jpeg(canvas: &Canvas) -> Result<File, Unwritten> {
    // A card's sides are a few hundred pixels.
    let (width, height) = (canvas.width() as u16, canvas.height() as u16);
    let pixels = canvas.colours().as_flattened();
    let mut bytes = Vec::new();
    for quality in QUALITIES {
        bytes.clear();
        let mut encoder = JpegEncoder::new(&mut bytes, quality);
        // Coloured letters on paper would fray if colours were kept at half the size.
        encoder.set_sampling_factor(SamplingFactor::R_4_4_4);
        encoder.set_optimized_huffman_tables(true);
        encoder.encode(pixels, width, height, JpegColour::Rgb)?;
        if bytes.len() <= MOST_BYTES {
            break;
        }
    }
    let format = Format::Jpeg;
    Ok(File { format, bytes })
}
