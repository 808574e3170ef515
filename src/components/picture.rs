//! A picture with its caption.

use leptos::prelude::*;

use super::text::{PageLanguage, notes, phrase};
use crate::site::Picture;

/// A picture; the size is said beforehand, so that nothing jumps. `eager` for the one at the head of the page.
pub fn picture(picture: Picture, eager: bool, page: PageLanguage) -> AnyView {
    let Picture {
        src,
        width,
        height,
        alt,
        caption,
        notes: numbers,
    } = picture;
    let loading = if eager { "eager" } else { "lazy" };
    let language = alt.language.map(|language| language.tag());
    let caption = caption.map(|caption| {
        view! { <figcaption>{phrase(caption)}{notes(numbers, page)}</figcaption> }
    });
    view! {
        <figure class="picture">
            <img src=src width=width height=height alt=alt.text lang=language loading=loading decoding="async"/>
            {caption}
        </figure>
    }
    .into_any()
}
