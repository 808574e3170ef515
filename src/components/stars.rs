//! Stars as they are drawn: given ones filled, the rest pale; lapsed ones an outline by the style sheet.

use leptos::prelude::*;

/// Five places for stars of which `stars` are given; words stand beside them, so they are not read out.
pub fn stars(stars: u8) -> AnyView {
    let drawn = (0..5)
        .map(
            |index| view! { <span class=if index < stars { "star given" } else { "star" }></span> },
        )
        .collect::<Vec<_>>();
    view! { <span class="drawn" aria-hidden="true">{drawn}</span> }.into_any()
}
