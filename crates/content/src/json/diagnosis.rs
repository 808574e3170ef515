//! Says what is wrong where the parser stopped: it looks at the tokens before and behind that place, since people break JSON in
//! few ways and each has its own cure. Native only.

use std::ops::Range;

use jsonc_parser::ParseStringErrorKind;
use jsonc_parser::errors::{ParseError, ParseErrorKind};

use super::fault::JsonFault;
use super::spelling::numbers_meant;
use super::tokens::{Role, Seen, Tokens};
use crate::bounds::NESTING;
use crate::rules::{NumberSpelling, Rule, TooDeep};

/// A broken rule and the place in the text, in bytes.
pub type Found = (Rule, Range<usize>);

/// What a text without any value is.
pub fn empty(text: &str) -> Found {
    (JsonFault::Empty.into(), text.len()..text.len())
}

/// The first place where a text is truly wrong, and how.
pub fn diagnosis(text: &str, error: &ParseError) -> Found {
    let stop = match error.kind() {
        ParseErrorKind::UnterminatedArray | ParseErrorKind::UnterminatedObject => text.len(),
        _ => error.range().start,
    };
    match Tokens::until(text, stop) {
        Ok(tokens) => tokens.diagnosis(error),
        Err(found) => found,
    }
}

/// What is wrong with a text literal that the parser takes, given with its quotation marks: it goes on over the end of its line,
/// or holds a control character.
pub fn fault_in_literal(text: &str, span: Range<usize>) -> Option<Found> {
    let literal = &text[span.clone()];
    let (at, sign) = literal
        .char_indices()
        .find(|(_, sign)| u32::from(*sign) < 0x20)?;
    if matches!(sign, '\n' | '\r') {
        return Some(unclosed(text, span.start));
    }
    let (at, code_point) = (span.start + at, sign.into());
    Some((JsonFault::ControlInText { code_point }.into(), at..at + 1))
}

/// A text that is not closed on the line on which it begins, unless by a quotation mark of a word processor.
fn unclosed(text: &str, start: usize) -> Found {
    let line = text[start..].split(['\n', '\r']).next().unwrap_or_default();
    let line = line.trim_end();
    let place = start..start + line.len();
    curly(text, place.clone()).unwrap_or((JsonFault::UnclosedText.into(), place))
}

/// A quotation mark of a word processor inside a part of the text where one would end a text.
fn curly(text: &str, span: Range<usize>) -> Option<Found> {
    let part = &text[span.clone()];
    let mut signs = part.char_indices().filter(|(_, sign)| is_curly(*sign));
    let (at, found) = signs.find(|(at, sign)| {
        let rest = part[at + sign.len_utf8()..].trim_start();
        rest.is_empty() || rest.starts_with([':', ',', '}', ']'])
    })?;
    let at = span.start + at;
    let place = at..at + found.len_utf8();
    Some((JsonFault::CurlyQuotes { found }.into(), place))
}

fn is_curly(sign: char) -> bool {
    matches!(sign, '“' | '”' | '„' | '‟' | '″' | '«' | '»' | '＂')
}

impl Tokens<'_> {
    fn diagnosis(&self, error: &ParseError) -> Found {
        let at = self.at;
        let range = error.range();
        match error.kind() {
            ParseErrorKind::NestingDepthExceeded => {
                let most = NESTING;
                let at = self.open.get(most).map_or(range.start, |open| open.at);
                return (TooDeep { most }.into(), at..at + 1);
            }
            ParseErrorKind::CommentsNotAllowed | ParseErrorKind::UnterminatedCommentBlock => {
                return (JsonFault::Comment.into(), range.start..range.end);
            }
            ParseErrorKind::TrailingCommasNotAllowed => {
                return (JsonFault::TrailingComma.into(), range.start..range.end);
            }
            ParseErrorKind::String(ParseStringErrorKind::UnterminatedStringLiteral) => {
                return unclosed(self.text, at);
            }
            ParseErrorKind::String(_) => return self.escape(range.start),
            _ => {}
        }
        let Some(sign) = self.text[at..].chars().next() else {
            return self.at_the_end();
        };
        let here = at..at + sign.len_utf8();
        match sign {
            sign if is_curly(sign) => (JsonFault::CurlyQuotes { found: sign }.into(), here),
            '\'' | '`' | '‘' | '’' => (JsonFault::SingleQuotes.into(), here),
            '#' => (JsonFault::Comment.into(), self.run(at)),
            ';' => self.semicolon(here),
            _ => self
                .after_text(sign)
                .or_else(|| self.number(sign))
                .unwrap_or_else(|| self.out_of_place(sign, here)),
        }
    }

    /// The text ends where more should come.
    fn at_the_end(&self) -> Found {
        let Some(open) = self.askew.or(self.open.last().map(|open| open.at)) else {
            return empty(self.text);
        };
        let bracket = self.text[open..].chars().next().unwrap_or('{');
        (JsonFault::Unclosed { bracket }.into(), open..open + 1)
    }

    fn escape(&self, start: usize) -> Found {
        let rest = &self.text[start..];
        let most = if rest.starts_with("\\u") { 6 } else { 2 };
        let found: String = rest
            .chars()
            .take(most)
            .take_while(|sign| *sign != '"' && !sign.is_control())
            .collect();
        let end = start + found.len();
        (JsonFault::Escape { found }.into(), start..end)
    }

    fn semicolon(&self, here: Range<usize>) -> Found {
        let meant = || {
            let open = self.open.last()?;
            let list = self.text[open.at..].strip_prefix('[')?;
            let list = &list[..list.find(']')?];
            let numbers: Vec<String> = list
                .split(';')
                .map(|number| number.trim().replace(',', "."))
                .collect();
            let all = numbers.iter().all(|number| number.parse::<f64>().is_ok());
            all.then(|| format!("[{}]", numbers.join(", ")))
        };
        (JsonFault::Semicolon { meant: meant() }.into(), here)
    }

    /// What is wrong where something follows a text or a name that is not what may follow.
    fn after_text(&self, sign: char) -> Option<Found> {
        let last = self.last()?;
        let is_key = match last.role {
            Role::Key => true,
            Role::Text => false,
            _ => return None,
        };
        let inside = last.span.start + 1..last.span.end - 1;
        if !self.on_same_line() || matches!(sign, ',' | ':' | '{' | '[' | '}' | ']') {
            return None;
        }
        // One at the very end belongs to the words: `"nói “gốm”"`.
        let is_between = |(_, place): &Found| place.end < inside.end;
        if let Some(found) = curly(self.text, inside.clone()).filter(is_between) {
            return Some(found);
        }
        if is_key && self.text[inside.clone()].trim_end().ends_with(':') {
            let name = last.span.start..inside.end;
            return Some((JsonFault::UnclosedText.into(), name));
        }
        // Two texts side by side lack what stands between them; else the second quotation mark was meant to be read.
        let ends = match sign {
            '"' => self.touches() && inside.is_empty(),
            '=' => false,
            _ => self.touches() || !is_key,
        };
        if ends {
            let mark = inside.end..last.span.end;
            return Some((JsonFault::InnerQuotes.into(), mark));
        }
        None
    }

    /// What is wrong with digits that are not written as JSON has them.
    fn number(&self, sign: char) -> Option<Found> {
        let mut start = self.at;
        let after_number = self.role() == Some(Role::Number);
        if after_number && self.on_same_line() && (self.touches() || self.bracket() == Some('{')) {
            start = self.last()?.span.start;
        }
        let in_object = self.bracket() == Some('{');
        let adjoin = |one: &Seen, other: &Seen| one.span.end == other.span.start;
        // A decimal comma: a number, a comma and digits without a space. In a list it shows only where the digits begin with a zero.
        match self.recent.as_slice() {
            [.., number, comma]
                if (number.role, comma.role) == (Role::Number, Role::Comma)
                    && adjoin(number, comma)
                    && self.touches()
                    && in_object =>
            {
                start = number.span.start;
            }
            [number, comma, zero]
                if (number.role, comma.role) == (Role::Number, Role::Comma)
                    && adjoin(number, comma)
                    && adjoin(comma, zero)
                    && after_number
                    && self.touches() =>
            {
                start = number.span.start;
            }
            _ => {}
        }
        let begins = |sign: char| sign.is_ascii_digit() || matches!(sign, '-' | '+' | '.');
        if start == self.at && (!begins(sign) || self.wants_key()) {
            return None;
        }
        let part = self.text[start..].split(['\n', '\r', '"', '}', ']', '{', '[', ':']);
        let part = part.take(1).collect::<String>();
        let part = part.trim_end().trim_end_matches(',').trim_end();
        // In a list a comma parts entries; in an object the next entry may follow on the line.
        let from = self.at.saturating_sub(start);
        let end = part.char_indices().find(|(index, sign)| {
            *sign == ','
                && *index >= from
                && !(in_object && part[index + 1..].starts_with(|next: char| next.is_ascii_digit()))
        });
        let found = part[..end.map_or(part.len(), |(index, _)| index)].trim_end();
        let span = start..start + found.len();
        let mut meant = numbers_meant(found, self.key);
        if found.starts_with('.') {
            meant = numbers_meant(&format!("0{found}"), self.key);
        }
        let is_right = found.parse::<serde_json::Number>().is_ok();
        if !meant.is_empty() && span.end > self.at && (start < self.at || !is_right) {
            let found = found.to_owned();
            return Some((NumberSpelling { found, meant }.into(), span));
        }
        let run = self.text[start..self.run(start).end].to_owned();
        let span = start..start + run.len();
        let goes_on = !matches!(sign, ',' | '{' | '[' | '}' | ']' | '"');
        if after_number && self.touches() && goes_on {
            let is_text = run.ends_with(|sign: char| sign.is_alphanumeric());
            let fault = match (is_text, run) {
                (true, found) => JsonFault::UnquotedText { found },
                (false, found) => JsonFault::Number { found },
            };
            return Some((fault.into(), span));
        }
        (start == self.at && self.wants_value())
            .then(|| (JsonFault::Number { found: run }.into(), span))
    }

    /// What is wrong where a token stands that may not stand there.
    fn out_of_place(&self, sign: char, here: Range<usize>) -> Found {
        let word = self.word(self.at);
        if matches!(sign, '}' | ']') {
            return self.closing(sign, here);
        }
        if self.wants_key() {
            return match sign {
                ',' => (JsonFault::ExtraComma.into(), here),
                _ if word.is_empty() => (JsonFault::MissingKey.into(), here),
                _ => {
                    let found = self.text[word.clone()].to_owned();
                    (JsonFault::UnquotedKey { found }.into(), word)
                }
            };
        }
        if self.role() == Some(Role::Key) {
            return (JsonFault::MissingColon.into(), here);
        }
        if self.wants_value() {
            return match (sign, self.last()) {
                (',', Some(colon)) if colon.role == Role::Colon => {
                    (JsonFault::MissingValue.into(), colon.span.clone())
                }
                (',', _) => (JsonFault::ExtraComma.into(), here),
                _ if word.is_empty() => (JsonFault::StraySign { found: sign }.into(), here),
                _ => self.unquoted(word),
            };
        }
        let Some(open) = self.open.last() else {
            let end = self.run(self.at).end.max(here.end);
            return (JsonFault::SecondValue.into(), here.start..end);
        };
        let begins_value = !word.is_empty() || matches!(sign, '"' | '{' | '[' | '-');
        match (sign, self.last()) {
            (':', _) if self.bracket() == Some('[') => {
                let line = self.line(open.at);
                (JsonFault::ColonInList { line }.into(), here)
            }
            (_, Some(last)) if begins_value => {
                let end = last.span.end;
                (JsonFault::MissingComma.into(), end..end)
            }
            _ => (JsonFault::StraySign { found: sign }.into(), here),
        }
    }

    /// A text without quotation marks, or a word of another language.
    fn unquoted(&self, word: Range<usize>) -> Found {
        let write = match self.text[word.clone()].to_lowercase().as_str() {
            "true" | "yes" | "đúng" => Some("true"),
            "false" | "no" | "sai" => Some("false"),
            "null" | "none" | "nil" | "undefined" | "nan" => Some("null"),
            _ => None,
        };
        let run = self.run(word.start);
        match write {
            Some(write) if run == word => {
                let found = self.text[word.clone()].to_owned();
                (JsonFault::ForeignWord { found, write }.into(), word)
            }
            _ => {
                let found = self.text[run.clone()].to_owned();
                (JsonFault::UnquotedText { found }.into(), run)
            }
        }
    }

    /// A bracket that closes something else, or nothing, or too early.
    fn closing(&self, found: char, here: Range<usize>) -> Found {
        let Some(open) = self.open.last() else {
            return (JsonFault::ExtraBracket { found }.into(), here);
        };
        let needed = if self.bracket() == Some('{') {
            '}'
        } else {
            ']'
        };
        if needed != found {
            let line = self.line(open.at);
            let fault = JsonFault::WrongBracket {
                found,
                needed,
                line,
            };
            return (fault.into(), here);
        }
        match self.last() {
            Some(key) if key.role == Role::Key => (JsonFault::MissingColon.into(), here),
            Some(colon) if colon.role == Role::Colon => {
                (JsonFault::MissingValue.into(), colon.span.clone())
            }
            _ => (JsonFault::StraySign { found }.into(), here),
        }
    }
}
