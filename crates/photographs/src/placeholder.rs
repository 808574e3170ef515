//! The colours of a photograph before it comes. Native only.

use std::fmt;

use crate::light::{on_white, to_values};
use crate::resize::Light;

/// A colour in sRGB.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour {
    /// 0 to 255.
    pub red: u8,
    /// 0 to 255.
    pub green: u8,
    /// 0 to 255.
    pub blue: u8,
}

/// The mean colours of six cells, three across and two down, row by row from the upper left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Placeholder(pub [Colour; 6]);

impl Placeholder {
    /// Of a small picture that has at least the six cells.
    pub(crate) fn of(light: &Light) -> Placeholder {
        let (width, height) = (light.sides.width as usize, light.sides.height as usize);
        let white = on_white(&light.values, light.channels);
        let light = crate::light::to_light(&white, 3);
        let cell = |number: usize| {
            let part =
                |at: usize, of: usize, side: usize| at * side / of..((at + 1) * side).div_ceil(of);
            let (columns, rows) = (part(number % 3, 3, width), part(number / 3, 2, height));
            let (mut sum, mut count) = ([0u64; 3], 0u64);
            for y in rows {
                for x in columns.clone() {
                    let at = (y * width + x) * 3;
                    for (sum, value) in sum.iter_mut().zip(&light[at..at + 3]) {
                        *sum += u64::from(*value);
                    }
                    count += 1;
                }
            }
            let mean = sum.map(|sum| u16::try_from(sum / count.max(1)).unwrap_or(u16::MAX));
            let values = to_values(&mean, 3);
            Colour {
                red: values[0],
                green: values[1],
                blue: values[2],
            }
        };
        Placeholder(std::array::from_fn(cell))
    }
}

impl fmt::Display for Colour {
    /// The nearest of the colours that style sheets write with three digits.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digit = |value: u8| (u16::from(value) + 8) / 17;
        let [red, green, blue] = [self.red, self.green, self.blue].map(digit);
        write!(formatter, "#{red:x}{green:x}{blue:x}")
    }
}

impl fmt::Display for Placeholder {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, colour) in self.0.iter().enumerate() {
            let space = if place == 0 { "" } else { " " };
            write!(formatter, "{space}{colour}")?;
        }
        Ok(())
    }
}
