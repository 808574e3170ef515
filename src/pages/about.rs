//! The programme: what it wants, how it judges, and its figures, each as a drawing and as a table.

use leptos::prelude::*;

use crate::components::{PageLanguage, lead, notes, phrase, sections, story};
use crate::i18n::words;
use crate::site::{AboutPage, Chart};

pub fn view(about: AboutPage, page: PageLanguage) -> AnyView {
    let charts = about
        .charts
        .into_iter()
        .map(|chart| self::chart(chart, page))
        .collect::<Vec<_>>();
    view! {
        <article class="about">
            {lead(about.lead, page)}
            {story(about.story, page)}
            <section class="charts"><h2>{words(page.0).figures}</h2>{charts}</section>
            {sections(about.sections)}
        </article>
    }
    .into_any()
}

/// A series of figures; the drawing was made by the publisher from checked data, so it is safe to insert as it is.
fn chart(chart: Chart, page: PageLanguage) -> AnyView {
    let words = words(page.0);
    let rows = chart
        .values
        .into_iter()
        .map(|value| {
            view! {
                <tr>
                    <th scope="row">{phrase(value.label)}</th>
                    <td>{phrase(value.value)}</td>
                    <td>{value.year}</td>
                    <td>{notes(vec![value.note], page)}</td>
                </tr>
            }
        })
        .collect::<Vec<_>>();
    view! {
        <figure class="chart">
            <figcaption><h3>{phrase(chart.title)}</h3></figcaption>
            <div class="bars" inner_html=chart.svg></div>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{words.of_what}</th>
                        <th scope="col">{phrase(chart.unit)}</th>
                        <th scope="col">{words.year}</th>
                        <th scope="col">{words.source}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </figure>
    }
    .into_any()
}
