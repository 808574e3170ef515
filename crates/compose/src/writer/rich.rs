//! Phrases, words and links as running text. Native only.

use langke_content::LocalName;
use langke_site::{Foreign, Inline, InlineLink, Link, Phrase, Rich};

/// A phrase as running text.
pub fn rich(phrase: Phrase) -> Rich {
    Rich {
        marks: vec![Inline::Text(phrase.text)],
        language: phrase.language,
        notes: Vec::new(),
    }
}

/// A phrase and another with signs around it, as running text; each keeps its language.
pub fn followed(first: Phrase, before: &str, second: Phrase, after: &str) -> Rich {
    if first.language == second.language {
        return rich(Phrase {
            text: format!("{}{before}{}{after}", first.text, second.text),
            language: first.language,
        });
    }
    // Only Vietnamese stands on a page of another language.
    let mark = |phrase: Phrase| match phrase.language {
        Some(_) => Inline::Vietnamese(phrase.text),
        None => Inline::Text(phrase.text),
    };
    let signs = |text: &str| Inline::Text(text.to_owned());
    let marks = [mark(first), signs(before), mark(second), signs(after)];
    let is_empty = |mark: &Inline| matches!(mark, Inline::Text(text) if text.is_empty());
    Rich {
        marks: marks.into_iter().filter(|mark| !is_empty(mark)).collect(),
        ..Rich::default()
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

#[cfg(test)]
mod tests {
    use super::*;
    use langke_model::i18n::Language;

    #[test]
    fn a_phrase_that_follows_another_keeps_its_language() {
        let phrase = |text: &str, language| Phrase {
            text: text.into(),
            language,
        };
        let vietnamese = |text| phrase(text, Some(Language::Vietnamese));
        assert_eq!(
            followed(vietnamese("Bà Năm"), ", ", vietnamese("nghệ nhân"), ""),
            rich(vietnamese("Bà Năm, nghệ nhân"))
        );
        assert_eq!(
            followed(vietnamese("Làng Nỏ"), " (", phrase("until 1945", None), ")").marks,
            [
                Inline::Vietnamese("Làng Nỏ".into()),
                Inline::Text(" (".into()),
                Inline::Text("until 1945".into()),
                Inline::Text(")".into())
            ]
        );
    }
}
