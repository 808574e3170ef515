//! Share cards: the picture of 1200 × 630 pixels that Zalo, Facebook, Telegram and Messenger show of a page (`og:image`). A tall
//! panel of paper with the thing, its name and its village, mounted on the village's pattern. Native only.
//!
//! Messengers crop to the square in the middle: all that matters stands within it. Nothing is drawn by chance or by the
//! machine's fonts: the same card gives the same file, whatever the number of threads.

mod card;
mod colours;
mod drawing;
mod encode;
mod layout;
mod mount;
mod palette;
mod photograph;
mod stylesheet;
#[cfg(test)]
mod tests;
mod words;

pub use card::{Card, Head};
pub use drawing::{Drawing, DrawingError};
pub use encode::{File, Format, Unwritten};
pub use langke_pictures::{Ink, Pattern};
pub use layout::{HEIGHT, WIDTH};
pub use mount::Mount;
pub use photograph::{Photograph, PhotographError};
