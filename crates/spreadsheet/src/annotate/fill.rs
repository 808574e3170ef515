//! Our fills, and the fills that they hide: a solid fill shows only its first colour, so its second keeps the one that was there. Native only.

use std::collections::BTreeMap;

use roxmltree::Node;

use crate::notes::Weight;

/// A colour of ours, which no palette has, so that it is known as ours.
struct Ours {
    weight: Weight,
    /// Over no fill.
    alone: &'static str,
    /// Over a plain colour, which is kept as second: a shade that nobody sees. Where programs write some second colour of their own, nothing is
    /// taken for a kept one.
    over: &'static str,
}

const OURS: [Ours; 2] = [
    Ours {
        weight: Weight::Error,
        alone: "FFFBD4CF",
        over: "FFFBD4CE",
    },
    Ours {
        weight: Weight::Advice,
        alone: "FFFCF1C3",
        over: "FFFCF1C2",
    },
];

/// A colour: its attributes (`rgb`, `theme`, `tint`, `indexed`).
type Colour = BTreeMap<String, String>;

/// A fill as a pattern with two colours, or one that is none (a gradient).
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Fill {
    Pattern {
        name: String,
        first: Colour,
        second: Colour,
    },
    Other,
}

impl Fill {
    /// Reads an element `fill`.
    pub(super) fn of(node: Node<'_, '_>) -> Fill {
        let named = |node: Node<'_, '_>, name: &str| node.tag_name().name() == name;
        let Some(pattern) = node.children().find(|child| named(*child, "patternFill")) else {
            return Fill::Other;
        };
        let colour = |name: &str| {
            let node = pattern.children().find(|child| named(*child, name));
            let attributes = node.into_iter().flat_map(|node| node.attributes());
            let colour: Colour = attributes
                .map(|attribute| (attribute.name().to_owned(), attribute.value().to_owned()))
                .collect();
            // The colour of the window, which is what no colour means as well.
            if colour == indexed("64") {
                Colour::new()
            } else {
                colour
            }
        };
        Fill::Pattern {
            name: pattern
                .attribute("patternType")
                .unwrap_or("none")
                .to_owned(),
            first: colour("fgColor"),
            second: colour("bgColor"),
        }
    }

    /// No fill.
    pub(super) fn none() -> Fill {
        Fill::Pattern {
            name: "none".to_owned(),
            first: Colour::new(),
            second: Colour::new(),
        }
    }

    /// Our fill over this one, which is none of ours. Only a plain colour can be kept under it.
    pub(super) fn marked(&self, weight: Weight) -> Fill {
        let second = match self {
            Fill::Pattern { name, first, .. } if name == "solid" => first.clone(),
            _ => Colour::new(),
        };
        let ours = OURS.iter().find(|ours| ours.weight == weight);
        let rgb = ours.map_or("", |ours| match second.is_empty() {
            true => ours.alone,
            false => ours.over,
        });
        Fill::Pattern {
            name: "solid".to_owned(),
            first: Colour::from([("rgb".to_owned(), rgb.to_owned())]),
            second,
        }
    }

    /// If this fill is ours, the one that it hides; none where the program that wrote it does not keep second colours.
    pub(super) fn unmarked(&self, are_seconds_kept: bool) -> Option<Fill> {
        let Fill::Pattern {
            name,
            first,
            second,
        } = self
        else {
            return None;
        };
        let rgb = first.get("rgb")?.to_ascii_uppercase();
        let is_over = OURS.iter().any(|ours| ours.over == rgb);
        if name != "solid" || !(is_over || OURS.iter().any(|ours| ours.alone == rgb)) {
            return None;
        }
        // Programs that know one colour only may write it twice.
        if !is_over || !are_seconds_kept || second.is_empty() || second == first {
            return Some(Fill::none());
        }
        Some(Fill::Pattern {
            name: "solid".to_owned(),
            first: second.clone(),
            second: Colour::new(),
        })
    }

    /// Prints the element, its names with a prefix.
    pub(super) fn element(&self, prefix: &str) -> String {
        let Fill::Pattern {
            name,
            first,
            second,
        } = self
        else {
            return format!("<{prefix}fill/>");
        };
        let colour = |name: &str, colour: &Colour| {
            let attributes: String = colour
                .iter()
                .map(|(name, value)| format!(" {name}=\"{}\"", super::xml::escaped(value)))
                .collect();
            format!("<{prefix}{name}{attributes}/>")
        };
        let colours = match (first.is_empty(), second.is_empty()) {
            (true, true) => String::new(),
            (_, true) => colour("fgColor", first) + &colour("bgColor", &indexed("64")),
            _ => colour("fgColor", first) + &colour("bgColor", second),
        };
        format!(
            "<{prefix}fill><{prefix}patternFill patternType=\"{name}\">{colours}</{prefix}patternFill></{prefix}fill>"
        )
    }
}

fn indexed(number: &str) -> Colour {
    Colour::from([("indexed".to_owned(), number.to_owned())])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Fill {
        let document = roxmltree::Document::parse(text).expect("XML");
        Fill::of(document.root_element())
    }

    #[test]
    fn a_plain_colour_comes_back_from_under_our_fill() {
        for text in [
            "<fill><patternFill patternType=\"solid\"><fgColor theme=\"4\" tint=\"0.5\"/><bgColor indexed=\"64\"/></patternFill></fill>",
            "<fill><patternFill patternType=\"none\"/></fill>",
        ] {
            let before = read(text);
            assert_eq!(before.unmarked(true), None);
            for weight in [Weight::Error, Weight::Advice] {
                let marked = read(&before.marked(weight).element(""));
                assert_eq!(marked, before.marked(weight));
                assert_eq!(marked.unmarked(true), Some(before.clone()));
                assert_eq!(marked.unmarked(false), Some(Fill::none()));
            }
        }
    }

    #[test]
    fn a_second_colour_that_another_program_has_made_up_is_not_taken_for_a_kept_one() {
        let marked = read(
            "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFFBD4CF\"/><bgColor rgb=\"FFFFCC99\"/></patternFill></fill>",
        );
        assert_eq!(marked.unmarked(true), Some(Fill::none()));
        let twice = read(
            "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFFBD4CE\"/><bgColor rgb=\"FFFBD4CE\"/></patternFill></fill>",
        );
        assert_eq!(twice.unmarked(true), Some(Fill::none()));
    }

    #[test]
    fn a_pattern_under_our_fill_becomes_no_fill() {
        let grid = read(
            "<fill><patternFill patternType=\"lightGrid\"><fgColor rgb=\"FF112233\"/><bgColor rgb=\"FF445566\"/></patternFill></fill>",
        );
        assert_eq!(
            grid.marked(Weight::Error).unmarked(true),
            Some(Fill::none())
        );
        let gradient = read("<fill><gradientFill degree=\"90\"/></fill>");
        assert_eq!(gradient, Fill::Other);
        assert_eq!(
            gradient.marked(Weight::Error).unmarked(true),
            Some(Fill::none())
        );
    }
}
