//! How much a drawing draws once its copies, patterns, masks and markers are unfolded. Native only.

use std::collections::HashMap;

use roxmltree::{Document, Node, NodeId};

use super::fault::DrawingFault;
use super::style::Style;
use super::{Faults, SVG, XLINK};
use crate::bounds::{MOST_DRAWN, MOST_STEPS_OF_COPIES};

/// Checks that a drawing stays small when it is drawn; `styles` are its elements that refer to others by style.
pub(super) fn examine(
    document: &Document<'_>,
    styles: &[(Node<'_, '_>, Style)],
    faults: &mut Faults<'_, '_>,
) {
    let mut by_id = HashMap::new();
    for node in document.descendants() {
        if let Some(id) = node.attribute("id") {
            by_id.entry(id).or_insert(node);
        }
    }
    let mut refers: HashMap<NodeId, Vec<Node<'_, '_>>> = HashMap::new();
    for (node, style) in styles {
        let targets = style.refers_to.iter().filter_map(|id| by_id.get(&**id));
        for target in targets.filter(|target| !is_gradient(**target)) {
            if node.has_tag_name((SVG, "style")) {
                // Whom a rule of a sheet applies to is not looked at: only what draws nothing of its own may be named there.
                let id = target.attribute("id").unwrap_or_default().to_owned();
                faults.add(*node, DrawingFault::SheetRefers { id });
            }
            refers.entry(node.id()).or_default().push(*target);
        }
    }
    let mut drawn = Drawn {
        by_id,
        refers,
        known: HashMap::new(),
    };
    let whole = drawn.weigh(document.root_element(), 0);
    if whole.is_none_or(|whole| whole.things > MOST_DRAWN || whole.steps > MOST_STEPS_OF_COPIES) {
        let (most, steps) = (MOST_DRAWN, MOST_STEPS_OF_COPIES);
        faults.add(
            document.root_element(),
            DrawingFault::TooManyCopies { most, steps },
        );
    }
}

/// What drawing an element takes.
#[derive(Debug, Clone, Copy, Default)]
struct Weight {
    /// Things drawn.
    things: u64,
    /// References that follow one another.
    steps: u32,
    /// Bytes of what shapes are drawn along: at least as many as they have corners.
    along: u64,
}

struct Drawn<'a, 'input> {
    by_id: HashMap<&'a str, Node<'a, 'input>>,
    refers: HashMap<NodeId, Vec<Node<'a, 'input>>>,
    /// The weights of elements; none where one is being weighed, so that a circle is seen.
    known: HashMap<NodeId, Option<Weight>>,
}

impl<'a, 'input> Drawn<'a, 'input> {
    /// The weight of an element, reached by so many references; none if it is a part of itself or too many follow one another.
    fn weigh(&mut self, node: Node<'a, 'input>, steps: u32) -> Option<Weight> {
        if let Some(known) = self.known.get(&node.id()) {
            return *known;
        }
        if steps > MOST_STEPS_OF_COPIES {
            return None;
        }
        self.known.insert(node.id(), None);
        let corners = node.attribute("d").or(node.attribute("points"));
        let mut weight = Weight {
            things: 1,
            steps: 0,
            along: corners.unwrap_or_default().len() as u64,
        };
        for child in node.children().filter(Node::is_element) {
            let child = self.weigh(child, steps)?;
            weight.things = weight.things.saturating_add(child.things);
            weight.steps = weight.steps.max(child.steps);
            weight.along = weight.along.saturating_add(child.along);
        }
        if let Some(target) = self.copied(node) {
            let target = self.weigh(target, steps + 1)?;
            weight.things = weight.things.saturating_add(target.things);
            weight.steps = weight.steps.max(target.steps + 1);
            weight.along = weight.along.saturating_add(target.along);
        }
        for target in self.refers.get(&node.id()).cloned().unwrap_or_default() {
            let is_marker = target.has_tag_name((SVG, "marker"));
            let target = self.weigh(target, steps + 1)?;
            weight.steps = weight.steps.max(target.steps + 1);
            weight.things = if is_marker {
                // A marker stands at every corner.
                let markers = target.things.saturating_mul(weight.along);
                weight.things.saturating_add(markers)
            } else {
                // A pattern or a mask may be drawn for everything inside.
                weight
                    .things
                    .saturating_mul(target.things.saturating_add(1))
            };
        }
        self.known.insert(node.id(), Some(weight));
        Some(weight)
    }

    /// What an element copies, if it is one of those that copy.
    fn copied(&self, node: Node<'a, 'input>) -> Option<Node<'a, 'input>> {
        if is_gradient(node) {
            return None;
        }
        let href = node.attribute("href").or(node.attribute((XLINK, "href")));
        self.by_id.get(href?.strip_prefix('#')?).copied()
    }
}

fn is_gradient(node: Node<'_, '_>) -> bool {
    node.has_tag_name((SVG, "linearGradient")) || node.has_tag_name((SVG, "radialGradient"))
}
