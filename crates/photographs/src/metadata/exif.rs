//! What cameras write: how the picture lies, where and when it was taken, by whom (Exif 2.32). Native only.

use chrono::NaiveDateTime;
use encoding_rs::UTF_16LE;
use langke_model::geo::LonLat;

use super::rights::Rights;
use super::tiff::{Directory, Tiff};

const ORIENTATION: u16 = 0x0112;
const CHANGED: u16 = 0x0132;
const ARTIST: u16 = 0x013B;
const COPYRIGHT: u16 = 0x8298;
/// The author as Windows keeps it, in UTF-16.
const WINDOWS_AUTHOR: u16 = 0x9C9D;
const EXIF: u16 = 0x8769;
const TAKEN: u16 = 0x9003;
const GPS: u16 = 0x8825;

/// What Exif says of a photograph.
#[derive(Debug, Default)]
pub(crate) struct Exif {
    /// The number of the orientation, if it is said.
    pub orientation: u32,
    pub position: Option<LonLat>,
    pub taken: Option<NaiveDateTime>,
}

/// Reads Exif, and adds whom it names.
pub(crate) fn read(bytes: &[u8], rights: &mut Rights) -> Exif {
    let Some(tiff) = Tiff::read(bytes) else {
        return Exif::default();
    };
    let first = tiff.first();
    let text = |tag| first.entry(tag).map(|entry| plain(entry.bytes()));
    rights.add_authors(text(ARTIST).unwrap_or_default().split(';'));
    // Photographer and editor, parted by a zero byte.
    rights.add_copyright(text(COPYRIGHT).unwrap_or_default().split('\0'));
    if let Some(author) = first.entry(WINDOWS_AUTHOR) {
        let (author, _) = UTF_16LE.decode_without_bom_handling(author.bytes());
        rights.add_authors(author.split(';'));
    }
    let below = first.below(EXIF);
    let taken = below.as_ref().and_then(|below| moment(below, TAKEN));
    Exif {
        orientation: first
            .entry(ORIENTATION)
            .and_then(|entry| entry.number())
            .unwrap_or(1),
        position: first.below(GPS).and_then(|gps| position(&gps)),
        taken: taken.or_else(|| moment(&first, CHANGED)),
    }
}

/// Text of no stated encoding: UTF-8 as most write it, else Western European.
pub(super) fn plain(bytes: &[u8]) -> String {
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => encoding_rs::mem::decode_latin1(bytes).into_owned(),
    }
}

fn moment(directory: &Directory<'_>, tag: u16) -> Option<NaiveDateTime> {
    let entry = directory.entry(tag)?;
    let text = std::str::from_utf8(entry.bytes()).ok()?;
    let text = text.trim_matches(['\0', ' ']);
    NaiveDateTime::parse_from_str(text, "%Y:%m:%d %H:%M:%S").ok()
}

/// Degrees, minutes and seconds on each axis with the side of the axis; none if they make no sense or say 0, 0, which phones write that
/// did not know.
fn position(gps: &Directory<'_>) -> Option<LonLat> {
    let axis = |side: u16, most: f64| {
        let degrees = gps.entry(side + 1)?;
        let part = |place| degrees.fraction(place).filter(|part| *part >= 0.0);
        let (minutes, seconds) = (part(1)?, part(2).unwrap_or(0.0));
        if minutes >= 60.0 || seconds >= 60.0 {
            return None;
        }
        let degrees = part(0)? + minutes / 60.0 + seconds / 3600.0;
        let sign = match gps.entry(side)?.bytes().first()? {
            b'N' | b'E' => 1.0,
            b'S' | b'W' => -1.0,
            _ => return None,
        };
        (degrees <= most).then_some(sign * degrees)
    };
    let (latitude, longitude) = (axis(1, 90.0)?, axis(3, 180.0)?);
    if latitude == 0.0 && longitude == 0.0 {
        return None;
    }
    LonLat::new(longitude, latitude)
}
