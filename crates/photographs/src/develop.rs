//! Of a photograph the files are made that pages show. Native only.

use std::panic::resume_unwind;
use std::thread;

use crate::bounds::LONGEST_SIDE_MADE;
use crate::colour::ToSrgb;
use crate::container::Container;
use crate::decode::decode;
use crate::encode::encode;
use crate::examine::{Examined, Sides, of_container};
use crate::fault::Fault;
use crate::light::on_white;
use crate::plan::{Made, Plan, Wanted};
use crate::resize::{Light, shrink};

/// The sides of what is made of a photograph at a width: never larger than it is, never more than formats hold.
pub(crate) fn sides_made(seen: Sides, width: u32) -> Sides {
    let made = seen.at_width(width.clamp(1, seen.width).min(LONGEST_SIDE_MADE));
    if made.height <= LONGEST_SIDE_MADE {
        return made;
    }
    // A strip, higher than wide.
    let exact = f64::from(seen.width) * f64::from(LONGEST_SIDE_MADE) / f64::from(seen.height);
    Sides {
        width: (exact as u32).max(1),
        height: LONGEST_SIDE_MADE,
    }
}

/// The sides of the largest picture of a plan.
pub(crate) fn largest(seen: Sides, plan: &Plan) -> Option<Sides> {
    let made = plan
        .wanted
        .iter()
        .map(|wanted| sides_made(seen, wanted.width));
    made.max_by_key(|sides| sides.width)
}

/// The sides that unpacked pixels need at least to become so large: half as much again, so that the filter decides what is seen.
pub(crate) fn unpacked_at_least(examined: &Examined, largest: Sides) -> Sides {
    let margin = |side: u32| side + side / 2;
    let (width, height) = (margin(largest.width), margin(largest.height));
    if examined.orientation.lies() {
        return Sides {
            width: height,
            height: width,
        };
    }
    Sides { width, height }
}

/// Makes all files of a plan, in its order. A width beyond the photograph's gives one at its own, so several may be alike.
///
/// # Errors
/// Why it cannot be shown.
pub fn develop(bytes: &[u8], plan: &Plan) -> Result<Vec<Made>, Fault> {
    let container = Container::read(bytes)?;
    let examined = of_container(&container, bytes.len());
    let Some(largest) = largest(examined.seen, plan) else {
        return Ok(Vec::new());
    };
    let upright = upright(bytes, &container, &examined, largest)?;
    // The largest takes about as long as all others together, so two hands are busy with one photograph in memory.
    let make = |wanted: &Wanted| make(&upright, sides_made(examined.seen, wanted.width), wanted);
    let is_largest = |wanted: &&Wanted| sides_made(examined.seen, wanted.width) == largest;
    let wanted = plan.wanted.iter();
    let (large, small) = thread::scope(|scope| {
        let small = wanted.clone().filter(|wanted| !is_largest(wanted));
        let small = scope.spawn(|| small.map(make).collect::<Result<Vec<Made>, Fault>>());
        let large = wanted.clone().filter(is_largest).map(make);
        let large: Result<Vec<Made>, Fault> = large.collect();
        let small = small.join().unwrap_or_else(|panic| resume_unwind(panic));
        (large, small)
    });
    let (mut large, mut small) = (large?.into_iter(), small?.into_iter());
    let in_order = wanted.filter_map(|wanted| {
        if is_largest(&wanted) {
            large.next()
        } else {
            small.next()
        }
    });
    Ok(in_order.collect())
}

/// One file.
fn make(upright: &Light, sides: Sides, wanted: &Wanted) -> Result<Made, Fault> {
    let bytes = if sides == upright.sides {
        encode(upright, wanted.format)?
    } else {
        encode(&upright.shrink(sides)?, wanted.format)?
    };
    Ok(Made {
        width: sides.width,
        height: sides.height,
        format: wanted.format,
        bytes,
    })
}

/// Pixels row by row: red, green and blue of each, in sRGB.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pixels {
    /// How many pixels a row has, and how many rows there are.
    pub sides: Sides,
    /// Three bytes for each pixel.
    pub rgb: Vec<u8>,
}

/// The photograph as one sees it, so wide at most; transparent parts are white.
///
/// # Errors
/// Why it cannot be shown.
pub fn pixels(bytes: &[u8], width: u32) -> Result<Pixels, Fault> {
    let container = Container::read(bytes)?;
    let examined = of_container(&container, bytes.len());
    let sides = sides_made(examined.seen, width);
    let upright = upright(bytes, &container, &examined, sides)?;
    let rgb = on_white(&upright.values, upright.channels);
    Ok(Pixels { sides, rgb })
}

/// The photograph as one sees it, in light.
fn upright(
    bytes: &[u8],
    container: &Container<'_>,
    examined: &Examined,
    sides: Sides,
) -> Result<Light, Fault> {
    let raster = decode(bytes, container, unpacked_at_least(examined, sides))?;
    let colours = ToSrgb::new(container.profile().as_deref(), raster.channels);
    let orientation = examined.orientation;
    let lying = if orientation.lies() {
        Sides {
            width: sides.height,
            height: sides.width,
        }
    } else {
        sides
    };
    let light = shrink(&raster, &colours, lying)?;
    drop(raster);
    let (channels, width) = (light.channels, light.sides.width as usize);
    let (values, _) = orientation.upright(light.values, channels, width);
    Ok(Light {
        sides,
        channels,
        values,
    })
}
