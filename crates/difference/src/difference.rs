//! What changed between two sites, as plain data. Native only.

use langke_model::i18n::Language;
use serde::Serialize;

use super::change::Change;
use super::reading::Reading;

/// What changed between two sites.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Difference {
    /// How many pages read as they did.
    pub unchanged: usize,
    /// Pages that only the new site has, by address.
    pub new: Vec<PageName>,
    /// Pages that only the old site has, by address.
    pub gone: Vec<PageName>,
    /// Pages that have another address and nearly the same text, by the new address.
    pub moved: Vec<MovedPage>,
    /// Pages that both sites have and that read otherwise, by address.
    pub changed: Vec<ChangedPage>,
    /// Changes that are the same on three pages or more, those on most pages first.
    pub shared: Vec<SharedChange>,
}

/// A page.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct PageName {
    /// Its address below the site's root: `/vi/products/am/`.
    pub address: String,
    /// What it is called.
    pub title: String,
    /// The language that it says it is in; none if that is none of the site's.
    pub language: Option<Language>,
}

/// A page that reads otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ChangedPage {
    /// The page, as the new site calls it.
    #[serde(flatten)]
    pub page: PageName,
    /// What changed on it alone, or on one other page.
    pub changes: Vec<Change>,
    /// What changed on it as on others: indices of [`Difference::shared`].
    pub shared: Vec<usize>,
}

/// A page that has another address.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MovedPage {
    /// The page as it was.
    pub from: PageName,
    /// The page as it is, with what changed on it.
    pub to: ChangedPage,
}

/// A change that is the same on several pages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SharedChange {
    /// The change; its heading is that of the first of the pages.
    #[serde(flatten)]
    pub change: Change,
    /// The addresses of the pages.
    pub pages: Vec<String>,
}

impl Difference {
    /// Whether both sites read the same.
    pub fn is_empty(&self) -> bool {
        self.new.is_empty()
            && self.gone.is_empty()
            && self.moved.is_empty()
            && self.changed.is_empty()
    }
}

impl PageName {
    /// The name of a page that was read.
    pub(crate) fn of(address: &str, reading: &Reading) -> PageName {
        PageName {
            address: address.to_owned(),
            title: reading.title.clone(),
            language: reading.language,
        }
    }
}
