//! What products and makers tell in rows besides their stories: package, season, variants, area, members, visits. Native only.

use super::{Writer, linked, plain, rich};
use crate::words::{self, Label};
use langke_content::{Area, Maker, Net, Price, Product, Season, Size, Variant};
use langke_model::i18n;
use langke_site::{Inline, Link, Phrase, Rich, Row, Subject};

impl<'a> Writer<'a> {
    /// Where a thing is from, where that is an area.
    pub fn area(&mut self, area: Option<&'a Area>) -> Option<Row> {
        let area = area?;
        let label = words::area_kind(area.kind);
        let sample = self.sample(area.illustrative);
        let mut values = vec![Rich {
            notes: self.notes(&area.sources),
            ..rich(self.phrase(&area.name))
        }];
        if let Some(position) = &area.position {
            values.extend(self.position(position));
        }
        self.sample_row(label, values, sample)
    }

    /// What stands on a product's package, and when it is to be had.
    pub fn package(&mut self, product: &'a Product) -> Vec<Row> {
        let mut rows = Vec::new();
        rows.extend(self.net_row(product.net.as_ref()));
        let ingredients = self.phrases(&product.ingredients);
        rows.extend(self.row(words::INGREDIENTS, ingredients));
        let allergens = product.allergens.iter();
        let allergens = allergens.map(|one| plain(self.say(words::allergen(*one))));
        let allergens = allergens.collect();
        rows.extend(self.row(words::ALLERGENS, allergens));
        if let Some(life) = &product.shelf_life {
            let sample = self.sample(life.illustrative);
            let mut value = plain(words::shelf_life(life, self.language));
            if let Some(note) = &life.note {
                let note = self.phrase(note);
                value.marks.push(Inline::Text(" (".into()));
                value.marks.push(inline(note));
                value.marks.push(Inline::Text(")".into()));
            }
            rows.extend(self.sample_row(words::SHELF_LIFE, vec![value], sample));
        }
        let storage = self.phrases(&product.storage);
        rows.extend(self.row(words::STORAGE, storage));
        for samples in [false, true] {
            let seasons = product.season.iter();
            let values: Vec<Rich> = seasons
                .filter(|season| season.illustrative == samples)
                .map(|season| self.season(season))
                .collect();
            let sample = self.sample(samples && !values.is_empty());
            rows.extend(self.sample_row(words::SEASON, values, sample));
        }
        rows
    }

    pub fn season(&mut self, season: &'a Season) -> Rich {
        let months = words::months(season, self.language);
        let mut marks = Vec::new();
        if let Some(what) = &season.what {
            marks.push(inline(self.phrase(what)));
            marks.push(Inline::Text(": ".into()));
        }
        marks.push(Inline::Text(months));
        Rich {
            marks,
            language: None,
            notes: self.notes(&season.sources),
        }
    }

    fn net_row(&self, net: Option<&Net>) -> Option<Row> {
        let net = net?;
        let values = words::net(net, self.language);
        self.row(
            words::net_label(net),
            values.into_iter().map(plain).collect(),
        )
    }

    /// What something costs.
    pub fn price_row(&mut self, label: Label, price: Option<&'a Price>) -> Option<Row> {
        let price = price?;
        let sample = self.sample(price.illustrative);
        let value = Rich {
            notes: self.notes(&price.sources),
            ..plain(words::price(price, self.language))
        };
        self.sample_row(label, vec![value], sample)
    }

    /// How large a product is.
    pub fn size_row(&mut self, size: Option<&Size>) -> Option<Row> {
        let size = size?;
        let sample = self.sample(size.illustrative);
        let values = self.size_in_words(size).into_iter().map(plain).collect();
        self.sample_row(words::SIZE, values, sample)
    }

    fn size_in_words(&self, size: &Size) -> Option<String> {
        let sides: [(Label, Option<f64>); 4] = [
            (words::HEIGHT, size.height_cm),
            (words::WIDTH, size.width_cm),
            (words::DEPTH, size.depth_cm),
            (words::DIAMETER, size.diameter_cm),
        ];
        let parts: Vec<String> = sides
            .into_iter()
            .filter_map(|(label, value)| {
                Some(format!(
                    "{} {}\u{A0}cm",
                    self.say(label),
                    i18n::number(value?, 1, self.language)
                ))
            })
            .collect();
        (!parts.is_empty()).then(|| parts.join(", "))
    }

    /// The variants of a product, a row each.
    pub fn variants(&mut self, variants: &'a [Variant]) -> Vec<Row> {
        variants.iter().map(|one| self.variant(one)).collect()
    }

    fn variant(&mut self, variant: &'a Variant) -> Row {
        let mut values: Vec<Rich> = Vec::new();
        if let Some(net) = &variant.net {
            values.extend(words::net(net, self.language).into_iter().map(plain));
        }
        if let Some(size) = &variant.size {
            values.extend(self.size_in_words(size).map(plain));
        }
        let mut sample = variant.illustrative;
        if let Some(price) = &variant.price {
            sample |= price.illustrative;
            values.push(Rich {
                notes: self.notes(&price.sources),
                ..plain(words::price(price, self.language))
            });
        }
        let named = |label, value: &str| plain(format!("{} {value}", self.say(label)));
        values.extend(
            variant
                .gtin
                .iter()
                .map(|gtin| named(words::GTIN, gtin.as_str())),
        );
        values.extend(
            variant
                .code
                .iter()
                .map(|code| named(words::CODE, code.as_str())),
        );
        Row {
            label: self.phrase(&variant.name),
            values,
            illustrative: self.sample(sample),
        }
    }

    /// Who belongs to a maker, and how one books a visit.
    pub fn company(&mut self, maker: &'a Maker) -> Vec<Row> {
        let mut rows = Vec::new();
        if let Some(members) = &maker.members {
            let sample = self.sample(members.illustrative);
            let mut values = Vec::new();
            if let Some(number) = members.count {
                let of = words::members_of(members.of);
                let mut text = words::count(number as usize, of, self.language);
                if let Some(year) = members.year {
                    text.push_str(&format!(" ({year})"));
                }
                values.push(plain(text));
            }
            for id in &members.makers {
                let Some(member) = self.site.things.makers.get(id) else {
                    continue;
                };
                let link = Link {
                    href: self.href(Subject::Maker(id.to_string())),
                    label: self.phrase(&member.name),
                };
                self.sample_pointed_to(member.illustrative);
                values.push(linked(link));
            }
            if let Some(last) = values.last_mut() {
                last.notes = self.notes(&members.sources);
            }
            rows.extend(self.sample_row(words::MEMBERS, values, sample));
        }
        rows.extend(self.visits(maker));
        rows
    }

    /// How one comes to see somebody at work.
    pub fn visits(&mut self, maker: &'a Maker) -> Option<Row> {
        let visits = maker.visits.as_ref()?;
        let sample = self.sample(visits.illustrative);
        let mut values = vec![rich(self.phrase(&visits.how))];
        if let Some(days) = visits.ahead_days {
            let days = words::count(days as usize, words::DAY, self.language);
            values.push(plain(words::ahead(&days, self.language)));
        }
        if let Some(last) = values.last_mut() {
            last.notes = self.notes(&visits.sources);
        }
        self.sample_row(words::VISITS, values, sample)
    }
}

/// A phrase inside running text of the page's language.
pub fn inline(phrase: Phrase) -> Inline {
    match phrase.language {
        Some(_) => Inline::Vietnamese(phrase.text),
        None => Inline::Text(phrase.text),
    }
}
