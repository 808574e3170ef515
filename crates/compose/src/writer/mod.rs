//! Writes the texts of one page: picks the language, numbers the sources, notes what is not translated. Native only.

mod cards;
mod certificate;
mod description;
mod details;
mod finish;
mod goods;
mod hands;
mod journey;
mod rich;
mod sales;
mod story;
mod title;
mod traceability;

pub use cards::MOST_CARDS;
pub use finish::{About, Head, PrintedPage, ShareCard, lead};
pub use rich::{followed, linked, local_name, plain, rich, with_unit};

use super::catalogue::Catalogue;
use super::library::Library;
use super::lists::{Lists, Related};
pub use super::lists::{beside, place_among};
use super::words::{self, Label};
use langke_content::{self as content, Kind, Mark, Place, Reference, Slug, Thing, parse_markdown};
use langke_model::i18n::Language;
use langke_site::{
    Address, Foreign, Inline, InlineLink, Lead, Link, List, Neighbours, Phrase, Rich, Subject,
};

/// The desk at which one page is written.
pub struct Writer<'a> {
    pub site: &'a Library<'a>,
    pub language: Language,
    cited: Vec<&'a Slug>,
    /// Words of the glossary that the page uses, in their order.
    used_words: Vec<Slug>,
    untranslated: bool,
    illustrative: bool,
    /// The page points to samples.
    points_to_samples: bool,
}

impl<'a> Writer<'a> {
    pub fn new(site: &'a Library<'a>, language: Language) -> Writer<'a> {
        Writer {
            site,
            language,
            cited: Vec::new(),
            used_words: Vec::new(),
            untranslated: false,
            illustrative: false,
            points_to_samples: false,
        }
    }

    /// What is listed, in the order of the page's language.
    pub fn lists(&self) -> &'a Lists<'a> {
        self.site.lists(self.language)
    }

    /// What belongs to a village, in the same order; empty for none.
    pub fn related<'v>(&self, village: &'v Slug) -> Related<'v, 'a>
    where
        'a: 'v,
    {
        self.lists().related(village)
    }

    /// The catalogue of a list, in the same order; none where the site has no such list.
    pub fn catalogue(&self, list: List) -> Option<&'a Catalogue> {
        self.site.catalogue(self.language, list)
    }

    /// A word of the interface.
    pub fn say(&self, label: Label) -> &'static str {
        words::say(label, self.language)
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
        let (parsed, _) = parse_markdown(text);
        let mut notes = self.notes(sources);
        let facts: Vec<&'a Slug> = parsed
            .iter()
            .filter_map(|mark| match mark {
                Mark::Fact(id) => Some(&self.site.content.facts.get(id)?.source),
                _ => None,
            })
            .collect();
        for source in facts {
            let note = self.note(source);
            if !notes.contains(&note) {
                notes.push(note);
            }
        }
        let marks = parsed
            .into_iter()
            .map(|mark| self.inline(mark, language))
            .collect();
        Rich {
            marks,
            language: self.foreign(language),
            notes,
        }
    }

    fn inline(&mut self, mark: Mark, language: Language) -> Inline {
        match mark {
            Mark::Plain(text) => Inline::Text(self.site.unbroken(&text)),
            Mark::Strong(text) => Inline::Strong(self.site.unbroken(&text)),
            Mark::Emphasis(text) if language == Language::English => Inline::Vietnamese(text),
            Mark::Emphasis(text) => Inline::Emphasis(self.site.unbroken(&text)),
            Mark::Fact(id) => {
                let fact = self.site.content.facts.get(&id);
                Inline::Text(fact.map_or_else(String::new, |fact| {
                    // In the language of the sentence, which may not be the page's.
                    self.value_of(fact, language)
                }))
            }
            Mark::Word { label, id } => {
                let Some(word) = self.site.content.words.get(&id) else {
                    return Inline::Text(label);
                };
                if !self.used_words.contains(&id) {
                    self.used_words.push(id.clone());
                }
                Inline::Foreign(Foreign {
                    text: label,
                    language: word.language.as_str().into(),
                    href: Some(format!("#{}", word_anchor(&id))),
                })
            }
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
        if kind == Kind::Event {
            return Some(format!("{}#{id}", self.href(self.site.told_at(id))));
        }
        Some(self.href(subject_of(kind, id)?))
    }

    /// When a place is open, in words; nothing if it is not known.
    pub fn opening_hours(&mut self, place: &Place) -> Vec<Rich> {
        let Some(hours) = &place.opening_hours else {
            return Vec::new();
        };
        // The words inside a rule cannot be translated, so nothing is said of them.
        let season = hours
            .season
            .as_ref()
            .and_then(|season| season.what.as_ref());
        let ask = hours.ask_first.as_ref().and_then(|ask| ask.words.as_ref());
        for words in season.into_iter().chain(ask) {
            self.foreign(words.in_language(self.language).1);
        }
        self.site.opening_lines(place, self.language).to_vec()
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
            local_name: None,
            why: self.phrase(summary),
            picture: picture.and_then(|picture| self.first_picture(picture)),
        }
    }

    /// The neighbours of a thing: the one before it and the one after it.
    pub fn neighbours<T>(&mut self, beside: [Option<&'a T>; 2]) -> Neighbours
    where
        Thing<'a>: From<&'a T>,
    {
        let [previous, next] = beside.map(|thing| {
            let thing = Thing::from(thing?);
            Some(Link {
                href: self.href_of(thing.kind(), thing.id())?,
                label: self.phrase(thing.name()),
            })
        });
        Neighbours { previous, next }
    }
}

/// What links to a word of the glossary lead to.
fn word_anchor(id: &Slug) -> String {
    format!("word-{id}")
}

/// The page of a thing's own, if things of its kind have one.
pub fn subject_of(kind: Kind, id: &Slug) -> Option<Subject> {
    let subject = match kind {
        Kind::Village => Subject::Village,
        Kind::Maker => Subject::Maker,
        Kind::Product => Subject::Product,
        Kind::Process => Subject::Process,
        Kind::Place => Subject::Place,
        Kind::Route => Subject::Route,
        Kind::Event | Kind::Source | Kind::Figure | Kind::Picture | Kind::Fact | Kind::Word => {
            return None;
        }
    };
    Some(subject(id.to_string()))
}
