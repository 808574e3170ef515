//! Where a product was traced: the way into the system that keeps it, and what happened to a lot. Native only.

use super::{Writer, linked};
use crate::words;
use langke_content::{Product, TraceabilityEvent};
use langke_model::i18n::{self, Language};
use langke_site::{Block, Inline, Link, Moment, Phrase, Rich, Subject};

impl<'a> Writer<'a> {
    /// The link to a product's page in a traceability system, by the system's name where the site lists it, and whoever keeps that.
    pub fn traced_at(&mut self, product: &'a Product) -> Option<Rich> {
        let address = product.traceability.as_ref()?;
        let systems = &self.site.content.site.traceability;
        let system = systems.iter().find(|system| system.has(address));
        let label = match system {
            Some(system) => self.phrase(&system.name),
            None => Phrase::own(address.as_str()),
        };
        let href = address.as_str().into();
        let mut link = linked(Link { href, label });
        if let Some(keeper) = system.and_then(|system| system.keeper.as_ref()) {
            let keeper = self.phrase(keeper);
            link.marks.push(Inline::Text(" (".into()));
            link.marks.push(match keeper.language {
                Some(Language::Vietnamese) => Inline::Vietnamese(keeper.text),
                _ => Inline::Text(keeper.text),
            });
            link.marks.push(Inline::Text(")".into()));
        }
        link.notes = system.map_or_else(Vec::new, |system| self.notes(&system.sources));
        Some(link)
    }

    /// What happened to lots of a product, the earliest first; nothing without any.
    pub fn traced(&mut self, product: &'a Product) -> Vec<Block> {
        if product.traceability_events.is_empty() {
            return Vec::new();
        }
        let mut events: Vec<&TraceabilityEvent> = product.traceability_events.iter().collect();
        events.sort_by_key(|event| event.on.first_day());
        let moments = events.into_iter().map(|event| Moment {
            when: Phrase::own(i18n::partial_date(event.on, self.language)),
            text: self.event(event),
        });
        let moments = moments.collect();
        let heading = Phrase::own(self.say(words::TRACED));
        vec![Block::Heading(heading), Block::Timeline(moments)]
    }

    fn event(&mut self, event: &'a TraceabilityEvent) -> Rich {
        let mut text = self.rich(&event.text, &event.sources);
        let mut add = |words: String| text.marks.push(Inline::Text(words));
        if let Some(lot) = &event.lot {
            add(format!(" {} {lot}.", self.say(words::LOT)));
        }
        if self.sample(event.illustrative) {
            add(format!(" ({})", i18n::words(self.language).sample));
        }
        let place = event.place.as_ref();
        if let Some(place) = place.and_then(|id| self.site.things.places.get(id)) {
            text.marks.push(Inline::Text(" ".into()));
            let link = Link {
                href: self.href(Subject::Place(place.id.to_string())),
                label: self.phrase(&place.name),
            };
            text.marks.extend(linked(link).marks);
        }
        text
    }
}
