//! Numbers and paths of a drawing, in tenths of a unit. Screen space.

use langke_model::geo::{ScreenPoint, math};
use langke_model::{Zeros, decimal};

/// How finely a path is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Grain {
    /// In tenths of a unit, for what can be enlarged.
    Fine,
    /// In whole units, for what is printed: on a phone a unit is a pixel, and a page shall be light.
    #[default]
    Coarse,
}

impl Grain {
    /// The step of coordinates, in tenths of a unit.
    fn step(self) -> i64 {
        match self {
            Grain::Fine => 1,
            Grain::Coarse => 10,
        }
    }

    /// Steps shorter than this are left out, in tenths of a unit: nobody sees them, and a long line stays light.
    fn shortest(self) -> i64 {
        match self {
            Grain::Fine => 7,
            Grain::Coarse => 30,
        }
    }

    fn round(self, value: f64) -> i64 {
        let step = self.step();
        (value * 10.0 / step as f64).round() as i64 * step
    }
}

/// Appends a number as finely as a grain wants it; a number that is none becomes 0.
pub fn push_number(text: &mut String, value: f64, grain: Grain) {
    push_tenths(text, grain.round(value));
}

fn push_tenths(text: &mut String, tenths: i64) {
    decimal(text, tenths, 1, Zeros::Cut);
}

/// A number as it stands in an attribute, with at most one decimal.
pub fn number(value: f64) -> String {
    let mut text = String::new();
    push_number(&mut text, value, Grain::Fine);
    text
}

/// The path through the points, as the `d` of an SVG path.
pub fn path(points: &[ScreenPoint], closes: bool, grain: Grain) -> String {
    let mut text = String::new();
    let Some((first, rest)) = points.split_first() else {
        return text;
    };
    let (mut x, mut y) = (grain.round(first.x), grain.round(first.y));
    text.push('M');
    push_tenths(&mut text, x);
    text.push(' ');
    push_tenths(&mut text, y);
    let mut separator = 'l';
    for (index, point) in rest.iter().enumerate() {
        let (right, down) = (grain.round(point.x) - x, grain.round(point.y) - y);
        let is_last = index + 1 == rest.len();
        if right.abs() + down.abs() < grain.shortest() && !is_last {
            continue;
        }
        // One letter is enough for all steps, and a minus parts numbers by itself.
        for (separator, tenths) in [(separator, right), (' ', down)] {
            if separator != ' ' || tenths >= 0 {
                text.push(separator);
            }
            push_tenths(&mut text, tenths);
        }
        separator = ' ';
        (x, y) = (x + right, y + down);
    }
    if closes {
        text.push('z');
    }
    text
}

/// The length of a line.
pub fn length(line: &[ScreenPoint]) -> f64 {
    line.windows(2)
        .map(|pair| math::length(pair[1].x - pair[0].x, pair[1].y - pair[0].y))
        .sum()
}

/// The point at a share of a line's length, and the direction there, as a step of one unit.
pub fn along(line: &[ScreenPoint], share: f64) -> Option<(ScreenPoint, ScreenPoint)> {
    let mut rest = share * length(line);
    let mut found = None;
    for pair in line.windows(2) {
        let (right, down) = (pair[1].x - pair[0].x, pair[1].y - pair[0].y);
        let here = math::length(right, down);
        if here == 0.0 {
            continue;
        }
        let part = (rest / here).min(1.0);
        let direction = ScreenPoint {
            x: right / here,
            y: down / here,
        };
        let point = ScreenPoint {
            x: pair[0].x + part * right,
            y: pair[0].y + part * down,
        };
        found = Some((point, direction));
        if rest <= here {
            break;
        }
        rest -= here;
    }
    found
}

/// Points along a line, a `step` apart, from its first point on.
pub fn steps(line: &[ScreenPoint], step: f64) -> Vec<ScreenPoint> {
    let mut points: Vec<ScreenPoint> = line.first().copied().into_iter().collect();
    let mut since = 0.0;
    for pair in line.windows(2) {
        let (right, down) = (pair[1].x - pair[0].x, pair[1].y - pair[0].y);
        let here = math::length(right, down);
        let mut at = step - since;
        while at <= here {
            points.push(ScreenPoint {
                x: pair[0].x + right * at / here,
                y: pair[0].y + down * at / here,
            });
            at += step;
        }
        since = here - (at - step);
    }
    points
}

#[cfg(test)]
mod tests {
    use super::*;

    fn screen(x: f64, y: f64) -> ScreenPoint {
        ScreenPoint { x, y }
    }

    #[test]
    fn numbers_have_at_most_one_decimal() {
        for (value, wanted) in [
            (0.04, "0"),
            (-0.04, "0"),
            (-0.26, "-0.3"),
            (12.0, "12"),
            (f64::NAN, "0"),
        ] {
            assert_eq!(number(value), wanted);
        }
    }

    #[test]
    fn a_path_goes_from_point_to_point_and_leaves_out_what_nobody_sees() {
        let line = [
            screen(1.0, 2.0),
            screen(1.1, 2.1),
            screen(11.0, 2.0),
            screen(11.1, 2.0),
        ];
        assert_eq!(path(&line, false, Grain::Fine), "M1 2l10 0 0.1 0");
        assert_eq!(path(&line[..1], true, Grain::Fine), "M1 2z");
        assert_eq!(path(&[], true, Grain::Fine), "");
        let long = [
            screen(0.4, 0.0),
            screen(7.6, 0.0),
            screen(8.0, 1.0),
            screen(9.0, 9.7),
        ];
        assert_eq!(path(&long, false, Grain::Coarse), "M0 0l8 0 1 10");
    }

    #[test]
    fn steps_go_round_corners_at_even_distances() {
        let line = [screen(0.0, 0.0), screen(10.0, 0.0), screen(10.0, 9.0)];
        let points = steps(&line, 4.0);
        assert_eq!(
            points,
            [
                screen(0.0, 0.0),
                screen(4.0, 0.0),
                screen(8.0, 0.0),
                screen(10.0, 2.0),
                screen(10.0, 6.0)
            ]
        );
        assert!(steps(&[], 4.0).is_empty());
    }

    #[test]
    fn the_middle_of_a_line_and_its_direction_are_found() {
        let line = [
            screen(0.0, 0.0),
            screen(0.0, 0.0),
            screen(10.0, 0.0),
            screen(10.0, 30.0),
        ];
        let (point, direction) = along(&line, 0.5).expect("a point");
        assert_eq!((point, direction), (screen(10.0, 10.0), screen(0.0, 1.0)));
        assert_eq!(along(&line[..2], 0.5), None);
        assert_eq!(along(&[], 0.5), None);
    }
}
