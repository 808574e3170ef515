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
    // The picture at the head shall be there with the first paint, not a frame later.
    let (loading, decoding) = if eager {
        ("eager", "sync")
    } else {
        ("lazy", "async")
    };
    let language = alt.language.map(|language| language.tag());
    let caption = caption.map(|caption| {
        view! { <figcaption>{phrase(caption)}{notes(numbers, page)}</figcaption> }
    });
    view! {
        <figure class="picture">
            <img src=src width=width height=height alt=alt.text lang=language loading=loading decoding=decoding/>
            {caption}
        </figure>
    }
    .into_any()
}
