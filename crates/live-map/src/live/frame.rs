//! Frames: what moves is moved once for each, and the address is written when it rests. Only wasm.

use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;

use super::{FRAME, LiveMap};
use langke_map::Motion;
use langke_model::geo::{View, to_lon_lat};

/// A frame that comes later than this counts as if it came now: a tab that slept does not jump.
const LONGEST_FRAME: f64 = 250.0;

impl LiveMap {
    /// Asks for a frame, unless one is on its way.
    pub(super) fn wake(&mut self) {
        if self.is_frame_coming {
            return;
        }
        self.is_frame_coming = true;
        FRAME.with(|closure| {
            if let Some(window) = web_sys::window() {
                let _ = window.request_animation_frame(closure.as_ref().unchecked_ref());
            }
        });
    }

    /// Shows a frame.
    pub(super) fn frame(&mut self, time: f64) {
        self.is_frame_coming = false;
        let passed = if self.last_frame > 0.0 {
            (time - self.last_frame).min(LONGEST_FRAME)
        } else {
            16.0
        };
        self.last_frame = time;
        if let Some(motion) = self.motion {
            (self.view, self.motion) = motion.step(&self.view, passed);
        }
        let moves = self.motion.is_some() || self.gesture.turns(time);
        let at_rest = !moves && self.gesture.is_empty();
        self.show(at_rest);
        if moves {
            self.wake();
        } else {
            self.last_frame = 0.0;
        }
        if at_rest {
            self.note_view();
            self.tell_what_is_in_the_window();
        }
    }

    /// The window in which a flight will end, or the one that is shown.
    pub(super) fn destination(&self) -> View {
        match self.motion {
            Some(Motion::Flight { to, .. }) => to,
            _ => self.view,
        }
    }

    /// Flies to another window; at once for those who want less motion.
    pub(super) fn fly(&mut self, to: View) {
        let wants_less = web_sys::window()
            .and_then(|window| {
                window
                    .match_media("(prefers-reduced-motion: reduce)")
                    .ok()?
            })
            .is_some_and(|query| query.matches());
        if wants_less {
            self.view = to;
            self.motion = None;
        } else {
            self.motion = Some(Motion::flight(self.view, to));
        }
        self.wake();
    }

    /// Notes in the address where one looks.
    fn note_view(&mut self) {
        let is_whole = self.view == self.whole;
        self.query.view = if is_whole {
            None
        } else {
            to_lon_lat(self.view.centre).map(|centre| (centre, self.view.zoom()))
        };
        self.write_address();
    }

    /// Writes the state that is worth sharing into the address bar; the app leaves such a change alone.
    pub(super) fn write_address(&mut self) {
        self.query.at = self
            .selected
            .and_then(|selected| self.name_in_address(selected));
        let Some(window) = web_sys::window() else {
            return;
        };
        let location = window.location();
        let query = self.query.print();
        if location.search().unwrap_or_default() == query {
            return;
        }
        let path = location.pathname().unwrap_or_default();
        let hash = location.hash().unwrap_or_default();
        if let Ok(history) = window.history() {
            let state = history.state().unwrap_or(JsValue::NULL);
            let address = format!("{path}{query}{hash}");
            let _ = history.replace_state_with_url(&state, "", Some(&address));
        }
    }
}
