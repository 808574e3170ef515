//! A few verbs for the document; an element that refuses stays as it is. Only wasm.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, Event, HtmlElement};

/// The document; a program for pages has one.
pub fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// A new element with a class.
pub fn element(tag: &str, class: &str) -> Option<HtmlElement> {
    let element = document()?.create_element(tag).ok()?;
    element.set_class_name(class);
    element.dyn_into().ok()
}

/// A new SVG element.
pub fn svg_element(tag: &str) -> Option<Element> {
    document()?
        .create_element_ns(Some("http://www.w3.org/2000/svg"), tag)
        .ok()
}

/// The first element inside another that a selector finds.
pub fn find(inside: &Element, selector: &str) -> Option<HtmlElement> {
    inside.query_selector(selector).ok()??.dyn_into().ok()
}

/// All elements inside another that a selector finds.
pub fn all(inside: &Element, selector: &str) -> Vec<Element> {
    let mut found = Vec::new();
    if let Ok(list) = inside.query_selector_all(selector) {
        for index in 0..list.length() {
            if let Some(node) = list.item(index) {
                found.push(node.unchecked_into());
            }
        }
    }
    found
}

/// The nearest element around an event's target that a selector finds.
pub fn around(event: &Event, selector: &str) -> Option<Element> {
    let target: Element = event.target()?.dyn_into().ok()?;
    target.closest(selector).ok()?
}

/// What is counted from 1 for people, counted from 0.
pub fn index(number: &str) -> Option<usize> {
    number.parse::<usize>().ok()?.checked_sub(1)
}

/// The number in an attribute, counted from 0.
pub fn index_of(element: &Element, attribute: &str) -> Option<usize> {
    index(&element.get_attribute(attribute)?)
}

/// Sets an attribute.
pub fn set(element: &Element, name: &str, value: &str) {
    let _ = element.set_attribute(name, value);
}

/// Says or unsays that an element is the selected one.
pub fn set_current(element: &Element, is_current: bool) {
    if is_current {
        set(element, "aria-current", "true");
    } else {
        let _ = element.remove_attribute("aria-current");
    }
}

/// Says or unsays that a button is pressed.
pub fn set_pressed(button: &Element, is_pressed: bool) {
    set(
        button,
        "aria-pressed",
        if is_pressed { "true" } else { "false" },
    );
}

/// Gives an element a class, or takes it away.
pub fn set_class(element: &Element, class: &str, is_given: bool) {
    let _ = element.class_list().toggle_with_force(class, is_given);
}

/// Whether an element has the focus.
pub fn has_focus(element: &Element) -> bool {
    document()
        .and_then(|document| document.active_element())
        .is_some_and(|active| element.is_same_node(Some(&active)))
}

/// Sets one property of an element's style.
pub fn style(element: &HtmlElement, property: &str, value: &str) {
    let _ = element.style().set_property(property, value);
}
