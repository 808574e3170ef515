//! sRGB as amounts of light and back: pictures are made smaller by mixing light, not numbers. Native only.

use std::sync::LazyLock;

/// Amounts of light go from 0 to this.
pub(crate) const FULL: u16 = u16::MAX;

/// The amount of light of each value (IEC 61966-2-1).
static LIGHT: LazyLock<[u16; 256]> =
    LazyLock::new(|| std::array::from_fn(|value| amount(value as f64)));

/// The nearest value of each amount of light.
static VALUE: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let mut values = Vec::with_capacity(usize::from(FULL) + 1);
    for value in 0..=u8::MAX {
        let next = amount(f64::from(value) + 0.5);
        let end = if value == u8::MAX {
            usize::from(FULL) + 1
        } else {
            usize::from(next)
        };
        values.resize(end, value);
    }
    values
});

/// The formula of the standard. Its power is taken from a library in Rust: those of operating systems differ in the last digit, and
/// files are to be the same on every machine.
fn amount(value: f64) -> u16 {
    let value = (value / 255.0).min(1.0);
    let light = if value <= 0.04045 {
        value / 12.92
    } else {
        pxfm::f_pow((value + 0.055) / 1.055, 2.4)
    };
    (light * f64::from(FULL)).round() as u16
}

/// Pixels of `channels` bytes as light; where there is alpha (four channels), the light that reaches the eye.
pub(crate) fn to_light(pixels: &[u8], channels: usize) -> Vec<u16> {
    let light = &*LIGHT;
    if channels != 4 {
        return pixels
            .iter()
            .map(|value| light[usize::from(*value)])
            .collect();
    }
    let pixels = pixels.chunks_exact(4);
    pixels
        .flat_map(|pixel| {
            let alpha = u16::from(pixel[3]) * 257;
            let [red, green, blue] =
                [pixel[0], pixel[1], pixel[2]].map(|value| part(light[usize::from(value)], alpha));
            [red, green, blue, alpha]
        })
        .collect()
}

/// Light as red, green, blue, and alpha if there are four channels.
pub(crate) fn to_values(light: &[u16], channels: usize) -> Vec<u8> {
    let values = &*VALUE;
    if channels != 4 {
        return light
            .iter()
            .map(|light| values[usize::from(*light)])
            .collect();
    }
    let light = light.chunks_exact(4);
    light
        .flat_map(|pixel| {
            let alpha = pixel[3];
            let [red, green, blue] = [pixel[0], pixel[1], pixel[2]].map(|light| {
                let whole = u32::from(light.min(alpha)) * u32::from(FULL);
                let light = whole.checked_div(u32::from(alpha)).unwrap_or(0);
                values[light as usize]
            });
            let alpha = (u32::from(alpha) + 128) / 257;
            [red, green, blue, u8::try_from(alpha).unwrap_or(u8::MAX)]
        })
        .collect()
}

/// Light as red, green, blue on white paper.
pub(crate) fn on_white(light: &[u16], channels: usize) -> Vec<u8> {
    if channels != 4 {
        return to_values(light, channels);
    }
    let values = &*VALUE;
    let light = light.chunks_exact(4);
    light
        .flat_map(|pixel| {
            let paper = FULL - pixel[3];
            [pixel[0], pixel[1], pixel[2]]
                .map(|light| values[usize::from(light.saturating_add(paper))])
        })
        .collect()
}

fn part(light: u16, alpha: u16) -> u16 {
    let part = (u32::from(light) * u32::from(alpha) + 32_767) / u32::from(FULL);
    u16::try_from(part).unwrap_or(FULL)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_value_comes_back_from_light() {
        let values: Vec<u8> = (0..=u8::MAX).collect();
        assert_eq!(to_values(&to_light(&values, 3), 3), values);
        assert_eq!(to_light(&[0, 255], 3), [0, FULL]);
        // Half the light is 188, as the standard's formula says.
        assert_eq!(to_values(&[FULL / 2], 3), [188]);
    }

    #[test]
    fn what_is_half_clear_comes_back_and_lies_on_white() {
        let pixel = [200, 100, 30, 128];
        let light = to_light(&pixel, 4);
        let back = to_values(&light, 4);
        assert!(
            back.iter().zip(pixel).all(|(a, b)| a.abs_diff(b) <= 1),
            "{back:?}"
        );
        let paper = on_white(&to_light(&[0, 0, 0, 0], 4), 4);
        assert_eq!(paper, [255; 3]);
    }
}
