//! Pictures that open as large as the screen: a row of them that is pushed along, or a photograph alone. Still.
//!
//! Each is a link to its largest file. The starter opens the viewer instead, where it can.

use maud::{Markup, html};

use super::picture::{Placement, captioned, image, largest};
use super::text::{PageLanguage, notes, phrase};
use langke_model::i18n::words;
use langke_site::{Gallery, Picture};

/// A row of pictures, all of one height, which scrolls by itself.
pub fn gallery(Gallery { title, pictures }: &Gallery, page: PageLanguage) -> Markup {
    let label = match title {
        Some(title) => title.text.as_str(),
        None => words(page.0).pictures,
    };
    html! {
        div.gallery style=[widest(pictures).map(proportions)] {
            @if let Some(title) = title { p { (phrase(title)) } }
            div role="region" aria-label=(label) tabindex="0" {
                ul {
                    @for (index, picture) in pictures.iter().enumerate() {
                        li style=(proportions(picture)) {
                            figure {
                                (enlarged(picture))
                                figcaption {
                                    span.count { (index + 1) " / " (pictures.len()) } " "
                                    @if let Some(caption) = &picture.caption { (phrase(caption)) }
                                    (notes(&picture.notes, page))
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// A picture that stands alone: a photograph can be enlarged; a drawing is as sharp as it will ever be, and says all that it says.
pub fn figure(picture: &Picture, page: PageLanguage) -> Markup {
    let shown = if largest(picture).ends_with(".svg") {
        image(picture, Placement::Inside)
    } else {
        enlarged(picture)
    };
    captioned(shown, picture, page)
}

fn enlarged(picture: &Picture) -> Markup {
    html! { a href=(largest(picture)) data-enlarge { (image(picture, Placement::Inside)) } }
}

/// The picture that is widest for its height: as high as the row may be for it to fit.
fn widest(pictures: &[Picture]) -> Option<&Picture> {
    let is_wider = |one: &Picture, other: &Picture| {
        u64::from(one.width) * u64::from(other.height)
            > u64::from(other.width) * u64::from(one.height)
    };
    let mut pictures = pictures.iter();
    let first = pictures.next()?;
    Some(pictures.fold(
        first,
        |widest, one| {
            if is_wider(one, widest) { one } else { widest }
        },
    ))
}

/// For the style sheet, which computes with them.
fn proportions(picture: &Picture) -> Markup {
    html! { "--wide:" (picture.width) ";--high:" (picture.height) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use langke_model::i18n::Language;
    use langke_site::Phrase;

    fn picture(src: &str, width: u32, height: u32) -> Picture {
        Picture {
            src: src.into(),
            width,
            height,
            alt: Phrase::own("A jar"),
            ..Picture::default()
        }
    }

    #[test]
    fn a_row_is_as_high_as_its_widest_picture_allows() {
        let pictures = [
            picture("a.webp", 600, 900),
            picture("b.webp", 1_600, 900),
            picture("c.webp", 3_000, 2_000),
        ];
        assert_eq!(widest(&pictures), Some(&pictures[1]));
        assert_eq!(widest(&[]), None);
    }

    #[test]
    fn a_photograph_alone_is_enlarged_and_a_drawing_only_in_a_gallery() {
        let page = PageLanguage(Language::English);
        let [photograph, drawing] = ["a.webp", "a.svg"].map(|src| picture(src, 600, 400));
        let link = |markup: Markup| markup.into_string().contains("data-enlarge");
        assert!(link(figure(&photograph, page)));
        assert!(!link(figure(&drawing, page)));
        let row = Gallery {
            title: None,
            pictures: vec![drawing, photograph],
        };
        let row = gallery(&row, page).into_string();
        assert_eq!(row.matches("data-enlarge").count(), 2);
        assert!(row.contains("1 / 2") && row.contains("2 / 2"), "{row}");
    }
}
