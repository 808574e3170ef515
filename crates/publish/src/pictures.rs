//! Pictures and the villages' patterns, under names that change with their bytes. Native only.

use std::path::Path;

use rayon::prelude::*;

use super::digest::Digest;
use super::fingerprint::fingerprinted;
use super::folder::FileError;
use super::inline;
use super::output::Output;
use langke_compose::{Drawings, PublishedMedia, pattern_svg, symbols_svg};
use langke_content::{Content, Media, MediaKind, Slug};
use langke_site::Base;

/// Where pictures are published, below the site's root.
pub const FOLDER: &str = "media";

/// All pictures of a site.
pub struct Pictures<'a> {
    media: Vec<Picture<'a>>,
    patterns: Vec<Pattern<'a>>,
    symbols: Symbols,
}

/// The small drawings of tools.
struct Symbols {
    drawing: String,
    /// Its path below the site's root.
    file: String,
}

/// A picture that was checked.
struct Picture<'a> {
    /// Its path below the content's `media/`.
    name: &'a String,
    media: &'a Media,
    /// Its path below the site's root.
    file: String,
    inline: Option<String>,
}

/// A village's pattern.
struct Pattern<'a> {
    village: &'a Slug,
    tile: String,
    /// Its path below the site's root.
    file: String,
}

impl<'a> Pictures<'a> {
    /// Names the pictures, draws patterns and symbols; of pictures only small drawings are read.
    ///
    /// # Errors
    /// If a small drawing is no more as it was checked.
    pub fn of(content: &'a Content) -> Result<Pictures<'a>, FileError> {
        let media = content.media.par_iter().map(|(name, media)| {
            let fingerprinted = fingerprinted(Path::new(name), Digest::from(media.digest));
            Ok(Picture {
                name,
                media,
                file: format!("{FOLDER}/{fingerprinted}"),
                inline: inline_drawing(name, media)?,
            })
        });
        let patterns = content.things.villages.par_iter().map(|village| {
            let tile = pattern_svg(&village.palette, &village.pattern);
            let name = format!("patterns/{}.svg", village.id);
            let fingerprinted = fingerprinted(Path::new(&name), Digest::of(tile.as_bytes()));
            Pattern {
                village: &village.id,
                tile,
                file: format!("{FOLDER}/{fingerprinted}"),
            }
        });
        let drawing = symbols_svg(content.things.processes.iter());
        let name = fingerprinted(Path::new("symbols.svg"), Digest::of(drawing.as_bytes()));
        Ok(Pictures {
            symbols: Symbols {
                drawing,
                file: format!("{FOLDER}/{name}"),
            },
            media: media.collect::<Result<_, FileError>>()?,
            patterns: patterns.collect(),
        })
    }

    /// Where all of them are published.
    pub fn drawings(&self, base: &Base) -> Drawings<'a> {
        let published = |picture: &Picture<'_>| PublishedMedia {
            address: base.join_file(&picture.file),
            inline: picture.inline.clone(),
        };
        let (media, patterns) = (self.media.iter(), self.patterns.iter());
        Drawings {
            media: media
                .map(|picture| (picture.name.clone(), published(picture)))
                .collect(),
            patterns: patterns
                .map(|pattern| (pattern.village, base.join_file(&pattern.file)))
                .collect(),
            symbols: base.join_file(&self.symbols.file),
        }
    }

    /// An output for each picture and pattern, and for the symbols.
    pub fn outputs(&self) -> impl Iterator<Item = Output<'_>> {
        let media = self.media.iter().map(|picture| {
            Output::made(vec![picture.file.clone()], || {
                let bytes = checked(picture.media)?;
                Ok(vec![(picture.file.clone(), bytes)])
            })
        });
        let patterns = self.patterns.iter();
        let symbols = Output::file(&self.symbols.file, self.symbols.drawing.as_bytes());
        media
            .chain(patterns.map(|pattern| Output::file(&pattern.file, pattern.tile.as_bytes())))
            .chain([symbols])
    }
}

/// The bytes that were checked.
fn checked(media: &Media) -> Result<Vec<u8>, FileError> {
    media.read().ok_or_else(|| FileError::Changed {
        path: media.file.clone(),
    })
}

/// A picture that may stand inside a page, as a `data:` address.
fn inline_drawing(name: &str, media: &Media) -> Result<Option<String>, FileError> {
    let is_drawing = MediaKind::of(Path::new(name)) == Some(MediaKind::Svg);
    if !is_drawing || media.bytes > inline::LARGEST {
        return Ok(None);
    }
    let bytes = checked(media)?;
    Ok(std::str::from_utf8(&bytes).ok().map(inline::address))
}
