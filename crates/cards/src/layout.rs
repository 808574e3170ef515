//! How a card is divided, in pixels. Native only.

use langke_pictures::text::Room;

/// The width of a card: what Open Graph's readers agree on.
pub const WIDTH: u32 = 1200;
/// The height of a card.
pub const HEIGHT: u32 = 630;

/// A rectangle: left, top, width and height.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Area {
    pub left: f32,
    pub top: f32,
    pub width: f32,
    pub height: f32,
}

/// The panel of paper: the square in the middle, to which messengers crop (285 to 915), and a little beyond.
pub(crate) const PANEL: (f32, f32) = (250.0, 950.0);
/// Where words begin and end: with some air, within the square.
pub(crate) const TEXT: (f32, f32) = (310.0, 890.0);
/// The height of the panel without a picture, beyond that of the words: what is left above them.
pub(crate) const ABOVE_WORDS: f32 = 24.0;
/// How far a drawing keeps from the upper edge.
pub(crate) const ABOVE_DRAWING: f32 = 30.0;
/// Where a drawing begins and ends at most: within the square.
pub(crate) const DRAWING: (f32, f32) = (300.0, 900.0);
/// How far a picture keeps from the words.
pub(crate) const BELOW_PICTURE: f32 = 14.0;
/// How far the last words keep from the lower edge.
pub(crate) const FOOT: f32 = 24.0;

/// The room of the name.
pub(crate) const NAME: Room = Room {
    width: TEXT.1 - TEXT.0,
    height: 172.0,
    largest: 66.0,
    smallest: 32.0,
    leading: 1.28,
};
/// The size of a name under which it is broken into lines rather than made smaller.
pub(crate) const SMALLEST_IN_ONE_LINE: f32 = 50.0;
/// The room of the line about the thing.
pub(crate) const LINE: Room = Room {
    width: TEXT.1 - TEXT.0,
    height: 76.0,
    largest: 31.0,
    smallest: 25.0,
    leading: 1.28,
};
/// The room of the village; the site's name stands beside it.
pub(crate) const PLACE: Room = Room {
    width: 390.0,
    height: 38.0,
    largest: 28.0,
    smallest: 22.0,
    leading: 1.28,
};
/// The room of the site's name.
pub(crate) const SITE: Room = Room {
    width: 160.0,
    height: 34.0,
    largest: 24.0,
    smallest: 18.0,
    leading: 1.28,
};
