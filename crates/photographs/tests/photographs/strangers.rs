//! Whatever the bytes are: all three end, and none panics. Native only.

use langke_photographs::{Format, Plan, develop, examine, look};
use proptest::prelude::*;

use crate::read::{all, file};

fn all_three_end(bytes: &[u8]) {
    let plan = Plan::new([40], Format::WEBP);
    let found = examine(bytes);
    let seen = look(bytes);
    let made = develop(bytes, &plan);
    if let Err(fault) = found {
        assert_eq!(seen.err(), Some(fault.clone()));
        assert_eq!(made.err(), Some(fault));
    } else {
        assert_eq!(seen.is_ok(), made.is_ok());
    }
}

/// A JPEG whose Exif or XMP is this.
fn jpeg_with(mark: &[u8], data: &[u8]) -> Vec<u8> {
    let whole = file("progressive.jpg");
    let length = u16::try_from(mark.len() + data.len() + 2).expect("a segment");
    [
        b"\xFF\xD8\xFF\xE1",
        &length.to_be_bytes()[..],
        mark,
        data,
        &whole[2..],
    ]
    .concat()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn any_bytes_behind_a_beginning(
        bytes: Vec<u8>,
        begin in prop::sample::select(vec![
            &b""[..], b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", b"\xFF\xD8\xFF\xE0\0\x10JFIF", b"\xFF\xD8\xFF\xC0", b"RIFF\x20\0\0\0WEBPVP8X", b"RIFF\x20\0\0\0WEBPVP8L",
            b"RIFF\x20\0\0\0WEBPVP8 ", b"II*\0", b"MM\0*", b"\0\0\0\x18ftyp", b"GIF8",
        ]),
    ) {
        all_three_end(&[begin, &bytes].concat());
    }

    #[test]
    fn any_byte_of_a_file_changed(place: prop::sample::Index, at: prop::sample::Index, value: u8) {
        let files = all();
        let small: Vec<_> = files.iter().filter(|(name, _)| !name.starts_with("forty")).collect();
        let (_, bytes) = place.get(&small);
        let mut bytes = bytes.clone();
        let at = at.index(bytes.len());
        bytes[at] = value;
        all_three_end(&bytes);
    }

    #[test]
    fn any_exif(bytes in prop::collection::vec(any::<u8>(), 0..400), big: bool) {
        let head = if big { &b"Exif\0\0MM\0*\0\0\0\x08"[..] } else { b"Exif\0\0II*\0\x08\0\0\0" };
        prop_assert!(examine(&jpeg_with(head, &bytes)).is_ok());
    }

    #[test]
    fn any_xmp(text in "(<[a-z:/?!]{0,9}|[ =\"'&;>]|dc:creator|xmlns:dc){0,60}") {
        prop_assert!(examine(&jpeg_with(b"http://ns.adobe.com/xap/1.0/\0", text.as_bytes())).is_ok());
    }
}

#[test]
fn exif_that_counts_to_the_end_of_the_world_is_as_if_it_were_not_there() {
    // One tag of orientation, with four thousand million values; one of the position, at the end of the world.
    let endless = b"Exif\0\0II*\0\x08\0\0\0\x02\0\x12\x01\x03\0\xFF\xFF\xFF\xFF\x08\0\0\0\x25\x88\x04\0\x01\0\0\0\xF0\xFF\xFF\xFF";
    let found = examine(&jpeg_with(endless, &[0; 40])).expect("a JPEG");
    assert_eq!(
        (found.position, found.orientation),
        (None, Default::default())
    );
}

#[test]
fn deep_xmp_and_entities_are_not_followed() {
    let deep = "<a>".repeat(20_000);
    let laughs = "<!DOCTYPE x [<!ENTITY a \"ha\">]><x xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:creator>&a;</dc:creator></x>";
    for xmp in [deep.as_str(), laughs] {
        let found = examine(&jpeg_with(
            b"http://ns.adobe.com/xap/1.0/\0",
            xmp.as_bytes(),
        ));
        assert_eq!(found.expect("a JPEG").rights, Default::default());
    }
}
