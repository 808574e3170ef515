//! JPEG: quick to write, read by everything. Native only.

use jpeg_encoder::{ColorType, Encoder, SamplingFactor};

use crate::examine::Sides;
use crate::fault::Fault;

/// Writes red, green and blue.
pub(super) fn encode(pixels: &[u8], sides: Sides, quality: u8) -> Result<Vec<u8>, Fault> {
    let side = |side| u16::try_from(side).map_err(Fault::damaged);
    let (width, height) = (side(sides.width)?, side(sides.height)?);
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, quality.clamp(1, 100));
    encoder.set_sampling_factor(SamplingFactor::F_2_2);
    encoder
        .encode(pixels, width, height, ColorType::Rgb)
        .map_err(Fault::damaged)?;
    Ok(bytes)
}
