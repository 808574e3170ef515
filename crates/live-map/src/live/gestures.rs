//! Fingers, mouse and wheel. One finger on a map that is not held scrolls the page, as people know it from web maps; two fingers, a
//! mouse, or one finger on a held map move the map. Only wasm.

use wasm_bindgen::JsCast;
use web_sys::{Event, MouseEvent, PointerEvent, TouchEvent, WheelEvent};

use super::LiveMap;
use super::dom::around;
use langke_map::{Motion, Trail};
use langke_model::geo::{ScreenPoint, math};

/// A finger that moved less than this has tapped, in pixels.
const TAP: f64 = 6.0;
/// Two taps within this time and distance are a double tap, in milliseconds and pixels.
const DOUBLE_TAP: (f64, f64) = (320.0, 30.0);
/// How much a pixel of the wheel enlarges, as an exponent.
const WHEEL: f64 = 0.0022;
/// A wheel that has not turned for so long rests, in milliseconds.
const WHEEL_REST: f64 = 180.0;
/// Pixels of a line, for wheels that count lines.
const WHEEL_LINE: f64 = 20.0;

/// What fingers are doing.
pub struct Gesture {
    fingers: Vec<Finger>,
    trail: Trail,
    /// How far fingers have moved since the first came down.
    moved: f64,
    last_tap: Option<(f64, ScreenPoint)>,
    /// When the wheel turned last, in milliseconds.
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

struct Finger {
    id: i32,
    at: ScreenPoint,
    /// It may move the map by itself.
    may_move: bool,
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
}

impl LiveMap {
    pub(super) fn on_pointer(&mut self, kind: &str, event: &Event) {
        let Some(event) = event.dyn_ref::<PointerEvent>() else {
            return;
        };
        let at = self.in_window(f64::from(event.client_x()), f64::from(event.client_y()));
        match kind {
            "pointerdown" => self.finger_down(event, at),
            "pointermove" => self.finger_moved(event, at),
            "pointerup" => self.finger_up(event),
            _ => self.gesture.fingers.clear(),
        }
    }

    fn finger_down(&mut self, event: &PointerEvent, at: ScreenPoint) {
        if event.button() > 0 || around(event, ".tools, .card").is_some() {
            return;
        }
        if self.gesture.is_empty() {
            self.gesture.moved = 0.0;
            self.gesture.trail = Trail::default();
        }
        self.motion = None;
        self.gesture.fingers.push(Finger {
            id: event.pointer_id(),
            at,
            may_move: self.is_held || event.pointer_type() != "touch",
        });
    }

    fn finger_moved(&mut self, event: &PointerEvent, at: ScreenPoint) {
        // A mouse that was let go outside of the window.
        if event.buttons() == 0 && !self.gesture.is_empty() {
            self.gesture.fingers.clear();
            self.wake();
            return;
        }
        let time = event.time_stamp();
        let count = self.gesture.fingers.len();
        let Some(index) = self
            .gesture
            .fingers
            .iter()
            .position(|finger| finger.id == event.pointer_id())
        else {
            return;
        };
        let other = (count > 1).then(|| self.gesture.fingers[1 - index.min(1)].at);
        let finger = &mut self.gesture.fingers[index];
        let (right, down) = (at.x - finger.at.x, at.y - finger.at.y);
        let (before, may_move) = (finger.at, finger.may_move);
        let first_moved = self.gesture.moved;
        if let Some(other) = other {
            let apart = |one: ScreenPoint| math::length(one.x - other.x, one.y - other.y).max(1.0);
            let middle = ScreenPoint {
                x: (before.x + other.x) / 2.0,
                y: (before.y + other.y) / 2.0,
            };
            self.view = self
                .view
                .panned(right / 2.0, down / 2.0)
                .zoomed(middle, apart(at) / apart(before));
        } else if may_move {
            self.view = self.view.panned(right, down);
        } else {
            return;
        }
        self.gesture.moved += math::length(right, down);
        self.gesture.fingers[index].at = at;
        if first_moved < TAP && self.gesture.moved >= TAP {
            let _ = self.sheet.set_pointer_capture(event.pointer_id());
        }
        self.gesture.trail.note(time, right, down);
        self.wake();
    }

    fn finger_up(&mut self, event: &PointerEvent) {
        let before = self.gesture.fingers.len();
        self.gesture
            .fingers
            .retain(|finger| finger.id != event.pointer_id());
        if before == 1 && self.gesture.is_empty() && self.gesture.moved >= TAP {
            let speed = self.gesture.trail.speed(event.time_stamp());
            self.motion = speed.map(Motion::Glide);
            self.wake();
        } else if before > 1 {
            // The finger that stays goes on by itself only when the map is held.
            self.gesture.trail = Trail::default();
            self.wake();
        }
    }

    /// A click inside the window that was no drag: a double one enlarges, any one makes the map hold.
    pub(super) fn on_tap(&mut self, event: &Event) {
        let Some(event) = event.dyn_ref::<MouseEvent>() else {
            return;
        };
        if self.gesture.moved >= TAP {
            self.gesture.moved = 0.0;
            return;
        }
        let at = self.in_window(f64::from(event.client_x()), f64::from(event.client_y()));
        let time = event.time_stamp();
        let (soon, near) = DOUBLE_TAP;
        let is_double = self.gesture.last_tap.is_some_and(|(before, there)| {
            time - before < soon && math::length(at.x - there.x, at.y - there.y) < near
        });
        self.gesture.last_tap = (!is_double).then_some((time, at));
        self.hold(true);
        if let Some(spot) = around(event, ".spot") {
            self.choose_spot(&spot);
        } else if is_double {
            self.fly(self.view.zoomed(at, 2.0));
        } else {
            self.select(None, super::selection::Chosen::OnMap);
        }
    }

    /// Whether one finger and the wheel belong to the map.
    pub(super) fn hold(&mut self, is_held: bool) {
        self.is_held = is_held;
        let _ = self.sheet.class_list().toggle_with_force("held", is_held);
        if is_held {
            self.hint("");
        }
    }

    /// A map that has the focus is held.
    pub(super) fn on_focus_in(&mut self, event: &Event) {
        let target = event
            .target()
            .and_then(|target| target.dyn_into::<web_sys::Node>().ok());
        if self.sheet.is_same_node(target.as_ref()) {
            self.hold(true);
        }
    }

    pub(super) fn on_focus_out(&mut self, event: &Event) {
        let next = event
            .dyn_ref::<web_sys::FocusEvent>()
            .and_then(|event| event.related_target())
            .and_then(|target| target.dyn_into::<web_sys::Node>().ok());
        let goes = next
            .as_ref()
            .is_some_and(|next| !self.sheet.contains(Some(next)));
        let was_here = around(event, ".sheet").is_some();
        if !was_here || next.is_some() && !goes {
            return;
        }
        if self.is_large() {
            // Whoever goes on with the keyboard goes on where it can be seen.
            if goes {
                self.set_large(false);
            }
        } else {
            self.hold(false);
        }
    }

    pub(super) fn on_touch(&mut self, event: &Event) {
        let Some(touches) = event.dyn_ref::<TouchEvent>() else {
            return;
        };
        if self.is_held && around(event, ".card").is_none() || touches.touches().length() > 1 {
            if event.cancelable() {
                event.prevent_default();
            }
            self.hint("");
        } else if around(event, ".card").is_none() {
            self.hint(self.words.two_fingers);
        }
    }

    pub(super) fn on_wheel(&mut self, event: &Event) {
        let Some(wheel) = event.dyn_ref::<WheelEvent>() else {
            return;
        };
        if around(event, ".card").is_some() {
            return;
        }
        if !self.is_held && !wheel.ctrl_key() && !wheel.meta_key() {
            self.hint(self.words.wheel);
            return;
        }
        event.prevent_default();
        let unit = match wheel.delta_mode() {
            WheelEvent::DOM_DELTA_PIXEL => 1.0,
            WheelEvent::DOM_DELTA_LINE => WHEEL_LINE,
            _ => self.view.height,
        };
        // A pinch on a touch pad comes as a wheel with the control key, in small steps.
        let finer = if wheel.ctrl_key() { 4.0 } else { 1.0 };
        let step = (wheel.delta_y() * unit * finer).clamp(-240.0, 240.0);
        let at = self.in_window(f64::from(wheel.client_x()), f64::from(wheel.client_y()));
        self.motion = None;
        self.gesture.turned = wheel.time_stamp();
        self.view = self.view.zoomed(at, math::exp(-step * WHEEL));
        self.wake();
    }
}
