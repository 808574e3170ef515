//! Pointers to other pages. Still.

use maud::{Markup, html};

use super::text::{PageLanguage, aloud, phrase, sample};
use langke_site::{Card, Section};

/// Groups of pointers, each under its heading.
pub fn sections(sections: &[Section], page: PageLanguage) -> Markup {
    html! {
        @for section in sections {
            section.pointers {
                h2 { (section.title) }
                (cards(&section.cards, page))
                @if let Some(others) = &section.others {
                    details.remaining {
                        summary { (others.label) }
                        ul {
                            @for thing in &others.names {
                                li {
                                    a href=(thing.href) { (phrase(&thing.name)) }
                                    (sample(thing.illustrative, page))
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// Pointers without a heading of their own, or nothing without any.
pub fn cards(cards: &[Card], page: PageLanguage) -> Markup {
    html! {
        @if !cards.is_empty() {
            ul.cards {
                @for card in cards {
                    li.drawn-card[card.image.is_some()] {
                        @if let Some(image) = &card.image {
                            img src=(image) alt="" width="160" height="100" loading="lazy";
                        }
                        a href=(card.href) {
                            span.kicker { (card.kicker) (aloud(": ")) }
                            span.name { (phrase(&card.name)) }
                        }
                        (sample(card.illustrative, page))
                        (aloud(". "))
                        span.why { (phrase(&card.why)) }
                    }
                }
            }
        }
    }
}
