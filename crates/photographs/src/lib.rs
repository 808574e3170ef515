//! Photographs as editors bring them: what is in the file, whether it can be shown, and the files that are made of it. Native only.
//!
//! ```text
//! bytes ──▶ examine: headers and structure only       ──▶ Examined or Fault
//!       ──▶ look:    pixels once                      ──▶ Look: placeholder, hash, sharpness
//!       ──▶ develop: upright, sRGB, smaller, written  ──▶ Made, one for each that a Plan wants
//! ```
//!
//! Whoever unpacks several at a time takes what each needs from one `Memory` first.

mod bounds;
mod colour;
mod container;
mod cost;
mod decode;
mod develop;
mod encode;
mod examine;
mod fault;
mod format;
mod hash;
mod light;
mod look;
mod memory;
mod message;
mod metadata;
mod orientation;
mod placeholder;
mod plan;
mod raster;
mod resize;
mod sharpness;

pub use container::ColourModel;
pub use cost::seconds;
pub use develop::{Pixels, develop, pixels};
pub use examine::{Examined, Sides, examine};
pub use fault::{Fault, OtherFormat};
pub use format::SourceFormat;
pub use hash::Hash;
pub use look::{Look, look};
pub use memory::{Held, Memory};
pub use metadata::Rights;
pub use orientation::Orientation;
pub use placeholder::{Colour, Placeholder};
pub use plan::{Format, Made, Plan, Wanted};
pub use sharpness::{Sharpness, Verdict};
