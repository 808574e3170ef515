//! What a photograph's file says besides its pixels. Native only.

mod exif;
mod iptc;
mod rights;
pub(crate) mod tiff;
mod xmp;

use chrono::NaiveDateTime;
use langke_model::geo::LonLat;

pub use rights::Rights;

use crate::bounds::LARGEST_XMP;
use crate::orientation::Orientation;

/// Where Exif, IPTC and XMP lie in a file, as far as there are any.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Blocks<'a> {
    pub exif: Option<&'a [u8]>,
    pub resources: Option<&'a [u8]>,
    pub xmp: Option<&'a [u8]>,
}

/// What they say.
#[derive(Debug, Default)]
pub(crate) struct Metadata {
    pub orientation: Orientation,
    pub position: Option<LonLat>,
    pub taken: Option<NaiveDateTime>,
    pub rights: Rights,
}

/// Reads all of it; what makes no sense is as if it were not there.
pub(crate) fn read(blocks: Blocks<'_>) -> Metadata {
    let mut rights = Rights::default();
    let exif = exif::read(blocks.exif.unwrap_or_default(), &mut rights);
    iptc::read(blocks.resources.unwrap_or_default(), &mut rights);
    let xmp = blocks.xmp.filter(|xmp| xmp.len() <= LARGEST_XMP);
    xmp::read(xmp.unwrap_or_default(), &mut rights);
    Metadata {
        orientation: Orientation::of_exif(exif.orientation),
        position: exif.position,
        taken: exif.taken,
        rights,
    }
}
