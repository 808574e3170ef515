//! The boxes in which Excel shows comments (VML): each comment needs one. Native only.

use std::ops::Range;

use quick_xml::Reader;
use quick_xml::events::Event;

use super::comments::Comments;
use super::xml::Edits;
use crate::element::attribute;
use crate::refusal::Refusal;

const NAMESPACES: &str = "xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\"";
/// The kind of shape that all boxes have.
const KIND: &str = "_x0000_t202";

/// The boxes of a sheet that has none yet.
pub(super) fn first(comments: &Comments) -> String {
    let boxes = boxes(comments, 1025, "");
    format!(
        "<xml {NAMESPACES}><o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"1\"/></o:shapelayout>{}{boxes}</xml>",
        kind("")
    )
}

/// The boxes of a sheet that has some: those of our earlier comments gone, those of our new ones added.
///
/// Excel writes here what is no XML at times (`<br>` without an end), so only what is a box is looked at.
pub(super) fn renewed(part: &str, text: &str, comments: &Comments) -> Result<String, Refusal> {
    let found = survey(part, text)?;
    let mut edits = Edits::default();
    for shape in found.shapes {
        if shape.at.is_some_and(|at| comments.gone.contains(&at)) {
            edits.replace(shape.range, "");
        }
    }
    if !comments.new.is_empty() {
        // The names of the file may have other prefixes.
        let names = match root_tag(text).contains(NAMESPACES) {
            true => String::new(),
            false => format!(" {NAMESPACES}"),
        };
        let kind = match text.contains(&format!("\"{KIND}\"")) {
            true => String::new(),
            false => kind(&names),
        };
        let boxes = boxes(comments, found.next_number, &names);
        edits.insert(found.end, kind + &boxes);
    }
    Ok(edits.applied(text))
}

/// Whether a part holds nothing that is shown.
pub(super) fn is_empty(part: &str, text: &str) -> Result<bool, Refusal> {
    Ok(survey(part, text)?.shapes.is_empty())
}

/// The start tag of the root.
fn root_tag(text: &str) -> &str {
    let begins = text.match_indices('<').map(|(place, _)| &text[place..]);
    let mut roots = begins.filter(|text| !text.starts_with("<?") && !text.starts_with("<!"));
    roots
        .next()
        .unwrap_or_default()
        .split('>')
        .next()
        .unwrap_or_default()
}

/// A shape in a part.
struct Shape {
    /// Where it stands.
    range: Range<usize>,
    /// If it is the box of a comment, its row from 1 and its column from 0.
    at: Option<(u32, u32)>,
}

/// What is in a part.
struct Survey {
    shapes: Vec<Shape>,
    /// Where the root ends.
    end: usize,
    /// A number that no shape of others has.
    next_number: u32,
}

fn survey(part: &str, text: &str) -> Result<Survey, Refusal> {
    let mut reader = Reader::from_str(text);
    reader.config_mut().check_end_names = false;
    reader.config_mut().allow_unmatched_ends = true;
    let (mut begin, mut shape, mut what) = (0, 0, "");
    let (mut row, mut column): (Option<u32>, Option<u32>) = (None, None);
    let mut survey = Survey {
        shapes: Vec::new(),
        end: text.len(),
        next_number: 1025,
    };
    loop {
        let event = reader
            .read_event()
            .map_err(|error| Refusal::damaged(part, error))?;
        let end = reader.buffer_position() as usize;
        match event {
            Event::Start(element) => match element.local_name().as_ref() {
                b"shape" => {
                    shape = begin;
                    (row, column) = (None, None);
                }
                b"Row" => what = "row",
                b"Column" => what = "column",
                _ => what = "",
            },
            Event::Text(words) => {
                let number = std::str::from_utf8(&words).ok();
                let number = number.and_then(|words| words.trim().parse::<u32>().ok());
                match what {
                    "row" => row = number,
                    "column" => column = number,
                    _ => {}
                }
            }
            Event::End(element) => {
                what = "";
                if element.local_name().as_ref() == b"shape" {
                    let at = row
                        .zip(column)
                        .map(|(row, column)| (row.saturating_add(1), column));
                    survey.shapes.push(Shape {
                        range: shape..end,
                        at,
                    });
                }
                survey.end = begin;
            }
            Event::Eof => break,
            _ => {}
        }
        begin = end;
    }
    survey.next_number = next_number(text, &survey.shapes);
    Ok(survey)
}

/// One more than the largest number of a shape that is not ours, so that the same notes get the same numbers again.
fn next_number(text: &str, shapes: &[Shape]) -> u32 {
    let numbers = shapes.iter().filter_map(|shape| {
        let shape = &text[shape.range.clone()];
        let tag = &shape[..shape.find('>')?];
        if tag.contains(OURS) {
            return None;
        }
        let mut reader = Reader::from_str(shape);
        let Ok(Event::Start(element)) = reader.read_event() else {
            return None;
        };
        attribute(&element, "id")?
            .rsplit_once("_s")?
            .1
            .parse::<u32>()
            .ok()
    });
    numbers
        .max()
        .map_or(1025, |number| number.saturating_add(1))
}

/// What our boxes are called beside their number.
const OURS: &str = "alt=\"Làng Kể\"";

fn kind(names: &str) -> String {
    format!(
        "<v:shapetype{names} id=\"{KIND}\" coordsize=\"21600,21600\" o:spt=\"202\" path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/><v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>"
    )
}

fn boxes(comments: &Comments, first: u32, names: &str) -> String {
    let numbered = comments.new.iter().zip(first..);
    numbered
        .map(|((row, column), number)| {
            // From the right edge of the cell, four columns wide and five rows high; Excel counts both from 0.
            let (row, column) = (row - 1, *column);
            let (left, right) = (column + 1, column + 4);
            let (top, bottom) = (row.saturating_sub(1), row + 5);
            format!(
                "<v:shape{names} id=\"_x0000_s{number}\" {OURS} type=\"#{KIND}\" style=\"position:absolute;margin-left:60pt;margin-top:1.5pt;width:210pt;height:90pt;z-index:1;visibility:hidden\" fillcolor=\"#ffffe1\" o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/><v:shadow on=\"t\" color=\"black\" obscured=\"t\"/><v:path o:connecttype=\"none\"/><v:textbox style=\"mso-direction-alt:auto\"><div style=\"text-align:left\"></div></v:textbox><x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>{left}, 15, {top}, 2, {right}, 15, {bottom}, 2</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>{row}</x:Row><x:Column>{column}</x:Column></x:ClientData></v:shape>"
            )
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn comments(gone: &[(u32, u32)], new: &[(u32, u32)]) -> Comments {
        Comments {
            text: None,
            gone: gone.to_vec(),
            new: new.to_vec(),
        }
    }

    const THEIRS: &str = r#"<xml xmlns:a="urn:schemas-microsoft-com:vml" xmlns:b="urn:schemas-microsoft-com:office:excel"><a:shape id="_x0000_s1030"><div><br></div><b:ClientData ObjectType="Note"><b:Row>4</b:Row><b:Column>1</b:Column></b:ClientData></a:shape><a:shape id="Button"/></xml>"#;

    #[test]
    fn boxes_come_and_go_with_our_comments() {
        let once = renewed("v", THEIRS, &comments(&[], &[(2, 0), (9, 3)])).expect("boxes");
        assert!(
            once.contains("_x0000_s1031")
                && once.contains("<x:Row>8</x:Row><x:Column>3</x:Column>")
        );
        let again = comments(&[(2, 0), (9, 3)], &[(2, 0), (9, 3)]);
        let twice = renewed("v", &once, &again).expect("boxes");
        assert_eq!(twice, once);
        let none = renewed("v", &once, &comments(&[(2, 0), (9, 3)], &[])).expect("boxes");
        assert!(none.contains("<b:Row>4</b:Row>") && none.contains("Button"));
        assert!(!none.contains("_x0000_s1031"));
    }

    #[test]
    fn a_part_whose_boxes_are_all_gone_is_empty() {
        let ours = first(&comments(&[], &[(1, 0)]));
        assert_eq!(is_empty("v", &ours), Ok(false));
        let none = renewed("v", &ours, &comments(&[(1, 0)], &[])).expect("boxes");
        assert_eq!(is_empty("v", &none), Ok(true));
    }
}
