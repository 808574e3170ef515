//! What lies in `media/`: pictures with their sizes, recordings with their lengths, transcripts; and whether they are safe to show.
//! Native only.

mod drawing;
mod photograph;
mod recording;

use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::bounds::{LARGEST_DRAWING, LARGEST_PHOTOGRAPH, LARGEST_RECORDING, LARGEST_TRANSCRIPT};
use super::folder::bytes_of;
use super::webvtt::{self, Cue};
use crate::rules::{
    NotUtf8, Rule, TooLarge, UnusableDrawing, UnusablePicture, UnusableRecording,
    UnusableTranscript,
};
pub use drawing::{Drawing, DrawingFault, Fault, examine as examine_drawing};
use langke_darkroom::Darkroom;
pub use photograph::Photograph;
pub use recording::{RecordingFault, examine as examine_recording};

/// A picture in `media/`.
#[derive(Debug, Clone)]
pub struct Media {
    /// Width in pixels, or in units of an SVG's view box.
    pub width: u32,
    /// Height in the same unit.
    pub height: u32,
    /// What is known of it beside that, if it is a photograph.
    pub photograph: Option<Photograph>,
    /// Its bytes.
    pub stored: Stored,
}

/// A recording in `media/`.
#[derive(Debug, Clone)]
pub struct Sound {
    /// How long it is, in milliseconds.
    pub milliseconds: u64,
    /// Its bytes.
    pub stored: Stored,
}

/// Bytes that were checked, where they lie.
#[derive(Debug, Clone)]
pub struct Stored {
    /// Where they lie on this machine.
    pub file: PathBuf,
    /// How many.
    pub bytes: u64,
    /// The SHA-256 of the bytes that were checked: only these may be published.
    pub digest: [u8; 32],
}

impl Stored {
    fn of(file: &Path, bytes: &[u8]) -> Stored {
        Stored {
            file: file.to_owned(),
            bytes: bytes.len() as u64,
            digest: Sha256::digest(bytes).into(),
        }
    }

    /// The bytes that were checked; none if the file is gone or holds others by now.
    pub fn read(&self) -> Option<Vec<u8>> {
        let bytes = bytes_of(&self.file, self.bytes).ok()?;
        (self.digest[..] == Sha256::digest(&bytes)[..]).then_some(bytes)
    }
}

/// What was found in a file of `media/`.
#[derive(Debug, Clone)]
pub enum Found {
    /// A picture.
    Picture(Media),
    /// A recording.
    Recording(Sound),
    /// What is heard in a recording.
    Transcript(Vec<Cue>),
}

/// The formats that are shown and played.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MediaKind {
    /// A drawing.
    Svg,
    /// A photograph or another raster image.
    Raster,
    /// Something to hear.
    Recording,
    /// What is heard in it.
    Transcript,
}

impl MediaKind {
    /// The kind by the file's extension; `None` for what cannot be shown.
    pub fn of(file: &Path) -> Option<MediaKind> {
        match file.extension()?.to_ascii_lowercase().to_str()? {
            "svg" => Some(MediaKind::Svg),
            // What browsers do not show is read all the same, to say what it is.
            "jpg" | "jpeg" | "png" | "webp" | "heic" | "heif" | "avif" | "jxl" | "gif" | "bmp"
            | "tif" | "tiff" | "dng" | "jfif" => Some(MediaKind::Raster),
            "m4a" => Some(MediaKind::Recording),
            "vtt" => Some(MediaKind::Transcript),
            _ => None,
        }
    }
}

impl MediaKind {
    /// The most bytes of such a file.
    pub fn limit(self) -> u64 {
        match self {
            MediaKind::Raster => LARGEST_PHOTOGRAPH,
            MediaKind::Svg | MediaKind::Recording | MediaKind::Transcript => LARGEST_RECORDING,
        }
    }
}

/// Measures what lies in `media/` and looks for what must not be in it; `bytes` are those that lie at `file`.
///
/// # Errors
/// Everything that is wrong with it.
pub fn inspect(
    darkroom: &Darkroom,
    file: &Path,
    kind: MediaKind,
    bytes: &[u8],
) -> Result<Found, Vec<Rule>> {
    match kind {
        MediaKind::Raster => photograph::read(darkroom, Stored::of(file, bytes), bytes)
            .map(Found::Picture)
            .map_err(|reason| vec![UnusablePicture { reason }.into()]),
        MediaKind::Svg => {
            let text = text_of(bytes, LARGEST_DRAWING)?;
            let drawing = examine_drawing(text).map_err(|faults| {
                let rule = |Fault { line, what }| UnusableDrawing { line, reason: what }.into();
                faults.into_iter().map(rule).collect::<Vec<_>>()
            })?;
            Ok(Found::Picture(Media {
                width: drawing.width,
                height: drawing.height,
                photograph: None,
                stored: Stored::of(file, bytes),
            }))
        }
        MediaKind::Recording => {
            let milliseconds = examine_recording(bytes)
                .map_err(|reason| vec![UnusableRecording { reason }.into()])?;
            let stored = Stored::of(file, bytes);
            Ok(Found::Recording(Sound {
                milliseconds,
                stored,
            }))
        }
        MediaKind::Transcript => {
            let text = text_of(bytes, LARGEST_TRANSCRIPT)?;
            webvtt::read(text).map(Found::Transcript).map_err(|faults| {
                let rule = |fault: webvtt::Fault| UnusableTranscript::of(fault).into();
                faults.into_iter().map(rule).collect()
            })
        }
    }
}

/// The text of a file that may have at most `limit` bytes.
fn text_of(bytes: &[u8], limit: u64) -> Result<&str, Vec<Rule>> {
    let found = bytes.len() as u64;
    if found > limit {
        return Err(vec![
            TooLarge {
                bytes: found,
                limit,
            }
            .into(),
        ]);
    }
    std::str::from_utf8(bytes).map_err(|_| vec![NotUtf8.into()])
}
