//! Festivals and dated events: what is on, sheets of a calendar, the stories.

use leptos::prelude::*;

use crate::components::{
    PageLanguage, detail_list, disputes, lead, occurrences, phrase, picture, rich, story,
};
use crate::i18n::words;
use crate::site::{EventStory, EventsPage, Month};

pub fn view(events: EventsPage, page: PageLanguage) -> AnyView {
    let words = words(page.0);
    let months = events
        .months
        .into_iter()
        .map(|month| self::month(month, page))
        .collect::<Vec<_>>();
    let stories = events
        .events
        .into_iter()
        .map(|event| self::event(event, page))
        .collect::<Vec<_>>();
    view! {
        <article class="events">
            {lead(events.lead, page)}
            <section class="coming"><h2>{words.coming}</h2>{occurrences(events.occurrences, page)}</section>
            <section class="calendar">
                <h2>{words.by_month}</h2>
                <p class="remark">{words.lunar_note}</p>
                <div class="months">{months}</div>
            </section>
            {stories}
        </article>
    }
    .into_any()
}

/// A sheet of a calendar: the solar day large, the lunar day small, what is on as a link.
fn month(month: Month, page: PageLanguage) -> AnyView {
    let weekdays = words(page.0)
        .weekdays
        .map(|(short, long)| view! { <th scope="col"><abbr title=long>{short}</abbr></th> })
        .into_iter()
        .collect::<Vec<_>>();
    let mut cells = (0..month.blank)
        .map(|_| view! { <td></td> }.into_any())
        .collect::<Vec<_>>();
    for (index, day) in month.days.into_iter().enumerate() {
        let number = index + 1;
        let datetime = format!("{}-{number:02}", month.datetime);
        let lunar = day.lunar;
        let class = if day.event.is_some() { "on" } else { "" };
        let number = match day.event {
            Some(event) => {
                let label = format!("{number}: {}", event.label.text);
                view! { <a href=event.href aria-label=label><time datetime=datetime>{number}</time></a> }
                    .into_any()
            }
            None => view! { <time datetime=datetime>{number}</time> }.into_any(),
        };
        cells.push(view! { <td class=class>{number}<small>{lunar}</small></td> }.into_any());
    }
    while cells.len() % 7 != 0 {
        cells.push(view! { <td></td> }.into_any());
    }
    let mut weeks = Vec::new();
    let mut cells = cells.into_iter().peekable();
    while cells.peek().is_some() {
        let week = cells.by_ref().take(7).collect::<Vec<_>>();
        weeks.push(view! { <tr>{week}</tr> });
    }
    view! {
        <table class="month">
            <caption><time datetime=month.datetime>{month.title}</time></caption>
            <thead><tr>{weekdays}</tr></thead>
            <tbody>{weeks}</tbody>
        </table>
    }
    .into_any()
}

fn event(event: EventStory, page: PageLanguage) -> AnyView {
    let sample = event
        .illustrative
        .then(|| view! { <span class="sample">{words(page.0).sample}</span> });
    view! {
        <section class="event" id=event.id>
            <p class="kicker">{event.kicker}</p>
            <h2>{phrase(event.name)}{sample}</h2>
            <p class="why">{rich(event.why, page)}</p>
            {event.picture.map(|drawing| picture(drawing, false, page))}
            {detail_list(event.rows, page)}
            {story(event.story, page)}
            {disputes(event.disputes, page)}
        </section>
    }
    .into_any()
}
