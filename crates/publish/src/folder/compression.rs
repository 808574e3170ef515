//! Compressed copies beside the files that gain from them. Native only.

use std::io::Write;
use std::path::Path;

/// Smaller files gain nothing from compression.
const LEAST_TO_COMPRESS: usize = 256;

/// Whether compressed copies are written beside each file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Precompression {
    /// Only the files themselves.
    None,
    /// Brotli and gzip copies of everything that gets smaller.
    All,
}

/// What a compressed copy's name ends with, and how it is made.
pub type Encoding = (&'static str, fn(&[u8]) -> Vec<u8>);

impl Precompression {
    /// The copies that a file may have.
    pub fn encodings(self, file: &str, bytes: &[u8]) -> &'static [Encoding] {
        let gains = self == Precompression::All
            && bytes.len() >= LEAST_TO_COMPRESS
            && is_text_or_program(file);
        if gains {
            &[("br", brotli), ("gz", gzip)]
        } else {
            &[]
        }
    }
}

/// The endings of files that gain from compression.
pub const COMPRESSED: [&str; 13] = [
    "html",
    "json",
    "js",
    "wasm",
    "css",
    "svg",
    "xml",
    "atom",
    "txt",
    "webmanifest",
    "gpx",
    "geojson",
    "ics",
];

/// What a copy's name adds, and what it is called in HTTP, the smaller first.
pub const ENCODINGS: [(&str, &str); 2] = [("br", "br"), ("gz", "gzip")];

fn is_text_or_program(file: &str) -> bool {
    let extension = Path::new(file).extension();
    extension
        .and_then(|extension| extension.to_str())
        .is_some_and(|extension| COMPRESSED.contains(&extension))
}

/// From here on Brotli's best quality takes seconds, at each edit, and saves a tenth: in bytes.
const LARGE: usize = 1 << 20;

/// The windows that Brotli has, as powers of two. Source: RFC 7932, 9.1.
const WINDOWS: std::ops::RangeInclusive<u32> = 10..=24;

/// The smallest window that holds all of a text of so many bytes: a larger one finds nothing farther away, and its tables are laid out anew for each file.
fn window(length: usize) -> i32 {
    // Sixteen bytes of a window are not used.
    let needed = (length + 16).next_power_of_two().ilog2();
    needed.clamp(*WINDOWS.start(), *WINDOWS.end()) as i32
}

/// The quality is Brotli's best: the site is compressed once and fetched over slow networks for months.
fn brotli(bytes: &[u8]) -> Vec<u8> {
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: if bytes.len() < LARGE { 11 } else { 9 },
        lgwin: window(bytes.len()),
        size_hint: bytes.len(),
        ..Default::default()
    };
    let mut compressed = Vec::new();
    // Writing to memory does not fail.
    let _ = brotli::BrotliCompress(&mut &bytes[..], &mut compressed, &parameters);
    compressed
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    // Writing to memory does not fail.
    let _ = encoder.write_all(bytes);
    encoder.finish().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn what_is_compressed_is_read_again() {
        let text = "Nhất xương, nhì da, thứ ba dạc lò. ".repeat(50);
        let mut from_brotli = Vec::new();
        brotli::BrotliDecompress(&mut &brotli(text.as_bytes())[..], &mut from_brotli)
            .expect("Brotli");
        assert_eq!(from_brotli, text.as_bytes());
        let mut from_gzip = String::new();
        flate2::read::GzDecoder::new(&gzip(text.as_bytes())[..])
            .read_to_string(&mut from_gzip)
            .expect("gzip");
        assert_eq!(from_gzip, text);
    }

    #[test]
    fn a_window_holds_all_of_a_text_and_not_twice_as_much() {
        for length in [1, 256, 1008, 1009, 65_520, 65_521, 1 << 20] {
            let held = (1 << window(length)) - 16;
            assert!(held >= length, "{length}: {held}");
            assert!(held < 2 * (length.max(1008) + 16), "{length}: {held}");
        }
    }

    #[test]
    fn pictures_and_tiny_files_are_not_compressed() {
        let names = |file: &str, length: usize| {
            let bytes = vec![b' '; length];
            Precompression::All.encodings(file, &bytes).len()
        };
        assert_eq!(names("routes/a.gpx", 300), 2);
        assert_eq!(names("a.webp", 300), 0);
        assert_eq!(names("a.html", 255), 0);
        assert!(
            Precompression::None
                .encodings("a.html", &[0; 300])
                .is_empty()
        );
    }
}
