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
const SMALL: Sides = Sides {
    width: 96,
    height: 96,
};
/// A JPEG of more pixels is looked at in half its size: sensors that have so many see colours of four at a time.
const LARGEST: u64 = 40_000_000;

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

/// The sides that pixels are to have that are looked at.
pub(crate) fn looked_at(stored: Sides) -> Sides {
    if stored.pixels() <= LARGEST {
        return stored;
    }
    Sides {
        width: stored.width.div_ceil(2),
        height: stored.height.div_ceil(2),
    }
}

/// Unpacks a photograph once and looks at it.
///
/// # Errors
/// Why it cannot be shown; also if its pixels are damaged, which `examine` does not see.
pub fn look(bytes: &[u8]) -> Result<Look, Fault> {
    let container = Container::read(bytes)?;
    let examined = of_container(&container, bytes.len());
    let raster = decode(bytes, &container, looked_at(examined.stored))?;
    let colours = ToSrgb::new(container.profile().as_deref(), raster.channels);
    let sharpness = Sharpness::of(&raster, &colours);
    let small = shrink(&raster, &colours, SMALL)?;
    drop(raster);
    let (channels, width) = (small.channels, small.sides.width as usize);
    let (values, _) = examined.orientation.upright(small.values, channels, width);
    let sides = SMALL;
    let upright = Light {
        sides,
        channels,
        values,
    };
    Ok(Look {
        placeholder: Placeholder::of(&upright),
        hash: Hash::of(&upright)?,
        sharpness,
    })
}
