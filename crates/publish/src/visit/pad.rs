//! Typing a number instead of scanning it: the pad that stands below every visit, and its own page (`/q/`). Native only.

use maud::{Markup, html};

use super::FIRST;
use crate::document::{Head, Site, UNLISTED, document};
use crate::output::Output;
use langke_compose::{Printed, Scan, visit_words};
use langke_content::{Content, Slug, Text};
use langke_model::i18n::Language;
use langke_site::{Address, PageKind, Subject};

/// The page for typing a number.
pub const PAGE: &str = "q/index.html";

/// As many numbers are printed with their names, for whoever has no scripts.
const MOST_LISTED: usize = 200;

/// An output for the page.
pub fn output<'a>(content: &Content, site: &Site<'_>, scans: &[Scan<'_>]) -> Output<'a> {
    Output::file(PAGE, page(content, site, scans).into_bytes())
}

/// Where a pad stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// On its own page, with keys for whoever has no keyboard.
    Alone,
    /// Below a visit.
    Below,
    /// On the page for unknown addresses, where the address was one of a number.
    OnlyForNumbers,
}

/// A field for a number, and keys.
pub fn pad(site: &Site<'_>, shown: Shown) -> Markup {
    let action = site.base.join("q/");
    html! {
        section.pad #number hidden[shown == Shown::OnlyForNumbers] data-signs=[site.signs_of_codes] {
            @for language in Language::ALL {
                @let words = visit_words(language);
                div data-in=(language.tag()) lang=(language.tag()) {
                    @if shown == Shown::Alone { h1 { (words.type_number) } } @else { h2 { (words.another_number) } }
                    p { (words.number_why) }
                    form action=(action) method="get" {
                        label { span { (words.number) }
                            input name="code" inputmode=(site.keyboard) autocomplete="off" autocapitalize="characters" maxlength="11" spellcheck="false"; }
                        button { (words.open) }
                        @if shown == Shown::Alone { div.keys hidden role="group" aria-label=(words.another_number) {
                            @for key in ["1", "2", "3", "4", "5", "6", "7", "8", "9"] {
                                button type="button" data-key=(key) { (key) }
                            }
                            button type="button" data-key="delete" aria-label=(words.delete) { "⌫" }
                            button type="button" data-key="0" { "0" }
                            button.go { (words.open) }
                        } }
                        div.answer role="status" {}
                    }
                }
            }
        }
    }
}

/// The page for typing a number; with few numbers it lists them all.
fn page(content: &Content, site: &Site<'_>, scans: &[Scan<'_>]) -> String {
    let listed: Vec<(&str, &Scan<'_>)> = scans
        .iter()
        .filter_map(|scan| match &scan.printed {
            Printed::Code(code) if scan.is_current => Some((code.as_str(), scan)),
            _ => None,
        })
        .collect();
    let listed = if listed.len() > MOST_LISTED {
        Vec::new()
    } else {
        listed
    };
    let body = html! {
        div.page.visit {
            header.masthead {
                @for language in Language::ALL {
                    a.site-name data-in=(language.tag()) lang="vi"
                        href=(site.base.join(Address::Page(language, Subject::Home))) { (content.site.name.in_language(language).0) }
                }
                @for language in Language::ALL {
                    @let other = language.other();
                    a.language data-in=(language.tag()) data-to=(other.tag()) lang=(other.tag()) hreflang=(other.tag())
                        href=(site.base.join(Address::Page(other, Subject::Home))) { (other.own_name()) }
                }
            }
            main id="content" {
                (pad(site, Shown::Alone))
                @if !listed.is_empty() {
                    @for language in Language::ALL {
                        section.numbers data-in=(language.tag()) lang=(language.tag()) {
                            h2 { (visit_words(language).all_numbers) }
                            ul { @for (code, scan) in &listed {
                                li { a href=(site.base.join(scan.printed.folder())) { b { (code) } " " (name(content, scan, language)) } }
                            } }
                        }
                    }
                }
            }
        }
    };
    let title = visit_words(Language::Vietnamese).type_number;
    let name = content.site.name.in_language(Language::Vietnamese).0;
    let head = Head {
        language: Language::Vietnamese,
        title: &format!("{title} · {name}"),
        description: visit_words(Language::Vietnamese).number_why,
        kind: "website",
        site_name: name,
        address: &Address::Chooser,
        subject: None,
        page_kind: PageKind::Visit,
        style: "",
        first: FIRST,
        last: "",
        links: UNLISTED,
        path: Some("q/"),
        card: None,
    };
    document(
        site,
        &head,
        &body.into_string(),
        &foot(site, &site.assets.visit),
    )
}

/// What a document loads that is no page of the app: one script, with what it wants to know.
pub fn foot(site: &Site<'_>, script: &str) -> String {
    let worker = site.worker().unwrap_or_default();
    let foot = html! {
        script type="application/json" id="page-data" data-base=(site.base.as_str()) data-worker=(worker) { "{}" }
        script type="module" src=(script) {}
    };
    foot.into_string()
}

/// What a scan is called.
fn name(content: &Content, scan: &Scan<'_>, language: Language) -> String {
    let things = &content.things;
    let find = |id: &str| Slug::new(id);
    let name: Option<&Text> = match &scan.subject {
        Subject::Product(id) => {
            find(id).and_then(|id| things.products.get(&id).map(|one| &one.name))
        }
        Subject::Place(id) => find(id).and_then(|id| things.places.get(&id).map(|one| &one.name)),
        _ => None,
    };
    let names = [name, scan.variant].into_iter().flatten();
    let names: Vec<&str> = names.map(|name| name.in_language(language).0).collect();
    names.join(": ")
}
