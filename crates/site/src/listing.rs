//! Lists of things, whole or narrowed to one facet, and how their addresses are written.

use std::fmt;

use langke_model::vocabulary::Facet;

/// What a list is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum List {
    /// Products.
    Products,
    /// Places.
    Places,
    /// Routes.
    Routes,
    /// Villages, where the home page has not all of them.
    Villages,
    /// Makers, where the home page has not all villages.
    Makers,
}

impl List {
    /// All lists.
    pub const ALL: [List; 5] = [
        List::Products,
        List::Places,
        List::Routes,
        List::Villages,
        List::Makers,
    ];
    /// Those of every site, to which the menu leads.
    pub const OF_MENU: [List; 3] = [List::Products, List::Places, List::Routes];

    /// The folder of the list and of its things.
    pub fn folder(self) -> &'static str {
        match self {
            List::Products => "products",
            List::Places => "places",
            List::Routes => "routes",
            List::Villages => "villages",
            List::Makers => "makers",
        }
    }
}

/// One page of a list.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Listing {
    /// The facet and its value to which the list is narrowed.
    pub facet: Option<(Facet, String)>,
    /// The number of the page, from 1.
    pub page: u32,
}

impl Listing {
    /// The first page of the whole list.
    pub fn whole() -> Listing {
        Listing {
            facet: None,
            page: 1,
        }
    }

    /// The first page of what has a value.
    pub fn narrowed(facet: Facet, value: impl Into<String>) -> Listing {
        Listing {
            facet: Some((facet, value.into())),
            page: 1,
        }
    }

    /// Parses what follows the folder: nothing, `stars/4`, `page/2` or `stars/4/page/2`.
    pub fn parse(parts: &[&str]) -> Option<Listing> {
        let (facet, page) = match parts {
            [] => (None, 1),
            ["page", page] => (None, page_number(page)?),
            [facet, value] => (Some((*facet, *value)), 1),
            [facet, value, "page", page] => (Some((*facet, *value)), page_number(page)?),
            _ => return None,
        };
        let facet = match facet {
            Some((keyword, value)) => Some((Facet::from_keyword(keyword)?, value.to_owned())),
            None => None,
        };
        Some(Listing { facet, page })
    }
}

/// The number of a further page, from 2, as it stands in an address.
pub(crate) fn page_number(text: &str) -> Option<u32> {
    let page: u32 = text.parse().ok()?;
    (page >= 2 && page.to_string() == text).then_some(page)
}

impl fmt::Display for Listing {
    /// Prints what follows the folder, each part with a `/` behind it.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some((facet, value)) = &self.facet {
            write!(formatter, "{}/{value}/", facet.keyword())?;
        }
        if self.page > 1 {
            write!(formatter, "page/{}/", self.page)?;
        }
        Ok(())
    }
}
