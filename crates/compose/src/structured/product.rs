//! A product. Native only.

use super::Teller;
use super::node::{Offer, Organization, Product as Told};
use crate::words;
use langke_content::{Price, PriceUnit, Product};
use langke_site::Subject;

/// A GTIN has fourteen digits where it may have any length. Source: GS1 General Specifications, section 3.
const GTIN_DIGITS: usize = 14;

impl Teller<'_> {
    /// A product, unless it is a sample.
    pub(super) fn product(&self, product: &Product) -> Option<Told> {
        if product.illustrative {
            return None;
        }
        let group = words::say(words::product_group(product.group), self.language);
        let makers = product.makers.iter();
        let makers = makers.filter_map(|id| self.library.things.makers.get(id));
        let gtin = product.gtin.as_ref();
        Some(Told {
            kind: "Product",
            name: self.words(&product.name),
            url: self.address(Subject::Product(product.id.to_string())),
            image: self.image(product.picture.as_deref()),
            category: group.into(),
            material: product
                .materials
                .iter()
                .map(|one| self.words(one))
                .collect(),
            gtin14: gtin.map_or_else(String::new, |gtin| {
                format!("{:0>GTIN_DIGITS$}", gtin.as_str())
            }),
            manufacturer: makers
                .filter(|maker| !maker.illustrative)
                .map(|maker| Organization {
                    kind: "Organization",
                    name: self.words(&maker.name),
                    url: self.address(Subject::Maker(maker.id.to_string())),
                    ..Organization::default()
                })
                .collect(),
            offers: product.price.as_ref().and_then(offer),
            has_certification: self.certifications(product.certificate(), &product.standards),
            ..Told::default()
        })
    }
}

/// What one piece costs; nothing of samples, nor of prices by weight or length, for which there is no plain word.
fn offer(price: &Price) -> Option<Offer> {
    let is_of_a_piece = matches!(
        price.per,
        PriceUnit::Piece | PriceUnit::Set | PriceUnit::Pair
    );
    if price.illustrative || !is_of_a_piece {
        return None;
    }
    let bounds = price.to_vnd.map(|highest| (price.from_vnd, highest));
    Some(Offer {
        kind: if bounds.is_some() {
            "AggregateOffer"
        } else {
            "Offer"
        },
        price: bounds.is_none().then_some(price.from_vnd),
        low_price: bounds.map(|(lowest, _)| lowest),
        high_price: bounds.map(|(_, highest)| highest),
        price_currency: "VND".into(),
        ..Offer::default()
    })
}
