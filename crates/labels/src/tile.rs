//! The lines of a pattern's tile.

use langke_pictures::{Path, Pattern, Unreadable};

/// A tile: lines in a square or rectangle that is laid again and again.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Tile {
    /// The width, in units of the tile.
    pub width: f32,
    /// The height.
    pub height: f32,
    /// The lines, from the upper left corner of the tile.
    pub lines: Path,
}

impl Tile {
    /// Reads the SVG file of a tile.
    ///
    /// # Errors
    /// Those of [`Pattern::read`].
    pub fn read(svg: &str) -> Result<Self, Unreadable> {
        let pattern = Pattern::read(svg)?;
        let (width, height) = pattern.size();
        Ok(Self {
            width,
            height,
            lines: pattern.lines().clone(),
        })
    }

    /// How many tiles to lay, from one before the area to one behind it: lines that leave a tile come in on the other side.
    pub fn places(&self, across: f32, area: (f32, f32)) -> Vec<(f32, f32)> {
        let down = across * self.height / self.width;
        let most = |side: f32, pitch: f32| (side / pitch).ceil().clamp(0.0, 400.0) as i16;
        let (columns, rows) = (most(area.0, across), most(area.1, down));
        let places = (-1..=rows).flat_map(|row| (-1..=columns).map(move |column| (column, row)));
        places
            .map(|(column, row)| (f32::from(column) * across, f32::from(row) * down))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tile_lies_in_its_own_corner() {
        let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"10 20 8 4\"><path d=\"M10 22H18\"/></svg>";
        let tile = Tile::read(svg).expect("a tile");
        assert_eq!((tile.width, tile.height), (8.0, 4.0));
        let bounds = tile.lines.bounds();
        assert_eq!(
            (bounds.left(), bounds.right(), bounds.top()),
            (0.0, 8.0, 2.0)
        );
    }

    #[test]
    fn tiles_cover_the_area_and_one_more_all_round() {
        let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"8px\" height=\"4\"><path d=\"M0 2H8\"/></svg>";
        let tile = Tile::read(svg).expect("a tile");
        let places = tile.places(2.0, (5.0, 2.0));
        assert_eq!(places.len(), 5 * 4);
        assert!(places.contains(&(-2.0, -1.0)) && places.contains(&(6.0, 2.0)));
    }

    #[test]
    fn what_is_no_tile_is_refused() {
        assert!(Tile::read("").is_err());
        assert!(Tile::read("<svg><path d=\"M0 0H9\"/></svg>").is_err());
    }
}
