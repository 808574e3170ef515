//! A photograph's file becomes pixels. Native only.

use std::io::Cursor;

use image_webp::WebPDecoder;
use jpeg_decoder::PixelFormat;
use png::Transformations;

use crate::container::Container;
use crate::examine::Sides;
use crate::fault::Fault;
use crate::format::SourceFormat;
use crate::raster::{Channels, Raster};

/// So many bytes of ones: a code of 16 bits with its value of 16 may be under way, then comes one that no table has.
const ONES: usize = 16;

/// Unpacks a picture; a JPEG may be unpacked smaller, in the cosine transform, as long as it keeps the sides `at_least`.
///
/// # Errors
/// If the pixels are damaged.
pub(crate) fn decode(
    bytes: &[u8],
    container: &Container<'_>,
    at_least: Sides,
) -> Result<Raster, Fault> {
    let (pixels_end, bytes) = (container.pixels_end, &bytes[..container.end]);
    let raster = match container.format {
        SourceFormat::Jpeg => jpeg(&guarded(bytes, pixels_end), at_least)?,
        SourceFormat::Png => png(bytes)?,
        SourceFormat::Webp => webp(bytes)?,
    };
    let expected = raster.width * raster.height * raster.channels.count();
    if raster.bytes.len() != expected || expected == 0 {
        return Err(Fault::damaged("the picture has fewer pixels than it says"));
    }
    Ok(raster)
}

/// A JPEG with ones behind its coded pixels, which stand for nothing (ITU-T T.81, C.2). Decoders take what is missing for zeros and make
/// something up; so the first missing bits are an error, and of a whole picture nobody reads them.
fn guarded(bytes: &[u8], pixels_end: usize) -> Vec<u8> {
    let (pixels, rest) = bytes.split_at(pixels_end);
    [pixels, &b"\xFF\0".repeat(ONES), rest].concat()
}

fn jpeg(bytes: &[u8], at_least: Sides) -> Result<Raster, Fault> {
    let mut decoder = jpeg_decoder::Decoder::new(bytes);
    let side = |side| u16::try_from(side).unwrap_or(u16::MAX);
    decoder
        .scale(side(at_least.width), side(at_least.height))
        .map_err(Fault::damaged)?;
    let bytes = decoder.decode().map_err(Fault::damaged)?;
    let info = decoder
        .info()
        .ok_or_else(|| Fault::damaged("a JPEG without a frame"))?;
    let channels = match info.pixel_format {
        PixelFormat::L8 => Channels::Grey,
        PixelFormat::RGB24 => Channels::Rgb,
        PixelFormat::CMYK32 => Channels::Cmyk,
        PixelFormat::L16 => return Err(Fault::unusual("16 bits a channel in a JPEG")),
    };
    Ok(Raster {
        width: usize::from(info.width),
        height: usize::from(info.height),
        channels,
        bytes,
    })
}

fn png(bytes: &[u8]) -> Result<Raster, Fault> {
    let mut decoder = png::Decoder::new(Cursor::new(bytes));
    decoder.set_transformations(Transformations::normalize_to_color8());
    // Texts and profiles are read elsewhere, within bounds.
    decoder.set_ignore_text_chunk(true);
    decoder.set_ignore_iccp_chunk(true);
    let mut reader = decoder.read_info().map_err(Fault::damaged)?;
    let size = reader
        .output_buffer_size()
        .ok_or_else(|| Fault::damaged("a PNG of impossible size"))?;
    let mut bytes = vec![0; size];
    let info = reader.next_frame(&mut bytes).map_err(Fault::damaged)?;
    bytes.truncate(info.buffer_size());
    let channels = match info.color_type {
        png::ColorType::Grayscale => Channels::Grey,
        png::ColorType::GrayscaleAlpha => Channels::GreyAlpha,
        png::ColorType::Rgba => Channels::Rgba,
        png::ColorType::Rgb | png::ColorType::Indexed => Channels::Rgb,
    };
    Ok(Raster {
        width: info.width as usize,
        height: info.height as usize,
        channels,
        bytes,
    })
}

fn webp(bytes: &[u8]) -> Result<Raster, Fault> {
    let mut decoder = WebPDecoder::new(Cursor::new(bytes)).map_err(Fault::damaged)?;
    let size = decoder
        .output_buffer_size()
        .ok_or_else(|| Fault::damaged("a WebP of impossible size"))?;
    let (width, height) = decoder.dimensions();
    let channels = if decoder.has_alpha() {
        Channels::Rgba
    } else {
        Channels::Rgb
    };
    let mut bytes = vec![0; size];
    decoder.read_image(&mut bytes).map_err(Fault::damaged)?;
    Ok(Raster {
        width: width as usize,
        height: height as usize,
        channels,
        bytes,
    })
}
