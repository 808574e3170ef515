//! The files of every page: its document, its data, what its map shows, what one takes along, what others show in frames. Native only.

use super::cards::Cards;
use super::document::{self, Site};
use super::embed;
use super::error::PublishError;
use super::output::{Made, Output};
use langke_compose::{Library, MAP_FILE};
use langke_site::{Address, Page};

/// An output for each page.
pub fn outputs<'a>(
    library: &'a Library<'a>,
    site: &'a Site<'a>,
    cards: &'a Cards<'a>,
    addresses: &'a [Address],
) -> impl Iterator<Item = Output<'a>> {
    addresses.iter().map(move |address| {
        let mut files = vec![address.file()];
        files.extend(langke_compose::files_beside(address));
        files.extend(embed::files(site, address));
        files.extend(Cards::files(&address.file()));
        Output::made(files, move || page(library, site, cards, address))
    })
}

fn page<'a>(
    library: &Library<'a>,
    site: &Site<'_>,
    cards: &Cards<'a>,
    address: &Address,
) -> Result<Vec<Made>, PublishError> {
    let mut printed =
        langke_compose::page(library, address).ok_or_else(|| PublishError::NoPage {
            address: address.to_string(),
        })?;
    let fault = |source| PublishError::Data {
        address: address.to_string(),
        source,
    };
    let json = |page: &Page| serde_json::to_string(page).map_err(fault);
    let told = langke_compose::graph(library, &printed);
    let told = told.map(|graph| serde_json::to_string(&graph)).transpose();
    let told = told.map_err(fault)?.unwrap_or_default();
    let (card, drawn) = cards.card(library, site, &printed).unzip();
    printed.head.card = card;
    let document = document::page(site, &printed, &json(&printed.page.live())?, &told);
    if !document.contains("<h1") {
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
    let in_frames = embed::made(library, site, &printed);
    made.extend(printed.files);
    let made = made.into_iter();
    let made = made.map(|(file, text)| (file, text.into_bytes()));
    Ok(made.chain(in_frames).chain(drawn).collect())
}
