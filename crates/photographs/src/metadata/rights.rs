//! Who made a photograph and who may use it, as its file says. Native only.

use crate::bounds::{LONGEST_TEXT, MOST_TEXTS};

/// Texts about author and rights, each once, in the order in which they were found; Exif first, then IPTC, then XMP.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Rights {
    /// Who took it.
    pub authors: Vec<String>,
    /// Who has the rights.
    pub copyright: Vec<String>,
    /// Who is to be named beside it.
    pub credits: Vec<String>,
    /// Terms of use or the address of a licence.
    pub licences: Vec<String>,
}

impl Rights {
    pub(super) fn add_authors<'a>(&mut self, texts: impl IntoIterator<Item = &'a str>) {
        add(&mut self.authors, texts);
    }

    pub(super) fn add_copyright<'a>(&mut self, texts: impl IntoIterator<Item = &'a str>) {
        add(&mut self.copyright, texts);
    }

    pub(super) fn add_credits<'a>(&mut self, texts: impl IntoIterator<Item = &'a str>) {
        add(&mut self.credits, texts);
    }

    pub(super) fn add_licences<'a>(&mut self, texts: impl IntoIterator<Item = &'a str>) {
        add(&mut self.licences, texts);
    }
}

/// Adds what says something, in one line and within bounds.
fn add<'a>(known: &mut Vec<String>, texts: impl IntoIterator<Item = &'a str>) {
    for text in texts {
        let text: String = text
            .split(|letter: char| letter.is_whitespace() || letter.is_control())
            .filter(|word| !word.is_empty())
            .flat_map(|word| [" ", word])
            .skip(1)
            .flat_map(str::chars)
            .take(LONGEST_TEXT)
            .collect();
        if known.len() < MOST_TEXTS && !text.is_empty() && !known.contains(&text) {
            known.push(text);
        }
    }
}
