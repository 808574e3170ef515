//! Writes the points of a leg into the text of its route. Native only.

use std::fmt::Write;

use super::route::without_mark;
use crate::json::{Edit, Json, edited, extents};
use langke_model::geo::LonLat;

/// The route's text with `via` of a leg, counted from 0, replaced or added; `None` if the text has no such leg.
pub(super) fn with_via(text: &str, leg: usize, via: &[LonLat]) -> Option<String> {
    let json = without_mark(text);
    let (leg, field) = (format!("legs[{leg}]"), format!("legs[{leg}].via"));
    let tree = Json::parse(json).ok()?;
    let extents = extents(&tree, &[leg.as_str(), field.as_str()].into());
    let style = Style::of(json);
    let edit = match (extents.get(field.as_str()), extents.get(leg.as_str())) {
        (Some(line), _) => {
            let span = line.value.clone();
            let text = style.list(via, indentation(json, span.start));
            Edit { span, text }
        }
        (None, Some(leg)) => {
            // Behind the last field: before the bracket and the white space in front of it.
            let leg = leg.value.clone();
            let inside = json[leg.clone()].strip_suffix('}')?.trim_end();
            let indent = indentation(json, leg.start);
            let field_indent = format!("{indent}{}", style.step);
            let list = style.list(via, &field_indent);
            let end = leg.start + inside.len();
            let Style { line_end, .. } = style;
            if inside == "{" {
                let text = format!("{line_end}{field_indent}\"via\": {list}{line_end}{indent}");
                let span = end..leg.end - 1;
                Edit { span, text }
            } else if inside.contains('\n') {
                let text = format!(",{line_end}{field_indent}\"via\": {list}");
                let span = end..end;
                Edit { span, text }
            } else {
                let text = format!(", \"via\": {list}");
                let span = end..end;
                Edit { span, text }
            }
        }
        (None, None) => return None,
    };
    let mark = &text[..text.len() - json.len()];
    let (json, _) = edited(json, vec![edit]);
    Some(format!("{mark}{json}"))
}

/// How a file is laid out.
struct Style {
    line_end: &'static str,
    step: &'static str,
}

impl Style {
    fn of(json: &str) -> Style {
        Style {
            line_end: if json.contains("\r\n") { "\r\n" } else { "\n" },
            step: if json.contains("\n\t") { "\t" } else { "  " },
        }
    }

    /// Points in a list, each on a line of its own.
    fn list(&self, points: &[LonLat], indent: &str) -> String {
        let mut list = String::from("[");
        for (index, point) in points.iter().enumerate() {
            let comma = if index > 0 { "," } else { "" };
            let (line_end, step) = (self.line_end, self.step);
            let (longitude, latitude) = (point.longitude(), point.latitude());
            let _ = write!(
                list,
                "{comma}{line_end}{indent}{step}[{longitude}, {latitude}]"
            );
        }
        if !points.is_empty() {
            list.push_str(self.line_end);
            list.push_str(indent);
        }
        list + "]"
    }
}

/// The white space with which the line begins that a place is on.
fn indentation(json: &str, place: usize) -> &str {
    let before = &json[..place];
    let line = &before[before.rfind('\n').map_or(0, |end| end + 1)..];
    &line[..line.len() - line.trim_start_matches([' ', '\t']).len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn via() -> [LonLat; 2] {
        [(105.91272, 20.97467), (106.0, 21.0)]
            .map(|(longitude, latitude)| LonLat::new(longitude, latitude).expect("a point"))
    }

    fn written(text: &str, leg: usize) -> String {
        with_via(text, leg, &via()).expect("a leg")
    }

    #[test]
    fn a_line_that_is_there_is_replaced_and_nothing_else_changes() {
        let text = "{ \"id\" : \"a\",\n  \"legs\": [\n    {},\n    {\n      \"via\": [\n        [\n          1,\n          2\n        ]\n      ],\n      \"note\":   {\"vi\": \"x\"}\n    }\n  ]\n}\n";
        assert_eq!(
            written(text, 1),
            "{ \"id\" : \"a\",\n  \"legs\": [\n    {},\n    {\n      \"via\": [\n        [105.91272, 20.97467],\n        [106, 21]\n      ],\n      \"note\":   {\"vi\": \"x\"}\n    }\n  ]\n}\n"
        );
        assert_eq!(
            with_via(text, 1, &[]).expect("a leg").matches("[]").count(),
            1
        );
    }

    #[test]
    fn a_leg_without_a_line_gets_one_in_the_manner_of_its_file() {
        let cases = [
            (
                "{\n  \"legs\": [{}]\n}",
                "{\n  \"legs\": [{\n    \"via\": [\n      [105.91272, 20.97467],\n      [106, 21]\n    ]\n  }]\n}",
            ),
            (
                "{\r\n\t\"legs\": [\r\n\t\t{\r\n\t\t\t\"mode\": \"bus\"\r\n\t\t}\r\n\t]\r\n}",
                "{\r\n\t\"legs\": [\r\n\t\t{\r\n\t\t\t\"mode\": \"bus\",\r\n\t\t\t\"via\": [\r\n\t\t\t\t[105.91272, 20.97467],\r\n\t\t\t\t[106, 21]\r\n\t\t\t]\r\n\t\t}\r\n\t]\r\n}",
            ),
            (
                "{\"legs\": [{ \"mode\": \"bus\" }]}",
                "{\"legs\": [{ \"mode\": \"bus\", \"via\": [\n    [105.91272, 20.97467],\n    [106, 21]\n  ] }]}",
            ),
            (
                "\u{FEFF}{\"legs\": [{ }]}",
                "\u{FEFF}{\"legs\": [{\n  \"via\": [\n    [105.91272, 20.97467],\n    [106, 21]\n  ]\n}]}",
            ),
        ];
        for (text, expected) in cases {
            assert_eq!(written(text, 0), expected);
        }
    }

    #[test]
    fn a_leg_that_is_not_there_is_not_made_up() {
        for text in ["{\"legs\": []}", "{}", "{\"legs\": [7]}", "no JSON"] {
            assert_eq!(with_via(text, 0, &via()), None, "{text}");
        }
    }
}
