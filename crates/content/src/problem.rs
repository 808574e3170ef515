//! One thing that is wrong with content: where, which rule is broken, and how much that weighs. Native only.

use std::fmt::Write;

use serde::Serialize;

use super::display::shown_place;
use super::location::Location;
use super::rules::Rule;
use langke_model::i18n::Language;

/// One thing that is wrong, and where.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Problem {
    /// The file, relative to the content folder, with `/` between folders.
    pub file: String,
    /// The place inside the file, such as `story[3].text.vi`; empty for the file as a whole.
    pub path: String,
    /// Where that place stands in the file's text.
    #[serde(flatten)]
    pub location: Option<Location>,
    /// What `langke check --fix` writes at that place, where it can mend it.
    #[serde(skip)]
    pub mended: Option<String>,
    /// What is wrong.
    #[serde(flatten)]
    pub rule: Rule,
}

/// How much a problem weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Nothing is published until it is mended.
    Error,
    /// The site can be published, but visitors would be misled or see a fault.
    Warning,
    /// The site can be published; it would be better mended.
    Advice,
}

impl Problem {
    /// A broken rule at a place inside a file; the path is empty for the file as a whole.
    pub fn new(file: impl Into<String>, path: impl Into<String>, rule: impl Into<Rule>) -> Problem {
        Problem {
            file: file.into(),
            path: path.into(),
            location: None,
            mended: None,
            rule: rule.into(),
        }
    }

    /// One line for people and for editors that jump to it: file, line, column, place, message.
    pub fn to_line(&self, language: Language) -> String {
        let mut line = String::new();
        for (index, part) in [&self.file, &self.path].into_iter().enumerate() {
            if part.is_empty() {
                continue;
            }
            line += &shown_place(part, language);
            if let (
                0,
                Some(Location {
                    line: on, column, ..
                }),
            ) = (index, &self.location)
            {
                let _ = write!(line, ":{on}:{column}");
            }
            line.push_str(": ");
        }
        let severity = self.rule.severity();
        if severity != Severity::Error {
            line += &format!("{}: ", severity.word(language));
        }
        line + &self.rule.message(language)
    }
}

impl Severity {
    /// How many problems there are of each weight, the worst first.
    pub fn counts<'a>(problems: impl Iterator<Item = &'a Problem> + Clone) -> [usize; 3] {
        [Severity::Error, Severity::Warning, Severity::Advice].map(|severity| {
            let of_it = problems.clone();
            of_it.filter(|one| one.rule.severity() == severity).count()
        })
    }

    /// What it is called before a message.
    pub fn word(self, language: Language) -> &'static str {
        match (self, language) {
            (Severity::Error, Language::Vietnamese) => "lỗi",
            (Severity::Error, Language::English) => "error",
            (Severity::Warning, Language::Vietnamese) => "cảnh báo",
            (Severity::Warning, Language::English) => "warning",
            (Severity::Advice, Language::Vietnamese) => "nên xem lại",
            (Severity::Advice, Language::English) => "advice",
        }
    }
}
