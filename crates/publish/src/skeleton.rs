//! The skeleton of a printed page, counted in its HTML. Native only.

use std::sync::LazyLock;

use langke_app::pages::Skeleton;
use memchr::memmem::Finder;

/// Elements without an end. Source: HTML Standard, "Void elements".
const VOID: [&str; 13] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
];

/// The skeleton of what stands inside a page's root. The HTML is our own: quoted attributes, every element closed.
pub fn of(html: &str) -> Skeleton {
    let mut skeleton = Skeleton::default();
    // The name of the leaf in which we are, and how many elements of this name are open.
    let mut leaf: Option<(&str, usize)> = None;
    let mut rest = html;
    while !rest.is_empty() {
        if let Some(comment) = rest.strip_prefix("<!--") {
            rest = comment.split_once("-->").map_or("", |(_, rest)| rest);
            if leaf.is_none() {
                skeleton.comment();
            }
        } else if let Some(end) = rest.strip_prefix("</") {
            let (name, after) = end.split_once('>').unwrap_or((end, ""));
            rest = after;
            if let Some((of, open)) = &mut leaf
                && *of == name
            {
                *open -= 1;
            }
            if leaf.is_none_or(|(_, open)| open == 0) {
                leaf = None;
                skeleton.leave();
            }
        } else if let Some(begin) = rest.strip_prefix('<') {
            let (tag, after) = begin.split_at(length_of_tag(begin));
            rest = after.strip_prefix('>').unwrap_or_default();
            let name = tag.split([' ', '\n', '/']).next().unwrap_or_default();
            let is_void = tag.ends_with('/') || VOID.contains(&name);
            match &mut leaf {
                Some((of, open)) if *of == name && !is_void => *open += 1,
                Some(_) => {}
                None => {
                    skeleton.enter(name);
                    if is_void {
                        skeleton.leave();
                    } else if classes(tag).any(Skeleton::is_leaf) {
                        leaf = Some((name, 1));
                    }
                }
            }
        } else {
            rest = &rest[rest.find('<').unwrap_or(rest.len())..];
            if leaf.is_none() {
                skeleton.text();
            }
        }
    }
    skeleton
}

/// The bytes of a tag up to its `>`, of which those inside of quotes do not count.
fn length_of_tag(tag: &str) -> usize {
    let mut is_quoted = false;
    for (at, byte) in tag.bytes().enumerate() {
        match byte {
            b'"' => is_quoted = !is_quoted,
            b'>' if !is_quoted => return at,
            _ => {}
        }
    }
    tag.len()
}

/// The classes of an element.
fn classes(tag: &str) -> impl Iterator<Item = &str> {
    static BEGIN: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new(" class=\""));
    let value = BEGIN
        .find(tag.as_bytes())
        .map(|at| &tag[at + BEGIN.needle().len()..]);
    let value = value.and_then(|value| value.split('"').next());
    value.unwrap_or_default().split(' ')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn same(one: &str, other: &str) -> bool {
        of(one).print() == of(other).print()
    }

    const PAGE: &str =
        "<div class=\"still\"><p>A</p></div><ul class=\"items\"><li hidden>B</li><!----></ul>";

    #[test]
    fn texts_attributes_and_what_stands_inside_of_still_parts_do_not_count() {
        let other = "<div class=\"dark still\"><div>A<br><div title=\"a > b\">C</div></div></div>\
                     <ul class=\"items\" style=\"color:#000\"><li>Z</li><!--x--></ul>";
        assert!(same(PAGE, other));
    }

    #[test]
    fn every_other_change_of_structure_counts() {
        for other in [
            "",
            "<i></i><div class=\"still\"></div><ul><li>B</li><!----></ul>",
            "x<div class=\"still\"></div><ul><li>B</li><!----></ul>",
            "<div class=\"still\"></div><ul><li>B</li><!----></ul> ",
            "<div class=\"still\"></div><ul><li>B</li></ul>",
            "<div class=\"still\"></div><ul><li></li><!----></ul>",
            "<div class=\"still\"></div><ul><li><font>B</font></li><!----></ul>",
            "<ul><li>B</li><!----></ul>",
            "<span class=\"still\"></span><ul><li>B</li><!----></ul>",
            "<div class=\"still\"></div><ul><li>B</li><!----><li>B</li></ul>",
        ] {
            assert!(!same(PAGE, other), "{other}");
        }
    }
}
