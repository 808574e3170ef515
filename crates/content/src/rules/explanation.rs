//! What an editor can read of a rule before breaking it: why it exists, a wrong and a right example, the cure. Native only.

use langke_model::i18n::Language;

/// The explanation of a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Explanation {
    /// What is wrong where the rule is broken, in a few words.
    pub title: Both,
    /// Why the rule exists: what would happen to visitors without it.
    pub why: Both,
    /// What breaks the rule and what does not.
    pub example: Example,
    /// How to mend it.
    pub cure: Both,
}

/// A text in both languages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Both {
    /// Vietnamese.
    pub vi: &'static str,
    /// English.
    pub en: &'static str,
}

impl Both {
    /// The text in a language.
    pub fn in_language(self, language: Language) -> &'static str {
        match language {
            Language::Vietnamese => self.vi,
            Language::English => self.en,
        }
    }
}

/// What breaks a rule and what does not; all but [`Example::Told`] is tried out on the smallest site by the tests.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Example {
    /// Text in a file.
    Text {
        /// The file, relative to the content folder.
        file: &'static str,
        /// The place inside the file, such as `stops[0].place`; empty for all of it.
        place: &'static str,
        /// What breaks the rule.
        wrong: &'static str,
        /// What does not.
        right: &'static str,
    },
    /// Files with these names. Those of the one list that are not in the other are missing there.
    Files {
        /// Names that break the rule.
        wrong: &'static [&'static str],
        /// Names that do not.
        right: &'static [&'static str],
    },
    /// In words, where it is too large to be shown or no text at all.
    Told {
        /// What breaks the rule.
        wrong: Both,
        /// What does not.
        right: Both,
    },
}

impl Example {
    /// What breaks the rule, and what does not, as an editor would see it.
    pub(super) fn shown(&self, language: Language) -> [String; 2] {
        match *self {
            Example::Text {
                place,
                wrong,
                right,
                ..
            } => [wrong, right].map(|value| match field(place) {
                Some(field) => format!("\"{field}\": {value}"),
                None => value.to_owned(),
            }),
            Example::Files { wrong, right } => [wrong, right].map(|names| names.join("\n")),
            Example::Told { wrong, right } => {
                [wrong, right].map(|text| text.in_language(language).to_owned())
            }
        }
    }

    /// Where the text of the example stands: its file and the place inside it; empty for what is no text.
    pub(super) fn stands_in(&self) -> String {
        match *self {
            Example::Text {
                file, place: "", ..
            } => file.to_owned(),
            Example::Text { file, place, .. } => format!("{file}: {place}"),
            Example::Files { .. } | Example::Told { .. } => String::new(),
        }
    }
}

/// The name of the field at a place, where the place is a field and no entry of a list.
fn field(place: &str) -> Option<&str> {
    let last = place.rsplit('.').next()?;
    (!last.is_empty() && !last.ends_with(']')).then_some(last)
}
