//! Photographs as editors bring them: what is in the file, whether it can be shown, and the files that are made of it. Native only.

mod bounds;
mod container;
mod examine;
mod fault;
mod format;
mod message;
mod metadata;
mod orientation;

pub use container::ColourModel;
pub use examine::{Examined, Sides, examine};
pub use fault::{Fault, OtherFormat};
pub use format::SourceFormat;
pub use metadata::Rights;
pub use orientation::Orientation;
