//! Changes in the text of XML that leave everything else as it is written. Native only.

use std::ops::Range;

/// Replacements in a text, done all at once.
#[derive(Debug, Default)]
pub(super) struct Edits {
    edits: Vec<(Range<usize>, String)>,
}

impl Edits {
    /// Replaces a range. Of ranges that lie over each other the one that begins first counts.
    pub(super) fn replace(&mut self, range: Range<usize>, new: impl Into<String>) {
        self.edits.push((range, new.into()));
    }

    /// Inserts at a place; what is inserted first stands first.
    pub(super) fn insert(&mut self, place: usize, new: impl Into<String>) {
        self.replace(place..place, new);
    }

    /// The text with all replacements.
    pub(super) fn applied(mut self, text: &str) -> String {
        self.edits
            .sort_by_key(|(range, _)| (range.start, range.end));
        let mut new = String::with_capacity(text.len());
        let mut done = 0;
        for (range, edit) in self.edits {
            if range.start < done {
                continue;
            }
            new.push_str(&text[done..range.start]);
            new.push_str(&edit);
            done = range.end;
        }
        new.push_str(&text[done..]);
        new
    }
}

/// Words as they are written between tags and in attributes, without what XML 1.0 does not allow.
pub(super) fn escaped(text: &str) -> String {
    let is_allowed =
        |letter: &char| matches!(letter, '\n' | '\t' | ' '..='\u{fffd}' | '\u{10000}'..);
    let allowed: String = text.chars().filter(is_allowed).collect();
    quick_xml::escape::escape(allowed.as_str()).into_owned()
}

/// The prefix of an element as it is written, with its colon: `x:` of `<x:row>`, nothing of `<row>`.
pub(super) fn prefix(tag: &str) -> &str {
    let name = tag.trim_start_matches(['<', '/']);
    let end = name.find([' ', '\t', '\r', '\n', '/', '>']);
    let name = &name[..end.unwrap_or(name.len())];
    name.find(':').map_or("", |colon| &name[..=colon])
}

/// A start tag with an attribute set, or taken away for `None`; the value must need no escape.
pub(super) fn with_attribute(tag: &str, name: &str, value: Option<&str>) -> String {
    let new = value
        .map(|value| format!(" {name}=\"{value}\""))
        .unwrap_or_default();
    if let Some(range) = attribute(tag, name) {
        return format!("{}{new}{}", &tag[..range.start], &tag[range.end..]);
    }
    let end = tag
        .rfind("/>")
        .or_else(|| tag.rfind('>'))
        .unwrap_or(tag.len());
    let end = tag[..end].trim_end().len();
    format!("{}{new}{}", &tag[..end], &tag[end..])
}

/// Where an attribute stands in a start tag, with the space before it.
fn attribute(tag: &str, name: &str) -> Option<Range<usize>> {
    let bytes = tag.as_bytes();
    let is_space = |place: usize| bytes.get(place).is_some_and(u8::is_ascii_whitespace);
    let mut place = 0;
    while place < bytes.len() && !is_space(place) {
        place += 1;
    }
    loop {
        let begin = place;
        while is_space(place) {
            place += 1;
        }
        let equals = place + tag[place..].find('=')?;
        let found = tag[place..equals].trim();
        let opens = equals + tag[equals..].find(['"', '\''])?;
        let quote = char::from(bytes[opens]);
        let closes = opens + 1 + tag[opens + 1..].find(quote)?;
        if found == name {
            return Some(begin..closes + 1);
        }
        place = closes + 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_attribute_is_set_and_the_rest_stays_as_it_is_written() {
        for (tag, set, without) in [
            ("<c r=\"A1\"/>", "<c r=\"A1\" s=\"7\"/>", "<c r=\"A1\"/>"),
            ("<c s='1' r=\"A1\">", "<c s=\"7\" r=\"A1\">", "<c r=\"A1\">"),
            (
                "<x:c\n xs=\"s=1\"  s = \"2\" />",
                "<x:c\n xs=\"s=1\" s=\"7\" />",
                "<x:c\n xs=\"s=1\" />",
            ),
            ("<c />", "<c s=\"7\" />", "<c />"),
            ("<c>", "<c s=\"7\">", "<c>"),
        ] {
            assert_eq!(with_attribute(tag, "s", Some("7")), set);
            assert_eq!(with_attribute(tag, "s", None), without);
        }
    }

    #[test]
    fn edits_are_done_all_at_once() {
        let mut edits = Edits::default();
        edits.replace(2..3, "C");
        edits.insert(1, "x");
        edits.insert(1, "y");
        edits.replace(3..5, "");
        edits.replace(4..5, "Z");
        assert_eq!(edits.applied("abcdef"), "axybCf");
    }

    #[test]
    fn what_xml_does_not_allow_is_left_out() {
        assert_eq!(
            escaped("a<b>&\"\u{1}\u{b}\nố\u{ffff}"),
            "a&lt;b&gt;&amp;&quot;\nố"
        );
        assert_eq!(
            (
                prefix("<x:row r=\"1\">"),
                prefix("<row/>"),
                prefix("</a:b>")
            ),
            ("x:", "", "a:")
        );
    }
}
