//! What a story is when its address is pasted elsewhere (oEmbed 1.0, `https://oembed.com`), as a file: WordPress and others then show the
//! frame. Native only.
//!
//! A file is the same for everybody who asks, so `maxwidth` and `maxheight` are not obeyed; the frame fits any width.

use serde_json::json;

use crate::discovery::file;
use crate::document::Site;
use crate::output::Made;
use langke_compose::{EMBED_WIDTH, Embed};
use langke_model::escape;
use langke_site::{Address, Subject};

/// How long others may keep it, in seconds.
const KEPT: u32 = 86_400;

/// The file; none where the host is not known, for all addresses in it are whole.
pub fn made(site: &Site<'_>, address: &Address, embed: &Embed, page: &Address) -> Option<Made> {
    let host = site.base_url?;
    let home = Address::Page(embed.language, Subject::Home);
    // WordPress takes styles away, but not the old word for a frame without a border.
    let frame = embed
        .frame
        .replacen("<iframe ", "<iframe frameborder=\"0\" ", 1);
    // WordPress loads its script for heights only where such a quotation stands before the frame, without any attribute; it shows the
    // quotation until the frame has spoken.
    let html = format!(
        "<blockquote><a href=\"{}\">{}</a></blockquote>{frame}",
        site.canonical(page),
        escape(&embed.title),
    );
    let told = json!({
        "version": "1.0",
        "type": "rich",
        "title": embed.name,
        "provider_name": embed.site_name,
        "provider_url": format!("{host}{}", site.base.join(home)),
        "cache_age": KEPT,
        "width": EMBED_WIDTH,
        "height": embed.height,
        "html": html,
    });
    Some((file(address), told.to_string().into_bytes()))
}
