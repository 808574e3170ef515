//! A folder in which is kept what took long to make. Native only.
//!
//! It lies inside the content folder under a name that reading passes over, and says by two files what it is: one keeps version control
//! away, one marks a cache for programs that back up. All in it can be thrown away.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

/// The name of the folder.
pub const FOLDER: &str = ".langke";

/// What a cache is marked with. Source: bford.info/cachedir, "Cache Directory Tagging Specification".
const TAG: (&str, &str) = (
    "CACHEDIR.TAG",
    "Signature: 8a477f597d28d172789f06886806bc55\n\
     # Made by langke: photographs as they are published. All of it can be deleted; it is made again.\n",
);
/// What keeps the folder out of version control.
const IGNORE: (&str, &str) = (".gitignore", "*\n");

/// How a file that is being written begins; what an interrupted run leaves of it is swept after a day.
const BEGUN: &str = ".begun-";
const STALE: Duration = Duration::from_secs(24 * 60 * 60);

/// What was made, under names that change with what it was made of.
#[derive(Debug, Clone)]
pub struct Kept {
    folder: Option<PathBuf>,
}

impl Kept {
    /// The folder inside a content folder; nothing is made before something is kept.
    pub fn beside(content: &Path) -> Kept {
        Kept {
            folder: Some(content.join(FOLDER)),
        }
    }

    /// Keeps nothing.
    pub fn nowhere() -> Kept {
        Kept { folder: None }
    }

    /// Whether anything can be kept at all.
    pub fn is_somewhere(&self) -> bool {
        self.folder.is_some()
    }

    /// The bytes that are kept under a name; none if there are none, or if what lies there is no file of ours.
    pub fn get(&self, name: &str) -> Option<Vec<u8>> {
        let (folder, shelf) = self.shelf(name)?;
        let ours = is_folder(&folder) && is_ours(&folder) && is_folder(&shelf);
        let file = shelf.join(name);
        (ours && is_file(&file)).then(|| fs::read(file).ok())?
    }

    /// Whether something is kept under a name.
    pub fn has(&self, name: &str) -> bool {
        self.shelf(name).is_some_and(|(folder, shelf)| {
            is_folder(&folder)
                && is_ours(&folder)
                && is_folder(&shelf)
                && is_file(&shelf.join(name))
        })
    }

    /// Keeps bytes under a name, whole or not at all. Whoever keeps the same at the same time does no harm.
    ///
    /// # Errors
    /// What the system says; or that another one's file or link lies where the folder goes.
    pub fn put(&self, name: &str, bytes: &[u8]) -> io::Result<()> {
        let Some((folder, shelf)) = self.shelf(name) else {
            return Ok(());
        };
        begin(&folder)?;
        make(&shelf)?;
        let mut file = tempfile::Builder::new().prefix(BEGUN).tempfile_in(&shelf)?;
        file.write_all(bytes)?;
        file.as_file().sync_data()?;
        file.persist(shelf.join(name))
            .map_err(|error| error.error)?;
        Ok(())
    }

    /// Throws away what is kept under a name; nothing is done where that cannot be.
    pub fn forget(&self, name: &str) {
        if let Some((_, shelf)) = self.shelf(name)
            && self.has(name)
        {
            let _ = fs::remove_file(shelf.join(name));
        }
    }

    /// Throws away what `is_wanted` does not want, and what interrupted runs left; tells how many files.
    ///
    /// # Errors
    /// What the system says.
    pub fn sweep(&self, is_wanted: impl Fn(&str) -> bool) -> io::Result<usize> {
        let Some(folder) = self.folder.as_ref().filter(|folder| is_folder(folder)) else {
            return Ok(0);
        };
        if !is_ours(folder) {
            return Ok(0);
        }
        let mut swept = 0;
        for shelf in fs::read_dir(folder)? {
            let shelf = shelf?.path();
            if !is_folder(&shelf) {
                continue;
            }
            for entry in fs::read_dir(&shelf)? {
                let entry = entry?;
                let name = entry.file_name();
                let goes = match name.to_str() {
                    Some(name) if name.starts_with(BEGUN) => is_stale(&entry),
                    Some(name) => is_name(name) && !is_wanted(name),
                    None => false,
                };
                if goes && is_file(&entry.path()) {
                    fs::remove_file(entry.path())?;
                    swept += 1;
                }
            }
        }
        Ok(swept)
    }

    /// The folder, and the one in it where a name goes: a folder of hundred thousand files is slow to look at.
    fn shelf(&self, name: &str) -> Option<(PathBuf, PathBuf)> {
        let folder = self.folder.as_ref()?;
        let shelf = folder.join(is_name(name).then(|| &name[..2])?);
        Some((folder.clone(), shelf))
    }
}

/// Names begin with the digest of what something was made of, in small hexadecimal digits.
fn is_name(name: &str) -> bool {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'.';
    let digits = name.bytes().take_while(u8::is_ascii_hexdigit).count();
    digits >= 16 && name.bytes().all(is_plain)
}

/// Makes the folder and marks it, if it is not there.
fn begin(folder: &Path) -> io::Result<()> {
    if is_folder(folder) && is_ours(folder) {
        return Ok(());
    }
    make(folder)?;
    let is_empty = fs::read_dir(folder)?.next().is_none();
    let is_begun = [TAG, IGNORE]
        .iter()
        .any(|(name, _)| is_file(&folder.join(name)));
    if !is_empty && !is_begun {
        let what = format!("{}: not made by langke", folder.display());
        return Err(io::Error::new(io::ErrorKind::AlreadyExists, what));
    }
    for (name, text) in [IGNORE, TAG] {
        let mut file = tempfile::Builder::new().prefix(BEGUN).tempfile_in(folder)?;
        file.write_all(text.as_bytes())?;
        file.persist(folder.join(name))
            .map_err(|error| error.error)?;
    }
    Ok(())
}

/// Makes a folder, unless it is there; a link is none.
fn make(folder: &Path) -> io::Result<()> {
    match fs::create_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists && is_folder(folder) => Ok(()),
        made => made,
    }
}

fn is_ours(folder: &Path) -> bool {
    let tag = folder.join(TAG.0);
    is_file(&tag) && fs::read_to_string(tag).is_ok_and(|text| text == TAG.1)
}

fn is_folder(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok_and(|found| found.is_dir())
}

fn is_file(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok_and(|found| found.is_file())
}

fn is_stale(entry: &fs::DirEntry) -> bool {
    let written = entry.metadata().and_then(|found| found.modified());
    written.is_ok_and(|written| {
        SystemTime::now()
            .duration_since(written)
            .is_ok_and(|age| age > STALE)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAME: &str = "00112233445566778899aabbccddeeff-720.webp";

    #[test]
    fn what_is_kept_is_found_again_and_version_control_does_not_see_it() {
        let content = tempfile::tempdir().expect("a folder");
        let kept = Kept::beside(content.path());
        assert_eq!(kept.get(NAME), None);
        assert!(
            !content.path().join(FOLDER).exists(),
            "looking makes nothing"
        );
        kept.put(NAME, b"a photograph").expect("kept");
        assert_eq!(kept.get(NAME).as_deref(), Some(&b"a photograph"[..]));
        kept.put(NAME, b"another").expect("kept over it");
        assert_eq!(kept.get(NAME).as_deref(), Some(&b"another"[..]));
        kept.forget(NAME);
        assert_eq!(kept.get(NAME), None);
        let ignored = fs::read_to_string(content.path().join(FOLDER).join(".gitignore"));
        assert_eq!(ignored.expect("a file"), "*\n");
    }

    #[test]
    fn what_somebody_else_put_there_is_neither_used_nor_touched() {
        let content = tempfile::tempdir().expect("a folder");
        let folder = content.path().join(FOLDER);
        fs::create_dir(&folder).expect("a folder");
        fs::write(folder.join("notes.txt"), "theirs").expect("a file");
        let kept = Kept::beside(content.path());
        assert!(kept.put(NAME, b"x").is_err());
        assert_eq!(kept.sweep(|_| false).expect("swept"), 0);
        let entries = fs::read_dir(&folder).expect("a folder").count();
        assert_eq!(entries, 1);
    }

    #[cfg(unix)]
    #[test]
    fn nothing_is_read_or_written_through_a_link() {
        use std::os::unix::fs::symlink;
        let elsewhere = tempfile::tempdir().expect("a folder");
        let content = tempfile::tempdir().expect("a folder");
        symlink(elsewhere.path(), content.path().join(FOLDER)).expect("a link");
        let kept = Kept::beside(content.path());
        assert!(kept.put(NAME, b"x").is_err());
        assert_eq!(fs::read_dir(elsewhere.path()).expect("a folder").count(), 0);

        let content = tempfile::tempdir().expect("a folder");
        let kept = Kept::beside(content.path());
        let other = "ff112233445566778899aabbccddeeff-720.webp";
        kept.put(other, b"x").expect("kept");
        symlink(elsewhere.path(), content.path().join(FOLDER).join("00")).expect("a link");
        assert!(kept.put(NAME, b"x").is_err());
        let secret = elsewhere.path().join("secret");
        fs::write(&secret, "secret").expect("a file");
        fs::write(elsewhere.path().join(NAME), "theirs").expect("a file");
        assert_eq!(kept.get(NAME), None, "through a linked folder");
        let linked = "ff002233445566778899aabbccddeeff-720.webp";
        symlink(&secret, content.path().join(FOLDER).join("ff").join(linked)).expect("a link");
        assert_eq!(kept.get(linked), None, "through a linked file");
        kept.put(linked, b"ours").expect("in place of the link");
        assert_eq!(fs::read(&secret).expect("a file"), b"secret");
    }

    #[test]
    fn what_nobody_wants_any_more_is_thrown_away_and_nothing_else() {
        let content = tempfile::tempdir().expect("a folder");
        let kept = Kept::beside(content.path());
        let other = "aa112233445566778899aabbccddeeff-720.webp";
        kept.put(NAME, b"x").expect("kept");
        kept.put(other, b"y").expect("kept");
        let strange = content.path().join(FOLDER).join("00").join("holiday.jpg");
        fs::write(&strange, "theirs").expect("a file");
        let interrupted = strange.with_file_name(".begun-Ab12");
        fs::write(&interrupted, "half").expect("a file");
        assert_eq!(kept.sweep(|name| name == other).expect("swept"), 1);
        assert_eq!(kept.get(NAME), None);
        assert!(kept.has(other) && strange.exists());
        assert!(
            interrupted.exists(),
            "somebody may just be writing it: only after a day"
        );
        let old = fs::File::options().append(true).open(&interrupted);
        let yesterday = SystemTime::now() - 2 * STALE;
        old.and_then(|file| file.set_modified(yesterday))
            .expect("its time");
        assert_eq!(kept.sweep(|_| true).expect("swept"), 1);
        assert!(!interrupted.exists());
    }

    #[test]
    fn a_name_leads_nowhere_else() {
        let content = tempfile::tempdir().expect("a folder");
        let kept = Kept::beside(content.path());
        for name in ["", "../../x", "0/1", "00", "..", "0011223344556677/../../x"] {
            kept.put(name, b"x").expect("passed over");
            assert_eq!(kept.get(name), None, "{name}");
        }
        assert!(!content.path().join(FOLDER).exists());
    }

    #[test]
    fn a_place_that_cannot_be_written_says_so() {
        let content = tempfile::tempdir().expect("a folder");
        let file = content.path().join("a-file");
        fs::write(&file, "").expect("a file");
        assert!(Kept::beside(&file).put(NAME, b"x").is_err());
        assert!(Kept::nowhere().put(NAME, b"x").is_ok());
    }
}
