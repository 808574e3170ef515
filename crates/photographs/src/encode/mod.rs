//! Upright pixels become a file. Native only.

mod jpeg;
mod webp;

use crate::fault::Fault;
use crate::light::{on_white, to_values};
use crate::plan::Format;
use crate::resize::Light;

/// Writes a picture.
///
/// # Errors
/// If an encoder refuses it, which none does for sides within bounds.
pub(crate) fn encode(light: &Light, format: Format) -> Result<Vec<u8>, Fault> {
    match format {
        Format::Jpeg { quality } => {
            let pixels = on_white(&light.values, light.channels);
            jpeg::encode(&pixels, light.sides, quality)
        }
        Format::Webp { quality } => {
            let pixels = to_values(&light.values, light.channels);
            webp::encode(&pixels, light.sides, light.channels, quality)
        }
    }
}
