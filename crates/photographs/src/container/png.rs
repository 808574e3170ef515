//! The chunks of a PNG (W3C Portable Network Graphics, third edition). Native only.

use super::{ColourModel, Container, Packing};
use crate::fault::Fault;
use crate::format::SourceFormat;

const SIGNATURE: usize = 8;
const XMP: &[u8] = b"XML:com.adobe.xmp\0";

/// Walks over all chunks to the last one, and compares what each says of itself with its bytes.
pub(super) fn read(bytes: &[u8]) -> Result<Container<'_>, Fault> {
    let cut = || Fault::CutShort { bytes: bytes.len() };
    let mut container = Container::empty(SourceFormat::Png);
    let (mut at, mut pixels, mut headed) = (SIGNATURE, false, false);
    loop {
        let head: &[u8; 8] = bytes
            .get(at..)
            .and_then(<[u8]>::first_chunk)
            .ok_or_else(cut)?;
        let [length @ .., a, b, c, d] = head;
        let kind = [*a, *b, *c, *d];
        let length = u32::from_be_bytes(*length) as usize;
        let end = at + 8 + length;
        let data = bytes.get(at + 8..end).ok_or_else(cut)?;
        let check: &[u8; 4] = bytes
            .get(end..)
            .and_then(<[u8]>::first_chunk)
            .ok_or_else(cut)?;
        if crc32fast::hash(&bytes[at + 4..end]) != u32::from_be_bytes(*check) {
            let name = String::from_utf8_lossy(&kind).into_owned();
            return Err(Fault::damaged(format!(
                "the bytes of {name} do not match their checksum"
            )));
        }
        at = end + 4;
        match &kind {
            b"IHDR" if !headed => {
                header(data, &mut container)?;
                headed = true;
            }
            _ if !headed => {
                return Err(Fault::damaged("a PNG that does not begin with its header"));
            }
            b"IHDR" => return Err(Fault::damaged("a PNG with two headers")),
            b"acTL"
                if data
                    .first_chunk()
                    .is_some_and(|frames| u32::from_be_bytes(*frames) > 1) =>
            {
                return Err(Fault::Animated);
            }
            b"tRNS" => container.alpha = true,
            b"iCCP" => {
                // A name of up to 79 letters, its end, how it is packed.
                let name = data.iter().take(80).position(|byte| *byte == 0);
                container.profile = name
                    .and_then(|name| data.get(name + 2..))
                    .into_iter()
                    .collect();
                container.profile_packing = Packing::Zlib;
            }
            b"eXIf" => container.exif = container.exif.or(Some(data)),
            b"iTXt" => container.xmp = container.xmp.or_else(|| xmp(data)),
            b"IDAT" => pixels = true,
            b"IEND" if pixels => break,
            b"IEND" => return Err(Fault::damaged("a PNG without pixels")),
            _ => {}
        }
    }
    container.end = at;
    Ok(container)
}

fn header(data: &[u8], container: &mut Container<'_>) -> Result<(), Fault> {
    let [
        w0,
        w1,
        w2,
        w3,
        h0,
        h1,
        h2,
        h3,
        bits,
        colour,
        _,
        _,
        interlaced,
    ] = data
    else {
        return Err(Fault::damaged("a PNG with a header of another length"));
    };
    container.width = u32::from_be_bytes([*w0, *w1, *w2, *w3]);
    container.height = u32::from_be_bytes([*h0, *h1, *h2, *h3]);
    container.bits = if *colour == 3 { 8 } else { *bits };
    container.progressive = *interlaced == 1;
    container.model = match colour {
        0 | 4 => ColourModel::Grey,
        2 | 3 | 6 => ColourModel::Rgb,
        _ => return Err(Fault::damaged("a PNG with unknown colours")),
    };
    container.alpha = matches!(colour, 4 | 6);
    Ok(())
}

/// XMP in a text chunk: keyword, whether it is packed, by what, language, translated keyword, text.
fn xmp(data: &[u8]) -> Option<(&[u8], Packing)> {
    let [packed, _, rest @ ..] = data.strip_prefix(XMP)? else {
        return None;
    };
    let text = rest.splitn(3, |byte| *byte == 0).nth(2)?;
    let packing = if *packed == 1 {
        Packing::Zlib
    } else {
        Packing::Plain
    };
    Some((text, packing))
}
