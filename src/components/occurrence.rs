//! Events on their days, with how far off they are by the browser's clock.

use leptos::prelude::*;
use maud::{Markup, html};

use super::certificate::Today;
use super::still::{still, told};
use super::text::{PageLanguage, aloud, phrase, sample, time};
use langke_model::calendar::Date;
use langke_model::i18n::{Words, words};
use langke_site::Occurrence;

/// Events in the order of their days, or nothing without any.
pub fn occurrences(occurrences: Vec<Occurrence>, page: PageLanguage) -> Option<AnyView> {
    if occurrences.is_empty() {
        return None;
    }
    let rows = occurrences
        .into_iter()
        .map(|one| occurrence(one, page))
        .collect::<Vec<_>>();
    Some(view! { <ol class="occurrences">{rows}</ol> }.into_any())
}

fn occurrence(occurrence: Occurrence, page: PageLanguage) -> AnyView {
    let (first, last) = (
        Date::parse(&occurrence.from.datetime),
        Date::parse(&occurrence.last_day),
    );
    let today = use_context::<Today>();
    // Nothing is printed: how far off a day is depends on when the page is read.
    let distance = move || {
        let today = today.and_then(|today| today.day.get());
        match (today, first, last) {
            (Some(today), Some(first), Some(last)) => distance(today, first, last, words(page.0)),
            _ => String::new(),
        }
    };
    view! {
        <li>{still(move || row(&occurrence, page))}<strong class="distance">{told(distance)}</strong></li>
    }
    .into_any()
}

fn row(occurrence: &Occurrence, page: PageLanguage) -> Markup {
    html! {
        p.days {
            (time(&occurrence.from))
            @if let Some(to) = &occurrence.to { span { " \u{2013} " (time(to)) } }
        }
        a.name href=(occurrence.href) { (phrase(&occurrence.name)) }
        (sample(occurrence.illustrative, page))
        @if !occurrence.kicker.is_empty() { (aloud(", ")) }
        span.kicker { (occurrence.kicker) (aloud(". ")) }
    }
}

/// How far off an event is that lasts from `first` to `last`: "in 12 days", "on now", "over".
fn distance(today: Date, first: Date, last: Date, words: &Words) -> String {
    match first.days() - today.days() {
        _ if last < today => words.over.into(),
        ..=0 => words.on_now.into(),
        1 => words.tomorrow.into(),
        days => format!("{}{days}{}", words.in_days.0, words.in_days.1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use langke_model::i18n::Language;

    #[test]
    fn the_distance_is_counted_in_days_until_the_event_is_over() {
        let (vietnamese, english) = (words(Language::Vietnamese), words(Language::English));
        let day = |text| Date::parse(text).expect("a day");
        let on = |today, words| distance(day(today), day("2027-03-21"), day("2027-03-23"), words);
        assert_eq!(on("2027-03-09", english), "in 12 days");
        assert_eq!(on("2027-03-09", vietnamese), "còn 12 ngày");
        assert_eq!(on("2027-03-20", english), "tomorrow");
        assert_eq!(on("2027-03-21", english), "on now");
        assert_eq!(on("2027-03-23", vietnamese), "đang diễn ra");
        assert_eq!(on("2027-03-24", english), "over");
    }
}
