//! A tile's place in the pyramid of tiles, its number in an archive, its place on the map.

use super::TilePoint;
use langke_model::geo::MapPoint;

/// The deepest zoom whose tiles have numbers of 64 bits and columns of 32.
const DEEPEST_ZOOM: u8 = 31;

/// A square of the map: at zoom 0 one tile is the world, each further zoom halves the tiles' sides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Tile {
    zoom: u8,
    x: u32,
    y: u32,
}

impl Tile {
    /// The tile of a zoom (0 to 31), a column counted from the antimeridian eastwards and a row from the north
    /// southwards; nothing if there is no such tile.
    pub fn new(zoom: u8, x: u32, y: u32) -> Option<Tile> {
        (zoom <= DEEPEST_ZOOM && x >> zoom == 0 && y >> zoom == 0).then_some(Tile { zoom, x, y })
    }

    /// The tile that holds a point of the map; nothing beyond the square or beyond zoom 31.
    pub fn holding(zoom: u8, point: MapPoint) -> Option<Tile> {
        let along = |part: f64| {
            (0.0..1.0)
                .contains(&part)
                .then(|| (part * side(zoom)) as u32)
        };
        Tile::new(zoom, along(point.x)?, along(point.y)?)
    }

    /// How often the world was halved.
    pub fn zoom(self) -> u8 {
        self.zoom
    }

    /// The column, from the antimeridian eastwards.
    pub fn x(self) -> u32 {
        self.x
    }

    /// The row, from the north southwards.
    pub fn y(self) -> u32 {
        self.y
    }

    /// The tile's number in an archive: its place on the Hilbert curve of its zoom, after all tiles of the lower zooms
    /// (PMTiles 3, 4.1 "TileID").
    pub fn number(self) -> u64 {
        let mut number = tiles_above(self.zoom);
        let (mut x, mut y) = (self.x, self.y);
        for level in (0..self.zoom).rev() {
            let (right, down) = (x >> level & 1, y >> level & 1);
            number += u64::from((3 * right) ^ down) << (2 * level);
            (x, y) = turned(x, y, right, down);
        }
        number
    }

    /// The tile of a number; nothing if it is of a deeper zoom than 31.
    pub fn of_number(number: u64) -> Option<Tile> {
        let zoom = (0..=DEEPEST_ZOOM).rfind(|&zoom| tiles_above(zoom) <= number)?;
        let place = number - tiles_above(zoom);
        if place >> (2 * zoom) != 0 {
            return None;
        }
        let (mut x, mut y) = (0, 0);
        for level in 0..zoom {
            let quarter = (place >> (2 * level) & 3) as u32;
            let right = quarter >> 1;
            let down = (quarter ^ right) & 1;
            (x, y) = turned(x, y, right, down);
            // Only the bits below this level count; a turn fills those above.
            let below = (1 << level) - 1;
            x = x & below | right << level;
            y = y & below | down << level;
        }
        Some(Tile { zoom, x, y })
    }

    /// Where a point of this tile is on the map; `extent` is the width of the tile in its own units.
    pub fn locate(self, point: TilePoint, extent: u32) -> MapPoint {
        let along = |tile: u32, part: i32| {
            (f64::from(tile) + f64::from(part) / f64::from(extent)) / side(self.zoom)
        };
        MapPoint {
            x: along(self.x, point.x),
            y: along(self.y, point.y),
        }
    }
}

/// How many tiles of a zoom lie side by side; of a zoom beyond every tile, as many as can be said.
fn side(zoom: u8) -> f64 {
    (1_u64 << zoom.min(63)) as f64
}

/// How many tiles the zooms above this one have together: 1 + 4 + 16 + …
fn tiles_above(zoom: u8) -> u64 {
    ((1 << (2 * zoom)) - 1) / 3
}

/// A place inside a quarter of the square, seen as the curve runs through that quarter: mirrored in the two upper ones, so
/// that the curve's ends meet (<https://en.wikipedia.org/wiki/Hilbert_curve>).
fn turned(x: u32, y: u32, right: u32, down: u32) -> (u32, u32) {
    match (right, down) {
        (0, 0) => (y, x),
        (1, 0) => (!y, !x),
        _ => (x, y),
    }
}

#[cfg(test)]
mod tests {
    use pmtiles::{TileCoord, TileId};
    use proptest::prelude::*;

    use super::*;

    fn any_tile() -> impl Strategy<Value = Tile> {
        (0..=DEEPEST_ZOOM, any::<u32>(), any::<u32>()).prop_map(|(zoom, x, y)| {
            let part = |number: u32| (u64::from(number) & ((1 << zoom) - 1)) as u32;
            Tile::new(zoom, part(x), part(y)).expect("a column and a row of the zoom")
        })
    }

    /// The table of PMTiles 3, 4.1.
    #[test]
    fn numbers_are_those_of_the_standard() {
        for ((zoom, x, y), number) in [
            ((0, 0, 0), 0),
            ((1, 0, 0), 1),
            ((1, 0, 1), 2),
            ((1, 1, 1), 3),
            ((1, 1, 0), 4),
            ((2, 0, 0), 5),
            ((12, 3423, 1763), 19_078_479),
        ] {
            let tile = Tile::new(zoom, x, y).expect("a tile");
            assert_eq!(tile.number(), number, "{tile:?}");
            assert_eq!(Tile::of_number(number), Some(tile));
        }
    }

    #[test]
    fn a_tile_beside_the_world_does_not_exist() {
        assert_eq!(Tile::new(0, 1, 0), None);
        assert_eq!(Tile::new(12, 4095, 4096), None);
        assert_eq!(Tile::new(32, 0, 0), None);
        assert_eq!(Tile::of_number(u64::MAX), None);
        let last = Tile::new(31, (1 << 31) - 1, 0).expect("a tile").number();
        assert_eq!(Tile::of_number(last).map(Tile::zoom), Some(31));
        assert_eq!(Tile::of_number(last + 1), None);
        for (x, y) in [(1.0, 0.5), (0.5, -0.1), (f64::NAN, 0.5)] {
            assert_eq!(Tile::holding(12, MapPoint { x, y }), None);
        }
        assert_eq!(Tile::holding(255, MapPoint { x: 0.5, y: 0.5 }), None);
    }

    proptest! {
        #[test]
        fn a_tile_is_found_again_by_its_number(tile in any_tile()) {
            prop_assert_eq!(Tile::of_number(tile.number()), Some(tile));
        }

        #[test]
        fn any_number_is_the_number_of_its_tile(number: u64) {
            if let Some(tile) = Tile::of_number(number) {
                prop_assert_eq!(tile.number(), number);
            }
        }

        #[test]
        fn tiles_that_follow_each_other_are_neighbours(number in 0..tiles_above(16)) {
            let (one, next) = (Tile::of_number(number), Tile::of_number(number + 1));
            let (one, next) = (one.expect("a tile"), next.expect("a tile"));
            if one.zoom == next.zoom {
                prop_assert_eq!(one.x.abs_diff(next.x) + one.y.abs_diff(next.y), 1);
            }
        }

        #[test]
        fn numbers_agree_with_another_library(tile in any_tile()) {
            let theirs = TileCoord::new(tile.zoom, tile.x, tile.y).map(TileId::from);
            prop_assert_eq!(theirs.map(u64::from).ok(), Some(tile.number()));
        }

        #[test]
        fn the_middle_of_a_tile_lies_in_it(tile in any_tile(), half in 1..100_000) {
            let middle = tile.locate(TilePoint { x: half, y: half }, 2 * half as u32);
            prop_assert_eq!(Tile::holding(tile.zoom, middle), Some(tile));
        }
    }
}
