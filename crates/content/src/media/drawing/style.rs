//! Whether style in a drawing refers to anything outside of it. The text is parted as browsers part it (CSS Syntax 3), by the library
//! that Firefox parts it with: escapes, comments and capitals hide nothing. Every token is looked at wherever it stands, so it does
//! not matter what a browser would make of broken style. Native only.

use cssparser::{ParseError, Parser, ParserInput, Token};

use super::fault::{DrawingFault, shortened};
use super::{allowed, is_inside};
use crate::bounds::{DEEPEST_STYLE, MOST_FAULTS};

/// Where style stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// In a `<style>` element: rules, which `@media` may group.
    Sheet,
    /// In an attribute: declarations or a single value.
    Attribute,
}

/// Style without faults.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Style {
    /// The ids that it refers to by `url(#…)`.
    pub refers_to: Vec<String>,
}

/// Examines style.
pub(super) fn examine(text: &str, place: Place) -> Result<Style, Vec<DrawingFault>> {
    let mut input = ParserInput::new(text);
    let mut found = Found {
        place,
        style: Style::default(),
        faults: Vec::new(),
    };
    found.tokens(&mut Parser::new(&mut input), 0);
    if found.faults.is_empty() {
        Ok(found.style)
    } else {
        Err(found.faults)
    }
}

struct Found {
    place: Place,
    style: Style,
    faults: Vec<DrawingFault>,
}

impl Found {
    fn fault(&mut self, fault: DrawingFault) {
        if self.faults.len() < MOST_FAULTS && !self.faults.contains(&fault) {
            self.faults.push(fault);
        }
    }

    fn tokens(&mut self, parser: &mut Parser<'_, '_>, depth: u32) {
        if depth > DEEPEST_STYLE {
            let most = DEEPEST_STYLE;
            self.fault(DrawingFault::StyleTooDeep { most });
            return;
        }
        while let Ok(token) = parser.next().cloned() {
            match token {
                Token::AtKeyword(name) => self.at_rule(&name),
                Token::UnquotedUrl(address) => self.address(&address),
                Token::Function(name) if name.eq_ignore_ascii_case("url") => {
                    self.inside(parser, |found, parser| {
                        match parser.next().cloned() {
                            Ok(Token::QuotedString(address)) => found.address(&address),
                            _ => found.address(""),
                        }
                        found.tokens(parser, depth + 1);
                    });
                }
                Token::Function(name) => {
                    if !allowed::is_function(&name.to_ascii_lowercase()) {
                        let name = shortened(&name);
                        self.fault(DrawingFault::Function { name });
                    }
                    self.inside(parser, |found, parser| found.tokens(parser, depth + 1));
                }
                Token::ParenthesisBlock | Token::SquareBracketBlock | Token::CurlyBracketBlock => {
                    self.inside(parser, |found, parser| found.tokens(parser, depth + 1));
                }
                Token::BadUrl(text) | Token::BadString(text) => {
                    let found = shortened(&text);
                    self.fault(DrawingFault::BrokenStyle { found });
                }
                Token::CDO => self.broken("<!--"),
                Token::CDC => self.broken("-->"),
                Token::CloseParenthesis => self.broken(")"),
                Token::CloseSquareBracket => self.broken("]"),
                Token::CloseCurlyBracket => self.broken("}"),
                _ => {}
            }
        }
    }

    fn at_rule(&mut self, name: &str) {
        if self.place == Place::Attribute || !name.eq_ignore_ascii_case("media") {
            let name = shortened(name);
            self.fault(DrawingFault::AtRule { name });
        }
    }

    /// Looks at the tokens inside the function or bracket that the parser has just met.
    fn inside(
        &mut self,
        parser: &mut Parser<'_, '_>,
        look: impl FnOnce(&mut Found, &mut Parser<'_, '_>),
    ) {
        let _ = parser.parse_nested_block(|parser| -> Result<(), ParseError<'_, ()>> {
            look(self, parser);
            Ok(())
        });
    }

    fn broken(&mut self, found: &str) {
        let found = found.to_owned();
        self.fault(DrawingFault::BrokenStyle { found });
    }

    fn address(&mut self, address: &str) {
        if is_inside(address) {
            self.style.refers_to.push(address[1..].to_owned());
        } else {
            let found = shortened(address);
            self.fault(DrawingFault::Address { found });
        }
    }
}
