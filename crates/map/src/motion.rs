//! How a map moves by itself: it glides on after a fling, and flies to what was chosen. Screen space; times in milliseconds.

use langke_model::geo::{View, math};

/// Time in which a glide loses all but 1/e of its speed.
const GLIDE: f64 = 325.0;
/// Slower than this a glide ends, in units a millisecond.
const SLOWEST: f64 = 0.02;
/// Faster than this nobody flings, in units a millisecond.
const FASTEST: f64 = 4.0;
/// Only the last movements of a finger count for its speed.
const RECENT: f64 = 100.0;
/// How long a flight takes.
const FLIGHT: f64 = 420.0;

/// A speed in units a millisecond.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Speed {
    /// To the right.
    pub right: f64,
    /// Downwards.
    pub down: f64,
}

/// The last movements of a finger.
#[derive(Debug, Clone, Default)]
pub struct Trail {
    steps: Vec<(f64, f64, f64)>,
}

impl Trail {
    /// Notes a movement at a time.
    pub fn note(&mut self, time: f64, right: f64, down: f64) {
        self.steps.retain(|step| time - step.0 < RECENT);
        self.steps.push((time, right, down));
    }

    /// The speed at which the finger left; none if it rested before.
    pub fn speed(&self, time: f64) -> Option<Speed> {
        let recent = || self.steps.iter().filter(|step| time - step.0 < RECENT);
        let first = recent().next()?.0;
        let (right, down) = recent().fold((0.0, 0.0), |sum, step| (sum.0 + step.1, sum.1 + step.2));
        let span = (time - first).max(16.0);
        let speed = math::length(right / span, down / span);
        if speed < SLOWEST * 5.0 || recent().count() < 2 {
            return None;
        }
        let limit = (FASTEST / speed).min(1.0);
        Some(Speed {
            right: right / span * limit,
            down: down / span * limit,
        })
    }
}

/// A movement that goes on by itself.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Motion {
    /// After a fling.
    Glide(Speed),
    /// From one window to another.
    Flight {
        /// Where it began.
        from: View,
        /// Where it ends.
        to: View,
        /// How long it has been under way.
        elapsed: f64,
    },
}

impl Motion {
    /// A flight between two windows.
    pub fn flight(from: View, to: View) -> Motion {
        Motion::Flight {
            from,
            to,
            elapsed: 0.0,
        }
    }

    /// The window after so much more time, and the movement if it goes on.
    pub fn step(self, view: &View, milliseconds: f64) -> (View, Option<Motion>) {
        match self {
            Motion::Glide(speed) => {
                let slower = math::exp(-milliseconds / GLIDE);
                // The way is what the falling speed adds up to.
                let way = GLIDE * (1.0 - slower);
                let next = Speed {
                    right: speed.right * slower,
                    down: speed.down * slower,
                };
                let goes_on = math::length(next.right, next.down) > SLOWEST;
                let moved = view.panned(speed.right * way, speed.down * way);
                (moved, goes_on.then_some(Motion::Glide(next)))
            }
            Motion::Flight { from, to, elapsed } => {
                let elapsed = elapsed + milliseconds;
                if elapsed >= FLIGHT {
                    return (to, None);
                }
                let share = elapsed / FLIGHT;
                let eased = share * share * (3.0 - 2.0 * share);
                (
                    from.between(&to, eased),
                    Some(Motion::Flight { from, to, elapsed }),
                )
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use langke_model::geo::LonLat;

    fn view(zoom: f64) -> View {
        View::at(
            LonLat::new(105.9, 20.97).expect("a point"),
            zoom,
            400.0,
            440.0,
        )
    }

    proptest! {
        #[test]
        fn a_glide_ends_and_goes_as_far_whatever_the_frames(
            right in -4.0..4.0, down in -4.0..4.0, frame in 4.0..60.0,
        ) {
            let glide = |frame: f64| {
                let (mut now, mut motion) = (view(13.0), Some(Motion::Glide(Speed { right, down })));
                let mut frames = 0;
                while let Some(moving) = motion {
                    (now, motion) = moving.step(&now, frame);
                    frames += 1;
                    assert!(frames < 2000, "it never ends");
                }
                now
            };
            let (one, other) = (glide(frame), glide(16.0));
            prop_assert!((one.centre.x - other.centre.x).abs() * one.scale < 9.0);
        }
    }

    #[test]
    fn a_flight_ends_where_it_should() {
        let (from, to) = (view(11.0), view(15.0));
        let (mut now, mut motion) = (from, Some(Motion::flight(from, to)));
        while let Some(moving) = motion {
            (now, motion) = moving.step(&now, 16.0);
        }
        assert_eq!(now, to);
    }

    #[test]
    fn only_a_finger_that_leaves_while_it_moves_flings() {
        let mut trail = Trail::default();
        for time in [0.0, 16.0, 32.0] {
            trail.note(time, 10.0, 0.0);
        }
        let speed = trail.speed(33.0).expect("a fling");
        assert!(speed.right > 0.5 && speed.down == 0.0, "{speed:?}");
        assert_eq!(trail.speed(400.0), None);
        assert_eq!(Trail::default().speed(0.0), None);
    }
}
