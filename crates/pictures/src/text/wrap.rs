//! Where the lines of a text break.

use super::Font;
use super::letters::NO_BREAK;

/// Breaks a text into lines that are at most so wide. It breaks at spaces; a word that is wider than a line breaks at its no-break
/// spaces, and if it has none, between letters. The lines are made about equally long, so that no word is left over alone.
pub fn wrap(font: &Font, text: &str, size: f32, width: f32) -> Vec<String> {
    let lines = fill(font, text, size, width);
    even(font, text, size, width, lines)
}

/// Makes filled lines about equally long: sets them in the narrowest column that has as many lines and breaks no word.
pub(super) fn even(
    font: &Font,
    text: &str,
    size: f32,
    width: f32,
    mut lines: Vec<String>,
) -> Vec<String> {
    let (mut narrow, mut wide) = (width / 2.0, width);
    // Eight halvings find the column to a few pixels.
    for _ in 0..8 {
        let middle = f32::midpoint(narrow, wide);
        let trial = has_room(font, text, size, middle).then(|| fill(font, text, size, middle));
        match trial {
            Some(trial) if trial.len() <= lines.len() => (lines, wide) = (trial, middle),
            _ => narrow = middle,
        }
    }
    lines
}

/// Whether no word has to be broken.
pub(super) fn has_room(font: &Font, text: &str, size: f32, width: f32) -> bool {
    text.split(' ')
        .all(|word| font.measure(word, size) <= width)
}

/// Fills line after line.
pub(super) fn fill(font: &Font, text: &str, size: f32, width: f32) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        for piece in pieces(font, word, size, width) {
            if let Some(line) = lines.last_mut() {
                let longer = format!("{line} {piece}");
                if font.measure(&longer, size) <= width {
                    *line = longer;
                    continue;
                }
            }
            lines.push(piece);
        }
    }
    lines
}

/// The parts of a word, each narrow enough for a line.
fn pieces(font: &Font, word: &str, size: f32, width: f32) -> Vec<String> {
    if font.measure(word, size) <= width {
        return vec![word.to_owned()];
    }
    if word.contains(NO_BREAK) {
        let parts = word.split(NO_BREAK);
        return parts
            .flat_map(|part| pieces(font, part, size, width))
            .collect();
    }
    let mut parts = vec![String::new()];
    for letter in word.chars() {
        // There is always a last part.
        let Some(part) = parts.last_mut() else { break };
        part.push(letter);
        if font.measure(part, size) > width && part.chars().nth(1).is_some() {
            part.pop();
            parts.push(letter.to_string());
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAME: &str = "Gốm sứ Bát Tràng và mây tre đan Phú Vinh";

    #[test]
    fn no_line_is_too_wide_and_no_word_is_lost() {
        let font = Font::semibold();
        for width in [120.0, 200.0, 333.0, 900.0, 2000.0] {
            let lines = wrap(font, NAME, 40.0, width);
            assert_eq!(lines.join(" "), NAME);
            for line in &lines {
                assert!(font.measure(line, 40.0) <= width, "{line} in {width}");
            }
        }
    }

    #[test]
    fn two_lines_are_about_equally_long() {
        let lines = wrap(Font::semibold(), NAME, 40.0, 640.0);
        assert_eq!(lines, ["Gốm sứ Bát Tràng và", "mây tre đan Phú Vinh"]);
    }

    #[test]
    fn names_joined_by_a_no_break_space_stay_together() {
        let lines = wrap(Font::regular(), "làng Bát\u{A0}Tràng", 40.0, 200.0);
        assert_eq!(lines, ["làng", "Bát\u{A0}Tràng"]);
        let narrow = wrap(Font::regular(), "Bát\u{A0}Tràng", 40.0, 110.0);
        assert_eq!(narrow, ["Bát", "Tràng"]);
    }

    #[test]
    fn a_word_wider_than_a_line_breaks_between_letters() {
        let font = Font::regular();
        let word = "ấ".repeat(300);
        let lines = wrap(font, &word, 40.0, 400.0);
        assert!(lines.len() > 5);
        assert_eq!(lines.concat(), word);
        assert!(lines.iter().all(|line| font.measure(line, 40.0) <= 400.0));
    }

    #[test]
    fn nothing_has_no_lines_and_no_width_still_ends() {
        assert!(wrap(Font::regular(), "", 40.0, 400.0).is_empty());
        assert_eq!(wrap(Font::regular(), "abc", 40.0, 0.0).len(), 3);
    }
}
