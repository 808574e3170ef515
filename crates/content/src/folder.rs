//! What lies in a content folder, and its bytes: only real files are listed and opened, each is read once. Native only.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::bounds::{FILES, FOLDERS, Why};
use super::names::is_left_behind;
use super::problem::Problem;
use langke_darkroom::Darkroom;

use super::rules::{
    NotUtf8, Rule, SpecialFile, SymbolicLink, TooDeep, TooLarge, TooMany, Unreadable,
};

/// Where the files of a content are: a folder, or memory.
pub trait Shelf: Sync {
    /// The bytes of a file, at most `limit`.
    ///
    /// # Errors
    /// The rule that the file breaks.
    fn read(&self, file: &str, limit: u64) -> Result<Vec<u8>, Rule>;

    /// Where the file lies on this machine.
    fn path(&self, file: &str) -> PathBuf;

    /// Where its photographs are developed.
    fn darkroom(&self) -> Darkroom;
}

impl Shelf for Path {
    fn read(&self, file: &str, limit: u64) -> Result<Vec<u8>, Rule> {
        bytes_of(&self.join(file), limit)
    }

    fn path(&self, file: &str) -> PathBuf {
        self.join(file)
    }

    fn darkroom(&self) -> Darkroom {
        Darkroom::beside(self)
    }
}

impl Shelf for std::collections::BTreeMap<String, Vec<u8>> {
    fn read(&self, file: &str, limit: u64) -> Result<Vec<u8>, Rule> {
        let bytes = self.get(file).cloned().unwrap_or_default();
        within(bytes.len() as u64, limit)?;
        Ok(bytes)
    }

    fn path(&self, file: &str) -> PathBuf {
        file.into()
    }

    fn darkroom(&self) -> Darkroom {
        Darkroom::nowhere()
    }
}

/// What lies in a folder.
#[derive(Debug, Default)]
pub struct Listing {
    /// The files, relative to the folder with `/` between folders, by name.
    pub files: Vec<String>,
    /// What is neither a file nor a folder, and what cannot be listed.
    pub problems: Vec<Problem>,
}

impl Listing {
    /// Lists everything below a folder, which may itself be reached through a link. What programs leave behind is
    /// passed over, but no link that a program could write through.
    pub fn of(folder: &Path) -> Listing {
        Listing::within(folder, FILES)
    }

    /// The same of a folder that may have so many entries.
    fn within(folder: &Path, most: usize) -> Listing {
        let mut listing = Listing::default();
        // A link to the folder is followed once, here; whoever gives its name means what it leads to.
        let root = fs::canonicalize(folder).unwrap_or_else(|_| folder.to_owned());
        let mut left = Some(most);
        listing.add(&root, "", 1, &mut left);
        if left.is_none() {
            let (found, why) = (most + 1, Why::Memory);
            listing.report("", TooMany { found, most, why });
        }
        listing.files.sort();
        listing
    }

    fn report(&mut self, file: &str, rule: impl Into<Rule>) {
        self.problems.push(Problem::new(file, "", rule));
    }

    fn add(&mut self, folder: &Path, below: &str, depth: usize, left: &mut Option<usize>) {
        if depth > FOLDERS {
            return self.report(below, TooDeep { most: FOLDERS });
        }
        let entries = match fs::read_dir(folder) {
            Ok(entries) => entries,
            Err(error) => return self.report(below, unreadable(&error)),
        };
        for entry in entries {
            *left = left.and_then(|left| left.checked_sub(1));
            if left.is_none() {
                return;
            }
            let (name, kind) =
                match entry.and_then(|entry| Ok((entry.file_name(), entry.file_type()?))) {
                    Ok(entry) => entry,
                    Err(error) => {
                        self.report(below, unreadable(&error));
                        continue;
                    }
                };
            let shown = name.to_string_lossy();
            let file = if below.is_empty() {
                shown.to_string()
            } else {
                format!("{below}/{shown}")
            };
            // Emacs keeps its locks as links that lead nowhere, under names that nothing else has.
            if shown.starts_with(".#") {
                continue;
            }
            if kind.is_symlink() {
                self.report(&file, SymbolicLink);
            } else if is_left_behind(&shown) {
                continue;
            } else if name.to_str().is_none() {
                self.report(&file, NotUtf8);
            } else if kind.is_dir() {
                self.add(&folder.join(&name), &file, depth + 1, left);
            } else if kind.is_file() {
                self.files.push(file);
            } else {
                self.report(&file, SpecialFile);
            }
        }
    }
}

/// The byte-order mark that some editors write.
const MARK: &[u8] = b"\xEF\xBB\xBF";

/// A text as the bytes of a file: with a byte-order mark where the file had one.
pub fn with_mark_of(before: &[u8], text: &str) -> Vec<u8> {
    let mark: &[u8] = if before.starts_with(MARK) { MARK } else { b"" };
    [mark, text.as_bytes()].concat()
}

/// Bytes as text; a byte-order mark is passed over.
///
/// # Errors
/// That they are not UTF-8.
pub fn text(mut bytes: Vec<u8>) -> Result<String, Rule> {
    if bytes.starts_with(MARK) {
        bytes.drain(..MARK.len());
    }
    String::from_utf8(bytes).map_err(|_| NotUtf8.into())
}

/// The bytes of a file, which is opened and read once; its type and size are those of what was opened.
///
/// # Errors
/// A link, what is no file, more than `limit` bytes, or what the system says.
pub fn bytes_of(path: &Path, limit: u64) -> Result<Vec<u8>, Rule> {
    // Nothing but a file is opened at all: to open some devices is to start them.
    let named = fs::symlink_metadata(path).map_err(|error| unreadable(&error))?;
    regular(&named)?;
    let file = open(path).map_err(|error| unreadable(&error))?;
    let opened = file.metadata().map_err(|error| unreadable(&error))?;
    regular(&opened)?;
    within(opened.len(), limit)?;
    let mut bytes = Vec::with_capacity(usize::try_from(opened.len()).unwrap_or_default());
    file.take(limit + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| unreadable(&error))?;
    within(bytes.len() as u64, limit)?;
    Ok(bytes)
}

/// Opens what is there now without following a link and without waiting, whatever took the file's place since it was looked at.
fn open(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true);
    #[cfg(unix)]
    {
        use rustix::fs::OFlags;
        use std::os::unix::fs::OpenOptionsExt;
        options.custom_flags((OFlags::NOFOLLOW | OFlags::NONBLOCK).bits() as i32);
    }
    #[cfg(windows)]
    {
        use std::os::windows::fs::OpenOptionsExt;
        /// The link itself, not what it leads to.
        const FILE_FLAG_OPEN_REPARSE_POINT: u32 = 0x0020_0000;
        options.custom_flags(FILE_FLAG_OPEN_REPARSE_POINT);
    }
    options.open(path)
}

/// That something is a file.
fn regular(metadata: &fs::Metadata) -> Result<(), Rule> {
    if metadata.is_file() {
        Ok(())
    } else if metadata.is_symlink() {
        Err(SymbolicLink.into())
    } else {
        Err(SpecialFile.into())
    }
}

fn within(bytes: u64, limit: u64) -> Result<(), Rule> {
    if bytes > limit {
        Err(TooLarge { bytes, limit }.into())
    } else {
        Ok(())
    }
}

fn unreadable(error: &io::Error) -> Rule {
    Unreadable {
        reason: error.to_string(),
    }
    .into()
}

#[cfg(all(test, unix))]
mod tests {
    use std::os::unix::fs::symlink;

    use super::*;

    #[test]
    fn what_took_the_place_of_a_file_is_neither_followed_nor_waited_for() {
        let folder = tempfile::tempdir().expect("a folder");
        let (file, link, pipe) = (
            folder.path().join("file"),
            folder.path().join("link"),
            folder.path().join("pipe"),
        );
        fs::write(&file, "1234").expect("a file");
        symlink(&file, &link).expect("a link");
        let made = std::process::Command::new("mkfifo").arg(&pipe).status();
        assert!(made.expect("mkfifo").success());
        assert!(open(&link).is_err(), "not followed");
        let opened = open(&pipe).expect("opened at once").metadata();
        assert_eq!(regular(&opened.expect("its type")), Err(SpecialFile.into()));
        assert_eq!(bytes_of(&link, 9), Err(SymbolicLink.into()));
        assert_eq!(bytes_of(&pipe, 9), Err(SpecialFile.into()));
        assert_eq!(bytes_of(&file, 4), Ok(b"1234".to_vec()));
        assert_eq!(
            bytes_of(&file, 3),
            Err(TooLarge { bytes: 4, limit: 3 }.into())
        );
    }

    #[test]
    fn a_folder_with_more_entries_or_folders_than_content_has_is_told() {
        let folder = tempfile::tempdir().expect("a folder");
        let deep = ["a"; FOLDERS].join("/");
        fs::create_dir_all(folder.path().join(&deep)).expect("folders");
        fs::write(folder.path().join("b"), "").expect("a file");
        let rules = |listing: Listing| -> Vec<Rule> {
            listing.problems.into_iter().map(|one| one.rule).collect()
        };
        let most = FOLDERS;
        assert_eq!(rules(Listing::of(folder.path())), [TooDeep { most }.into()]);
        fs::remove_dir(folder.path().join(&deep)).expect("removed");
        assert_eq!(rules(Listing::within(folder.path(), FOLDERS)), []);
        let (found, most, why) = (FOLDERS, FOLDERS - 1, Why::Memory);
        assert_eq!(
            rules(Listing::within(folder.path(), most)),
            [TooMany { found, most, why }.into()]
        );
    }

    #[test]
    fn no_more_is_read_than_the_limit_even_if_a_file_says_that_it_is_empty() {
        // Files of the system's own say that they have no bytes.
        let endless = Path::new("/proc/self/status");
        if endless.exists() {
            assert!(matches!(
                bytes_of(endless, 10),
                Err(Rule::TooLarge(TooLarge {
                    bytes: 11,
                    limit: 10
                }))
            ));
        }
    }
}
