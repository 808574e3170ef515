//! Festivals and dated events: what is on, sheets of a calendar, the stories. Only how far off a day is follows the clock.

use leptos::prelude::*;
use maud::{Markup, html};

use crate::components::{
    PageLanguage, Placement, detail_list, disputes, files, lead, occurrences, phrase, picture,
    rich, sample, still, story,
};
use langke_model::i18n::words;
use langke_site::{EventStory, EventsPage, Month};

/// Days in a row of the calendar.
const WEEK: usize = 7;

#[inline(never)]
pub fn view(events: EventsPage, page: PageLanguage) -> AnyView {
    let words = words(page.0);
    let EventsPage {
        lead: head,
        calendar,
        provinces,
        occurrences: coming,
        months,
        events,
    } = events;
    view! {
        <article class="events">
            {still(move || html! {
                (lead(&head, page))
                (files(&calendar))
                @if !provinces.is_empty() { nav.many { (detail_list(&provinces, page)) } }
                h2 { (words.coming) }
            })}
            {occurrences(coming, page)}
            {still(move || html! {
                @if !months.is_empty() {
                    section.calendar {
                        h2 { (words.by_month) }
                        p.remark { (words.lunar_note) }
                        div.months { @for one in &months { (month(one, page)) } }
                    }
                }
                @for one in &events { (event(one, page)) }
            })}
        </article>
    }
    .into_any()
}

/// A sheet of a calendar: the solar day large, the lunar day small, what is on as a link.
fn month(month: &Month, page: PageLanguage) -> Markup {
    let blank = usize::from(month.blank);
    let weeks = (blank + month.days.len()).div_ceil(WEEK);
    html! {
        table.month {
            caption { time datetime=(month.datetime) { (month.title) } }
            thead {
                tr {
                    @for (short, long) in words(page.0).weekdays {
                        th scope="col" { abbr title=(long) { (short) } }
                    }
                }
            }
            tbody {
                @for week in 0..weeks {
                    tr {
                        @for weekday in 0..WEEK {
                            (day(month, (week * WEEK + weekday).checked_sub(blank)))
                        }
                    }
                }
            }
        }
    }
}

/// A cell of the calendar: the day with this index from 0, or nothing outside the month.
fn day(month: &Month, index: Option<usize>) -> Markup {
    let Some((index, day)) = index.and_then(|index| Some((index, month.days.get(index)?))) else {
        return html! { td {} };
    };
    let number = index + 1;
    let padding = if number < 10 { "0" } else { "" };
    let date = html! { time datetime={ (month.datetime) "-" (padding) (number) } { (number) } };
    html! {
        td.on[day.event.is_some()] {
            @if let Some(event) = &day.event {
                a href=(event.href) aria-label={ (number) ": " (event.label.text) } { (date) }
            } @else {
                (date)
            }
            " "
            small { (day.lunar) }
        }
    }
}

/// An event: when and where at once, its story for whoever opens it.
fn event(event: &EventStory, page: PageLanguage) -> Markup {
    html! {
        section.event id=(event.id) {
            @for id in &event.former_ids { span id=(id) {} }
            p.kicker { (event.kicker) }
            h2 { (phrase(&event.name)) (sample(event.illustrative, page)) }
            p.why { (rich(&event.why, page)) }
            @if let Some(drawing) = &event.picture { (picture(drawing, Placement::Inside, page)) }
            (detail_list(&event.rows, page))
            @if !event.story.is_empty() {
                details {
                    summary { (words(page.0).read_story) }
                    (story(&event.story, page))
                    (disputes(&event.disputes, page))
                }
            }
        }
    }
}
