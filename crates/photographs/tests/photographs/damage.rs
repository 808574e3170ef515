//! Files that are cut short, damaged, too large, or more than a picture. Native only.

use langke_photographs::{Fault, Format, Memory, Plan, develop, examine, look};

use crate::read::file;

#[test]
fn a_file_that_is_cut_short_is_told() {
    for name in [
        "phone.jpg",
        "progressive.jpg",
        "plain.png",
        "clear.png",
        "interlaced.png",
        "plain.webp",
        "clear.webp",
        "turned-6.webp",
    ] {
        let whole = file(name);
        for tenth in 0..10 {
            let cut = &whole[..whole.len() * tenth / 10];
            let found = examine(cut);
            let expected = matches!(found, Err(Fault::CutShort { .. } | Fault::NotAPicture));
            assert!(expected, "{name}, {tenth} of ten: {found:?}");
        }
        let found = examine(&whole[..whole.len() - 1]);
        assert!(
            matches!(found, Err(Fault::CutShort { .. })),
            "{name}: {found:?}"
        );
    }
}

#[test]
fn missing_pixels_before_a_sound_end_are_damage() {
    let whole = file("phone.jpg");
    let scan = whole
        .windows(2)
        .rposition(|mark| mark == b"\xFF\xDA")
        .expect("a scan");
    for kept in [20, 60, 120] {
        let mut cut = whole[..scan + kept].to_vec();
        cut.extend(b"\xFF\xD9");
        assert!(examine(&cut).is_ok());
        assert!(matches!(look(&cut), Err(Fault::Damaged { .. })), "{kept}");
    }
    let mut png = file("plain.png");
    let at = png
        .windows(4)
        .position(|kind| kind == b"IDAT")
        .expect("pixels");
    png[at + 20] ^= 0x55;
    assert!(matches!(examine(&png), Err(Fault::Damaged { .. })));
}

#[test]
fn what_follows_a_picture_is_counted_and_left_out() {
    for name in ["phone.jpg", "plain.png", "plain.webp"] {
        let whole = file(name);
        let plan = Plan::new([96], Format::JPEG);
        let expected = develop(&whole, &plan);
        for behind in [
            &b"PK\x03\x04 an archive"[..],
            b"<script>",
            b"\0\0\0\x18ftypmp42\xFF\xD8\xFF\xD9",
            &whole,
        ] {
            let more = [&whole[..], behind].concat();
            let found = examine(&more).expect(name);
            assert_eq!(found.behind, behind.len(), "{name}");
            assert_eq!(develop(&more, &plan), expected, "{name}");
        }
    }
}

#[test]
fn a_header_that_promises_more_than_its_bytes_hold_is_refused() {
    let mut png = file("plain.png");
    png[16..20].copy_from_slice(&10_000u32.to_be_bytes());
    png[20..24].copy_from_slice(&10_000u32.to_be_bytes());
    seal(&mut png);
    assert!(matches!(examine(&png), Err(Fault::MoreThanItHolds { .. })));
    png[16..20].copy_from_slice(&30_000u32.to_be_bytes());
    png[20..24].copy_from_slice(&30_000u32.to_be_bytes());
    seal(&mut png);
    assert!(matches!(examine(&png), Err(Fault::TooManyPixels { .. })));
    png[16..20].copy_from_slice(&0u32.to_be_bytes());
    seal(&mut png);
    assert!(matches!(
        examine(&png),
        Err(Fault::NoSides { width: 0, .. })
    ));
}

/// Gives the header of a PNG the checksum that it has to have.
fn seal(png: &mut [u8]) {
    let sum = crc32fast::hash(&png[12..29]);
    png[29..33].copy_from_slice(&sum.to_be_bytes());
}

#[test]
fn what_is_packed_a_thousandfold_is_left_packed() {
    for name in ["bomb-profile.png", "bomb-text.png", "bomb-xmp.png"] {
        let bytes = file(name);
        let found = examine(&bytes).unwrap_or_else(|fault| panic!("{name}: {fault}"));
        assert!(found.rights.authors.is_empty(), "{name}");
        let made = develop(&bytes, &Plan::new([96], Format::WEBP));
        assert_eq!(made.map(|made| made.len()), Ok(1), "{name}");
    }
}

#[test]
fn forty_megapixels_are_developed() {
    let bytes = file("forty-megapixels.png");
    let found = examine(&bytes).expect("a PNG");
    assert_eq!(found.seen.pixels(), 40_000_000);
    let plan = Plan::new([360], Format::JPEG);
    let made = develop(&bytes, &plan).expect("a file");
    assert_eq!((made[0].width, made[0].height), (360, 225));
    let memory = Memory::of(400_000_000);
    drop(memory.take(found.memory_to_develop(&plan)));
}

#[test]
fn a_jpeg_in_more_passes_than_any_program_writes_is_refused() {
    let whole = file("progressive.jpg");
    let scan = whole
        .windows(2)
        .rposition(|mark| mark == b"\xFF\xDA")
        .expect("a scan");
    let passes = whole[scan..whole.len() - 2].repeat(200);
    let many = [&whole[..scan], &passes, b"\xFF\xD9"].concat();
    assert!(matches!(examine(&many), Err(Fault::Unusual { .. })));
}
