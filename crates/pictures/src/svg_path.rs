//! A path as SVG writes it.

use std::fmt::Write;

use tiny_skia::{Path, PathSegment, Point};

/// The value of the attribute `d` of a path, each number to a thousandth and as short as it can be written.
pub fn svg_path(path: &Path) -> String {
    let mut data = String::new();
    let mut add = |letter: char, points: &[Point]| {
        data.push(letter);
        for (index, point) in points.iter().enumerate() {
            let space = if index > 0 { " " } else { "" };
            let _ = write!(data, "{space}{} {}", short(point.x), short(point.y));
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

fn short(number: f32) -> String {
    let written = format!("{number:.3}");
    let short = written.trim_end_matches('0').trim_end_matches('.');
    if short == "-0" { "0" } else { short }.to_owned()
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
}
