//! The programme: what it wants, how it judges, and its figures, each as a drawing and as a table. Still.

use leptos::prelude::*;
use maud::{Markup, PreEscaped, html};

use crate::components::{PageLanguage, lead, notes, phrase, sections, still, story};
use langke_model::i18n::words;
use langke_site::{AboutPage, Chart};

#[inline(never)]
pub fn view(about: AboutPage, page: PageLanguage) -> AnyView {
    still(move || {
        html! {
            article.about {
                (lead(&about.lead, page))
                (story(&about.story, page))
                section.charts {
                    h2 { (words(page.0).figures) }
                    @for one in &about.charts { (chart(one, page)) }
                }
                (sections(&about.sections, page))
            }
        }
    })
}

/// A series of figures; the drawing was made by the publisher from checked data, so it is safe to insert as it is.
fn chart(chart: &Chart, page: PageLanguage) -> Markup {
    let words = words(page.0);
    html! {
        figure.chart {
            figcaption { h3 { (phrase(&chart.title)) } }
            (PreEscaped(&chart.svg))
            table {
                thead {
                    tr {
                        th scope="col" { (words.of_what) }
                        th scope="col" { (phrase(&chart.unit)) }
                        th scope="col" { (words.year) }
                        th scope="col" { (words.source) }
                    }
                }
                tbody {
                    @for value in &chart.values {
                        tr {
                            th scope="row" { (phrase(&value.label)) }
                            td { (phrase(&value.value)) }
                            td { (value.year) }
                            td { (notes(&[value.note], page)) }
                        }
                    }
                }
            }
        }
    }
}
