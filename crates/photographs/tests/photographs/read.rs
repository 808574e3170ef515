//! The files, and what is made of them read again by another decoder. Native only.

use std::io::Cursor;
use std::path::Path;

use langke_photographs::{Format, Made};
use zune_jpeg::JpegDecoder;

/// Upper left, upper right, lower left, lower right of the drawing.
pub const CORNERS: [[u8; 3]; 4] = [[200, 40, 40], [40, 160, 60], [40, 70, 190], [230, 200, 60]];

pub fn file(name: &str) -> Vec<u8> {
    let files = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/files");
    std::fs::read(files.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// All files, by name.
pub fn all() -> Vec<(String, Vec<u8>)> {
    let files = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/files");
    let entries = std::fs::read_dir(files).expect("the folder of files");
    let mut names: Vec<String> = entries
        .map(|entry| {
            entry
                .expect("an entry")
                .file_name()
                .into_string()
                .expect("a name")
        })
        .collect();
    names.sort();
    names
        .into_iter()
        .map(|name| (name.clone(), file(&name)))
        .collect()
}

/// Pixels with four channels, or three if nothing is transparent.
pub struct Pixels {
    pub width: usize,
    pub channels: usize,
    pub bytes: Vec<u8>,
}

impl Pixels {
    pub fn of(made: &Made) -> Pixels {
        let pixels = match made.format {
            Format::Jpeg { .. } => jpeg(&made.bytes),
            Format::Webp { .. } => webp(&made.bytes),
        };
        assert_eq!(pixels.width, made.width as usize);
        let all = made.width as usize * made.height as usize * pixels.channels;
        assert_eq!(pixels.bytes.len(), all);
        pixels
    }

    /// The colour in the middle of each of the four fields.
    pub fn corners(&self) -> [Vec<u8>; 4] {
        let height = self.bytes.len() / self.width / self.channels;
        std::array::from_fn(|place| {
            let x = self.width * (1 + place % 2 * 2) / 4;
            let y = height * (1 + place / 2 * 2) / 4;
            let at = (y * self.width + x) * self.channels;
            self.bytes[at..at + self.channels].to_vec()
        })
    }
}

fn jpeg(bytes: &[u8]) -> Pixels {
    let mut decoder = JpegDecoder::new(Cursor::new(bytes));
    let bytes = decoder.decode().expect("a JPEG");
    let info = decoder.info().expect("a frame");
    let (width, channels) = (usize::from(info.width), usize::from(info.components));
    Pixels {
        width,
        channels,
        bytes,
    }
}

fn webp(bytes: &[u8]) -> Pixels {
    let mut decoder = image_webp::WebPDecoder::new(Cursor::new(bytes)).expect("a WebP");
    let channels = if decoder.has_alpha() { 4 } else { 3 };
    let mut bytes = vec![0; decoder.output_buffer_size().expect("sides")];
    decoder.read_image(&mut bytes).expect("pixels");
    let width = decoder.dimensions().0 as usize;
    Pixels {
        width,
        channels,
        bytes,
    }
}

/// How far two colours are apart in the channel in which they differ most.
pub fn apart(one: &[u8], other: &[u8]) -> u8 {
    let pairs = one.iter().zip(other);
    pairs
        .map(|(one, other)| one.abs_diff(*other))
        .max()
        .unwrap_or(0)
}
