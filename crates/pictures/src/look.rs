//! What a site looks like, and the inks that its pictures are printed in.

use crate::ink::{self, Ink};

/// What a site looks like.
#[derive(Debug, Clone, Copy)]
pub struct Look<'a> {
    /// The site's name.
    pub name: &'a str,
    /// A line about the site.
    pub summary: &'a str,
    /// The colour of the paper: red, green and blue.
    pub ground: Ink,
    /// The colour of what stands on it.
    pub accent: Ink,
    /// The SVG file of the pattern's tile.
    pub pattern: &'a str,
}

/// The inks of all pictures of a site.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Colours {
    /// The paper.
    pub ground: Ink,
    /// Large shapes on it: the accent, or a shade of it that can be told from the paper.
    pub field: Ink,
    /// The title: the accent, or a shade of it that can be read on the paper.
    pub title: Ink,
    /// Running text.
    pub text: Ink,
}

impl Colours {
    /// The inks of a look.
    pub fn of(look: &Look<'_>) -> Self {
        let (ground, accent) = (look.ground, look.accent);
        Self {
            ground,
            field: ink::seen(accent, ground),
            title: ink::readable(accent, ground),
            text: ink::of_text(accent, ground),
        }
    }
}
