//! All pictures of a site, looked at as a reader of the files would.

use crate::look::Colours;
use crate::poster::{self, Layout, NARROW, WIDE};
use crate::{Form, Ink, Look, Pattern, Picture, pictures};
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::io::Cursor;
use std::sync::LazyLock;

const CRACKLE: &str = include_str!("../samples/crackle.svg");
const WAVE: &str = include_str!("../samples/wave.svg");
const WEAVE: &str = include_str!("../samples/weave.svg");

const CLAY: Ink = [0xF6, 0xF5, 0xF0];
const COBALT: Ink = [0x1F, 0x3F, 0x8C];
const SITE: Look<'_> = Look {
    name: "Làng Kể",
    summary: "Hai làng nghề quanh Hà Nội: hàng làm từ gì, qua mấy bước, đi đường nào tới.",
    ground: CLAY,
    accent: COBALT,
    pattern: CRACKLE,
};
const LONG: &str = "Gốm sứ Bát Tràng và mây tre đan Phú Vinh, những người thợ giữ lửa quanh Hà Nội";

/// The pictures of the site, drawn once.
static SITES_OWN: LazyLock<Vec<Picture>> = LazyLock::new(|| pictures(&SITE));

/// The pixels of a picture as red, green, blue and how opaque.
fn pixels(picture: &Picture) -> Vec<[u8; 4]> {
    let mut decoder = png::Decoder::new(Cursor::new(&picture.png));
    decoder.set_transformations(png::Transformations::EXPAND | png::Transformations::ALPHA);
    let mut reader = decoder.read_info().expect("a PNG file");
    let mut data = vec![0; reader.output_buffer_size().expect("a size")];
    let frame = reader.next_frame(&mut data).expect("pixels");
    assert_eq!((frame.width, frame.height), (picture.width, picture.height));
    data.as_chunks().0.to_vec()
}

/// A poster, without the work of packing it.
fn poster(look: &Look<'_>, layout: &Layout) -> Vec<[u8; 4]> {
    let pattern = Pattern::read(look.pattern).ok();
    let canvas = poster::draw(look, &Colours::of(look), pattern.as_ref(), layout);
    canvas.pixels().collect()
}

/// All six are there, and each holds what was promised of its form.
fn assert_sound(all: &[Picture]) {
    let sizes: Vec<_> = all.iter().map(|one| (one.width, one.height)).collect();
    assert_eq!(
        sizes,
        [
            (192, 192),
            (512, 512),
            (512, 512),
            (180, 180),
            (540, 1170),
            (1280, 800)
        ]
    );
    for picture in all {
        let (name, size) = (picture.name, picture.png.len());
        let limit = match picture.form {
            Form::Narrow | Form::Wide => 60_000,
            _ => 20_000,
        };
        assert!(size <= limit, "{name}: {size}");
        let is_opaque = pixels(picture).iter().all(|pixel| pixel[3] == 255);
        assert_eq!(is_opaque, picture.form != Form::Any, "{name}");
    }
}

#[test]
fn every_pattern_gives_sound_and_small_pictures() {
    assert_sound(&SITES_OWN);
    for pattern in [WAVE, WEAVE] {
        assert_sound(&pictures(&Look { pattern, ..SITE }));
    }
}

#[test]
fn hostile_names_and_patterns_give_sound_pictures() {
    let endless = "Ễ".repeat(10_000);
    for (name, pattern) in [
        ("", ""),
        (" \u{0}\u{7}\u{202E}\n", "<svg"),
        (
            &*endless,
            "<svg viewBox=\"0 0 1 1\"><path d=\"M0 0H1e9\"/></svg>",
        ),
        ("🏺🏺 陶器之村 مرحبا", WAVE),
    ] {
        assert_sound(&pictures(&Look {
            name,
            summary: name,
            pattern,
            ..SITE
        }));
    }
}

#[test]
fn colours_that_are_alike_still_show_the_text() {
    for (ground, accent) in [([255; 3], [255; 3]), ([0; 3], [0; 3]), ([128; 3], [127; 3])] {
        let look = Look {
            ground,
            accent,
            pattern: "",
            ..SITE
        };
        let colours: BTreeSet<_> = poster(&look, &NARROW).into_iter().collect();
        let brightest = colours.iter().map(|colour| colour[1]).max();
        let darkest = colours.iter().map(|colour| colour[1]).min();
        let range = brightest.zip(darkest).map(|(most, least)| most - least);
        assert!(range > Some(90), "{accent:?} on {ground:?}: {range:?}");
    }
}

#[test]
fn the_same_look_gives_the_same_files() {
    assert_eq!(pictures(&SITE), *SITES_OWN);
}

/// The same pixels on every machine. Whoever changes a drawing puts the new number here, after a look at the new pictures.
#[test]
fn every_machine_draws_the_same_pixels() {
    let sum = pictures(&SITE)
        .iter()
        .flat_map(pixels)
        .flatten()
        .fold(0_u32, |sum, byte| {
            // FNV-1a.
            (sum ^ u32::from(byte)).wrapping_mul(16_777_619)
        });
    assert_eq!(sum, 1_225_365_857);
}

/// Whatever a system cuts away, rings and letters stay: outside of the circle there is no pixel as light as the clay.
#[test]
fn the_maskable_icon_keeps_its_mark_in_the_safe_circle() {
    let icon = SITES_OWN.iter().find(|one| one.form == Form::Maskable);
    for (place, pixel) in pixels(icon.expect("an icon")).iter().enumerate() {
        let (x, y) = ((place % 512) as f32 - 255.5, (place / 512) as f32 - 255.5);
        if (x * x + y * y).sqrt() > 0.4 * 512.0 {
            assert!(pixel[0] < 0x80, "{pixel:?} at {x}, {y}");
        }
    }
}

/// No letter touches the edge of a poster: the lower half has a border of plain ground on both sides and below.
#[test]
fn text_keeps_its_distance_from_the_edges() {
    for name in ["Làng Kể", LONG, "Ngàngngườinghiêngngả", &"Gỵ ".repeat(900)] {
        let look = Look {
            name,
            summary: name,
            ..SITE
        };
        let narrow = poster(&look, &NARROW);
        for (place, pixel) in narrow.iter().enumerate() {
            let (x, y) = (place % 540, place / 540);
            if y > 700 && (!(36..512).contains(&x) || y > 1120) {
                assert_eq!(pixel[..3], CLAY, "{name} at {x}, {y}");
            }
        }
        let wide = poster(&look, &WIDE);
        for (place, pixel) in wide.iter().enumerate() {
            let (x, y) = (place % 1280, place / 1280);
            if x < 70 || y > 774 || (x < 560 && y < 60) {
                assert_eq!(pixel[..3], CLAY, "{name} at {x}, {y}");
            }
        }
    }
}

#[test]
fn a_poster_without_text_is_signed_with_the_mark() {
    let nameless = Look {
        name: "陶",
        summary: "",
        ..SITE
    };
    let below_the_plate = &poster(&nameless, &NARROW)[540 * 700..];
    assert!(below_the_plate.iter().any(|pixel| pixel[..3] == COBALT));
}

#[test]
fn marks_written_apart_make_no_difference() {
    use unicode_normalization::UnicodeNormalization;
    let (name, summary): (String, String) =
        (SITE.name.nfd().collect(), SITE.summary.nfd().collect());
    let apart = Look {
        name: &name,
        summary: &summary,
        ..SITE
    };
    assert_ne!(apart.name, SITE.name);
    assert_eq!(pictures(&apart), *SITES_OWN);
}

#[test]
fn a_pattern_that_cannot_be_read_leaves_the_ground_plain() {
    let broken = poster(
        &Look {
            pattern: "<svg",
            ..SITE
        },
        &NARROW,
    );
    assert_eq!(
        broken,
        poster(
            &Look {
                pattern: "",
                ..SITE
            },
            &NARROW
        )
    );
    assert_ne!(broken, poster(&SITE, &NARROW));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_and_any_colours_give_six_pictures(
        name in any::<String>(),
        summary in "\\PC{0,300}",
        ground in any::<Ink>(),
        accent in any::<Ink>(),
        course in "[MLHVCSQTAZmlhvcsqtaz0-9 .,-]{0,80}",
    ) {
        let pattern = format!("<svg viewBox=\"0 0 96 96\"><path d=\"{course}\"/></svg>");
        let look = Look { name: &name, summary: &summary, ground, accent, pattern: &pattern };
        prop_assert_eq!(pictures(&look).len(), 6);
    }
}
