//! What a photograph shows, from one look at its pixels. Native only.

use crate::colour::ToSrgb;
use crate::container::Container;
use crate::decode::decode;
use crate::examine::{Sides, of_container};
use crate::fault::Fault;
use crate::hash::Hash;
use crate::placeholder::Placeholder;
use crate::resize::{Light, shrink};
use crate::sharpness::Sharpness;

/// Colours and hashes are taken from a picture of so many pixels a side.
const SMALL: u32 = 96;

/// What is seen.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Look {
    /// Its colours before it comes.
    pub placeholder: Placeholder,
    /// By which near duplicates are found.
    pub hash: Hash,
    /// Whether it is as sharp as it is large.
    pub sharpness: Sharpness,
}

/// Unpacks a photograph once and looks at it.
///
/// # Errors
/// Why it cannot be shown; also if its pixels are damaged, which `examine` does not see.
pub fn look(bytes: &[u8]) -> Result<Look, Fault> {
    let container = Container::read(bytes)?;
    let examined = of_container(&container, bytes.len());
    let raster = decode(bytes, &container, examined.stored)?;
    let colours = ToSrgb::new(container.profile().as_deref(), raster.channels);
    let sharpness = Sharpness::of(&raster, &colours);
    let small = Sides {
        width: SMALL,
        height: SMALL,
    };
    let small = shrink(&raster, &colours, small)?;
    drop(raster);
    let (channels, width) = (small.channels, small.sides.width as usize);
    let (values, _) = examined.orientation.upright(&small.values, channels, width);
    let upright = Light { values, ..small };
    Ok(Look {
        placeholder: Placeholder::of(&upright),
        hash: Hash::of(&upright)?,
        sharpness,
    })
}
