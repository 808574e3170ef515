//! Text from its bytes: UTF-8, UTF-16 or Windows-1258, as Vietnamese offices write it. Native only.

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE, WINDOWS_1258};

use crate::refusal::Refusal;

/// The text, without a byte-order mark.
pub(super) fn decoded(bytes: &[u8]) -> Result<String, Refusal> {
    if let Ok(text) = std::str::from_utf8(bytes) {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        if !text.contains('\0') {
            return checked(text.to_owned(), plain);
        }
    }
    if let Some(encoding) = utf_16(bytes) {
        let (text, _, _) = encoding.decode(bytes);
        // What could not be read stands there as U+FFFD.
        return checked(text.into_owned(), |line| {
            plain(line) && !line.contains('\u{fffd}')
        });
    }
    let text = WINDOWS_1258.decode_without_bom_handling(bytes).0;
    checked(text.into_owned(), |line| plain(line) && is_vietnamese(line))
}

/// The kind of UTF-16, by its mark or, without one, by where the zeros of its spaces, digits and separators stand.
fn utf_16(bytes: &[u8]) -> Option<&'static Encoding> {
    match bytes {
        [0xff, 0xfe, ..] => return Some(UTF_16LE),
        [0xfe, 0xff, ..] => return Some(UTF_16BE),
        _ => {}
    }
    let pairs = bytes.chunks_exact(2).take(2_000);
    let (mut first, mut second, mut all) = (0, 0, 0);
    for pair in pairs {
        first += usize::from(pair[0] == 0);
        second += usize::from(pair[1] == 0);
        all += 1;
    }
    match (first * 4 > all, second * 4 > all) {
        (false, true) => Some(UTF_16LE),
        (true, false) => Some(UTF_16BE),
        _ => None,
    }
}

fn checked(text: String, is_right: impl Fn(&str) -> bool) -> Result<String, Refusal> {
    match text.lines().position(|line| !is_right(line)) {
        Some(place) => Err(Refusal::Encoding { line: place + 1 }),
        None => Ok(text),
    }
}

/// Whether a line has no controls that text does not have.
fn plain(line: &str) -> bool {
    let is_control =
        |letter: char| letter.is_control() && !matches!(letter, '\t' | '\r' | '\u{85}');
    // Old programs end a text with U+001A.
    !line.trim_end_matches('\u{1a}').chars().any(is_control)
}

/// Whether what was read as Windows-1258 can be Vietnamese: each tone follows a letter that bears tones, and no sign stands inside a word.
///
/// Every byte means something in Windows-1258; so texts in TCVN3, VNI or other encodings are known by what they would say.
fn is_vietnamese(line: &str) -> bool {
    let mut before = ' ';
    let mut is_after_sign_in_word = false;
    for letter in line.chars() {
        let is_letter = letter.is_alphabetic() && !is_sign(letter);
        // VNI writes the grave as ø, a letter that neither Vietnamese nor French has.
        if (is_letter && is_after_sign_in_word) || matches!(letter, 'ø' | 'Ø') {
            return false;
        }
        if is_tone(letter) && !bears_tones(before) {
            return false;
        }
        is_after_sign_in_word = is_sign(letter) && (before.is_alphabetic() || is_tone(before));
        before = letter;
    }
    true
}

/// The combining marks of Windows-1258: grave, hook, tilde, acute, dot below.
fn is_tone(letter: char) -> bool {
    matches!(
        letter,
        '\u{300}' | '\u{309}' | '\u{303}' | '\u{301}' | '\u{323}'
    )
}

fn bears_tones(letter: char) -> bool {
    let lower = letter.to_lowercase().next().unwrap_or(letter);
    "aăâeêioôơuưy".contains(lower)
}

/// Signs of the upper half of Windows-1258 that stand between words, never inside one.
fn is_sign(letter: char) -> bool {
    matches!(
        letter,
        '\u{a1}'..='\u{bf}' | '×' | '÷' | 'ƒ' | '†' | '‡' | 'ˆ' | '‰' | '‹' | '›' | '˜' | '™'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> Result<String, Refusal> {
        decoded(bytes)
    }

    #[test]
    fn windows_1258_is_read_with_its_tones() {
        // "Gốm Bát Tràng; 100 m²", with tones behind their letters.
        let bytes = b"G\xf4\xecm B\xe1t Tr\xe0ng; 100 m\xb2";
        let text = read(bytes).expect("text");
        assert_eq!(
            crate::text::cleaned(&text).as_deref(),
            Some("Gốm Bát Tràng; 100 m²")
        );
    }

    #[test]
    fn an_encoding_that_is_not_read_is_told_with_its_line() {
        // TCVN3: "Làng nghề" is "Lµng nghÒ".
        let tcvn3 = b"Name\nL\xb5ng ngh\xd2";
        assert_eq!(read(tcvn3), Err(Refusal::Encoding { line: 2 }));
        // VNI: "Làng".
        assert_eq!(read(b"La\xf8ng"), Err(Refusal::Encoding { line: 1 }));
        // A tone behind a letter that bears none, and a control.
        assert_eq!(read(b"k\xecn"), Err(Refusal::Encoding { line: 1 }));
        assert_eq!(read(b"a\nb\n\x01"), Err(Refusal::Encoding { line: 3 }));
    }

    #[test]
    fn utf_16_is_known_without_a_mark() {
        let words = "Tên;Giá\nGốm;120000";
        let little: Vec<u8> = words.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = words.encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(read(&little).as_deref(), Ok(words));
        assert_eq!(read(&big).as_deref(), Ok(words));
        let half = [&little[..], b"\x00\xd8"].concat();
        assert_eq!(read(&half), Err(Refusal::Encoding { line: 2 }));
    }
}
