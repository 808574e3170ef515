//! What happens in the browser, as events of the map. Only wasm.

use wasm_bindgen::JsCast;
use web_sys::{
    Element, Event, FocusEvent, HtmlInputElement, KeyboardEvent, MouseEvent, Node, PointerEvent,
    TouchEvent, WheelEvent,
};

use super::{LiveMap, surroundings};
use langke_browser::dom::{around, has_focus};
use langke_map::{self as map, Action, Key, WheelUnit};
use langke_model::geo::ScreenPoint;

impl LiveMap {
    /// Handles an event of the browser.
    pub(super) fn on(&mut self, kind: &str, event: &Event) {
        if !matches!(kind, "pointermove" | "touchmove" | "wheel") {
            self.session.look_around(surroundings());
        }
        let happened = match kind {
            "click" => self.clicked(event),
            "input" | "change" => written(event),
            "keydown" => self.pressed(event),
            "focusin" => self.focused(event),
            "focusout" => self.focus_left(event),
            "resize" => Some(self.window.resized()),
            "animationend" => Some(map::Event::HintFaded),
            "wheel" => self.wheeled(event),
            "touchmove" => touched(event),
            _ => self.pointed(kind, event),
        };
        let Some(happened) = happened else { return };
        let is_taken = self.happens(happened);
        if is_taken && event.cancelable() {
            event.prevent_default();
        }
    }

    fn clicked(&mut self, event: &Event) -> Option<map::Event> {
        if let Some(link) = around(event, "a[download]") {
            self.refresh_file(&link);
            return None;
        }
        if let Some(button) = around(event, "[data-do]") {
            let name = button.get_attribute("data-do")?;
            let action = Action::named(&name, index_of(&button, "data-place"))?;
            self.pressed = button.dyn_into().ok();
            return Some(map::Event::Asked(action));
        }
        if around(event, "a.number").is_some() {
            let stop = index_of(&around(event, "li[data-stop]")?, "data-stop")?;
            // The number leads to the place on the map, which is here.
            event.prevent_default();
            return Some(map::Event::Asked(Action::Find(stop)));
        }
        if !self.is_in_window(event) || around(event, ".tools, .card, .whereabouts").is_some() {
            return None;
        }
        let click = event.dyn_ref::<MouseEvent>()?;
        let spot = around(event, ".spot");
        let places = spot.and_then(|spot| spot.get_attribute("data-places"));
        Some(map::Event::Tapped {
            at: self.at(click),
            time: event.time_stamp(),
            places: places
                .unwrap_or_default()
                .split(' ')
                .filter_map(index)
                .collect(),
        })
    }

    fn pressed(&self, event: &Event) -> Option<map::Event> {
        let pressed = event.dyn_ref::<KeyboardEvent>()?;
        let key = Key::named(&pressed.key())?;
        let is_ours = has_focus(self.window.sheet())
            && !pressed.ctrl_key()
            && !pressed.meta_key()
            && !pressed.alt_key();
        (is_ours || key == Key::Escape).then_some(map::Event::Pressed(key))
    }

    fn focused(&self, event: &Event) -> Option<map::Event> {
        let target = event.target()?.dyn_into::<Node>().ok();
        let is_window = self.window.sheet().is_same_node(target.as_ref());
        is_window.then_some(map::Event::Focused)
    }

    fn focus_left(&self, event: &Event) -> Option<map::Event> {
        let next = event.dyn_ref::<FocusEvent>()?.related_target();
        let next = next.and_then(|next| next.dyn_into::<Node>().ok());
        let stays = next
            .as_ref()
            .is_some_and(|next| self.window.sheet().contains(Some(next)));
        (self.is_in_window(event) && !stays).then_some(map::Event::FocusLeft {
            is_elsewhere: next.is_some(),
        })
    }

    fn wheeled(&self, event: &Event) -> Option<map::Event> {
        let wheel = event.dyn_ref::<WheelEvent>()?;
        if around(event, ".card").is_some() {
            return None;
        }
        Some(map::Event::Wheeled {
            at: self.at(wheel),
            time: wheel.time_stamp(),
            way: wheel.delta_y(),
            unit: match wheel.delta_mode() {
                WheelEvent::DOM_DELTA_PIXEL => WheelUnit::Pixel,
                WheelEvent::DOM_DELTA_LINE => WheelUnit::Line,
                _ => WheelUnit::Page,
            },
            is_pinch: wheel.ctrl_key(),
            is_meant: wheel.ctrl_key() || wheel.meta_key(),
        })
    }

    fn pointed(&self, kind: &str, event: &Event) -> Option<map::Event> {
        let pointer = event.dyn_ref::<PointerEvent>()?;
        let (id, time) = (pointer.pointer_id(), pointer.time_stamp());
        Some(match kind {
            "pointerdown" => {
                if pointer.button() > 0 || around(event, ".tools, .card").is_some() {
                    return None;
                }
                map::Event::FingerDown {
                    id,
                    at: self.at(pointer),
                    is_touch: pointer.pointer_type() == "touch",
                }
            }
            "pointermove" => map::Event::FingerMoved {
                id,
                at: self.at(pointer),
                time,
                is_down: pointer.buttons() != 0,
            },
            "pointerup" => map::Event::FingerUp { id, time },
            _ => map::Event::FingersLost,
        })
    }

    /// Whether an event happened inside the window.
    fn is_in_window(&self, event: &Event) -> bool {
        around(event, ".sheet").is_some_and(|sheet| self.window.sheet().is_same_node(Some(&sheet)))
    }

    /// Where a mouse or a finger is, in the window.
    fn at(&self, event: &MouseEvent) -> ScreenPoint {
        let rect = self.window.sheet().get_bounding_client_rect();
        ScreenPoint {
            x: f64::from(event.client_x()) - rect.left(),
            y: f64::from(event.client_y()) - rect.top(),
        }
    }
}

/// A field of the plan was written.
fn written(event: &Event) -> Option<map::Event> {
    let field: HtmlInputElement = around(event, ".plan input")?.dyn_into().ok()?;
    match field.name().as_str() {
        "start" => Some(map::Event::Starts(field.value())),
        "day" => Some(map::Event::OnDay(field.value())),
        _ => None,
    }
}

fn touched(event: &Event) -> Option<map::Event> {
    Some(map::Event::Touched {
        fingers: event.dyn_ref::<TouchEvent>()?.touches().length(),
        is_on_card: around(event, ".card").is_some(),
    })
}

/// What is counted from 1 for people, counted from 0.
fn index(number: &str) -> Option<usize> {
    number.parse::<usize>().ok()?.checked_sub(1)
}

/// The number in an attribute, counted from 0.
pub fn index_of(element: &Element, attribute: &str) -> Option<usize> {
    index(&element.get_attribute(attribute)?)
}
