//! What a file is, by its first bytes. Native only.

use crate::fault::{Fault, OtherFormat};
use crate::metadata::tiff::Tiff;

/// The formats that are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SourceFormat {
    /// Photographs of nearly all cameras.
    Jpeg,
    /// Scans, pictures of screens, cut-out objects.
    Png,
    /// Photographs from the web.
    Webp,
}

/// Says in DNG files which version they are (DNG 1.7, chapter 4).
const DNG_VERSION: u16 = 0xC612;

/// The format of a file.
///
/// # Errors
/// If it is none of those that are read.
pub(crate) fn recognise(bytes: &[u8]) -> Result<SourceFormat, Fault> {
    let other = |format| Err(Fault::OtherFormat { format });
    match bytes {
        [0xFF, 0xD8, 0xFF, ..] => Ok(SourceFormat::Jpeg),
        [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1A, b'\n', ..] => Ok(SourceFormat::Png),
        [
            b'R',
            b'I',
            b'F',
            b'F',
            _,
            _,
            _,
            _,
            b'W',
            b'E',
            b'B',
            b'P',
            ..,
        ] => Ok(SourceFormat::Webp),
        [
            b'R',
            b'I',
            b'F',
            b'F',
            _,
            _,
            _,
            _,
            b'A',
            b'V',
            b'I',
            b' ',
            ..,
        ] => other(OtherFormat::Video),
        [_, _, _, _, b'f', b't', b'y', b'p', brand @ ..] => of_brand(brand),
        [b'G', b'I', b'F', b'8', ..] => other(OtherFormat::Gif),
        [b'B', b'M', _, _, _, _, 0, 0, 0, 0, ..] => other(OtherFormat::Bmp),
        [0xFF, 0x0A, ..] | [0, 0, 0, 12, b'J', b'X', b'L', b' ', ..] => other(OtherFormat::JpegXl),
        [0, 0, 0, 12, b'j', b'P', b' ', b' ', ..] | [0xFF, 0x4F, 0xFF, 0x51, ..] => {
            other(OtherFormat::Jpeg2000)
        }
        [b'8', b'B', b'P', b'S', ..] => other(OtherFormat::Psd),
        [b'%', b'P', b'D', b'F', ..] => other(OtherFormat::Pdf),
        [b'I', b'I', b'*', 0, ..] | [b'M', b'M', 0, b'*', ..] => other(tiff(bytes)),
        _ => Err(Fault::NotAPicture),
    }
}

/// The brand of a file in boxes (ISO/IEC 14496-12); of many brands the first is the one it was written for.
fn of_brand(brand: &[u8]) -> Result<SourceFormat, Fault> {
    let format = match brand {
        [b'h', b'e', b'i' | b'v', _, ..] | [b'm', b'i' | b's', b'f', b'1', ..] => {
            return Err(Fault::Heic);
        }
        [b'a', b'v', b'i', b'f' | b's', ..] => OtherFormat::Avif,
        [b'c', b'r', b'x', b' ', ..] => OtherFormat::Raw,
        _ => OtherFormat::Video,
    };
    Err(Fault::OtherFormat { format })
}

/// Raw pictures of cameras are TIFF files with marks of their own.
fn tiff(bytes: &[u8]) -> OtherFormat {
    let canon = bytes.get(8..10) == Some(b"CR");
    let dng = || Tiff::read(bytes).is_some_and(|tiff| tiff.first().entry(DNG_VERSION).is_some());
    if canon || dng() {
        OtherFormat::Raw
    } else {
        OtherFormat::Tiff
    }
}
