//! Why a photograph cannot be shown. Native only.

use serde::Serialize;

/// A kind of file that is known but not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum OtherFormat {
    /// AV1 in a HEIF file.
    Avif,
    /// Windows bitmap.
    Bmp,
    /// Graphics Interchange Format.
    Gif,
    /// JPEG 2000.
    Jpeg2000,
    /// JPEG XL.
    JpegXl,
    /// What fell on a camera's sensor: DNG, CR2, NEF and their like.
    Raw,
    /// A document.
    Pdf,
    /// Photoshop's own.
    Psd,
    /// Tagged Image File Format.
    Tiff,
    /// A film.
    Video,
}

/// Why a photograph cannot be shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
#[error("{}", self.message(langke_model::i18n::Language::English))]
pub enum Fault {
    /// It begins like no picture.
    NotAPicture,
    /// It is a photograph as iPhones write it, which browsers do not show.
    Heic,
    /// It is a known format, but none that is read.
    OtherFormat {
        /// Which.
        format: OtherFormat,
    },
    /// It moves.
    Animated,
    /// A side is nothing.
    NoSides {
        /// Its width in pixels.
        width: u32,
        /// Its height in pixels.
        height: u32,
    },
    /// It has more pixels than are unpacked.
    TooManyPixels {
        /// Its width in pixels.
        width: u32,
        /// Its height in pixels.
        height: u32,
        /// The longest side, in pixels.
        longest: u32,
        /// The most pixels.
        most: u64,
    },
    /// Its header says more pixels than its bytes can hold.
    MoreThanItHolds {
        /// Its width in pixels.
        width: u32,
        /// Its height in pixels.
        height: u32,
        /// Its size in bytes.
        bytes: usize,
    },
    /// It ends before the picture does.
    CutShort {
        /// Its size in bytes.
        bytes: usize,
    },
    /// It contradicts itself or what its format allows.
    Damaged {
        /// What the reader says, in English.
        reason: String,
    },
    /// It is sound, but written in a way that browsers and picture programs do not read.
    Unusual {
        /// What is unusual, in English.
        reason: String,
    },
}

impl Fault {
    /// Something that a reader says of the bytes.
    pub(crate) fn damaged(reason: impl ToString) -> Fault {
        let reason = reason.to_string();
        Fault::Damaged { reason }
    }

    /// A way of writing that nobody reads.
    pub(crate) fn unusual(reason: impl ToString) -> Fault {
        let reason = reason.to_string();
        Fault::Unusual { reason }
    }
}
