//! Maps of pages: what each shows, and its printed sheets. Native only.

mod atlas;
mod near;
mod places;

pub use atlas::{Atlas, Sheet};
