//! A village that can be saved on the device. Still: what is saved, only the device knows, and a script beside the app says it
//! (`publish`, `offline/saved.js`). Without scripts it is not there.

use maud::{Markup, html};

use langke_site::Pack;

/// A section with its heading, and room for what the device says.
pub fn pack(pack: &Pack) -> Markup {
    html! {
        section.pack data-pack=(pack.village) data-name=(pack.name) {
            h2 { @if pack.href.is_empty() { (pack.heading) } @else { a href=(pack.href) { (pack.heading) } } }
            @if !pack.why.is_empty() { p { (pack.why) } }
            div.controls {}
        }
    }
}
