//! A card as a file: a PNG, with a palette where it has few colours, or a JPEG where there is a photograph. Native only.

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

/// Writes a card of drawn shapes: with a palette, or, where that would show steps in a slope of colours, in full colour. A
/// drawing that is as restless as a photograph becomes JPEG.
pub(crate) fn drawn(canvas: &Canvas) -> Result<File, Unwritten> {
    let picture = indexed(canvas.colours());
    if picture.is_coarse {
        let data = canvas.colours().as_flattened();
        let full = png(canvas, ColorType::Rgb, data, |encoder| {
            encoder.set_filter(Filter::Adaptive);
        })?;
        if full.bytes.len() <= MOST_BYTES {
            return Ok(full);
        }
    }
    let few = png(canvas, ColorType::Indexed, &picture.places, |encoder| {
        encoder.set_palette(picture.palette.into_flattened());
        // Places in a palette have no slope that a filter could find.
        encoder.set_filter(Filter::NoFilter);
    })?;
    if few.bytes.len() <= MOST_BYTES {
        Ok(few)
    } else {
        jpeg(canvas)
    }
}

/// Writes a PNG file of such data.
fn png(
    canvas: &Canvas,
    colour: ColorType,
    data: &[u8],
    set: impl FnOnce(&mut Encoder<'_, &mut Vec<u8>>),
) -> Result<File, Unwritten> {
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, canvas.width(), canvas.height());
    encoder.set_deflate_compression(DeflateCompression::Level(6));
    encoder.set_color(colour);
    encoder.set_depth(BitDepth::Eight);
    set(&mut encoder);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(data)?;
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
