//! Bounds of files that come from other programs: drawings, photographs, lines, names. Native only.

use crate::xml::Limits;

/// A drawing has at most so many bytes: the largest of the sample has 6 kB, a traced photograph of 2 MB is no drawing any more.
pub const LARGEST_DRAWING: u64 = 2 * 1024 * 1024;

/// What a drawing may hold. Drawing programs nest some ten groups and write some twenty attributes; with 20,000 shapes a phone
/// draws for a second. What reads them calls itself for each level and compares attributes pair by pair.
pub const DRAWING: Limits = Limits {
    depth: 64,
    elements: 20_000,
    attributes: 64,
    all_attributes: 200_000,
};
/// A drawing draws at most so many things once its copies are unfolded: five times its elements. Ten copies of ten copies of … are
/// a thousand million within one kilobyte.
pub const MOST_DRAWN: u64 = 100_000;
/// Copies, patterns and masks lead to one another in at most so many steps: a leaf on a branch in a pattern takes three.
pub const MOST_STEPS_OF_COPIES: u32 = 8;
/// Brackets in a style lie in one another at most so deep: `@media`, a rule, two functions and a bracket are five.
pub const DEEPEST_STYLE: u32 = 16;
/// So many different faults of a drawing are told; the others are counted. A drawing from another program has the same few all over.
pub const MOST_FAULTS: usize = 10;

/// A drawing's longer side has at most so many units: the textures of phones end there.
pub const LONGEST_SIDE: u32 = 16_383;

/// A name of a file or folder has at most so many bytes: most systems hold 255, and publishing adds a fingerprint and endings.
pub const LONGEST_NAME: usize = 200;

/// A file with a line has at most so many bytes: a day's track of a point a second has 10 MB.
pub const LARGEST_LINE: u64 = 50 * 1024 * 1024;
/// A line has at most so many points: more than a day's track of a point a second. Simplifying takes 4 kB for each at worst.
pub const MOST_LINE_POINTS: usize = 100_000;
/// Of a line's name so many characters are kept: it is only shown to choose by.
pub const LONGEST_LINE_NAME: usize = 80;
/// So many lines are told to choose from; the others are counted.
pub const MOST_LINES_TOLD: usize = 20;
/// What a GPX file may hold: 100,000 points of which each has a time, a height and the values of some sensors; a recorder nests
/// seven levels.
pub const GPX: Limits = Limits {
    depth: 32,
    elements: 1_000_000,
    attributes: 32,
    all_attributes: 1_000_000,
};
/// A GeoJSON file has at most so many values: 100,000 points of longitude, latitude, height and time, and what is told of them. Each
/// takes up to a hundred bytes while it is read.
pub const MOST_GEOJSON_VALUES: usize = 1_000_000;
