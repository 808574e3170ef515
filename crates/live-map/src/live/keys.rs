//! The map with keys: arrows, plus and minus, Home, the number of a stop, Escape. Only wasm.

use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent};

use super::LiveMap;
use super::dom::document;
use super::selection::Chosen;
use langke_model::geo::ScreenPoint;

/// How far an arrow key moves the map, in pixels.
const STEP: f64 = 90.0;

impl LiveMap {
    pub(super) fn on_key(&mut self, event: &Event) {
        let Some(key) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        let name = key.key();
        if name == "Escape" {
            self.leave();
            return;
        }
        let has_focus = document()
            .and_then(|document| document.active_element())
            .is_some_and(|active| self.sheet.is_same_node(Some(&active)));
        if !has_focus || key.ctrl_key() || key.meta_key() || key.alt_key() {
            return;
        }
        match name.as_str() {
            "ArrowLeft" => self.step(STEP, 0.0),
            "ArrowRight" => self.step(-STEP, 0.0),
            "ArrowUp" => self.step(0.0, STEP),
            "ArrowDown" => self.step(0.0, -STEP),
            "+" | "=" => self.zoom(2.0),
            "-" => self.zoom(0.5),
            "Home" => self.fly(self.whole),
            digit => {
                let Ok(number) = digit.parse::<usize>() else {
                    return;
                };
                if self.scene.is_route && (1..=self.data.places.len()).contains(&number) {
                    self.select(Some(number - 1), Chosen::ByKey);
                }
            }
        }
        // The page does not scroll with these keys while the map has the focus.
        event.prevent_default();
    }

    fn step(&mut self, right: f64, down: f64) {
        self.fly(self.destination().panned(right, down));
    }

    /// Enlarges around the middle.
    pub(super) fn zoom(&mut self, factor: f64) {
        let middle = ScreenPoint {
            x: self.view.width / 2.0,
            y: self.view.height / 2.0,
        };
        self.fly(self.destination().zoomed(middle, factor));
    }

    /// One step back: from the card, from the large map, from the map.
    fn leave(&mut self) {
        if self.selected.is_some() {
            self.select(None, Chosen::ByKey);
        } else if self.is_large() {
            self.set_large(false);
        } else {
            self.hold(false);
        }
    }
}
