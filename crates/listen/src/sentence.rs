//! A text cut into sentences, and where they lie in the pieces of which a page is made.

use std::ops::Range;

/// A voice that is given more letters at once falls silent in the middle on some devices.
const LONGEST: usize = 220;

/// What ends a sentence.
const ENDS: [char; 4] = ['.', '!', '?', '…'];
/// What may stand between the end of a sentence and the blank after it.
const CLOSES: [char; 6] = ['"', '”', '’', '»', ')', ']'];

/// The sentences of a text, as ranges of its bytes, without the blanks around them. A sentence that is too long for a voice is cut at
/// commas and semicolons.
pub fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut letters = text.char_indices().peekable();
    let mut is_ended = false;
    let mut last_pause = None;
    while let Some((at, letter)) = letters.next() {
        let after = at + letter.len_utf8();
        if ENDS.contains(&letter) {
            is_ended = true;
        } else if !CLOSES.contains(&letter) && !letter.is_whitespace() {
            is_ended = false;
        }
        if matches!(letter, ',' | ';' | ':' | '–') {
            last_pause = Some(after);
        }
        // "1.200" and "v.v" go on; a sentence ends before a blank.
        let is_before_blank = letters.peek().is_none_or(|(_, next)| next.is_whitespace());
        if is_ended && is_before_blank && !is_abbreviation(&text[start..after]) {
            push(&mut found, text, start..after);
            (start, is_ended, last_pause) = (after, false, None);
        } else if after - start > LONGEST
            && let Some(pause) = last_pause.filter(|pause| *pause > start)
        {
            push(&mut found, text, start..pause);
            (start, last_pause) = (pause, None);
        }
    }
    push(&mut found, text, start..text.len());
    found
}

/// Whether a text ends with something like "TP." or "Dr.": a short word with a capital, and a full stop.
fn is_abbreviation(text: &str) -> bool {
    let Some(before) = text.strip_suffix('.') else {
        return false;
    };
    let word = before
        .rsplit(char::is_whitespace)
        .next()
        .unwrap_or_default();
    let count = word.chars().count();
    count <= 2
        && word.starts_with(char::is_uppercase)
        && word.chars().all(char::is_alphabetic)
        && before.len() > word.len()
}

fn push(found: &mut Vec<Range<usize>>, text: &str, range: Range<usize>) {
    let part = &text[range.clone()];
    let begin = range.start + (part.len() - part.trim_start().len());
    let end = begin + part.trim().len();
    if text[begin..end].chars().any(char::is_alphanumeric) {
        found.push(begin..end);
    }
}

/// A place in pieces of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spot {
    /// The piece.
    pub piece: usize,
    /// How far in it, in the units in which browsers count: of UTF-16.
    pub offset: u32,
}

/// Where a byte of all pieces together lies; the end of a piece comes before the beginning of the next one if `is_end`. None beyond them.
pub fn spot(pieces: &[String], byte: usize, is_end: bool) -> Option<Spot> {
    let mut rest = byte;
    for (piece, text) in pieces.iter().enumerate() {
        if rest < text.len() || is_end && rest == text.len() && rest > 0 {
            let offset = text
                .get(..rest)?
                .chars()
                .map(char::len_utf16)
                .sum::<usize>();
            return Some(Spot {
                piece,
                offset: offset as u32,
            });
        }
        rest -= text.len();
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn cut(text: &str) -> Vec<&str> {
        sentences(text)
            .into_iter()
            .map(|range| &text[range])
            .collect()
    }

    #[test]
    fn a_text_is_cut_where_sentences_end() {
        assert_eq!(
            cut("Ngâm ba, bốn tháng. Lửa 1.200–1.300 °C! “Nhất xương, nhì da.” Rồi chờ…  Xong?"),
            [
                "Ngâm ba, bốn tháng.",
                "Lửa 1.200–1.300 °C!",
                "“Nhất xương, nhì da.”",
                "Rồi chờ…",
                "Xong?"
            ]
        );
        assert_eq!(
            cut("At St. Paul's in TP. Hà Nội they wait. Then go"),
            ["At St. Paul's in TP. Hà Nội they wait.", "Then go"]
        );
        assert_eq!(cut(" . … "), Vec::<&str>::new());
    }

    #[test]
    fn what_is_too_long_for_a_voice_is_cut_at_a_comma() {
        let text = format!(
            "{}, và {}.",
            "đất ".repeat(50).trim(),
            "men ".repeat(20).trim()
        );
        let parts = cut(&text);
        assert_eq!(parts.len(), 2, "{parts:?}");
        assert!(parts[0].ends_with(','));
    }

    proptest! {
        #[test]
        fn nothing_is_lost_and_nothing_said_twice(text in "[a-zđấ0-9.,!?… \"”]{0,400}") {
            let parts = sentences(&text);
            let mut last = 0;
            for part in &parts {
                prop_assert!(part.start >= last && part.end > part.start);
                prop_assert!(!text[last..part.start].chars().any(char::is_alphanumeric));
                last = part.end;
            }
            prop_assert!(!text[last..].chars().any(char::is_alphanumeric));
        }

        #[test]
        fn a_byte_is_found_in_its_piece(pieces in prop::collection::vec("[aấ😀]{0,5}", 0..5)) {
            let whole: String = pieces.concat();
            for (byte, _) in whole.char_indices() {
                let spot = spot(&pieces, byte, false).expect("inside");
                let before: usize = pieces[..spot.piece].iter().map(String::len).sum();
                let units: usize = pieces[spot.piece][..byte - before].encode_utf16().count();
                prop_assert_eq!(spot.offset as usize, units);
            }
            prop_assert_eq!(spot(&pieces, whole.len(), false), None);
        }
    }

    #[test]
    fn an_end_lies_in_the_piece_that_it_ends() {
        let pieces = ["ab".to_owned(), "cd".to_owned()];
        assert_eq!(
            spot(&pieces, 2, true),
            Some(Spot {
                piece: 0,
                offset: 2
            })
        );
        assert_eq!(
            spot(&pieces, 2, false),
            Some(Spot {
                piece: 1,
                offset: 0
            })
        );
        assert_eq!(
            spot(&pieces, 4, true),
            Some(Spot {
                piece: 1,
                offset: 2
            })
        );
    }
}
