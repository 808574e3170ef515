//! In which language the program speaks.

use std::ffi::OsString;

use clap::ValueEnum;
use langke_model::i18n::Language;

/// A language, as `--lang` names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Speech {
    /// Vietnamese.
    Vi,
    /// English.
    En,
}

impl Speech {
    /// The language.
    pub fn language(self) -> Language {
        match self {
            Speech::Vi => Language::Vietnamese,
            Speech::En => Language::English,
        }
    }
}

/// The language of `--help`, which is needed before the command line is read: that of `--lang`, else English where the machine speaks English
/// (`LC_ALL`, `LC_MESSAGES`, `LANG`), else Vietnamese, as all messages are.
pub fn of_help(words: &[OsString], variable: impl Fn(&str) -> Option<String>) -> Language {
    let asked = words.iter().enumerate().find_map(|(place, word)| {
        let word = word.to_str()?;
        match word.strip_prefix("--lang") {
            Some("") => words.get(place + 1)?.to_str(),
            Some(rest) => rest.strip_prefix('='),
            None => None,
        }
    });
    if let Some(speech) = asked.and_then(|word| Speech::from_str(word, true).ok()) {
        return speech.language();
    }
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .find_map(|name| variable(name).filter(|value| !value.is_empty()));
    match locale.is_some_and(|locale| locale.starts_with("en")) {
        true => Language::English,
        false => Language::Vietnamese,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn language(words: &[&str], variables: &[(&str, &str)]) -> Language {
        let words: Vec<OsString> = words.iter().map(OsString::from).collect();
        of_help(&words, |name| {
            let found = variables.iter().find(|(known, _)| *known == name);
            found.map(|(_, value)| (*value).to_owned())
        })
    }

    #[test]
    fn help_speaks_the_language_asked_for_then_that_of_the_machine_then_vietnamese() {
        let english = [("LANG", "en_US.UTF-8")];
        assert_eq!(language(&["--help"], &[]), Language::Vietnamese);
        assert_eq!(
            language(&["--help"], &[("LANG", "C.UTF-8")]),
            Language::Vietnamese
        );
        assert_eq!(language(&["--help"], &english), Language::English);
        assert_eq!(
            language(&["check", "--help", "--lang", "vi"], &english),
            Language::Vietnamese
        );
        assert_eq!(
            language(&["--lang=en", "check", "--help"], &[]),
            Language::English
        );
        let both = [("LC_ALL", "vi_VN.UTF-8"), english[0]];
        assert_eq!(language(&["--help"], &both), Language::Vietnamese);
        assert_eq!(language(&["--help", "--lang"], &english), Language::English);
    }
}
