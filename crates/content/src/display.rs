//! What was found in content, made fit to be shown on a line: cut where it is long, escaped where it cannot be seen. Native only.

use langke_model::i18n::{self, Language};

/// How many letters of a file's name, or of a place in it, a line shows; the longest that is right has under 100.
const PLACE: usize = 200;

/// The beginning of a text that may be long, and how many letters are left out.
pub fn cut(text: &str, most: usize, language: Language) -> String {
    let Some((end, _)) = text.char_indices().nth(most) else {
        return text.to_owned();
    };
    let (shown, rest) = text.split_at(end);
    let more = i18n::number(rest.chars().count() as f64, 0, language);
    match language {
        Language::Vietnamese => format!("{shown}… (còn {more} ký tự)"),
        Language::English => format!("{shown}… ({more} more letters)"),
    }
}

/// The name of a file, or a place in it, as a line shows it.
pub fn shown_place(place: &str, language: Language) -> String {
    escaped(&cut(place, PLACE, language))
}

/// The text with escapes such as `\u{1b}` for what steers a terminal, hides, or turns text around.
pub fn escaped(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for sign in text.chars() {
        if is_unseen(sign) {
            shown.extend(sign.escape_unicode());
        } else {
            shown.push(sign);
        }
    }
    shown
}

/// Control characters, separators of lines, and characters of Unicode's category "format" (Cf), private ones and those that
/// stand for nothing.
fn is_unseen(sign: char) -> bool {
    sign.is_control()
        || matches!(sign,
            '\u{AD}' | '\u{600}'..='\u{605}' | '\u{61C}' | '\u{6DD}' | '\u{70F}' | '\u{890}'..='\u{891}' | '\u{8E2}'
            | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
            | '\u{E000}'..='\u{F8FF}' | '\u{FEFF}' | '\u{FFF0}'..='\u{FFFB}' | '\u{FFFE}'..='\u{FFFF}'
            | '\u{110BD}' | '\u{110CD}' | '\u{13430}'..='\u{1343F}' | '\u{1BCA0}'..='\u{1BCA3}'
            | '\u{1D173}'..='\u{1D17A}' | '\u{E0000}'..='\u{10FFFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_seen_is_escaped_and_vietnamese_is_not() {
        assert_eq!(
            escaped("a\u{1b}[31mb\u{7}\n\u{202E}c\u{2066}\u{AD}\u{E0041}"),
            "a\\u{1b}[31mb\\u{7}\\u{a}\\u{202e}c\\u{2066}\\u{ad}\\u{e0041}"
        );
        let plain = "Ấm trà Bát Tràng – “đẹp” 20°58′28.8″ … 3 × 4 🏺";
        assert_eq!(escaped(plain), plain);
    }

    #[test]
    fn a_long_text_is_cut_at_a_letter_and_the_rest_is_counted() {
        let text = "ấ".repeat(3_080);
        let shown = cut(&text, 80, Language::English);
        assert_eq!(shown, "ấ".repeat(80) + "… (3,000 more letters)");
        let shown = cut(&text, 80, Language::Vietnamese);
        assert!(shown.ends_with("… (còn 3.000 ký tự)"), "{shown}");
        assert_eq!(cut("ấm", 2, Language::English), "ấm");
    }
}
