//! Where what is printed on labels and signs leads: a short code (`/q/CODE/`), a GTIN as GS1 Digital Link writes it (`/01/GTIN14/`), and what
//! belongs to them: the page for typing a number, stamps, the passport, linksets; with the pages of the things themselves. Native only.
//!
//! The first scan opens a visit: the thing itself at once, in both languages in one document, of which a line of script leaves the reader's.

mod codes;
mod linkset;
mod pad;
mod page;
mod passport;
mod stamp;

pub use codes::signs_of_parts;
pub use pad::{Shown, foot, pad};

use std::collections::{BTreeMap, BTreeSet};

use crate::cards::Cards;
use crate::document::Site;
use crate::error::PublishError;
use crate::folder::Folder;
use crate::output::Output;
use crate::pages;
use crate::script_words::{WORDS, in_both_languages};
use langke_compose::{Library, Printed, Scan, of_visits, passport_folder, scans, scans_of, visit};
use langke_content::{Content, ShortCode};
use langke_model::i18n::Language;
use langke_site::{Address, Subject};

/// The addresses that stand on labels and packages, of which the site that is replaced had a document and this one has none.
pub fn dead(folder: &Folder) -> Vec<String> {
    let document = "/index.html";
    let is_printed = |file: &str| {
        let below = file.strip_prefix("q/").or_else(|| file.strip_prefix("01/"));
        below.is_some_and(|file| file.ends_with(document))
    };
    let files = folder.gone(is_printed).into_iter();
    let addresses = files.filter_map(|file| Some(format!("{}/", file.strip_suffix(document)?)));
    addresses.collect()
}

/// A script with what all of them share, its words in both languages, and the name of the one that saves villages.
pub fn script(script: &str, saved: &str) -> String {
    let script = format!("{}{script}", include_str!("shared.js"));
    script
        .replace("SAVED_SCRIPT", saved)
        .replace(WORDS, &in_both_languages(of_visits))
}

/// What a document for a scan runs before it is painted: it stands in the document itself.
pub const FIRST: &str = include_str!("first.js");
/// What it runs afterwards.
pub const SCRIPT: &str = include_str!("visit.js");
/// What the passport runs.
pub const PASSPORT: &str = include_str!("passport.js");

/// Whether something leads to a thing that one scans or types: its pages are then written together with what that shows, since both tell
/// the same.
pub fn scanned(library: &Library<'_>) -> impl Fn(&Subject) -> bool + use<> {
    let scans = scans(library).into_iter();
    let subjects: BTreeSet<Subject> = scans.map(|scan| scan.subject).collect();
    move |subject| subjects.contains(subject)
}

/// An output for everything that can be scanned or typed, with the pages of the thing, and for what belongs to it.
pub fn outputs<'a>(
    content: &'a Content,
    library: &'a Library<'a>,
    site: &'a Site<'a>,
    cards: &'a Cards<'a>,
) -> impl Iterator<Item = Output<'a>> {
    let scans = scans(library);
    let numbers = [pad::output(content, site, &scans)].into_iter();
    let numbers = numbers.chain(codes::outputs(content));
    let mut by_subject: BTreeMap<Subject, Vec<Scan<'a>>> = BTreeMap::new();
    for scan in scans {
        by_subject
            .entry(scan.subject.clone())
            .or_default()
            .push(scan);
    }
    let documents = by_subject.into_iter().map(move |(subject, scans)| {
        let pages = Language::ALL.map(|language| Address::Page(language, subject.clone()));
        let pages = pages.iter().flat_map(|page| pages::files(site, page));
        let stamp = stamp::file(&scans);
        let files = scans.iter().flat_map(files).chain(stamp.clone());
        let files = pages.chain(files).collect();
        Output::made(files, move || {
            let of = |language| {
                visit(library, &subject, language).ok_or_else(|| PublishError::NoPage {
                    address: subject.path(),
                })
            };
            // Both languages are written once for all codes of a thing.
            let mut visits = [of(Language::Vietnamese)?, of(Language::English)?];
            let mut made = Vec::new();
            for visit in &mut visits {
                made.extend(pages::made(library, site, cards, &mut visit.page)?);
            }
            for scan in &scans {
                let document = page::document(content, library, site, scan, &visits);
                made.push((document_of(scan), document.into_bytes()));
                made.extend(linkset::made(site, scan, &visits));
            }
            if let Some(file) = &stamp {
                let drawing = stamp::drawing(content, library, &subject);
                made.extend(drawing.map(|drawing| (file.clone(), drawing.into_bytes())));
            }
            Ok(made)
        })
    });
    let passports = passport::outputs(content, site);
    numbers.chain(documents).chain(passports)
}

/// Every file of a scan, by its path below the site's root.
fn files(scan: &Scan<'_>) -> Vec<String> {
    let mut files = vec![document_of(scan)];
    files.extend(linkset::file(scan));
    files
}

fn document_of(scan: &Scan<'_>) -> String {
    format!("{}index.html", scan.printed.folder())
}

/// The files of all scans of a thing, for packs.
pub fn files_of(library: &Library<'_>, subject: &Subject) -> Vec<String> {
    let scans = scans_of(library, subject);
    let documents = scans.iter().map(document_of);
    documents.chain(stamp::file(&scans)).collect()
}

/// What every pack has of them: the page for typing a number, the passport, the list of codes where it is one file. A pack has no parts of a
/// list, which would bring codes of the whole country: numbers of what is in it open by their documents.
pub fn shared_files() -> Vec<String> {
    let passports =
        Language::ALL.map(|language| format!("{}index.html", passport_folder(language)));
    let pad = [pad::PAGE, codes::FILE].map(str::to_owned);
    pad.into_iter().chain(passports).collect()
}

/// Which keyboard a telephone shows for the codes of a site.
pub fn keyboard(content: &Content) -> &'static str {
    let are_numbers = content.things.codes().all(ShortCode::is_number);
    if are_numbers { "numeric" } else { "text" }
}

/// The short code of today among the scans of a thing.
fn code_of<'s>(scans: &'s [Scan<'_>]) -> Option<&'s str> {
    scans.iter().find_map(|scan| match &scan.printed {
        Printed::Code(code) if scan.is_current && scan.variant.is_none() => Some(code.as_str()),
        _ => None,
    })
}
