//! A window on the map: from the map to the screen and back, moved and zoomed. Screen units are CSS pixels, or a drawing's units.

use super::mercator::{line_to_map, metres_per_unit, to_lon_lat, to_map};
use super::{LonLat, MapPoint, math};

/// A point on the screen: units to the right of and below the window's upper left corner.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct ScreenPoint {
    /// To the right.
    pub x: f64,
    /// Downwards.
    pub y: f64,
}

/// The nearest that a window comes, in metres on the ground for one screen unit.
const NEAREST: f64 = 0.15;
/// The farthest, as screen units for the whole earth: it fills a small window once.
const FARTHEST: f64 = 256.0;

/// A window on the map.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct View {
    /// What it is centred on.
    pub centre: MapPoint,
    /// Screen units for one unit of the map, which is the width of the earth.
    pub scale: f64,
    /// Width in screen units.
    pub width: f64,
    /// Height in screen units.
    pub height: f64,
}

impl View {
    /// The window of `width` × `height` that holds all `points` with `margin` around them and shows at least `least_metres`
    /// from side to side. `None` without points or without room.
    pub fn around(
        points: &[LonLat],
        width: f64,
        height: f64,
        margin: f64,
        least_metres: f64,
    ) -> Option<View> {
        View::around_on_map(&line_to_map(points), width, height, margin, least_metres)
    }

    /// The same for points on the map.
    pub fn around_on_map(
        points: &[MapPoint],
        width: f64,
        height: f64,
        margin: f64,
        least_metres: f64,
    ) -> Option<View> {
        let first = *points.first()?;
        if width <= 2.0 * margin || height <= 2.0 * margin {
            return None;
        }
        let (mut low, mut high) = (first, first);
        for point in points {
            let point = point.beside(first);
            low = MapPoint {
                x: low.x.min(point.x),
                y: low.y.min(point.y),
            };
            high = MapPoint {
                x: high.x.max(point.x),
                y: high.y.max(point.y),
            };
        }
        let centre = MapPoint {
            x: (low.x + high.x) / 2.0,
            y: (low.y + high.y) / 2.0,
        };
        let room = ((width - 2.0 * margin) / (high.x - low.x))
            .min((height - 2.0 * margin) / (high.y - low.y))
            .min(width * metres_per_unit(centre) / least_metres);
        let view = View {
            centre,
            scale: room,
            width,
            height,
        };
        Some(view.within_limits())
    }

    fn within_limits(mut self) -> View {
        let nearest = metres_per_unit(self.centre) / NEAREST;
        self.scale = self.scale.min(nearest).max(FARTHEST);
        self.centre.y = self.centre.y.clamp(0.0, 1.0);
        self.centre.x -= (self.centre.x - 0.5).round();
        self
    }

    /// Metres on the ground for one screen unit, at the centre.
    pub fn metres_per_unit(&self) -> f64 {
        metres_per_unit(self.centre) / self.scale
    }

    /// From the map to the screen.
    pub fn to_screen(&self, point: MapPoint) -> ScreenPoint {
        self.place(point.beside(self.centre))
    }

    /// From the map to the screen, on the very copy of the earth on which the point is given.
    fn place(&self, point: MapPoint) -> ScreenPoint {
        ScreenPoint {
            x: self.width / 2.0 + (point.x - self.centre.x) * self.scale,
            y: self.height / 2.0 + (point.y - self.centre.y) * self.scale,
        }
    }

    /// A line from the map to the screen; it stays in one piece where it crosses the 180th meridian.
    pub fn line_to_screen(&self, line: &[MapPoint]) -> Vec<ScreenPoint> {
        let Some(first) = line.first() else {
            return Vec::new();
        };
        let shift = first.beside(self.centre).x - first.x;
        line.iter()
            .map(|point| {
                self.place(MapPoint {
                    x: point.x + shift,
                    y: point.y,
                })
            })
            .collect()
    }

    /// From the screen to the map.
    pub fn to_map(&self, point: ScreenPoint) -> MapPoint {
        MapPoint {
            x: self.centre.x + (point.x - self.width / 2.0) / self.scale,
            y: self.centre.y + (point.y - self.height / 2.0) / self.scale,
        }
    }

    /// From lon/lat to the screen.
    pub fn draw(&self, point: LonLat) -> ScreenPoint {
        self.to_screen(to_map(point))
    }

    /// From the screen to lon/lat; `None` where the screen shows no point of the earth.
    pub fn locate(&self, point: ScreenPoint) -> Option<LonLat> {
        to_lon_lat(self.to_map(point))
    }

    /// Moves what is shown by so many screen units: the map follows the finger.
    pub fn panned(&self, right: f64, down: f64) -> View {
        View {
            centre: MapPoint {
                x: self.centre.x - right / self.scale,
                y: self.centre.y - down / self.scale,
            },
            ..*self
        }
        .within_limits()
    }

    /// Shows everything `factor` times as large; the point `about` stays where it is.
    pub fn zoomed(&self, about: ScreenPoint, factor: f64) -> View {
        let fixed = self.to_map(about);
        let scaled = View {
            scale: self.scale * factor,
            ..*self
        }
        .within_limits();
        View {
            centre: MapPoint {
                x: fixed.x - (about.x - self.width / 2.0) / scaled.scale,
                y: fixed.y - (about.y - self.height / 2.0) / scaled.scale,
            },
            ..scaled
        }
        .within_limits()
    }

    /// The window between two windows of one size: 0 is this one, 1 the other. The scale changes evenly for the eye.
    pub fn between(&self, other: &View, share: f64) -> View {
        let target = other.centre.beside(self.centre);
        let ratio = other.scale / self.scale;
        let grown = math::exp2(math::log2(ratio) * share);
        let scale = self.scale * grown;
        // The centre moves as fast as the scale changes, so that the target stands still on the screen while it comes near.
        let way = if (ratio - 1.0).abs() < 1e-9 {
            share
        } else {
            (1.0 - 1.0 / grown) / (1.0 - 1.0 / ratio)
        };
        View {
            centre: MapPoint {
                x: self.centre.x + (target.x - self.centre.x) * way,
                y: self.centre.y + (target.y - self.centre.y) * way,
            },
            scale,
            ..*self
        }
        .within_limits()
    }

    /// The same centre and scale in a window of another size.
    pub fn resized(&self, width: f64, height: f64) -> View {
        View {
            width,
            height,
            ..*self
        }
    }

    /// Whether a screen point lies in the window or at most `outside` units beyond its edges.
    pub fn shows(&self, point: ScreenPoint, outside: f64) -> bool {
        (-outside..=self.width + outside).contains(&point.x)
            && (-outside..=self.height + outside).contains(&point.y)
    }

    /// The zoom as web maps count it: 0 shows the earth in 256 units, each step doubles.
    pub fn zoom(&self) -> f64 {
        math::log2(self.scale / 256.0)
    }

    /// A window at a zoom as web maps count it.
    pub fn at(centre: LonLat, zoom: f64, width: f64, height: f64) -> View {
        View {
            centre: to_map(centre),
            scale: 256.0 * math::exp2(zoom.clamp(0.0, 30.0)),
            width,
            height,
        }
        .within_limits()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::geo::metres_between;

    fn point(longitude: f64, latitude: f64) -> LonLat {
        LonLat::new(longitude, latitude).expect("a point on the earth")
    }

    fn screen(x: f64, y: f64) -> ScreenPoint {
        ScreenPoint { x, y }
    }

    proptest! {
        #[test]
        fn what_is_drawn_is_located_again(
            longitude in -179.9..179.9, latitude in -80.0..80.0, zoom in 2.0..19.0, x in 0.0..400.0, y in 0.0..440.0,
        ) {
            let view = View::at(point(longitude, latitude), zoom, 400.0, 440.0);
            if let Some(located) = view.locate(screen(x, y)) {
                let drawn = view.draw(located);
                prop_assert!((drawn.x - x).hypot(drawn.y - y) < 0.01, "{drawn:?}");
            }
        }

        #[test]
        fn what_is_under_the_finger_stays_there_while_zooming(
            x in 0.0..400.0, y in 0.0..440.0, factor in 0.5..2.0,
        ) {
            let view = View::at(point(105.9, 20.97), 13.0, 400.0, 440.0);
            let fixed = view.to_map(screen(x, y));
            let drawn = view.zoomed(screen(x, y), factor).to_screen(fixed);
            prop_assert!((drawn.x - x).hypot(drawn.y - y) < 0.001);
        }

        #[test]
        fn moving_there_and_back_shows_the_same(right in -300.0..300.0, down in -300.0..300.0) {
            let view = View::at(point(105.9, 20.97), 13.0, 400.0, 440.0);
            let back = view.panned(right, down).panned(-right, -down);
            prop_assert!((back.centre.x - view.centre.x).abs() * view.scale < 0.001);
            prop_assert!((back.centre.y - view.centre.y).abs() * view.scale < 0.001);
        }

        #[test]
        fn a_window_holds_its_points(
            points in prop::collection::vec((105.0..106.5, 20.0..21.5), 1..20),
        ) {
            let points: Vec<LonLat> = points.into_iter().map(|(east, north)| point(east, north)).collect();
            let view = View::around(&points, 400.0, 440.0, 30.0, 1000.0).expect("a window");
            for one in points {
                let drawn = view.draw(one);
                prop_assert!(view.shows(drawn, -29.99), "{drawn:?}");
            }
        }
    }

    #[test]
    fn a_flight_begins_and_ends_where_it_should() {
        let (one, other) = (
            View::at(point(105.9, 20.97), 11.0, 400.0, 440.0),
            View::at(point(105.7, 21.0), 15.0, 400.0, 440.0),
        );
        for (share, wanted) in [(0.0, one), (1.0, other)] {
            let there = one.between(&other, share);
            assert!((there.centre.x - wanted.centre.x).abs() * wanted.scale < 0.001);
            assert!((there.scale / wanted.scale - 1.0).abs() < 1e-9);
        }
    }

    #[test]
    fn stops_on_one_point_still_make_a_map() {
        let view =
            View::around(&[point(105.9, 20.9); 3], 400.0, 460.0, 30.0, 1000.0).expect("a window");
        assert!((view.width * view.metres_per_unit() - 1000.0).abs() < 1.0);
        assert!(View::around(&[], 400.0, 460.0, 30.0, 1000.0).is_none());
        assert!(View::around(&[point(105.9, 20.9)], 40.0, 40.0, 30.0, 1000.0).is_none());
    }

    #[test]
    fn a_route_across_the_180th_meridian_fits_a_small_window() {
        let ends = [point(179.5, -16.0), point(-179.5, -17.0)];
        let view = View::around(&ends, 400.0, 440.0, 30.0, 1000.0).expect("a window");
        assert!(view.width * view.metres_per_unit() < 200_000.0);
        for end in ends {
            assert!(view.shows(view.draw(end), 0.0));
        }
        let line = view.line_to_screen(&line_to_map(&ends));
        assert!((line[0].x - line[1].x).abs() < 400.0);
    }

    #[test]
    fn the_poles_make_no_window_that_cannot_be_drawn() {
        let view = View::around(
            &[point(0.0, 90.0), point(0.0, -90.0)],
            400.0,
            440.0,
            30.0,
            1000.0,
        )
        .expect("a window");
        assert!(view.scale.is_finite() && view.metres_per_unit().is_finite());
        assert!(
            View::at(point(0.0, 90.0), 40.0, 400.0, 440.0)
                .scale
                .is_finite()
        );
    }

    #[test]
    fn the_scale_is_true_on_the_ground() {
        let points = [point(105.6476, 20.9365), point(105.8521, 21.0349)];
        let view = View::around(&points, 400.0, 460.0, 30.0, 1000.0).expect("a window");
        let (one, other) = (view.draw(points[0]), view.draw(points[1]));
        let drawn = (one.x - other.x).hypot(one.y - other.y) * view.metres_per_unit();
        let true_length = metres_between(points[0], points[1]);
        assert!(
            (drawn / true_length - 1.0).abs() < 0.005,
            "{drawn} {true_length}"
        );
    }
}
