//! Names of several words stay in one line: "Bát Tràng" is one name, not two words.

/// The most words that are taken for one name. Where more begin with a capital, all words do, and it says nothing.
const LONGEST: usize = 3;

/// The text with no-break spaces within its names: two or three words in a row that begin with a capital.
pub(super) fn joined(text: &str) -> String {
    let mut runs: Vec<Vec<&str>> = Vec::new();
    let mut is_open = false;
    for word in text.split(' ') {
        let is_capital = word.starts_with(char::is_uppercase);
        match runs.last_mut().filter(|_| is_open && is_capital) {
            Some(run) => run.push(word),
            None => runs.push(vec![word]),
        }
        // After a stop or a comma another name begins.
        is_open = is_capital && word.ends_with(char::is_alphanumeric);
    }
    let runs = runs.iter().map(|run| {
        let is_name = run.len() <= LONGEST;
        run.join(if is_name { "\u{A0}" } else { " " })
    });
    runs.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::letters::NO_BREAK;

    #[test]
    fn names_are_kept_together_and_nothing_else() {
        for (text, expected) in [
            (
                "Gốm sứ Bát Tràng và mây tre đan Phú Vinh",
                "Gốm sứ Bát_Tràng và mây tre đan Phú_Vinh",
            ),
            ("Lụa Vạn Phúc", "Lụa_Vạn_Phúc"),
            (
                "quanh Hà Nội, Việt Nam. Và Huế",
                "quanh Hà_Nội, Việt_Nam. Và_Huế",
            ),
            ("The Craft Villages Of Hanoi", "The Craft Villages Of Hanoi"),
            ("chỉ chữ thường", "chỉ chữ thường"),
            ("", ""),
        ] {
            assert_eq!(joined(text).replace(NO_BREAK, "_"), expected);
        }
    }
}
