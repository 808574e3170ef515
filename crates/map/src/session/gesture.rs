//! Fingers, mouse and wheel. One finger on a map that is not held scrolls the page, as people know it from web maps; two fingers, a
//! mouse, or one finger on a held map move the map. Screen space; times in milliseconds.

use super::WheelUnit;
use crate::motion::{Speed, Trail};
use langke_model::geo::{ScreenPoint, View, math};

/// A finger that moved less than this has tapped, in screen units.
const TAP: f64 = 6.0;
/// Two taps within this time and distance are a double tap, in milliseconds and screen units.
const DOUBLE_TAP: (f64, f64) = (320.0, 30.0);
/// How much a screen unit of the wheel enlarges, as an exponent.
const WHEEL: f64 = 0.0022;
/// At one turn a wheel counts for so many screen units at most.
const LONGEST_TURN: f64 = 240.0;
/// A wheel that has not turned for so long rests, in milliseconds.
const WHEEL_REST: f64 = 180.0;
/// Screen units of a line, for wheels that count lines.
const WHEEL_LINE: f64 = 20.0;
/// A pinch on a touch pad comes as a wheel in small steps, each of which counts so many times.
const PINCH: f64 = 4.0;

/// What fingers are doing.
#[derive(Debug, Clone)]
pub(super) struct Gesture {
    fingers: Vec<Finger>,
    trail: Trail,
    /// How far fingers have moved since the first came down.
    moved: f64,
    last_tap: Option<(f64, ScreenPoint)>,
    /// When the wheel turned last.
    turned: f64,
}

impl Default for Gesture {
    fn default() -> Gesture {
        Gesture {
            fingers: Vec::new(),
            trail: Trail::default(),
            moved: 0.0,
            last_tap: None,
            // Long before any page was there.
            turned: -1e9,
        }
    }
}

#[derive(Debug, Clone)]
struct Finger {
    id: i32,
    at: ScreenPoint,
    /// It may move the map by itself.
    may_move: bool,
}

/// What remains when a finger has left.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Release {
    /// The map was moved; it glides on if the finger was quick.
    Dragged(Option<Speed>),
    /// Another finger is still down.
    OneStays,
    /// The map was not moved.
    Still,
}

impl Gesture {
    /// Whether no finger is down.
    pub fn is_empty(&self) -> bool {
        self.fingers.is_empty()
    }

    /// Whether the wheel still turns.
    pub fn turns(&self, time: f64) -> bool {
        time - self.turned < WHEEL_REST
    }

    /// A finger came down.
    pub fn down(&mut self, id: i32, at: ScreenPoint, may_move: bool) {
        if self.is_empty() {
            self.moved = 0.0;
            self.trail = Trail::default();
        }
        self.fingers.push(Finger { id, at, may_move });
    }

    /// A finger moved: the window that follows, and whether it began to drag just now. None if the map does not follow.
    pub fn moved(
        &mut self,
        id: i32,
        at: ScreenPoint,
        time: f64,
        view: &View,
    ) -> Option<(View, bool)> {
        let index = self.fingers.iter().position(|finger| finger.id == id)?;
        let other = (self.fingers.len() > 1).then(|| self.fingers[1 - index.min(1)].at);
        let finger = &mut self.fingers[index];
        let (right, down) = (at.x - finger.at.x, at.y - finger.at.y);
        let before = finger.at;
        let moved = if let Some(other) = other {
            let apart = |one: ScreenPoint| math::length(one.x - other.x, one.y - other.y).max(1.0);
            let middle = ScreenPoint {
                x: (before.x + other.x) / 2.0,
                y: (before.y + other.y) / 2.0,
            };
            view.panned(right / 2.0, down / 2.0)
                .zoomed(middle, apart(at) / apart(before))
        } else if finger.may_move {
            view.panned(right, down)
        } else {
            return None;
        };
        finger.at = at;
        let was_tap = self.moved < TAP;
        self.moved += math::length(right, down);
        self.trail.note(time, right, down);
        Some((moved, was_tap && self.moved >= TAP))
    }

    /// A finger left.
    pub fn up(&mut self, id: i32, time: f64) -> Release {
        let before = self.fingers.len();
        self.fingers.retain(|finger| finger.id != id);
        if before == 1 && self.is_empty() && self.moved >= TAP {
            return Release::Dragged(self.trail.speed(time));
        }
        if before > 1 {
            // The finger that stays goes on by itself only when the map is held.
            self.trail = Trail::default();
            return Release::OneStays;
        }
        Release::Still
    }

    /// Forgets all fingers.
    pub fn lose(&mut self) {
        self.fingers.clear();
    }

    /// A click: whether it is the second of a double one; none if it only ends a drag.
    pub fn tap(&mut self, at: ScreenPoint, time: f64) -> Option<bool> {
        if self.moved >= TAP {
            self.moved = 0.0;
            return None;
        }
        let (soon, near) = DOUBLE_TAP;
        let is_double = self.last_tap.is_some_and(|(before, there)| {
            time - before < soon && math::length(at.x - there.x, at.y - there.y) < near
        });
        self.last_tap = (!is_double).then_some((time, at));
        Some(is_double)
    }

    /// The wheel turned: the window that follows.
    pub fn wheel(
        &mut self,
        at: ScreenPoint,
        time: f64,
        way: f64,
        unit: WheelUnit,
        is_pinch: bool,
        view: &View,
    ) -> View {
        self.turned = time;
        let unit = match unit {
            WheelUnit::Pixel => 1.0,
            WheelUnit::Line => WHEEL_LINE,
            WheelUnit::Page => view.height,
        };
        let times = if is_pinch { PINCH } else { 1.0 };
        let step = (way * unit * times).clamp(-LONGEST_TURN, LONGEST_TURN);
        view.zoomed(at, math::exp(-step * WHEEL))
    }
}
