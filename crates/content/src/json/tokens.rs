//! The tokens before the place where the parser stopped, and what stands around it. Native only.

use std::ops::Range;

use jsonc_parser::tokens::Token;
use jsonc_parser::{ParseOptions, Scanner, ScannerOptions};

use super::STRICT;
use super::diagnosis::{Found, fault_in_literal};

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    Open,
    Close,
    Comma,
    Colon,
    Key,
    Text,
    Number,
    Word,
}

#[derive(Debug, Clone)]
pub struct Seen {
    /// What it is.
    pub role: Role,
    /// Where it stands, in bytes.
    pub span: Range<usize>,
}

/// A bracket that was opened.
#[derive(Debug, Clone, Copy)]
pub struct Open {
    /// Where it stands, in bytes.
    pub at: usize,
    /// How far its line is indented, in bytes.
    indent: usize,
}

/// The tokens before the place where the parser stopped.
pub struct Tokens<'a> {
    /// The whole text.
    pub text: &'a str,
    /// The last three, the last one last.
    pub recent: Vec<Seen>,
    /// The brackets that are not closed.
    pub open: Vec<Open>,
    /// How far the line is indented, in bytes.
    indent: usize,
    /// The name of the field whose value comes or has come.
    pub key: Option<&'a str>,
    /// The first bracket that was closed on a line that is not indented as the bracket's own: its own end is missing.
    pub askew: Option<usize>,
    /// Where what comes next begins.
    pub at: usize,
}

impl<'a> Tokens<'a> {
    /// Reads the tokens that begin before a place; a text among them that does not end on its line is the fault.
    pub fn until(text: &'a str, stop: usize) -> Result<Tokens<'a>, Found> {
        let mut scanner = Scanner::new(text, &scanner_options(&STRICT));
        let mut tokens = Tokens {
            text,
            recent: Vec::new(),
            open: Vec::new(),
            indent: 0,
            key: None,
            askew: None,
            at: 0,
        };
        loop {
            let token = scanner.scan();
            tokens.at = scanner.token_start();
            let Ok(Some(token)) = token else {
                return Ok(tokens);
            };
            if tokens.at >= stop {
                return Ok(tokens);
            }
            tokens.add(&token, tokens.at..scanner.token_end())?;
        }
    }

    fn add(&mut self, token: &Token, span: Range<usize>) -> Result<(), Found> {
        let before = self.last().map_or(0, |seen| seen.span.end);
        let gap = &self.text[before..span.start];
        let line = gap.rfind('\n').map(|end| end + 1);
        let begins_line = line.is_some() || self.last().is_none();
        if begins_line {
            self.indent = gap.len() - line.unwrap_or_default();
        }
        let role = match token {
            Token::OpenBrace | Token::OpenBracket => {
                let (at, indent) = (span.start, self.indent);
                self.open.push(Open { at, indent });
                Role::Open
            }
            Token::CloseBrace | Token::CloseBracket => {
                if let Some(open) = self.open.pop()
                    && begins_line
                    && open.indent != self.indent
                {
                    self.askew.get_or_insert(open.at);
                }
                Role::Close
            }
            Token::Comma => Role::Comma,
            Token::Colon => Role::Colon,
            Token::String(_) => {
                if let Some(found) = fault_in_literal(self.text, span.clone()) {
                    return Err(found);
                }
                if self.wants_key() {
                    self.key = Some(&self.text[span.start + 1..span.end - 1]);
                    Role::Key
                } else {
                    Role::Text
                }
            }
            Token::Number(_) => Role::Number,
            _ => Role::Word,
        };
        if self.recent.len() == 3 {
            self.recent.remove(0);
        }
        self.recent.push(Seen { role, span });
        Ok(())
    }

    pub fn last(&self) -> Option<&Seen> {
        self.recent.last()
    }

    pub fn role(&self) -> Option<Role> {
        self.last().map(|seen| seen.role)
    }

    /// The innermost bracket that is open.
    pub fn bracket(&self) -> Option<char> {
        let open = self.open.last()?;
        self.text[open.at..].chars().next()
    }

    /// Whether the name of a field comes next.
    pub fn wants_key(&self) -> bool {
        self.bracket() == Some('{') && matches!(self.role(), Some(Role::Open | Role::Comma))
    }

    /// The line of a place, from 1.
    pub fn line(&self, at: usize) -> usize {
        self.text[..at].matches('\n').count() + 1
    }

    /// Whether what comes next stands on the line on which the last token ends.
    pub fn on_same_line(&self) -> bool {
        self.last()
            .is_some_and(|seen| !self.text[seen.span.end..self.at].contains('\n'))
    }

    /// Whether what comes next touches the last token.
    pub fn touches(&self) -> bool {
        self.last().is_some_and(|seen| seen.span.end == self.at)
    }

    /// What stands from a place to the next comma, bracket, quotation mark or the end of the line.
    pub fn run(&self, start: usize) -> Range<usize> {
        let rest = &self.text[start..];
        let length = rest.find([',', '}', ']', '{', '[', '"', '\n', '\r']);
        let run = rest[..length.unwrap_or(rest.len())].trim_end();
        start..start + run.len()
    }

    /// The word that begins at a place: letters, digits, hyphens, underscores.
    pub fn word(&self, start: usize) -> Range<usize> {
        let rest = &self.text[start..];
        let length = rest.find(|sign: char| !sign.is_alphanumeric() && sign != '-' && sign != '_');
        start..start + length.unwrap_or(rest.len())
    }

    /// Whether a value comes next.
    pub fn wants_value(&self) -> bool {
        matches!(
            (self.bracket(), self.role()),
            (_, None | Some(Role::Colon)) | (Some('['), Some(Role::Open | Role::Comma))
        )
    }
}

fn scanner_options(options: &ParseOptions) -> ScannerOptions {
    ScannerOptions {
        allow_single_quoted_strings: options.allow_single_quoted_strings,
        allow_hexadecimal_numbers: options.allow_hexadecimal_numbers,
        allow_unary_plus_numbers: options.allow_unary_plus_numbers,
        allow_bare_decimal_point_numbers: options.allow_bare_decimal_point_numbers,
        allow_non_finite_numbers: options.allow_non_finite_numbers,
        allow_extended_string_escapes: options.allow_extended_string_escapes,
    }
}
