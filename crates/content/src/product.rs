//! A product.

use deserr::Deserr;
use schemars::JsonSchema;

use super::read::Findings;
use super::short_code::codes;
use super::statement::Statements;
use super::{
    Allergen, Area, Block, Certificate, Fact, FormerCode, Gtin, LocalName, Net, Passage, Picture,
    Price, Prose, Sale, Season, Shared, ShelfLife, ShortCode, Slug, Standard, Text,
    TraceabilityEvent, Variant, WebAddress,
};
use langke_model::i18n::Language;
use langke_model::vocabulary::ProductGroup;

/// A product (`products/*.json`).
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
pub struct Product {
    /// The address of the product: `/vi/products/ID/`.
    pub id: Slug,
    /// What it is called.
    pub name: Text,
    /// The name in the language of those who live or work there.
    #[deserr(default)]
    pub local_name: Option<LocalName>,
    /// Ids of the villages it is from; the page wears the colours of the first.
    #[deserr(default)]
    #[schemars(default)]
    pub villages: Vec<Slug>,
    /// The area it is from, where that is wider than a village or no village of the site.
    #[deserr(default)]
    pub area: Option<Area>,
    /// Ids of those who make it.
    #[deserr(default)]
    #[schemars(default)]
    pub makers: Vec<Slug>,
    /// The programme's product group.
    #[schemars(with = "crate::word::ProductGroupSchema")]
    pub group: ProductGroup,
    /// One sentence: what it is and why it is as it is.
    pub summary: Text,
    /// The one strong drawing at the head of the page.
    #[deserr(default)]
    pub picture: Option<Shared<Picture>>,
    /// The story in short, for somebody who stands at the shelf: three or four passages, read aloud in a minute and a half at most.
    #[deserr(default)]
    #[schemars(default)]
    pub brief: Vec<Passage>,
    /// How it is used, made, recognised, cared for.
    pub story: Vec<Block>,
    /// How it is made: the id of a process.
    #[deserr(default)]
    pub process: Option<Slug>,
    /// What it is made of.
    #[deserr(default)]
    #[schemars(default)]
    pub materials: Vec<Text>,
    /// How large it is.
    #[deserr(default)]
    pub size: Option<Size>,
    /// How much is in a package.
    #[deserr(default)]
    pub net: Option<Net>,
    /// What is in it, what there is most of first, as on the package.
    #[deserr(default)]
    #[schemars(default)]
    pub ingredients: Vec<Text>,
    /// What in it may make people ill who cannot bear it.
    #[deserr(default)]
    #[schemars(default, with = "Vec<crate::package::AllergenSchema>")]
    pub allergens: Vec<Allergen>,
    /// How long it keeps.
    #[deserr(default)]
    pub shelf_life: Option<ShelfLife>,
    /// How it is to be kept.
    #[deserr(default)]
    pub storage: Option<Text>,
    /// When in the year it is harvested, made or sold.
    #[deserr(default)]
    #[schemars(default)]
    pub season: Vec<Season>,
    /// What it costs.
    #[deserr(default)]
    pub price: Option<Price>,
    /// Its variants: other sizes, packages, tastes with the same story.
    #[deserr(default)]
    #[schemars(default)]
    pub variants: Vec<Variant>,
    /// Where it is sold; places and fairs that are named here show it on their pages too.
    #[deserr(default)]
    #[schemars(default)]
    pub sold: Vec<Sale>,
    /// The GTIN on the package, 8, 12, 13 or 14 digits.
    #[deserr(default)]
    pub gtin: Option<Gtin>,
    /// The short code printed on the label: `/q/CODE/`.
    #[deserr(default)]
    pub code: Option<ShortCode>,
    /// Codes on labels that were printed earlier and must still lead here.
    #[deserr(default)]
    #[schemars(default)]
    pub former_codes: Vec<FormerCode>,
    /// Its page in a traceability system; `site.json` lists the systems, each known by where its addresses begin.
    #[deserr(default)]
    pub traceability: Option<WebAddress>,
    /// What happened to a lot, the earliest first, where its makers want it seen here too.
    #[deserr(default)]
    #[schemars(default)]
    pub traceability_events: Vec<TraceabilityEvent>,
    /// What is known of its effect on land and people.
    #[deserr(default)]
    #[schemars(default)]
    pub sustainability: Vec<Sustainability>,
    /// Figures with year and source.
    #[deserr(default)]
    #[schemars(default)]
    pub facts: Vec<Shared<Fact>>,
    /// The certificates of the programme, the oldest first; the last one is that of today.
    #[deserr(default)]
    #[schemars(default)]
    pub certificates: Vec<Certificate>,
    /// Standards and rights beside the stars.
    #[deserr(default)]
    #[schemars(default)]
    pub standards: Vec<Standard>,
    /// Sample values that are not real facts; the page says so.
    #[deserr(default)]
    #[schemars(default)]
    pub illustrative: bool,
}

impl Product {
    /// The certificate of today: the last one.
    pub fn certificate(&self) -> Option<&Certificate> {
        self.certificates.last()
    }

    /// The words of its story in short and of the whole in a language; Vietnamese ones where there is no English.
    pub fn words(&self, language: Language) -> (usize, usize) {
        let statements = Statements::of_product(self);
        let of = |(vietnamese, english): (usize, usize)| match language {
            Language::English if english > 0 => english,
            _ => vietnamese,
        };
        (
            of(statements.words_of("brief[")),
            of(statements.story_words()),
        )
    }

    /// Its short codes, its own, those of its variants and those of earlier labels, each with where it stands in the file.
    pub fn codes(&self) -> impl Iterator<Item = (String, &ShortCode)> {
        let variants = self.variants.iter().enumerate().filter_map(|(index, one)| {
            Some((format!("variants[{index}].code"), one.code.as_ref()?))
        });
        codes(self.code.as_ref(), &self.former_codes).chain(variants)
    }

    /// Its GTINs, its own and those of its variants, each with where it stands in the file.
    pub fn gtins(&self) -> impl Iterator<Item = (String, &Gtin)> {
        let own = self.gtin.iter().map(|gtin| ("gtin".to_owned(), gtin));
        own.chain(self.variants.iter().enumerate().filter_map(|(index, one)| {
            Some((format!("variants[{index}].gtin"), one.gtin.as_ref()?))
        }))
    }
}

/// Outer size in centimetres; give only what is known.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
pub struct Size {
    /// Height in centimetres.
    #[deserr(default)]
    pub height_cm: Option<f64>,
    /// Width in centimetres.
    #[deserr(default)]
    pub width_cm: Option<f64>,
    /// Depth in centimetres.
    #[deserr(default)]
    pub depth_cm: Option<f64>,
    /// Diameter in centimetres.
    #[deserr(default)]
    pub diameter_cm: Option<f64>,
    /// A sample value that is not a real fact.
    #[deserr(default)]
    #[schemars(default)]
    pub illustrative: bool,
}

/// A sustainability fact.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
pub struct Sustainability {
    /// What is known.
    pub text: Prose,
    /// Ids of the sources; at least one.
    pub sources: Vec<Slug>,
}
