//! The built app inside the program, so that an office needs one file and nothing that builds. Native only.
//!
//! `cargo xtask package` packs it (`LANGKE_PACKED_APP`, a zip of what Trunk built); a program that was built without is empty here.

use std::io::{self, Cursor};
use std::path::Path;

use tempfile::TempDir;
use thiserror::Error;
use zip::ZipArchive;

static PACKED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/app.zip"));

/// The app in a folder that is gone when this is dropped.
#[derive(Debug)]
pub struct BuiltApp {
    folder: TempDir,
}

/// Why the app cannot be unpacked.
#[derive(Debug, Error)]
pub enum UnpackError {
    /// The system gives no folder for it, or no room.
    #[error("the app inside this program cannot be unpacked")]
    Room(#[from] io::Error),
    /// What is packed is not whole.
    #[error("the app inside this program is damaged; download the program again")]
    Damaged(#[from] zip::result::ZipError),
}

impl BuiltApp {
    /// Unpacks the app inside this program; none if it was built without.
    ///
    /// # Errors
    /// Why it cannot be unpacked.
    pub fn unpack() -> Result<Option<BuiltApp>, UnpackError> {
        unpacked(PACKED)
    }

    /// Where it lies.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }
}

fn unpacked(packed: &[u8]) -> Result<Option<BuiltApp>, UnpackError> {
    if packed.is_empty() {
        return Ok(None);
    }
    let folder = tempfile::Builder::new().prefix("langke-app-").tempdir()?;
    ZipArchive::new(Cursor::new(packed))?.extract(folder.path())?;
    Ok(Some(BuiltApp { folder }))
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::io::Write;

    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    use super::*;

    #[test]
    fn what_was_packed_lies_in_a_folder_until_it_is_dropped() {
        let mut packer = ZipWriter::new(Cursor::new(Vec::new()));
        let begun = packer.start_file("app/a.js", SimpleFileOptions::default());
        begun.expect("begun");
        packer.write_all(b"1").expect("packed");
        let packed = packer.finish().expect("finished").into_inner();
        let app = unpacked(&packed).expect("unpacked").expect("an app");
        let file = app.folder().join("app/a.js");
        assert_eq!(fs::read(&file).expect("read"), b"1");
        drop(app);
        assert!(!file.exists());
    }

    #[test]
    fn a_program_without_an_app_says_so_and_one_with_half_an_app_too() {
        assert!(unpacked(b"").expect("nothing").is_none());
        assert!(matches!(
            unpacked(b"PK\x03\x04"),
            Err(UnpackError::Damaged(_))
        ));
    }
}
