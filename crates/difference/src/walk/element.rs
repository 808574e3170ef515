//! What an element is to somebody who reads. Native only.

use scraper::node::Element;

use crate::Part;

/// Elements that stand in a line of text, as the HTML standard's "phrasing content"; all others begin a line of their own.
const INLINE: [&str; 32] = [
    "a", "abbr", "b", "bdi", "bdo", "br", "cite", "code", "data", "del", "dfn", "em", "i", "img",
    "input", "ins", "kbd", "mark", "output", "q", "rp", "rt", "ruby", "s", "samp", "small", "span",
    "strong", "sub", "sup", "time", "var",
];

/// Elements that hold nothing to be read. What is copied out of a `pre` is not read either, nor out of a `textarea`, as sites had it before.
const UNREAD: [&str; 6] = ["noscript", "pre", "script", "style", "template", "textarea"];

/// Whether nothing of an element is shown.
pub fn is_hidden(element: &Element) -> bool {
    element.attr("hidden").is_some() || UNREAD.contains(&element.name())
}

/// Whether an element stands in a line of text.
pub fn is_inline(element: &Element) -> bool {
    INLINE.contains(&element.name())
}

/// Whether headings inside an element say nothing of what follows it.
pub fn is_section(element: &Element) -> bool {
    matches!(
        element.name(),
        "article" | "aside" | "footer" | "main" | "nav" | "section"
    )
}

/// Whether what stands above an element says nothing of what is in it.
pub fn is_apart(element: &Element) -> bool {
    matches!(element.name(), "aside" | "footer" | "nav")
}

/// What the words in an element are; none if that depends on what the element stands in.
pub fn part(element: &Element) -> Option<Part> {
    match element.name() {
        "title" => Some(Part::Title),
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => Some(Part::Heading),
        "p" | "blockquote" => Some(Part::Text),
        "li" => Some(Part::Item),
        "dt" | "th" => Some(Part::Head),
        "dd" | "td" => Some(Part::Cell),
        "caption" | "figcaption" => Some(Part::Caption),
        "button" | "label" | "legend" | "option" | "summary" => Some(Part::Control),
        _ => None,
    }
}
