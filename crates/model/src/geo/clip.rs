//! Lines are cut at the edges of the screen.

use super::ScreenPoint;

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
    use proptest::prelude::*;

    use super::*;

    fn screen(x: f64, y: f64) -> ScreenPoint {
        ScreenPoint { x, y }
    }

    proptest! {
        #[test]
        fn nothing_is_left_outside_and_nothing_inside_is_lost(
            line in prop::collection::vec((-50.0..150.0, -50.0..150.0), 2..30),
        ) {
            let line: Vec<ScreenPoint> = line.into_iter().map(|(x, y)| screen(x, y)).collect();
            let parts = clip(&line, screen(0.0, 0.0), screen(100.0, 100.0));
            let inside = |point: &ScreenPoint, room: f64| {
                (-room..=100.0 + room).contains(&point.x) && (-room..=100.0 + room).contains(&point.y)
            };
            prop_assert!(parts.iter().flatten().all(|point| inside(point, 1e-9)));
            for point in line.iter().filter(|point| inside(point, 0.0)) {
                prop_assert!(parts.iter().flatten().any(|kept| kept == point), "{point:?}");
            }
        }
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
