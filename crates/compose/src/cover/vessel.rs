//! The silhouettes of vessels: profiles with a smooth line, turned around an axis.

use std::fmt::Write;

use super::Chance;
use super::shape::whole;
use crate::cells::Point;

/// Where a profile has a joint: how far down, as a share of the height, and how far out, as a share of the height.
type Joint = (f64, f64);

/// Shapes of large vessels: a jar, a pear-shaped bottle, a plum vase, a round pot, a vase with a flared lip.
const LARGE: [&[Joint]; 5] = [
    &[
        (0.0, 0.24),
        (0.07, 0.20),
        (0.34, 0.41),
        (0.78, 0.28),
        (1.0, 0.22),
    ],
    &[
        (0.0, 0.13),
        (0.13, 0.07),
        (0.36, 0.10),
        (0.72, 0.31),
        (0.93, 0.2),
        (1.0, 0.21),
    ],
    &[
        (0.0, 0.13),
        (0.07, 0.10),
        (0.29, 0.34),
        (0.78, 0.18),
        (1.0, 0.2),
    ],
    &[
        (0.0, 0.25),
        (0.08, 0.21),
        (0.5, 0.5),
        (0.94, 0.24),
        (1.0, 0.25),
    ],
    &[
        (0.0, 0.23),
        (0.2, 0.12),
        (0.5, 0.33),
        (0.86, 0.19),
        (1.0, 0.24),
    ],
];
/// Shapes of small vessels: a bowl, a cup, a low jar.
const SMALL: [&[Joint]; 3] = [
    &[(0.0, 0.95), (0.45, 0.78), (0.86, 0.34), (1.0, 0.4)],
    &[(0.0, 0.5), (0.55, 0.47), (0.87, 0.26), (1.0, 0.3)],
    &[
        (0.0, 0.34),
        (0.14, 0.28),
        (0.5, 0.62),
        (0.92, 0.36),
        (1.0, 0.38),
    ],
];

/// How much steeper the line is at lip and foot than straight to the next joint; from 3 on it would overshoot.
const FLARE: f64 = 1.7;

/// In so many parts a line is looked at to see where it leaves a vessel.
const PARTS: u32 = 64;

/// A vessel that stands somewhere.
#[derive(Debug, Clone)]
pub(super) struct Vessel {
    axis: f64,
    top: f64,
    height: f64,
    joints: Vec<Joint>,
}

impl Vessel {
    /// A large vessel.
    pub(super) fn large(chance: &mut Chance, foot: Point, height: f64) -> Vessel {
        Vessel::new(LARGE[chance.below(LARGE.len())], chance, foot, height)
    }

    /// A small vessel to stand beside a large one.
    pub(super) fn small(chance: &mut Chance, foot: Point, height: f64) -> Vessel {
        Vessel::new(SMALL[chance.below(SMALL.len())], chance, foot, height)
    }

    fn new(shape: &[Joint], chance: &mut Chance, (axis, bottom): Point, height: f64) -> Vessel {
        let stretch = chance.between(0.94, 1.08);
        let turned = |&(down, out): &Joint| (down, out * stretch * chance.between(0.93, 1.07));
        Vessel {
            axis,
            top: bottom - height,
            height,
            joints: shape.iter().map(turned).collect(),
        }
    }

    /// The same vessel on another axis.
    pub(super) fn moved(mut self, axis: f64) -> Vessel {
        self.axis = axis;
        self
    }

    /// The widest radius.
    pub(super) fn reach(&self) -> f64 {
        let out = self.joints.iter().map(|joint| joint.1);
        out.fold(0.0, f64::max) * self.height
    }

    /// The point on the axis at the widest radius.
    pub(super) fn belly(&self) -> Point {
        let widest = |one: Joint, other: &Joint| if other.1 > one.1 { *other } else { one };
        let (down, _) = self.joints.iter().fold((0.0, 0.0), widest);
        (self.axis, self.top + down * self.height)
    }

    /// The upper left and lower right corner of what the vessel lies in.
    pub(super) fn bounds(&self) -> (Point, Point) {
        let reach = self.reach();
        (
            (self.axis - reach, self.top),
            (self.axis + reach, self.top + self.height),
        )
    }

    /// Whether a point lies in the vessel, at least `margin` from its sides.
    pub(super) fn holds(&self, (x, y): Point, margin: f64) -> bool {
        let down = (y - self.top) / self.height;
        let spare = margin / self.height;
        (spare..=1.0 - spare).contains(&down)
            && (x - self.axis).abs() + margin <= self.radius(down) * self.height
    }

    /// What of a line lies in the vessel, at least `margin` from its sides, to where it first leaves it; none of one that has both
    /// ends outside.
    pub(super) fn within(&self, from: Point, to: Point, margin: f64) -> Option<(Point, Point)> {
        let (from, to) = match [from, to].map(|end| self.holds(end, margin)) {
            [true, _] => (from, to),
            [false, true] => (to, from),
            [false, false] => return None,
        };
        let at = |step: u32| {
            let share = f64::from(step) / f64::from(PARTS);
            (
                from.0 + (to.0 - from.0) * share,
                from.1 + (to.1 - from.1) * share,
            )
        };
        let inside = (1..=PARTS).map(at);
        let last = inside
            .take_while(|point| self.holds(*point, margin))
            .last()?;
        Some((from, last))
    }

    /// The radius so far down, as a share of the height.
    fn radius(&self, down: f64) -> f64 {
        let (from, to, out) = (0..self.joints.len() - 1)
            .map(|index| self.spline(index))
            .find(|(_, to, _)| down <= *to)
            .unwrap_or_else(|| self.spline(self.joints.len() - 2));
        let share = ((down - from) / (to - from)).clamp(0.0, 1.0);
        let rest = 1.0 - share;
        rest * rest * rest * out[0]
            + 3.0 * rest * rest * share * out[1]
            + 3.0 * rest * share * share * out[2]
            + share * share * share * out[3]
    }

    /// The curve between two joints: where it begins and ends, and the radii of its four control points, which stand at
    /// equal distances.
    fn spline(&self, index: usize) -> (f64, f64, [f64; 4]) {
        let (from, first) = self.joints[index];
        let (to, last) = self.joints[index + 1];
        let third = (to - from) / 3.0;
        let control = [
            first,
            first + self.slope(index) * third,
            last - self.slope(index + 1) * third,
            last,
        ];
        (from, to, control)
    }

    /// How fast the radius grows at a joint: not at all where it is widest or narrowest, so that it never overshoots.
    fn slope(&self, index: usize) -> f64 {
        let last = self.joints.len() - 1;
        let secant = |index: usize| {
            let (one, other) = (self.joints[index], self.joints[index + 1]);
            (other.1 - one.1) / (other.0 - one.0)
        };
        if index == 0 || index == last {
            return FLARE * secant(index.min(last - 1));
        }
        let (down, up) = (secant(index - 1), secant(index));
        if down * up <= 0.0 {
            0.0
        } else {
            2.0 * down * up / (down + up)
        }
    }

    /// The silhouette as the data of a path.
    pub(super) fn path(&self) -> String {
        let at = |down: f64, out: f64| {
            (
                whole(self.axis + out * self.height),
                whole(self.top + down * self.height),
            )
        };
        let start = at(0.0, self.joints[0].1);
        let mut path = format!("M{} {}", start.0, start.1);
        let last = self.joints.len() - 1;
        for index in 0..last {
            let (from, to, out) = self.spline(index);
            curve(&mut path, at, (from, to), out);
        }
        let (x, _) = at(1.0, -self.joints[last].1);
        let _ = write!(path, "H{x}");
        for index in (0..last).rev() {
            let (from, to, [first, second, third, fourth]) = self.spline(index);
            curve(
                &mut path,
                at,
                (to, from),
                [-fourth, -third, -second, -first],
            );
        }
        path.push('z');
        path
    }
}

fn curve(
    path: &mut String,
    at: impl Fn(f64, f64) -> (i64, i64),
    (from, to): (f64, f64),
    out: [f64; 4],
) {
    let third = (to - from) / 3.0;
    let (one, two, end) = (
        at(from + third, out[1]),
        at(to - third, out[2]),
        at(to, out[3]),
    );
    let _ = write!(
        path,
        "C{} {} {} {} {} {}",
        one.0, one.1, two.0, two.1, end.0, end.1
    );
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_vessel_holds_its_axis_and_nothing_beyond_its_bounds() {
        for seed in 0..300 {
            let mut chance = Chance::new(seed, 1);
            let vessel = Vessel::large(&mut chance, (300.0, 340.0), 280.0);
            let ((left, top), (right, bottom)) = vessel.bounds();
            assert!(vessel.holds((300.0, 200.0), 2.0));
            assert!(!vessel.holds((300.0, top - 1.0), 0.0));
            assert!(!vessel.holds((300.0, bottom + 1.0), 0.0));
            assert!(!vessel.holds((left - 1.0, vessel.belly().1), 0.0));
            assert!(!vessel.holds((right + 1.0, vessel.belly().1), 0.0));
        }
    }

    #[test]
    fn a_line_is_cut_where_it_leaves_the_vessel() {
        for seed in 0..300 {
            let vessel = Vessel::large(&mut Chance::new(seed, 1), (300.0, 340.0), 280.0);
            let ((left, _), (right, _)) = vessel.bounds();
            let belly = vessel.belly();
            let (from, to) = vessel
                .within((left - 20.0, belly.1), belly, 1.0)
                .expect("one end lies in it");
            assert_eq!(from, belly);
            assert!(vessel.holds(to, 1.0) && to.0 < left + 5.0, "{seed}: {to:?}");
            assert_eq!(
                vessel.within((left - 9.0, 0.0), (right + 9.0, 0.0), 1.0),
                None
            );
            let near = (belly.0 + 3.0, belly.1);
            assert_eq!(vessel.within(belly, near, 1.0), Some((belly, near)));
        }
    }

    /// The curves never overshoot their joints, so the widest joint is the widest radius.
    #[test]
    fn the_line_stays_within_its_reach() {
        for seed in 0..300 {
            let mut chance = Chance::new(seed, 2);
            let vessel = Vessel::small(&mut chance, (0.0, 100.0), 100.0);
            for step in 0..=100 {
                let radius = vessel.radius(f64::from(step) / 100.0) * 100.0;
                assert!(radius > 0.0 && radius <= vessel.reach() + 1e-9);
            }
        }
    }
}
