//! The directories of a TIFF, in which Exif is kept (TIFF 6.0, section 2). Native only.
//!
//! Read by ourselves: libraries read all directories that are pointed to, and of those that lie over one another 64 kB can hold
//! millions of entries. Here a caller asks for one directory and one tag at a time.

use crate::bounds::{LARGEST_EXIF, MOST_EXIF_ENTRIES};

/// A TIFF file or the part of a photograph that is built like one.
#[derive(Clone, Copy)]
pub(crate) struct Tiff<'a> {
    bytes: &'a [u8],
    little: bool,
}

/// A list of tags and values.
pub(crate) struct Directory<'a> {
    tiff: Tiff<'a>,
    entries: &'a [u8],
}

/// A value of one tag.
pub(crate) struct Entry<'a> {
    tiff: Tiff<'a>,
    kind: u16,
    bytes: &'a [u8],
}

impl<'a> Tiff<'a> {
    /// A TIFF by its header; of a large one only the beginning is looked at.
    pub fn read(bytes: &'a [u8]) -> Option<Tiff<'a>> {
        let bytes = &bytes[..bytes.len().min(LARGEST_EXIF)];
        let little = match bytes {
            [b'I', b'I', 42, 0, ..] => true,
            [b'M', b'M', 0, 42, ..] => false,
            _ => return None,
        };
        Some(Tiff { bytes, little })
    }

    /// The directory of the main picture; empty if the file is cut.
    pub fn first(self) -> Directory<'a> {
        self.directory(self.four(self.bytes, 4).unwrap_or(0))
    }

    fn directory(self, at: u32) -> Directory<'a> {
        let at = at as usize;
        let count = usize::from(self.two(self.bytes, at).unwrap_or(0)).min(MOST_EXIF_ENTRIES);
        let rest = self.bytes.get(at + 2..).unwrap_or_default();
        let entries = &rest[..rest.len().min(count * 12)];
        let tiff = self;
        Directory { tiff, entries }
    }

    fn two(self, bytes: &[u8], at: usize) -> Option<u16> {
        let two = bytes.get(at..)?.first_chunk().copied()?;
        Some(if self.little {
            u16::from_le_bytes(two)
        } else {
            u16::from_be_bytes(two)
        })
    }

    fn four(self, bytes: &[u8], at: usize) -> Option<u32> {
        let four = bytes.get(at..)?.first_chunk().copied()?;
        Some(if self.little {
            u32::from_le_bytes(four)
        } else {
            u32::from_be_bytes(four)
        })
    }
}

impl<'a> Directory<'a> {
    /// The first value of a tag, if all its bytes are there.
    pub fn entry(&self, tag: u16) -> Option<Entry<'a>> {
        let tiff = self.tiff;
        let mut entries = self.entries.chunks_exact(12);
        let entry = entries.find(|entry| tiff.two(entry, 0) == Some(tag))?;
        let kind = tiff.two(entry, 2)?;
        let unit: usize = match kind {
            1 | 2 | 6 | 7 => 1,
            3 | 8 => 2,
            4 | 9 => 4,
            5 | 10 => 8,
            _ => return None,
        };
        let length = unit.checked_mul(tiff.four(entry, 4)? as usize)?;
        let bytes = if length <= 4 {
            &entry[8..8 + length]
        } else {
            let at = tiff.four(entry, 8)? as usize;
            tiff.bytes.get(at..at.checked_add(length)?)?
        };
        Some(Entry { tiff, kind, bytes })
    }

    /// The directory to which a tag points.
    pub fn below(&self, tag: u16) -> Option<Directory<'a>> {
        Some(self.tiff.directory(self.entry(tag)?.number()?))
    }
}

impl<'a> Entry<'a> {
    /// Its bytes, as they are.
    pub fn bytes(&self) -> &'a [u8] {
        self.bytes
    }

    /// The first whole number.
    pub fn number(&self) -> Option<u32> {
        match self.kind {
            3 => self.tiff.two(self.bytes, 0).map(u32::from),
            4 => self.tiff.four(self.bytes, 0),
            _ => None,
        }
    }

    /// A fraction by its place; none if it is divided by nothing.
    pub fn fraction(&self, place: usize) -> Option<f64> {
        let above = self.tiff.four(self.bytes, place * 8)?;
        let below = self.tiff.four(self.bytes, place * 8 + 4)?;
        (self.kind == 5 && below != 0).then(|| f64::from(above) / f64::from(below))
    }
}
