//! Writes files that are somebody's: whole or not at all, never through a link, with the rights that they had. Native only.

use std::fs::{self, Metadata, OpenOptions};
use std::io::{self, Write};
use std::path::Path;

use tempfile::NamedTempFile;
use thiserror::Error;

use langke_model::i18n::Language;

/// Why a file was not written; it is then as it was.
#[derive(Debug, Clone, PartialEq, Error)]
pub enum WriteError {
    /// It is a link, a folder or something else that is no file.
    #[error("a link or something else that is no plain file; nothing is written through it")]
    NotAFile,
    /// It is not as it was when it was read.
    #[error("another program changed it in the meantime; run the command again")]
    Changed,
    /// It would be larger than what is read again.
    #[error("it would have {bytes} bytes, and no more than {limit} are read")]
    TooLarge {
        /// What would be written, in bytes.
        bytes: u64,
        /// The most that is read, in bytes.
        limit: u64,
    },
    /// The system does not let us.
    #[error("{reason}")]
    System {
        /// What it says.
        reason: String,
    },
}

impl From<io::Error> for WriteError {
    fn from(error: io::Error) -> WriteError {
        WriteError::System {
            reason: error.to_string(),
        }
    }
}

impl WriteError {
    /// What went wrong and what to do about it.
    pub fn message(&self, language: Language) -> String {
        match (self, language) {
            (_, Language::English) => self.to_string(),
            (WriteError::NotAFile, _) => {
                "đây là liên kết hoặc thứ khác, không phải tệp thường; Làng Kể không ghi xuyên qua nó".into()
            }
            (WriteError::Changed, _) => {
                "một chương trình khác vừa sửa tệp này; hãy chạy lại lệnh".into()
            }
            (WriteError::TooLarge { bytes, limit }, _) => {
                format!("tệp sẽ dài {bytes} byte, mà Làng Kể chỉ đọc tệp tới {limit} byte")
            }
            (WriteError::System { reason }, _) => reason.clone(),
        }
    }
}

/// Replaces the bytes of a file that is there and still has the bytes `read`.
///
/// The new bytes go to a new file in the same folder, under a name that nobody can guess, which then takes the old one's name. So a
/// crash or a full disk leaves the old file, and nothing is ever written through a link.
///
/// # Errors
/// If it is no plain file, was changed, or cannot be written; the file is then as it was.
pub fn replace(path: &Path, read: &[u8], bytes: &[u8]) -> Result<(), WriteError> {
    let is_file = |data: Metadata| data.is_file();
    if !is_file(fs::symlink_metadata(path)?) {
        return Err(WriteError::NotAFile);
    }
    // A file that one may not write is not replaced either, though the folder would let us.
    OpenOptions::new().write(true).open(path)?;
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    let mut new = NamedTempFile::new_in(folder.unwrap_or(Path::new(".")))?;
    new.write_all(bytes)?;
    keep_permissions(path, new.path())?;
    new.as_file().sync_all()?;
    if fs::read(path)? != read {
        return Err(WriteError::Changed);
    }
    new.persist(path).map_err(|error| error.error)?;
    Ok(())
}

/// Gives one file or folder the rights of another and, where the system allows it, its owner.
///
/// # Errors
/// If the rights cannot be read or set.
pub fn keep_permissions(from: &Path, to: &Path) -> io::Result<()> {
    let data = fs::metadata(from)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::{MetadataExt, chown};
        let rights = |data: &fs::Metadata| (data.uid(), data.gid(), data.mode());
        if rights(&fs::metadata(to)?) == rights(&data) {
            return Ok(());
        }
        // Only the administrator may give files away; a group that one belongs to may be given by anybody.
        if chown(to, Some(data.uid()), Some(data.gid())).is_err() {
            let _ = chown(to, None, Some(data.gid()));
        }
    }
    fs::set_permissions(to, data.permissions())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_replaced_and_keeps_its_rights() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("site.json");
        fs::write(&path, "old").expect("a file");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).expect("rights");
        }
        let before = fs::metadata(&path).expect("its rights").permissions();
        replace(&path, b"old", b"new").expect("replaced");
        assert_eq!(fs::read(&path).expect("the file"), b"new");
        assert_eq!(
            fs::metadata(&path).expect("its rights").permissions(),
            before
        );
        assert_eq!(fs::read_dir(&folder).expect("a folder").count(), 1);
    }

    #[test]
    fn a_file_that_was_changed_in_the_meantime_is_left_alone() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("site.json");
        fs::write(&path, "theirs").expect("a file");
        let refused = replace(&path, b"old", b"ours");
        assert!(matches!(refused, Err(WriteError::Changed)), "{refused:?}");
        assert_eq!(fs::read(&path).expect("the file"), b"theirs");
        assert_eq!(fs::read_dir(&folder).expect("a folder").count(), 1);
    }

    #[cfg(unix)]
    #[test]
    fn nothing_is_written_through_a_link() {
        let folder = tempfile::tempdir().expect("a folder");
        let (precious, link) = (
            folder.path().join("bashrc"),
            folder.path().join("site.json"),
        );
        fs::write(&precious, "precious").expect("a file");
        std::os::unix::fs::symlink(&precious, &link).expect("a link");
        let refused = replace(&link, b"precious", b"new");
        assert!(matches!(refused, Err(WriteError::NotAFile)), "{refused:?}");
        assert_eq!(fs::read(&precious).expect("the file"), b"precious");
    }
}
