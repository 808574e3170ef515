//! What is known of a photograph: what its file says, and what is to be seen. Native only.

use langke_darkroom::{Darkroom, Look};
use langke_model::geo::LonLat;
use langke_photographs::{ColourModel, Examined, Fault, SourceFormat, examine};

use super::{Media, Stored};

/// What is known of a photograph beside its sides.
#[derive(Debug, Clone, PartialEq)]
pub struct Photograph {
    /// How a name of its format ends: `jpg`.
    pub ending: &'static str,
    /// Whether it says how its inks look, if it is in the colours of a printing press.
    pub for_print: Option<bool>,
    /// Where the device was that took it.
    pub position: Option<LonLat>,
    /// Who made it, as the file says.
    pub author: Option<String>,
    /// How it may be shown or whose it is, as the file says.
    pub rights: Option<String>,
    /// What was seen in it.
    pub look: Look,
}

/// Photographs that differ in so many of the 64 places of their hashes show the same: one was made smaller, or written anew.
const ALIKE: u32 = 4;

/// Reads what the file says, and looks at the pixels, unless somebody did so before.
///
/// # Errors
/// Why it cannot be shown.
pub fn read(darkroom: &Darkroom, stored: Stored, bytes: &[u8]) -> Result<Media, Fault> {
    let examined = examine(bytes)?;
    let look = darkroom.look(&stored.digest, bytes, &examined)?;
    Ok(Media {
        width: examined.seen.width,
        height: examined.seen.height,
        photograph: Some(Photograph::new(&examined, look)),
        stored,
    })
}

impl Photograph {
    fn new(examined: &Examined, look: Look) -> Photograph {
        let rights = &examined.rights;
        let first = |texts: [&Vec<String>; 2]| texts.into_iter().flatten().next().cloned();
        Photograph {
            ending: match examined.format {
                SourceFormat::Jpeg => "jpg",
                SourceFormat::Png => "png",
                SourceFormat::Webp => "webp",
            },
            for_print: (examined.model == ColourModel::Cmyk).then_some(examined.profile),
            position: examined.position,
            author: first([&rights.authors, &rights.credits]),
            rights: first([&rights.licences, &rights.copyright]),
            look,
        }
    }

    /// Whether two photographs show the same; pictures of one colour tell nothing.
    pub fn is_like(&self, other: &Photograph) -> bool {
        let (one, other) = (self.look.hash, other.look.hash);
        let says_something = one != 0 && one != u64::MAX;
        says_something && (one ^ other).count_ones() <= ALIKE
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn photographs_that_show_the_same_are_known() {
        let of = |hash| Photograph {
            ending: "jpg",
            for_print: None,
            position: None,
            author: None,
            rights: None,
            look: Look {
                colours: String::new(),
                hash,
                is_blurred: false,
            },
        };
        assert!(of(0b1011_0101).is_like(&of(0b1011_0110)));
        assert!(!of(0xFFFF_0000).is_like(&of(0xFF00_FF00)));
        assert!(!of(0).is_like(&of(0)), "two pictures of one colour");
    }
}
