//! How ready each product is, as a table. Native only.

use langke_model::i18n::Language;
use maud::{Markup, html};

use super::{product, words};
use crate::desk::{Aspect, Readiness};

/// Prints the table.
pub fn print(products: &[Readiness], language: Language) -> Markup {
    let ready = products.iter().filter(|one| one.missing.is_empty()).count();
    html! {
        section #products {
            h2 { (words::PRODUCTS.in_language(language)) }
            @if products.is_empty() {
                p { (words::NO_PRODUCTS.in_language(language)) }
            } @else {
                p { (words::ready(ready, products.len(), language)) }
                div.wide tabindex="0" role="region" aria-label=(words::PRODUCTS.in_language(language)) {
                    table {
                        thead {
                            tr {
                                th scope="col" { (words::PRODUCT.in_language(language)) }
                                @for aspect in Aspect::ALL {
                                    th scope="col" { (words::aspect(aspect).in_language(language)) }
                                }
                                th scope="col" { (words::TOLD.in_language(language)) }
                            }
                        }
                        tbody { @for one in products { (row(one, language)) } }
                    }
                }
            }
        }
    }
}

fn row(one: &Readiness, language: Language) -> Markup {
    let page = product(&one.id, language);
    html! {
        tr {
            th scope="row" { a data-page=(page) href=(page) target="_blank" { (one.name) } }
            @for aspect in Aspect::ALL {
                @let is_told = !one.missing.contains(&aspect);
                td.missing[!is_told] {
                    span aria-hidden="true" { @if is_told { "●" } @else { "○" } }
                    span.aloud { (words::told(is_told, language)) }
                    @if aspect == Aspect::Story && !is_told {
                        small { (words::story_words(one.words, language)) }
                    }
                }
            }
            td { (one.told()) "/" (Aspect::ALL.len()) }
        }
    }
}
