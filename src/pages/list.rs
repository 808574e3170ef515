//! A list that can be narrowed: by form controls that work without the app, and that the app counts and remembers.

use leptos::prelude::*;
use maud::{Markup, html};

use crate::components::{
    PageLanguage, Today, aloud, detail_list, details, lead, phrase, sample, stars, still, told,
};
use langke_model::i18n::{Words, number, words};
use langke_model::vocabulary::Standing;
use langke_site::{Filter, Item, ListPage, Row};

/// What the browser knows of the form: calls `chosen` with the ids of the choices, now and after every change.
#[derive(Debug, Clone, Copy)]
pub struct Choices {
    /// Follows the form of the page in which this is asked for.
    pub follow: UnsyncCallback<RwSignal<Vec<String>>>,
}

#[inline(never)]
pub fn view(list: ListPage, page: PageLanguage) -> AnyView {
    let words = words(page.0);
    let ListPage {
        lead: head,
        filters,
        standing,
        items,
        total,
        noun,
        narrower,
        pages,
    } = list;
    // Of a list that is longer than its page, somebody wants a part: the ways to it stand first, folded, for they are many.
    let is_part = !pages.is_empty();
    let (first, last) = match is_part {
        true => (narrower, Vec::new()),
        false => (Vec::new(), narrower),
    };
    let chosen = RwSignal::new(Vec::<String>::new());
    if let Some(choices) = use_context::<Choices>() {
        Effect::new(move |_| choices.follow.run(chosen));
    }
    let today = use_context();
    let offered = standing.and_then(|number| {
        let options = &filters.get(number)?.options;
        let values: Vec<String> = options.iter().map(|one| one.value.clone()).collect();
        Some((number, values))
    });
    let mut shown = Vec::new();
    let mut rows = Vec::new();
    for item in items {
        let last_day = item.last_day.clone().unwrap_or_default();
        let standing = Today::standing(today, &last_day, item.standing.clone());
        let facets = facets(item.facets.clone(), standing, offered.clone());
        let is_shown =
            Memo::new(move |_| facets.with(|facets| chosen.with(|chosen| matches(facets, chosen))));
        shown.push(is_shown);
        rows.push(self::item(item, is_shown, standing, page));
    }
    let count = Memo::new(move |_| shown.iter().filter(|shown| shown.get()).count());
    let grouped = move |count: usize| number(count as f64, 0, page.0);
    let all = grouped(total);
    let in_words = move || {
        if chosen.with(Vec::is_empty) {
            format!("{all} {noun}")
        } else {
            format!("{} / {all} {noun}", grouped(count.get()))
        }
    };
    let is_empty = total == 0;
    let nothing = move || {
        if is_empty || count.get() == 0 {
            "nothing shown"
        } else {
            "nothing"
        }
    };
    view! {
        <article class="list">
            {still(move || html! { (lead(&head, page)) (form(&filters, words)) (folded(&first, words, page)) })}
            <ul class="items">{rows}</ul>
            <p class="count" role="status">{told(in_words)}</p>
            <p class=nothing>{told(|| words.nothing_found.into())}</p>
            {still(move || html! {
                (details(words.narrower, &last, page))
                @if is_part { nav.many aria-label=(words.neighbours) { (detail_list(&pages, page)) } }
            })}
        </article>
    }
    .into_any()
}

/// The filters as a form, or nothing without any. The browser keeps what is checked, so that it works before and without the app.
fn form(filters: &[Filter], words: &'static Words) -> Markup {
    html! {
        @if !filters.is_empty() {
            form.filters method="get" {
                @for (number, filter) in filters.iter().enumerate() {
                    fieldset {
                        legend { (filter.label) }
                        div.options {
                            (choice(number, 0, filter, html! { (words.all) }))
                            @for (index, option) in filter.options.iter().enumerate() {
                                (choice(number, index + 1, filter, phrase(&option.label)))
                            }
                        }
                    }
                }
                button type="reset" { (words.clear) }
            }
        }
    }
}

/// Narrower lists before the things of a long one.
fn folded(narrower: &[Row], words: &'static Words, page: PageLanguage) -> Markup {
    html! {
        @if !narrower.is_empty() {
            details.filters { summary { (words.narrower) } div.many { (detail_list(narrower, page)) } }
        }
    }
}

/// One choice; number 0 narrows nothing.
fn choice(number: usize, index: usize, filter: &Filter, label: Markup) -> Markup {
    let value = index
        .checked_sub(1)
        .and_then(|index| filter.options.get(index))
        .map_or("", |option| option.value.as_str());
    html! {
        span.choice {
            input type="radio" id={ "f" (number) "-" (index) } name=(filter.name) value=(value) checked[index == 0];
            label for={ "f" (number) "-" (index) } { (label) }
        }
        " "
    }
}

fn item(item: Item, is_shown: Memo<bool>, standing: Memo<String>, page: PageLanguage) -> AnyView {
    let facets = item.facets.clone();
    let class = move || format!("{facets} {}", standing.get());
    view! {
        <li class=class hidden=move || !is_shown.get()>{still(move || row(&item, page))}</li>
    }
    .into_any()
}

fn row(item: &Item, page: PageLanguage) -> Markup {
    html! {
        // The name stands beside the drawing, which says nothing new to somebody who cannot see it.
        @if let Some(image) = &item.image {
            img src=(image) alt="" width="240" height="150" loading="lazy";
        }
        a href=(item.card.href) {
            span.kicker { (item.card.kicker) (aloud(": ")) }
            span.name { (phrase(&item.card.name)) }
        }
        (sample(item.card.illustrative, page))
        (aloud(". "))
        @if let Some(given) = item.stars { (stars(given, item.standing == Standing::Revoked.keyword(), words(page.0))) }
        span.why { (phrase(&item.card.why)) }
    }
}

/// What a thing has, today: a certificate lapses while the page stays as printed. `offered` is the number of the filter about
/// standings and the values that it offers.
fn facets(
    printed: String,
    standing: Memo<String>,
    offered: Option<(usize, Vec<String>)>,
) -> Memo<String> {
    Memo::new(move |_| {
        let standing = standing.get();
        let Some((filter, values)) = offered.as_ref().filter(|_| !standing.is_empty()) else {
            return printed.clone();
        };
        let own = format!("f{filter}-");
        let mut facets = String::new();
        for facet in printed.split(' ').filter(|facet| !facet.starts_with(&own)) {
            facets.push_str(facet);
            facets.push(' ');
        }
        if let Some(index) = values.iter().position(|value| *value == standing) {
            facets.push_str(&format!("{own}{}", index + 1));
        }
        facets
    })
}

/// Whether a thing has everything that was chosen.
fn matches(facets: &str, chosen: &[String]) -> bool {
    chosen
        .iter()
        .all(|choice| facets.split(' ').any(|facet| facet == choice))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_thing_is_shown_that_has_everything_chosen() {
        let chosen = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect::<Vec<_>>();
        assert!(matches("f0-1 f1-12", &chosen(&[])));
        assert!(matches("f0-1 f1-12", &chosen(&["f1-12", "f0-1"])));
        assert!(!matches("f0-1 f1-12", &chosen(&["f1-1"])));
        assert!(!matches("", &chosen(&["f0-1"])));
    }
}
