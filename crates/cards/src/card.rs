//! What a card shows. Native only.

use crate::drawing::Drawing;
use crate::photograph::Photograph;

/// What a card shows, beside what it has in common with all cards of its village ([`crate::Mount`]). Words are set in one
/// direction from left to right; letters that the typeface does not have are left out.
#[derive(Debug, Clone, Copy)]
pub struct Card<'a> {
    /// The name of the thing. Made smaller and broken into lines as it needs; at last it ends in "…" after a whole word.
    pub title: &'a str,
    /// What it is: "Gốm Bát Tràng · sản phẩm 4 sao". May be empty.
    pub line: &'a str,
    /// Its village or place. May be empty.
    pub place: &'a str,
    /// What is seen of it.
    pub head: Head<'a>,
}

/// What is seen of a thing.
#[derive(Debug, Clone, Copy)]
pub enum Head<'a> {
    /// A drawing: the card is a PNG file, or a JPEG file if it is as restless as a photograph.
    Drawing(&'a Drawing),
    /// A photograph: the card is a JPEG file.
    Photograph(&'a Photograph<'a>),
    /// Nothing: the village's pattern alone. The card is a PNG file.
    None,
}
