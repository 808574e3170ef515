//! Bounds of what is read, each with its reason. Native only.

mod files;

pub use files::*;
