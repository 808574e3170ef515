//! A story: blocks in their rhythm.

use leptos::prelude::*;

use super::fact::fact;
use super::picture::picture;
use super::text::{PageLanguage, phrase, rich};
use crate::site::{Block, Quote};

/// The blocks of a story, or nothing without any.
pub fn story(blocks: Vec<Block>, page: PageLanguage) -> Option<AnyView> {
    if blocks.is_empty() {
        return None;
    }
    let blocks = blocks
        .into_iter()
        .map(|one| block(one, page))
        .collect::<Vec<_>>();
    Some(view! { <div class="story">{blocks}</div> }.into_any())
}

fn block(block: Block, page: PageLanguage) -> AnyView {
    match block {
        Block::Heading(text) => view! { <h2>{phrase(text)}</h2> }.into_any(),
        Block::Paragraph(text) => view! { <p>{rich(text, page)}</p> }.into_any(),
        Block::Quote(Quote { text, meaning }) => view! {
            <blockquote>
                <p class="saying">{phrase(text)}</p>
                <p>{rich(meaning, page)}</p>
            </blockquote>
        }
        .into_any(),
        Block::List(items) => {
            let items = items
                .into_iter()
                .map(|item| view! { <li>{rich(item, page)}</li> })
                .collect::<Vec<_>>();
            view! { <ul>{items}</ul> }.into_any()
        }
        Block::Figure(figure) => picture(figure, false, page),
        Block::Number(number) => fact(number, page),
    }
}
