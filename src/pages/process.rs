//! A process's page: its time to scale, then the steps as rooms. Still.

use leptos::prelude::*;
use maud::{Markup, PreEscaped, html};

use crate::components::{
    PageLanguage, Placement, aloud, cards, detail_list, details, dispute_list, lead, phrase,
    picture, quote, rich, sample, sections, still, story,
};
use langke_model::i18n::words;
use langke_site::{Attempt, Diagram, ProcessPage, Scale, Shelf, Step, Walk};

#[inline(never)]
pub fn view(process: ProcessPage, page: PageLanguage) -> AnyView {
    let words = words(page.0);
    still(move || {
        let steps = &process.steps;
        html! {
            article.process {
                (lead(&process.lead, page))
                @if let Some(time) = &process.scale { (scale(time, page)) }
                (story(&process.story, page))
                (cards(&process.makes, page))
                section.steps {
                    h2 { (words.steps) }
                    nav.line aria-label=(words.at_a_glance) {
                        ol {
                            @for step in steps {
                                li { a href={ "#step-" (step.number) } { (phrase(&step.name)) } }
                            }
                        }
                    }
                    ol.rooms { @for one in steps { (room(one, page)) } }
                }
                (details(words.hands, &process.hands, page))
                (sections(&process.sections, page))
            }
        }
    })
}

/// The time of the whole; the strips were made by the publisher from checked data, so they are safe to insert as they are.
fn scale(scale: &Scale, page: PageLanguage) -> Markup {
    html! {
        section.scale {
            h2 { (scale.title) }
            p.sum { (rich(&scale.sentence, page)) (sample(scale.illustrative, page)) }
            div.strip {
                (PreEscaped(&scale.strip))
                ul aria-hidden="true" {
                    @for tick in &scale.ticks {
                        li style={ "left:" (tick.at) } { (tick.label) }
                    }
                }
            }
            p.note-below { (scale.note) }
            @if let Some(time) = &scale.walk { (walk(time)) }
        }
    }
}

/// The strip that one walks down, on request.
fn walk(walk: &Walk) -> Markup {
    let stages = || walk.stages.iter().enumerate();
    html! {
        details.walk {
            summary { (walk.title) }
            p { (walk.note) }
            div.passage {
                nav.line {
                    ol {
                        @for (index, stage) in stages().filter(|(_, stage)| stage.jump) {
                            li { a href={ "#stage-" (index) } { (phrase(&stage.label)) } }
                        }
                    }
                }
                div.descent style={ "height:" (walk.height) "px" } {
                    (PreEscaped(&walk.strip))
                    ol {
                        @for (index, stage) in stages() {
                            li id={ "stage-" (index) } style={ "top:" (stage.top) "px" } { (phrase(&stage.label)) }
                        }
                    }
                }
            }
        }
    }
}

fn room(step: &Step, page: PageLanguage) -> Markup {
    html! {
        li id={ "step-" (step.number) } {
            div.room {
                header {
                    p.place { (step.place) }
                    h3 { (phrase(&step.name)) (sample(step.illustrative, page)) }
                    p.measures {
                        @for (index, measure) in step.measures.iter().enumerate() {
                            @if index > 0 { (aloud(", ")) }
                            span { (rich(&measure.text, page)) (sample(measure.illustrative, page)) }
                        }
                    }
                    @if !step.from.is_empty() {
                        div.part style={ "--from:" (step.from) ";--to:" (step.to) } {}
                    }
                }
                @if let Some(drawing) = &step.picture { (picture(drawing, Placement::Inside, page)) }
                div.words {
                    p { (rich(&step.text, page)) }
                    @if let Some(saying) = &step.saying { (quote(saying, page)) }
                    (shelves(&step.shelves))
                    @for one in &step.diagrams { (diagram(one, page)) }
                    (detail_list(&step.rows, page))
                    @if let Some(one) = &step.attempt { (attempt(one, page)) }
                    (dispute_list(&step.disputes, page))
                }
            }
        }
    }
}

/// Tools and materials: small drawings in a row.
fn shelves(shelves: &[Shelf]) -> Markup {
    html! {
        dl.shelves {
            @for shelf in shelves {
                div {
                    dt { (shelf.label) }
                    @for tool in &shelf.tools {
                        dd {
                            @if !tool.symbol.is_empty() {
                                img src=(tool.symbol) alt="" width="40" height="40" loading="lazy";
                            }
                            (phrase(&tool.name))
                        }
                    }
                }
            }
        }
    }
}

/// Figures as a drawing, which the publisher made, and as words.
fn diagram(diagram: &Diagram, page: PageLanguage) -> Markup {
    html! {
        figure.diagram {
            figcaption { (diagram.title) (sample(diagram.illustrative, page)) }
            (PreEscaped(&diagram.svg))
            (detail_list(&diagram.rows, page))
        }
    }
}

fn attempt(attempt: &Attempt, page: PageLanguage) -> Markup {
    html! {
        div.attempt {
            h4 { (attempt.title) }
            p { (rich(&attempt.text, page)) }
            @if !attempt.places.is_empty() {
                ul {
                    @for place in &attempt.places {
                        li { a href=(place.href) { (phrase(&place.label)) } }
                    }
                }
            }
        }
    }
}
