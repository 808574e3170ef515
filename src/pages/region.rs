//! A province, a commune, or what they were before; or all of them. Still.

use leptos::prelude::*;
use maud::html;

use crate::components::{PageLanguage, detail_list, lead, sections, still};
use langke_site::RegionPage;

#[inline(never)]
pub fn view(region: RegionPage, page: PageLanguage) -> AnyView {
    still(move || {
        html! {
            article.region {
                (lead(&region.lead, page))
                @if !region.rows.is_empty() {
                    section.many.details { h2 { (region.heading) } (detail_list(&region.rows, page)) }
                }
                (sections(&region.sections, page))
            }
        }
    })
}
