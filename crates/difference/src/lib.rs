//! What changed between two published sites, as somebody who reads them sees it: words, pictures, where links lead. Native only.
//!
//! Styles, programs and what is hidden are left out, and so are the frames of partners, which repeat pages.

mod change;
mod compare;
mod difference;
mod error;
mod moved;
mod name;
mod page;
mod pages;
mod print;
mod reading;
mod shared;
mod walk;
mod words;

pub use change::{Change, Part};
pub use compare::compare;
pub use difference::{ChangedPage, Difference, MovedPage, PageName, SharedChange};
pub use error::DifferenceError;
pub use words::{Run, Side};
