//! The shape of a vessel: its height, and how wide it is where the hands are.

use langke_model::digits;

/// Where the shape is held.
pub const HANDLES: usize = 7;

/// How far up the handles are, from the foot to the rim, as parts of the height.
pub const HEIGHTS: [f32; HANDLES] = [0.0, 0.14, 0.32, 0.5, 0.68, 0.86, 1.0];

/// The lowest and the tallest vessel, in millimetres.
pub const HEIGHT: (u16, u16) = (30, 400);

/// The narrowest and the widest radius, in millimetres.
pub const RADIUS: (u16, u16) = (8, 180);

/// A vessel as it is turned: what a wheel can turn is round.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Vessel {
    height: u16,
    radii: [u16; HANDLES],
}

impl Vessel {
    /// A vessel of this height and with these radii at the handles, from the foot to the rim, in millimetres; what is beyond what a wheel
    /// can turn is brought to the nearest that it can.
    pub fn new(height: u16, radii: [u16; HANDLES]) -> Vessel {
        Vessel {
            height: height.clamp(HEIGHT.0, HEIGHT.1),
            radii: radii.map(|radius| radius.clamp(RADIUS.0, RADIUS.1)),
        }
    }

    /// The height in millimetres.
    pub fn height(&self) -> u16 {
        self.height
    }

    /// The radii at the handles in millimetres, from the foot to the rim.
    pub fn radii(&self) -> [u16; HANDLES] {
        self.radii
    }

    /// The same with another height.
    pub fn with_height(self, height: u16) -> Vessel {
        Vessel::new(height, self.radii)
    }

    /// The same with another radius at one of the handles.
    pub fn with_radius(mut self, handle: usize, radius: u16) -> Vessel {
        if let Some(place) = self.radii.get_mut(handle) {
            *place = radius;
        }
        Vessel::new(self.height, self.radii)
    }

    /// Reads what [`Vessel::print`] writes; none for anything else.
    pub fn parse(text: &str) -> Option<Vessel> {
        let mut numbers = text.split('-').map(|number| number.parse::<u16>().ok());
        let height = numbers.next()??;
        let mut radii = [0; HANDLES];
        for radius in &mut radii {
            *radius = numbers.next()??;
        }
        numbers.next().is_none().then(|| Vessel::new(height, radii))
    }

    /// Height and radii in millimetres with `-` between them, as they stand in an address.
    pub fn print(&self) -> String {
        let mut text = String::new();
        digits(&mut text, u64::from(self.height), 1);
        for radius in self.radii {
            text.push('-');
            digits(&mut text, u64::from(radius), 1);
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_printed_is_parsed_again(height: u16, radii: [u16; HANDLES]) {
            let vessel = Vessel::new(height, radii);
            prop_assert_eq!(Vessel::parse(&vessel.print()), Some(vessel));
        }

        #[test]
        fn whatever_stands_in_an_address_is_no_more_than_a_wheel_can_turn(text in "[0-9-]{0,40}") {
            if let Some(vessel) = Vessel::parse(&text) {
                prop_assert!((HEIGHT.0..=HEIGHT.1).contains(&vessel.height()));
                for radius in vessel.radii() {
                    prop_assert!((RADIUS.0..=RADIUS.1).contains(&radius));
                }
            }
        }
    }

    #[test]
    fn anything_else_is_no_vessel() {
        for text in [
            "",
            "180",
            "180-1-2-3-4-5-6",
            "180-1-2-3-4-5-6-7-8",
            "180-1-2-3-4-5-6-x",
            "180-1-2-3-4-5-6-70000",
        ] {
            assert_eq!(Vessel::parse(text), None, "{text}");
        }
    }
}
