//! Maps of pages: what each shows, and its printed sheets. Native only.

mod areas;
mod atlas;
mod near;
mod places;

pub use areas::has_province_maps;
pub use atlas::{Atlas, Sheet};

/// The ending of the file with what a page's map shows, beside the page's own data.
pub const MAP_FILE: &str = "map.json";
