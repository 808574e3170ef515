//! Where a product is sold: one statement, which the pages of products, places and events all read.

use super::word::word_of_a_list;
use deserr::Deserr;
use langke_model::vocabulary;
use schemars::JsonSchema;

use super::read::Findings;
use super::{Date, Slug, WebAddress};

/// One place, on the net or in the street, where a product is sold; `at` says of which kind it is.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, tag = "at", rename_all = lowercase, deny_unknown_fields)]
#[schemars(tag = "at", rename_all = "lowercase", deny_unknown_fields)]
pub enum Sale {
    /// A place that has a page of its own: its page shows the product too.
    Place {
        /// The id of the place.
        place: Slug,
        /// Ids of the sources.
        #[deserr(default)]
        #[schemars(default)]
        sources: Vec<Slug>,
        /// The day on which this was last checked.
        #[deserr(default)]
        #[schemars(with = "Option<crate::value::DateSchema>")]
        checked_on: Option<Date>,
        /// A sample value that is not a real fact.
        #[deserr(default)]
        #[schemars(default)]
        illustrative: bool,
    },
    /// A platform on the net.
    Platform {
        /// Which platform.
        #[schemars(with = "PlatformSchema")]
        platform: Platform,
        /// The page of the product there.
        #[deserr(default)]
        url: Option<WebAddress>,
        /// Ids of the sources.
        #[deserr(default)]
        #[schemars(default)]
        sources: Vec<Slug>,
        /// The day on which this was last checked.
        #[deserr(default)]
        #[schemars(with = "Option<crate::value::DateSchema>")]
        checked_on: Option<Date>,
        /// A sample value that is not a real fact.
        #[deserr(default)]
        #[schemars(default)]
        illustrative: bool,
    },
    /// A chain of shops or supermarkets, such as WinMart.
    Chain {
        /// The name on its shops.
        name: String,
        /// The page of the product or of the chain.
        #[deserr(default)]
        url: Option<WebAddress>,
        /// Ids of the sources.
        #[deserr(default)]
        #[schemars(default)]
        sources: Vec<Slug>,
        /// The day on which this was last checked.
        #[deserr(default)]
        #[schemars(with = "Option<crate::value::DateSchema>")]
        checked_on: Option<Date>,
        /// A sample value that is not a real fact.
        #[deserr(default)]
        #[schemars(default)]
        illustrative: bool,
    },
    /// A fair: the event's story names the product too.
    Fair {
        /// The id of the event.
        event: Slug,
        /// Ids of the sources.
        #[deserr(default)]
        #[schemars(default)]
        sources: Vec<Slug>,
        /// The day on which this was last checked.
        #[deserr(default)]
        #[schemars(with = "Option<crate::value::DateSchema>")]
        checked_on: Option<Date>,
        /// A sample value that is not a real fact.
        #[deserr(default)]
        #[schemars(default)]
        illustrative: bool,
    },
    /// The maker's own site.
    Website {
        /// Its address.
        #[deserr(default)]
        url: Option<WebAddress>,
        /// Ids of the sources.
        #[deserr(default)]
        #[schemars(default)]
        sources: Vec<Slug>,
        /// The day on which this was last checked.
        #[deserr(default)]
        #[schemars(with = "Option<crate::value::DateSchema>")]
        checked_on: Option<Date>,
        /// A sample value that is not a real fact.
        #[deserr(default)]
        #[schemars(default)]
        illustrative: bool,
    },
    /// A shop one can walk into that has no page of its own.
    Shop {
        /// The name on its signboard.
        #[deserr(default)]
        name: Option<String>,
        /// Its page on the net.
        #[deserr(default)]
        url: Option<WebAddress>,
        /// Ids of the sources.
        #[deserr(default)]
        #[schemars(default)]
        sources: Vec<Slug>,
        /// The day on which this was last checked.
        #[deserr(default)]
        #[schemars(with = "Option<crate::value::DateSchema>")]
        checked_on: Option<Date>,
        /// A sample value that is not a real fact.
        #[deserr(default)]
        #[schemars(default)]
        illustrative: bool,
    },
}

impl Sale {
    /// Ids of the sources that say so.
    pub fn sources(&self) -> &[Slug] {
        match self {
            Sale::Place { sources, .. }
            | Sale::Platform { sources, .. }
            | Sale::Chain { sources, .. }
            | Sale::Fair { sources, .. }
            | Sale::Website { sources, .. }
            | Sale::Shop { sources, .. } => sources,
        }
    }

    /// The day on which this was last checked.
    pub fn checked_on(&self) -> Option<Date> {
        match self {
            Sale::Place { checked_on, .. }
            | Sale::Platform { checked_on, .. }
            | Sale::Chain { checked_on, .. }
            | Sale::Fair { checked_on, .. }
            | Sale::Website { checked_on, .. }
            | Sale::Shop { checked_on, .. } => *checked_on,
        }
    }

    /// Whether it is a sample.
    pub fn is_illustrative(&self) -> bool {
        match self {
            Sale::Place { illustrative, .. }
            | Sale::Platform { illustrative, .. }
            | Sale::Chain { illustrative, .. }
            | Sale::Fair { illustrative, .. }
            | Sale::Website { illustrative, .. }
            | Sale::Shop { illustrative, .. } => *illustrative,
        }
    }

    /// Where that is, whatever is said of it: the same for the same point of sale.
    pub fn point(&self) -> (&'static str, &str, &str) {
        fn address(url: Option<&WebAddress>) -> &str {
            url.map_or("", WebAddress::as_str)
        }
        match self {
            Sale::Place { place, .. } => ("place", place.as_str(), ""),
            Sale::Platform { platform, url, .. } => {
                ("platform", platform.keyword(), address(url.as_ref()))
            }
            Sale::Chain { name, url, .. } => ("chain", name, address(url.as_ref())),
            Sale::Fair { event, .. } => ("fair", event.as_str(), ""),
            Sale::Website { url, .. } => ("website", address(url.as_ref()), ""),
            Sale::Shop { name, url, .. } => (
                "shop",
                name.as_deref().unwrap_or_default(),
                address(url.as_ref()),
            ),
        }
    }

    /// The place where the product is sold, if that has a page of its own.
    pub fn place(&self) -> Option<&Slug> {
        match self {
            Sale::Place { place, .. } => Some(place),
            _ => None,
        }
    }

    /// The fair where the product is sold, if it is one.
    pub fn fair(&self) -> Option<&Slug> {
        match self {
            Sale::Fair { event, .. } => Some(event),
            _ => None,
        }
    }
}

vocabulary! {
    /// Platforms on the net.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum Platform {
        /// Postmart, of the Vietnamese post.
        Postmart = "postmart",
        /// Vỏ Sò, of Viettel.
        Voso = "voso",
        /// Tiki.
        Tiki = "tiki",
        /// Lazada.
        Lazada = "lazada",
        /// Shopee.
        Shopee = "shopee",
        /// Sendo.
        Sendo = "sendo",
        /// TikTok Shop.
        TiktokShop = "tiktok-shop",
    }
}

word_of_a_list!(
    Platform as PlatformSchema,
    "Platform",
    "Platforms on the net."
);
