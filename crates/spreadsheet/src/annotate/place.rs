//! Where a copy goes: written whole or not at all, never through a link, never over the original. Native only.

use std::fs::{self, Permissions};
use std::io::{self, Write};
use std::path::Path;

use crate::fault::WriteError;

/// Refuses a place where nothing may be written.
pub(super) fn check(original: &Path, out: &Path) -> Result<(), WriteError> {
    let path = out.to_owned();
    let Ok(there) = fs::symlink_metadata(out) else {
        return Ok(());
    };
    if same_file::is_same_file(original, out).unwrap_or(false) {
        return Err(WriteError::OverOriginal { path });
    }
    if !there.is_file() {
        return Err(WriteError::NotAFile { path });
    }
    Ok(())
}

/// Writes a file: first beside its place, under a name that nobody can guess, then renamed.
pub(super) fn write(out: &Path, bytes: &[u8]) -> Result<(), WriteError> {
    let written = || -> io::Result<()> {
        let folder = out.parent().filter(|folder| !folder.as_os_str().is_empty());
        let mut builder = tempfile::Builder::new();
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            // As any new file; the system takes away what its mask says.
            builder.permissions(Permissions::from_mode(0o666));
        }
        let mut new = builder.tempfile_in(folder.unwrap_or(Path::new(".")))?;
        new.write_all(bytes)?;
        if let Ok(there) = fs::metadata(out) {
            fs::set_permissions(new.path(), there.permissions())?;
        }
        new.as_file().sync_all()?;
        new.persist(out).map_err(|error| error.error)?;
        Ok(())
    };
    written().map_err(|error| WriteError::System {
        path: out.to_owned(),
        reason: error.to_string(),
    })
}
