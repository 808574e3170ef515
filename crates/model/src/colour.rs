//! Colours as they stand in data: `#RRGGBB`.

use std::fmt;

/// A colour of sRGB.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour {
    /// Red, green and blue, 0 to 255.
    pub channels: [u8; 3],
}

impl Colour {
    /// Parses `#RRGGBB`.
    pub fn new(text: &str) -> Option<Colour> {
        let digits = text.strip_prefix('#')?;
        if digits.len() != 6 || !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return None;
        }
        let channel = |at: usize| u8::from_str_radix(&digits[at..at + 2], 16).ok();
        Some(Colour {
            channels: [channel(0)?, channel(2)?, channel(4)?],
        })
    }

    /// A colour between this one and another: 0 is this one, 256 the other.
    pub fn mixed(self, other: Colour, share: u32) -> Colour {
        let mut channels = self.channels;
        for (own, other) in channels.iter_mut().zip(other.channels) {
            *own = ((u32::from(*own) * (256 - share) + u32::from(other) * share) / 256) as u8;
        }
        Colour { channels }
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.channels;
        write!(formatter, "#{red:02X}{green:02X}{blue:02X}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_printed_is_parsed_again() {
        let colour = Colour::new("#1f3F8C").expect("a colour");
        assert_eq!(Colour::new(&colour.to_string()), Some(colour));
        for bad in ["1F3F8C", "#1F3F8", "#1F3F8CC", "#1F3F8G", "#+1F3F8"] {
            assert_eq!(Colour::new(bad), None, "{bad}");
        }
    }

    #[test]
    fn halfway_lies_between() {
        let black = Colour { channels: [0; 3] };
        let white = Colour { channels: [255; 3] };
        assert_eq!(black.mixed(white, 128).channels, [127; 3]);
        assert_eq!(black.mixed(white, 256), white);
    }
}
