//! The parts of a packed file (ZIP), unpacked within bounds. Native only.

use std::io::{Cursor, Read, Write};

use zip::read::ZipArchive;
use zip::write::{SimpleFileOptions, ZipWriter};

use crate::bounds::{PARTS, UNPACKED_BYTES};
use crate::fault::Limit;
use crate::refusal::{Refusal, within};

/// The parts of a packed file, in their order.
#[derive(Debug, Clone)]
pub(crate) struct Package {
    parts: Vec<(String, Vec<u8>)>,
}

impl Package {
    /// Unpacks all parts. A part counts as what it really unpacks to, whatever the archive says of it.
    pub(crate) fn unpack(bytes: &[u8]) -> Result<Package, Refusal> {
        let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| {
            Refusal::Damaged("the archive has no end, as after a copy that was broken off".into())
        })?;
        within(Limit::Parts, archive.len() as u64, PARTS)?;
        let mut parts = Vec::with_capacity(archive.len());
        let mut unpacked = 0;
        for place in 0..archive.len() {
            let part = archive
                .by_index(place)
                .map_err(|error| Refusal::Damaged(error.to_string()))?;
            let name = part.name().replace('\\', "/");
            if part.is_dir() {
                continue;
            }
            let mut content = Vec::new();
            // One byte more than is allowed tells that there is more.
            let room = UNPACKED_BYTES - unpacked + 1;
            part.take(room)
                .read_to_end(&mut content)
                .map_err(|error| Refusal::damaged(&name, error))?;
            unpacked += content.len() as u64;
            within(Limit::UnpackedBytes, unpacked, UNPACKED_BYTES)?;
            parts.push((name, content));
        }
        Ok(Package { parts })
    }

    /// Packs all parts into a file.
    pub(crate) fn pack(&self) -> std::io::Result<Vec<u8>> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, content) in &self.parts {
            writer.start_file(name, SimpleFileOptions::default())?;
            writer.write_all(content)?;
        }
        Ok(writer.finish()?.into_inner())
    }

    /// The names of all parts.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.parts.iter().map(|(name, _)| name.as_str())
    }

    /// The bytes of a part; names differ in more than case (ECMA-376, part 2).
    pub(crate) fn part(&self, name: &str) -> Option<&[u8]> {
        let place = self.place(name)?;
        Some(&self.parts[place].1)
    }

    /// The text of a part.
    pub(crate) fn text(&self, name: &str) -> Result<&str, Refusal> {
        let bytes = self
            .part(name)
            .ok_or_else(|| Refusal::damaged(name, "the part is missing"))?;
        let text = std::str::from_utf8(bytes).map_err(|error| Refusal::damaged(name, error))?;
        Ok(text.strip_prefix('\u{feff}').unwrap_or(text))
    }

    /// Sets a part, at the place where it was or at the end.
    pub(crate) fn set(&mut self, name: &str, content: impl Into<Vec<u8>>) {
        match self.place(name) {
            Some(place) => self.parts[place].1 = content.into(),
            None => self.parts.push((name.to_owned(), content.into())),
        }
    }

    /// Takes a part away.
    pub(crate) fn remove(&mut self, name: &str) {
        if let Some(place) = self.place(name) {
            self.parts.remove(place);
        }
    }

    fn place(&self, name: &str) -> Option<usize> {
        self.parts
            .iter()
            .position(|(other, _)| other.eq_ignore_ascii_case(name))
    }
}
