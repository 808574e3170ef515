//! Bounds of what is read and drawn of an archive, each with its reason.

/// An archive up to this size is fetched whole and kept, in bytes: a commune's takes some hundred kilobytes.
pub const SMALL_ARCHIVE: u64 = 4 << 20;
/// A tile or directory, zipped or unzipped, is at most so large, in bytes. Writers of tiles stop at 500 kB zipped; a megabyte that
/// unzips to a thousand is no map.
pub const LARGEST_PART: u64 = 4 << 20;
/// A directory has at most so many entries: writers begin leaves at 4,096, and each takes 32 bytes here.
pub const MOST_ENTRIES: usize = 100_000;
/// As many leaf directories are kept: a window lies on a few.
pub const MOST_LEAVES: usize = 16;
/// As many tiles are asked for and kept ready to be drawn: the largest screen shows 30.
pub const MOST_TILES: usize = 48;
/// A tile shows at most so many things. 240,000 took 8 s on a computer, 33 µs each: these take a sixth of a second there, and less
/// than one on a phone.
pub const MOST_THINGS: usize = 5_000;
/// A tile's things have at most so many corners: ten to each, as the densest streets have.
pub const MOST_CORNERS: usize = 50_000;
/// All tiles of a window together show at most so many things.
pub const MOST_THINGS_SHOWN: usize = 10_000;
/// A longer name is left out, in bytes: many things may share one, and each keeps its own copy.
pub const LONGEST_NAME: usize = 200;
