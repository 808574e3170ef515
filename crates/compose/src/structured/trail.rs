//! The way from home to a page. Native only.

use super::Teller;
use super::node::{BreadcrumbList, Item, ListItem};
use crate::words;
use crate::writer::{PrintedPage, lead};
use langke_model::i18n;
use langke_site::{Link, Subject};

impl Teller<'_> {
    /// The links above a page and the page itself; nothing for home. Pages that the menu leads to lie below home.
    pub(super) fn trail(&self, subject: &Subject, printed: &PrintedPage) -> Option<BreadcrumbList> {
        if *subject == Subject::Home {
            return None;
        }
        let heading = lead(&printed.page.body)?.name.text.replace('\u{A0}', " ");
        let above = &printed.page.surroundings.breadcrumbs;
        let home = Link {
            href: self
                .library
                .base
                .join(langke_site::Address::Page(self.language, Subject::Home)),
            label: langke_site::Phrase::own(i18n::words(self.language).home),
        };
        let home = above.is_empty().then_some(&home);
        let above = home.into_iter().chain(above).map(|link| {
            let address = self.library.on_its_host(&link.href);
            (link.label.text.replace('\u{A0}', " "), address)
        });
        let heading = match subject {
            // The route's own page has the same name.
            Subject::Sheet(_) => format!("{heading} ({})", words::say(words::SHEET, self.language)),
            _ => heading,
        };
        let here = (heading, self.address(subject.clone()));
        let all = above.chain([here]).enumerate();
        Some(BreadcrumbList {
            kind: "BreadcrumbList",
            item_list_element: all
                .map(|(index, (name, address))| ListItem {
                    kind: "ListItem",
                    position: Some(index + 1),
                    name,
                    item: Some(Item::Page(address)),
                    ..ListItem::default()
                })
                .collect(),
            ..BreadcrumbList::default()
        })
    }
}
