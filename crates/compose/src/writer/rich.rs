//! Phrases, words and links as running text. Native only.

use langke_content::LocalName;
use langke_site::{Card, Foreign, Inline, InlineLink, Link, Phrase, Rich, Section};

/// A phrase as running text.
pub fn rich(phrase: Phrase) -> Rich {
    Rich {
        marks: vec![Inline::Text(phrase.text)],
        language: phrase.language,
        notes: Vec::new(),
    }
}

/// Words of the interface as running text.
pub fn plain(text: impl Into<String>) -> Rich {
    Rich {
        marks: vec![Inline::Text(text.into())],
        ..Rich::default()
    }
}

/// A link as running text.
pub fn linked(link: Link) -> Rich {
    let Link { href, label } = link;
    Rich {
        marks: vec![Inline::Link(InlineLink {
            href,
            label: label.text,
        })],
        language: label.language,
        notes: Vec::new(),
    }
}

/// A number and its unit.
pub fn with_unit(number: String, unit: Option<Phrase>) -> Phrase {
    match unit {
        Some(unit) => Phrase {
            text: format!("{number} {}", unit.text),
            language: unit.language,
        },
        None => Phrase::own(number),
    }
}

/// A name in the language of those who use it.
pub fn local_name(name: Option<&LocalName>) -> Option<Foreign> {
    name.map(|name| Foreign {
        text: name.text.clone(),
        language: name.language.as_str().into(),
        href: None,
    })
}

/// A group of pointers, or none without any.
pub fn section(title: &str, cards: Vec<Card>) -> Option<Section> {
    (!cards.is_empty()).then(|| Section {
        title: title.into(),
        cards,
    })
}
