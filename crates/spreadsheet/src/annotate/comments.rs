//! The comments of a sheet: ours come and go, those of others stay. Native only.

use std::collections::BTreeMap;

use roxmltree::Node;

use super::dialect::Dialect;
use super::parts::insert_into;
use super::xml::{Edits, escaped, prefix};
use crate::reference::{cell_name, read_cell_name};
use crate::refusal::Refusal;
use crate::relations::parse;

/// By this author a comment is known as ours.
const AUTHOR: &str = "Làng Kể";
/// Our comments begin with their author, as Excel lets comments begin; by this they are known where a program writes no authors (LibreOffice).
const BEGINNING: &str = "Làng Kể:\n";
/// What our words begin with when they stand below somebody else's.
const BELOW: &str = "\n\nLàng Kể:\n";

/// The words of our comments, by row from 1 and column from 0.
pub(super) type Words = BTreeMap<(u32, u32), String>;

/// The comments of a sheet as they become.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Comments {
    /// The text of the part; nothing if no comment is left.
    pub(super) text: Option<String>,
    /// The cells whose comments were ours.
    pub(super) gone: Vec<(u32, u32)>,
    /// The cells whose comments are ours from now on, and need boxes.
    pub(super) new: Vec<(u32, u32)>,
}

/// The comments of a sheet that has none yet.
pub(super) fn first(words: &Words, dialect: Dialect) -> Comments {
    if words.is_empty() {
        return Comments {
            text: None,
            gone: Vec::new(),
            new: Vec::new(),
        };
    }
    let ours: String = words
        .iter()
        .map(|(at, words)| comment("", *at, 0, words))
        .collect();
    let text = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<comments xmlns=\"{}\"><authors><author>{AUTHOR}</author></authors><commentList>{ours}</commentList></comments>",
        dialect.spreadsheet()
    );
    Comments {
        text: Some(text),
        gone: Vec::new(),
        new: words.keys().copied().collect(),
    }
}

/// The comments of a sheet that has some: ours replaced, the words below those of others as well.
pub(super) fn renewed(part: &str, text: &str, words: &Words) -> Result<Comments, Refusal> {
    let document = parse(part, text)?;
    let root = document.root_element();
    let p = prefix(&text[root.range()]);
    let named = |node: Node<'_, '_>, name: &str| node.tag_name().name() == name;
    let child = |name: &str| {
        let missing = || Refusal::damaged(part, format!("it has no {name}"));
        let mut children = root.children();
        children.find(|node| named(*node, name)).ok_or_else(missing)
    };
    let (authors, list) = (child("authors")?, child("commentList")?);
    let names: Vec<&str> = authors
        .children()
        .filter(Node::is_element)
        .map(|node| node.text().unwrap_or_default())
        .collect();
    let known = names.iter().position(|name| *name == AUTHOR);
    let author = known.unwrap_or(names.len());
    let mut edits = Edits::default();
    let (mut gone, mut left, mut words) = (Vec::new(), 0, words.clone());
    for node in list.children().filter(|node| named(*node, "comment")) {
        let place = node.attribute("ref").and_then(read_cell_name);
        let theirs = node.attribute("authorId").and_then(|id| id.parse().ok());
        let is_by_us = theirs.is_some() && theirs == known;
        let words_of = node.descendants().find(|node| named(*node, "t"));
        let begins = words_of.and_then(|node| node.text()).unwrap_or_default();
        if is_by_us || begins.starts_with(BEGINNING) {
            edits.replace(node.range(), "");
            gone.extend(place);
            continue;
        }
        left += 1;
        let added = place.and_then(|place| words.remove(&place));
        // What newer Excel shows instead of a conversation: its words are not read by anybody.
        let name = theirs.and_then(|author| names.get(author).copied());
        let is_conversation = name.is_some_and(|name| name.starts_with("tc="));
        if !is_conversation {
            below_theirs(node, text, p, added.as_deref(), &mut edits);
        }
    }
    let new: Vec<(u32, u32)> = words.keys().copied().collect();
    if left == 0 && new.is_empty() {
        let text = None;
        return Ok(Comments { text, gone, new });
    }
    if !new.is_empty() {
        if known.is_none() {
            insert_into(
                text,
                authors,
                &format!("<{p}author>{AUTHOR}</{p}author>"),
                &mut edits,
            );
        }
        let ours: String = words
            .iter()
            .map(|(at, words)| comment(p, *at, author, words))
            .collect();
        insert_into(text, list, &ours, &mut edits);
    }
    let text = Some(edits.applied(text));
    Ok(Comments { text, gone, new })
}

/// Takes our words away that stand below somebody else's, and sets new ones.
fn below_theirs(
    comment: Node<'_, '_>,
    text: &str,
    p: &str,
    words: Option<&str>,
    edits: &mut Edits,
) {
    let mut is_ours = false;
    for node in comment
        .descendants()
        .filter(|node| node.tag_name().name() == "t")
    {
        let run = node
            .parent()
            .filter(|parent| parent.tag_name().name() == "r");
        let content = node.text().unwrap_or_default();
        if is_ours || content.starts_with(BELOW) {
            // Everything behind our first word is ours.
            is_ours = true;
            edits.replace(run.unwrap_or(node).range(), "");
        } else if let Some(place) = content.find(BELOW) {
            is_ours = true;
            let kept = escaped(&content[..place]);
            edits.replace(
                node.range(),
                format!("<{p}t xml:space=\"preserve\">{kept}</{p}t>"),
            );
        }
    }
    let target = comment
        .children()
        .find(|node| node.tag_name().name() == "text");
    if let (Some(words), Some(target)) = (words, target) {
        let words = escaped(&format!("{BELOW}{words}"));
        let run = format!("<{p}r><{p}t xml:space=\"preserve\">{words}</{p}t></{p}r>");
        insert_into(text, target, &run, edits);
    }
}

fn comment(p: &str, at: (u32, u32), author: usize, words: &str) -> String {
    format!(
        "<{p}comment ref=\"{}\" authorId=\"{author}\"><{p}text><{p}r><{p}t xml:space=\"preserve\">{}</{p}t></{p}r></{p}text></{p}comment>",
        cell_name(at.0, at.1),
        escaped(&format!("{BEGINNING}{words}"))
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    const THEIRS: &str = r#"<comments xmlns="m"><authors><author>Chị Lan</author></authors><commentList><comment ref="B5" authorId="0"><text><t>Của tôi</t></text></comment></commentList></comments>"#;

    fn words(cells: &[((u32, u32), &str)]) -> Words {
        cells
            .iter()
            .map(|(at, words)| (*at, (*words).to_owned()))
            .collect()
    }

    #[test]
    fn ours_come_and_go_and_those_of_others_stay() {
        let noted = words(&[((2, 0), "sai"), ((5, 1), "thiếu")]);
        let once = renewed("c", THEIRS, &noted).expect("comments");
        assert_eq!((once.gone, once.new), (vec![], vec![(2, 0)]));
        let text = once.text.expect("a text");
        assert!(
            text.contains("Của tôi</t><r><t xml:space=\"preserve\">\n\nLàng Kể:\nthiếu</t></r>"),
            "{text}"
        );
        assert!(
            text.contains("<comment ref=\"A2\" authorId=\"1\">"),
            "{text}"
        );
        let twice = renewed("c", &text, &noted).expect("comments");
        assert_eq!((twice.gone, twice.new), (vec![(2, 0)], vec![(2, 0)]));
        assert_eq!(twice.text.as_deref(), Some(text.as_str()));
        let none = renewed("c", &text, &Words::new()).expect("comments");
        assert_eq!((none.gone, none.new), (vec![(2, 0)], vec![]));
        let left = none
            .text
            .expect("a text")
            .replace("<author>Làng Kể</author>", "");
        assert_eq!(left, THEIRS);
    }

    #[test]
    fn a_comment_of_ours_is_known_without_its_author() {
        let ours = first(&words(&[((1, 0), "a")]), Dialect::Transitional);
        let nameless = ours
            .text
            .expect("a text")
            .replace("<author>Làng Kể", "<author> ");
        let none = renewed("c", &nameless, &Words::new()).expect("comments");
        assert_eq!((none.text, none.gone), (None, vec![(1, 0)]));
    }

    #[test]
    fn our_words_go_also_where_a_program_has_joined_them_with_others() {
        let joined = THEIRS.replace("Của tôi", "Của &lt;tôi&gt;\n\nLàng Kể:\nthiếu");
        let none = renewed("c", &joined, &Words::new()).expect("comments");
        let text = none.text.expect("a text");
        assert!(
            text.contains("<text><t xml:space=\"preserve\">Của &lt;tôi&gt;</t></text>"),
            "{text}"
        );
    }

    #[test]
    fn a_sheet_without_comments_has_no_part_for_them() {
        let dialect = Dialect::Transitional;
        assert_eq!(first(&Words::new(), dialect).text, None);
        let ours = first(&words(&[((1, 0), "a")]), dialect)
            .text
            .expect("a text");
        assert_eq!(
            renewed("c", &ours, &Words::new()).expect("comments").text,
            None
        );
    }

    #[test]
    fn a_conversation_is_left_alone() {
        let conversation = THEIRS.replace("Chị Lan", "tc={1}");
        let noted = renewed("c", &conversation, &words(&[((5, 1), "thiếu")])).expect("comments");
        assert_eq!(noted.text.as_deref(), Some(conversation.as_str()));
    }
}
