//! A picture with its caption. Still.

use maud::{Markup, html};

use super::text::{PageLanguage, notes, phrase};
use langke_site::Picture;

/// Where on a page a picture stands: how wide it is there, and whether it comes at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Placement {
    /// At the head of a page: there with the first paint, not a frame later.
    Head,
    /// One of some beside each other at the top of a page.
    Panel,
    /// In the text, as wide as it at most; fetched where it comes near.
    Inside,
    /// As large as a stamp, beside words that say what it shows; fetched where it comes near.
    Beside,
}

impl Placement {
    fn loading(self) -> &'static str {
        match self {
            Placement::Head | Placement::Panel => "eager",
            Placement::Inside | Placement::Beside => "lazy",
        }
    }

    /// A drawing at the head is painted with the words. A photograph is not waited for: its colours stand in its place.
    fn decoding(self, is_photograph: bool) -> &'static str {
        match self {
            Placement::Head | Placement::Panel if !is_photograph => "sync",
            _ => "async",
        }
    }

    /// How wide it is shown, as `sizes` says it; browsers that know `auto` measure what comes later themselves.
    fn sizes(self) -> &'static str {
        match self {
            Placement::Head => "(min-width:60rem) 55vw,100vw",
            Placement::Panel => "(min-width:48rem) 30vw,100vw",
            Placement::Inside => "auto,(min-width:40rem) 38rem,100vw",
            Placement::Beside => "7rem",
        }
    }
}

/// A picture; the size is said beforehand, so that nothing jumps.
pub fn picture(picture: &Picture, placement: Placement, page: PageLanguage) -> Markup {
    captioned(image(picture, placement), picture, page)
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
pub fn image(picture: &Picture, placement: Placement) -> Markup {
    let is_beside = placement == Placement::Beside;
    let alt = picture.alt.text.as_str();
    let alt = if is_beside { "" } else { alt };
    let language = picture.alt.language.filter(|_| !is_beside);
    let language = language.map(|language| language.tag());
    let photograph = picture.photograph.as_ref();
    let jpeg = photograph.and_then(|photograph| photograph.jpeg.as_ref());
    let webp = photograph.and_then(|photograph| photograph.webp.as_ref());
    let image = html! {
        img.photograph[photograph.is_some()].view[is_beside] src=(picture.src) srcset=[jpeg] sizes=[jpeg.map(|_| placement.sizes())]
            width=(picture.width) height=(picture.height) alt=(alt) lang=[language]
            style=[photograph.map(|photograph| &photograph.colours)]
            loading=(placement.loading()) decoding=(placement.decoding(photograph.is_some()));
    };
    match webp {
        Some(webp) => html! {
            picture {
                source type="image/webp" srcset=(webp) sizes=(placement.sizes());
                (image)
            }
        },
        None => image,
    }
}

/// The address of its largest file.
pub fn largest(picture: &Picture) -> &str {
    let photograph = picture.photograph.as_ref();
    photograph.map_or(&picture.src, |photograph| &photograph.largest)
}
