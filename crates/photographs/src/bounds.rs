//! How much of a photograph is read: every bound with its reason. Native only.

/// A side of a photograph has at most so many pixels: panoramas of phones end at some 20,000.
pub const LONGEST_SIDE: u32 = 30_000;
/// A side of what is made has at most so many pixels: WebP ends there, and so do the textures of phones.
pub const LONGEST_SIDE_MADE: u32 = 16_383;
/// A photograph has at most so many pixels: unpacked they are 300 MB; the largest sensors of phones have twice as many, but write a
/// quarter of them.
pub const MOST_PIXELS: u64 = 100_000_000;
/// A byte of a PNG holds at most so many pixels: deflate packs 1,032 bytes into one (zlib's technical notes), a byte holds 8 pixels.
pub const PNG_PIXELS_A_BYTE: u64 = 1_032 * 8;
/// A byte of a JPEG holds at most so many pixels: each block of 8 x 8 takes a bit at least (ITU-T T.81, F.1.2).
pub const JPEG_PIXELS_A_BYTE: u64 = 64 * 8;
/// A byte of a WebP holds at most so many pixels. The format has no such end (a picture of one colour takes 50 bytes whatever its
/// size); the emptiest drawing has a hundredth of these.
pub const WEBP_PIXELS_A_BYTE: u64 = 10_000;

/// A JPEG is written in at most so many passes: programs write ten, those that try out the order of bits some thirty. Each pass goes
/// over all blocks and may take a few bytes.
pub const MOST_SCANS: usize = 100;
/// A colour profile has at most so many bytes: those of printing presses have up to 3 MB, those of cameras 500.
pub const LARGEST_PROFILE: usize = 4 * 1024 * 1024;
/// Exif has at most so many bytes: a segment of a JPEG holds no more.
pub const LARGEST_EXIF: usize = 64 * 1024;
/// A directory of Exif is read up to so many entries: cameras write up to 60.
pub const MOST_EXIF_ENTRIES: usize = 500;
/// XMP is read up to so many bytes: a segment of a JPEG holds 64 kB, of which picture programs fill 20.
pub const LARGEST_XMP: usize = 256 * 1024;
/// Elements of XMP lie in one another at most so deep: `x:xmpmeta`, `rdf:RDF`, a description, a property, a list, a line are six.
pub const DEEPEST_XMP: usize = 32;
/// Of each kind so many authors, rights and licences are kept.
pub const MOST_TEXTS: usize = 8;
/// Of an author, a right, a licence so many characters are kept: a line in the page.
pub const LONGEST_TEXT: usize = 300;
