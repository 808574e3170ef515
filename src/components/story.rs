//! A story: blocks in their rhythm. Still.

use maud::{Markup, html};

use super::comparison::comparison;
use super::fact::fact;
use super::gallery::{figure, gallery};
use super::recording::recording;
use super::text::{PageLanguage, aloud, phrase, rich};
use langke_site::{Block, Moment, Quote};

/// The blocks of a story, or nothing without any.
pub fn story(blocks: &[Block], page: PageLanguage) -> Markup {
    html! {
        @if !blocks.is_empty() {
            div.story { @for one in blocks { (block(one, page)) } }
        }
    }
}

fn block(block: &Block, page: PageLanguage) -> Markup {
    match block {
        Block::Heading(text) => html! { h2 { (phrase(text)) } },
        Block::Paragraph(text) => html! { p { (rich(text, page)) } },
        Block::Quote(saying) => quote(saying, page),
        Block::List(items) => html! { ul { @for item in items { li { (rich(item, page)) } } } },
        Block::Timeline(moments) => timeline(moments, page),
        Block::Figure(shown) => figure(shown, page),
        Block::Gallery(pictures) => gallery(pictures, page),
        Block::Number(number) => fact(number, page),
        Block::Comparison(both) => comparison(both, page),
        Block::Recording(heard) => recording(heard, page),
    }
}

/// What happened, one moment under the other.
fn timeline(moments: &[Moment], page: PageLanguage) -> Markup {
    html! {
        dl.timeline {
            @for moment in moments {
                div {
                    dt { (phrase(&moment.when)) (aloud(": ")) }
                    dd { (rich(&moment.text, page)) }
                }
            }
        }
    }
}

/// What people say, and what they mean by it.
pub fn quote(Quote { text, meaning }: &Quote, page: PageLanguage) -> Markup {
    html! {
        blockquote {
            p.saying { (phrase(text)) }
            p { (rich(meaning, page)) }
        }
    }
}
