//! Content and a built app become a finished site. Native only.

mod app;
mod digest;
mod document;
mod fingerprint;
mod folder;
mod gate;
mod hosts;
mod message;
mod plain;
mod render;
mod sitemap;
mod skeleton;
mod webmanifest;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use thiserror::Error;

pub use app::{AppError, BuiltApp};
pub use digest::Digest;
pub use folder::{FileError, Precompression, RECORD, Record, Refusal};

use fingerprint::fingerprinted;
use folder::{Folder, Placed, Workspace, claim, place};
use langke_compose::{Library, MAP_FILE, PublishedMedia, pattern_svg};
use langke_content::{Content, Date, MediaKind, Slug};
use langke_site::{Address, Base, Page};

/// What to publish and where.
#[derive(Debug, Clone)]
pub struct Options {
    /// The folder that the content was read from; a site is never written into it or around it.
    pub content: PathBuf,
    /// The built app: Trunk's output, or a site that was published before.
    pub app: PathBuf,
    /// The folder that is replaced by the finished site.
    pub out: PathBuf,
    /// The path under which the site will be served.
    pub base: Base,
    /// Scheme and host for absolute links, such as `https://langke.example`, without a slash at the end.
    pub base_url: Option<String>,
    /// The day of printing: certificates that lapsed before it are printed grey.
    pub today: Date,
    /// Whether Brotli and gzip copies are written beside each file.
    pub precompression: Precompression,
    /// What is called when another publish works in the same place, with the number of its process; then it is waited for.
    pub waiting: fn(&str),
}

/// What was published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    /// Pages in all languages.
    pub pages: usize,
    /// The folder as it stands now.
    pub placed: Placed,
}

/// Why a site could not be published.
#[derive(Debug, Error)]
pub enum PublishError {
    /// The app is not usable.
    #[error(transparent)]
    App(#[from] AppError),
    /// A file could not be read or written.
    #[error(transparent)]
    File(#[from] FileError),
    /// A page that the site lists could not be written.
    #[error(
        "the page {address} is listed but has no content; this is a fault of the program, please report it"
    )]
    NoPage {
        /// Its address.
        address: String,
    },
    /// A page was printed without its content.
    #[error(
        "the page {address} was printed without a heading; this is a fault of the program, please report it"
    )]
    EmptyPage {
        /// Its address.
        address: String,
    },
    /// A page's data could not be written as JSON.
    #[error("the data of the page {address} cannot be written as JSON")]
    Data {
        /// Its address.
        address: String,
        /// What is wrong.
        source: serde_json::Error,
    },
}

/// Publishes a site: everything is written to a new folder, which then stands in the old one's place whole.
///
/// # Errors
/// The first thing that goes wrong; the old folder then stands as it was.
pub fn publish(content: &Content, options: &Options) -> Result<Published, PublishError> {
    let place = place(&options.out, &options.content, &options.app)?;
    let is_app = std::fs::canonicalize(&options.app).is_ok_and(|app| app == place);
    if !is_app {
        // Said before anything is touched.
        claim(&place, None)?;
    }
    let workspace = Workspace::open(&place, options.waiting)?;
    let app = BuiltApp::read(&options.app)?;
    let ours = claim(&place, app.made_of().filter(|_| is_app))?;
    let folder = Folder::begin(workspace, ours, options.precompression)?;
    let media = write_media(content, options, &folder)?;
    let patterns = write_patterns(content, options, &folder)?;
    let assets = app.write(&folder, &options.base, &content.site.name.vi)?;
    let library = Library::new(
        content,
        options.base.clone(),
        options.base_url.clone(),
        options.today,
        media,
        patterns,
    );
    let addresses = langke_compose::addresses(&library);
    let site = document::Site {
        base: &options.base,
        base_url: options.base_url.as_deref(),
        assets: &assets,
    };
    addresses
        .par_iter()
        .try_for_each(|address| write_page(&library, &site, &folder, address))?;
    folder.write(
        &Address::Chooser.file(),
        plain::chooser(content, &site).as_bytes(),
    )?;
    folder.write(
        &Address::NotFound.file(),
        plain::not_found(content, &site).as_bytes(),
    )?;
    for (file, text) in sitemap::files(&addresses, &site)
        .into_iter()
        .chain(hosts::files(&options.base))
    {
        folder.offer(&file, text.as_bytes())?;
    }
    Ok(Published {
        pages: addresses.len(),
        placed: folder.finish()?,
    })
}

fn write_page(
    library: &Library<'_>,
    site: &document::Site<'_>,
    folder: &Folder,
    address: &Address,
) -> Result<(), PublishError> {
    let printed = langke_compose::page(library, address).ok_or_else(|| PublishError::NoPage {
        address: address.to_string(),
    })?;
    let fault = |source| PublishError::Data {
        address: address.to_string(),
        source,
    };
    let json = |page: &Page| serde_json::to_string(page).map_err(fault);
    let document = document::page(site, &printed, &json(&printed.page.live())?);
    if !document.contains("<h1") {
        return Err(PublishError::EmptyPage {
            address: address.to_string(),
        });
    }
    folder.write(&address.file(), document.as_bytes())?;
    if let Some(file) = address.bundle_file() {
        folder.write(&file, json(&printed.page)?.as_bytes())?;
    }
    if let (Some(map), Some(file)) = (&printed.map, address.bundle_file_beside(MAP_FILE)) {
        folder.write(&file, serde_json::to_string(map).map_err(fault)?.as_bytes())?;
    }
    for (file, text) in &printed.files {
        folder.write(file, text.as_bytes())?;
    }
    Ok(())
}

/// Copies the pictures that were checked under names that change with their bytes.
fn write_media(
    content: &Content,
    options: &Options,
    folder: &Folder,
) -> Result<BTreeMap<String, PublishedMedia>, PublishError> {
    let copied: Result<Vec<_>, FileError> = content
        .media
        .par_iter()
        .map(|(name, media)| {
            let bytes = media.read().ok_or_else(|| FileError::Changed {
                path: media.file.clone(),
            })?;
            let published = format!("media/{}", fingerprinted(Path::new(name), &bytes));
            folder.write(&published, &bytes)?;
            let address = options.base.join_file(&published);
            Ok((
                name.clone(),
                PublishedMedia {
                    address,
                    inline: inline_drawing(name, &bytes),
                },
            ))
        })
        .collect();
    Ok(copied?.into_iter().collect())
}

/// A drawing up to this size, in bytes, may stand inside a page.
const LARGEST_INLINE: usize = 8 * 1024;

/// A small drawing as a `data:` address (RFC 2397), with those signs escaped that an address or an attribute cannot hold.
fn inline_drawing(name: &str, bytes: &[u8]) -> Option<String> {
    let drawing = std::str::from_utf8(bytes)
        .ok()
        .filter(|_| MediaKind::of(Path::new(name)) == Some(MediaKind::Svg))?;
    if bytes.len() > LARGEST_INLINE {
        return None;
    }
    let mut address = "data:image/svg+xml,".to_owned();
    for character in drawing.trim().chars() {
        match character {
            '"' if !drawing.contains('\'') => address.push('\''),
            '\n' => address.push_str("%20"),
            '%' | '#' | '<' | '>' | '"' | '&' | ' ' | '{' | '}' | '|' | '^' | '`' | '\\' => {
                address.push_str(&format!("%{:02X}", u32::from(character)))
            }
            other => address.push(other),
        }
    }
    Some(address)
}

/// Draws the villages' patterns.
fn write_patterns<'a>(
    content: &'a Content,
    options: &Options,
    folder: &Folder,
) -> Result<BTreeMap<&'a Slug, String>, PublishError> {
    let drawn: Result<Vec<_>, FileError> = content
        .things
        .villages
        .par_iter()
        .map(|village| {
            let tile = pattern_svg(&village.palette, &village.pattern);
            let name = format!("{}.svg", village.id);
            let published = format!(
                "media/patterns/{}",
                fingerprinted(Path::new(&name), tile.as_bytes())
            );
            folder.write(&published, tile.as_bytes())?;
            Ok((&village.id, options.base.join_file(&published)))
        })
        .collect();
    Ok(drawn?.into_iter().collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_small_drawing_may_stand_inside_a_page_and_nothing_in_it_ends_the_attribute() {
        let drawing = "<svg viewBox=\"0 0 6 6\"><path fill=\"#fff\"\nd=\"M0 0\"/></svg>\n";
        let address = inline_drawing("a.svg", drawing.as_bytes()).expect("small");
        assert_eq!(
            address,
            "data:image/svg+xml,%3Csvg%20viewBox='0%200%206%206'%3E%3Cpath%20fill='%23fff'%20d='M0%200'/%3E%3C/svg%3E"
        );
        assert!(inline_drawing("a.svg", &[b'a'; LARGEST_INLINE + 1]).is_none());
        assert!(inline_drawing("a.webp", b"RIFF").is_none());
    }
}
