//! What scripts say: their words in both languages, put into them by the publisher. Native only.

use langke_model::i18n::Language;
use serde_json::{Map, Value};

/// What stands for the words in a script.
pub const WORDS: &str = "WORDS_IN_BOTH_LANGUAGES";

/// The words of each language by their names, as a script reads them.
pub fn in_both_languages<W>(words: impl Fn(Language) -> W) -> String
where
    W: Iterator<Item = (&'static str, &'static str)>,
{
    let both = Language::ALL.into_iter().map(|language| {
        let words = words(language).map(|(name, words)| (name.to_owned(), words.into()));
        (language.tag().to_owned(), Value::Object(words.collect()))
    });
    Value::Object(both.collect::<Map<String, Value>>()).to_string()
}
