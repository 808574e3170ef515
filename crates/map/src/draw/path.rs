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
    /// In whole units too, for what is printed and wide: a river keeps its bends.
    Soft,
}

impl Grain {
    /// The step of coordinates, in tenths of a unit.
    fn step(self) -> i64 {
        match self {
            Grain::Fine => 1,
            Grain::Coarse | Grain::Soft => 10,
        }
    }

    /// A line may lie so far beside where it was, in units: nobody sees it, and a long line stays light.
    fn tolerance(self) -> f64 {
        match self {
            Grain::Fine => 0.3,
            Grain::Coarse => 1.3,
            Grain::Soft => 0.6,
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
    let points = simplified(points, grain.tolerance());
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
        if (right, down) == (0, 0) && !is_last {
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

/// The points of a line that keep it about within `tolerance` of where it was, found in one pass; the first and the last stay. Source: Zhao
/// and Saalfeld, "Linear-time sleeve-fitting polyline simplification algorithms" (1997).
fn simplified(points: &[ScreenPoint], tolerance: f64) -> Vec<ScreenPoint> {
    let Some((&first, rest)) = points.split_first() else {
        return Vec::new();
    };
    let mut kept = vec![first];
    let (mut anchor, mut last) = (first, first);
    // How far the line has gone from the anchor, and the two directions between which it may go on.
    let (mut reach, mut sleeve): (f64, Option<[Step; 2]>) = (0.0, None);
    for &point in rest {
        let mut step = Step::between(anchor, point);
        let turns =
            sleeve.is_some_and(|[low, high]| low.cross(step) < 0.0 || step.cross(high) < 0.0);
        if turns || step.length() + tolerance < reach {
            kept.push(last);
            anchor = last;
            (reach, sleeve) = (0.0, None);
            step = Step::between(anchor, point);
        }
        last = point;
        let length = step.length();
        if length <= tolerance {
            continue;
        }
        reach = reach.max(length);
        let sine = tolerance / length;
        let [low, high] = [-sine, sine].map(|sine| step.turned(sine));
        sleeve = Some(match sleeve {
            None => [low, high],
            Some([lower, higher]) => [
                if lower.cross(low) > 0.0 { low } else { lower },
                if high.cross(higher) > 0.0 {
                    high
                } else {
                    higher
                },
            ],
        });
    }
    if !rest.is_empty() {
        kept.push(last);
    }
    kept
}

/// From one point to another.
#[derive(Debug, Clone, Copy)]
struct Step {
    right: f64,
    down: f64,
}

impl Step {
    fn between(from: ScreenPoint, to: ScreenPoint) -> Step {
        Step {
            right: to.x - from.x,
            down: to.y - from.y,
        }
    }

    fn length(self) -> f64 {
        math::length(self.right, self.down)
    }

    /// Positive if the other one turns clockwise on the screen.
    fn cross(self, other: Step) -> f64 {
        self.right * other.down - self.down * other.right
    }

    /// Turned clockwise on the screen by less than a quarter, given by its sine.
    fn turned(self, sine: f64) -> Step {
        let cosine = (1.0 - sine * sine).sqrt();
        Step {
            right: self.right * cosine - self.down * sine,
            down: self.right * sine + self.down * cosine,
        }
    }
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
    use proptest::prelude::*;

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
        assert_eq!(path(&line, false, Grain::Fine), "M1 2l10.1 0");
        assert_eq!(path(&line[..1], true, Grain::Fine), "M1 2z");
        assert_eq!(path(&[], true, Grain::Fine), "");
        let long = [
            screen(0.4, 0.0),
            screen(7.6, 0.0),
            screen(8.0, 1.0),
            screen(9.0, 9.7),
        ];
        assert_eq!(path(&long, false, Grain::Coarse), "M0 0l8 1 1 9");
        let out_and_back = [screen(0.0, 0.0), screen(20.0, 0.0), screen(5.0, 0.0)];
        assert_eq!(path(&out_and_back, false, Grain::Coarse), "M0 0l20 0-15 0");
        let stands = [screen(3.0, 3.0), screen(3.1, 3.0)];
        assert_eq!(path(&stands, false, Grain::Coarse), "M3 3l0 0");
    }

    proptest! {
        #[test]
        fn a_simplified_line_lies_about_where_it_was(
            steps in proptest::collection::vec((-4.0..4.0_f64, -4.0..4.0_f64), 1..60),
            tolerance in 0.1..2.0_f64,
        ) {
            let mut at = screen(0.0, 0.0);
            let line: Vec<ScreenPoint> = steps
                .iter()
                .map(|(right, down)| {
                    at = screen(at.x + right, at.y + down);
                    at
                })
                .collect();
            let kept = simplified(&line, tolerance);
            prop_assert_eq!((kept.first(), kept.last()), (line.first(), line.last()));
            for point in &line {
                let nearest = kept
                    .windows(2)
                    .map(|pair| distance(*point, pair[0], pair[1]))
                    .fold(f64::INFINITY, f64::min);
                // Beyond an end a point may lie beside it as well.
                prop_assert!(line.len() == 1 || nearest <= tolerance * 1.5, "{point:?}: {nearest}");
            }
        }
    }

    /// How far a point is from the straight line between two others.
    fn distance(point: ScreenPoint, from: ScreenPoint, to: ScreenPoint) -> f64 {
        let (along, step) = (Step::between(from, to), Step::between(from, point));
        let squared = along.right * along.right + along.down * along.down;
        let share = (along.right * step.right + along.down * step.down) / squared;
        let share = if squared > 0.0 {
            share.clamp(0.0, 1.0)
        } else {
            0.0
        };
        let foot = screen(from.x + along.right * share, from.y + along.down * share);
        Step::between(foot, point).length()
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
