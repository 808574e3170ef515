//! WebP: small, and keeps transparent parts. Native only.

use webp::{Encoder, PixelLayout, WebPConfig};

use crate::examine::Sides;
use crate::fault::Fault;

/// Writes red, green, blue, and alpha where there are four channels.
pub(super) fn encode(
    pixels: &[u8],
    sides: Sides,
    channels: usize,
    quality: u8,
) -> Result<Vec<u8>, Fault> {
    let refused = |error| Fault::damaged(format!("WebP: {error:?}"));
    let mut config = WebPConfig::new().map_err(|()| Fault::damaged("WebP: no settings"))?;
    config.quality = f32::from(quality.clamp(1, 100));
    // One thread, whatever the machine has; another number would be another file.
    config.thread_level = 0;
    let layout = if channels == 4 {
        PixelLayout::Rgba
    } else {
        PixelLayout::Rgb
    };
    let encoder = Encoder::new(pixels, layout, sides.width, sides.height);
    Ok(encoder.encode_advanced(&config).map_err(refused)?.to_vec())
}
