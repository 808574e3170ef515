//! The text of a cue: its tags and references made plain, and plain text made safe again. Native only.

use super::time::is_time;
use super::{Fault, FaultKind};

/// The tags that WebVTT has.
const TAGS: [&str; 8] = ["c", "i", "b", "u", "v", "lang", "ruby", "rt"];

/// Signs that have a name, as far as WebVTT's own writers use them.
const NAMED: [(&str, char); 8] = [
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("nbsp", '\u{A0}'),
    ("lrm", '\u{200E}'),
    ("rlm", '\u{200F}'),
    ("quot", '"'),
    ("apos", '\''),
];

/// The lines of a cue as one line of plain text; what cannot be made plain is reported. `line` is where the first one stands.
pub(super) fn plain(lines: &[&str], line: usize, faults: &mut Vec<Fault>) -> String {
    let source = lines.join("\n");
    let mut reader = Reader {
        rest: &source,
        line,
        text: String::with_capacity(source.len()),
        faults,
    };
    while let Some(at) = reader.rest.find(['<', '&']) {
        let before = reader.take(at);
        reader.text.push_str(before);
        if reader.rest.starts_with('<') {
            reader.tag();
        } else {
            reader.reference();
        }
    }
    reader.text.push_str(reader.rest);
    one_line(&reader.text)
}

/// Whether nobody would see anything of a text.
pub(super) fn is_unseen(text: &str) -> bool {
    let has_no_width = |sign| {
        matches!(
            sign,
            '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' | '\u{AD}'
        )
    };
    text.chars()
        .all(|sign| sign.is_whitespace() || has_no_width(sign))
}

/// Plain text with references for the signs that WebVTT takes for its own.
#[cfg(test)]
pub(super) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            _ => escaped.push(sign),
        }
    }
    one_line(&escaped)
}

/// What is left of a cue's text while it is made plain.
struct Reader<'a> {
    rest: &'a str,
    /// The line on which the rest begins.
    line: usize,
    text: String,
    faults: &'a mut Vec<Fault>,
}

impl<'a> Reader<'a> {
    /// Takes so many bytes.
    fn take(&mut self, bytes: usize) -> &'a str {
        let (taken, rest) = self.rest.split_at(bytes);
        self.rest = rest;
        self.line += taken.matches('\n').count();
        taken
    }

    fn report(&mut self, kind: FaultKind) {
        let line = self.line;
        self.faults.push(Fault { line, kind });
    }

    /// Takes a tag, or a `<` that is none.
    fn tag(&mut self) {
        let inner = &self.rest[1..];
        // As far as the next `<` only: each sign is looked at once, however many of them nothing closes.
        let end = inner.find(['<', '>']).unwrap_or(inner.len());
        if inner[end..].starts_with('>') {
            let tag = &self.rest[..end + 2];
            if let Some(fault) = fault_of_tag(&inner[..end], tag) {
                self.report(fault);
            }
            self.take(tag.len());
            return;
        }
        let line = self.rest[..=end].lines().next().unwrap_or_default();
        let found = one_line(line);
        self.report(FaultKind::UnclosedTag { found });
        self.take(end + 1);
    }

    /// Takes a reference such as `&amp;`, or an `&` that stands for itself.
    fn reference(&mut self) {
        let inner = &self.rest[1..];
        let is_part = |sign: char| sign.is_ascii_alphanumeric() || sign == '#';
        let end = inner.find(|sign| !is_part(sign)).unwrap_or(inner.len());
        let closed = inner[end..].starts_with(';');
        let sign = sign_of(&inner[..end]);
        let length = end + 1 + usize::from(closed);
        let found = &self.rest[..length];
        match sign {
            Some(sign) if closed => self.text.push(sign),
            // "R&D" is text, and so is "A & B"; "&nbsp" and "&eacute;" were meant as a sign.
            None if !closed || end == 0 => self.text.push_str(found),
            _ => {
                let found = found.to_owned();
                self.report(FaultKind::UnknownReference { found });
            }
        }
        self.take(length);
    }
}

/// What is wrong with a tag, if anything; `inner` is the tag without its brackets.
fn fault_of_tag(inner: &str, tag: &str) -> Option<FaultKind> {
    let found = || one_line(tag);
    if inner.starts_with(|sign: char| sign.is_ascii_digit()) {
        return (!is_time(inner)).then(|| FaultKind::UnreadableTime { found: found() });
    }
    let name = inner.strip_prefix('/').unwrap_or(inner);
    let name = name.split(|sign: char| sign == '.' || sign.is_whitespace());
    let is_known = name
        .into_iter()
        .next()
        .is_some_and(|name| TAGS.contains(&name));
    (!is_known).then(|| FaultKind::Markup { found: found() })
}

/// The sign that a reference stands for, by its name or its number in Unicode; none for control characters.
fn sign_of(reference: &str) -> Option<char> {
    let Some(number) = reference.strip_prefix('#') else {
        let named = NAMED.iter().find(|(name, _)| *name == reference);
        return named.map(|(_, sign)| *sign);
    };
    let number = match number.strip_prefix(['x', 'X']) {
        Some(number) => u32::from_str_radix(number, 16),
        None => number.parse(),
    };
    let sign = char::from_u32(number.ok()?);
    sign.filter(|sign| !sign.is_control())
}

/// A text with one space for every run of white space and line breaks. Spaces that do not break stay, and NUL becomes U+FFFD, as
/// the standard has it.
fn one_line(text: &str) -> String {
    let is_fixed = |sign| matches!(sign, '\u{A0}' | '\u{2007}' | '\u{202F}');
    let words = text.split(|sign: char| sign.is_whitespace() && !is_fixed(sign));
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    words.join(" ").replace('\0', "\u{FFFD}")
}
