//! Pointers to other pages: cards, panels, lists and what narrows them.

use super::text::{Link, Phrase, Picture};
use langke_model::page_data;

page_data! {
    /// The things before and after this one.
    pub struct Neighbours {
        /// The one before.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub previous: Option<Link>,
        /// The one after.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub next: Option<Link>,
    }
}

page_data! {
    /// A pointer to a thing.
    pub struct Card {
        /// Its page.
        pub href: String,
        /// The kind of thing, or what to do with it.
        pub kicker: String,
        /// Its name.
        pub name: Phrase,
        /// One sentence: why.
        pub why: Phrase,
        /// Its drawing, where pointers are looked at rather than read.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub image: Option<String>,
        /// It is a sample.
        #[serde(skip_serializing_if = "std::ops::Not::not")]
        pub illustrative: bool,
    }
}

page_data! {
    /// A village that can be saved on the device, with everything that belongs to it.
    pub struct Pack {
        /// The village's id: the name of its pack.
        pub village: String,
        /// Its name, or what saving it is called.
        pub heading: String,
        /// The name by which it stands among what is saved.
        pub name: String,
        /// Its page, where the heading leads to one.
        pub href: String,
        /// What saving it is good for.
        pub why: String,
    }
}

page_data! {
    /// A group of pointers.
    pub struct Section {
        /// The heading.
        pub title: String,
        /// The pointers.
        pub cards: Vec<Card>,
        /// Those that are more than somebody looks over.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub others: Option<Others>,
    }
}

page_data! {
    /// Things that are pointed to by their names alone.
    pub struct Others {
        /// How many there are, in words.
        pub label: String,
        /// Their names.
        pub names: Vec<Named>,
    }
}

page_data! {
    /// A thing that is pointed to by its name.
    pub struct Named {
        /// Its page.
        pub href: String,
        /// Its name.
        pub name: Phrase,
        /// It is a sample.
        #[serde(skip_serializing_if = "std::ops::Not::not")]
        pub illustrative: bool,
    }
}

page_data! {
    /// A village on the home page.
    pub struct Panel {
        /// Its page.
        pub href: String,
        /// Custom properties of its theme, for a `style` attribute.
        pub style: String,
        /// Its name.
        pub name: Phrase,
        /// Crafts and province.
        pub kicker: String,
        /// One sentence: why.
        pub why: Phrase,
        /// Its drawing.
        pub picture: Option<Picture>,
    }
}

page_data! {
    /// A way into the site, by what a visitor has come with.
    pub struct Way {
        /// Where it leads.
        pub href: String,
        /// What the visitor would say: "I hold a product in my hand".
        pub name: Phrase,
        /// What is found there.
        pub why: Phrase,
        /// A small drawing.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub picture: Option<Picture>,
    }
}

page_data! {
    /// A property by which a list can be narrowed.
    pub struct Filter {
        /// Its name in a query.
        pub name: String,
        /// What it is called.
        pub label: String,
        /// Its values, in the order of their numbers from 1.
        pub options: Vec<FilterOption>,
    }
}

page_data! {
    /// A value of a filter.
    pub struct FilterOption {
        /// Its name in a query.
        pub value: String,
        /// What it is called, with how many things have it.
        pub label: Phrase,
    }
}

page_data! {
    /// A thing in a list.
    pub struct Item {
        /// The pointer.
        pub card: Card,
        /// What it has, as classes: `f0-2` for the second value of the first filter.
        pub facets: String,
        /// Its drawing.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub image: Option<String>,
        /// The stars of its certificate.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub stars: Option<u8>,
        /// The last day on which its certificate holds, as `YYYY-MM-DD`.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub last_day: Option<String>,
        /// How its certificate stood on the day of printing, as its keyword; empty without one.
        pub standing: String,
    }
}

impl Neighbours {
    /// Whether there is neither.
    pub fn is_empty(&self) -> bool {
        self.previous.is_none() && self.next.is_none()
    }
}
