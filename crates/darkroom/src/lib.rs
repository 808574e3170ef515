//! Photographs developed once: which files are made of each, and what was made is kept beside the content. Native only.

mod darkroom;
mod kept;
mod recipe;
mod sheet;

pub use darkroom::{Darkroom, DevelopError, Made, seconds};
pub use kept::{FOLDER, Kept};
pub use langke_photographs::{Fault, Format, Pixels};
pub use recipe::{Grade, Print, WIDTHS, prints};
pub use sheet::Look;
