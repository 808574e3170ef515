//! That a file was looked at which was written before. Native only.

use super::compression::ENCODINGS;
use langke_content::seen::Sight;

/// How such a sight begins; the file's name follows.
const WRITTEN: &str = "file ";

/// The sight of a file that was written.
pub fn written(file: &str) -> Sight {
    Sight::Answer(format!("{WRITTEN}{file}"))
}

/// The name of the file that a sight is of, if it is of one; `question` is what the sight asks for.
pub fn file_in(question: &str) -> Option<&str> {
    question.strip_prefix(WRITTEN)
}

/// The name of the file that a sight is of, without the ending of a compressed copy.
pub fn file_of(sight: &Sight) -> Option<&str> {
    let Sight::Answer(question) = sight else {
        return None;
    };
    let file = file_in(question)?;
    let copies = ENCODINGS.iter();
    let mut copies = copies.filter_map(|(ending, _)| file.strip_suffix(ending)?.strip_suffix('.'));
    Some(copies.next().unwrap_or(file))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sight_of_a_file_names_it_and_that_of_its_copy_too() {
        for file in ["vi/index.html", "vi/index.html.br", "vi/index.html.gz"] {
            assert_eq!(file_of(&written(file)), Some("vi/index.html"), "{file}");
        }
        assert_eq!(file_of(&Sight::Answer("page vi/".into())), None);
    }
}
