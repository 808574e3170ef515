//! The files of the search: for each language a head, its parts, and for each village what is saved with it. Native only.
//!
//! All parts bear one version, which changes with anything in the index: a head knows the names of thousands of parts by sixteen digits,
//! and whoever has an older head finds older parts, or none, never others.

use super::digest::Digest;
use super::output::Output;
use langke_compose::{Library, Searchable, packs};
use langke_content::Village;
use langke_model::i18n::Language;
use langke_search::Index;
use langke_site::FINGERPRINT_DIGITS;
use rayon::prelude::*;

/// Where the search of a language lies, below the site's root: its head with an ending, its parts below.
fn folder(language: Language) -> String {
    format!("bundle/{}/search", language.tag())
}

/// The file in which what is saved with a village can be found.
pub fn of_village(language: Language, village: &Village) -> String {
    format!("{}/{}.txt", folder(language), village.id)
}

/// An output for each head, each part, each village.
pub fn outputs<'a>(
    library: &'a Library<'a>,
    searchables: &'a [Searchable<'a, 'a>; 2],
) -> Vec<Output<'a>> {
    let indexes: Vec<(Language, Index)> = Language::ALL
        .into_par_iter()
        .map(|language| (language, searchables[language as usize].index()))
        .collect();
    let mut outputs = Vec::new();
    for (language, index) in indexes {
        let folder = folder(language);
        let whole = Digest::of(index.whole().as_bytes()).to_string();
        let version = &whole[..FINGERPRINT_DIGITS];
        outputs.push(Output::file(
            format!("{folder}.txt"),
            index.head(version).into_bytes(),
        ));
        for (number, part) in index.parts.into_iter().enumerate() {
            let file = format!("{folder}/{number}-{version}.txt");
            outputs.push(Output::file(file, part.into_bytes()));
        }
    }
    for village in packs(library) {
        for language in Language::ALL {
            let file = of_village(language, village);
            outputs.push(Output::made(vec![file.clone()], move || {
                let index = searchables[language as usize].index_of_village(village);
                Ok(vec![(file.clone(), index.whole().into_bytes())])
            }));
        }
    }
    outputs
}
