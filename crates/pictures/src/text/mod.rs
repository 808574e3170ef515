//! Setting text: what can be set, how wide it is, where its lines break, and the outlines of its letters.
//!
//! Every letter stands alone, from left to right: that is right for Vietnamese, whose letters with all their marks are single
//! characters, and for the other languages in Latin, Greek and Cyrillic letters. Kerning is kept; ligatures are not used.

mod font;
mod kerning;
mod letters;
mod names;
mod room;
mod setting;
mod wrap;

pub use font::Font;
pub use letters::settable;
pub use room::Room;
pub use setting::Setting;
pub use wrap::wrap;
