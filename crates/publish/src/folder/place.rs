//! Where a site may be written: what `--out` names, and what it must not be. Native only.

use std::path::{Component, Path, PathBuf};
use std::{env, fs};

use super::error::{FileError, Refusal, unusable};

/// The real folder that `out` names, links followed, whether it is there or not. Nothing is touched.
///
/// # Errors
/// If nothing can or may be published there: what is there is a file, or the content is inside it or around it, or …
pub fn place(out: &Path, content: &Path, app: &Path) -> Result<PathBuf, FileError> {
    let refuse = |why| FileError::Refused {
        folder: out.to_owned(),
        why,
    };
    let place = real(out, &refuse)?;
    if place.file_name().is_none() {
        return Err(refuse(Refusal::Root));
    }
    let here = env::current_dir().and_then(fs::canonicalize);
    if here.is_ok_and(|here| here.starts_with(&place)) {
        return Err(refuse(Refusal::AroundHere));
    }
    let nested = |other: &Path| {
        let other = fs::canonicalize(other).ok()?;
        Some((
            other == place,
            other.starts_with(&place) || place.starts_with(&other),
        ))
    };
    if nested(content).is_some_and(|(_, is_nested)| is_nested) {
        return Err(refuse(Refusal::Content));
    }
    // A published site may be published anew with the app that it holds itself.
    if nested(app).is_some_and(|(is_same, is_nested)| is_nested && !is_same) {
        return Err(refuse(Refusal::App));
    }
    Ok(place)
}

fn real(out: &Path, refuse: &dyn Fn(Refusal) -> FileError) -> Result<PathBuf, FileError> {
    if out.as_os_str().is_empty() {
        return Err(refuse(Refusal::NoName));
    }
    match fs::symlink_metadata(out) {
        Ok(data) => {
            let real = match fs::canonicalize(out) {
                Ok(real) => real,
                Err(_) if data.is_symlink() => return Err(refuse(Refusal::LeadsNowhere)),
                Err(error) => return Err(unusable(out)(error)),
            };
            if !real.is_dir() {
                return Err(refuse(Refusal::NotAFolder));
            }
            Ok(real)
        }
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            // It is still to come: what is there of the folders above it is followed, the rest is taken as it is written.
            let name = match out.components().next_back() {
                Some(Component::Normal(name)) => name,
                _ => return Err(refuse(Refusal::NoName)),
            };
            let parent = match out.parent() {
                Some(parent) if !parent.as_os_str().is_empty() => parent,
                _ => Path::new("."),
            };
            Ok(real(parent, refuse)?.join(name))
        }
        Err(error) if error.kind() == std::io::ErrorKind::NotADirectory => {
            Err(refuse(Refusal::NotAFolder))
        }
        Err(error) => Err(unusable(out)(error)),
    }
}
