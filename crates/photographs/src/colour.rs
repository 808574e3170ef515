//! Colours as a file tells them become sRGB (IEC 61966-2-1). Native only.

use std::sync::Arc;

use moxcms::{
    ColorProfile, DataColorSpace, Layout, ParsingOptions, Transform8BitExecutor, TransformOptions,
};

use crate::bounds::LARGEST_PROFILE;
use crate::raster::Channels;

/// Turns rows of a picture into sRGB: red, green, blue, and alpha where the picture has it.
pub(crate) struct ToSrgb {
    channels: Channels,
    transform: Option<Arc<Transform8BitExecutor>>,
}

impl ToSrgb {
    /// By the picture's profile. One that cannot be read or is for other channels is passed over, as browsers do: colours are then
    /// taken for sRGB, and inks are mixed by the plain formula.
    pub fn new(profile: Option<&[u8]>, channels: Channels) -> ToSrgb {
        let transform = profile.and_then(|profile| transform(profile, channels));
        let transform =
            transform.filter(|transform| !changes_nothing(transform.as_ref(), channels));
        ToSrgb {
            channels,
            transform,
        }
    }

    /// Bytes of a pixel that is made.
    pub fn made(&self) -> usize {
        made(self.channels)
    }

    /// Turns some pixels.
    pub fn convert(&self, pixels: &[u8]) -> Vec<u8> {
        if let Some(transform) = &self.transform {
            let count = pixels.len() / self.channels.count();
            let mut converted = vec![0; count * self.made()];
            if transform.transform(pixels, &mut converted).is_ok() {
                return converted;
            }
        }
        plain(pixels, self.channels)
    }
}

fn made(channels: Channels) -> usize {
    if channels.alpha() { 4 } else { 3 }
}

fn transform(profile: &[u8], channels: Channels) -> Option<Arc<Transform8BitExecutor>> {
    let bounds = ParsingOptions {
        max_profile_size: LARGEST_PROFILE,
        max_allowed_clut_size: LARGEST_PROFILE,
        ..ParsingOptions::default()
    };
    let profile = ColorProfile::new_from_slice_with_options(profile, bounds).ok()?;
    // A library of colours names four inks like red, green, blue and one more.
    let (space, from, to) = match channels {
        Channels::Grey => (DataColorSpace::Gray, Layout::Gray, Layout::Rgb),
        Channels::GreyAlpha => (DataColorSpace::Gray, Layout::GrayAlpha, Layout::Rgba),
        Channels::Rgb => (DataColorSpace::Rgb, Layout::Rgb, Layout::Rgb),
        Channels::Rgba => (DataColorSpace::Rgb, Layout::Rgba, Layout::Rgba),
        Channels::Cmyk => (DataColorSpace::Cmyk, Layout::Rgba, Layout::Rgb),
    };
    if profile.color_space != space {
        return None;
    }
    let options = TransformOptions::default();
    profile
        .create_transform_8bit(from, &ColorProfile::new_srgb(), to, options)
        .ok()
}

/// Whether some colours all over the space stay where they are but for rounding: most profiles are sRGB's.
fn changes_nothing(transform: &Transform8BitExecutor, channels: Channels) -> bool {
    if matches!(channels, Channels::Cmyk) {
        return false;
    }
    let steps = [0u8, 40, 90, 128, 170, 215, 255];
    let pixels: Vec<u8> = steps
        .iter()
        .flat_map(|red| steps.map(|green| (*red, green)))
        .flat_map(|(red, green)| steps.map(|blue| [red, green, blue, 255]))
        .flat_map(|pixel| match channels {
            Channels::Grey => vec![pixel[0]],
            Channels::GreyAlpha => vec![pixel[0], 255],
            Channels::Rgb => pixel[..3].to_vec(),
            Channels::Rgba | Channels::Cmyk => pixel.to_vec(),
        })
        .collect();
    let unchanged = plain(&pixels, channels);
    let mut changed = vec![0; unchanged.len()];
    transform.transform(&pixels, &mut changed).is_ok()
        && changed
            .iter()
            .zip(&unchanged)
            .all(|(a, b)| a.abs_diff(*b) <= 1)
}

/// Without a profile.
fn plain(pixels: &[u8], channels: Channels) -> Vec<u8> {
    match channels {
        Channels::Rgb | Channels::Rgba => pixels.to_vec(),
        Channels::Grey => pixels.iter().flat_map(|grey| [*grey; 3]).collect(),
        Channels::GreyAlpha => pixels
            .chunks_exact(2)
            .flat_map(|pixel| [pixel[0], pixel[0], pixel[0], pixel[1]])
            .collect(),
        Channels::Cmyk => pixels
            .chunks_exact(4)
            .flat_map(|inks| {
                let paper = 255 - u32::from(inks[3]);
                [inks[0], inks[1], inks[2]].map(|ink| {
                    let light = (255 - u32::from(ink)) * paper;
                    u8::try_from((light + 127) / 255).unwrap_or(u8::MAX)
                })
            })
            .collect(),
    }
}
