//! Photographs are looked at and developed once; what was made is kept. Native only.

use std::collections::BTreeSet;
use std::io;
use std::path::Path;
use std::sync::OnceLock;

use sha2::{Digest as _, Sha256};
use tempfile::TempDir;
use thiserror::Error;

use crate::kept::Kept;
use crate::recipe::{Grade, Print, RECIPE, prints};
use crate::sheet::{Look, Sheet, hexadecimal, name};
use langke_photographs::{
    Examined, Fault, Format, Memory, Pixels, Plan, Sides, Verdict, Wanted, examine,
};

/// So many bytes of unpacked pictures are in memory at once. A process holds about twice as much at most: files that were read, and what the
/// allocator has not given back yet.
const MEMORY: u64 = 220 * 1024 * 1024;

/// Where photographs are developed.
#[derive(Debug)]
pub struct Darkroom {
    kept: Kept,
    /// Where files are kept for this run alone, if they cannot be kept beside the content.
    spare: OnceLock<TempDir>,
    memory: Memory,
}

/// A file that was made of a photograph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Made {
    /// Which one.
    pub print: Print,
    /// The SHA-256 of its bytes.
    pub digest: [u8; 32],
}

/// Why a photograph was not developed.
#[derive(Debug, Error)]
pub enum DevelopError {
    /// The photograph is at fault.
    #[error(transparent)]
    Fault(#[from] Fault),
    /// What was made could be kept nowhere.
    #[error(transparent)]
    Kept(#[from] io::Error),
}

impl Darkroom {
    /// What is made is kept inside a content folder.
    pub fn beside(content: &Path) -> Darkroom {
        Darkroom::of(Kept::beside(content))
    }

    /// What is made is gone with this run.
    pub fn nowhere() -> Darkroom {
        Darkroom::of(Kept::nowhere())
    }

    fn of(kept: Kept) -> Darkroom {
        Darkroom {
            kept,
            spare: OnceLock::new(),
            memory: Memory::of(MEMORY),
        }
    }

    /// What is to be seen in the photograph whose bytes have the SHA-256 `digest`.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn look(
        &self,
        digest: &[u8; 32],
        bytes: &[u8],
        examined: &Examined,
    ) -> Result<Look, Fault> {
        let mut sheet = self.sheet(digest);
        if let Some(look) = sheet.look {
            return Ok(look);
        }
        let held = self.memory.take(examined.memory_to_look());
        let seen = langke_photographs::look(bytes)?;
        drop(held);
        let look = Look {
            colours: seen.placeholder.to_string(),
            hash: seen.hash.0,
            is_blurred: seen.sharpness.verdict() == Verdict::Soft,
        };
        sheet.look = Some(look.clone());
        // Whoever cannot keep it looks again next time.
        let _ = self.kept.put(&sheet_name(digest), &sheet.write());
        Ok(look)
    }

    /// The pixels of a photograph so wide at most, upright and in sRGB.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn pixels(&self, bytes: &[u8], width: u32) -> Result<Pixels, Fault> {
        let plan = Plan::new([width], Format::JPEG);
        let held = self.memory.take(examine(bytes)?.memory_to_develop(&plan));
        let pixels = langke_photographs::pixels(bytes, width)?;
        drop(held);
        Ok(pixels)
    }

    /// Whether all files of a photograph of so many pixels' width are made.
    pub fn is_whole(&self, digest: &[u8; 32], width: u32) -> bool {
        self.has(digest, &prints(width, Grade::Whole))
    }

    /// Whether files of a photograph are made.
    pub fn has(&self, digest: &[u8; 32], prints: &[Print]) -> bool {
        let sheet = self.sheet(digest);
        prints.iter().all(|print| {
            let file = file_name(digest, *print);
            let lies = |kept: &Kept| kept.has(&file);
            sheet.digest(*print).is_some()
                && (lies(&self.kept) || self.spare().is_some_and(|kept| lies(&kept)))
        })
    }

    /// Makes those files of a photograph that are not made yet, and tells of all. `bytes` is asked for the photograph only then; without it
    /// nothing is told.
    ///
    /// # Errors
    /// What is wrong with it, or that what was made could be kept nowhere.
    pub fn develop(
        &self,
        digest: &[u8; 32],
        bytes: impl FnOnce() -> Option<Vec<u8>>,
        prints: &[Print],
    ) -> Result<Option<Vec<Made>>, DevelopError> {
        let mut sheet = self.sheet(digest);
        let missing = prints.iter().filter(|print| !self.has(digest, &[**print]));
        let missing: Vec<Print> = missing.copied().collect();
        if !missing.is_empty() {
            let Some(bytes) = bytes() else {
                return Ok(None);
            };
            let plan = plan(&missing);
            let held = self.memory.take(examine(&bytes)?.memory_to_develop(&plan));
            let made = langke_photographs::develop(&bytes, &plan)?;
            drop(held);
            for (print, made) in missing.iter().zip(made) {
                self.keep(&file_name(digest, *print), &made.bytes)?;
                sheet.note(*print, &Sha256::digest(&made.bytes).into());
            }
            self.keep(&sheet_name(digest), &sheet.write())?;
        }
        let made = prints.iter().map(|print| {
            let digest = sheet.digest(*print)?;
            Some(Made {
                print: *print,
                digest,
            })
        });
        Ok(made.collect())
    }

    /// The bytes of a file that was made; none if it is gone. What is not what was made is thrown away.
    pub fn take(&self, digest: &[u8; 32], print: Print) -> Option<Vec<u8>> {
        let right = self.sheet(digest).digest(print)?;
        let name = file_name(digest, print);
        let bytes = self.get(&name)?;
        if Sha256::digest(&bytes)[..] == right[..] {
            return Some(bytes);
        }
        self.kept.forget(&name);
        None
    }

    /// Throws away what was made of other photographs than those with these SHA-256.
    ///
    /// # Errors
    /// What the system says.
    pub fn sweep(&self, wanted: &[[u8; 32]]) -> io::Result<usize> {
        let wanted: BTreeSet<String> = wanted.iter().map(hexadecimal).collect();
        // Names of other things that are kept go on otherwise.
        self.kept.sweep(|name| {
            let of = name.split_once(&format!("-{RECIPE}"));
            of.is_none_or(|(of, rest)| !rest.starts_with(['-', '.']) || wanted.contains(of))
        })
    }

    /// Where other things are kept that are made of content.
    pub fn kept(&self) -> &Kept {
        &self.kept
    }

    fn sheet(&self, digest: &[u8; 32]) -> Sheet {
        self.get(&sheet_name(digest))
            .map_or_else(Sheet::default, |bytes| Sheet::read(&bytes))
    }

    fn get(&self, name: &str) -> Option<Vec<u8>> {
        self.kept.get(name).or_else(|| self.spare()?.get(name))
    }

    /// Keeps bytes beside the content; where nothing can be written, for this run.
    fn keep(&self, name: &str, bytes: &[u8]) -> io::Result<()> {
        if self.kept.is_somewhere() && self.kept.put(name, bytes).is_ok() {
            return Ok(());
        }
        if self.spare.get().is_none() {
            // Whoever was quicker made one.
            let _ = self.spare.set(tempfile::tempdir()?);
        }
        self.spare().map_or(Ok(()), |kept| kept.put(name, bytes))
    }

    fn spare(&self) -> Option<Kept> {
        self.spare.get().map(|folder| Kept::beside(folder.path()))
    }
}

fn sheet_name(digest: &[u8; 32]) -> String {
    format!("{}-{RECIPE}.json", hexadecimal(digest))
}

fn file_name(digest: &[u8; 32], print: Print) -> String {
    format!("{}-{RECIPE}-{}", hexadecimal(digest), name(print))
}

/// How long it takes to make all files of a photograph on two cores, in seconds.
pub fn seconds(width: u32, height: u32) -> f64 {
    let plan = plan(&prints(width, Grade::Whole));
    langke_photographs::seconds(Sides { width, height }, &plan) / 2.0
}

fn plan(prints: &[Print]) -> Plan {
    let wanted = prints.iter().map(|print| Wanted {
        width: print.width,
        format: print.format,
    });
    Plan {
        wanted: wanted.collect(),
    }
}
