//! What is made of photographs. Native only.

use langke_photographs::{Format, Made, Plan, develop};

use crate::read::{CORNERS, Pixels, all, apart, file};

fn made(name: &str, widths: &[u32], format: Format) -> Vec<Made> {
    let plan = Plan::new(widths.iter().copied(), format);
    develop(&file(name), &plan).unwrap_or_else(|fault| panic!("{name}: {fault}"))
}

/// That the four fields are where they belong, within what compression does to their colours.
fn stands_upright(name: &str, made: &Made) {
    let found = Pixels::of(made).corners();
    for (place, (found, expected)) in found.iter().zip(CORNERS).enumerate() {
        let far = apart(found, &expected);
        assert!(
            far <= 8,
            "{name}, field {place}: {found:?} for {expected:?}"
        );
    }
}

#[test]
fn a_turned_photograph_stands_upright() {
    for format in [Format::JPEG, Format::WEBP] {
        for number in 1..=8 {
            let name = format!("turned-{number}.jpg");
            for made in made(&name, &[96, 48], format) {
                assert!(made.width > made.height, "{name}");
                stands_upright(&name, &made);
            }
        }
        for name in ["turned-6.png", "turned-6.webp"] {
            stands_upright(name, &made(name, &[96], format)[0]);
        }
    }
}

#[test]
fn every_way_of_writing_the_drawing_gives_the_same_picture() {
    for name in [
        "progressive.jpg",
        "plain.png",
        "plain.webp",
        "deep.png",
        "interlaced.png",
        "inks-adobe.jpg",
        "inks-bare.jpg",
        "inks-ycck.jpg",
        "phone.jpg",
    ] {
        for format in [Format::JPEG, Format::WEBP] {
            for made in made(name, &[96, 60], format) {
                stands_upright(name, &made);
            }
        }
    }
}

#[test]
fn colours_of_display_p3_become_those_of_srgb() {
    for name in ["display-p3.jpg", "display-p3.png"] {
        for format in [Format::JPEG, Format::WEBP] {
            let found = Pixels::of(&made(name, &[96], format)[0]).corners();
            // What Little CMS makes of 80, 200, 90.
            let far = apart(&found[0], &[0, 203, 72]);
            assert!(far <= 6, "{name}: {:?}", found[0]);
        }
    }
}

#[test]
fn grey_stays_grey() {
    let found = Pixels::of(&made("grey.jpg", &[96], Format::WEBP)[0]).corners();
    for (found, colour) in found.iter().zip(CORNERS) {
        let [red, green, blue] = colour.map(f64::from);
        let grey = (0.299 * red + 0.587 * green + 0.114 * blue).round() as u8;
        assert!(apart(found, &[grey; 3]) <= 5, "{found:?} for {grey}");
    }
}

#[test]
fn what_is_clear_stays_clear_in_webp_and_is_white_in_jpeg() {
    for name in ["clear.png", "clear.webp", "palette.png", "grey-alpha.png"] {
        for width in [96, 48] {
            let webp = Pixels::of(&made(name, &[width], Format::WEBP)[0]);
            assert_eq!(webp.channels, 4, "{name}");
            let corners = webp.corners();
            assert_eq!(corners[0][3], 0, "{name}");
            assert_eq!(corners[3][3], 255, "{name}");
            let jpeg = Pixels::of(&made(name, &[width], Format::JPEG)[0]).corners();
            assert!(apart(&jpeg[0], &[255; 3]) <= 3, "{name}: {:?}", jpeg[0]);
            assert!(apart(&jpeg[3], &corners[3]) <= 8, "{name}: {:?}", jpeg[3]);
        }
    }
}

#[test]
fn nothing_that_the_file_says_reaches_what_is_made() {
    for (name, bytes) in all() {
        // Nothing is said in it, and it takes long.
        if name.starts_with("forty") {
            continue;
        }
        for format in [Format::JPEG, Format::WEBP] {
            let plan = Plan::new([96, 40], format);
            for made in develop(&bytes, &plan).unwrap_or_default() {
                for word in [
                    "Exif",
                    "EXIF",
                    "ns.adobe",
                    "ICC",
                    "XMP",
                    "GPS",
                    "Photoshop",
                    "R58N",
                    "II*\0",
                    "MM\0*",
                    "8BIM",
                ] {
                    let mut windows = made.bytes.windows(word.len());
                    let found = windows.any(|window| window == word.as_bytes());
                    assert!(!found, "{name} as {}: {word}", made.format.ending());
                }
            }
        }
    }
}

#[test]
fn a_photograph_is_never_enlarged_and_keeps_its_proportions() {
    let sides: Vec<(u32, u32)> = made("phone.jpg", &[2160, 96, 50, 1, 0], Format::JPEG)
        .iter()
        .map(|made| (made.width, made.height))
        .collect();
    assert_eq!(sides, [(96, 64), (96, 64), (50, 33), (1, 1), (1, 1)]);
}

#[test]
fn the_same_photograph_gives_the_same_bytes_on_every_thread() {
    let plan = Plan::new([96, 60, 33], Format::WEBP).and(Plan::new([96, 60], Format::JPEG));
    let bytes = file("turned-6.jpg");
    let first = develop(&bytes, &plan).expect("files");
    std::thread::scope(|scope| {
        let others: Vec<_> = (0..3)
            .map(|_| scope.spawn(|| develop(&bytes, &plan)))
            .collect();
        for other in others {
            assert_eq!(other.join().expect("a thread").as_ref(), Ok(&first));
        }
    });
}

#[test]
fn what_is_made_can_be_kept_for_others_to_read() {
    let folder = std::env::var_os("LANGKE_KEEP_MADE").map(std::path::PathBuf::from);
    for name in ["turned-5.jpg", "turned-6.png", "inks-ycck.jpg", "deep.png"] {
        for format in [Format::JPEG, Format::WEBP] {
            for made in made(name, &[96, 48], format) {
                stands_upright(name, &made);
                if let Some(folder) = &folder {
                    let name = format!("{name}-{}.{}", made.width, format.ending());
                    std::fs::write(folder.join(name), &made.bytes)
                        .expect("a folder that can be written");
                }
            }
        }
    }
}
