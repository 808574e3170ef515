//! Codes are read from every paper, keep their quiet zone, and have the correction and the modules that were asked for.

use crate::picture::of_svg;
use crate::read::{assert_read, first};
use crate::sample::{ADDRESS, laid, stock, stocks, teapot, tray};
use langke_labels::{Label, Options};

/// Pixels for a millimetre: about 200 dots an inch.
const DOTS: f32 = 8.0;

#[test]
fn codes_on_every_paper_are_read_by_two_libraries() {
    for stock in stocks() {
        let labels = [teapot(), tray()];
        for sheet in laid(&labels, &Options::new(stock.clone())) {
            let picture = of_svg(&sheet, DOTS);
            for place in sheet.places() {
                let part = picture.part(place, DOTS);
                let found = first(&part).unwrap_or_else(|why| panic!("{}: {why}", stock.name()));
                let label = labels.iter().find(|label| label.address == found.text);
                let label = label.unwrap_or_else(|| panic!("{}: {}", stock.name(), found.text));
                assert_read(&part, &label.address, stock.name());
            }
        }
    }
}

#[test]
fn the_correction_is_m_even_where_more_would_cost_nothing() {
    // In a code of 25 modules Q would hold these 20 bytes as well.
    let short = Label {
        address: "https://a.vn/q/20481".to_owned(),
        ..teapot()
    };
    let sheets = laid(&[short], &Options::new(stock("L7160")));
    let place = sheets[0].places().next().expect("a label");
    let found = first(&of_svg(&sheets[0], DOTS).part(place, DOTS)).expect("a code");
    // The bits 00 mean M. Source: ISO/IEC 18004, table 12.
    assert_eq!((found.modules, found.correction), (25, 0));
}

#[test]
fn four_modules_around_each_code_stay_white() {
    let dots = 10.0;
    for stock in stocks() {
        let sheets = laid(&[tray()], &Options::new(stock.clone()));
        let place = sheets[0].places().next().expect("a label");
        let part = of_svg(&sheets[0], dots).part(place, dots);
        let found = first(&part).expect("a code");
        let (start, side) = (found.corner, found.module * found.modules as f32);
        // The finder's width is right to a pixel, so the code's to four.
        let quiet = (4.0 * found.module - 8.0) as isize;
        let (left, top) = (start.0 as isize - 2, start.1 as isize - 2);
        let (right, bottom) = (left + side as isize + 4, top + side as isize + 4);
        for y in top - quiet..=bottom + quiet {
            for x in left - quiet..=right + quiet {
                let outside = x < left || x > right || y < top || y > bottom;
                let on_label =
                    x >= 0 && y >= 0 && x < part.width as isize && y < part.height as isize;
                assert!(
                    !outside || (on_label && part.at(x, y) > 240),
                    "{}: {x}, {y}",
                    stock.name()
                );
            }
        }
    }
}

#[test]
fn a_code_is_as_large_as_its_distance_asks_for() {
    for (name, distance) in [
        ("L7160", 150.0),
        ("L7651", 120.0),
        ("A6", 550.0),
        ("A4", 1100.0),
    ] {
        let mut options = Options::new(stock(name));
        options.distance = distance;
        let sheets = laid(&[tray()], &options);
        let place = sheets[0].places().next().expect("a label");
        let found = first(&of_svg(&sheets[0], DOTS).part(place, DOTS)).expect("a code");
        let side = found.module * found.modules as f32 / DOTS;
        // A pixel may be lost at each end.
        let needed = found.modules as f32 * distance / 250.0 - 2.0 / DOTS;
        assert!(side >= needed, "{name}: {side} mm of {needed}");
    }
}

#[test]
fn codes_are_black_on_white_whatever_the_colours_are() {
    let mut label = teapot();
    label.colours = langke_labels::Colours::read("#ffffff", "#ffffff", "#ffffff").expect("colours");
    let sheets = laid(&[label], &Options::new(stock("L7160")));
    let place = sheets[0].places().next().expect("a label");
    assert_read(
        &of_svg(&sheets[0], DOTS).part(place, DOTS),
        ADDRESS,
        "white on white",
    );
}
