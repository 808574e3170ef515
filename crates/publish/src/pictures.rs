//! Pictures, recordings and the villages' patterns and covers, under names that change with their bytes. Native only.

use std::path::Path;

use rayon::prelude::*;

use super::digest::Digest;
use super::error::PublishError;
use super::fingerprint::fingerprinted;
use super::folder::FileError;
use super::inline;
use super::output::Output;
use super::photographs::{self, Developed, Unmade};
use super::progress::Progress;
use langke_compose::{Covers, Drawings, PublishedMedia, pattern_svg, symbols_svg};
use langke_content::{Content, Date, Media, Photograph, Slug, Stored};
use langke_darkroom::Darkroom;
use langke_site::Base;

/// Where pictures are published, below the site's root.
pub const FOLDER: &str = "media";

/// A photograph with its path below the content's `media/`.
type Named<'a> = (&'a String, Developed<'a>);

/// All pictures and recordings of a site.
pub struct Pictures<'a> {
    drawings: Vec<Picture<'a>>,
    photographs: Vec<Named<'a>>,
    darkroom: &'a Darkroom,
    /// Photographs that are published in the quick format for now.
    pub unmade: Unmade,
    recordings: Vec<Recording<'a>>,
    patterns: Vec<OfVillage<'a>>,
    covers: Vec<OfVillage<'a>>,
    /// The small drawings of tools, of each village that shows some.
    symbols: Vec<OfVillage<'a>>,
}

/// A drawing that was checked.
struct Picture<'a> {
    /// Its path below the content's `media/`.
    name: &'a String,
    media: &'a Media,
    /// Its path below the site's root.
    file: String,
    inline: Option<String>,
}

/// A recording that was checked.
struct Recording<'a> {
    /// Its path below the content's `media/`.
    name: &'a String,
    stored: &'a Stored,
    /// Its path below the site's root.
    file: String,
}

/// What is drawn for a village.
struct OfVillage<'a> {
    village: &'a Slug,
    drawing: String,
    /// Its path below the site's root.
    file: String,
}

impl<'a> OfVillage<'a> {
    fn new(village: &'a Slug, folder: &str, drawing: String) -> OfVillage<'a> {
        let name = format!("{folder}/{village}.svg");
        let fingerprinted = fingerprinted(Path::new(&name), Digest::of(drawing.as_bytes()));
        OfVillage {
            village,
            drawing,
            file: format!("{FOLDER}/{fingerprinted}"),
        }
    }
}

impl<'a> Pictures<'a> {
    /// Develops photographs, names the pictures, draws patterns, covers of the year of `today`, and symbols; of drawings only small ones
    /// are read.
    ///
    /// # Errors
    /// If a picture is no more as it was checked, or a photograph cannot be read after all.
    pub fn of(
        content: &'a Content,
        darkroom: &'a Darkroom,
        today: Date,
        progress: fn(Progress),
    ) -> Result<Pictures<'a>, PublishError> {
        let (photographs, unmade) = developed(content, darkroom, progress)?;
        let drawn = content.media.par_iter();
        let drawn = drawn.filter(|(_, media)| media.photograph.is_none());
        let drawn = drawn.map(|(name, media)| {
            let fingerprinted = fingerprinted(Path::new(name), Digest::from(media.stored.digest));
            Ok(Picture {
                name,
                media,
                file: format!("{FOLDER}/{fingerprinted}"),
                inline: inline_drawing(media)?,
            })
        });
        let recordings = content.recordings.iter().map(|(name, sound)| {
            let digest = Digest::from(sound.stored.digest);
            Recording {
                name,
                stored: &sound.stored,
                file: format!("{FOLDER}/{}", fingerprinted(Path::new(name), digest)),
            }
        });
        let villages = content.things.villages.par_iter();
        let patterns = villages.clone().map(|village| {
            let tile = pattern_svg(&village.palette, &village.pattern);
            OfVillage::new(&village.id, "patterns", tile)
        });
        let drawn_from = Covers::of(content, today);
        let covers =
            villages.map(|village| OfVillage::new(&village.id, "covers", drawn_from.svg(village)));
        let symbols = content.things.villages.par_iter().filter_map(|village| {
            let processes = content.things.processes.iter();
            let its_own = processes.filter(|process| process.village == village.id);
            let drawing = symbols_svg(&village.palette, its_own)?;
            Some(OfVillage::new(&village.id, "symbols", drawing))
        });
        Ok(Pictures {
            symbols: symbols.collect(),
            drawings: drawn.collect::<Result<_, FileError>>()?,
            photographs,
            darkroom,
            unmade,
            recordings: recordings.collect(),
            patterns: patterns.collect(),
            covers: covers.collect(),
        })
    }

    /// Where all of them are published.
    pub fn drawings(&self, base: &Base) -> Drawings<'a> {
        let drawings = self.drawings.iter().map(|picture| {
            let address = base.join_file(&picture.file);
            let published = PublishedMedia {
                small: address.clone(),
                address,
                inline: picture.inline.clone(),
                photograph: None,
            };
            (picture.name.clone(), published)
        });
        let photographs = self.photographs.iter().map(|(name, developed)| {
            let published = PublishedMedia {
                small: developed.small(base),
                address: developed.address(base),
                inline: None,
                photograph: Some(developed.photograph(base)),
            };
            ((*name).clone(), published)
        });
        let addresses = |drawn: &[OfVillage<'a>]| {
            let drawn = drawn.iter();
            drawn
                .map(|one| (one.village, base.join_file(&one.file)))
                .collect()
        };
        Drawings {
            media: drawings.chain(photographs).collect(),
            recordings: self
                .recordings
                .iter()
                .map(|one| (one.name.clone(), base.join_file(&one.file)))
                .collect(),
            patterns: addresses(&self.patterns),
            covers: addresses(&self.covers),
            symbols: addresses(&self.symbols),
        }
    }

    /// An output for each picture, recording, pattern and cover, and for the small drawings of tools.
    pub fn outputs(&self) -> impl Iterator<Item = Output<'_>> {
        let photographs = self.photographs.iter();
        let photographs = photographs.flat_map(|(_, developed)| developed.outputs(self.darkroom));
        let pictures = self.drawings.iter();
        let pictures = pictures.map(|picture| (&picture.file, &picture.media.stored));
        let recordings = self.recordings.iter();
        let recordings = recordings.map(|recording| (&recording.file, recording.stored));
        let stored = pictures.chain(recordings).map(|(file, stored)| {
            Output::made(vec![file.clone()], move || {
                Ok(vec![(file.clone(), checked(stored)?)])
            })
        });
        let drawn = self.patterns.iter().chain(&self.covers);
        let drawn = drawn.chain(&self.symbols);
        stored
            .chain(drawn.map(|one| Output::file(&one.file, one.drawing.as_bytes())))
            .chain(photographs)
    }
}

/// All photographs, developed as far as an editor waits for it.
fn developed<'a>(
    content: &'a Content,
    darkroom: &Darkroom,
    progress: fn(Progress),
) -> Result<(Vec<Named<'a>>, Unmade), PublishError> {
    let media = content.media.iter();
    let photographs =
        media.filter_map(|(name, media)| Some((name, media, media.photograph.as_ref()?)));
    let photographs: Vec<(&String, &Media, &Photograph)> = photographs.collect();
    let media: Vec<&Media> = photographs.iter().map(|(_, media, _)| *media).collect();
    let (grades, unmade) = photographs::grades(darkroom, &media);
    let made = photographs::develop_all(darkroom, &media, &grades, progress)?;
    let developed = photographs.into_iter().zip(made);
    let developed = developed.map(|((name, media, photograph), made)| {
        (name, Developed::new(FOLDER, name, media, photograph, made))
    });
    Ok((developed.collect(), unmade))
}

/// The bytes that were checked.
fn checked(stored: &Stored) -> Result<Vec<u8>, FileError> {
    stored.read().ok_or_else(|| FileError::Changed {
        path: stored.file.clone(),
    })
}

/// A drawing that may stand inside a page, as a `data:` address.
fn inline_drawing(media: &Media) -> Result<Option<String>, FileError> {
    if media.stored.bytes > inline::LARGEST {
        return Ok(None);
    }
    let bytes = checked(&media.stored)?;
    Ok(std::str::from_utf8(&bytes).ok().map(inline::address))
}
