//! What files mention that could not be read whole: what they use is not unused, what they are is not missing. Native only.

use std::collections::{BTreeSet, HashSet};

use jsonc_parser::ast;

use super::kind::Kind;
use super::value::Slug;

/// What is known of files that could not be read whole.
#[derive(Debug, Default)]
pub struct Lost {
    /// Things whose files have problems, by the ids that they say they have and by the names of their files.
    things: BTreeSet<(Kind, String)>,
    /// Kinds of which any thing may be lost.
    kinds: BTreeSet<Kind>,
    /// Pictures and folders of pictures that are there and cannot be used.
    pictures: BTreeSet<String>,
    /// Everything in broken files that may be an id or a picture's name.
    words: HashSet<String>,
    /// Whether some file could not be searched at all.
    unsearched: bool,
}

impl Lost {
    /// Notes a thing whose file has problems; `id` is what the file says.
    pub fn thing(&mut self, kind: Kind, file: &str, id: Option<String>) {
        let name = file.rsplit('/').next().unwrap_or_default();
        let stem = name.split('.').next().unwrap_or_default();
        let ids = [Some(stem.to_owned()), id];
        self.things
            .extend(ids.into_iter().flatten().map(|id| (kind, id)));
    }

    /// Notes that any thing of a kind may be lost.
    pub fn kind(&mut self, kind: Kind) {
        self.kinds.insert(kind);
    }

    /// Notes a picture, or a folder of pictures, by its path below `media/`; empty for all.
    pub fn picture(&mut self, name: &str) {
        self.pictures.insert(name.to_owned());
    }

    /// Notes a file that could not be searched.
    pub fn unsearched(&mut self) {
        self.unsearched = true;
    }

    /// Searches what a file says for what it uses and for the ids that it gives.
    pub fn search(&mut self, value: &ast::Value) {
        match value {
            ast::Value::StringLit(text) => {
                self.add(std::iter::once(&*text.value).chain(words_of(&text.value)));
            }
            ast::Value::Array(list) => list.elements.iter().for_each(|value| self.search(value)),
            ast::Value::Object(object) => {
                let entries = object.properties.iter();
                entries.for_each(|entry| self.search(&entry.value));
            }
            _ => {}
        }
    }

    /// Searches a text that is not JSON.
    pub fn search_broken(&mut self, text: &str) {
        // Where a quotation mark is missing, what stood between two of them is still a word.
        let words = text.split('"').chain(words_of(text));
        self.add(words);
    }

    fn add<'a>(&mut self, words: impl Iterator<Item = &'a str>) {
        for word in words.map(str::trim) {
            if word.len() <= LONGEST && !self.words.contains(word) {
                self.words.insert(word.to_owned());
            }
        }
    }

    /// Whether a thing may be there though it could not be read.
    pub fn may_have(&self, kind: Kind, id: &str) -> bool {
        self.kinds.contains(&kind) || self.things.contains(&(kind, id.to_owned()))
    }

    /// Whether a picture is there though it cannot be used.
    pub fn has_picture(&self, name: &str) -> bool {
        let ends = name.match_indices('/').map(|(end, _)| end);
        let folders = ends.chain([0, name.len()]);
        folders
            .into_iter()
            .any(|end| self.pictures.contains(&name[..end]))
    }

    /// Whether something may use this id or picture though it could not be read.
    pub fn may_use(&self, word: &str) -> bool {
        self.unsearched || self.words.contains(word)
    }
}

/// No picture's name is longer, and no id.
const LONGEST: usize = 300;

/// The parts of a text that may be ids or names of files.
fn words_of(text: &str) -> impl Iterator<Item = &str> {
    text.split(|sign: char| !sign.is_alphanumeric() && !"-_./".contains(sign))
}

/// The id that a text gives which is not JSON: the first value of a field `id`.
pub fn id_in(text: &str) -> Option<String> {
    text.split("\"id\"").skip(1).find_map(|rest| {
        let rest = rest.trim_start().strip_prefix(':').unwrap_or(rest);
        let word = rest.trim_start().trim_start_matches('"');
        let end = word.find(|sign: char| !sign.is_ascii_alphanumeric() && sign != '-');
        let id = Slug::new(word.get(..end?)?)?;
        Some(id.to_string())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json::Json;

    #[test]
    fn what_a_broken_file_uses_is_found_whatever_is_missing_in_it() {
        let whole = r#"{"picture": {"file": "a/lò nung.svg"}, "process": "lam", "text": "[x](place:cho-1)", "sources": ["bao-1"]}"#;
        for (from, to) in [
            ("", ""),
            (",", ""),
            ("\"process", "process"),
            ("}", ""),
            (":", ""),
        ] {
            let mut lost = Lost::default();
            let text = whole.replacen(from, to, 1);
            match Json::parse(&text) {
                Ok(json) => lost.search(json.root()),
                Err(_) => lost.search_broken(&text),
            }
            for word in ["lam", "cho-1", "bao-1", "a/lò nung.svg"] {
                assert!(lost.may_use(word), "{word} without {from}");
            }
            assert!(!lost.may_use("bao-2"));
        }
    }

    #[test]
    fn an_id_is_found_in_what_is_not_json() {
        assert_eq!(
            id_in("{\"id\" : \"bat-trang\" \"name\": {"),
            Some("bat-trang".into())
        );
        assert_eq!(id_in("{\"id\": bat-trang\","), Some("bat-trang".into()));
        assert_eq!(id_in("{\"id\" \"bat-trang\","), Some("bat-trang".into()));
        assert_eq!(id_in("{\"id\""), None);
        assert_eq!(id_in(""), None);
    }

    #[test]
    fn pictures_in_a_folder_that_is_lost_are_not_missing() {
        let mut lost = Lost::default();
        lost.picture("a");
        assert!(lost.has_picture("a/b.svg"));
        assert!(!lost.has_picture("ab.svg"));
        lost.picture("");
        assert!(lost.has_picture("ab.svg"));
    }
}
