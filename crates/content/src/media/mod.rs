//! Pictures: what size they have and whether they are safe to show. Native only.

mod drawing;
mod raster;

use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::bounds::{LARGEST_DRAWING, LARGEST_PICTURE};
use super::folder::bytes_of;
use crate::rules::{NotUtf8, Rule, TooLarge, UnusableDrawing, UnusablePicture};
pub use drawing::{Drawing, DrawingFault, Fault, examine as examine_drawing};
pub use raster::{PictureFault, examine as examine_raster};

/// A picture in `media/`.
#[derive(Debug, Clone)]
pub struct Media {
    /// Where it lies on this machine.
    pub file: PathBuf,
    /// Width in pixels, or in units of an SVG's view box.
    pub width: u32,
    /// Height in the same unit.
    pub height: u32,
    /// Its size in bytes.
    pub bytes: u64,
    /// The SHA-256 of the bytes that were checked: only these may be published.
    pub digest: [u8; 32],
}

impl Media {
    /// The bytes that were checked; none if the file is gone or holds others by now.
    pub fn read(&self) -> Option<Vec<u8>> {
        let bytes = bytes_of(&self.file, LARGEST_PICTURE).ok()?;
        (self.digest[..] == Sha256::digest(&bytes)[..]).then_some(bytes)
    }
}

/// The picture formats that are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MediaKind {
    /// A drawing.
    Svg,
    /// A photograph or another raster image.
    Raster,
}

impl MediaKind {
    /// The kind by the file's extension; `None` for what cannot be shown.
    pub fn of(file: &Path) -> Option<MediaKind> {
        match file.extension()?.to_ascii_lowercase().to_str()? {
            "svg" => Some(MediaKind::Svg),
            "jpg" | "jpeg" | "png" | "webp" => Some(MediaKind::Raster),
            _ => None,
        }
    }
}

/// Measures a picture and looks for what must not be in it; `bytes` are those that lie at `file`.
///
/// # Errors
/// Everything that is wrong with it.
pub fn inspect(file: &Path, kind: MediaKind, bytes: &[u8]) -> Result<Media, Vec<Rule>> {
    let (found, limit) = (bytes.len() as u64, LARGEST_DRAWING);
    let (width, height) = match kind {
        MediaKind::Raster => {
            examine_raster(bytes).map_err(|reason| vec![UnusablePicture { reason }.into()])?
        }
        MediaKind::Svg if found > limit => {
            return Err(vec![
                TooLarge {
                    bytes: found,
                    limit,
                }
                .into(),
            ]);
        }
        MediaKind::Svg => {
            let text = std::str::from_utf8(bytes).map_err(|_| vec![NotUtf8.into()])?;
            let drawing = examine_drawing(text).map_err(|faults| {
                let rule = |Fault { line, what }| UnusableDrawing { line, reason: what }.into();
                faults.into_iter().map(rule).collect::<Vec<_>>()
            })?;
            (drawing.width, drawing.height)
        }
    };
    Ok(Media {
        file: file.to_owned(),
        width,
        height,
        bytes: found,
        digest: Sha256::digest(bytes).into(),
    })
}
