//! Writes a site into a new folder that replaces the old one whole. Native only.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};

use thiserror::Error;

/// A file that lies in every published site and by which one is recognised.
pub const MANIFEST: &str = "app/manifest.json";
/// Smaller files gain nothing from compression.
const LEAST_TO_COMPRESS: usize = 256;

/// Whether compressed copies are written beside each file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Precompression {
    /// Only the files themselves.
    None,
    /// Brotli and gzip copies of everything that gets smaller.
    All,
}

/// Why a file could not be read or written.
#[derive(Debug, Error)]
pub enum FileError {
    /// A file or folder could not be used.
    #[error("{}: {source}", path.display())]
    Unusable {
        /// Which one.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// The folder to be replaced holds something else.
    #[error(
        "{} holds files but no published site, so it is not replaced; name an empty folder or a new one, or delete it yourself",
        path.display()
    )]
    NotASite {
        /// The folder.
        path: PathBuf,
    },
}

/// A folder that is being written beside the one that it will replace.
#[derive(Debug)]
pub struct Folder {
    out: PathBuf,
    new: PathBuf,
    precompression: Precompression,
    files: AtomicUsize,
    bytes: AtomicU64,
    finished: bool,
}

impl Folder {
    /// Begins a new folder that will replace `out`.
    ///
    /// # Errors
    /// If `out` holds anything but a published site or Trunk's output, or nothing can be written beside it.
    pub fn create(out: &Path, precompression: Precompression) -> Result<Folder, FileError> {
        let holds_something = fs::read_dir(out).is_ok_and(|mut entries| entries.next().is_some());
        let is_ours = out.join(MANIFEST).is_file() || out.join("index.html").is_file();
        if holds_something && !is_ours {
            return Err(FileError::NotASite {
                path: out.to_owned(),
            });
        }
        let new = beside(out, "new");
        if new.exists() {
            fs::remove_dir_all(&new).map_err(unusable(&new))?;
        }
        fs::create_dir_all(&new).map_err(unusable(&new))?;
        Ok(Folder {
            out: out.to_owned(),
            new,
            precompression,
            files: AtomicUsize::new(0),
            bytes: AtomicU64::new(0),
            finished: false,
        })
    }

    /// Writes one file, given by its path below the site's root, and its compressed copies.
    ///
    /// # Errors
    /// If it cannot be written.
    pub fn write(&self, file: &str, bytes: &[u8]) -> Result<(), FileError> {
        let path = self.new.join(file);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent).map_err(unusable(parent))?;
        }
        fs::write(&path, bytes).map_err(unusable(&path))?;
        self.files.fetch_add(1, Ordering::Relaxed);
        self.bytes.fetch_add(bytes.len() as u64, Ordering::Relaxed);
        if self.precompression == Precompression::All
            && bytes.len() >= LEAST_TO_COMPRESS
            && compresses(file)
        {
            for (extension, compressed) in [("br", brotli(bytes)), ("gz", gzip(bytes))] {
                if compressed.len() < bytes.len() {
                    let path = self.new.join(format!("{file}.{extension}"));
                    fs::write(&path, compressed).map_err(unusable(&path))?;
                }
            }
        }
        Ok(())
    }

    /// Puts the new folder in the old one's place; gives the number of files and their bytes.
    ///
    /// # Errors
    /// If a folder cannot be renamed; the old one then stands again.
    pub fn finish(mut self) -> Result<(usize, u64), FileError> {
        let old = beside(&self.out, "old");
        if old.exists() {
            fs::remove_dir_all(&old).map_err(unusable(&old))?;
        }
        let had_one = self.out.exists();
        if had_one {
            fs::rename(&self.out, &old).map_err(unusable(&self.out))?;
        }
        if let Err(error) = fs::rename(&self.new, &self.out) {
            if had_one {
                fs::rename(&old, &self.out).map_err(unusable(&old))?;
            }
            return Err(unusable(&self.new)(error));
        }
        self.finished = true;
        if had_one {
            fs::remove_dir_all(&old).map_err(unusable(&old))?;
        }
        Ok((
            self.files.load(Ordering::Relaxed),
            self.bytes.load(Ordering::Relaxed),
        ))
    }
}

impl Drop for Folder {
    /// A folder that was not finished leaves nothing behind.
    fn drop(&mut self) {
        if !self.finished {
            let _ = fs::remove_dir_all(&self.new);
        }
    }
}

/// Reads a file.
pub fn read(path: &Path) -> Result<Vec<u8>, FileError> {
    fs::read(path).map_err(unusable(path))
}

/// Turns an error of the system into one that names the file.
pub fn unusable(path: &Path) -> impl FnOnce(std::io::Error) -> FileError {
    let path = path.to_owned();
    move |source| FileError::Unusable { path, source }
}

/// A hidden folder beside `out`, on the same disk, so that renaming is one step.
fn beside(out: &Path, role: &str) -> PathBuf {
    let name = out.file_name().unwrap_or_default().to_string_lossy();
    out.with_file_name(format!(".{name}.{role}"))
}

fn compresses(file: &str) -> bool {
    let extension = Path::new(file)
        .extension()
        .and_then(|extension| extension.to_str())
        .unwrap_or_default();
    matches!(
        extension,
        "html" | "json" | "js" | "wasm" | "css" | "svg" | "xml" | "txt" | "webmanifest"
    )
}

/// The quality is Brotli's best: the site is compressed once and fetched over slow networks for months.
fn brotli(bytes: &[u8]) -> Vec<u8> {
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: bytes.len(),
        ..Default::default()
    };
    let mut compressed = Vec::new();
    // Writing to memory does not fail.
    let _ = brotli::BrotliCompress(&mut &bytes[..], &mut compressed, &parameters);
    compressed
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    // Writing to memory does not fail.
    let _ = encoder.write_all(bytes);
    encoder.finish().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn what_is_compressed_is_read_again() {
        let text = "Nhất xương, nhì da, thứ ba dạc lò. ".repeat(50);
        let mut from_brotli = Vec::new();
        brotli::BrotliDecompress(&mut &brotli(text.as_bytes())[..], &mut from_brotli)
            .expect("Brotli");
        assert_eq!(from_brotli, text.as_bytes());
        let mut from_gzip = String::new();
        flate2::read::GzDecoder::new(&gzip(text.as_bytes())[..])
            .read_to_string(&mut from_gzip)
            .expect("gzip");
        assert_eq!(from_gzip, text);
    }

    #[test]
    fn a_folder_with_something_else_in_it_is_never_replaced() {
        let parent = tempfile::tempdir().expect("a folder");
        let photos = parent.path().join("photos");
        fs::create_dir(&photos).expect("photos");
        fs::write(photos.join("wedding.jpg"), "x").expect("a photo");
        let refused = Folder::create(&photos, Precompression::None);
        assert!(matches!(refused, Err(FileError::NotASite { .. })));
        assert!(photos.join("wedding.jpg").exists());
    }

    #[test]
    fn a_folder_that_is_not_finished_leaves_the_old_one_as_it_was() {
        let parent = tempfile::tempdir().expect("a folder");
        let out = parent.path().join("dist");
        let first = Folder::create(&out, Precompression::None).expect("a new folder");
        first.write("index.html", b"one").expect("a page");
        first.finish().expect("finished");
        let second = Folder::create(&out, Precompression::None).expect("a new folder");
        second.write("index.html", b"two").expect("a page");
        drop(second);
        assert_eq!(
            fs::read(out.join("index.html")).expect("the old page"),
            b"one"
        );
        assert_eq!(
            fs::read_dir(parent.path()).expect("the parent").count(),
            1,
            "nothing is left beside it"
        );
    }
}
