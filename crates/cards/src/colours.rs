//! The inks of a village's cards: whatever its palette, all words can be read. Native only.

use langke_pictures::{Ink, mixed, of_text, readable, seen};

/// The inks of a card.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Colours {
    /// The paper.
    pub paper: Ink,
    /// What the panel of paper is mounted on.
    pub field: Ink,
    /// The lines of the pattern on it.
    pub pattern: Ink,
    /// The name.
    pub name: Ink,
    /// All other words.
    pub text: Ink,
    /// A rule on the paper.
    pub rule: Ink,
}

impl Colours {
    /// The inks on a ground with an accent.
    pub fn of(ground: Ink, accent: Ink) -> Self {
        let field = seen(accent, ground);
        Self {
            paper: ground,
            field,
            pattern: mixed(field, ground, 42),
            name: readable(accent, ground),
            text: of_text(accent, ground),
            rule: mixed(ground, field, 45),
        }
    }
}
