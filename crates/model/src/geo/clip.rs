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

/// The part of an area inside a box, by its corners: none where it lies outside. Where the box cuts the area into several parts, they hang
/// together along the edge of the box. Source: Sutherland and Hodgman, "Reentrant Polygon Clipping" (1974).
pub fn clip_area(corners: &[ScreenPoint], low: ScreenPoint, high: ScreenPoint) -> Vec<ScreenPoint> {
    let mut kept = corners.to_vec();
    // How far a corner lies inside of each side.
    let sides: [&dyn Fn(&ScreenPoint) -> f64; 4] = [
        &|at| at.x - low.x,
        &|at| high.x - at.x,
        &|at| at.y - low.y,
        &|at| high.y - at.y,
    ];
    for inside in sides {
        let mut next = Vec::with_capacity(kept.len());
        let mut before = kept.last().copied();
        for corner in kept {
            let (from, depth) = (before.unwrap_or(corner), inside(&corner));
            let depth_before = inside(&from);
            if (depth < 0.0) != (depth_before < 0.0) {
                let share = depth_before / (depth_before - depth);
                next.push(ScreenPoint {
                    x: from.x + share * (corner.x - from.x),
                    y: from.y + share * (corner.y - from.y),
                });
            }
            if depth >= 0.0 {
                next.push(corner);
            }
            before = Some(corner);
        }
        kept = next;
    }
    kept
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

    proptest! {
        #[test]
        fn an_area_loses_what_lies_outside_and_keeps_its_corners_inside(
            corners in prop::collection::vec((-50.0..150.0, -50.0..150.0), 3..30),
        ) {
            let corners: Vec<ScreenPoint> = corners.into_iter().map(|(x, y)| screen(x, y)).collect();
            let kept = clip_area(&corners, screen(0.0, 0.0), screen(100.0, 100.0));
            let inside = |point: &ScreenPoint, room: f64| {
                (-room..=100.0 + room).contains(&point.x) && (-room..=100.0 + room).contains(&point.y)
            };
            prop_assert!(kept.iter().all(|point| inside(point, 1e-9)));
            for point in corners.iter().filter(|point| inside(point, 0.0)) {
                prop_assert!(kept.contains(point), "{point:?}");
            }
        }
    }

    #[test]
    fn an_area_around_the_box_becomes_the_box_and_one_beside_it_nothing() {
        let (low, high) = (screen(0.0, 0.0), screen(10.0, 10.0));
        let square = |from: f64, to: f64| {
            [
                screen(from, from),
                screen(to, from),
                screen(to, to),
                screen(from, to),
            ]
        };
        let mut whole = clip_area(&square(-5.0, 15.0), low, high);
        whole.sort_by(|one, other| {
            (one.x, one.y)
                .partial_cmp(&(other.x, other.y))
                .expect("numbers")
        });
        assert_eq!(whole, [low, screen(0.0, 10.0), screen(10.0, 0.0), high]);
        assert!(clip_area(&square(20.0, 30.0), low, high).is_empty());
        assert!(clip_area(&[], low, high).is_empty());
    }
}
