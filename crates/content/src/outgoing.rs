//! Addresses outside of the site that its pages lead to, and when somebody last looked.

use std::collections::{BTreeMap, BTreeSet};

use super::markdown::{Mark, Reference, parse};
use super::statement::Statements;
use super::{Contact, Content, Date, Sale, Thing, WebAddress};

/// What a page says of an address that it leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// Where a fact is from.
    Source,
    /// Where something is sold.
    Sale,
    /// A page of the traceability system.
    Traceability,
    /// How somebody is reached.
    Contact,
    /// A link in a text.
    Text,
}

/// An address outside of the site.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Outgoing {
    /// What pages say that it is.
    pub roles: BTreeSet<Role>,
    /// The last day on which somebody noted that they had checked what names it; none if nobody ever did. What cites a source is not the
    /// source, so that a checked price says nothing of the newspaper behind it.
    pub checked_on: Option<Date>,
}

/// Every address outside of the site.
pub fn outgoing(content: &Content) -> BTreeMap<String, Outgoing> {
    let mut found = Found::default();
    for source in &content.sources {
        found.add(source.url.as_ref(), Role::Source, None);
    }
    for thing in content.things.all() {
        match thing {
            Thing::Product(product) => {
                found.add(product.traceability.as_ref(), Role::Traceability, None);
                for sale in &product.sold {
                    found.add(address(sale), Role::Sale, sale.checked_on());
                }
            }
            Thing::Maker(maker) => found.contact(maker.contact.as_ref()),
            Thing::Place(place) => found.contact(place.contact.as_ref()),
            _ => {}
        }
        found.texts(&Statements::of(thing));
    }
    found.texts(&Statements::of_site(&content.site));
    found.texts(&Statements::of_programme(&content.programme));
    found.0
}

#[derive(Default)]
struct Found(BTreeMap<String, Outgoing>);

impl Found {
    fn add(&mut self, address: Option<&WebAddress>, role: Role, checked_on: Option<Date>) {
        if let Some(address) = address {
            let known = self.0.entry(address.as_str().to_owned()).or_default();
            known.roles.insert(role);
            known.checked_on = known.checked_on.max(checked_on);
        }
    }

    fn contact(&mut self, contact: Option<&Contact>) {
        if let Some(contact) = contact {
            for address in [&contact.facebook, &contact.website] {
                self.add(address.as_ref(), Role::Contact, contact.checked_on);
            }
        }
    }
    /// The links in a file's texts, in both languages.
    fn texts(&mut self, statements: &Statements<'_>) {
        for statement in &statements.all {
            for text in [Some(statement.vietnamese), statement.english] {
                // Most texts hold no link; these need not be read.
                let Some(text) = text.filter(|text| text.contains("](http")) else {
                    continue;
                };
                for mark in parse(text).0 {
                    if let Mark::Link {
                        to: Reference::Outside(address),
                        ..
                    } = mark
                    {
                        self.add(Some(&address), Role::Text, None);
                    }
                }
            }
        }
    }
}

/// The page where something is sold.
fn address(sale: &Sale) -> Option<&WebAddress> {
    match sale {
        Sale::Platform { url, .. }
        | Sale::Chain { url, .. }
        | Sale::Website { url, .. }
        | Sale::Shop { url, .. } => url.as_ref(),
        Sale::Place { .. } | Sale::Fair { .. } => None,
    }
}
