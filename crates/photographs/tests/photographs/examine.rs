//! What is in the file. Native only.

use langke_photographs::{ColourModel, Examined, Fault, OtherFormat, Sides, SourceFormat, examine};

use crate::read::file;

fn examined(name: &str) -> Examined {
    examine(&file(name)).unwrap_or_else(|fault| panic!("{name}: {fault}"))
}

#[test]
fn a_turned_photograph_is_as_wide_as_one_sees_it() {
    let upright = Sides {
        width: 96,
        height: 64,
    };
    for number in 1..=8 {
        let found = examined(&format!("turned-{number}.jpg"));
        assert_eq!(found.seen, upright, "{number}");
        assert_eq!(found.stored == upright, number < 5, "{number}");
    }
    for name in ["turned-6.png", "turned-6.webp"] {
        assert_eq!(examined(name).seen, upright, "{name}");
        assert!(examined(name).orientation.lies(), "{name}");
    }
}

#[test]
fn a_phone_says_where_and_when_it_was() {
    let found = examined("phone.jpg");
    let position = found.position.expect("a position");
    assert!((position.latitude() - 20.9767).abs() < 1e-6);
    assert!((position.longitude() - 105.9125).abs() < 1e-6);
    let taken = found.taken.map(|taken| taken.to_string());
    assert_eq!(taken.as_deref(), Some("2026-02-17 08:30:05"));
    let south = examined("south-west.jpg").position.expect("a position");
    assert_eq!((south.latitude(), south.longitude()), (-33.5, -70.25));
}

#[test]
fn a_position_of_nothing_is_none() {
    assert_eq!(examined("nowhere.jpg").position, None);
    assert_eq!(examined("plain.png").position, None);
}

#[test]
fn authors_and_rights_are_read_from_exif_iptc_and_xmp_each_once() {
    let rights = examined("phone.jpg").rights;
    assert_eq!(
        rights.authors,
        [
            "Nguyễn Thị Hoa",
            "Trần Văn Nam",
            "Lê Văn Tám",
            "Phạm Thị Lan"
        ]
    );
    assert_eq!(
        rights.copyright,
        ["© Xã Bát Tràng", "Sở Văn hóa", "Giữ mọi quyền"]
    );
    assert_eq!(rights.credits, ["Báo Hà Nội"]);
    assert_eq!(
        rights.licences,
        [
            "https://creativecommons.org/licenses/by/4.0/",
            "Hỏi trước khi dùng"
        ]
    );
}

#[test]
fn colours_are_told_as_the_file_has_them() {
    let of = |name| {
        let found = examined(name);
        (found.model, found.alpha, found.bits, found.profile)
    };
    use ColourModel::{Cmyk, Grey, Rgb};
    assert_eq!(of("progressive.jpg"), (Rgb, false, 8, false));
    assert_eq!(of("grey.jpg"), (Grey, false, 8, false));
    for inks in ["inks-adobe.jpg", "inks-bare.jpg", "inks-ycck.jpg"] {
        assert_eq!(of(inks), (Cmyk, false, 8, false), "{inks}");
    }
    assert_eq!(of("deep.png").2, 16);
    assert_eq!(of("palette.png"), (Rgb, true, 8, false));
    assert_eq!(of("grey-alpha.png"), (Grey, true, 8, false));
    assert_eq!(of("display-p3.jpg"), (Rgb, false, 8, true));
    assert_eq!(of("display-p3.png"), (Rgb, false, 8, true));
    assert_eq!(of("clear.webp"), (Rgb, true, 8, false));
    assert_eq!(of("plain.webp"), (Rgb, false, 8, false));
}

#[test]
fn a_picture_drawn_in_passes_is_known() {
    for (name, progressive) in [
        ("progressive.jpg", true),
        ("grey.jpg", false),
        ("interlaced.png", true),
        ("plain.png", false),
    ] {
        assert_eq!(examined(name).progressive, progressive, "{name}");
    }
    assert_eq!(examined("plain.webp").format, SourceFormat::Webp);
}

#[test]
fn other_formats_are_named() {
    let other = |format| Err(Fault::OtherFormat { format });
    for (name, expected) in [
        ("other.heic", Err(Fault::Heic)),
        ("other.avif", other(OtherFormat::Avif)),
        ("other.gif", other(OtherFormat::Gif)),
        ("other.tiff", other(OtherFormat::Tiff)),
        ("other.bmp", other(OtherFormat::Bmp)),
        ("other.pdf", other(OtherFormat::Pdf)),
        ("moving.png", Err(Fault::Animated)),
        ("moving.webp", Err(Fault::Animated)),
    ] {
        assert_eq!(examine(&file(name)), expected, "{name}");
    }
    assert_eq!(examine(b""), Err(Fault::NotAPicture));
    assert_eq!(examine(b"<html>"), Err(Fault::NotAPicture));
    let xl = examine(b"\xFF\x0A\0\0");
    assert_eq!(xl, other(OtherFormat::JpegXl));
    // A directory of one tag, which says the version of DNG.
    let raw = b"II*\0\x08\0\0\0\x01\0\x12\xC6\x01\0\x04\0\0\0\x01\x04\0\0\0\0\0\0";
    assert_eq!(examine(raw), other(OtherFormat::Raw));
}

#[test]
fn a_fault_is_told_in_both_languages_and_as_data() {
    use langke_model::i18n::Language;
    let heic = Fault::Heic;
    assert!(
        heic.message(Language::Vietnamese)
            .contains("Tương thích nhất")
    );
    assert!(heic.message(Language::English).contains("Most Compatible"));
    let json = serde_json::to_string(&Fault::OtherFormat {
        format: OtherFormat::JpegXl,
    });
    assert_eq!(
        json.expect("JSON"),
        r#"{"other_format":{"format":"jpeg_xl"}}"#
    );
}
