//! What of a page is read aloud, and where it stands. Only wasm; nothing in the page is changed.

use js_sys::{Array, Function, Map, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, MouseEvent, Node, Range};

use crate::{sentences, spot};
use langke_browser::dom::{all, document};

/// What is read, in the order of the page: name, reason, story, steps.
const READ: &str = ".lead h1, .lead .why, .story p, .story h2, .story h3, .story li, .story dt, .story dd, .scale .sum, .room h3, .room .words > p, .room blockquote p";
/// What is not: marks of sources, what stands only for those who hear the page, samples' marks, drawings.
const PASSED: &str = ".notes, .aloud, .sample, sup, svg, [hidden]";
/// What the highlight is called in style sheets.
const HIGHLIGHT: &str = "reading";

/// A sentence of the page.
pub struct Sentence {
    /// Its words.
    pub text: String,
    /// The language in which they stand.
    pub language: String,
    range: Range,
}

impl Sentence {
    /// Whether it is on the screen.
    pub fn is_in_sight(&self) -> bool {
        let Some(height) = height() else {
            return true;
        };
        let rect = self.range.get_bounding_client_rect();
        rect.bottom() > 0.0 && rect.top() < height
    }

    /// Brings it into the upper part of the screen.
    pub fn show(&self) {
        let (Some(window), Some(height)) = (web_sys::window(), height()) else {
            return;
        };
        let top = self.range.get_bounding_client_rect().top();
        window.scroll_by_with_x_and_y(0.0, top - height * 0.3);
    }

    /// Whether a click went onto it.
    pub fn is_under(&self, click: &MouseEvent) -> bool {
        let (x, y) = (f64::from(click.client_x()), f64::from(click.client_y()));
        let Some(rects) = self.range.get_client_rects() else {
            return false;
        };
        (0..rects.length())
            .filter_map(|index| rects.item(index))
            .any(|rect| {
                (rect.left()..=rect.right()).contains(&x)
                    && (rect.top()..=rect.bottom()).contains(&y)
            })
    }
}

/// The sentences of the page that stands in an element.
pub fn read(root: &Element) -> Vec<Sentence> {
    let mut found = Vec::new();
    for element in all(root, READ) {
        let is_inside = element
            .parent_element()
            .is_some_and(|parent| parent.closest(READ).ok().flatten().is_some());
        if !is_inside
            && element
                .closest("details:not([open]), [hidden], .recording")
                .ok()
                .flatten()
                .is_none()
        {
            add(&element, &mut found);
        }
    }
    found
}

fn add(element: &Element, found: &mut Vec<Sentence>) {
    let language = element
        .closest("[lang]")
        .ok()
        .flatten()
        .and_then(|one| one.get_attribute("lang"))
        .unwrap_or_default();
    let mut nodes = Vec::new();
    collect(element, &mut nodes);
    let pieces: Vec<String> = nodes
        .iter()
        .map(|node| node.text_content().unwrap_or_default())
        .collect();
    let text = pieces.concat();
    for part in sentences(&text) {
        let range = document().and_then(|document| document.create_range().ok());
        let (Some(range), Some(start), Some(end)) = (
            range,
            spot(&pieces, part.start, false),
            spot(&pieces, part.end, true),
        ) else {
            continue;
        };
        let is_set = range.set_start(&nodes[start.piece], start.offset).is_ok()
            && range.set_end(&nodes[end.piece], end.offset).is_ok();
        if is_set {
            found.push(Sentence {
                text: spoken(&text[part]),
                language: language.clone(),
                range,
            });
        }
    }
}

/// A sentence without the signs that only hold words together or let them part: a voice may stumble over them.
fn spoken(sentence: &str) -> String {
    let signs = ['\u{2060}', '\u{AD}', '\u{200B}'];
    sentence
        .chars()
        .filter(|letter| !signs.contains(letter))
        .collect()
}

/// The texts inside of an element.
fn collect(parent: &Node, nodes: &mut Vec<Node>) {
    let mut next = parent.first_child();
    while let Some(node) = next {
        match node.dyn_ref::<Element>() {
            Some(element) if element.matches(PASSED).unwrap_or(false) => {}
            Some(_) => collect(&node, nodes),
            None if node.node_type() == Node::TEXT_NODE => nodes.push(node.clone()),
            None => {}
        }
        next = node.next_sibling();
    }
}

/// Lights up a sentence, or none. Browsers that cannot do it without changing the page only read.
pub fn light_up(sentence: Option<&Sentence>) {
    let highlights = || -> Option<(Map, Function)> {
        let window: JsValue = web_sys::window()?.into();
        let css = Reflect::get(&window, &"CSS".into()).ok()?;
        let highlights = Reflect::get(&css, &"highlights".into()).ok()?;
        let make = Reflect::get(&window, &"Highlight".into()).ok()?;
        // It is like a map, but is none.
        (!highlights.is_undefined()).then(|| (highlights.unchecked_into(), make.unchecked_into()))
    };
    let Some((highlights, make)) = highlights() else {
        return;
    };
    let name = JsValue::from_str(HIGHLIGHT);
    match sentence {
        Some(sentence) => {
            let ranges = Array::of1(&sentence.range);
            if let Ok(highlight) = Reflect::construct(&make, &ranges) {
                highlights.set(&name, &highlight);
            }
        }
        None => {
            highlights.delete(&name);
        }
    }
}

fn height() -> Option<f64> {
    web_sys::window()?.inner_height().ok()?.as_f64()
}
