//! Where others find what they may show of a page in a frame: its address, the file that says so, the link to it. Native only.

use langke_model::escape;
use langke_site::{Address, Base};

/// The address for frames of what a page tells, if others may show it.
pub fn embed(page: &Address) -> Option<Address> {
    match page {
        Address::Page(language, subject) if subject.is_story() => {
            Some(Address::Embed(*language, subject.clone()))
        }
        _ => None,
    }
}

/// The file that says it to others, below the site's root.
pub fn file(embed: &Address) -> String {
    format!("{embed}oembed.json")
}

/// The link in a page's head by which they find the file; its address is whole, so the host must be known.
pub fn link(host: &str, base: &Base, page: &Address, title: &str) -> Option<String> {
    let href = base.join(file(&embed(page)?));
    let title = escape(title);
    Some(format!(
        "<link rel=\"alternate\" type=\"application/json+oembed\" href=\"{host}{href}\" title=\"{title}\">"
    ))
}
