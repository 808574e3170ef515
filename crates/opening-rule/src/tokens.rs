//! Opening hours cut into signs, numbers and words.

use std::ops::Range;

use crate::fault::{Fault, FaultKind};
use crate::lexicon;
use crate::token::{Placed, Token};

/// What a text is cut into, and whether anything in it is typed otherwise than OpenStreetMap writes it.
pub(crate) fn tokens(text: &str) -> Result<(Vec<Placed>, bool), Fault> {
    let mut placed: Vec<Placed> = Vec::new();
    let mut is_unusual = false;
    let mut at = 0;
    while let Some(letter) = text.get(at..).and_then(|rest| rest.chars().next()) {
        let rest = text.get(at..).unwrap_or_default();
        if letter.is_whitespace() {
            let blanks = rest.len() - rest.trim_start().len();
            let after = rest.trim_start().chars().next();
            let is_before_sign = matches!(after, Some(',' | ';' | '-' | ':'));
            is_unusual |= rest.get(..blanks) != Some(" ") || is_before_sign && !is_offset(rest);
            at += blanks;
            continue;
        }
        let (token, length, is_usual) = next(text, at, placed.last())?;
        is_unusual |= !is_usual;
        if token != Token::Filler {
            let at = at..at + length;
            placed.push(Placed { token, at });
        }
        at += length;
    }
    Ok((placed, is_unusual))
}

/// Whether a blank and a dash begin "-1 day".
fn is_offset(rest: &str) -> bool {
    rest.trim_start()
        .trim_start_matches('-')
        .trim_start_matches(|letter: char| letter.is_ascii_digit())
        .trim_start()
        .starts_with("day")
}

/// The token that begins at a byte, how many bytes it takes, and whether it is written as OpenStreetMap does.
fn next(text: &str, at: usize, before: Option<&Placed>) -> Result<(Token, usize, bool), Fault> {
    let rest = text.get(at..).unwrap_or_default();
    // In "Dec 01-24/7" every seventh day is meant, up to the 24th.
    let ends_a_run = matches!(
        before,
        Some(Placed {
            token: Token::Dash,
            ..
        })
    );
    match lexicon::word(rest) {
        Some((Token::Always, ..)) if ends_a_run => {}
        Some(word) => return Ok(word),
        None => {}
    }
    let letter = rest.chars().next().unwrap_or_default();
    let sign = |token| Ok((token, letter.len_utf8(), letter.is_ascii()));
    if rest.starts_with("||") {
        return Ok((Token::Bars, 2, true));
    }
    match letter {
        '"' | '\u{201C}' | '\u{201D}' => comment(text, at),
        _ if digit(letter).is_some() => Ok(number(rest)),
        '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FF0D}' | '~' | '\u{2192}' => {
            match letter {
                '~' => Ok((Token::Dash, 1, false)),
                _ => sign(Token::Dash),
            }
        }
        ',' | '\u{FF0C}' | '\u{3001}' => sign(Token::Comma),
        '&' => Ok((Token::Comma, 1, false)),
        ';' | '\u{FF1B}' => sign(Token::Semicolon),
        ':' | '\u{FF1A}' | '\u{2236}' => sign(Token::Colon),
        // "8.30".
        '.' if matches!(before, Some(Placed { token: Token::Number { .. }, at: number }) if number.end == at)
            && rest
                .chars()
                .nth(1)
                .is_some_and(|next| next.is_ascii_digit()) =>
        {
            Ok((Token::Colon, 1, false))
        }
        '+' | '\u{FF0B}' => sign(Token::Plus),
        '/' | '\u{FF0F}' => sign(Token::Slash),
        '[' => sign(Token::BracketOpens),
        ']' => sign(Token::BracketCloses),
        '(' => sign(Token::ParenthesisOpens),
        ')' => sign(Token::ParenthesisCloses),
        _ => Err(not_understood(text, at)),
    }
}

/// The value of a digit, also of a full-width one.
fn digit(letter: char) -> Option<u32> {
    match letter {
        '0'..='9' => letter.to_digit(10),
        '\u{FF10}'..='\u{FF19}' => Some(u32::from(letter) - 0xFF10),
        _ => None,
    }
}

fn number(rest: &str) -> (Token, usize, bool) {
    let digits: Vec<char> = rest
        .chars()
        .take_while(|letter| digit(*letter).is_some())
        .collect();
    let value = digits
        .iter()
        .filter_map(|letter| digit(*letter))
        .fold(0_u32, |value, digit| {
            value.saturating_mul(10).saturating_add(digit)
        });
    let length = digits.iter().map(|letter| letter.len_utf8()).sum();
    let token = Token::Number {
        value,
        digits: digits.len(),
    };
    (token, length, digits.iter().all(char::is_ascii))
}

/// Words between quotation marks, which may be straight or curved.
fn comment(text: &str, at: usize) -> Result<(Token, usize, bool), Fault> {
    let mut letters = text.get(at..).unwrap_or_default().char_indices();
    let mark = letters.next().map(|(_, mark)| mark);
    let is_closing = |(_, letter): &(usize, char)| matches!(letter, '"' | '\u{201D}' | '\u{201C}');
    let Some((end, closing)) = letters.find(is_closing) else {
        return Err(fault(text, at..text.len(), FaultKind::UnclosedComment));
    };
    let start = at + mark.map_or(0, char::len_utf8);
    let words = text.get(start..at + end).unwrap_or_default().trim();
    let is_usual = mark == Some('"') && closing == '"';
    Ok((
        Token::Comment(words.to_owned()),
        end + closing.len_utf8(),
        is_usual,
    ))
}

/// A fault at the word or sign that begins at a byte.
fn not_understood(text: &str, at: usize) -> Fault {
    let rest = text.get(at..).unwrap_or_default();
    let is_word = rest.starts_with(char::is_alphabetic);
    let length = match rest.find(|letter: char| !letter.is_alphanumeric()) {
        Some(0) => rest.chars().next().map_or(0, char::len_utf8),
        Some(end) if is_word => end,
        _ if is_word => rest.len(),
        _ => rest.chars().next().map_or(0, char::len_utf8),
    };
    fault(text, at..at + length, FaultKind::NotUnderstood)
}

/// A fault at some bytes of a text.
pub(crate) fn fault(text: &str, at: Range<usize>, kind: FaultKind) -> Fault {
    Fault {
        letter: text.get(..at.start).unwrap_or_default().chars().count() + 1,
        found: text.get(at).unwrap_or_default().to_owned(),
        kind,
    }
}
