//! A page that takes another one's place is laid out and painted as far as a screen shows it; the rest follows in slices, each with a
//! frame of its own, so that a tap is answered by a screen's worth of work however long the page is. Only wasm.

use std::cell::Cell;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use crate::components::STILL;
use langke_browser::wait;

/// What is not laid out yet. The browser counts it as having no height, so this is for pages that are shown from their beginning.
const PUT_OFF: (&str, &str) = ("content-visibility", "hidden");

/// A byte of text takes at least so much of a screen with its share of pictures and margins, in square CSS pixels: the densest of our pages
/// had 370, between 320 and 1,920 pixels and in both languages. What would be missing at the foot of a denser one comes a frame later.
const LETTER: f64 = 300.0;

/// Nothing of a page is wider, in CSS pixels: the 72 rem of its middle.
const WIDEST: f64 = 1296.0;

/// Containers that are looked into; all others stand or wait as a whole.
const CONTAINERS: [&str; 6] = ["main", "article", "section", "div", "ol", "ul"];

/// The parts of a page that wait, in order, each with its letters.
pub struct Waiting(Vec<(HtmlElement, usize)>);

thread_local! {
    /// As many letters as the screen has room for at most. To ask the browser while a page is swapped would have it look at all of the page
    /// that is left once more: on a slow phone a tenth of a second after the first tap.
    static ROOM: Cell<usize> = const { Cell::new(usize::MAX) };
}

/// Looks how large the screen is, now and whenever that changes.
pub fn attach() {
    ROOM.set(letters_on_a_screen());
    let _ = window_event_listener_untyped("resize", |_| ROOM.set(letters_on_a_screen()));
}

/// Puts off what the screen does not show of a page that is not in the document yet.
pub fn put_off(root: &HtmlElement) -> Waiting {
    let mut waiting = Waiting(Vec::new());
    let mut room = ROOM.get();
    waiting.look_into(root, &mut room);
    for (part, _) in &waiting.0 {
        let _ = part.style().set_property(PUT_OFF.0, PUT_OFF.1);
    }
    waiting
}

/// Takes away the rule by which parts of a printed page wait: pages that come after it have `put_off`, and one to which somebody
/// goes back has its whole height.
pub fn end_of_printed_page() {
    if let Some(later) = document().get_element_by_id("later") {
        later.remove();
    }
}

fn letters_on_a_screen() -> usize {
    let side = |side: Result<wasm_bindgen::JsValue, _>| side.ok().and_then(|side| side.as_f64());
    let area = side(window().inner_width())
        .zip(side(window().inner_height()))
        .map(|(width, height)| width.min(WIDEST) * height);
    (area.unwrap_or_default() / LETTER) as usize
}

fn letters_of(element: &Element) -> usize {
    element.text_content().map_or(0, |text| text.len())
}

impl Waiting {
    fn look_into(&mut self, parent: &Element, room: &mut usize) {
        let mut next = parent.first_element_child();
        while let Some(element) = next {
            next = element.next_element_sibling();
            // Its children stand in its place: to put it off would put off nothing.
            if element.get_attribute("class").as_deref() == Some(STILL) {
                self.look_into(&element, room);
                continue;
            }
            let letters = letters_of(&element);
            if *room == 0 {
                // What tells of changes is there before any: last in a list, it is the first of what a screen shows.
                let tells = element.get_attribute("role").as_deref() == Some("status");
                if let Ok(part) = element.dyn_into::<HtmlElement>()
                    && !tells
                {
                    self.0.push((part, letters));
                }
            } else if letters > *room && CONTAINERS.contains(&element.local_name().as_str()) {
                self.look_into(&element, room);
            } else {
                *room = room.saturating_sub(letters);
            }
        }
    }

    /// Lets everything stand, two screens' worth in each frame.
    pub async fn settle(self) {
        let slice = ROOM.get().saturating_mul(2);
        let mut room = slice;
        for (part, letters) in self.0 {
            if room == 0 {
                wait::frame().await;
                room = slice;
            }
            stand(&part);
            room = room.saturating_sub(letters.max(1));
        }
    }

    /// Lets everything stand at once.
    pub fn stand(self) {
        for (part, _) in &self.0 {
            stand(part);
        }
    }
}

/// Leaves nothing of what put a part off.
fn stand(part: &HtmlElement) {
    let _ = part.style().remove_property(PUT_OFF.0);
    if part
        .get_attribute("style")
        .is_some_and(|style| style.is_empty())
    {
        let _ = part.remove_attribute("style");
    }
}
