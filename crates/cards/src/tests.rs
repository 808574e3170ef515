//! Cards, looked at as a reader of the files would.

use crate::layout::{BELOW_PICTURE, PANEL, TEXT};
use crate::{Card, Drawing, File, Format, HEIGHT, Head, Ink, Mount, Pattern, Photograph, WIDTH};
use proptest::prelude::*;
use std::sync::LazyLock;
use zune_jpeg::JpegDecoder;
use zune_png::PngDecoder;
use zune_png::zune_core::bytestream::ZCursor;

const CRACKLE: &str = include_str!("../../pictures/samples/crackle.svg");
const CLAY: Ink = [0xF6, 0xF5, 0xF0];
const COBALT: Ink = [0x1F, 0x3F, 0x8C];

static MOUNT: LazyLock<Mount> = LazyLock::new(|| {
    let crackle = Pattern::read(CRACKLE).expect("a pattern");
    Mount::new("Làng Kể", CLAY, COBALT, Some(&crackle))
});

/// A red box that fills its sheet.
static BOX: LazyLock<Drawing> = LazyLock::new(|| drawing("0 0 800 500", "M0 0h800v500H0z"));

fn drawing(view_box: &str, course: &str) -> Drawing {
    let svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"{view_box}\"><path fill=\"#C00000\" d=\"{course}\"/></svg>"
    );
    Drawing::read(&svg).expect("a drawing")
}

fn card(title: &str) -> Card<'_> {
    Card {
        title,
        line: "Hàng thủ công · OCOP 4 sao",
        place: "Bát Tràng, Hà Nội",
        head: Head::Drawing(&BOX),
    }
}

/// The pixels of a file, read by another library than the one that wrote it; its size is what messengers are promised.
fn pixels(file: &File) -> Vec<Ink> {
    assert!(file.bytes.len() <= 200_000, "{}", file.bytes.len());
    let bytes = ZCursor::new(&file.bytes);
    let (size, data) = match file.format {
        Format::Png => {
            let mut decoder = PngDecoder::new(bytes);
            let data = decoder.decode_raw().expect("a PNG file");
            (decoder.dimensions(), data)
        }
        Format::Jpeg => {
            let mut decoder = JpegDecoder::new(bytes);
            let data = decoder.decode().expect("a JPEG file");
            (decoder.dimensions(), data)
        }
    };
    assert_eq!(size, Some((WIDTH as usize, HEIGHT as usize)));
    let (pixels, rest) = data.as_chunks();
    assert!(rest.is_empty());
    pixels.to_vec()
}

fn draw(card: &Card<'_>) -> File {
    MOUNT.draw(card).expect("a file")
}

#[test]
fn hostile_words_give_sound_cards_with_and_without_a_picture() {
    let endless = "Ễ".repeat(10_000);
    let words = "Những người thợ giữ lửa ".repeat(40);
    for text in [
        "",
        " \n",
        "Đ",
        &endless,
        &words,
        "🏺🏺",
        "陶器之村",
        "ភូមិសិប្បកម្ម",
        "مرحبا",
        "\u{200B}\u{202E}\u{0}",
        "Ba\u{301}t Tra\u{300}ng",
        "NGHỀ GỐM SỨ ĐỒ ĐẤT NUNG Ở LÀNG",
    ] {
        for head in [Head::Drawing(&BOX), Head::None] {
            let (title, line, place) = (text, text, text);
            let file = draw(&Card {
                title,
                line,
                place,
                head,
            });
            assert_eq!(file.format, Format::Png);
            pixels(&file);
        }
    }
}

#[test]
fn hostile_pictures_give_sound_cards() {
    for (view_box, course) in [
        ("0 0 10000 10", "M0 0h10000v10H0z"),
        ("0 0 10 10000", "M0 0h10v10000H0z"),
        ("0 0 1e-6 1e-6", "M0 0h1e-6v1e-6H0z"),
        ("0 0 1e6 1e6", "M0 0h1v1H0z"),
    ] {
        let drawing = drawing(view_box, course);
        let head = Head::Drawing(&drawing);
        pixels(&draw(&Card {
            head,
            ..card("Bình hoa men rạn")
        }));
    }
    // What packs worst: noise.
    let mut state = 1_u32;
    let noise = std::iter::repeat_with(|| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 24) as u8
    });
    let noise: Vec<u8> = noise.take(700 * 420 * 3).collect();
    for (width, height) in [(700, 420), (1, 4000), (4000, 1)] {
        let pixels_of_it = &noise[..width as usize * height as usize * 3];
        let photograph = Photograph::new(width, height, pixels_of_it).expect("a photograph");
        let head = Head::Photograph(&photograph);
        let file = draw(&Card {
            head,
            ..card("Nhiễu")
        });
        assert_eq!(file.format, Format::Jpeg);
        pixels(&file);
    }
}

/// A drawing on a sheet of 800 by 500.
fn painted(inside: &str) -> Drawing {
    let svg =
        format!("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 800 500\">{inside}</svg>");
    Drawing::read(&svg).expect("a drawing")
}

#[test]
fn slopes_of_thousands_of_colours_show_no_steps() {
    let slopes = painted(
        "<linearGradient id=\"a\"><stop offset=\"0\" stop-color=\"#F6D98E\"/><stop offset=\".5\" stop-color=\"#1F3F8C\"/>\
         <stop offset=\"1\" stop-color=\"#B98A43\"/></linearGradient>\
         <linearGradient id=\"b\" x2=\"0\" y2=\"1\"><stop offset=\"0\" stop-opacity=\"0\"/><stop offset=\"1\"/></linearGradient>\
         <path d=\"M0 0h800v500H0z\" fill=\"url(#a)\"/><path d=\"M0 0h800v500H0z\" fill=\"url(#b)\"/>",
    );
    let head = Head::Drawing(&slopes);
    let card = Card {
        head,
        ..card("Chao đèn mây")
    };
    let file = draw(&card);
    assert_eq!(file.format, Format::Png);
    let canvas = MOUNT.canvas(&card);
    for (told, ink) in pixels(&file).iter().zip(canvas.colours()) {
        let off = (0..3).map(|channel| told[channel].abs_diff(ink[channel]));
        assert!(off.max() <= Some(5), "{told:?} for {ink:?}");
    }
}

#[test]
fn a_drawing_as_restless_as_a_photograph_stays_small() {
    let restless = painted(
        "<filter id=\"a\"><feTurbulence type=\"fractalNoise\" baseFrequency=\".9\" numOctaves=\"4\"/>\
         <feColorMatrix values=\"4 0 0 0 -1.5 0 4 0 0 -1.5 0 0 4 0 -1.5 0 0 0 0 1\"/></filter>\
         <path d=\"M0 0h800v500H0z\" filter=\"url(#a)\"/>",
    );
    let head = Head::Drawing(&restless);
    let file = draw(&Card {
        head,
        ..card("Nhiễu")
    });
    assert_eq!(file.format, Format::Jpeg);
    pixels(&file);
}

#[test]
fn the_same_card_gives_the_same_file_in_any_thread() {
    let here = draw(&card("Bình hút lộc Bát Tràng"));
    std::thread::scope(|scope| {
        let drawn = || draw(&card("Bình hút lộc Bát Tràng"));
        let others: Vec<_> = (0..2).map(|_| scope.spawn(drawn)).collect();
        for other in others {
            assert!(other.join().expect("a card") == here);
        }
    });
}

#[test]
fn marks_written_apart_make_no_difference() {
    let apart = "Ba\u{301}t Tra\u{300}ng";
    assert!(draw(&card(apart)) == draw(&card("Bát Tràng")));
}

/// The picture ends, then come rows of plain paper, then the words; beside the words there is plain paper.
#[test]
fn words_keep_away_from_the_picture_and_the_sides() {
    let many = "Những người thợ giữ lửa ở làng gốm bên kia sông Hồng ".repeat(9);
    for title in [
        "Đ",
        "Ẫ Ữ Ế",
        "NGHỀ GỐM SỨ ĐỒ ĐẤT NUNG Ở LÀNG",
        &many,
        &"W".repeat(300),
    ] {
        let pixels = pixels(&draw(&card(title)));
        let row = |y: usize| &pixels[y * WIDTH as usize..][PANEL.0 as usize..PANEL.1 as usize];
        let is_picture = |ink: &Ink| ink[0] > 0xA0 && ink[1] < 0x20;
        let rows = 0..HEIGHT as usize;
        let last = rows.clone().rfind(|y| row(*y).iter().any(is_picture));
        let last = last.expect("the picture");
        assert!(last > 250, "{title}: {last}");
        // The picture is nowhere covered.
        let first = rows
            .clone()
            .find(|y| row(*y).iter().any(is_picture))
            .expect("the picture");
        let width = row((first + last) / 2)
            .iter()
            .filter(|ink| is_picture(ink))
            .count();
        for y in first + 1..last {
            assert_eq!(
                row(y).iter().filter(|ink| is_picture(ink)).count(),
                width,
                "{title}"
            );
        }
        let between = BELOW_PICTURE as usize - 2;
        for y in last + 2..last + between {
            assert!(row(y).iter().all(|ink| *ink == CLAY), "{title}: row {y}");
        }
        let margin = (TEXT.0 - PANEL.0) as usize - 8;
        for y in last + 2..HEIGHT as usize {
            let row = row(y);
            let sides = row[..margin].iter().chain(&row[row.len() - margin..]);
            assert!(sides.clone().all(|ink| *ink == CLAY), "{title}: row {y}");
        }
    }
}

/// What a messenger shows that crops to the square in the middle: all of the drawing and the words, and no pattern.
#[test]
fn the_square_in_the_middle_holds_all_that_matters() {
    let all = pixels(&draw(&card("Bình hút lộc Bát Tràng")));
    let edge = (WIDTH - HEIGHT) as usize / 2;
    for row in all.chunks_exact(WIDTH as usize) {
        let panel = &row[PANEL.0 as usize..PANEL.1 as usize];
        let outside = edge - PANEL.0 as usize;
        let cut_off = panel[..outside]
            .iter()
            .chain(&panel[panel.len() - outside..]);
        assert!(cut_off.clone().all(|ink| *ink == CLAY));
    }
}

#[test]
fn a_card_without_a_pattern_has_a_plain_ground() {
    let plain = Mount::new("Làng Kể", CLAY, COBALT, None);
    let file = plain.draw(&card("Bát Tràng")).expect("a file");
    assert!(pixels(&file).iter().take(200).all(|ink| *ink == COBALT));
    assert!(
        pixels(&draw(&card("Bát Tràng")))
            .iter()
            .take(200)
            .any(|ink| *ink != COBALT)
    );
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_words_and_colours_give_a_card(
        title in any::<String>(),
        line in "\\PC{0,300}",
        place in any::<String>(),
        site in any::<String>(),
        ground in any::<Ink>(),
        accent in any::<Ink>(),
        svg in "<svg xmlns='http://www.w3.org/2000/svg' viewBox='[0-9 .-]{0,16}'><path d='[MLHVCQAZmlhvcqaz0-9 .,-]{0,80}'/></svg>",
    ) {
        let mount = Mount::new(&site, ground, accent, None);
        let drawing = Drawing::read(&svg).ok();
        let head = drawing.as_ref().map_or(Head::None, Head::Drawing);
        let file = mount.draw(&Card { title: &title, line: &line, place: &place, head });
        pixels(&file.expect("a file"));
    }
}
