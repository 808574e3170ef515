//! A sheet as a PNG file: with a palette where the colours are few, and as small as it gets.

use crate::canvas::Canvas;
use png::{BitDepth, ColorType, DeflateCompression, Encoder, EncodingError, Filter};

/// The most colours that a palette holds.
const PALETTE: usize = 256;

/// Writes the sheet. An error can only mean that it has no pixels, or more than a file can hold.
pub fn png(canvas: &Canvas) -> Result<Vec<u8>, EncodingError> {
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, canvas.width(), canvas.height());
    encoder.set_deflate_compression(DeflateCompression::Level(9));
    let pixels: Vec<[u8; 4]> = canvas.pixels().collect();
    let colours = colours(&pixels);
    let data: Vec<u8> = if colours.len() <= PALETTE {
        let rgb = colours
            .iter()
            .flat_map(|[red, green, blue, _]| [*red, *green, *blue]);
        encoder.set_palette(rgb.collect::<Vec<u8>>());
        let alpha = colours.iter().map(|[.., alpha]| *alpha);
        let alpha: Vec<u8> = alpha.take_while(|alpha| *alpha < 255).collect();
        if !alpha.is_empty() {
            encoder.set_trns(alpha);
        }
        encoder.set_color(ColorType::Indexed);
        encoder.set_depth(BitDepth::Eight);
        // Places in a palette have no slope that a filter could find.
        encoder.set_filter(Filter::NoFilter);
        places(&pixels, &colours)
    } else {
        encoder.set_color(ColorType::Rgba);
        encoder.set_filter(Filter::Adaptive);
        pixels.into_iter().flatten().collect()
    };
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&data)?;
    writer.finish()?;
    Ok(file)
}

/// Every colour once, by how opaque it is: a file lists only the opaqueness of the first colours, up to the last below full.
fn colours(pixels: &[[u8; 4]]) -> Vec<[u8; 4]> {
    let mut colours = pixels.to_vec();
    // Most neighbours are alike: without them there is little to sort.
    colours.dedup();
    colours.sort_unstable_by_key(order);
    colours.dedup();
    colours
}

/// The place of each pixel's colour.
fn places(pixels: &[[u8; 4]], colours: &[[u8; 4]]) -> Vec<u8> {
    let mut before = ([0; 4], 0);
    let places = pixels.iter().enumerate().map(|(number, pixel)| {
        if number == 0 || before.0 != *pixel {
            let place = colours.binary_search_by_key(&order(pixel), order);
            // Every colour is there, and no place lies beyond a byte.
            before = (*pixel, place.unwrap_or(0) as u8);
        }
        before.1
    });
    places.collect()
}

fn order([red, green, blue, alpha]: &[u8; 4]) -> [u8; 4] {
    [*alpha, *red, *green, *blue]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shape;
    use png::{Decoder, Transformations};
    use std::io::Cursor;

    /// The colour type of a file, and its pixels.
    fn read(file: &[u8]) -> (ColorType, Vec<[u8; 4]>) {
        let mut decoder = Decoder::new(Cursor::new(file));
        decoder.set_transformations(Transformations::EXPAND | Transformations::ALPHA);
        let mut reader = decoder.read_info().expect("a PNG file");
        let color = reader.info().color_type;
        let mut data = vec![0; reader.output_buffer_size().expect("a size")];
        reader.next_frame(&mut data).expect("pixels");
        (color, data.as_chunks().0.to_vec())
    }

    fn sheet(shades: u16) -> Canvas {
        let mut canvas = Canvas::new(40, 40, [250, 240, 230]);
        for shade in 0..shades {
            let (x, y) = (f32::from(shade % 40), f32::from(shade / 40));
            let pixel = shape::rectangle(x, y, 1.0, 1.0).expect("a pixel");
            canvas.fill(&pixel, [(shade % 256) as u8, (shade / 256) as u8, 0]);
        }
        canvas
    }

    #[test]
    fn what_is_written_is_read_again() {
        for (shades, expected) in [
            (0, ColorType::Indexed),
            (255, ColorType::Indexed),
            (300, ColorType::Rgba),
        ] {
            let canvas = sheet(shades);
            let (color, pixels) = read(&png(&canvas).expect("a file"));
            assert_eq!(color, expected);
            assert!(canvas.pixels().eq(pixels));
        }
    }

    #[test]
    fn transparent_pixels_stay_transparent() {
        let mut canvas = sheet(9);
        canvas.cut(&shape::disc((20.0, 20.0), 15.0).expect("a disc"));
        let (color, pixels) = read(&png(&canvas).expect("a file"));
        assert_eq!(color, ColorType::Indexed);
        assert!(canvas.pixels().eq(pixels));
    }

    #[test]
    fn a_sheet_without_size_is_no_picture() {
        assert!(png(&Canvas::new(0, 9, [0; 3])).is_err());
    }
}
