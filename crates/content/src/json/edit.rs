//! Changes parts of a text; everything else stays byte for byte as the editor laid it out. Native only.

use std::ops::Range;

/// A part of a text, in bytes, and what is to stand in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// The part that goes; empty where something is put in.
    pub span: Range<usize>,
    /// What comes.
    pub text: String,
}

/// The text with all edits made, and how many they were. An edit inside another one's part goes with it.
pub fn edited(text: &str, mut edits: Vec<Edit>) -> (String, usize) {
    edits.sort_by_key(|edit| (edit.span.start, std::cmp::Reverse(edit.span.end)));
    let (mut new, mut end, mut made) = (String::with_capacity(text.len()), 0, 0);
    for edit in edits {
        if edit.span.start < end {
            continue;
        }
        new.push_str(&text[end..edit.span.start]);
        new.push_str(&edit.text);
        end = edit.span.end;
        made += 1;
    }
    new.push_str(&text[end..]);
    (new, made)
}
