//! What news agencies write: IPTC-IIM 4.2, among the resources that Photoshop keeps in a JPEG. Native only.

use super::exif::plain;
use super::rights::Rights;

/// The number of the resource in which IPTC-IIM lies (Adobe Photoshop File Formats).
const IPTC: [u8; 2] = [0x04, 0x04];
const BY_LINE: u8 = 80;
const CREDIT: u8 = 110;
const COPYRIGHT: u8 = 116;

/// Adds whom the resources of a photograph name.
pub(crate) fn read(resources: &[u8], rights: &mut Rights) {
    let mut rest = resources;
    while let Some((number, data, next)) = resource(rest) {
        if number == IPTC {
            records(data, rights);
        }
        rest = next;
    }
}

/// The first resource: its number, its data, what follows. Name and data are each filled up to an even length.
fn resource(bytes: &[u8]) -> Option<([u8; 2], &[u8], &[u8])> {
    let [number @ .., name] = bytes.strip_prefix(b"8BIM")?.first_chunk::<3>()?;
    let at = 6 + (usize::from(*name) + 2) / 2 * 2;
    let length: [u8; 4] = bytes.get(at..)?.first_chunk().copied()?;
    let length = u32::from_be_bytes(length) as usize;
    let data = bytes.get(at + 4..at + 4 + length)?;
    let next = bytes
        .get(at + 4 + length + length % 2..)
        .unwrap_or_default();
    Some((*number, data, next))
}

/// Data sets: a mark, record, number, length, data. Longer ones than 32 kB are no texts, and end the list.
fn records(mut bytes: &[u8], rights: &mut Rights) {
    while let [0x1C, record, number, high, low, rest @ ..] = bytes {
        let length = usize::from(u16::from_be_bytes([*high, *low]));
        let Some((data, next)) = rest.split_at_checked(length) else {
            return;
        };
        let text = plain(data);
        let text = [text.as_str()];
        match (record, *number) {
            (2, BY_LINE) => rights.add_authors(text),
            (2, CREDIT) => rights.add_credits(text),
            (2, COPYRIGHT) => rights.add_copyright(text),
            _ => {}
        }
        bytes = next;
    }
}
