//! The chunks of a WebP (RFC 9649). Native only.

use super::{ColourModel, Container, Packing};
use crate::fault::Fault;
use crate::format::SourceFormat;

const ANIMATION: u8 = 0x02;
const ALPHA: u8 = 0x10;

/// Walks over all chunks to the end that the file states.
pub(super) fn read(bytes: &[u8]) -> Result<Container<'_>, Fault> {
    let cut = || Fault::CutShort { bytes: bytes.len() };
    let stated = four(bytes, 4).ok_or_else(cut)? as usize;
    let end = 8 + stated;
    let all = bytes.get(..end).ok_or_else(cut)?;
    let mut container = Container::empty(SourceFormat::Webp);
    let (mut at, mut canvas, mut pixels) = (12, false, false);
    while at + 8 <= end {
        let length = four(all, at + 4).ok_or_else(cut)? as usize;
        let data = all
            .get(at + 8..at + 8 + length)
            .ok_or_else(|| Fault::damaged("a part of the WebP reaches beyond its end"))?;
        match &all[at..at + 4] {
            b"VP8X" if !canvas => {
                let [flags, _, _, _, w0, w1, w2, h0, h1, h2, ..] = data else {
                    return Err(Fault::damaged("a WebP with a short header"));
                };
                if flags & ANIMATION != 0 {
                    return Err(Fault::Animated);
                }
                container.alpha = flags & ALPHA != 0;
                container.width = 1 + u32::from_le_bytes([*w0, *w1, *w2, 0]);
                container.height = 1 + u32::from_le_bytes([*h0, *h1, *h2, 0]);
                canvas = true;
            }
            b"ANIM" | b"ANMF" => return Err(Fault::Animated),
            b"VP8 " if !pixels => {
                let [_, _, _, 0x9D, 0x01, 0x2A, w0, w1, h0, h1, ..] = data else {
                    return Err(Fault::damaged("a WebP without a key frame"));
                };
                // The upper two bits say how to enlarge it, which nobody does.
                let sides = [[*w0, w1 & 0x3F], [*h0, h1 & 0x3F]];
                let [width, height] = sides.map(|side| u32::from(u16::from_le_bytes(side)));
                sides_agree(&mut container, canvas, width, height)?;
                pixels = true;
            }
            b"VP8L" if !pixels => {
                let head = four(data, 1).filter(|_| data.first() == Some(&0x2F));
                let head = head.ok_or_else(|| Fault::damaged("a WebP without a header"))?;
                let (width, height) = (1 + (head & 0x3FFF), 1 + ((head >> 14) & 0x3FFF));
                sides_agree(&mut container, canvas, width, height)?;
                container.alpha |= (head >> 28) & 1 == 1;
                pixels = true;
            }
            b"ICCP" => container.profile = vec![data],
            b"EXIF" => {
                let tiff = data.strip_prefix(b"Exif\0\0").unwrap_or(data);
                container.exif = container.exif.or(Some(tiff));
            }
            b"XMP " => container.xmp = container.xmp.or(Some((data, Packing::Plain))),
            _ => {}
        }
        at += 8 + length + length % 2;
    }
    if !pixels {
        return Err(Fault::damaged("a WebP without pixels"));
    }
    container.model = ColourModel::Rgb;
    container.end = end;
    Ok(container)
}

fn sides_agree(
    container: &mut Container<'_>,
    canvas: bool,
    width: u32,
    height: u32,
) -> Result<(), Fault> {
    if canvas && (container.width, container.height) != (width, height) {
        return Err(Fault::damaged(
            "a WebP with sides that contradict each other",
        ));
    }
    (container.width, container.height) = (width, height);
    Ok(())
}

/// The four bytes at a place, the lowest one first.
fn four(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.get(at..)?.first_chunk().copied()?))
}
