//! What somebody has woven: which weave, which colours, how many strands, how wide. It stands in an address, and goes home with a link.

use super::cloth::Cloth;
use super::interlacing::Interlacing;
use crate::query;
use langke_model::{Colour, whole_number};

/// The least and the most strands of the frame.
pub const ACROSS: (u8, u8) = (6, 24);

/// The least and the most width of a strand, in hundredths of the distance between strands.
pub const SHARE: (u8, u8) = (50, 96);

/// Width and height of the drawing of a piece as it is printed; in whatever size it is drawn, as many strands find room.
pub const PRINTED: (usize, usize) = (400, 300);

/// More strands than this are woven into no piece.
const MOST_LAID: u8 = 99;

/// What somebody has woven.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// The weave.
    pub interlacing: Interlacing,
    /// The colour of the frame's strands.
    pub warp: Colour,
    /// The colour of those that are woven in.
    pub weft: Colour,
    /// Strands of the frame.
    pub across: u8,
    /// How wide strands are, in hundredths of their distance.
    pub share: u8,
    /// How many are woven in.
    pub laid: u8,
}

impl Piece {
    /// The same with what an address says of it; what it does not say, or says wrongly, stays.
    pub fn with_query(mut self, of: &str) -> Piece {
        let number = |name: &str, (least, most): (u8, u8)| {
            let number: u8 = query::value(of, name)?.parse().ok()?;
            Some(number.clamp(least, most))
        };
        if let Some(interlacing) = query::value(of, "weave").and_then(Interlacing::parse) {
            self.interlacing = interlacing;
        }
        if let Some(colour) = query::value(of, "warp").and_then(query::colour) {
            self.warp = colour;
        }
        if let Some(colour) = query::value(of, "weft").and_then(query::colour) {
            self.weft = colour;
        }
        self.across = number("across", ACROSS).unwrap_or(self.across);
        self.share = number("share", SHARE).unwrap_or(self.share);
        self.laid = number("laid", (0, MOST_LAID)).unwrap_or(self.laid);
        self
    }

    /// The query of the address that holds it, with its `?`.
    pub fn query(&self) -> String {
        let [warp, weft] = [self.warp, self.weft].map(|colour| {
            let mut text = String::new();
            query::push_colour(&mut text, colour);
            text
        });
        let numbers = [self.across, self.share, self.laid];
        let [across, share, laid] = numbers.map(|number| whole_number(number.into()));
        query::print(&[
            ("weave", &self.interlacing.print()),
            ("warp", &warp),
            ("weft", &weft),
            ("across", &across),
            ("share", &share),
            ("laid", &laid),
        ])
    }

    /// The cloth that it is.
    pub fn cloth(&self) -> Cloth<'_> {
        Cloth {
            interlacing: &self.interlacing,
            across: usize::from(self.across),
            share: f32::from(self.share) / 100.0,
            warp: self.warp,
            weft: self.weft,
            laid: usize::from(self.laid),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::weave::Draft;
    use proptest::prelude::*;

    fn plain() -> Piece {
        let grey = Colour { channels: [99; 3] };
        Piece {
            interlacing: Interlacing::Draft(Draft::twill(1, 1)),
            warp: grey,
            weft: grey,
            across: 14,
            share: 84,
            laid: 9,
        }
    }

    proptest! {
        #[test]
        fn what_goes_home_comes_back(
            over in 1_u8..5, under in 1_u8..5, warp: [u8; 3], weft: [u8; 3],
            across in ACROSS.0..=ACROSS.1, share in SHARE.0..=SHARE.1, laid in 0..=MOST_LAID,
        ) {
            let piece = Piece {
                interlacing: Interlacing::Draft(Draft::twill(over, under)),
                warp: Colour { channels: warp },
                weft: Colour { channels: weft },
                across,
                share,
                laid,
            };
            prop_assert_eq!(plain().with_query(&piece.query()), piece);
        }

        #[test]
        fn whatever_an_address_says_something_is_in_the_frame(query in "\\PC{0,200}") {
            let piece = plain().with_query(&query);
            prop_assert!((ACROSS.0..=ACROSS.1).contains(&piece.across));
        }
    }

    #[test]
    fn a_piece_needs_no_escaping_in_an_address() {
        let plain_signs = |sign: char| sign.is_ascii_alphanumeric() || "?&=-._~".contains(sign);
        let query = plain().query();
        assert!(query.chars().all(plain_signs), "{query}");
        let hexagonal = Piece {
            interlacing: Interlacing::Hexagonal,
            ..plain()
        };
        assert_eq!(plain().with_query(&hexagonal.query()), hexagonal);
    }
}
