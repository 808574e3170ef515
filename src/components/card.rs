//! Pointers to other pages.

use leptos::prelude::*;

use super::text::phrase;
use crate::site::{Card, Section};

/// Groups of pointers, each under its heading.
pub fn sections(sections: Vec<Section>) -> Vec<AnyView> {
    sections
        .into_iter()
        .map(|section| {
            view! { <section class="pointers"><h2>{section.title}</h2>{cards(section.cards)}</section> }.into_any()
        })
        .collect()
}

/// Pointers without a heading of their own, or nothing without any.
pub fn cards(cards: Vec<Card>) -> Option<AnyView> {
    if cards.is_empty() {
        return None;
    }
    let cards = cards
        .into_iter()
        .map(|card| {
            view! {
                <li>
                    <a href=card.href>
                        <span class="kicker">{card.kicker}</span>
                        <span class="name">{phrase(card.name)}</span>
                    </a>
                    <span class="why">{phrase(card.why)}</span>
                </li>
            }
        })
        .collect::<Vec<_>>();
    Some(view! { <ul class="cards">{cards}</ul> }.into_any())
}
