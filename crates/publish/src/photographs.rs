//! Photographs in a published site: which files each has, under which names, and how pages name them. Native only.
//!
//! The photograph itself is not published: it may say where somebody lives.

use std::fmt::Write;
use std::path::Path;

use super::digest::Digest;
use super::error::PublishError;
use super::fingerprint::fingerprinted;
use super::folder::FileError;
use super::output::Output;
use super::progress::{Count, Progress, Work};
use langke_content::{Media, Photograph as Photo};
use langke_darkroom::{Darkroom, DevelopError, Format, Grade, Look, Made, Print, prints, seconds};
use langke_site::{Base, Photograph};
use rayon::prelude::*;

/// What stands before the width in a file's name. Files of one photograph that differ in nothing but what follows it show the same.
pub const BEFORE_WIDTH: char = '~';

/// A whole site's worth of photographs is made better at once if that takes no longer than this, in seconds on two cores.
const PATIENCE: f64 = 20.0;

/// A photograph that was checked, and the files that are made of it.
pub struct Developed<'a> {
    media: &'a Media,
    photo: &'a Photo,
    /// Each with its path below the site's root, the narrowest first.
    files: Vec<(String, Print)>,
}

/// How much of each photograph is made: of those that are not made yet as much as an editor waits for. With the seconds that making the
/// rest takes.
pub fn grades(darkroom: &Darkroom, photographs: &[&Media]) -> (Vec<Grade>, Unmade) {
    let is_made: Vec<bool> = photographs
        .iter()
        .map(|media| darkroom.is_whole(&media.stored.digest, media.width))
        .collect();
    let unmade = || {
        let all = photographs.iter().zip(&is_made);
        all.filter(|(_, is_made)| !**is_made)
    };
    let left = Unmade {
        photographs: unmade().count(),
        seconds: unmade()
            .map(|(media, _)| seconds(media.width, media.height))
            .sum(),
    };
    let (rest, left) = if left.seconds <= PATIENCE {
        (Grade::Whole, Unmade::default())
    } else {
        (Grade::Quick, left)
    };
    let grades = is_made.into_iter();
    let grades = grades.map(|is_made| if is_made { Grade::Whole } else { rest });
    (grades.collect(), left)
}

/// Makes what is not made yet of photographs, each of its grade.
///
/// # Errors
/// If one is no more as it was checked, or cannot be read after all.
pub fn develop_all(
    darkroom: &Darkroom,
    photographs: &[&Media],
    grades: &[Grade],
    progress: fn(Progress),
) -> Result<Vec<Vec<Made>>, PublishError> {
    let all = photographs.par_iter().zip(grades);
    let all = all.map(|(media, grade)| (media, prints(media.width, *grade)));
    let waiting = |media: &Media, prints: &[Print]| {
        let digest = &media.stored.digest;
        !darkroom.has(digest, prints)
    };
    let count = all.clone().filter(|(media, prints)| waiting(media, prints));
    let count = Count::of(Work::Photographs, count.count(), progress);
    all.map(|(media, prints)| {
        let waits = waiting(media, &prints);
        let made = develop(darkroom, media, &prints)?;
        if waits {
            count.step();
        }
        Ok(made)
    })
    .collect()
}

/// Photographs that are published in the quick format for now.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Unmade {
    /// How many.
    pub photographs: usize,
    /// How long it takes to make them, in seconds on two cores.
    pub seconds: f64,
}

impl<'a> Developed<'a> {
    /// Names the files, to lie below a folder, that were made of the photograph of a name below `media/`.
    pub fn new(
        folder: &str,
        name: &str,
        media: &'a Media,
        photo: &'a Photo,
        made: Vec<Made>,
    ) -> Developed<'a> {
        let files = made.into_iter().map(|Made { print, digest }| {
            let file = fingerprinted(Path::new(&named(name, print)), Digest::from(digest));
            (format!("{folder}/{file}"), print)
        });
        Developed {
            media,
            photo,
            files: files.collect(),
        }
    }

    /// Its address for browsers that know nothing but addresses.
    pub fn address(&self, base: &Base) -> String {
        let jpeg = self.of(Format::JPEG).find(|(_, print)| print.is_standard);
        base.join_file(jpeg.map_or("", |(file, _)| file))
    }

    /// The address of the narrowest.
    pub fn small(&self, base: &Base) -> String {
        base.join_file(self.files.first().map_or("", |(file, _)| file))
    }

    /// The address of the widest, the lighter of two.
    pub fn largest(&self, base: &Base) -> String {
        let lightest = |print: &Print| (print.width, print.format == Format::WEBP);
        let widest = self.files.iter().max_by_key(|(_, print)| lightest(print));
        base.join_file(widest.map_or("", |(file, _)| file))
    }

    /// What a page says of it.
    pub fn photograph(&self, base: &Base) -> Photograph {
        let set = |format| {
            let mut set = String::new();
            for (file, print) in self.of(format) {
                let separator = if set.is_empty() { "" } else { ", " };
                let _ = write!(set, "{separator}{} {}w", base.join_file(file), print.width);
            }
            set
        };
        let has_webp = self.of(Format::WEBP).next().is_some();
        let (webp, jpeg) = if has_webp {
            (Some(set(Format::WEBP)), None)
        } else {
            (None, Some(set(Format::JPEG)))
        };
        Photograph {
            webp,
            jpeg,
            largest: self.largest(base),
            colours: colours(&self.photo.look),
        }
    }

    fn of(&self, format: Format) -> impl Iterator<Item = &(String, Print)> {
        self.files
            .iter()
            .filter(move |(_, print)| print.format == format)
    }

    /// An output for each file.
    pub fn outputs(&'a self, darkroom: &'a Darkroom) -> impl Iterator<Item = Output<'a>> {
        self.files.iter().map(move |(file, print)| {
            Output::made(vec![file.clone()], move || {
                let bytes = taken(darkroom, self.media, *print)?;
                Ok(vec![(file.clone(), bytes)])
            })
        })
    }
}

/// The bytes of a file that was made; made anew, if somebody threw them away meanwhile.
fn taken(darkroom: &Darkroom, media: &Media, print: Print) -> Result<Vec<u8>, PublishError> {
    let stored = &media.stored;
    if let Some(bytes) = darkroom.take(&stored.digest, print) {
        return Ok(bytes);
    }
    develop(darkroom, media, &[print])?;
    let gone = || FileError::Changed {
        path: stored.file.clone(),
    };
    Ok(darkroom.take(&stored.digest, print).ok_or_else(gone)?)
}

/// Makes the files of a photograph that are not made yet.
pub fn develop(
    darkroom: &Darkroom,
    media: &Media,
    prints: &[Print],
) -> Result<Vec<Made>, PublishError> {
    let stored = &media.stored;
    let bytes = || stored.read();
    let made = darkroom.develop(&stored.digest, bytes, prints);
    let made = made.map_err(|error| match error {
        DevelopError::Fault(fault) => PublishError::Photograph {
            path: stored.file.clone(),
            fault,
        },
        DevelopError::Kept(source) => FileError::Unusable {
            path: stored.file.clone(),
            source,
        }
        .into(),
    })?;
    let changed = || FileError::Changed {
        path: stored.file.clone(),
    };
    Ok(made.ok_or_else(changed)?)
}

/// The colours that stand in a photograph's place, as the style sheet takes them (`style/photograph.css`).
fn colours(look: &Look) -> String {
    let cells = look.colours.split(' ').enumerate();
    let values = cells.map(|(cell, colour)| format!("--{cell}:{colour}"));
    values.collect::<Vec<_>>().join(";")
}

/// The name of a file before its fingerprint: `kiln~720.webp`, and `kiln.webp` for the one that stands for all.
fn named(name: &str, print: Print) -> String {
    let (stem, _) = name.rsplit_once('.').unwrap_or((name, ""));
    let stem = stem.replace(BEFORE_WIDTH, "-");
    let (ending, width) = (print.format.ending(), print.width);
    if print.is_standard {
        format!("{stem}.{ending}")
    } else {
        format!("{stem}{BEFORE_WIDTH}{width}.{ending}")
    }
}
