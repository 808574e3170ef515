//! `sitemap.xml` and `robots.txt`. Native only.
//!
//! Sources: sitemaps.org, "Sitemaps XML format"; developers.google.com/search/docs, "Image sitemaps", "Localized versions of your pages".

use std::fmt::Write;

use super::changed::{Changed, MOST_BYTES};
use super::document::Site;
use super::folder::Folder;
use super::output::Output;
use langke_compose::{Library, pictures_of};
use langke_content::Date;
use langke_model::i18n::Language;
use langke_site::{Address, Subject};

/// The protocol allows 50,000 addresses a file.
const MOST_ADDRESSES: usize = 50_000;

/// As many pictures of a page are named: the rest is found on it.
const MOST_PICTURES: usize = 20;

/// No entry has as many bytes, so that names of files can be listed before their texts are known.
const LONGEST_ENTRY: usize = 5_000;

const INDEX: &str = "sitemap.xml";
const ROBOTS: &str = "robots.txt";

/// An output for all of it; made when the pages are written. Without a host there is no sitemap: it may only hold whole addresses.
pub fn outputs<'a>(
    library: &'a Library<'a>,
    addresses: &'a [Address],
    site: &'a Site<'a>,
    today: Date,
    changed: &'a Changed,
    folder: &'a Folder,
) -> Output<'a> {
    let mut files = vec![ROBOTS.to_owned()];
    if site.base_url.is_some() {
        let most = addresses.len().div_ceil(MOST_BYTES / LONGEST_ENTRY);
        files.push(INDEX.into());
        files.extend((1..=most).map(part));
    }
    let made = Output::made(files, move || {
        let entries = addresses.iter().filter_map(|address| {
            let whole = site.canonical(address);
            let day = changed.day(folder, address, &whole, today);
            entry(address, site, day, &pictures_of(library, address))
        });
        let files = self::files(entries, site).into_iter();
        Ok(files
            .map(|(file, text)| (file, text.into_bytes()))
            .collect())
    });
    made.offered_whole()
}

fn part(number: usize) -> String {
    format!("sitemap-{number}.xml")
}

/// The files, each with its path below the root.
fn files(entries: impl Iterator<Item = String>, site: &Site<'_>) -> Vec<(String, String)> {
    let all = "User-agent: *\nAllow: /\n";
    let Some(host) = site.base_url else {
        return vec![(ROBOTS.into(), all.into())];
    };
    let whole = |file: &str| format!("{host}{}", site.base.join(file));
    let robots = format!("{all}Sitemap: {}\n", whole(INDEX));
    let mut files = vec![(ROBOTS.to_owned(), robots)];
    match <[String; 1]>::try_from(parts(entries)) {
        Ok([only]) => files.push((INDEX.into(), only)),
        Err(parts) => {
            let mut index = format!("{DECLARATION}<sitemapindex xmlns=\"{NAMESPACE}\">\n");
            for (number, text) in (1..).zip(parts) {
                let file = part(number);
                let _ = writeln!(index, "<sitemap><loc>{}</loc></sitemap>", whole(&file));
                files.push((file, text));
            }
            files.push((INDEX.into(), index + "</sitemapindex>\n"));
        }
    }
    files
}

const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
const NAMESPACE: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";
const END: &str = "</urlset>\n";

/// Entries in as many files as the protocol asks for; one at least.
fn parts(entries: impl Iterator<Item = String>) -> Vec<String> {
    let begin = || {
        format!(
            "{DECLARATION}<urlset xmlns=\"{NAMESPACE}\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\" \
             xmlns:image=\"http://www.google.com/schemas/sitemap-image/1.1\">\n"
        )
    };
    let mut parts = Vec::new();
    let (mut text, mut count) = (begin(), 0);
    for entry in entries {
        let is_full = text.len() + entry.len() + END.len() > MOST_BYTES;
        if count == MOST_ADDRESSES || is_full {
            parts.push(std::mem::replace(&mut text, begin()) + END);
            count = 0;
        }
        text += &entry;
        count += 1;
    }
    parts.push(text + END);
    parts
}

/// What the sitemap says of a page, on a line of its own, by which the next publish finds the day.
fn entry(address: &Address, site: &Site<'_>, day: Date, pictures: &[String]) -> Option<String> {
    let Address::Page(_, subject) = address else {
        return None;
    };
    // What is saved on a device, no search engine can show.
    if *subject == Subject::Saved {
        return None;
    }
    let mut xml = format!(
        "<url><loc>{}</loc><lastmod>{day}</lastmod>",
        site.canonical(address)
    );
    let languages = Language::ALL.map(|language| (language.tag(), language));
    for (tag, language) in languages
        .into_iter()
        .chain([("x-default", Language::Vietnamese)])
    {
        let href = site.canonical(Address::Page(language, subject.clone()));
        let _ = write!(
            xml,
            "<xhtml:link rel=\"alternate\" hreflang=\"{tag}\" href=\"{href}\"/>"
        );
    }
    let host = site.base_url.unwrap_or_default();
    for picture in pictures.iter().take(MOST_PICTURES) {
        let _ = write!(
            xml,
            "<image:image><image:loc>{host}{picture}</image:loc></image:image>"
        );
    }
    Some(xml + "</url>\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::Assets;
    use langke_site::Base;

    fn names(entries: impl Iterator<Item = String>) -> Vec<String> {
        let (base, assets) = (Base::new("/").expect("a base"), Assets::default());
        let site = Site {
            base: &base,
            base_url: Some("https://langke.example"),
            assets: &assets,
            keyboard: "numeric",
            signs_of_codes: None,
            is_kept: true,
        };
        let files = files(entries, &site).into_iter();
        files.map(|(name, _)| name).collect()
    }

    #[test]
    fn a_national_bundle_is_split_as_the_protocol_asks() {
        let many = (0..MOST_ADDRESSES + 1).map(|number| format!("<url>{number}</url>\n"));
        let split = [
            "robots.txt",
            "sitemap-1.xml",
            "sitemap-2.xml",
            "sitemap.xml",
        ];
        assert_eq!(names(many), split);
        let few = (0..3).map(|number| format!("<url>{number}</url>\n"));
        assert_eq!(names(few), ["robots.txt", "sitemap.xml"]);
    }

    #[test]
    fn a_file_that_would_be_too_large_is_split_before() {
        let entry = "x".repeat(MOST_BYTES / 2);
        let parts = parts([entry.clone(), entry.clone(), entry].into_iter());
        assert_eq!(parts.len(), 3);
        assert!(parts.iter().all(|part| part.len() <= MOST_BYTES));
    }
}
