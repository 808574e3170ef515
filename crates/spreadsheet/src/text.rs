//! Words of a cell as they are compared and kept: NFC, without what nobody sees. Native only.

use unicode_normalization::{UnicodeNormalization, is_nfc};

/// The words in NFC, with plain spaces and `\n`, without invisible characters and without space around them; nothing if none is left.
pub(crate) fn cleaned(text: &str) -> Option<String> {
    let seen: String = if text.bytes().all(|byte| (b' '..0x7f).contains(&byte)) {
        text.to_owned()
    } else {
        let lines = text.replace("\r\n", "\n");
        let seen = lines.chars().filter_map(seen);
        if is_nfc(&lines) {
            seen.collect()
        } else {
            seen.nfc().collect()
        }
    };
    let trimmed = seen.trim();
    match trimmed.len() {
        0 => None,
        length if length == seen.len() => Some(seen),
        _ => Some(trimmed.to_owned()),
    }
}

/// A name in NFC, otherwise as it is written.
pub(crate) fn composed(name: &str) -> String {
    name.nfc().collect()
}

/// What is left of a character: its plain twin for spaces and line breaks, nothing for what has no width.
fn seen(letter: char) -> Option<char> {
    match letter {
        '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some('\n'),
        '\t' | '\u{a0}' | '\u{2007}' | '\u{202f}' => Some(' '),
        // Soft hyphens, joiners, marks of direction, the byte-order mark: a name with one of them looks like another but is not.
        '\u{ad}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2064}'
        | '\u{2066}'..='\u{206f}'
        | '\u{feff}' => None,
        letter if letter.is_control() => None,
        letter => Some(letter),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_sees_is_taken_out() {
        for (written, kept) in [
            ("  Gốm\u{a0}Bát Tràng\u{200b} ", "Gốm Bát Tràng"),
            ("Go\u{302}\u{301}m", "Gốm"),
            ("\u{feff}Tên", "Tên"),
            ("một\r\nhai\rba\u{2028}bốn", "một\nhai\nba\nbốn"),
            ("a\tb", "a b"),
            ("soft\u{ad}hyphen\u{7}", "softhyphen"),
            ("“gốm” – men…", "“gốm” – men…"),
            ("Go\u{302}\u{200b}\u{301}m", "Gốm"),
        ] {
            assert_eq!(cleaned(written).as_deref(), Some(kept), "{written:?}");
        }
    }

    #[test]
    fn a_cell_of_spaces_holds_nothing() {
        for written in ["", " ", "\u{a0}\u{200b}\n", "\u{feff}"] {
            assert_eq!(cleaned(written), None, "{written:?}");
        }
    }
}
