//! The languages of the site.

use serde::{Deserialize, Serialize};

/// A language; Vietnamese is the first.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum Language {
    /// Vietnamese.
    #[default]
    #[serde(rename = "vi")]
    Vietnamese,
    /// English.
    #[serde(rename = "en")]
    English,
}

impl Language {
    /// All languages, the first one first.
    pub const ALL: [Language; 2] = [Language::Vietnamese, Language::English];

    /// The tag of BCP 47, which is also the first part of an address.
    pub fn tag(self) -> &'static str {
        match self {
            Language::Vietnamese => "vi",
            Language::English => "en",
        }
    }

    /// The language with this tag.
    pub fn from_tag(tag: &str) -> Option<Language> {
        Language::ALL
            .into_iter()
            .find(|language| language.tag() == tag)
    }

    /// What the language calls itself.
    pub fn own_name(self) -> &'static str {
        match self {
            Language::Vietnamese => "Tiếng Việt",
            Language::English => "English",
        }
    }

    /// The other one.
    pub fn other(self) -> Language {
        match self {
            Language::Vietnamese => Language::English,
            Language::English => Language::Vietnamese,
        }
    }
}

/// Whether words that say nothing of their language read as Vietnamese: a word with marks begins with a small letter, or all words have
/// marks. A Vietnamese name in English text does neither.
#[cfg(not(target_arch = "wasm32"))]
pub fn reads_as_vietnamese(text: &str) -> bool {
    let words = || {
        text.split(|letter: char| !letter.is_alphabetic())
            .filter(|word| !word.is_empty())
    };
    let is_marked = |word: &str| !word.is_ascii();
    let mut marked = words().filter(|word| is_marked(word)).peekable();
    if marked.peek().is_none() {
        return false;
    }
    marked.any(|word| word.starts_with(char::is_lowercase)) || words().all(is_marked)
}
