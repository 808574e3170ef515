//! A process's page: the whole on one line, then step by step.

use leptos::prelude::*;

use crate::components::{
    PageLanguage, detail_list, dispute_list, lead, phrase, picture, rich, sections, story,
};
use crate::i18n::words;
use crate::site::{ProcessPage, Step};

pub fn view(process: ProcessPage, page: PageLanguage) -> AnyView {
    let words = words(page.0);
    let line = process.steps.iter().map(on_the_line).collect::<Vec<_>>();
    let steps = process
        .steps
        .into_iter()
        .map(|step| self::step(step, page))
        .collect::<Vec<_>>();
    view! {
        <article class="process">
            {lead(process.lead, page)}
            {story(process.story, page)}
            <nav class="line" aria-label=words.at_a_glance><h2>{words.at_a_glance}</h2><ol>{line}</ol></nav>
            <section class="steps"><h2>{words.steps}</h2><ol>{steps}</ol></section>
            {sections(process.sections)}
        </article>
    }
    .into_any()
}

fn on_the_line(step: &Step) -> AnyView {
    view! {
        <li>
            <a href=format!("#step-{}", step.number)>
                <span class="name">{phrase(step.name.clone())}</span>
                <span class="time">{step.duration.clone()}</span>
            </a>
        </li>
    }
    .into_any()
}

fn step(step: Step, page: PageLanguage) -> AnyView {
    let sample = step
        .illustrative
        .then(|| view! { <span class="sample">{words(page.0).sample}</span> });
    let measures = [step.duration, step.temperature]
        .into_iter()
        .flatten()
        .map(|measure| view! { <span>{measure}</span> })
        .collect::<Vec<_>>();
    view! {
        <li id=format!("step-{}", step.number)>
            <h3>{phrase(step.name)}{sample}</h3>
            <p class="measures">{measures}</p>
            {step.picture.map(|drawing| picture(drawing, false, page))}
            <p>{rich(step.text, page)}</p>
            {dispute_list(step.disputes, page)}
            {detail_list(step.rows, page)}
        </li>
    }
    .into_any()
}
