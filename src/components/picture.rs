//! A picture with its caption. Still.

use maud::{Markup, html};

use super::text::{PageLanguage, notes, phrase};
use langke_site::Picture;

/// A picture; the size is said beforehand, so that nothing jumps. `eager` for the one at the head of the page.
pub fn picture(picture: &Picture, eager: bool, page: PageLanguage) -> Markup {
    // The picture at the head shall be there with the first paint, not a frame later.
    let (loading, decoding) = if eager {
        ("eager", "sync")
    } else {
        ("lazy", "async")
    };
    captioned(image(picture, loading, decoding), picture, page)
}

/// A picture as it is shown, with its caption below.
pub fn captioned(shown: Markup, picture: &Picture, page: PageLanguage) -> Markup {
    html! {
        figure.picture {
            (shown)
            @if let Some(caption) = &picture.caption {
                figcaption { (phrase(caption)) (notes(&picture.notes, page)) }
            }
        }
    }
}

/// The picture alone.
pub fn image(picture: &Picture, loading: &str, decoding: &str) -> Markup {
    let language = picture.alt.language.map(|language| language.tag());
    html! {
        img src=(picture.src) width=(picture.width) height=(picture.height) alt=(picture.alt.text)
            lang=[language] loading=(loading) decoding=(decoding);
    }
}

/// The address of its largest file.
pub fn largest(picture: &Picture) -> &str {
    &picture.src
}
