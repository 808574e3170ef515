//! Papers: labels lie on the sheet, side by side, and nothing is printed where it may be cut off.

use crate::picture::{Picture, of_svg};
use crate::sample::{laid, stock, stocks, teapot, tray};
use langke_labels::{Grid, Label, Measure, Options, Stock};
use std::num::NonZeroU16;

fn places(stock: &Stock) -> Vec<Measure> {
    (0..stock.places())
        .map(|place| stock.grid().place(place))
        .collect()
}

#[test]
fn labels_of_every_paper_lie_on_the_sheet_and_do_not_overlap() {
    let sizes = ["10x10", "192x279", "63.5x38.1", "25x80"];
    for stock in stocks().into_iter().chain(sizes.map(stock)) {
        let places = places(&stock);
        for (at, one) in places.iter().enumerate() {
            let (right, bottom) = (one.x + one.width, one.y + one.height);
            let on_sheet = one.x >= 0.0 && one.y >= 0.0 && right <= 210.001 && bottom <= 297.001;
            assert!(on_sheet, "{}: {one:?}", stock.name());
            for other in &places[at + 1..] {
                let apart = other.x >= right - 0.001 || other.y >= bottom - 0.001;
                assert!(
                    apart || other.x + other.width <= one.x + 0.001,
                    "{}: {one:?} {other:?}",
                    stock.name()
                );
            }
        }
    }
}

/// What the makers print on their packs: how many labels a sheet has, and how large they are.
#[test]
fn papers_have_as_many_labels_as_their_packs_say() {
    for (name, labels, width, height) in [
        ("Avery L7160", 21, 63.5, 38.1),
        ("Avery L7159", 24, 63.5, 33.9),
        ("Avery L7163", 14, 99.1, 38.1),
        ("Avery L7165", 8, 99.1, 67.7),
        ("Avery L7169", 4, 99.1, 139.0),
        ("Avery L7651", 65, 38.1, 21.2),
        ("Avery L7120", 35, 35.0, 35.0),
        ("Tomy 145", 65, 38.1, 21.2),
        ("Tomy 132", 48, 45.7, 21.2),
        ("A5", 2, 210.0, 148.0),
    ] {
        let stock = stock(name);
        assert_eq!(stock.places(), labels, "{name}");
        assert_eq!(
            (stock.grid().width, stock.grid().height),
            (width, height),
            "{name}"
        );
    }
    // The margins that Avery states for L7160: 15.15 mm above, 7.25 mm on the left.
    let first = stock("L7160").grid().place(0);
    assert!(
        (first.x - 7.25).abs() < 0.01 && (first.y - 15.15).abs() < 0.01,
        "{first:?}"
    );
}

#[test]
fn a_paper_that_was_measured_is_taken_only_if_it_can_be() {
    let grid = Grid {
        width: 66.0,
        height: 40.0,
        columns: 3,
        rows: 7,
        left: 3.0,
        top: 4.0,
        across: 68.5,
        down: 41.5,
    };
    assert_eq!(Stock::measured(grid).map(|stock| stock.places()), Ok(21));
    for wrong in [
        Grid {
            across: 60.0,
            ..grid
        },
        Grid { left: 30.0, ..grid },
        Grid { rows: 8, ..grid },
        Grid { rows: 0, ..grid },
        Grid {
            columns: usize::MAX,
            ..grid
        },
        Grid {
            width: f32::NAN,
            ..grid
        },
        Grid {
            top: f32::NAN,
            ..grid
        },
        Grid {
            height: -40.0,
            ..grid
        },
    ] {
        assert!(Stock::measured(wrong).is_err(), "{wrong:?}");
    }
}

/// Nothing is printed outside the labels, nor within a millimetre of their edges.
pub fn assert_inside(picture: &Picture, stock: &Stock, dots: f32) {
    let places = places(stock);
    let printed = picture
        .pixels
        .iter()
        .enumerate()
        .filter(|(_, grey)| **grey < 200);
    for (pixel, _) in printed {
        let x = (pixel % picture.width) as f32 / dots;
        let y = (pixel / picture.width) as f32 / dots;
        let inside = places.iter().any(|place| {
            let right = place.x + place.width - 1.0;
            let bottom = place.y + place.height - 1.0;
            x >= place.x + 1.0 && x <= right && y >= place.y + 1.0 && y <= bottom
        });
        assert!(inside, "{}: ink at {x}, {y}", stock.name());
    }
}

#[test]
fn nothing_is_printed_near_the_edge_of_a_label() {
    let long = Label {
        name: crate::sample::names(&"Ữ Ậ gỵ ".repeat(60), &"W".repeat(300)),
        ..tray()
    };
    for stock in stocks()
        .into_iter()
        .filter(|stock| !["A5", "A6", "60x40"].contains(&stock.name()))
    {
        let mut options = Options::new(stock.clone());
        options.distance = 100.0;
        let sheets = laid(&[teapot(), tray(), long.clone()], &options);
        assert_inside(&of_svg(&sheets[0], 5.0), &stock, 5.0);
    }
}

#[test]
fn a_sheet_already_begun_is_gone_on_with() {
    let mut options = Options::new(stock("L7160"));
    options.skip = 20;
    options.copies = NonZeroU16::new(2).expect("two");
    let sheets = laid(&[teapot(), tray()], &options);
    let counts: Vec<_> = sheets.iter().map(|sheet| sheet.places().count()).collect();
    assert_eq!(counts, [1, 3]);
    let grid = *options.stock.grid();
    assert_eq!(sheets[0].places().next(), Some(grid.place(20)));
    assert_eq!(sheets[1].places().next(), Some(grid.place(0)));
    assert!(laid(&[], &options).is_empty());
}
