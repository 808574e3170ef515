//! From longitude and latitude to the map and to the screen, and back. Native only.

use super::LonLat;

/// Radius of a sphere of the earth's area, in metres (IUGG mean radius R2).
const EARTH_RADIUS: f64 = 6_371_007.2;

/// A point on the map: metres east and north of the frame's centre.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MapPoint {
    /// Metres to the east.
    pub east: f64,
    /// Metres to the north.
    pub north: f64,
}

/// A point on the drawing: units to the right of and below its upper left corner.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ScreenPoint {
    /// To the right.
    pub x: f64,
    /// Downwards.
    pub y: f64,
}

/// A drawing's window on the map: an equirectangular projection around its centre, true to scale there. Over the 40 km
/// of a route the scale errs by less than 0.3 %.
#[derive(Debug, Clone, Copy)]
pub struct Frame {
    centre: LonLat,
    /// Units of the drawing per metre.
    scale: f64,
    /// Width of the drawing in its units.
    pub width: f64,
    /// Height of the drawing in its units.
    pub height: f64,
}

impl Frame {
    /// The frame of `width` × `height` units that holds all `points` with `margin` units around them, and shows at least
    /// `least_metres` from side to side. `None` without points.
    pub fn around(
        points: &[LonLat],
        width: f64,
        height: f64,
        margin: f64,
        least_metres: f64,
    ) -> Option<Frame> {
        let first = points.first()?;
        let bounds = |value: fn(LonLat) -> f64| {
            points
                .iter()
                .fold((value(*first), value(*first)), |(least, most), point| {
                    (least.min(value(*point)), most.max(value(*point)))
                })
        };
        let (west, east) = bounds(LonLat::longitude);
        let (south, north) = bounds(LonLat::latitude);
        let centre = LonLat::new((west + east) / 2.0, (south + north) / 2.0)?;
        let mut frame = Frame {
            centre,
            scale: 1.0,
            width,
            height,
        };
        let corner =
            |longitude, latitude| LonLat::new(longitude, latitude).map(|point| frame.to_map(point));
        let (low, high) = (corner(west, south)?, corner(east, north)?);
        let across = (high.east - low.east).max(least_metres * (width - 2.0 * margin) / width);
        let along = (high.north - low.north).max(1.0);
        frame.scale = ((width - 2.0 * margin) / across).min((height - 2.0 * margin) / along);
        Some(frame)
    }

    /// Units of the drawing per metre on the ground.
    pub fn scale(&self) -> f64 {
        self.scale
    }

    /// From lon/lat to the map.
    pub fn to_map(&self, point: LonLat) -> MapPoint {
        let radians = |degrees: f64| degrees.to_radians();
        MapPoint {
            east: EARTH_RADIUS
                * radians(point.longitude() - self.centre.longitude())
                * radians(self.centre.latitude()).cos(),
            north: EARTH_RADIUS * radians(point.latitude() - self.centre.latitude()),
        }
    }

    /// From the map to the drawing.
    pub fn to_screen(&self, point: MapPoint) -> ScreenPoint {
        ScreenPoint {
            x: self.width / 2.0 + point.east * self.scale,
            y: self.height / 2.0 - point.north * self.scale,
        }
    }

    /// From lon/lat to the drawing.
    pub fn draw(&self, point: LonLat) -> ScreenPoint {
        self.to_screen(self.to_map(point))
    }

    /// From the drawing back to lon/lat; `None` where the drawing shows no point of the earth.
    pub fn locate(&self, point: ScreenPoint) -> Option<LonLat> {
        let east = (point.x - self.width / 2.0) / self.scale;
        let north = (self.height / 2.0 - point.y) / self.scale;
        let latitude = self.centre.latitude() + (north / EARTH_RADIUS).to_degrees();
        let parallel = EARTH_RADIUS * self.centre.latitude().to_radians().cos();
        LonLat::new(
            self.centre.longitude() + (east / parallel).to_degrees(),
            latitude,
        )
    }
}

/// The parts of a line that lie inside a box of the drawing, by Liang and Barsky's method, segment by segment.
pub fn clip(line: &[ScreenPoint], low: ScreenPoint, high: ScreenPoint) -> Vec<Vec<ScreenPoint>> {
    let mut parts: Vec<Vec<ScreenPoint>> = Vec::new();
    for pair in line.windows(2) {
        let Some((from, to)) = clip_segment(pair[0], pair[1], low, high) else {
            continue;
        };
        match parts.last_mut() {
            Some(part) if part.last() == Some(&from) => part.push(to),
            _ => parts.push(vec![from, to]),
        }
    }
    parts
}

/// The part of a segment inside a box. Source: Liang and Barsky, "A New Concept and Method for Line Clipping" (1984).
fn clip_segment(
    from: ScreenPoint,
    to: ScreenPoint,
    low: ScreenPoint,
    high: ScreenPoint,
) -> Option<(ScreenPoint, ScreenPoint)> {
    let (dx, dy) = (to.x - from.x, to.y - from.y);
    let (mut enter, mut leave) = (0.0_f64, 1.0_f64);
    for (step, room) in [
        (-dx, from.x - low.x),
        (dx, high.x - from.x),
        (-dy, from.y - low.y),
        (dy, high.y - from.y),
    ] {
        if step == 0.0 {
            if room < 0.0 {
                return None;
            }
        } else if step < 0.0 {
            enter = enter.max(room / step);
        } else {
            leave = leave.min(room / step);
        }
    }
    let at = |share: f64| match share {
        0.0 => from,
        1.0 => to,
        share => ScreenPoint {
            x: from.x + share * dx,
            y: from.y + share * dy,
        },
    };
    (enter <= leave).then(|| (at(enter), at(leave)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geo::metres_between;

    fn point(longitude: f64, latitude: f64) -> LonLat {
        LonLat::new(longitude, latitude).expect("a point on the earth")
    }

    fn screen(x: f64, y: f64) -> ScreenPoint {
        ScreenPoint { x, y }
    }

    #[test]
    fn what_is_drawn_is_located_again() {
        let points = [
            point(105.6476, 20.9365),
            point(105.8521, 21.0349),
            point(105.91, 20.97),
        ];
        let frame = Frame::around(&points, 400.0, 460.0, 30.0, 1000.0).expect("a frame");
        for original in points {
            let located = frame.locate(frame.draw(original)).expect("a point");
            assert!(metres_between(original, located) < 0.01);
        }
    }

    #[test]
    fn a_frame_holds_its_points_and_keeps_the_scale() {
        let points = [point(105.6476, 20.9365), point(105.8521, 21.0349)];
        let frame = Frame::around(&points, 400.0, 460.0, 30.0, 1000.0).expect("a frame");
        let (one, other) = (frame.draw(points[0]), frame.draw(points[1]));
        for drawn in [one, other] {
            assert!(
                (29.9..=370.1).contains(&drawn.x) && (29.9..=430.1).contains(&drawn.y),
                "{drawn:?}"
            );
        }
        let drawn = (one.x - other.x).hypot(one.y - other.y) / frame.scale();
        let true_length = metres_between(points[0], points[1]);
        assert!(
            (drawn / true_length - 1.0).abs() < 0.003,
            "{drawn} for {true_length}"
        );
    }

    #[test]
    fn stops_on_one_point_still_make_a_map() {
        let frame =
            Frame::around(&[point(105.9, 20.9); 3], 400.0, 460.0, 30.0, 1000.0).expect("a frame");
        assert!((frame.width / frame.scale() - 1000.0).abs() < 1.0);
        assert!(Frame::around(&[], 400.0, 460.0, 30.0, 1000.0).is_none());
    }

    #[test]
    fn a_line_is_cut_at_the_box_and_begins_anew_when_it_comes_back() {
        let line = [
            screen(-10.0, 5.0),
            screen(5.0, 5.0),
            screen(5.0, 20.0),
            screen(8.0, 20.0),
            screen(8.0, 5.0),
        ];
        let parts = clip(&line, screen(0.0, 0.0), screen(10.0, 10.0));
        assert_eq!(
            parts,
            [
                vec![screen(0.0, 5.0), screen(5.0, 5.0), screen(5.0, 10.0)],
                vec![screen(8.0, 10.0), screen(8.0, 5.0)],
            ]
        );
        assert!(
            clip(
                &[screen(-5.0, -5.0), screen(-5.0, 20.0)],
                screen(0.0, 0.0),
                screen(10.0, 10.0)
            )
            .is_empty()
        );
    }
}
