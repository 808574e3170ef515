//! The room on a label.

use crate::stock::{Cutting, Stock};

/// How large a label is, and how much of its edge stays free.
#[derive(Debug, Clone, Copy)]
pub(super) struct Space {
    pub width: f32,
    pub height: f32,
    /// Nothing is printed nearer to the edge: printers and punches go astray by a millimetre, and what is cut by hand by more.
    pub inset: f32,
}

impl Space {
    /// The room on the labels of a paper.
    pub fn of(stock: &Stock) -> Self {
        let (width, height) = (stock.grid().width, stock.grid().height);
        let side = width.min(height);
        let inset = match stock.cutting() {
            Cutting::Punched => (0.05 * side).clamp(1.5, 6.0),
            Cutting::ByHand | Cutting::Whole => (0.07 * side).clamp(2.0, 15.0),
        };
        Self {
            width,
            height,
            inset,
        }
    }

    /// The width that may be printed on.
    pub fn inner_width(&self) -> f32 {
        self.width - 2.0 * self.inset
    }

    /// The height that may be printed on.
    pub fn inner_height(&self) -> f32 {
        self.height - 2.0 * self.inset
    }
}
