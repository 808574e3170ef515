//! Names may hold anything: sheets stay well-formed, within their labels, and their codes readable.

use crate::geometry::assert_inside;
use crate::picture::of_svg;
use crate::read::assert_read;
use crate::sample::{ADDRESS, laid, names, stock, teapot};
use langke_labels::{Label, Options, Sheet, pdf, sheets};
use proptest::prelude::*;

const EVIL: [&str; 8] = [
    "<script>alert('&amp;')</script> \"]]>",
    "a\u{0}b\u{1}c\u{B}d\u{FFFE}\u{FFFF}e",
    "Ấm\u{202E}trà\u{200B}\u{AD} trái",
    "Z\u{335}\u{336}\u{337}\u{338}a\u{300}\u{300}\u{300}lgo",
    "שלום مرحبا and more",
    "👩‍👩‍👧‍👦 a family",
    "ﬁ ﬃ Ǆ ẞ Ω Я",
    "\u{A0}\u{3000}\t\r\n x",
];

/// A parser of XML that is not this crate's accepts the file.
fn assert_well_formed(sheet: &Sheet) {
    let svg = sheet.svg();
    if let Err(why) = roxmltree::Document::parse(&svg) {
        panic!("{why}");
    }
}

#[test]
fn evil_names_are_printed_and_codes_read() {
    for name in EVIL {
        let label = Label {
            name: names(name, name),
            origin: names(name, name),
            ..teapot()
        };
        for paper in ["L7160", "L7651"] {
            let sheets = laid(std::slice::from_ref(&label), &Options::new(stock(paper)));
            assert_well_formed(&sheets[0]);
            assert!(!sheets[0].svg().contains("<script"));
            assert!(pdf(&sheets).starts_with(b"%PDF"));
            let place = sheets[0].places().next().expect("a label");
            let picture = of_svg(&sheets[0], 8.0);
            assert_read(&picture.part(place, 8.0), ADDRESS, name);
        }
    }
}

#[test]
fn a_name_is_told_in_the_svg_to_those_who_do_not_see_it() {
    let label = Label {
        name: names("Ấm & <trà>", "Pot"),
        ..teapot()
    };
    let sheets = laid(&[label], &Options::new(stock("L7160")));
    let svg = sheets[0].svg();
    let document = roxmltree::Document::parse(&svg).expect("XML");
    let group = document
        .descendants()
        .find(|node| node.attribute("role") == Some("img"));
    let told: Vec<_> = group
        .expect("a label")
        .children()
        .filter_map(|node| node.text())
        .collect();
    assert_eq!(told[0], "Ấm & <trà>");
    for part in ["Pot", "20 481", "4 ★", "mẫu · sample", ADDRESS] {
        assert!(told[1].contains(part), "{}", told[1]);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_written_stays_within_its_label(
        name in "\\PC{0,60}|[Ữậgỵ ]{1,300}|W{1,300}",
        english in "\\PC{0,60}|[a-z ]{0,300}",
        number in proptest::option::of("[0-9 ]{1,12}"),
        illustrative: bool,
        paper in 0_usize..5,
    ) {
        let stock = stock(["L7651", "L7120", "L7160", "L7163", "L7164"][paper]);
        let label = Label { name: names(&format!("A {name}"), &english), number, illustrative, ..teapot() };
        if let Ok(sheets) = sheets(&[label], &Options::new(stock.clone())) {
            assert_well_formed(&sheets[0]);
            let picture = of_svg(&sheets[0], 4.0);
            assert_inside(&picture, &stock, 4.0);
            prop_assert!(pdf(&sheets).len() < 200_000);
        }
    }

    #[test]
    fn any_size_and_any_distance_end_in_sheets_or_in_errors(
        width in 0.0_f32..220.0,
        height in 0.0_f32..300.0,
        distance in 0.0_f32..3_000.0,
    ) {
        if let Ok(stock) = langke_labels::Stock::custom(width, height) {
            let mut options = Options::new(stock);
            options.distance = distance;
            match sheets(&[teapot()], &options) {
                Ok(sheets) => prop_assert_eq!(sheets.len(), 1),
                Err(misfits) => prop_assert!(!misfits.is_empty()),
            }
        }
    }
}
