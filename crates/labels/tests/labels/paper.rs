//! The PDF file as a printer and a reader get it.

use crate::picture::{fonts_of_pdf, of_pdf, of_svg, text_of_pdf};
use crate::read::assert_read;
use crate::sample::{laid, names, stock, stocks, teapot, tray};
use langke_labels::{Label, Options, pdf};

#[test]
fn codes_of_a_printed_pdf_are_read_by_two_libraries() {
    let dots = 200.0 / 25.4;
    for stock in stocks() {
        let labels = [teapot(), tray()];
        let sheets = laid(&labels, &Options::new(stock.clone()));
        let pages = of_pdf(&pdf(&sheets), 200);
        assert_eq!(pages.len(), sheets.len());
        let places = sheets
            .iter()
            .zip(&pages)
            .flat_map(|(sheet, page)| sheet.places().map(move |place| page.part(place, dots)));
        for (part, label) in places.zip(&labels) {
            assert_read(&part, &label.address, stock.name());
        }
    }
}

#[test]
fn text_is_copied_out_of_the_pdf_as_it_was_written() {
    for name in ["A4", "A6", "L7163", "L7160", "L7651", "L7120"] {
        let sheets = laid(&[teapot(), tray()], &Options::new(stock(name)));
        let text = text_of_pdf(&pdf(&sheets));
        // Where a line breaks is a matter of room.
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        for written in [
            "Ấm trà Bát Tràng",
            "Số / No. 20 481",
            "Số / No. 90 007",
            "mẫu · sample",
        ] {
            assert!(text.contains(written), "{name}: {text}");
        }
        assert_eq!(
            text.contains("Nguyễn Văn Tĩnh"),
            name != "L7120",
            "{name}: {text}"
        );
    }
    let whole = text_of_pdf(&pdf(&laid(&[teapot()], &Options::new(stock("A4")))));
    for line in [
        "Ấm trà Bát Tràng",
        "Bát Tràng teapot",
        "Làng gốm Bát Tràng, Gia Lâm, Hà Nội",
        "Bát Tràng pottery village",
    ] {
        assert!(whole.lines().any(|found| found == line), "{line}: {whole}");
    }
}

#[test]
fn every_vietnamese_letter_is_copied_as_one_letter() {
    let letters =
        "àáảãạ ăằắẳẵặ âầấẩẫậ đ èéẻẽẹ êềếểễệ ìíỉĩị òóỏõọ ôồốổỗộ ơờớởỡợ ùúủũụ ưừứửữự ỳýỷỹỵ fi ffi";
    for written in [letters.to_owned(), letters.to_uppercase()] {
        let label = Label {
            name: names(&written, "-"),
            ..teapot()
        };
        let text = text_of_pdf(&pdf(&laid(&[label], &Options::new(stock("A4")))));
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(text.contains(&written), "{text}");
    }
}

#[test]
fn fonts_are_embedded_and_only_as_far_as_they_are_used() {
    let file = pdf(&laid(&[teapot()], &Options::new(stock("A4"))));
    let fonts = fonts_of_pdf(&file);
    let fonts: Vec<_> = fonts.lines().skip(2).collect();
    assert_eq!(fonts.len(), 2, "{fonts:?}");
    for font in fonts {
        // The columns emb, sub and uni.
        assert!(
            font.contains("LibertinusSerif") && font.contains("yes yes yes"),
            "{font}"
        );
    }
    assert!(file.len() < 80_000, "{}", file.len());
}

#[test]
fn the_same_labels_give_the_same_bytes() {
    let labels = [teapot(), tray()];
    let write = || {
        let sheets = laid(&labels, &Options::new(stock("L7160")));
        (pdf(&sheets), sheets[0].svg())
    };
    assert_eq!(write(), write());
    let file = String::from_utf8_lossy(&write().0).into_owned();
    assert!(!file.contains("CreationDate") && !file.contains("ModDate"));
}

/// The two files are of one drawing: where one has ink, the other has it too.
#[test]
fn svg_and_pdf_look_the_same() {
    for name in ["L7160", "A6"] {
        let sheets = laid(&[teapot(), tray()], &Options::new(stock(name)));
        let dots = 150.0 / 25.4;
        let (one, other) = (of_svg(&sheets[0], dots), &of_pdf(&pdf(&sheets), 150)[0]);
        let near = |x: isize, y: isize, picture: &crate::picture::Picture| {
            let around = (-2..=2).flat_map(|dx| (-2..=2).map(move |dy| (dx, dy)));
            around
                .map(|(dx, dy)| picture.at(x + dx, y + dy))
                .min()
                .unwrap_or(255)
                < 190
        };
        let dark = one
            .pixels
            .iter()
            .enumerate()
            .filter(|(_, grey)| **grey < 90);
        let dark: Vec<_> = dark
            .map(|(place, _)| ((place % one.width) as isize, (place / one.width) as isize))
            .collect();
        assert!(dark.len() > 5_000);
        let missing = dark.iter().filter(|(x, y)| !near(*x, *y, other)).count();
        assert_eq!(missing, 0, "{name}: of {}", dark.len());
    }
}
