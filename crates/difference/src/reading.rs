//! What somebody reads on a page, in order. Native only.

use langke_model::i18n::Language;

use super::Part;

/// What somebody reads on a page.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Reading {
    /// What the page is called.
    pub title: String,
    /// The language that the page says it is in.
    pub language: Option<Language>,
    /// Its pieces from the first to the last.
    pub pieces: Vec<Piece>,
    /// Its links from the first to the last.
    pub links: Vec<Link>,
}

/// A piece of a page that stands alone: a paragraph, an entry, a cell, a picture.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Piece {
    /// What it is.
    pub part: Part,
    /// Its words, single spaces between them; of a picture or recording its file's name.
    pub text: String,
    /// The nearest heading above; empty outside of all sections.
    pub heading: String,
    /// The head of a cell's row and column.
    pub head: String,
    /// What changes when the bytes of a picture or recording do.
    pub print: String,
    /// It stands in what the page itself says, not in what frames every page.
    pub is_own: bool,
}

/// A link.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Link {
    /// What it is called.
    pub words: String,
    /// Where it leads, below the site's root if it does not leave the site.
    pub target: String,
    /// The nearest heading above.
    pub heading: String,
}
