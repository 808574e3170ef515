//! Where others find what they may show of a page in a frame, and what is new: addresses, files, the links to them. Native only.

use langke_model::escape;
use langke_model::i18n::Language;
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

/// The media type of a feed of news.
pub const FEED_TYPE: &str = "application/atom+xml";

/// The feed of news in a language, below the site's root.
pub fn feed_file(language: Language) -> String {
    format!("{}/feed.atom", language.tag())
}

/// The link in a head by which readers find the feed; its address is whole, as all in it.
pub fn feed_link(host: &str, base: &Base, language: Language, site_name: &str) -> String {
    let (href, title) = (base.join(feed_file(language)), escape(site_name));
    format!("<link rel=\"alternate\" type=\"{FEED_TYPE}\" href=\"{host}{href}\" title=\"{title}\">")
}
