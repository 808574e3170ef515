//! A certificate that holds no more, or not for long. Native only.

use langke_content::{Date, Product};
use langke_model::i18n::Language;
use langke_model::vocabulary::Standing;

/// A product's certificate that is to be renewed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lapse {
    /// The product's name in Vietnamese.
    pub name: String,
    /// The product's id.
    pub id: String,
    /// How many stars it has.
    pub stars: u8,
    /// How it stands; never [`Standing::Valid`].
    pub standing: Standing,
    /// The last day on which it holds.
    pub last_day: Date,
    /// How many days that is off; negative when it has passed.
    pub days: i64,
}

impl Lapse {
    /// The certificate of today of a product, if it does not hold for more than ninety days.
    pub fn of(product: &Product, today: Date) -> Option<Lapse> {
        let certificate = product.certificate()?;
        let standing = certificate.standing(today);
        let last_day = certificate.valid_until.last_day();
        (standing != Standing::Valid).then(|| Lapse {
            name: product.name.in_language(Language::Vietnamese).0.to_owned(),
            id: product.id.to_string(),
            stars: certificate.stars.number(),
            standing,
            last_day,
            days: last_day.days() - today.days(),
        })
    }
}
