//! How shapes are written: short numbers, and the shapes that more than one cover draws.

use std::fmt::Write;

use super::data::Year;
use super::{HEIGHT, WIDTH};
use crate::cells::Point;

/// A number as short as it can be written with one decimal, the same on every machine.
pub(super) fn number(value: f64) -> String {
    let tenths = (value * 10.0).round() as i64;
    match tenths % 10 {
        0 => (tenths / 10).to_string(),
        rest => {
            let sign = if tenths < 0 { "-" } else { "" };
            format!("{sign}{}.{}", tenths.abs() / 10, rest.abs())
        }
    }
}

/// A whole number.
pub(super) fn whole(value: f64) -> i64 {
    value.round() as i64
}

/// A closed shape around corners, in whole numbers, each told from the one before.
pub(super) fn polygon(path: &mut String, corners: &[Point]) {
    let mut at = (0, 0);
    for (index, corner) in corners.iter().enumerate() {
        let (x, y) = (whole(corner.0), whole(corner.1));
        let _ = match index {
            0 => write!(path, "M{x} {y}"),
            _ => write!(path, "l{} {}", x - at.0, y - at.1),
        };
        at = (x, y);
    }
    path.push('z');
}

/// A disc.
pub(super) fn disc(class: &str, centre: Point, radius: f64) -> String {
    format!(
        "<circle class=\"{class}\" cx=\"{}\" cy=\"{}\" r=\"{}\"/>",
        whole(centre.0),
        whole(centre.1),
        whole(radius)
    )
}

/// The ground, to the edges.
pub(super) fn ground() -> String {
    format!("<path class=\"g\" d=\"M0 0h{WIDTH}v{HEIGHT}H0z\"/>")
}

/// A band that is the year: twelve months from left to right with gaps between them; days of festivals lit over its whole
/// height, seasons over its lower half.
pub(super) fn year_band(year: &Year, top: f64, height: f64) -> String {
    const GAP: f64 = 4.0;
    const NARROWEST: f64 = 4.0;
    let (width, top, height) = (f64::from(WIDTH), whole(top), whole(height));
    let low = height / 2;
    let lit = |stretches: &[super::data::Stretch], top: i64, height: i64| {
        let mut path = String::new();
        for stretch in stretches {
            let from = whole(stretch.from * width);
            let length = whole((stretch.to - stretch.from) * width).max(NARROWEST as i64);
            let _ = write!(path, "M{from} {top}h{length}v{height}h-{length}z");
        }
        path
    };
    let mut gaps = String::new();
    for month in 1..12 {
        let at = whole(f64::from(month) * width / 12.0);
        let _ = write!(gaps, "M{at} {top}v{height}");
    }
    format!(
        "<path class=\"g\" d=\"M0 {}h{WIDTH}v{}H0z\"/><path class=\"l\" d=\"M0 {top}h{WIDTH}v{height}H0z\"/><path class=\"s\" d=\"{}{}\"/>\
         <path class=\"n\" stroke-width=\"{GAP}\" d=\"{gaps}\"/>",
        top - 3,
        height + 6,
        lit(&year.seasons, top + height - low, low),
        lit(&year.festivals, top, height),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_short_and_keep_their_sign() {
        for (value, text) in [
            (0.0, "0"),
            (-0.04, "0"),
            (-0.5, "-0.5"),
            (12.34, "12.3"),
            (-7.0, "-7"),
            (3.96, "4"),
        ] {
            assert_eq!(number(value), text);
        }
    }

    #[test]
    fn a_polygon_is_told_from_corner_to_corner() {
        let mut path = String::new();
        polygon(&mut path, &[(1.2, 2.0), (5.0, 2.4), (5.0, 9.0)]);
        assert_eq!(path, "M1 2l4 0l0 7z");
    }
}
