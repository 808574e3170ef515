//! How labels are laid out.

use crate::stock::Stock;
use std::num::NonZeroU16;

/// How labels are laid out.
#[derive(Debug, Clone, PartialEq)]
pub struct Options {
    /// The paper.
    pub stock: Stock,
    /// From how far the code has to be read, in millimetres, at most 20 000 (20 m).
    pub distance: f32,
    /// How many places of the first sheet are used up already, row by row.
    pub skip: usize,
    /// How often each label is printed, one copy after the other.
    pub copies: NonZeroU16,
    /// Whether the edges of the labels are drawn in a light grey, for a trial print on plain paper.
    pub outline: bool,
}

impl Options {
    /// One copy of each label from the first place on, to be read from the paper's usual distance.
    pub fn new(stock: Stock) -> Self {
        Self {
            distance: usual_distance(&stock),
            stock,
            skip: 0,
            copies: NonZeroU16::MIN,
            outline: false,
        }
    }
}

/// From how far labels on a paper are usually read, in millimetres: five times their shorter side, in steps of 50, at least 100 (no
/// phone focuses nearer). With the number beside it, the code of an address of up to 42 bytes
/// can be read from there on every paper that is known.
pub fn usual_distance(stock: &Stock) -> f32 {
    let side = stock.grid().width.min(stock.grid().height);
    ((side * 5.0 / 50.0).floor() * 50.0).max(100.0)
}
