//! What everything shares: days, places on the earth, languages, the kinds of things, and how page data crosses to the browser.
//! Both sides.

pub mod calendar;
mod colour;
pub mod data;
mod decimal;
mod escape;
pub mod geo;
pub mod i18n;
mod slug;
pub mod vocabulary;

pub use colour::Colour;
pub use decimal::{Zeros, decimal, digits, whole_number};
pub use escape::escape;
pub use slug::{LONGEST_SLUG, is_slug};
