//! Icons and posters of a site as PNG files, drawn from its name, colours and pattern, for its installation as an app.
//!
//! Nothing is drawn by chance or by the machine's fonts: the same look gives the same files.

mod canvas;
mod icon;
mod initials;
mod ink;
mod look;
mod mark;
mod pattern;
mod pictures;
mod png_file;
mod poster;
mod shape;
mod stencil;
mod svg_path;
#[cfg(test)]
mod tests;
pub mod text;

pub use canvas::{Canvas, Tile};
pub use ink::{Ink, luminance, mixed, of_text, readable, seen};
pub use look::Look;
pub use mark::draw as draw_mark;
pub use pattern::{Pattern, Unreadable};
pub use pictures::{Form, Picture, pictures};
pub use png_file::png;
pub use svg_path::svg_path;
pub use tiny_skia::Path;
