//! Writes the texts of one page: picks the language, numbers the sources, notes what is not translated. Native only.

use super::Resolver;
use super::labels::{self, Label};
use langke_content::{self as content, Approximation, Kind, Mark, Reference, Slug, parse_markdown};
use langke_model::i18n::{self, Language};
use langke_site::{Address, Subject};
use langke_site::{
    Block, Dispute, Fact, Inline, InlineLink, Lead, Link, Neighbours, Phrase, Picture, Quote, Rich,
    Row, Section,
};

const NO_BREAK_SPACE: char = '\u{A0}';

/// The desk at which one page is written.
pub struct Writer<'a> {
    pub site: &'a Resolver<'a>,
    pub language: Language,
    pub(super) cited: Vec<&'a Slug>,
    pub(super) untranslated: bool,
    pub(super) illustrative: bool,
    /// The page points to samples.
    pub(super) points_to_samples: bool,
}

impl<'a> Writer<'a> {
    pub fn new(site: &'a Resolver<'a>, language: Language) -> Writer<'a> {
        Writer {
            site,
            language,
            cited: Vec::new(),
            untranslated: false,
            illustrative: false,
            points_to_samples: false,
        }
    }

    /// A word of the interface.
    pub fn say(&self, label: Label) -> &'static str {
        labels::say(label, self.language)
    }

    /// Marks the page as holding sample values; gives the flag back.
    pub fn sample(&mut self, illustrative: bool) -> bool {
        self.illustrative |= illustrative;
        illustrative
    }

    /// Marks the page as pointing to a sample, if it is one.
    pub fn sample_pointed_to(&mut self, illustrative: bool) {
        self.points_to_samples |= illustrative;
    }

    /// The language to mark, if it is not the page's.
    fn foreign(&mut self, language: Language) -> Option<Language> {
        let foreign = language != self.language;
        self.untranslated |= foreign;
        foreign.then_some(language)
    }

    /// A plain text.
    pub fn phrase(&mut self, text: &content::Text) -> Phrase {
        let (words, language) = text.in_language(self.language);
        Phrase {
            text: self.site.unbroken(words),
            language: self.foreign(language),
        }
    }

    /// Several plain texts.
    pub fn phrases<'t>(&mut self, texts: impl IntoIterator<Item = &'t content::Text>) -> Vec<Rich> {
        texts
            .into_iter()
            .map(|text| rich(self.phrase(text)))
            .collect()
    }

    /// Running text and its sources.
    pub fn rich(&mut self, prose: &content::Prose, sources: &'a [Slug]) -> Rich {
        let (text, language) = prose.in_language(self.language);
        let marks = parse_markdown(text)
            .0
            .into_iter()
            .map(|mark| self.inline(mark, language))
            .collect();
        Rich {
            marks,
            language: self.foreign(language),
            notes: self.notes(sources),
        }
    }

    fn inline(&self, mark: Mark, language: Language) -> Inline {
        match mark {
            Mark::Plain(text) => Inline::Text(self.site.unbroken(&text)),
            Mark::Strong(text) => Inline::Strong(self.site.unbroken(&text)),
            Mark::Emphasis(text) if language == Language::English => Inline::Vietnamese(text),
            Mark::Emphasis(text) => Inline::Emphasis(self.site.unbroken(&text)),
            Mark::Link { label, to } => {
                let label = self.site.unbroken(&label);
                match to {
                    Reference::Outside(address) => Inline::Link(InlineLink {
                        href: address.as_str().into(),
                        label,
                    }),
                    Reference::Inside(kind, id) => match self.href_of(kind, &id) {
                        Some(href) => Inline::Link(InlineLink { href, label }),
                        None => Inline::Text(label),
                    },
                }
            }
        }
    }

    /// The address of a page in this page's language.
    pub fn href(&self, subject: Subject) -> String {
        self.site.base.join(Address::Page(self.language, subject))
    }

    /// The address of a thing, which for an event is its place on the page of all events.
    pub fn href_of(&self, kind: Kind, id: &Slug) -> Option<String> {
        let name = id.to_string();
        let subject = match kind {
            Kind::Village => Subject::Village(name),
            Kind::Maker => Subject::Maker(name),
            Kind::Product => Subject::Product(name),
            Kind::Process => Subject::Process(name),
            Kind::Place => Subject::Place(name),
            Kind::Route => Subject::Route(name),
            Kind::Event => return Some(format!("{}#{id}", self.href(Subject::Events))),
            Kind::Source | Kind::Figure => return None,
        };
        Some(self.href(subject))
    }

    /// The number of a source on this page, from 1.
    pub fn note(&mut self, source: &'a Slug) -> usize {
        if let Some(index) = self.cited.iter().position(|cited| *cited == source) {
            return index + 1;
        }
        self.cited.push(source);
        self.cited.len()
    }

    /// The numbers of several sources.
    pub fn notes(&mut self, sources: &'a [Slug]) -> Vec<usize> {
        sources.iter().map(|source| self.note(source)).collect()
    }

    /// A picture inside a page.
    pub fn picture(&mut self, picture: &'a content::Picture) -> Option<Picture> {
        let published = self.site.media.get(&picture.file)?;
        self.picture_at(picture, published.address.clone())
    }

    /// The picture at the head of a page, or of a panel: there with the first paint if it is small.
    pub fn first_picture(&mut self, picture: &'a content::Picture) -> Option<Picture> {
        let published = self.site.media.get(&picture.file)?;
        let src = published.inline.as_ref().unwrap_or(&published.address);
        self.picture_at(picture, src.clone())
    }

    fn picture_at(&mut self, picture: &'a content::Picture, src: String) -> Option<Picture> {
        let media = self.site.content.media.get(&picture.file)?;
        Some(Picture {
            src,
            width: media.width,
            height: media.height,
            alt: self.phrase(&picture.alt),
            caption: picture.caption.as_ref().map(|caption| self.phrase(caption)),
            notes: self.notes(&picture.sources),
        })
    }

    pub fn story(&mut self, blocks: &'a [content::Block]) -> Vec<Block> {
        blocks
            .iter()
            .filter_map(|block| self.block(block))
            .collect()
    }

    fn block(&mut self, block: &'a content::Block) -> Option<Block> {
        Some(match block {
            content::Block::Heading { text } => Block::Heading(self.phrase(text)),
            content::Block::Paragraph { text, sources } => {
                Block::Paragraph(self.rich(text, sources))
            }
            content::Block::Quote {
                text,
                meaning,
                sources,
            } => {
                let spoken =
                    (self.language != Language::Vietnamese).then_some(Language::Vietnamese);
                let mut meaning = rich(self.phrase(meaning));
                meaning.notes = self.notes(sources);
                Block::Quote(Quote {
                    text: Phrase {
                        text: self.site.unbroken(text),
                        language: spoken,
                    },
                    meaning,
                })
            }
            content::Block::List { items, sources } => {
                let mut items: Vec<Rich> = items.iter().map(|item| self.rich(item, &[])).collect();
                if let Some(last) = items.last_mut() {
                    last.notes = self.notes(sources);
                }
                Block::List(items)
            }
            content::Block::Figure { picture } => Block::Figure(self.picture(picture)?),
            content::Block::Number { fact } => Block::Number(self.fact(fact)),
        })
    }

    pub fn fact(&mut self, fact: &'a content::Fact) -> Fact {
        let number = self.number(fact.value, fact.approximation);
        let unit = fact.unit.as_ref().map(|unit| self.phrase(unit));
        Fact {
            value: with_unit(number, unit),
            label: self.phrase(&fact.label),
            year: fact.year,
            note: self.note(&fact.source),
        }
    }

    pub fn facts(&mut self, facts: &'a [content::Fact]) -> Vec<Fact> {
        facts.iter().map(|fact| self.fact(fact)).collect()
    }

    /// A number with how exact it is.
    pub fn number(&self, value: f64, approximation: Approximation) -> String {
        let qualifier = match approximation {
            Approximation::Exact => return i18n::number(value, 2, self.language),
            Approximation::About => ("khoảng", "about"),
            Approximation::Over => ("trên", "over"),
            Approximation::Nearly => ("gần", "nearly"),
        };
        format!(
            "{}{NO_BREAK_SPACE}{}",
            self.say(qualifier),
            i18n::number(value, 2, self.language)
        )
    }

    pub fn disputes(&mut self, disputes: &'a [content::Dispute]) -> Vec<Dispute> {
        disputes
            .iter()
            .map(|dispute| Dispute {
                question: self.phrase(&dispute.question),
                claims: dispute
                    .claims
                    .iter()
                    .map(|claim| self.rich(&claim.text, &claim.sources))
                    .collect(),
            })
            .collect()
    }

    /// The head of a page.
    pub fn lead(
        &mut self,
        kicker: String,
        name: &content::Text,
        summary: &content::Text,
        picture: Option<&'a content::Picture>,
    ) -> Lead {
        Lead {
            kicker,
            name: self.phrase(name),
            why: self.phrase(summary),
            picture: picture.and_then(|picture| self.first_picture(picture)),
        }
    }

    /// A row of details, or none without values.
    pub fn row(&self, label: Label, values: Vec<Rich>) -> Option<Row> {
        self.sample_row(label, values, false)
    }

    /// A row of details that may hold a sample value.
    pub fn sample_row(&self, label: Label, values: Vec<Rich>, illustrative: bool) -> Option<Row> {
        let label = Phrase::own(self.say(label));
        (!values.is_empty()).then_some(Row {
            label,
            values,
            illustrative,
        })
    }

    /// The neighbours of `id` in a list.
    pub fn neighbours<T>(
        &mut self,
        things: &[&T],
        here: usize,
        link: impl Fn(&mut Self, &T) -> Link,
    ) -> Neighbours {
        let mut at = |index: Option<usize>| Some(link(self, things.get(index?)?));
        Neighbours {
            previous: at(here.checked_sub(1)),
            next: at(Some(here + 1)),
        }
    }
}

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

/// A group of pointers, or none without any.
pub fn section(title: &str, cards: Vec<langke_site::Card>) -> Option<Section> {
    (!cards.is_empty()).then(|| Section {
        title: title.into(),
        cards,
    })
}
