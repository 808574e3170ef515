//! Stories for frames on pages of others: each a document that needs nothing beside itself, and what tells WordPress of it. Native only.

mod oembed;

use std::sync::LazyLock;

use crate::digest::Digest;
use crate::discovery;
use crate::document::{Site, UNLISTED};
use crate::inline;
use crate::lean::{rules, statements};
use crate::output::{Made, Output};
use langke_compose::{EMBED_SCRIPT, Embed, Library, PrintedPage, embed};
use langke_model::escape;
use langke_site::Address;

/// What a frame does, as it stands in the document.
static SCRIPT: LazyLock<String> = LazyLock::new(|| statements(include_str!("frame.js")));
/// By which the policy knows it.
static SCRIPT_SUM: LazyLock<String> = LazyLock::new(|| sum(&SCRIPT));
/// What a frame looks like, whatever it shows.
static STYLE: LazyLock<String> = LazyLock::new(|| rules(include_str!("embed.css")));
/// What pages with several frames may load.
static HOST: LazyLock<String> = LazyLock::new(|| statements(include_str!("host.js")));

/// The script for pages that hold frames. They name it for years: its name stays.
pub fn script<'a>() -> Output<'a> {
    Output::file(EMBED_SCRIPT, HOST.as_bytes())
}

/// The files that a page has for frames, below the site's root.
pub fn files(site: &Site<'_>, address: &Address) -> Vec<String> {
    let Some(address) = discovery::embed(address) else {
        return Vec::new();
    };
    let told = site.base_url.map(|_| discovery::file(&address));
    [address.file()].into_iter().chain(told).collect()
}

/// What stands in those files.
pub fn made(library: &Library<'_>, site: &Site<'_>, printed: &PrintedPage) -> Vec<Made> {
    let (Some(address), Some(embed)) =
        (discovery::embed(&printed.address), embed(library, printed))
    else {
        return Vec::new();
    };
    let told = oembed::made(site, &address, &embed, &printed.address);
    let document = document(site, &embed, printed);
    let document = (address.file(), document.into_bytes());
    [document].into_iter().chain(told).collect()
}

/// The document of a frame. The policy lets it ask for nothing at all.
fn document(site: &Site<'_>, embed: &Embed, printed: &PrintedPage) -> String {
    let (tag, title) = (embed.language.tag(), escape(&embed.title));
    let canonical = site.canonical(&printed.address);
    let (script, body) = (SCRIPT.as_str(), &embed.body);
    let pattern = embed.pattern.as_ref().map(|tile| {
        let tile = inline::address(tile);
        format!(".pattern{{background:url(\"{tile}\")}}")
    });
    let style = format!(
        ":root{{{}}}{}{}",
        embed.colours,
        pattern.unwrap_or_default(),
        STYLE.as_str()
    );
    let policy = format!(
        "default-src 'none'; style-src 'sha256-{}'; script-src 'sha256-{}'; img-src data:; base-uri 'none'; form-action 'none'",
        sum(&style),
        SCRIPT_SUM.as_str()
    );
    format!(
        "<!DOCTYPE html>\n<html lang=\"{tag}\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\
         <title>{title}</title>{UNLISTED}\
         <link rel=\"canonical\" href=\"{canonical}\"><meta name=\"color-scheme\" content=\"light dark\">\
         <style>{style}</style></head><body>{body}<script>{script}</script></body></html>\n"
    )
}

fn sum(text: &str) -> String {
    Digest::of(text.as_bytes()).integrity()
}
