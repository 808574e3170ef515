//! What touches, keys and links mean, on the screen and in the frame. Only wasm.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, MouseEvent, PointerEvent, TouchEvent, Url, WheelEvent};

use super::frame::{self, Shows};
use super::{Kiosk, SIZES, awake, storage};
use crate::{Goal, Notice};
use langke_browser::dom::document;

impl Kiosk {
    /// Takes what the browser tells.
    pub(super) fn hear(&mut self, event: &Event) {
        let kind = event.type_();
        // The question is answered by a click on what one means, not by the finger that comes down on it.
        let is_of_question = self.attention.is_asking() && closest(event, "#asking").is_some();
        if is_of_question && kind != "click" && kind != "cancel" {
            return;
        }
        let is_ours = event.current_target().map(JsValue::from) == document().map(JsValue::from)
            || event.current_target().map(JsValue::from) == web_sys::window().map(JsValue::from);
        match kind.as_str() {
            "pagehide" if is_ours => storage::end(),
            "pagehide" => {
                if let Some(frame) = &mut self.frame {
                    frame.is_left();
                    frame::mark(&self.shell.stage, Shows::Nothing);
                    self.watch();
                }
            }
            "visibilitychange" => awake::ask(),
            "cancel" => self.cancel(event),
            "contextmenu" | "dragstart" | "auxclick" => event.prevent_default(),
            "wheel" => {
                // This is how a browser tells of a pinch on a pad.
                if event.unchecked_ref::<WheelEvent>().ctrl_key() {
                    event.prevent_default();
                }
                self.notice(Notice::Touched);
            }
            "touchstart" => self.notice(Notice::Pressed),
            "touchend" | "touchcancel" => {
                let left = event.unchecked_ref::<TouchEvent>().touches().length();
                self.notice(if left == 0 {
                    Notice::Released
                } else {
                    Notice::Touched
                });
                self.door = None;
            }
            "pointerdown" | "pointerup" => self.point(event, kind == "pointerdown"),
            "langke:shown" => {
                self.look(0);
            }
            "click" if is_ours => self.click(event),
            "click" => self.click_inside(event),
            _ => self.notice(Notice::Touched),
        }
    }

    /// A pointer comes down or leaves; fingers tell it themselves, and better.
    fn point(&mut self, event: &Event, is_down: bool) {
        self.staff.touched();
        let is_on_door = closest(event, "[data-door]").is_some();
        self.door = (is_down && is_on_door && self.attention.is_attract()).then_some(0);
        let is_finger = event.unchecked_ref::<PointerEvent>().pointer_type() == "touch";
        self.notice(match (is_finger, is_down) {
            (true, _) => Notice::Touched,
            (false, true) => Notice::Pressed,
            (false, false) => Notice::Released,
        });
    }

    /// Escape was pressed over a dialog.
    fn cancel(&mut self, event: &Event) {
        if self.staff.is_open() {
            event.prevent_default();
            self.close_staff();
        } else {
            self.notice(Notice::Touched);
        }
    }

    /// Somebody clicked on the screen itself.
    fn click(&mut self, event: &Event) {
        if let Some(button) = closest(event, "[data-do]") {
            let action = button.get_attribute("data-do").unwrap_or_default();
            let value = button.get_attribute("value").unwrap_or_default();
            self.act(&action, &value);
            return;
        }
        if !self.attention.is_attract() {
            // Beside the buttons of the question: somebody is there.
            self.notice(Notice::Touched);
            return;
        }
        if !self.staff.is_open() && closest(event, "#attract").is_some() {
            event.prevent_default();
            let link = closest(event, "a[hreflang]");
            let link = link.and_then(|link| link.get_attribute("href"));
            // A site without villages has nothing to show, and opens all the same.
            let address = link.or_else(|| self.attract.address());
            self.begin(&address.unwrap_or_else(|| self.home()));
        }
    }

    fn act(&mut self, action: &str, value: &str) {
        match action {
            "start" | "leave" => self.notice(Notice::Left),
            "stay" => self.notice(Notice::Touched),
            "back" => {
                if let Some(frame) = &mut self.frame {
                    frame.back();
                }
            }
            "language" => {
                self.shell.set_language(value);
                let frame = self.frame.as_ref();
                let there = frame.and_then(|frame| self.site.in_language(&frame.address()?, value));
                if let (Some(frame), Some(there)) = (frame, there) {
                    frame.go(&there);
                }
            }
            "larger" => {
                self.size = (self.size + 1) % SIZES.len();
                if let Some(frame) = &self.frame {
                    frame.set_scale(self.scale());
                }
            }
            "lower" => self.shell.toggle_reach(),
            "listen" => {
                let button = self
                    .frame
                    .as_ref()
                    .and_then(|frame| frame.find("[data-listen]"));
                if let Some(button) = button {
                    button.click();
                }
            }
            "take" => self.take_along(),
            "close" => self.shell.close_code(),
            "key" => {
                self.staff.touched();
                self.staff.press(&self.shell, value);
            }
            "print" => {
                if let Some(window) = web_sys::window() {
                    let _ = window.print();
                }
            }
            "done" => self.close_staff(),
            _ => {}
        }
    }

    /// Somebody clicked inside the frame.
    fn click_inside(&mut self, event: &Event) {
        self.notice(Notice::Touched);
        if closest(event, "[data-do=copy]").is_some() {
            keep_from(event);
            self.take_along();
            return;
        }
        let Some(link) = closest(event, "a[href]") else {
            return;
        };
        // SVG has links too, whose address is no text; so it is read as it was written.
        let written = link.get_attribute("href").unwrap_or_default();
        let base = link.base_uri().ok().flatten().unwrap_or_default();
        let address = Url::new_with_base(&written, &base).map(|url| url.href());
        let address = address.unwrap_or_default();
        let is_file = link.has_attribute("download");
        let keys: &MouseEvent = event.unchecked_ref();
        let is_plain = !(keys.ctrl_key() || keys.meta_key() || keys.shift_key() || keys.alt_key());
        // A picture opens over its page.
        let opens_here =
            link.has_attribute("data-enlarge") || self.site.goal(&address, is_file) == Goal::Page;
        if opens_here && is_plain {
            let _ = link.remove_attribute("target");
            return;
        }
        keep_from(event);
        self.follow(&address, is_file);
    }
}

/// The nearest element around an event's target, also in the frame, whose elements are of classes of their own.
fn closest(event: &Event, selector: &str) -> Option<Element> {
    let target: Element = event.target()?.unchecked_into();
    target.closest(selector).ok()?
}

fn keep_from(event: &Event) {
    event.prevent_default();
    event.stop_immediate_propagation();
}
