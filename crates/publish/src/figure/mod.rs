//! The whole site in one figure, for its webmaster: how many files, bytes by kind, the heaviest pages, links that lead out with the day on
//! which each was last checked. Native only.
//!
//! Two pages that no other page names, and that search engines are asked to leave out. Made last, from the files that were written.

mod drawing;
mod page;
mod tables;
mod tally;
mod treemap;
mod words;

use crate::document::Site;
use crate::folder::Folder;
use crate::hosts::FOLDER;
use crate::output::Output;
use langke_content::{Content, Date, outgoing};
use langke_model::i18n::Language;

/// An output for each language.
pub fn outputs<'a>(
    content: &'a Content,
    site: &'a Site<'a>,
    today: Date,
    folder: &Folder,
) -> Vec<Output<'a>> {
    let files = tally::files(folder);
    let sums = tally::sums(&files);
    let links = outgoing(content);
    let whole = page::Whole {
        name: content.site.name.in_language(Language::Vietnamese).0,
        files: &files,
        sums: &sums,
        links: &links,
        today,
        is_compressed: folder.compresses(),
    };
    let languages = Language::ALL.into_iter();
    languages
        .map(|language| {
            Output::file(
                file(language),
                page::page(site, &whole, language).into_bytes(),
            )
        })
        .collect()
}

/// The file of the page in a language.
fn file(language: Language) -> String {
    match language {
        Language::Vietnamese => format!("{FOLDER}/index.html"),
        Language::English => format!("{FOLDER}/en/index.html"),
    }
}
