//! Where a product is sold, seen from the product, the place and the fair. Native only.

use std::collections::BTreeSet;

use super::{Writer, linked, plain, rich};
use crate::words;
use langke_content::{Kind, Place, Product, Sale, Slug, WebAddress};
use langke_model::i18n;
use langke_site::{Card, Inline, Link, Phrase, Rich, Row, Subject};

impl<'a> Writer<'a> {
    /// The places where a product is sold.
    pub fn places_of_sale(&mut self, product: &'a Product) -> Vec<Card> {
        let mut told = BTreeSet::new();
        let places = product.sold.iter().filter_map(Sale::place);
        places
            .filter(|id| told.insert(*id))
            .filter_map(|id| Some(self.place_card(self.site.things.places.get(id)?)))
            .collect()
    }

    /// Where a product is sold besides, a row for what is known and one for samples.
    pub fn other_sales(&mut self, product: &'a Product) -> Vec<Row> {
        let mut rows = Vec::new();
        for samples in [false, true] {
            let sales = product.sold.iter();
            let values: Vec<Rich> = sales
                .filter(|sale| sale.is_illustrative() == samples)
                .filter_map(|sale| self.sale(sale))
                .collect();
            let sample = self.sample(samples && !values.is_empty());
            rows.extend(self.sample_row(words::SALES, values, sample));
        }
        rows
    }

    /// What is sold at a fair, each product with a link to its page.
    pub fn sold_at_fair(&mut self, event: &Slug) -> Option<Row> {
        let products = self.lists().sold_at(event).iter();
        let values: Vec<Rich> = products
            .map(|product| linked(self.product_link(product)))
            .collect();
        self.row(words::SOLD_AT_FAIR, values)
    }

    /// Which introduction centre is next, how far it is, and what of this one it has too.
    pub fn next_point(&mut self, place: &'a Place) -> Vec<Row> {
        let Some(next) = self.lists().next_point(place) else {
            return Vec::new();
        };
        let sample = place.illustrative || next.place.illustrative;
        let sample = self.sample(sample);
        let off = f64::from(place.position.accuracy_m + next.place.position.accuracy_m);
        let distance = i18n::distance(next.metres, self.language);
        let crow = self.say(words::AS_THE_CROW_FLIES);
        // A distance hardly longer than what its ends may be off would only look exact.
        let far = if next.metres < 2.0 * off {
            i18n::map_words(self.language).distance_unknown.to_owned()
        } else if next.metres < 10.0 * off {
            format!("{} {distance} {crow}", self.say(words::ABOUT))
        } else {
            format!("{distance} {crow}")
        };
        let mut there = linked(Link {
            href: self.href(Subject::Place(next.place.id.to_string())),
            label: self.phrase(&next.place.name),
        });
        there.marks.push(Inline::Text(format!(" ({far})")));
        let shared = next.shared.into_iter();
        let shared = shared.map(|product| linked(self.product_link(product)));
        let shared = shared.collect();
        let rows = [
            self.sample_row(words::NEXT_POINT, vec![there], sample),
            self.sample_row(words::ALSO_THERE, shared, sample),
        ];
        rows.into_iter().flatten().collect()
    }

    fn product_link(&mut self, product: &Product) -> Link {
        self.sample_pointed_to(product.illustrative);
        Link {
            href: self.href(Subject::Product(product.id.to_string())),
            label: self.phrase(&product.name),
        }
    }

    /// One place of sale in words; none where it is a place with a page, which has a card.
    fn sale(&mut self, sale: &'a Sale) -> Option<Rich> {
        let named = |name: &str, url: &Option<WebAddress>| match url {
            Some(url) => linked(Link {
                href: url.as_str().into(),
                label: Phrase::own(name),
            }),
            None => plain(name),
        };
        let mut words = match sale {
            Sale::Place { .. } => return None,
            Sale::Platform { platform, url, .. } => named(words::platform(*platform), url),
            Sale::Chain { name, url, .. } => {
                let mut words = named(name, url);
                let kind = self.say(words::CHAIN);
                words.marks.push(Inline::Text(format!(" ({kind})")));
                words
            }
            Sale::Fair { event, .. } => self.fair(event)?,
            Sale::Website { url, .. } => named(self.say(words::WEBSITE), url),
            Sale::Shop { name, url, .. } => {
                named(name.as_deref().unwrap_or(self.say(words::SHOP)), url)
            }
        };
        if let Some(day) = sale.checked_on() {
            let checked = self.say(words::CHECKED);
            let day = i18n::date(day, self.language);
            let text = format!(" ({checked} {day})");
            words.marks.push(Inline::Text(text));
        }
        words.notes = self.notes(sale.sources());
        Some(words)
    }

    /// A fair by its name, with a link to its story.
    fn fair(&mut self, event: &'a Slug) -> Option<Rich> {
        let name = self.phrase(&self.site.things.events.get(event)?.name);
        Some(match self.href_of(Kind::Event, event) {
            Some(href) => linked(Link { href, label: name }),
            None => rich(name),
        })
    }
}
