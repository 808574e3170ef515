//! The skeleton of the page that stands in the document, counted over its nodes. Only wasm.

use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

use crate::pages::Skeleton;

/// The skeleton of what stands inside a page's root.
pub fn of(root: &Node) -> Skeleton {
    let mut skeleton = Skeleton::default();
    count(root, &mut skeleton);
    skeleton
}

fn count(parent: &Node, skeleton: &mut Skeleton) {
    let mut next = parent.first_child();
    while let Some(node) = next {
        match node.dyn_ref::<Element>() {
            Some(element) => {
                skeleton.enter(&element.local_name());
                if !is_leaf(element) {
                    count(&node, skeleton);
                }
                skeleton.leave();
            }
            None if node.node_type() == Node::COMMENT_NODE => skeleton.comment(),
            None => skeleton.text(),
        }
        next = node.next_sibling();
    }
}

/// Whether the app passes over what is inside of an element.
fn is_leaf(element: &Element) -> bool {
    element
        .get_attribute("class")
        .is_some_and(|classes| classes.split(' ').any(Skeleton::is_leaf))
}
