//! One change on a page. Native only.

use serde::Serialize;

use super::words::{Run, runs};

/// What kind of piece of a page was changed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// The title of the page, which tabs and search engines show.
    Title,
    /// A heading.
    Heading,
    /// A paragraph, or words that stand alone.
    #[default]
    Text,
    /// An entry of a list.
    Item,
    /// The head of a row or a column.
    Head,
    /// A cell of a table, or what stands beside its head in a list of details.
    Cell,
    /// A caption.
    Caption,
    /// What somebody who cannot see a picture hears.
    Description,
    /// A button, a choice, a field to fill in.
    Control,
    /// A picture: another one, or the same name with other bytes.
    Picture,
    /// A recording: another one, or the same name with other bytes.
    Recording,
    /// Where a link leads.
    Link,
}

/// One change on a page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Change {
    /// What was changed.
    pub part: Part,
    /// The nearest heading above; empty outside of all sections.
    #[serde(rename = "where")]
    pub heading: String,
    /// The head of a cell, or the words of a link; else empty.
    pub head: String,
    /// How it read; none if it is new. Of a picture or recording the name of its file, which is the same in `new` where only the bytes
    /// changed; empty for a drawing that stands in the page itself.
    pub old: Option<String>,
    /// How it reads; none if it is gone.
    pub new: Option<String>,
    /// Where both are there and differ: their words in one row, each with the side that it stands on.
    pub words: Vec<Run>,
}

impl Change {
    /// A change from one reading to another.
    pub fn new(part: Part, old: Option<&str>, new: Option<&str>) -> Change {
        let words = match (old, new) {
            (Some(old), Some(new)) if old != new => runs(old, new),
            _ => Vec::new(),
        };
        Change {
            part,
            heading: String::new(),
            head: String::new(),
            old: old.map(str::to_owned),
            new: new.map(str::to_owned),
            words,
        }
    }

    /// The same change at a place.
    #[must_use]
    pub fn at(self, heading: &str, head: &str) -> Change {
        Change {
            heading: heading.to_owned(),
            head: head.to_owned(),
            ..self
        }
    }
}
