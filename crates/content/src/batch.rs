//! Writes several files of a content folder all or none, whatever interrupts it. Native only.
//!
//! The new bytes are laid down under other names first; then a journal says which of them is to become which file, and from that moment
//! on the change is made: whoever comes next finishes it. What was interrupted before is thrown away. A file that somebody else
//! changed in between is left as they left it, and told.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Component, Path, PathBuf};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use thiserror::Error;

use langke_model::i18n::Language;

use crate::files::{WriteError, keep_permissions};

/// Where what is under way lies, below the content folder.
const WORKPLACE: &str = ".langke/batch";
/// The list of what is to become what.
const JOURNAL: &str = "journal.json";
/// Held by whoever writes.
const LOCK: &str = ".langke/batch.lock";

/// A file that changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The file below the content folder, with `/` between folders.
    pub file: String,
    /// Its bytes as they were read; none if it is new.
    pub before: Option<Vec<u8>>,
    /// Its bytes as they are to be; none if it is to go.
    pub after: Option<Vec<u8>>,
}

/// Why nothing was written, or what of an earlier change could not be finished.
#[derive(Debug, Clone, PartialEq, Error)]
pub enum BatchError {
    /// Another program is writing to this folder.
    #[error(
        "another program is writing to this content folder; wait for it and run the command again"
    )]
    Busy,
    /// A file cannot be written.
    #[error("{file}: {error}")]
    File {
        /// The file below the content folder.
        file: String,
        /// Why.
        error: WriteError,
    },
    /// Where the change is prepared cannot be written or read.
    #[error("{WORKPLACE}: {reason}")]
    Workplace {
        /// What the system says.
        reason: String,
    },
}

impl BatchError {
    /// What went wrong and what to do about it.
    pub fn message(&self, language: Language) -> String {
        match (self, language) {
            (BatchError::File { file, error }, _) => format!("{file}: {}", error.message(language)),
            (BatchError::Busy, Language::Vietnamese) => {
                "một chương trình khác đang ghi vào thư mục nội dung này; hãy đợi rồi chạy lại lệnh"
                    .into()
            }
            (BatchError::Workplace { reason }, _) => format!("{WORKPLACE}: {reason}"),
            (BatchError::Busy, Language::English) => self.to_string(),
        }
    }
}

/// What was found of an earlier change that was interrupted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Recovered {
    /// Nothing.
    Nothing,
    /// It had not begun to take effect, and was thrown away.
    Undone,
    /// It was finished; how many files it had.
    Finished(usize),
}

/// What is to become what.
#[derive(Serialize, Deserialize)]
struct Entry {
    /// The name of the prepared file; none if the file goes.
    prepared: Option<String>,
    /// The file that it becomes.
    file: String,
    /// The SHA-256 of what it replaces; none if it is new.
    before: Option<String>,
}

/// Finishes or throws away what an earlier [`write_all`] left when it was interrupted.
///
/// # Errors
/// If another program writes, or the change can be neither finished nor thrown away.
pub fn recover(folder: &Path) -> Result<Recovered, BatchError> {
    let place = folder.join(WORKPLACE);
    if fs::symlink_metadata(&place).is_err() {
        return Ok(Recovered::Nothing);
    }
    let _lock = lock(folder)?;
    recovered(folder, &mut |_| Ok(()))
}

/// Writes all changes, or none of them.
///
/// # Errors
/// If a file is no plain file, lies behind a link, is not as it was read, or cannot be written; then none is. If the machine stops,
/// the next call or [`recover`] brings the folder to the one state or the other.
pub fn write_all(folder: &Path, changes: &[Change]) -> Result<(), BatchError> {
    if changes.is_empty() {
        return Ok(());
    }
    let _lock = lock(folder)?;
    written(folder, changes, &mut |_| Ok(()))
}

/// Where a test may stop, as if the machine had.
type Stop<'a> = &'a mut dyn FnMut(&str) -> Result<(), BatchError>;

fn written(folder: &Path, changes: &[Change], stop: Stop) -> Result<(), BatchError> {
    recovered(folder, stop)?;
    for change in changes {
        check(
            folder,
            &change.file,
            change.before.as_deref().map(digest).as_deref(),
        )
        .map_err(|error| of_file(&change.file, error))?;
    }
    let place = folder.join(WORKPLACE);
    fs::create_dir(&place).map_err(workplace)?;
    let prepared = prepare(folder, &place, changes, stop);
    if prepared.is_err() && !place.join(JOURNAL).exists() {
        // Nothing has taken effect; what was prepared goes, and if it cannot, the next run takes it.
        let _ = fs::remove_dir_all(&place);
    }
    prepared?;
    recovered(folder, stop).map(|_| ())
}

/// Lays the new bytes down, and at last the journal.
fn prepare(folder: &Path, place: &Path, changes: &[Change], stop: Stop) -> Result<(), BatchError> {
    let mut entries = Vec::with_capacity(changes.len());
    for (index, change) in changes.iter().enumerate() {
        stop("prepare")?;
        let prepared = change.after.as_ref().map(|_| format!("{index}.new"));
        if let (Some(after), Some(prepared)) = (&change.after, &prepared) {
            let path = place.join(prepared);
            let written = fs::write(&path, after);
            let result = written.and_then(|()| match &change.before {
                Some(_) => keep_permissions(&folder.join(&change.file), &path),
                None => Ok(()),
            });
            result.map_err(|error| of_file(&change.file, error.into()))?;
        }
        entries.push(Entry {
            prepared,
            file: change.file.clone(),
            before: change.before.as_deref().map(digest),
        });
    }
    sync(
        place,
        entries
            .iter()
            .filter_map(|entry| Some(place.join(entry.prepared.as_ref()?))),
    )
    .map_err(workplace)?;
    let journal = serde_json::to_vec(&entries).map_err(|error| workplace(error.into()))?;
    let draft = place.join("journal.draft");
    file_with(&draft, &journal).map_err(workplace)?;
    stop("journal")?;
    fs::rename(&draft, place.join(JOURNAL)).map_err(workplace)?;
    sync_folder(place);
    Ok(())
}

/// Finishes what has a journal, throws away what has none.
fn recovered(folder: &Path, stop: Stop) -> Result<Recovered, BatchError> {
    let place = folder.join(WORKPLACE);
    match fs::symlink_metadata(&place) {
        Err(_) => return Ok(Recovered::Nothing),
        Ok(data) if !data.is_dir() => {
            let reason = WriteError::NotAFile.to_string();
            return Err(BatchError::Workplace { reason });
        }
        Ok(_) => {}
    }
    let journal = match fs::read(place.join(JOURNAL)) {
        Ok(journal) => journal,
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            fs::remove_dir_all(&place).map_err(workplace)?;
            return Ok(Recovered::Undone);
        }
        Err(error) => return Err(workplace(error)),
    };
    let entries: Vec<Entry> =
        serde_json::from_slice(&journal).map_err(|error| workplace(error.into()))?;
    let mut refused = None;
    for entry in &entries {
        stop("rename")?;
        let path = folder.join(&entry.file);
        let prepared = entry.prepared.as_ref().map(|name| place.join(name));
        let is_done = match (&entry.prepared, &prepared) {
            (Some(name), Some(prepared)) => !is_plain_name(name) || !prepared.exists(),
            _ => fs::symlink_metadata(&path).is_err(),
        };
        if is_done {
            continue;
        }
        let checked = check(folder, &entry.file, entry.before.as_deref());
        let result = checked.and_then(|()| match &prepared {
            Some(prepared) => {
                path.parent().map_or(Ok(()), fs::create_dir_all)?;
                Ok(fs::rename(prepared, &path)?)
            }
            None => Ok(fs::remove_file(&path)?),
        });
        if let Err(error) = result {
            refused.get_or_insert_with(|| of_file(&entry.file, error));
        }
    }
    stop("done")?;
    let folders: BTreeSet<&Path> = entries
        .iter()
        .filter_map(|entry| Path::new(&entry.file).parent())
        .collect();
    for below in folders {
        sync_folder(&folder.join(below));
    }
    // The journal goes first: without it, the rest is known as thrown away.
    fs::remove_file(place.join(JOURNAL)).map_err(workplace)?;
    stop("clean")?;
    fs::remove_dir_all(&place).map_err(workplace)?;
    refused.map_or(Ok(Recovered::Finished(entries.len())), Err)
}

/// That a file lies inside the folder, behind no link, and has the bytes of a digest; or is not there, where it has none.
fn check(folder: &Path, file: &str, before: Option<&str>) -> Result<(), WriteError> {
    let relative = Path::new(file);
    let is_inside = relative
        .components()
        .all(|part| matches!(part, Component::Normal(_)));
    if !is_inside || relative.file_name().is_none() {
        return Err(WriteError::NotAFile);
    }
    let parents: Vec<&Path> = relative.ancestors().skip(1).collect();
    for parent in parents {
        match fs::symlink_metadata(folder.join(parent)) {
            Ok(data) if data.is_dir() || parent.as_os_str().is_empty() => {}
            Ok(_) => return Err(WriteError::NotAFile),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(error.into()),
        }
    }
    let path = folder.join(relative);
    match (fs::symlink_metadata(&path), before) {
        (Ok(data), _) if !data.is_file() => Err(WriteError::NotAFile),
        (Ok(_), Some(before)) if digest(&fs::read(&path)?) == before => {
            // A file that one may not write is not replaced either, though the folder would let us.
            fs::OpenOptions::new().write(true).open(&path)?;
            Ok(())
        }
        (Ok(_), _) => Err(WriteError::Changed),
        (Err(error), None) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        (Err(error), Some(_)) if error.kind() == io::ErrorKind::NotFound => {
            Err(WriteError::Changed)
        }
        (Err(error), _) => Err(error.into()),
    }
}

/// The lock of a folder, as long as it is held.
fn lock(folder: &Path) -> Result<File, BatchError> {
    let path: PathBuf = folder.join(LOCK);
    if let Some(parent) = path.parent() {
        match fs::symlink_metadata(parent) {
            Ok(data) if !data.is_dir() => {
                let reason = WriteError::NotAFile.to_string();
                return Err(BatchError::Workplace { reason });
            }
            Ok(_) => {}
            Err(_) => fs::create_dir(parent).map_err(workplace)?,
        }
    }
    if fs::symlink_metadata(&path).is_ok_and(|data| !data.is_file()) {
        let reason = WriteError::NotAFile.to_string();
        return Err(BatchError::Workplace { reason });
    }
    let mut options = fs::OpenOptions::new();
    let options = options.create(true).truncate(false).write(true);
    let file = options.open(&path).map_err(workplace)?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(fs::TryLockError::WouldBlock) => Err(BatchError::Busy),
        Err(fs::TryLockError::Error(error)) => Err(workplace(error)),
    }
}

/// Has the system write down what files hold: all at once where it can, since one after the other takes minutes for thousands.
///
/// # Errors
/// What the system says.
fn sync(place: &Path, files: impl Iterator<Item = PathBuf>) -> io::Result<()> {
    #[cfg(target_os = "linux")]
    {
        drop(files);
        Ok(rustix::fs::syncfs(File::open(place)?)?)
    }
    #[cfg(not(target_os = "linux"))]
    {
        let _ = place;
        for file in files {
            fs::OpenOptions::new().write(true).open(file)?.sync_all()?;
        }
        Ok(())
    }
}

/// Asks the system to write a folder's names down now; not all systems can, and none needs it while it runs.
fn sync_folder(folder: &Path) {
    let _ = File::open(folder).and_then(|folder| folder.sync_all());
}

/// Whether a name is one that we gave.
fn is_plain_name(name: &str) -> bool {
    name.strip_suffix(".new").is_some_and(|number| {
        !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())
    })
}

fn file_with(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = File::create_new(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

fn digest(bytes: &[u8]) -> String {
    format!("{:x}", Sha256::digest(bytes))
}

fn workplace(error: io::Error) -> BatchError {
    BatchError::Workplace {
        reason: error.to_string(),
    }
}

fn of_file(file: &str, error: WriteError) -> BatchError {
    let file = file.to_owned();
    BatchError::File { file, error }
}

#[cfg(test)]
mod tests {
    use super::*;

    const OLD: &[(&str, &str)] = &[
        ("a.json", "old a"),
        ("products/b.json", "old b"),
        ("products/d.json", "old d"),
    ];

    fn folder() -> tempfile::TempDir {
        let folder = tempfile::tempdir().expect("a folder");
        for (file, text) in OLD {
            let path = folder.path().join(file);
            fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
            fs::write(path, text).expect("a file");
        }
        folder
    }

    fn changes() -> Vec<Change> {
        let change = |file: &str, before: Option<&str>, after: Option<&str>| Change {
            file: file.into(),
            before: before.map(|text| text.as_bytes().to_vec()),
            after: after.map(|text| text.as_bytes().to_vec()),
        };
        vec![
            change("a.json", Some("old a"), Some("new a")),
            change("products/b.json", Some("old b"), Some("new b")),
            change("makers/c.json", None, Some("new c")),
            change("products/d.json", Some("old d"), None),
        ]
    }

    fn state(folder: &Path) -> Vec<Option<String>> {
        [
            "a.json",
            "products/b.json",
            "makers/c.json",
            "products/d.json",
        ]
        .map(|file| fs::read_to_string(folder.join(file)).ok())
        .to_vec()
    }

    #[test]
    fn a_change_that_is_stopped_anywhere_is_found_whole_or_not_at_all() {
        let text = |text: &str| Some(text.to_owned());
        let old = vec![text("old a"), text("old b"), None, text("old d")];
        let new = vec![text("new a"), text("new b"), text("new c"), None];
        let mut seen = BTreeSet::new();
        for stops_after in 0.. {
            let folder = folder();
            fs::create_dir(folder.path().join(".langke")).expect("a folder");
            let mut steps = 0;
            let mut stop = |step: &str| {
                steps += 1;
                if steps <= stops_after {
                    return Ok(());
                }
                seen.insert(step.to_owned());
                // As if the machine had stopped: nothing is cleared away.
                std::panic::panic_any(());
            };
            let whole = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
                written(folder.path(), &changes(), &mut stop)
            }));
            let stopped = whole.is_err();
            recover(folder.path()).expect("recovered");
            let after = state(folder.path());
            assert!(after == old || after == new, "{stops_after}: {after:?}");
            assert!(!folder.path().join(WORKPLACE).exists());
            write_all(folder.path(), &changes()).map_or_else(
                |error| assert!(after == new, "{error}"),
                |()| assert_eq!(state(folder.path()), new),
            );
            if !stopped {
                break;
            }
        }
        let all = ["clean", "done", "journal", "prepare", "rename"];
        assert!(seen.iter().eq(all.iter()), "{seen:?}");
    }

    #[test]
    fn nothing_is_written_when_one_file_was_changed_in_the_meantime() {
        let folder = folder();
        fs::write(folder.path().join("products/b.json"), "theirs").expect("a file");
        let refused = write_all(folder.path(), &changes()).expect_err("refused");
        assert_eq!(refused, of_file("products/b.json", WriteError::Changed));
        let (a, c) = (&state(folder.path())[0], &state(folder.path())[2]);
        assert_eq!((a.as_deref(), c.as_deref()), (Some("old a"), None));
    }

    #[test]
    fn what_somebody_changed_after_the_machine_stopped_is_left_and_told() {
        let folder = folder();
        fs::create_dir(folder.path().join(".langke")).expect("a folder");
        let mut stop = |step: &str| match step {
            "rename" => Err(BatchError::Busy),
            _ => Ok(()),
        };
        written(folder.path(), &changes(), &mut stop).expect_err("stopped");
        fs::write(folder.path().join("a.json"), "theirs").expect("a file");
        let told = recover(folder.path()).expect_err("told");
        assert_eq!(told, of_file("a.json", WriteError::Changed));
        let texts: Vec<_> = state(folder.path()).into_iter().flatten().collect();
        assert_eq!(texts, ["theirs", "new b", "new c"]);
        assert_eq!(recover(folder.path()), Ok(Recovered::Nothing));
    }

    #[cfg(unix)]
    #[test]
    fn nothing_is_written_through_a_link_to_a_file_or_a_folder() {
        let (folder, elsewhere) = (folder(), folder_elsewhere());
        std::os::unix::fs::symlink(elsewhere.path(), folder.path().join("makers")).expect("a link");
        let refused = write_all(folder.path(), &changes()).expect_err("refused");
        assert_eq!(refused, of_file("makers/c.json", WriteError::NotAFile));
        assert_eq!(fs::read_dir(elsewhere.path()).expect("a folder").count(), 0);
        for file in ["../out.json", "/tmp/out.json", "a/../../b.json"] {
            assert_eq!(check(folder.path(), file, None), Err(WriteError::NotAFile));
        }
    }

    #[cfg(unix)]
    fn folder_elsewhere() -> tempfile::TempDir {
        tempfile::tempdir().expect("a folder")
    }

    #[test]
    fn whoever_writes_at_the_same_time_is_told_to_wait() {
        let folder = folder();
        let held = lock(folder.path()).expect("the lock");
        assert_eq!(write_all(folder.path(), &changes()), Err(BatchError::Busy));
        drop(held);
        assert_eq!(write_all(folder.path(), &changes()), Ok(()));
    }
}
