//! Label papers of Tomy, and plain paper for stop signs.
//!
//! **Tomy**, the label paper of Vietnamese stationers. Its packs state the size and the number of labels, not the pitch, and what
//! shops and programs say of most numbers contradicts itself (138 and 146 go about with three geometries each). So only two are
//! listed: 145 and 132, whose size and number are agreed on and are those of Avery's L7651 and L6009, whose grids they are given.
//! For every other number, measure the paper: [`Stock::measured`].
//!
//! **Signs** have the sizes of ISO 216 within its tolerance (1.5 mm to 150 mm, 2 mm above), so that they go into frames and stands
//! that are sold for it. The millimetre between them is for the cut marks: one cut for A5, two for A6.

use super::{Cutting, Grid, Stock, Trust};

/// All of them.
pub(super) fn all() -> impl Iterator<Item = Stock> {
    let tomy = |number, size, places, pitch| {
        let grid = Grid::centred(size, places, pitch);
        Stock::new(number, grid, Cutting::Punched, Trust::TryFirst)
    };
    let sign = |name, size, places, pitch, cutting| {
        Stock::new(
            name,
            Grid::centred(size, places, pitch),
            cutting,
            Trust::Known,
        )
    };
    [
        tomy("Tomy 145", (38.1, 21.2), (5, 13), (40.6, 21.2)),
        tomy("Tomy 132", (45.7, 21.2), (4, 12), (48.3, 21.2)),
        sign("A4", (210.0, 297.0), (1, 1), (210.0, 297.0), Cutting::Whole),
        sign(
            "A5",
            (210.0, 148.0),
            (1, 2),
            (210.0, 149.0),
            Cutting::ByHand,
        ),
        sign(
            "A6",
            (104.5, 148.0),
            (2, 2),
            (105.5, 149.0),
            Cutting::ByHand,
        ),
    ]
    .into_iter()
}
