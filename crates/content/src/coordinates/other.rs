//! What names a place but is no latitude and longitude: plus codes, what3words, squares of the military grid. Native only.

use super::CoordinatesError;

/// The signs of a plus code. Source: "Open Location Code" specification of Google.
const PLUS: &str = "23456789CFGHJMPQRVWX";

/// Why a text can be no degrees although it names a place.
pub(super) fn named(text: &str) -> Option<CoordinatesError> {
    let words = || {
        text.split(|sign: char| sign.is_whitespace() || matches!(sign, ',' | ';' | '(' | ')'))
            .map(|word| word.trim_matches(['"', '\'', '.']))
            .filter(|word| !word.is_empty())
    };
    if let Some(code) = words().find(|word| is_plus_code(word)) {
        let code = code.to_owned();
        return Some(CoordinatesError::PlusCode { code });
    }
    if let Some(words) = words().find(|word| is_three_words(word)) {
        let words = words.to_owned();
        return Some(CoordinatesError::ThreeWords { words });
    }
    let joined: String = text
        .split_whitespace()
        .collect::<String>()
        .to_ascii_uppercase();
    is_grid_square(&joined).then_some(CoordinatesError::GridSquare)
}

/// `7PH7XWF7+V3`, or `XWF7+V3` with the name of a town.
pub(super) fn is_plus_code(word: &str) -> bool {
    let word = word.to_ascii_uppercase();
    let Some((before, after)) = word.split_once('+') else {
        return false;
    };
    let signs = |part: &str| part.chars().all(|sign| PLUS.contains(sign));
    let padded = before.trim_end_matches('0');
    let whole =
        matches!(before.len(), 4 | 6 | 8) && before == padded && (2..=7).contains(&after.len());
    let area = before.len() == 8 && before != padded && !padded.is_empty() && after.is_empty();
    (whole || area)
        && signs(padded)
        && signs(after)
        && word.contains(|sign: char| sign.is_ascii_alphabetic())
}

/// `///ba.từ.này`; without the slashes only where all three are words of letters.
fn is_three_words(word: &str) -> bool {
    let (marked, words) = match word.trim_start_matches("w3w:").strip_prefix("///") {
        Some(words) => (true, words),
        None => (false, word),
    };
    let parts: Vec<&str> = words.split(['.', '。', '·']).collect();
    let long = |part: &&str| {
        part.chars().all(|sign| sign.is_alphabetic() || sign == '-')
            && part.chars().count() > usize::from(!marked) * 2
    };
    parts.len() == 3 && parts.iter().all(long)
}

/// `48QWJ9463619106`. Source: DMA TM 8358.1, the military grid reference system.
fn is_grid_square(text: &str) -> bool {
    let Some((zone, rest)) = text.split_at_checked(2) else {
        return false;
    };
    let (letters, digits) = rest.split_at_checked(3).unwrap_or_default();
    zone.chars().all(|sign| sign.is_ascii_digit())
        && letters.len() == 3
        && letters.chars().all(|sign| sign.is_ascii_uppercase())
        && (4..=10).contains(&digits.len())
        && digits.len() % 2 == 0
        && digits.chars().all(|sign| sign.is_ascii_digit())
}
