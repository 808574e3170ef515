//! Checks of what products and makers say besides their stories: where they are from, seasons, prices, members, visits.

use super::Checker;
use crate::kind::Kind;
use crate::rules::{MissingField, WithoutOrigin};
use crate::{Area, Maker, Net, Price, Product, Season, Slug, Variant};

impl Checker<'_> {
    /// Checks where a thing is from: villages, or an area.
    pub(super) fn origin(&mut self, villages: &[Slug], area: Option<&Area>, is_sample: bool) {
        if villages.is_empty() && area.is_none() && !self.is_told("area") {
            self.report("villages", WithoutOrigin);
        }
        self.references("villages", Kind::Village, villages);
        if let Some(area) = area {
            self.sourced("area", is_sample || area.illustrative, &area.sources);
            if let Some(position) = &area.position {
                self.reference("area.position.source", Kind::Source, &position.source);
            }
        }
    }

    /// Checks what a product says of its package, season, price and variants.
    pub(super) fn goods(&mut self, product: &Product) {
        for (index, season) in product.season.iter().enumerate() {
            self.season(&format!("season[{index}]"), season, product.illustrative);
        }
        self.net("net", product.net.as_ref());
        if let Some(price) = &product.price {
            self.price("price", price);
        }
        for (index, variant) in product.variants.iter().enumerate() {
            self.variant(&format!("variants[{index}]"), variant);
        }
    }

    pub(super) fn season(&mut self, path: &str, season: &Season, is_sample: bool) {
        self.at_least(&format!("{path}.months"), season.months.len(), 1);
        self.sourced(path, is_sample || season.illustrative, &season.sources);
    }

    pub(super) fn price(&mut self, path: &str, price: &Price) {
        if let Some(most) = price.to_vnd {
            self.in_order(path, price.from_vnd, most);
        }
        self.sources(path, &price.sources);
    }

    /// Reports a package of which nothing is said.
    fn net(&mut self, path: &str, net: Option<&Net>) {
        if net.is_some_and(Net::is_empty) && !self.is_told_below(path) {
            self.report(format!("{path}.weight_g"), MissingField);
        }
    }

    fn variant(&mut self, path: &str, variant: &Variant) {
        self.net(&format!("{path}.net"), variant.net.as_ref());
        if let Some(price) = &variant.price {
            self.price(&format!("{path}.price"), price);
        }
        if let Some(picture) = &variant.picture {
            self.picture(&format!("{path}.picture"), picture);
        }
    }

    /// Checks who belongs to a maker and how one visits.
    pub(super) fn company(&mut self, maker: &Maker) {
        if let Some(members) = &maker.members {
            self.references("members.makers", Kind::Maker, &members.makers);
            if members.count.is_none() {
                self.at_least("members.makers", members.makers.len(), 1);
            }
            let is_sample = maker.illustrative || members.illustrative;
            self.sourced("members", is_sample, &members.sources);
        }
        if let Some(visits) = &maker.visits {
            let is_sample = maker.illustrative || visits.illustrative;
            self.sourced("visits", is_sample, &visits.sources);
        }
    }
}
