//! The segments and scans of a JPEG (ITU-T T.81, annex B). Native only.

use memchr::memchr_iter;

use super::{ColourModel, Container, two};
use crate::bounds::MOST_SCANS;
use crate::fault::Fault;
use crate::format::SourceFormat;

const EXIF: &[u8] = b"Exif\0\0";
const XMP: &[u8] = b"http://ns.adobe.com/xap/1.0/\0";
const PROFILE: &[u8] = b"ICC_PROFILE\0";
const PHOTOSHOP: &[u8] = b"Photoshop 3.0\0";

/// Walks from the first mark to the end of the picture; what follows there is not looked at.
pub(super) fn read(bytes: &[u8]) -> Result<Container<'_>, Fault> {
    let mut container = Container::empty(SourceFormat::Jpeg);
    let mut profile: Vec<(u8, &[u8])> = Vec::new();
    let (mut framed, mut scans) = (false, 0);
    let mut marks = Marks { bytes, at: 2 };
    loop {
        let mark = marks.next()?;
        match mark {
            0xD9 => break,
            0xD8 | 0x01 | 0xD0..=0xD7 => continue,
            _ => {}
        }
        let part = marks.part()?;
        match mark {
            0xC0..=0xC2 if framed => return Err(Fault::damaged("a JPEG with two frames")),
            0xC0..=0xC2 => {
                frame(part, mark, &mut container)?;
                framed = true;
            }
            0xC3 | 0xC5..=0xC7 | 0xC9..=0xCB | 0xCD..=0xCF => {
                return Err(Fault::unusual("lossless or arithmetic JPEG"));
            }
            0xDA if framed => {
                scans += 1;
                if scans > MOST_SCANS {
                    return Err(Fault::unusual(format!("more than {MOST_SCANS} scans")));
                }
                marks.pass_scan()?;
                container.pixels_end = marks.at;
            }
            0xDA => return Err(Fault::damaged("a scan before its frame")),
            0xE1 => {
                container.exif = container.exif.or(part.strip_prefix(EXIF));
                let xmp = part
                    .strip_prefix(XMP)
                    .map(|xmp| (xmp, super::Packing::Plain));
                container.xmp = container.xmp.or(xmp);
            }
            0xE2 => {
                if let Some([number, _, piece @ ..]) = part.strip_prefix(PROFILE) {
                    profile.push((*number, piece));
                }
            }
            0xED => container.resources = container.resources.or(part.strip_prefix(PHOTOSHOP)),
            _ => {}
        }
    }
    if scans == 0 {
        return Err(Fault::damaged("a JPEG without a scan"));
    }
    profile.sort_by_key(|(number, _)| *number);
    container.profile = profile.into_iter().map(|(_, piece)| piece).collect();
    container.end = marks.at;
    Ok(container)
}

/// The frame's header: bits, height, width, and of each channel how many samples a block of four has.
fn frame(part: &[u8], mark: u8, container: &mut Container<'_>) -> Result<(), Fault> {
    let short = || Fault::damaged("a frame without sides");
    let [bits, _, _, _, _, channels, samplings @ ..] = part else {
        return Err(short());
    };
    if *bits != 8 {
        return Err(Fault::unusual(format!("{bits} bits a channel in a JPEG")));
    }
    container.height = u32::from(two(part, 1).ok_or_else(short)?);
    container.width = u32::from(two(part, 3).ok_or_else(short)?);
    container.progressive = mark == 0xC2;
    container.model = match channels {
        1 => ColourModel::Grey,
        3 => ColourModel::Rgb,
        4 => ColourModel::Cmyk,
        _ => return Err(Fault::unusual(format!("{channels} channels in a JPEG"))),
    };
    let samplings = samplings.chunks_exact(3).take(usize::from(*channels));
    let samplings: Vec<u32> = samplings
        .map(|sampling| u32::from(sampling[1] >> 4) * u32::from(sampling[1] & 15))
        .collect();
    let most = samplings.iter().copied().max().unwrap_or(0);
    if samplings.len() != usize::from(*channels) || samplings.contains(&0) {
        return Err(Fault::damaged("a frame without its channels"));
    }
    container.samples_of_four = samplings.iter().map(|one| (one * 4).div_ceil(most)).sum();
    Ok(())
}

/// Goes from mark to mark.
struct Marks<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Marks<'a> {
    fn cut(&self) -> Fault {
        let bytes = self.bytes.len();
        Fault::CutShort { bytes }
    }

    /// The next mark; stray bytes before it are passed over, as decoders do.
    fn next(&mut self) -> Result<u8, Fault> {
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        for at in memchr_iter(0xFF, rest) {
            match rest.get(at + 1) {
                Some(0xFF | 0) => {}
                Some(mark) => {
                    self.at += at + 2;
                    return Ok(*mark);
                }
                None => break,
            }
        }
        Err(self.cut())
    }

    /// What belongs to the mark, after the two bytes of its length.
    fn part(&mut self) -> Result<&'a [u8], Fault> {
        let length = usize::from(two(self.bytes, self.at).ok_or_else(|| self.cut())?);
        let end = self.at + length;
        let part = self.bytes.get(self.at + 2..end);
        if length < 2 {
            return Err(Fault::damaged("a segment shorter than its length"));
        }
        let part = part.ok_or_else(|| self.cut())?;
        self.at = end;
        Ok(part)
    }

    /// Passes over coded pixels: they end at a mark that neither stands for a byte nor starts decoding anew.
    fn pass_scan(&mut self) -> Result<(), Fault> {
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        for at in memchr_iter(0xFF, rest) {
            match rest.get(at + 1) {
                Some(0 | 0xFF | 0xD0..=0xD7) => {}
                Some(_) => {
                    self.at += at;
                    return Ok(());
                }
                None => break,
            }
        }
        Err(self.cut())
    }
}
