//! A page that lists things. Native only.

use super::Teller;
use super::node::{CollectionPage, ItemList, ListItem};
use langke_site::{ListPage, Subject};

impl Teller<'_> {
    /// The page and what stands on it, in its order; how many there are on all its pages.
    pub(super) fn list(&self, subject: &Subject, page: &ListPage) -> CollectionPage {
        let items = page.items.iter().enumerate();
        let items = items.map(|(index, item)| ListItem {
            kind: "ListItem",
            position: Some(index + 1),
            url: self.library.on_its_host(&item.card.href),
            ..ListItem::default()
        });
        CollectionPage {
            kind: "CollectionPage",
            name: page.lead.name.text.replace('\u{A0}', " "),
            url: self.address(subject.clone()),
            main_entity: Some(ItemList {
                kind: "ItemList",
                number_of_items: Some(page.total),
                item_list_element: items.collect(),
                ..ItemList::default()
            }),
            ..CollectionPage::default()
        }
    }
}
