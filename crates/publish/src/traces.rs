//! What each output was made from, kept beside the content from publish to publish: what was made from the same need not be made again.
//! Native only.
//!
//! An output that looks at a thing, at all things of a kind, at what was worked out of them or at a file that was written before, leaves a
//! trace of it; what all are made from and nobody notes is the ground, by whose change all traces are lost. So they are with another build
//! of this program: it may make something else from the same.

use std::collections::HashMap;
use std::env;
use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use rayon::prelude::*;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::digest::Digest;
use super::folder::{Folder, Stamps, file_in};
use langke_compose::{Library, files_beside};
use langke_content::seen::{Seen, Sight, digest as digest_of};
use langke_darkroom::Kept;
use langke_site::Address;

/// How the sight of all files of a page begins; its address follows.
const PAGE: &str = "page ";

/// How the file ends in which traces are kept.
const TRACES: &str = "-traces.bin";

/// How the file ends in which the stamps of a site's files are kept.
const STAMPS: &str = "-stamps.bin";

/// The traces of the site that is replaced, and of the one that is written.
pub struct Traces<'a> {
    library: &'a Library<'a>,
    folder: &'a Folder,
    ground: u64,
    before: Before,
    new: Mutex<New>,
}

/// What was kept of the site that is replaced.
#[derive(Default)]
struct Before {
    /// Sights, as they are kept.
    sights: Vec<Sighted>,
    /// The traces of outputs, by their first file.
    outputs: HashMap<String, Trace>,
}

/// A sight of before.
struct Sighted {
    sight: Arc<str>,
    /// What changes with what was seen.
    digest: u64,
    /// Whether what is seen today is the same: looked at when the first output asks.
    is_same: OnceLock<bool>,
}

/// What an output was made from.
struct Trace {
    sights: Vec<u32>,
    /// It was not made again, so that its trace is the same.
    stands: AtomicBool,
}

/// What is new.
#[derive(Default)]
struct New {
    /// The numbers of all sights, those of before too.
    numbers: HashMap<Arc<str>, u32>,
    outputs: HashMap<String, Vec<u32>>,
}

/// As it is kept.
#[derive(Serialize, Deserialize)]
struct Stored {
    sights: Vec<(Arc<str>, u64)>,
    outputs: Vec<(String, Vec<u32>)>,
}

/// What stands before it: nothing more is read where that is another one.
#[derive(Serialize, Deserialize, PartialEq, Eq)]
struct Stamped {
    ground: u64,
    /// What changes with the list of the site's files.
    site: u64,
}

/// What was seen for a site, without that which it was seen of: traces that are kept once the site stands in its place.
pub struct Looked {
    name: String,
    ground: u64,
    /// By their numbers.
    sights: Vec<Arc<str>>,
    digests: Vec<u64>,
    outputs: Vec<(String, Vec<u32>)>,
}

impl Looked {
    /// Keeps them for a site whose files have these stamps; where they cannot be kept, all is made again next time.
    pub fn keep(mut self, kept: &Kept, stamps: &Stamps) {
        put(kept, &format!("{}{STAMPS}", self.name), stamps);
        // Sights that nothing is made from any more are forgotten.
        let mut numbers: Vec<Option<u32>> = vec![None; self.sights.len()];
        let mut sights = Vec::with_capacity(self.sights.len());
        for sight in self.outputs.iter_mut().flat_map(|(_, sights)| sights) {
            let place = *sight as usize;
            let next = u32::try_from(sights.len()).unwrap_or(u32::MAX);
            *sight = *numbers[place].get_or_insert_with(|| {
                sights.push((self.sights[place].clone(), self.digests[place]));
                next
            });
        }
        let stamped = Stamped {
            ground: self.ground,
            site: stamps.list(),
        };
        let outputs = self.outputs;
        let stored = Stored { sights, outputs };
        put(kept, &format!("{}{TRACES}", self.name), &(stamped, stored));
    }
}

/// What changes with this program; none where its own file cannot be read.
pub fn program() -> Option<u64> {
    let file = env::current_exe().ok()?;
    Some(digest_of(&fs::read(file).ok()?))
}

/// The stamps that are kept of the files of the site in a place.
pub fn stamps(kept: &Kept, place: &Path) -> Option<Stamps> {
    get(kept, &format!("{}{STAMPS}", name(place)))
}

/// What the names begin with under which something is kept of the site in a place.
fn name(place: &Path) -> String {
    Digest::of(place.as_os_str().as_encoded_bytes()).to_string()
}

fn get<T: DeserializeOwned>(kept: &Kept, name: &str) -> Option<T> {
    postcard::from_bytes(&kept.get(name)?).ok()
}

/// What cannot be kept is not there next time.
fn put(kept: &Kept, name: &str, what: &impl Serialize) {
    match postcard::to_stdvec(what) {
        Ok(bytes) if kept.put(name, &bytes).is_ok() => {}
        _ => kept.forget(name),
    }
}

impl<'a> Traces<'a> {
    /// Takes the traces of the site that is replaced out of what is kept, if they are its own and `ground` is the same.
    pub fn of(
        kept: &Kept,
        library: &'a Library<'a>,
        folder: &'a Folder,
        ground: u64,
    ) -> Traces<'a> {
        let bytes = kept.get(&format!("{}{TRACES}", name(folder.place())));
        let site = folder.identity_before();
        let stored = bytes.zip(site).and_then(|(bytes, site)| {
            let (stamped, rest) = postcard::take_from_bytes::<Stamped>(&bytes).ok()?;
            let is_its = stamped == Stamped { ground, site };
            is_its.then(|| postcard::from_bytes::<Stored>(rest).ok())?
        });
        let before = stored.map_or_else(Before::default, Before::from);
        let numbers = before.sights.iter().map(|before| before.sight.clone());
        let numbers = numbers.zip(0..).collect();
        Traces {
            library,
            folder,
            ground,
            before,
            new: Mutex::new(New {
                numbers,
                outputs: HashMap::new(),
            }),
        }
    }

    /// Whether an output would be made from the same as before.
    pub fn would_be_the_same(&self, output: &str) -> bool {
        let trace = self.before.outputs.get(output);
        trace.is_some_and(|trace| trace.sights.iter().all(|sight| self.is_same(*sight)))
    }

    /// Notes that an output was not made again: its trace stands.
    pub fn stands(&self, output: &str) {
        if let Some(trace) = self.before.outputs.get(output) {
            trace.stands.store(true, Ordering::Relaxed);
        }
    }

    /// Notes what an output was made from.
    pub fn note(&self, output: &str, seen: Seen) {
        // The ground changes with what is no thing.
        let is_noted = |sight: &Sight| match sight {
            Sight::Thing(kind, _) | Sight::Whole(kind) | Sight::Count(kind) => {
                kind.folder().is_some()
            }
            Sight::Answer(_) => true,
        };
        let seen: Vec<String> = seen
            .iter()
            .filter(|sight| is_noted(sight))
            .map(Sight::to_string)
            .collect();
        let mut new = self.new.lock().unwrap_or_else(PoisonError::into_inner);
        let sights = seen.iter().map(|sight| new.number(sight)).collect();
        new.outputs.insert(output.to_owned(), sights);
    }

    /// What was seen, when all is written.
    pub fn looked(self) -> Looked {
        let new = std::mem::take(&mut *self.new.lock().unwrap_or_else(PoisonError::into_inner));
        let mut sights: Vec<(Arc<str>, u32)> = new.numbers.into_iter().collect();
        sights.sort_unstable_by_key(|(_, number)| *number);
        let looked_at = sights.par_iter();
        let digests: Vec<u64> = looked_at
            .map(|(sight, _)| self.look(sight).unwrap_or_default())
            .collect();
        let name = name(self.folder.place());
        let before = self.before.outputs.into_iter();
        let before = before.filter(|(_, trace)| trace.stands.load(Ordering::Relaxed));
        let before = before.map(|(output, trace)| (output, trace.sights));
        Looked {
            name,
            ground: self.ground,
            sights: sights.into_iter().map(|(sight, _)| sight).collect(),
            digests,
            outputs: before.chain(new.outputs).collect(),
        }
    }

    fn is_same(&self, sight: u32) -> bool {
        let before = self.before.sights.get(sight as usize);
        before.is_some_and(|before| {
            let look = || self.look(&before.sight) == Some(before.digest);
            *before.is_same.get_or_init(look)
        })
    }

    /// What is seen today; none of what is no sight.
    fn look(&self, sight: &str) -> Option<u64> {
        let things = self.library.things();
        Some(match Sight::parse(sight)? {
            Sight::Thing(kind, id) => digest_of(&things.digest(kind, &id)),
            Sight::Whole(kind) => digest_of(things.digests(kind)),
            Sight::Count(kind) => digest_of(&things.digests(kind).len()),
            Sight::Answer(question) => {
                let digest = |file: &str| self.folder.digest_of(file);
                if let Some(file) = file_in(&question) {
                    digest_of(&digest(file))
                } else if let Some(path) = question.strip_prefix(PAGE) {
                    let files = files_of(&Address::parse(path)?);
                    let digests = files.iter().map(|file| digest(file));
                    digest_of(&digests.collect::<Vec<_>>())
                } else {
                    self.library.answer(&question)?
                }
            }
        })
    }
}

impl From<Stored> for Before {
    fn from(stored: Stored) -> Before {
        let sights = stored.sights.into_iter();
        let outputs = stored.outputs.into_iter();
        let outputs = outputs.map(|(output, sights)| {
            let stands = AtomicBool::new(false);
            (output, Trace { sights, stands })
        });
        Before {
            sights: sights
                .map(|(sight, digest)| Sighted {
                    sight,
                    digest,
                    is_same: OnceLock::new(),
                })
                .collect(),
            outputs: outputs.collect(),
        }
    }
}

impl New {
    /// The number of a sight; the next one, if it is new.
    fn number(&mut self, sight: &str) -> u32 {
        if let Some(number) = self.numbers.get(sight) {
            return *number;
        }
        let number = u32::try_from(self.numbers.len()).unwrap_or(u32::MAX);
        self.numbers.insert(sight.into(), number);
        number
    }
}

/// The sight of all files of a page: what looks at hundreds of pages, as packs do, notes them as one.
pub fn written_page(page: &Address) -> Sight {
    Sight::Answer(format!("{PAGE}{page}"))
}

/// The files of a page, but for those that others show in frames.
pub fn files_of(page: &Address) -> Vec<String> {
    let mut files = files_beside(page);
    files.push(page.file());
    files
}
