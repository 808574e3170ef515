//! What stands at addresses that pages had before: a document that leads on at once, with whatever follows the address. Native only.
//!
//! A static host answers no address with another one, so browsers are led by the document: by a line of script, without scripts by a
//! refresh, and where neither is let by a link. Search engines take the canonical address.

use std::sync::LazyLock;

use crate::digest::Digest;
use crate::document::{Site, UNLISTED};
use crate::lean::rules;
use crate::output::Output;
use langke_compose::{Former, Library, former, moved};
use langke_model::escape;
use langke_model::i18n::Language;
use langke_site::Address;

/// Leads on with the question and the place inside the page: a plan that somebody shared stands there.
const SCRIPT: &str = "location.replace(document.links[0].href+location.search+location.hash)";
/// What it looks like for the moment that it is seen.
static STYLE: LazyLock<String> = LazyLock::new(|| rules(include_str!("former.css")));

/// An output for each address.
pub fn outputs<'a>(
    library: &'a Library<'a>,
    site: &'a Site<'a>,
) -> impl Iterator<Item = Output<'a>> {
    let all = former(library).into_iter();
    all.map(move |former| {
        let document = document(site, &former);
        Output::file(former.before.file(), document.into_bytes())
    })
}

fn document(site: &Site<'_>, former: &Former<'_>) -> String {
    let today = &former.today;
    let (language, page) = match today {
        Address::Page(language, _) => (*language, Some(today.clone())),
        // Search engines know the page itself.
        Address::Embed(language, subject) => {
            (*language, Some(Address::Page(*language, subject.clone())))
        }
        Address::Kiosk(language, _) => (*language, None),
        Address::Chooser | Address::NotFound => (Language::default(), None),
    };
    let known = page.map_or_else(
        || UNLISTED.to_owned(),
        |page| format!("<link rel=\"canonical\" href=\"{}\">", site.canonical(page)),
    );
    let (name, spoken) = former.name.in_language(language);
    let (name, tag, spoken) = (escape(name), language.tag(), spoken.tag());
    let (href, said, style) = (site.base.join(today), moved(language), STYLE.as_str());
    let sum = |text: &str| Digest::of(text.as_bytes()).integrity();
    let policy = format!(
        "default-src 'none'; style-src 'sha256-{}'; script-src 'sha256-{}'; base-uri 'none'; form-action 'none'",
        sum(style),
        sum(SCRIPT)
    );
    format!(
        "<!DOCTYPE html>\n<html lang=\"{tag}\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\
         <title>{name}</title>{known}<meta name=\"color-scheme\" content=\"light dark\">\
         <noscript><meta http-equiv=\"refresh\" content=\"0;url={href}\"></noscript><style>{style}</style></head>\
         <body><main><h1 lang=\"{spoken}\">{name}</h1><p>{said} <a href=\"{href}\" lang=\"{spoken}\">{name}</a></p></main>\
         <script>{SCRIPT}</script></body></html>\n"
    )
}
