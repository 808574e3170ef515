//! The documents for centres' screens: each a shell of its own around the whole site, so that pages for phones carry nothing of it. Native only.

use crate::digest::Digest;
use crate::document::{POLICY, Site, UNLISTED};
use crate::error::PublishError;
use crate::output::Output;
use langke_compose::{Library, Screen, kiosk, kiosks};
use langke_content::Date;
use langke_model::escape;
use langke_model::i18n::{Language, date};
use langke_site::FINGERPRINT_DIGITS;

/// What starts a screen's program, and looks after what it saves.
pub const STARTER: &str = include_str!("kiosk.js");
/// What a screen looks like, upon the app's colours.
pub const STYLE: &str = include_str!("kiosk.css");

/// What stands for the name of a document that changes with it.
const VERSION: &str = "VERSION_OF_THIS_SCREEN";

/// An output for each screen.
pub fn outputs<'a>(
    library: &'a Library<'a>,
    site: &'a Site<'a>,
    today: Date,
) -> impl Iterator<Item = Output<'a>> {
    kiosks(library).into_iter().map(move |address| {
        Output::made(vec![address.file()], move || {
            let screen = kiosk(library, &address).ok_or_else(|| PublishError::NoPage {
                address: address.to_string(),
            })?;
            let document = document(site, &screen, today);
            Ok(vec![(address.file(), document.into_bytes())])
        })
    })
}

/// The document of a screen. Search engines have nothing to look for in it.
fn document(site: &Site<'_>, screen: &Screen, today: Date) -> String {
    let (base, tag) = (site.base.as_str(), screen.language.tag());
    let title = escape(&screen.title);
    let packs: Vec<[&str; 2]> = screen
        .packs
        .iter()
        .map(|(village, name)| [village.as_str(), name.as_str()])
        .collect();
    let packs = escape(&serde_json::json!(packs).to_string());
    let worker = site.worker().unwrap_or_default();
    let made = date(today, Language::Vietnamese);
    let public = escape(site.base_url.unwrap_or_default());
    let assets = &site.assets.kiosk;
    let (style, script, body) = (&assets.style, &assets.script, &screen.body);
    let text = format!(
        "<!DOCTYPE html>\n<html lang=\"{tag}\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}; frame-src 'self'\">\
         {UNLISTED}<title>{title}</title><meta name=\"color-scheme\" content=\"light dark\">\
         <link rel=\"icon\" href=\"{base}icon.svg\" type=\"image/svg+xml\"><link rel=\"manifest\" href=\"{base}site.webmanifest\">\
         <link rel=\"stylesheet\" href=\"{style}\"></head><body>{body}\
         <div id=\"kiosk-data\" hidden data-base=\"{base}\" data-public=\"{public}\" data-language=\"{tag}\" data-worker=\"{worker}\" \
         data-made=\"{made}\" data-version=\"{VERSION}\" data-packs=\"{packs}\"></div>\
         <script type=\"module\" src=\"{script}\"></script></body></html>\n"
    );
    let version = Digest::of(text.as_bytes()).to_string();
    text.replace(VERSION, &version[..FINGERPRINT_DIGITS])
}
