//! A path as SVG writes it.

use std::fmt::Write;

use tiny_skia::{Path, PathSegment, Point};

/// The value of the attribute `d` of a path, each number to a thousandth and as short as it can be written.
pub fn svg_path(path: &Path) -> String {
    let mut data = String::new();
    let mut add = |letter: char, points: &[Point]| {
        data.push(letter);
        for (index, point) in points.iter().enumerate() {
            if index > 0 {
                data.push(' ');
            }
            short(&mut data, point.x);
            data.push(' ');
            short(&mut data, point.y);
        }
    };
    for segment in path.segments() {
        match segment {
            PathSegment::MoveTo(to) => add('M', &[to]),
            PathSegment::LineTo(to) => add('L', &[to]),
            PathSegment::QuadTo(through, to) => add('Q', &[through, to]),
            PathSegment::CubicTo(from, through, to) => add('C', &[from, through, to]),
            PathSegment::Close => add('Z', &[]),
        }
    }
    data
}

/// Writes a number to a thousandth, without zeros that say nothing. Outlines are thousands of numbers: whole ones are written quicker.
fn short(data: &mut String, number: f32) {
    let thousandths = (f64::from(number) * 1000.0).round_ties_even() as i64;
    let (whole, mut rest) = (thousandths / 1000, thousandths.unsigned_abs() % 1000);
    if thousandths < 0 && whole == 0 {
        data.push('-');
    }
    let _ = write!(data, "{whole}");
    if rest == 0 {
        return;
    }
    let mut digits = 3;
    while rest % 10 == 0 {
        (rest, digits) = (rest / 10, digits - 1);
    }
    let _ = write!(data, ".{rest:0digits$}");
}

#[cfg(test)]
mod tests {
    use super::*;
    use tiny_skia::PathBuilder;

    #[test]
    fn every_kind_of_segment_is_written() {
        let mut path = PathBuilder::new();
        path.move_to(0.0, -0.0001);
        path.line_to(1.2394, 2.5);
        path.quad_to(1.0, 2.0, 3.0, 4.0);
        path.cubic_to(1.0, 2.0, 3.0, 4.0, 5.0, 6.0);
        path.close();
        let path = path.finish().expect("a path");
        assert_eq!(svg_path(&path), "M0 0L1.239 2.5Q1 2 3 4C1 2 3 4 5 6Z");
    }

    #[test]
    fn numbers_are_as_short_as_they_can_be_written() {
        for (number, written) in [
            (0.0, "0"),
            (-0.0, "0"),
            (-0.0004, "0"),
            (0.001, "0.001"),
            (-0.05, "-0.05"),
            (0.5, "0.5"),
            (-3.25, "-3.25"),
            (100.0, "100"),
            (1200.01, "1200.01"),
            // Exactly between two thousandths: the even one.
            (0.0625, "0.062"),
            (0.1875, "0.188"),
        ] {
            let mut data = String::new();
            short(&mut data, number);
            assert_eq!(data, written, "{number}");
            let exact = format!("{number:.3}").parse::<f32>().expect("a number");
            assert_eq!(data.parse::<f32>().expect("a number"), exact, "{number}");
        }
    }
}
