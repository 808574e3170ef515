//! Pictures become smaller, by Lanczos' filter in linear light. Native only.

use fast_image_resize::images::TypedImage;
use fast_image_resize::pixels::{U16x3, U16x4};
use fast_image_resize::{Filter, FilterType, PixelTrait, ResizeAlg, ResizeOptions, Resizer};

use crate::colour::ToSrgb;
use crate::examine::Sides;
use crate::fault::Fault;
use crate::light::to_light;
use crate::raster::Raster;

/// Of a picture about so many pixels are light at the same time: all of a large one would take twice what it does.
const STRIP: usize = 1_000_000;
/// Lanczos' filter reaches so many pixels of the smaller picture to either side.
const REACH: f64 = 3.0;

/// A picture as amounts of light, three channels or four (the last is alpha, the others what reaches the eye).
pub(crate) struct Light {
    pub sides: Sides,
    pub channels: usize,
    pub values: Vec<u16>,
}

/// Shrinks unpacked pixels, strip by strip, and makes light of them on the way.
pub(crate) fn shrink(raster: &Raster, colours: &ToSrgb, to: Sides) -> Result<Light, Fault> {
    let channels = colours.made();
    let (width, height) = (to.width as usize, to.height as usize);
    let scale = raster.height as f64 / f64::from(to.height);
    let reach = (REACH * scale.max(1.0)).ceil() as usize + 1;
    let strip = ((STRIP / raster.width) as f64 / scale) as usize;
    let strip = strip.clamp(1, height);
    let mut values = Vec::with_capacity(width * height * channels);
    let mut resizer = Resizer::new();
    for first in (0..height).step_by(strip) {
        let count = strip.min(height - first);
        let begin = first as f64 * scale;
        let end = (first + count) as f64 * scale;
        let from = (begin.floor() as usize).saturating_sub(reach);
        let until = (end.ceil() as usize + reach).min(raster.height);
        let light = to_light(&colours.convert(raster.rows(from..until)), channels);
        let rows = Sides {
            width: raster.width as u32,
            height: (until - from) as u32,
        };
        let crop = (begin - from as f64, end - begin);
        let made = Sides {
            width: to.width,
            height: count as u32,
        };
        let light = resize(&mut resizer, &light, rows, channels, crop, made)?;
        values.extend(light);
    }
    Ok(Light {
        sides: to,
        channels,
        values,
    })
}

impl Light {
    /// The picture at other sides.
    pub fn shrink(&self, to: Sides) -> Result<Light, Fault> {
        let whole = (0.0, f64::from(self.sides.height));
        let (channels, mut resizer) = (self.channels, Resizer::new());
        let values = resize(&mut resizer, &self.values, self.sides, channels, whole, to)?;
        Ok(Light {
            sides: to,
            channels,
            values,
        })
    }
}

/// Resizes the rows that begin at `crop.0` and are `crop.1` high; those beside them are mixed in at the edges.
fn resize(
    resizer: &mut Resizer,
    light: &[u16],
    sides: Sides,
    channels: usize,
    crop: (f64, f64),
    to: Sides,
) -> Result<Vec<u16>, Fault> {
    if channels == 4 {
        resize_pixels::<U16x4>(resizer, light, sides, crop, to)
    } else {
        resize_pixels::<U16x3>(resizer, light, sides, crop, to)
    }
}

/// Does so for one kind of pixels. Where the library is given an image of any kind, each kind is compiled: minutes of that.
fn resize_pixels<P: PixelTrait<Component = u16>>(
    resizer: &mut Resizer,
    light: &[u16],
    sides: Sides,
    crop: (f64, f64),
    to: Sides,
) -> Result<Vec<u16>, Fault> {
    let mut source = TypedImage::<P>::new(sides.width, sides.height);
    P::components_mut(source.pixels_mut()).copy_from_slice(light);
    let mut made = TypedImage::<P>::new(to.width, to.height);
    // The library's own filter takes its sine from the operating system, where the last digit differs.
    let lanczos = Filter::new("lanczos", lanczos, REACH).map_err(Fault::damaged)?;
    let options = ResizeOptions::new()
        .resize_alg(ResizeAlg::Convolution(FilterType::Custom(lanczos)))
        .use_alpha(false)
        .crop(0.0, crop.0, f64::from(sides.width), crop.1);
    resizer
        .resize_typed(&source, &mut made, &options)
        .map_err(Fault::damaged)?;
    Ok(P::components(made.pixels()).to_vec())
}

/// Lanczos' filter of three lobes.
fn lanczos(x: f64) -> f64 {
    if x.abs() < REACH {
        pxfm::f_sincpi(x) * pxfm::f_sincpi(x / REACH)
    } else {
        0.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::raster::Channels;

    /// Lines and dots without order, higher than one strip.
    fn raster() -> Raster {
        let (width, height) = (4000, 600);
        let bytes = (0..width * height * 3).map(|at| ((at * at) % 251) as u8);
        Raster {
            width,
            height,
            channels: Channels::Rgb,
            bytes: bytes.collect(),
        }
    }

    #[test]
    fn strips_give_the_same_picture_as_the_whole_at_once() {
        let raster = raster();
        let colours = ToSrgb::new(None, raster.channels);
        let sides = Sides {
            width: 4000,
            height: 600,
        };
        let values = to_light(&raster.bytes, 3);
        let whole = Light {
            sides,
            channels: 3,
            values,
        };
        for (width, height) in [(4000, 600), (2000, 300), (700, 105), (90, 70), (1, 1)] {
            let to = Sides { width, height };
            let strips = shrink(&raster, &colours, to).expect("a smaller picture");
            let once = whole.shrink(to).expect("a smaller picture");
            let pairs = strips.values.iter().zip(&once.values);
            let far = pairs.map(|(a, b)| a.abs_diff(*b)).max();
            assert!(far <= Some(1), "{width} x {height}: {far:?}");
            assert_eq!(strips.values.len(), once.values.len());
        }
    }

    #[test]
    fn black_and_white_in_turn_become_half_the_light() {
        let bytes = (0..64 * 64 * 3).map(|at| if (at / 3) % 2 == 0 { 0 } else { 255 });
        let raster = Raster {
            width: 64,
            height: 64,
            channels: Channels::Rgb,
            bytes: bytes.collect(),
        };
        let colours = ToSrgb::new(None, raster.channels);
        let to = Sides {
            width: 8,
            height: 8,
        };
        let small = shrink(&raster, &colours, to).expect("a smaller picture");
        let middle = small.values[(4 * 8 + 4) * 3];
        assert!(middle.abs_diff(u16::MAX / 2) < 700, "{middle}");
    }
}
