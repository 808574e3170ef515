//! The passport: the stamps of the stops where somebody has been, which only their device knows. Native only.

use maud::html;

use super::foot;
use crate::document::{Head, Site, UNLISTED, document};
use crate::output::Output;
use langke_compose::{VisitWords, passport_folder, visit_words};
use langke_content::Content;
use langke_model::i18n::Language;
use langke_site::{Address, PageKind, Subject};

/// An output for each language.
pub fn outputs<'a>(content: &'a Content, site: &'a Site<'a>) -> impl Iterator<Item = Output<'a>> {
    Language::ALL.into_iter().map(move |language| {
        let file = format!("{}index.html", passport_folder(language));
        Output::made(vec![file.clone()], move || {
            let document = passport(content, site, language);
            Ok(vec![(file.clone(), document.into_bytes())])
        })
    })
}

fn passport(content: &Content, site: &Site<'_>, language: Language) -> String {
    let words: VisitWords = visit_words(language);
    let name = content.site.name.in_language(language).0;
    let other = language.other();
    let body = html! {
        div.page.visit.passport {
            header.masthead {
                a.site-name lang="vi" href=(site.base.join(Address::Page(language, Subject::Home))) { (name) }
                a.language lang=(other.tag()) hreflang=(other.tag()) href=(site.base.join(passport_folder(other))) { (other.own_name()) }
            }
            main id="content" {
                h1 { (words.passport) }
                p.why { (words.passport_why) }
                div.stamps data-empty=(words.no_stamps) { p { (words.no_stamps) } }
                p { a href=(site.base.join("q/")) { (words.another_number) } }
            }
        }
    };
    let head = Head {
        language,
        title: &format!("{} · {name}", words.passport),
        description: words.passport_why,
        kind: "website",
        site_name: name,
        address: &Address::Page(language, Subject::Home),
        subject: None,
        page_kind: PageKind::Visit,
        style: "",
        first: "",
        last: "",
        links: UNLISTED,
        path: Some(&passport_folder(language)),
        card: None,
    };
    let foot = foot(site, &site.assets.passport);
    document(site, &head, &body.into_string(), &foot)
}
