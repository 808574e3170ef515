//! The list of what was published in a folder: by it a folder is known as ours, and each file in it. Native only.
//!
//! It is written as `sha256sum` writes, so that a webmaster can see with `sha256sum --check` whether anything was changed.

use std::collections::BTreeMap;
use std::fmt;
use std::fs::{self, File};
use std::io::{self, BufWriter, Read, Write};
use std::path::Path;

use crate::digest::Digest;

/// Where the list lies in a published site.
pub const RECORD: &str = "app/published.sha256";

/// The first line; the number is that of the format.
const FIRST_LINE: &str = "# langke 1: the files that were published here; the next publish replaces or removes these and no others";
/// What stands before the files of the publish before.
const KEPT_LINE: &str = "# kept from the publish before, for pages that are still open somewhere; the next one removes them";

/// Files by their path below the site's root, with `/` between folders.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Record {
    /// What the publish wrote.
    pub files: BTreeMap<String, Digest>,
    /// What it kept from the one before.
    pub kept: BTreeMap<String, Digest>,
}

impl Record {
    /// The list that lies in a folder; none if there is none, or none that can be read as one.
    ///
    /// # Errors
    /// If there is one and the system does not give it out.
    pub fn of_folder(folder: &Path) -> io::Result<Option<Record>> {
        Record::read(&folder.join(RECORD))
    }

    /// The list in a file.
    ///
    /// # Errors
    /// If there is one and the system does not give it out.
    pub fn read(path: &Path) -> io::Result<Option<Record>> {
        if !is_file(path) {
            return Ok(None);
        }
        let bytes = fs::read(path)?;
        Ok(std::str::from_utf8(&bytes).ok().and_then(Record::parse))
    }

    /// Whether what lies in a folder where the list goes begins as a list does; what it names is not read.
    ///
    /// # Errors
    /// If there is something and the system does not give it out.
    pub fn lies_in(folder: &Path) -> io::Result<bool> {
        let path = folder.join(RECORD);
        if !is_file(&path) {
            return Ok(false);
        }
        let mut beginning = Vec::new();
        let length = FIRST_LINE.len() as u64;
        File::open(path)?.take(length).read_to_end(&mut beginning)?;
        Ok(beginning == FIRST_LINE.as_bytes())
    }

    /// Reads what `to_string` writes; nothing if it is anything else, or names a file that lies elsewhere.
    pub fn parse(text: &str) -> Option<Record> {
        let mut lines = text.lines();
        if lines.next()? != FIRST_LINE {
            return None;
        }
        let (mut written, mut kept) = (Vec::new(), Vec::new());
        let mut is_kept = false;
        for line in lines {
            if line == KEPT_LINE {
                is_kept = true;
                continue;
            }
            let (digest, file) = line.split_once("  ")?;
            if !is_inside(file) {
                return None;
            }
            let files = if is_kept { &mut kept } else { &mut written };
            files.push((file.to_owned(), Digest::parse(digest)?));
        }
        // A list is in order, and so made into a table in one go.
        Some(Record {
            files: written.into_iter().collect(),
            kept: kept.into_iter().collect(),
        })
    }

    /// Writes the list into a file, line by line: a country's is long.
    ///
    /// # Errors
    /// If the disk is full or fails.
    pub fn write(&self, file: File) -> io::Result<()> {
        let mut file = BufWriter::new(file);
        write!(file, "{self}")?;
        file.flush()
    }

    /// Every file on it.
    pub fn names(&self) -> impl Iterator<Item = &String> {
        self.files.keys().chain(self.kept.keys())
    }

    /// Every file on it with its digest: those that were written, then those that were kept.
    pub fn entries(&self) -> impl Iterator<Item = (&str, Digest)> {
        let all = self.files.iter().chain(&self.kept);
        all.map(|(name, digest)| (name.as_str(), *digest))
    }

    /// The digest that a file had when it was published or kept.
    pub fn digest(&self, file: &str) -> Option<Digest> {
        self.entry(file).map(|(_, digest)| digest)
    }

    /// A file as it stands on the list: its name there, and that digest.
    pub fn entry(&self, file: &str) -> Option<(&str, Digest)> {
        let entry = self.files.get_key_value(file);
        let (name, digest) = entry.or_else(|| self.kept.get_key_value(file))?;
        Some((name, *digest))
    }
}

impl fmt::Display for Record {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(formatter, "{FIRST_LINE}")?;
        write_lines(formatter, &self.files)?;
        if !self.kept.is_empty() {
            writeln!(formatter, "{KEPT_LINE}")?;
            write_lines(formatter, &self.kept)?;
        }
        Ok(())
    }
}

/// Whether a name is that of a file below a folder.
pub fn is_inside(file: &str) -> bool {
    let mut parts = file.split('/');
    parts.all(|part| !matches!(part, "" | "." | "..") && !part.contains('\\'))
}

/// Whether there is a file; a link to one is none.
fn is_file(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok_and(|data| data.is_file())
}

/// A path as our lists write it; none if it has a name that no list can hold.
pub fn name_of(path: &Path) -> Option<String> {
    let parts: Option<Vec<&str>> = path.iter().map(|part| part.to_str()).collect();
    Some(parts?.join("/"))
}

fn write_lines(
    formatter: &mut fmt::Formatter<'_>,
    files: &BTreeMap<String, Digest>,
) -> fmt::Result {
    files
        .iter()
        .try_for_each(|(file, digest)| writeln!(formatter, "{digest}  {file}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record() -> Record {
        let files = |names: &[&str]| {
            names
                .iter()
                .map(|name| ((*name).to_owned(), Digest::of(name.as_bytes())))
                .collect()
        };
        Record {
            files: files(&["vi/index.html", "media/tên  đôi.svg"]),
            kept: files(&["app/old-0123456789abcdef.js"]),
        }
    }

    #[test]
    fn a_list_is_read_as_it_was_written() {
        let text = record().to_string();
        assert_eq!(Record::parse(&text), Some(record()));
        assert_eq!(
            record().digest("vi/index.html"),
            Some(Digest::of(b"vi/index.html"))
        );
        let empty = Record::default();
        assert_eq!(Record::parse(&empty.to_string()), Some(empty));
    }

    #[test]
    fn a_list_that_names_files_elsewhere_is_none_of_ours() {
        for file in ["../evil", "/etc/passwd", "a//b", "a/./b", "a\\..\\b", ""] {
            let text = format!("{FIRST_LINE}\n{}  {file}\n", Digest::of(b""));
            assert_eq!(Record::parse(&text), None, "{file:?}");
        }
        for text in ["", "# something else\n", "<!DOCTYPE html>"] {
            assert_eq!(Record::parse(text), None, "{text:?}");
        }
    }
}
