//! What was printed otherwise than it was asked for: nothing is left away in silence.

use std::fmt;

/// A part of a label.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The village's pattern.
    Pattern,
    /// The line on the village, in English.
    EnglishOrigin,
    /// The name in English.
    EnglishName,
    /// The line on the village, in Vietnamese.
    Origin,
    /// The stars.
    Stars,
    /// The name in Vietnamese.
    Name,
}

/// What happened to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// It had no room and is not on the label.
    LeftAway,
    /// It had no room, and ends in "…".
    Shortened,
    /// Letters that the font does not have are not on the label: those, each once.
    LettersLost(String),
}

/// What was printed otherwise than it was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// Which label, counted from 1.
    pub label: usize,
    /// Its name.
    pub name: String,
    /// Which part.
    pub part: Part,
    /// What happened to it.
    pub what: What,
}

impl fmt::Display for Part {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(match self {
            Self::Pattern => "the pattern",
            Self::EnglishOrigin => "the English line on the village",
            Self::EnglishName => "the English name",
            Self::Origin => "the line on the village",
            Self::Stars => "the stars",
            Self::Name => "the name",
        })
    }
}

impl fmt::Display for Notice {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            label, name, part, ..
        } = self;
        write!(to, "label {label} ({name}): ")?;
        match &self.what {
            What::LeftAway => write!(to, "there is no room for {part}"),
            What::Shortened => write!(to, "there is no room for the whole of {part}"),
            What::LettersLost(letters) => {
                write!(
                    to,
                    "the font lacks letters of {part}, and they are left out: {letters}"
                )
            }
        }
    }
}
