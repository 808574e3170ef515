//! Which tiles a window on the map needs.

use super::bounds::MOST_TILES;
use super::{Header, Tile};
use langke_model::geo::{MapPoint, ScreenPoint, View};

/// Tiles are asked for this far beyond the window, as a share of its larger side.
const AHEAD: f64 = 0.3;

/// The tiles of a window, row by row from its north-western corner. None where there would be more than [`MOST_TILES`]: a window on
/// half the earth, or an archive that begins far below the window, has the embedded map.
pub fn wanted(view: &View, header: &Header) -> Vec<Tile> {
    let zoom = view.zoom().round().max(0.0) as u8;
    let zoom = zoom.max(header.min_zoom).min(header.max_zoom);
    let room = view.width.max(view.height) * AHEAD;
    let corner = |x: f64, y: f64| {
        let MapPoint { x, y } = view.to_map(ScreenPoint { x, y });
        Tile::holding(
            zoom,
            MapPoint {
                x: x.clamp(0.0, 0.999_999_9),
                y: y.clamp(0.0, 0.999_999_9),
            },
        )
    };
    let low = corner(-room, -room);
    let high = corner(view.width + room, view.height + room);
    let (Some(low), Some(high)) = (low, high) else {
        return Vec::new();
    };
    // Counted before a single one is made: at zoom 31 a row has two thousand million.
    let along = |low: u32, high: u32| u64::from(high.saturating_sub(low)) + 1;
    let count = along(low.x(), high.x()).saturating_mul(along(low.y(), high.y()));
    if count > MOST_TILES as u64 {
        return Vec::new();
    }
    (low.y()..=high.y())
        .flat_map(|y| (low.x()..=high.x()).filter_map(move |x| Tile::new(zoom, x, y)))
        .collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::samples::{ARCHIVE, bat_trang};
    use super::*;

    fn header(min_zoom: u8, max_zoom: u8) -> Header {
        Header {
            min_zoom,
            max_zoom,
            ..Header::parse(ARCHIVE).expect("the header")
        }
    }

    /// A window as of a phone on Bát Tràng, in which a tile of a zoom is 256 pixels wide.
    fn view(zoom: u8) -> View {
        View {
            centre: bat_trang(),
            scale: 256.0 * f64::from(zoom).exp2(),
            width: 360.0,
            height: 640.0,
        }
    }

    #[test]
    fn a_window_wants_the_tiles_around_it() {
        let tiles = wanted(&view(12), &header(8, 14));
        let middle = Tile::holding(12, bat_trang()).expect("a tile");
        assert!(tiles.contains(&middle), "{tiles:?}");
        assert!((6..=24).contains(&tiles.len()), "{tiles:?}");
        assert!(tiles.iter().all(|tile| tile.zoom() == 12));
        assert!(
            wanted(&view(18), &header(8, 14))
                .iter()
                .all(|tile| tile.zoom() == 14)
        );
    }

    #[test]
    fn an_archive_that_begins_far_below_the_window_is_wished_for_nothing() {
        for zoom in [20, 25, 31, 32, 255] {
            assert_eq!(wanted(&view(10), &header(zoom, zoom)), [], "{zoom}");
        }
    }

    proptest! {
        #[test]
        fn there_are_never_more_tiles_than_are_kept(
            low: u8, high: u8, x in -2.0..2.0_f64, y in -2.0..2.0_f64, zoom in 0.0..30.0_f64, odd in prop::num::f64::ANY, is_odd: bool,
            width in 0.0..8_000.0_f64, height in 0.0..8_000.0_f64,
        ) {
            let (low, high) = (low.min(high), low.max(high));
            let scale = if is_odd { odd } else { 256.0 * zoom.exp2() };
            let view = View { centre: MapPoint { x, y }, scale, width, height };
            prop_assert!(wanted(&view, &header(low, high)).len() <= MOST_TILES);
        }
    }
}
