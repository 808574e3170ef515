//! Where a product is sold: places as cards, all else as a row. Native only.

use super::{Writer, linked, plain, rich};
use crate::words;
use langke_content::{Kind, Product, Sale, Slug, WebAddress};
use langke_model::i18n;
use langke_site::{Card, Inline, Link, Phrase, Rich, Row};

impl<'a> Writer<'a> {
    /// The places where a product is sold.
    pub fn places_of_sale(&mut self, product: &'a Product) -> Vec<Card> {
        let places = product.sold.iter().filter_map(Sale::place);
        places
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
