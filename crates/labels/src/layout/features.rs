//! What stands on a label beside the code and the number, in the order in which it is left away.

use crate::notice::Part;

/// How the name stands on a label.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Name {
    /// Whole.
    Whole,
    /// As much as there is room for, and "…".
    Cut,
    /// Not at all.
    Away,
}

/// What stands on a label.
#[derive(Debug, Clone, Copy)]
pub(super) struct Features {
    pub pattern: bool,
    pub english_origin: bool,
    pub english_name: bool,
    pub origin: bool,
    pub stars: bool,
    pub name: Name,
    /// The smallest size of the name, of the largest, for a small label: with all features the name is not made tiny for the sake
    /// of a pattern.
    pub floor: f32,
}

impl Features {
    /// From everything to the name alone.
    pub fn with_name() -> impl Iterator<Item = Self> {
        let steps = [(5, 0.5), (4, 0.4), (3, 0.0), (2, 0.0), (1, 0.0), (0, 0.0)];
        let whole = steps
            .into_iter()
            .map(|(left, floor)| Self::of(left, Name::Whole, floor));
        whole.chain([Self::of(0, Name::Cut, 0.0)])
    }

    /// The code and the number.
    pub fn without_name() -> Self {
        Self::of(0, Name::Away, 0.0)
    }

    fn of(left: u8, name: Name, floor: f32) -> Self {
        Self {
            pattern: left > 4,
            english_origin: left > 3,
            english_name: left > 2,
            origin: left > 1,
            stars: left > 0,
            name,
            floor,
        }
    }

    /// Whether a line of words stands on the label.
    pub fn keeps(&self, part: Part) -> bool {
        match part {
            Part::Name => self.name != Name::Away,
            Part::EnglishName => self.english_name,
            Part::Origin => self.origin,
            Part::EnglishOrigin => self.english_origin,
            Part::Pattern => self.pattern,
            Part::Stars => self.stars,
        }
    }
}
