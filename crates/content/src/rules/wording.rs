//! Turns of phrase that the messages of several rules share. Native only.

use crate::bounds::ALTERNATIVES;
use langke_model::i18n::{self, Language};

/// A question for the word that looks alike, with a space before it; empty if there is none.
pub fn did_you_mean(suggestion: &Option<String>, language: Language) -> String {
    match (suggestion, language) {
        (None, _) => String::new(),
        (Some(word), Language::Vietnamese) => format!(" Có phải bạn định viết \"{word}\"?"),
        (Some(word), Language::English) => format!(" Did you mean \"{word}\"?"),
    }
}

/// Words one after the other, the first of them if they are many, and how many `more` there are.
pub fn list(words: &[String], more: usize, language: Language) -> String {
    let told = &words[..words.len().min(ALTERNATIVES)];
    let more = more + words.len() - told.len();
    let mut text = told.join(", ");
    if more > 0 {
        let more = count(more, language);
        text += &match language {
            Language::Vietnamese => format!(" và {more} giá trị nữa"),
            Language::English => format!(" and {more} more"),
        };
    }
    text
}

/// A whole number as the language writes it.
pub fn count(number: usize, language: Language) -> String {
    i18n::number(number as f64, 0, language)
}

/// A number with one decimal, and with a comma before it in Vietnamese.
pub fn decimal(number: f64, language: Language) -> String {
    let text = format!("{number:.1}");
    match language {
        Language::Vietnamese => text.replace('.', ","),
        Language::English => text,
    }
}
