//! A printed map with its caption.

use leptos::prelude::*;

use crate::site::Map;

/// A map; its drawing was made by the publisher from checked data, so it is safe to insert as it is.
pub fn map(map: Map) -> AnyView {
    view! {
        <figure class="map">
            <div class="sheet" inner_html=map.svg></div>
            <figcaption><strong>{map.title}</strong>" "{map.caption}</figcaption>
        </figure>
    }
    .into_any()
}
