//! Checks of the parts that all kinds share: stories, pictures, sources, disputes.

use super::Checker;
use crate::content::markdown::{Mark, Reference, parse};
use crate::content::problem::{Kind, Rule};
use crate::content::{Block, Contact, Dispute, Fact, Picture, Position, Prose, Slug};

impl Checker<'_> {
    pub(super) fn story(&mut self, path: &str, blocks: &[Block]) {
        for (index, block) in blocks.iter().enumerate() {
            let path = format!("{path}[{index}]");
            match block {
                Block::Heading { .. } => {}
                Block::Paragraph { text, sources } => {
                    self.prose(&format!("{path}.text"), text);
                    self.sources(&path, sources);
                }
                Block::Quote { sources, .. } => self.sources(&path, sources),
                Block::List { items, sources } => {
                    self.at_least(&format!("{path}.items"), items.len(), 1);
                    for (index, item) in items.iter().enumerate() {
                        self.prose(&format!("{path}.items[{index}]"), item);
                    }
                    self.sources(&path, sources);
                }
                Block::Figure { picture } => self.picture(&format!("{path}.picture"), picture),
                Block::Number { fact } => self.fact(&format!("{path}.fact"), fact),
            }
        }
    }

    pub(super) fn prose(&mut self, path: &str, prose: &Prose) {
        let languages = [("vi", Some(&prose.vi)), ("en", prose.en.as_ref())];
        for (language, text) in languages {
            let Some(text) = text else { continue };
            let path = format!("{path}.{language}");
            let (marks, rules) = parse(text);
            for rule in rules {
                self.report(path.as_str(), rule);
            }
            for mark in marks {
                if let Mark::Link {
                    to: Reference::Inside(kind, id),
                    ..
                } = mark
                {
                    self.reference(&path, kind, &id);
                }
            }
        }
    }

    pub(super) fn sources(&mut self, path: &str, sources: &[Slug]) {
        self.references(&format!("{path}.sources"), Kind::Source, sources);
    }

    pub(super) fn picture(&mut self, path: &str, picture: &Picture) {
        if !self.pictures.contains(picture.file.as_str()) {
            self.report(
                format!("{path}.file"),
                Rule::MissingPicture {
                    file: picture.file.clone(),
                },
            );
        }
        self.sources(path, &picture.sources);
    }

    pub(super) fn fact(&mut self, path: &str, fact: &Fact) {
        self.in_range(&format!("{path}.year"), f64::from(fact.year), 1000, 2100);
        self.reference(&format!("{path}.source"), Kind::Source, &fact.source);
    }

    pub(super) fn facts(&mut self, facts: &[Fact]) {
        for (index, fact) in facts.iter().enumerate() {
            self.fact(&format!("facts[{index}]"), fact);
        }
    }

    pub(super) fn disputes(&mut self, path: &str, disputes: &[Dispute]) {
        for (index, dispute) in disputes.iter().enumerate() {
            let path = format!("{path}[{index}].claims");
            self.at_least(&path, dispute.claims.len(), 2);
            for (index, claim) in dispute.claims.iter().enumerate() {
                let path = format!("{path}[{index}]");
                self.prose(&format!("{path}.text"), &claim.text);
                self.at_least(&format!("{path}.sources"), claim.sources.len(), 1);
                self.sources(&path, &claim.sources);
            }
        }
    }

    pub(super) fn position(&mut self, position: &Position) {
        self.reference("position.source", Kind::Source, &position.source);
    }

    pub(super) fn contact(&mut self, contact: Option<&Contact>) {
        if let Some(contact) = contact {
            self.at_least("contact.sources", contact.sources.len(), 1);
            self.sources("contact", &contact.sources);
        }
    }
}
