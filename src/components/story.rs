//! A story: blocks in their rhythm. Still.

use maud::{Markup, html};

use super::fact::fact;
use super::picture::picture;
use super::text::{PageLanguage, phrase, rich};
use langke_site::{Block, Quote};

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
        Block::Figure(figure) => picture(figure, false, page),
        Block::Number(number) => fact(number, page),
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
