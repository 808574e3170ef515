//! The style of a drawing as a browser applies it by day, written so that it needs neither custom properties nor media queries:
//! the library that draws knows neither. Native only.

use cssparser::{ParseError, Parser, ParserInput, Token};
use resvg::usvg::roxmltree::Document;
use std::collections::HashMap;

/// How deep brackets are looked into, and how often a variable may lead to another.
const DEEPEST: u32 = 16;
/// The longest style that variables are filled into, in bytes: a few that name each other could swell without end.
const LONGEST: usize = 1 << 20;

/// The variables of a drawing: those of its root.
type Variables<'a> = HashMap<&'a str, &'a str>;

/// The text of a drawing with its variables filled in and its style sheets as they are by day.
pub(crate) fn by_day(drawing: &Document<'_>) -> String {
    let text = drawing.input_text();
    let sheets = || {
        let elements = drawing.descendants();
        elements.filter(|node| node.is_element() && node.tag_name().name() == "style")
    };
    let rules: Vec<_> = sheets()
        .map(|sheet| (sheet.range(), rules(sheet.text().unwrap_or_default())))
        .collect();
    let mut variables = Variables::new();
    let own = drawing.root_element().attribute("style");
    let of_root = rules.iter().flat_map(|(_, rules)| rules);
    let of_root = of_root.filter(|rule| is_root(rule.of));
    for style in of_root.map(|rule| rule.style).chain(own) {
        variables.extend(custom_properties(style));
    }
    let mut changes: Vec<_> = rules
        .into_iter()
        .map(|(range, rules)| {
            let rules = rules.iter().map(|rule| {
                // The library knows no other name of the root.
                let of = if rule.of == ":root" { "svg" } else { rule.of };
                format!("{of}{{{}}}", filled(rule.style, &variables))
            });
            let sheet = escaped(&rules.collect::<String>());
            (range, format!("<style>{sheet}</style>"))
        })
        .collect();
    for node in drawing.descendants() {
        for attribute in node.attributes() {
            let value = attribute.value();
            if value.to_ascii_lowercase().contains("var(") {
                changes.push((attribute.range_value(), escaped(&filled(value, &variables))));
            }
        }
    }
    changes.sort_by_key(|(range, _)| range.start);
    let mut written = String::with_capacity(text.len());
    let mut end = 0;
    for (range, change) in changes {
        written.push_str(text.get(end..range.start).unwrap_or_default());
        written.push_str(&change);
        end = range.end;
    }
    written.push_str(text.get(end..).unwrap_or_default());
    written
}

/// A rule of a style sheet: whom it applies to, and its declarations.
struct Rule<'a> {
    of: &'a str,
    style: &'a str,
}

/// The rules that apply by day on a screen.
fn rules(sheet: &str) -> Vec<Rule<'_>> {
    let mut rules = Vec::new();
    let mut sheets = vec![(sheet, 0)];
    while let Some((sheet, depth)) = sheets.pop() {
        let mut input = ParserInput::new(sheet);
        let mut parser = Parser::new(&mut input);
        parser.skip_whitespace();
        let mut start = parser.position();
        let mut before = start;
        while let Ok(token) = parser.next().cloned() {
            if token == Token::CurlyBracketBlock {
                let of = parser.slice(start..before).trim();
                let Some(style) = inside(&mut parser) else {
                    break;
                };
                match of.strip_prefix("@media") {
                    Some(medium) if is_by_day(medium) && depth < DEEPEST => {
                        sheets.push((style, depth + 1));
                    }
                    None if !of.starts_with('@') => rules.push(Rule { of, style }),
                    _ => {}
                }
            }
            if matches!(token, Token::CurlyBracketBlock | Token::Semicolon) {
                parser.skip_whitespace();
                start = parser.position();
            }
            parser.skip_whitespace();
            before = parser.position();
        }
    }
    rules
}

/// What stands in the brackets that the parser has just met.
fn inside<'i>(parser: &mut Parser<'i, '_>) -> Option<&'i str> {
    let inside = parser.parse_nested_block(|parser| -> Result<_, ParseError<'i, ()>> {
        let start = parser.position();
        while parser.next_including_whitespace_and_comments().is_ok() {}
        Ok(parser.slice_from(start))
    });
    inside.ok()
}

/// Whether a medium is a screen by day.
fn is_by_day(medium: &str) -> bool {
    let medium: String = medium
        .chars()
        .filter(|letter| !letter.is_whitespace())
        .collect();
    matches!(
        &*medium.to_ascii_lowercase(),
        "all" | "screen" | "(prefers-color-scheme:light)" | "screenand(prefers-color-scheme:light)"
    )
}

/// Whether a rule is one of the root.
fn is_root(of: &str) -> bool {
    of.split(',')
        .any(|of| matches!(of.trim(), ":root" | "svg" | "*"))
}

/// The custom properties among declarations.
fn custom_properties(style: &str) -> Vec<(&str, &str)> {
    let declarations = style.split(';').filter_map(|one| one.split_once(':'));
    declarations
        .map(|(name, value)| (name.trim(), value.trim()))
        .filter(|(name, _)| name.starts_with("--"))
        .collect()
}

/// Style with its variables filled in.
fn filled(style: &str, variables: &Variables<'_>) -> String {
    let mut written = String::new();
    fill(style, variables, 0, &mut written);
    written
}

fn fill(style: &str, variables: &Variables<'_>, depth: u32, written: &mut String) {
    let mut input = ParserInput::new(style);
    let mut parser = Parser::new(&mut input);
    let mut end = parser.position();
    loop {
        let start = parser.position();
        let Ok(token) = parser.next_including_whitespace_and_comments().cloned() else {
            break;
        };
        let closing = match &token {
            Token::Function(_) | Token::ParenthesisBlock => ')',
            Token::SquareBracketBlock => ']',
            Token::CurlyBracketBlock => '}',
            _ => continue,
        };
        if depth >= DEEPEST || written.len() > LONGEST {
            continue;
        }
        let is_variable =
            matches!(&token, Token::Function(name) if name.eq_ignore_ascii_case("var"));
        if is_variable {
            written.push_str(parser.slice(end..start));
        } else {
            written.push_str(parser.slice_from(end));
        }
        let inside = inside(&mut parser).unwrap_or_default();
        if is_variable {
            let (name, instead) = inside.split_once(',').unwrap_or((inside, ""));
            let value = variables.get(name.trim()).unwrap_or(&instead);
            fill(value.trim(), variables, depth + 1, written);
        } else {
            fill(inside, variables, depth + 1, written);
            written.push(closing);
        }
        end = parser.position();
    }
    written.push_str(parser.slice_from(end));
}

/// Text that can stand in an element or an attribute.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('"', "&quot;")
        .replace('\'', "&apos;")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is left of a drawing with that inside.
    fn told(inside: &str) -> String {
        let drawing = format!("<svg xmlns=\"http://www.w3.org/2000/svg\">{inside}</svg>");
        let drawing = Document::parse(&drawing).expect("a drawing");
        let by_day = by_day(&drawing);
        let inside = by_day
            .split_once('>')
            .and_then(|(_, rest)| rest.strip_suffix("</svg>"));
        inside.expect("a drawing").to_owned()
    }

    #[test]
    fn variables_of_the_root_are_filled_in() {
        assert_eq!(
            told(
                "<style>:root{--ink:#1E1B17;--line:var(--ink)}.l{stroke:var(--line);fill:none}</style><path class=\"l\"/>"
            ),
            "<style>svg{--ink:#1E1B17;--line:#1E1B17}.l{stroke:#1E1B17;fill:none}</style><path class=\"l\"/>"
        );
        assert_eq!(
            told(
                "<style>svg{--a:red}</style><path fill=\"var(--a)\" style=\"stroke: VAR( --b , blue )\"/>"
            ),
            "<style>svg{--a:red}</style><path fill=\"red\" style=\"stroke: blue\"/>"
        );
    }

    #[test]
    fn the_night_and_the_printer_have_no_part() {
        for medium in [
            "(prefers-color-scheme:dark)",
            " (prefers-color-scheme: dark)",
            " print",
        ] {
            let sheet = format!(
                "<style>:root{{--a:red}}@media{medium}{{:root{{--a:blue}}.b{{fill:blue}}}}.c{{fill:var(--a)}}</style>"
            );
            let told = told(&sheet);
            assert!(
                told.ends_with(".c{fill:red}</style>") && !told.contains("blue"),
                "{told}"
            );
        }
    }

    #[test]
    fn what_holds_by_day_on_a_screen_stays() {
        let told = told(
            "<style>.a{fill:red}@media screen and (prefers-color-scheme: light){.b{fill:blue}}</style>",
        );
        assert_eq!(told, "<style>.a{fill:red}.b{fill:blue}</style>");
    }

    #[test]
    fn variables_that_name_each_other_end() {
        let swelling: String = (0..60)
            .map(|n| format!("--v{n}:{};", format!("var(--v{}) ", n + 1).repeat(40)))
            .collect();
        let told = told(&format!(
            "<style>:root{{--a:var(--b);--b:var(--a);{swelling}}}.c{{fill:var(--v0);stroke:var(--a)}}</style>"
        ));
        assert!(told.len() < 8 << 20, "{}", told.len());
    }

    #[test]
    fn broken_style_breaks_nothing_else() {
        for sheet in [
            "}{",
            "a{b",
            "@media{",
            ":root{--a",
            "((((",
            "a{fill:var(",
            "&lt;!--",
            "@import url(x);.a{}",
            "\u{0}",
        ] {
            let inside = sheet.replace('\u{0}', "\\");
            let whole = told(&format!("<style>{inside}</style><g id=\"kept\"/>"));
            assert!(whole.ends_with("<g id=\"kept\"/>"), "{whole}");
        }
    }
}
