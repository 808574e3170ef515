//! Which letters of a text cannot be printed, and texts as they stand in files.

use langke_pictures::text::{Font, settable};
use unicode_normalization::UnicodeNormalization;

/// The most letters of a text that are looked at: more than any label has room for.
const MOST: usize = 600;

/// The longest name in a message, in letters.
const SHORT: usize = 60;

/// The letters that `settable` leaves out although somebody would miss them, each once. White space and characters without a shape
/// are no loss.
pub(crate) fn lost(font: &Font, text: &str) -> String {
    let printed = settable(font, text);
    let mut printed = printed.chars().peekable();
    let mut lost = String::new();
    for letter in text.chars().take(MOST).nfc() {
        if printed.peek() == Some(&letter) {
            printed.next();
        } else if letter.is_whitespace() {
            // Several spaces are printed as one.
            printed.next_if(|next| next.is_whitespace());
        } else if has_shape(letter) && !lost.contains(letter) {
            lost.push(letter);
        }
    }
    lost
}

/// Whether a reader would see a character.
fn has_shape(letter: char) -> bool {
    !letter.is_control()
        && !matches!(
            letter,
            '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}'
                | '\u{FEFF}' | '\u{FFF0}'..='\u{FFFF}'
        )
}

/// A text in one line, composed, without control characters: for titles, descriptions and messages. At most 200 letters.
pub(crate) fn told(text: &str) -> String {
    let seen = |letter: &char| letter.is_whitespace() || has_shape(*letter);
    let text: String = text.nfc().filter(seen).collect();
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    words.chars().take(200).collect()
}

/// The start of such a text, for messages.
pub(crate) fn short(text: &str) -> String {
    let text = told(text);
    match text.char_indices().nth(SHORT) {
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
        None => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_font_lacks_is_told_once() {
        let font = Font::regular();
        assert_eq!(lost(font, "Ấm  trà\tBát\u{A0}Tràng "), "");
        assert_eq!(lost(font, &"Ấm trà".nfd().collect::<String>()), "");
        assert_eq!(lost(font, "Ấm 🏺 陶🏺器 trà"), "🏺陶器");
        assert_eq!(lost(font, "a\u{0}\u{200B}b"), "");
    }

    #[test]
    fn titles_are_one_line() {
        assert_eq!(told(" Gốm\n\u{7}\u{202E} sứ "), "Gốm sứ");
        assert_eq!(told(&"a ".repeat(900)).chars().count(), 200);
    }
}
