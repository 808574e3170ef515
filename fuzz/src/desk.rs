//! The folders in which one worker reads, mends and publishes.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, ensure};
use langke_content::{Date, fix, load};
use langke_model::i18n::Language;
use langke_publish::{LARGE_FROM, Options, Precompression, RECORD, Record, publish};
use langke_site::Base;
use tempfile::TempDir;

/// The repository's root.
pub fn root() -> &'static Path {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR"));
    manifest.parent().unwrap_or(manifest)
}

/// A content folder that was right before it was changed, and a published site.
pub struct Desk {
    folder: TempDir,
}

impl Desk {
    /// Sets up the smallest site that is right.
    pub fn new() -> anyhow::Result<Desk> {
        let folder = tempfile::tempdir()?;
        copy(
            &root().join("tests/sites/ok/minimal"),
            &folder.path().join("content"),
        )?;
        Ok(Desk { folder })
    }

    /// The content folder.
    pub fn content(&self) -> PathBuf {
        self.folder.path().join("content")
    }

    /// A file beside the content.
    pub fn beside(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Does something with the content while one of its files has other bytes.
    pub fn with_file<T>(
        &self,
        file: &str,
        bytes: &[u8],
        what: impl FnOnce() -> anyhow::Result<T>,
    ) -> anyhow::Result<T> {
        let path = self.content().join(file);
        let before = fs::read(&path).ok();
        match fs::write(&path, bytes) {
            Err(error) if error.kind() == std::io::ErrorKind::InvalidFilename => {
                // What no file can be called stands nowhere, and the content is as it was.
                return what();
            }
            written => written?,
        }
        let result = what();
        match before {
            Some(before) => fs::write(&path, before)?,
            None => fs::remove_file(&path)?,
        }
        result
    }

    /// Checks, mends, checks again and, if the content is right, publishes. A site stands whole afterwards, or as it stood.
    pub fn check_and_publish(&self) -> anyhow::Result<()> {
        let content = self.content();
        let problems = load(&content).map_or_else(|problems| problems, |content| content.advice);
        for problem in &problems {
            for language in [Language::Vietnamese, Language::English] {
                let line = problem.to_line(language);
                ensure!(
                    !line.chars().any(|sign| sign.is_control()),
                    "a message holds a control character: {line:?}"
                );
            }
        }
        fix(&content).map_err(|(file, error)| anyhow::anyhow!("{file}: {error}"))?;
        let mended = fix(&content).map_err(|(file, error)| anyhow::anyhow!("{file}: {error}"))?;
        ensure!(mended.is_empty(), "mended twice: {mended:?}");
        let Ok(right) = load(&content) else {
            return Ok(());
        };
        let out = self.folder.path().join("site");
        let options = Options {
            content,
            app: root().join("tests/sites/app"),
            out: out.clone(),
            base: Base::new("/").context("a base")?,
            base_url: None,
            today: Date::new(2026, 11, 21).context("a day")?,
            large_from: LARGE_FROM,
            precompression: Precompression::None,
            host: None,
            waiting: |_| {},
            progress: |_| {},
        };
        publish(&right, &options).context("what was checked is published")?;
        let record = fs::read_to_string(out.join(RECORD))?;
        ensure!(
            Record::parse(&record).is_some(),
            "the list can be read again"
        );
        let beside = fs::read_dir(self.folder.path())?.flatten();
        let hidden = beside.filter(|entry| entry.file_name().to_string_lossy().starts_with('.'));
        ensure!(
            hidden.count() == 0,
            "something half-written lies beside the site"
        );
        Ok(())
    }
}

fn copy(from: &Path, to: &Path) -> anyhow::Result<()> {
    for entry in walkdir::WalkDir::new(from) {
        let entry = entry?;
        let target = to.join(entry.path().strip_prefix(from)?);
        if entry.file_type().is_dir() {
            fs::create_dir_all(target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}
