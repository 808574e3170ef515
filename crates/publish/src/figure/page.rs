//! The document of the figure: a page of its own that no app takes over. Native only.

use std::collections::BTreeMap;

use super::tally::{File, Sum};
use super::words::{self, bytes, say};
use super::{drawing, file, tables};
use crate::document::{POLICY, Site, UNLISTED};
use langke_content::{Date, Outgoing};
use langke_model::escape;
use langke_model::i18n::{Language, date, number};
use langke_site::PageKind;

/// What only this page looks like.
const STYLE: &str = include_str!("figure.css");

/// What is known of the whole.
pub struct Whole<'a> {
    /// What the site is called.
    pub name: &'a str,
    /// Every file, the heaviest first.
    pub files: &'a [File],
    /// What there is of each kind, the heaviest first.
    pub sums: &'a [Sum],
    /// Where the site leads.
    pub links: &'a BTreeMap<String, Outgoing>,
    /// The day of printing.
    pub today: Date,
    /// Whether compressed copies were written.
    pub is_compressed: bool,
}

/// The finished document in a language.
pub fn page(site: &Site<'_>, whole: &Whole<'_>, language: Language) -> String {
    let word = |word| say(word, language);
    let (tag, base, title) = (language.tag(), site.base.as_str(), word(words::TITLE));
    let name = escape(whole.name);
    let other = language.other();
    let other_address = site.base.join(file(other).trim_end_matches("index.html"));
    let (other_tag, other_name) = (other.tag(), other.own_name());
    let count = number(whole.files.len() as f64, 0, language);
    let sent = bytes(whole.sums.iter().map(|sum| sum.sent).sum(), language);
    let uncompressed = if whole.is_compressed {
        String::new()
    } else {
        format!("<p class=\"note\">{}</p>", word(words::UNCOMPRESSED))
    };
    let body = format!(
        "<main class=\"page whole\"><header><p class=\"of\"><a href=\"{base}{tag}/\">{name}</a></p><h1>{title}</h1><p class=\"what\">{what}</p>\
         <p class=\"sums\"><strong>{count}</strong> {files} <strong>{sent}</strong> {over}</p></header>\
         <section class=\"figure\">{drawing}<div>{kinds}{uncompressed}<p class=\"note\">{not_counted}</p></div></section>\
         <section><h2>{biggest_title}</h2>{biggest}</section>\
         <section><h2>{links_title}</h2><p>{links_what}</p>{links}</section>\
         <footer><p>{printed} {today} · <a href=\"{other_address}\" hreflang=\"{other_tag}\" lang=\"{other_tag}\">{other_name}</a></p></footer></main>",
        what = word(words::WHAT),
        files = word(words::FILES).to_lowercase(),
        over = word(words::SENT).to_lowercase(),
        drawing = drawing::drawing(whole.files, whole.sums, language),
        kinds = tables::kinds(whole.sums, language),
        not_counted = word(words::NOT_COUNTED),
        biggest_title = word(words::BIGGEST),
        biggest = tables::biggest(whole.files, site.base, language),
        links_title = word(words::LINKS),
        links_what = word(words::LINKS_WHAT),
        links = tables::links(whole.links, language),
        printed = word(words::PRINTED),
        today = date(whole.today, language),
    );
    let style = site.assets.style(PageKind::Plain, &body);
    format!(
        "<!DOCTYPE html>\n<html lang=\"{tag}\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\
         {UNLISTED}<title>{title} · {name}</title><meta name=\"color-scheme\" content=\"light dark\">\
         <link rel=\"icon\" href=\"{base}icon.svg\" type=\"image/svg+xml\"><style>{style}{STYLE}</style></head><body>{body}</body></html>\n"
    )
}
