//! What is said when a page could not be fetched: the old one stays, and one may try again.

use leptos::prelude::*;

use crate::i18n::Words;

/// The notice with its button.
pub fn failure(words: &'static Words, retry: impl Fn() + 'static) -> AnyView {
    view! {
        <p class="failure" role="alert">
            <span>{words.page_failed}</span>
            <button type="button" on:click=move |_| retry()>{words.try_again}</button>
        </p>
    }
    .into_any()
}
