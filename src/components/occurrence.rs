//! Events on their days, with how far off they are by the browser's clock.

use leptos::prelude::*;

use super::certificate::Today;
use super::text::{PageLanguage, phrase, time};
use crate::calendar::Date;
use crate::i18n::{Words, words};
use crate::site::Occurrence;

/// Events in the order of their days, or nothing without any.
pub fn occurrences(occurrences: Vec<Occurrence>, page: PageLanguage) -> Option<AnyView> {
    if occurrences.is_empty() {
        return None;
    }
    let rows = occurrences
        .into_iter()
        .map(|one| occurrence(one, words(page.0)))
        .collect::<Vec<_>>();
    Some(view! { <ol class="occurrences">{rows}</ol> }.into_any())
}

fn occurrence(occurrence: Occurrence, words: &'static Words) -> AnyView {
    let Occurrence {
        href,
        name,
        from,
        to,
        kicker,
        illustrative,
    } = occurrence;
    let first = from.datetime.clone();
    let last = to
        .as_ref()
        .map_or_else(|| first.clone(), |to| to.datetime.clone());
    let today = use_context::<Today>();
    // Nothing is printed: how far off a day is depends on when the page is read.
    let distance = move || {
        let today = today.and_then(|today| today.0.get());
        today.and_then(|today| distance(&today, &first, &last, words))
    };
    let to = to.map(|to| view! { <span>" \u{2013} "{time(to)}</span> });
    let sample = illustrative.then(|| view! { <span class="sample">{words.sample}</span> });
    view! {
        <li>
            <p class="days">{time(from)}{to}<strong class="distance">{distance}</strong></p>
            <a class="name" href=href>{phrase(name)}</a>
            {sample}
            <span class="kicker">{kicker}</span>
        </li>
    }
    .into_any()
}

/// How far off an event is that lasts from `first` to `last`: "in 12 days", "on now", "over".
fn distance(today: &str, first: &str, last: &str, words: &Words) -> Option<String> {
    let today = Date::parse(today)?;
    let (first, last) = (Date::parse(first)?, Date::parse(last)?);
    Some(match first.days() - today.days() {
        _ if last < today => words.over.into(),
        ..=0 => words.on_now.into(),
        1 => words.tomorrow.into(),
        days => format!("{}{days}{}", words.in_days.0, words.in_days.1),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    #[test]
    fn the_distance_is_counted_in_days_until_the_event_is_over() {
        let (vietnamese, english) = (words(Language::Vietnamese), words(Language::English));
        let on = |today, words| distance(today, "2027-03-21", "2027-03-23", words);
        assert_eq!(on("2027-03-09", english).as_deref(), Some("in 12 days"));
        assert_eq!(on("2027-03-09", vietnamese).as_deref(), Some("còn 12 ngày"));
        assert_eq!(on("2027-03-20", english).as_deref(), Some("tomorrow"));
        assert_eq!(on("2027-03-21", english).as_deref(), Some("on now"));
        assert_eq!(
            on("2027-03-23", vietnamese).as_deref(),
            Some("đang diễn ra")
        );
        assert_eq!(on("2027-03-24", english).as_deref(), Some("over"));
        assert_eq!(
            distance("not a day", "2027-03-21", "2027-03-23", english),
            None
        );
    }
}
