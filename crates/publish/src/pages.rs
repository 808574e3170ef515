//! The files of every page: its document, its data, what its map shows, what one takes along, what others show in frames. Native only.

use memchr::memmem;

use super::cards::Cards;
use super::document::{self, Site};
use super::embed;
use super::error::PublishError;
use super::output::{Made, Output};
use langke_compose::{Library, MAP_FILE, PrintedPage};
use langke_site::{Address, Page, Subject};

/// An output for each page, but for those of which it is said that they are written elsewhere.
pub fn outputs<'a>(
    library: &'a Library<'a>,
    site: &'a Site<'a>,
    cards: &'a Cards<'a>,
    addresses: &'a [Address],
    is_elsewhere: impl Fn(&Subject) -> bool,
) -> impl Iterator<Item = Output<'a>> {
    let here = move |address: &&Address| !address.subject().is_some_and(&is_elsewhere);
    addresses.iter().filter(here).map(move |address| {
        Output::made(files(site, address), move || {
            let mut printed =
                langke_compose::page(library, address).ok_or_else(|| PublishError::NoPage {
                    address: address.to_string(),
                })?;
            made(library, site, cards, &mut printed)
        })
    })
}

/// The files that a page may have, by their paths below the site's root.
pub fn files(site: &Site<'_>, address: &Address) -> Vec<String> {
    let mut files = vec![address.file()];
    files.extend(langke_compose::files_beside(address));
    files.extend(embed::files(site, address));
    if site.base_url.is_some() {
        files.extend(Cards::files(&address.file()));
    }
    files
}

/// What stands in them; the page then knows its card, and what lay beside it is taken out of it.
pub fn made<'a>(
    library: &Library<'a>,
    site: &Site<'_>,
    cards: &Cards<'a>,
    printed: &mut PrintedPage,
) -> Result<Vec<Made>, PublishError> {
    let address = &printed.address;
    let fault = |source| PublishError::Data {
        address: address.to_string(),
        source,
    };
    let json = |page: &Page| serde_json::to_string(page).map_err(fault);
    let told = langke_compose::graph(library, printed);
    let told = told.map(|graph| serde_json::to_string(&graph)).transpose();
    let told = told.map_err(fault)?.unwrap_or_default();
    let (card, drawn) = cards.card(library, site, printed).unzip();
    printed.head.card = card;
    let document = document::page(site, printed, &json(&printed.page.live())?, &told);
    if memmem::find(document.as_bytes(), b"<h1").is_none() {
        return Err(PublishError::EmptyPage {
            address: address.to_string(),
        });
    }
    let mut made = vec![(address.file(), document)];
    if let Some(file) = address.bundle_file() {
        made.push((file, json(&printed.page)?));
    }
    if let (Some(map), Some(file)) = (&printed.map, address.bundle_file_beside(MAP_FILE)) {
        made.push((file, serde_json::to_string(map).map_err(fault)?));
    }
    let in_frames = embed::made(library, site, printed);
    made.extend(std::mem::take(&mut printed.files));
    let made = made.into_iter();
    let made = made.map(|(file, text)| (file, text.into_bytes()));
    Ok(made.chain(in_frames).chain(drawn).collect())
}
