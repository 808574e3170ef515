//! What stands on a label.

use langke_pictures::Ink;

/// What stands on one sticker or sign.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// What the code holds: an absolute address such as `https://host/q/20481/`, without spaces or control characters.
    pub address: String,
    /// The short number as it is printed, already grouped. It is printed whole or the label is refused.
    pub number: Option<String>,
    /// The name of the thing or the stop.
    pub name: Names,
    /// Where it is from: a line on the village or the place.
    pub origin: Names,
    /// The stars of its certificate, if it has one that is valid.
    pub stars: Option<Stars>,
    /// The SVG file of the village's pattern: one tile, of which only the course of its paths is used.
    pub pattern: Option<String>,
    /// The village's colours.
    pub colours: Colours,
    /// Whether the values are samples and no facts: then "mẫu · sample" is printed.
    pub illustrative: bool,
}

/// The same words in both languages.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Names {
    /// In Vietnamese. An empty text is not printed.
    pub vietnamese: String,
    /// In English, if there is a translation.
    pub english: Option<String>,
}

/// The stars of a certificate: one to five.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stars(u8);

/// A number that is no number of stars.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("there are {0} stars; a certificate has 1 to 5. Leave the stars out if there is none")]
pub struct NotStars(pub u8);

impl TryFrom<u8> for Stars {
    type Error = NotStars;

    fn try_from(number: u8) -> Result<Self, NotStars> {
        match number {
            1..=5 => Ok(Self(number)),
            _ => Err(NotStars(number)),
        }
    }
}

impl From<Stars> for u8 {
    fn from(stars: Stars) -> Self {
        stars.0
    }
}

/// The colours of a village. Text is darkened until it can be read; the code is always black on white.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colours {
    /// Running text.
    pub ink: Ink,
    /// What the pattern's lines are drawn in on the band.
    pub ground: Ink,
    /// The band and the name.
    pub accent: Ink,
}

/// A text that is no colour.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{found}` is no colour; write six hexadecimal digits, such as `#1f3f8c`")]
pub struct NotAColour {
    /// What stands there.
    pub found: String,
}

impl Colours {
    /// Reads three colours, each as `#rrggbb`.
    ///
    /// # Errors
    /// If one of them is written in another way.
    pub fn read(ink: &str, ground: &str, accent: &str) -> Result<Self, NotAColour> {
        Ok(Self {
            ink: read(ink)?,
            ground: read(ground)?,
            accent: read(accent)?,
        })
    }
}

fn read(text: &str) -> Result<Ink, NotAColour> {
    let digits = text
        .strip_prefix('#')
        .filter(|digits| digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_hexdigit()));
    let number = digits.and_then(|digits| u32::from_str_radix(digits, 16).ok());
    let [_, red, green, blue] = number
        .ok_or_else(|| NotAColour {
            found: text.chars().take(40).collect(),
        })?
        .to_be_bytes();
    Ok([red, green, blue])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_six_digits_and_nothing_else() {
        assert_eq!(read("#1F3f8c"), Ok([0x1F, 0x3F, 0x8C]));
        for wrong in [
            "", "#", "1f3f8c", "#1f3f8", "#1f3f8cc", "#+f3f8c", "#màu", "red",
        ] {
            assert!(read(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn stars_are_one_to_five() {
        assert!(Stars::try_from(0).is_err() && Stars::try_from(6).is_err());
        assert_eq!(Stars::try_from(5).map(u8::from), Ok(5));
    }
}
