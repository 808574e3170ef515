//! What is saved on the device: villages that can be saved, each with what the device says of it. Still.

use leptos::prelude::*;
use maud::html;

use crate::components::{PageLanguage, lead, pack, still};
use langke_site::SavedPage;

#[inline(never)]
pub fn view(saved: SavedPage, page: PageLanguage) -> AnyView {
    still(move || {
        html! {
            article.saved {
                (lead(&saved.lead, page))
                p.instead data-instead hidden { (saved.instead) }
                div.packs data-packs { @for village in &saved.villages { (pack(village)) } }
                p.remark data-used {}
            }
        }
    })
}
