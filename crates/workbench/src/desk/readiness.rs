//! How ready a product is to be shown: what visitors and buyers ask for, and what of it is told. Native only.

use langke_content::rules::StoryLength;
use langke_content::{Date, Product};
use langke_model::i18n::Language;
use langke_model::vocabulary::Standing;

/// What a product's page is asked for. "Incomplete product information, unclear origin" is what the programme itself names as the obstacle.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Aspect {
    /// A story that is long enough to tell something and short enough to be read on the spot.
    Story,
    /// How it is made.
    Process,
    /// A picture at its head.
    Picture,
    /// Who makes it.
    Maker,
    /// A certificate that holds.
    Certificate,
    /// Where it is sold.
    Sale,
    /// Where it comes from: a page in a traceability system, or what happened to a lot.
    Traceability,
}

impl Aspect {
    /// All aspects, in the order in which a table has them.
    pub const ALL: [Aspect; 7] = [
        Aspect::Story,
        Aspect::Process,
        Aspect::Picture,
        Aspect::Maker,
        Aspect::Certificate,
        Aspect::Sale,
        Aspect::Traceability,
    ];
}

/// What is told of a product and what is not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Readiness {
    /// Its name in Vietnamese.
    pub name: String,
    /// Its id.
    pub id: String,
    /// The Vietnamese words of its story.
    pub words: usize,
    /// What is missing, in the order of [`Aspect`].
    pub missing: Vec<Aspect>,
}

impl Readiness {
    /// How ready a product is on a day.
    pub fn of(product: &Product, today: Date) -> Readiness {
        let (_, words) = product.words(Language::Vietnamese);
        let is_told = |aspect: &Aspect| match aspect {
            Aspect::Story => StoryLength::of(words, StoryLength::PRODUCT).is_none(),
            Aspect::Process => product.process.is_some(),
            Aspect::Picture => product.picture.is_some(),
            Aspect::Maker => !product.makers.is_empty(),
            Aspect::Certificate => product.certificate().is_some_and(|one| {
                matches!(one.standing(today), Standing::Valid | Standing::Lapsing)
            }),
            Aspect::Sale => !product.sold.is_empty(),
            Aspect::Traceability => {
                product.traceability.is_some() || !product.traceability_events.is_empty()
            }
        };
        let missing = Aspect::ALL.iter().filter(|aspect| !is_told(aspect));
        Readiness {
            name: product.name.in_language(Language::Vietnamese).0.to_owned(),
            id: product.id.to_string(),
            words,
            missing: missing.copied().collect(),
        }
    }

    /// How many aspects are told.
    pub fn told(&self) -> usize {
        Aspect::ALL.len() - self.missing.len()
    }
}
