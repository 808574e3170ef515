//! A process's page: the whole on one line, then step by step. Still.

use leptos::prelude::*;
use maud::{Markup, html};

use crate::components::{
    PageLanguage, aloud, detail_list, dispute_list, lead, phrase, picture, rich, sample, sections,
    still, story,
};
use langke_model::i18n::words;
use langke_site::{ProcessPage, Step};

pub fn view(process: ProcessPage, page: PageLanguage) -> AnyView {
    let words = words(page.0);
    still(move || {
        html! {
            article.process {
                (lead(&process.lead, page))
                (story(&process.story, page))
                nav.line aria-label=(words.at_a_glance) {
                    h2 { (words.at_a_glance) }
                    ol {
                        @for step in &process.steps {
                            li {
                                a href={ "#step-" (step.number) } {
                                    span.name { (phrase(&step.name)) }
                                    span.time {
                                        @if let Some(time) = &step.duration { (aloud(", ")) (time) }
                                    }
                                }
                            }
                        }
                    }
                }
                section.steps {
                    h2 { (words.steps) }
                    ol { @for one in &process.steps { (step(one, page)) } }
                }
                (sections(&process.sections, page))
            }
        }
    })
}

fn step(step: &Step, page: PageLanguage) -> Markup {
    let measures = [&step.duration, &step.temperature].into_iter().flatten();
    let measures: Vec<&String> = measures.collect();
    html! {
        li id={ "step-" (step.number) } {
            h3 { (phrase(&step.name)) (sample(step.illustrative, page)) }
            p.measures {
                @for (index, measure) in measures.iter().enumerate() {
                    @if index > 0 { (aloud(", ")) }
                    span { (measure) }
                }
            }
            @if let Some(drawing) = &step.picture { (picture(drawing, false, page)) }
            p { (rich(&step.text, page)) }
            (dispute_list(&step.disputes, page))
            (detail_list(&step.rows, page))
        }
    }
}
