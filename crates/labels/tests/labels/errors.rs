//! What does not fit is told, all of it, with a cure; and nothing is left away in silence.

use crate::sample::{laid, names, stock, teapot, tray};
use langke_labels::{Label, Misfit, Notice, Options, Part, What, sheets};

fn told(labels: &[Label], options: &Options) -> Vec<String> {
    let misfits = sheets(labels, options).expect_err("something does not fit");
    misfits.iter().map(Misfit::to_string).collect()
}

fn notices(label: Label, name: &str) -> Vec<Notice> {
    laid(&[label], &Options::new(stock(name)))[0]
        .notices()
        .to_vec()
}

#[test]
fn a_code_that_is_too_small_names_label_paper_sides_and_both_cures() {
    let mut options = Options::new(stock("L7651"));
    options.distance = 300.0;
    let told = told(&[teapot(), tray()], &options);
    assert_eq!(told.len(), 2);
    for part in [
        "label 1",
        "Ấm trà Bát Tràng",
        "Avery L7651",
        "300 mm",
        "44.4 mm",
        "take Avery L7161",
    ] {
        assert!(told[0].contains(part), "{part}: {}", told[0]);
    }
    assert!(told[1].contains("label 2"));
}

#[test]
fn the_cures_that_are_told_work() {
    let mut options = Options::new(stock("L7651"));
    options.distance = 300.0;
    let misfits = sheets(&[teapot()], &options).expect_err("it does not fit");
    let [
        Misfit::TooSmall {
            works_from: Some(distance),
            fits_on: Some(other),
            ..
        },
    ] = &misfits[..]
    else {
        panic!("{misfits:?}");
    };
    let mut nearer = options.clone();
    nearer.distance = distance.floor();
    assert!(sheets(&[teapot()], &nearer).is_ok());
    let mut larger = options;
    larger.stock = stock(other);
    assert!(sheets(&[teapot()], &larger).is_ok());
}

#[test]
fn everything_that_is_wrong_is_told_at_once() {
    let labels = [
        Label {
            address: String::new(),
            ..teapot()
        },
        Label {
            address: "https://a.vn/a b".to_owned(),
            number: Some("陶 1".to_owned()),
            ..teapot()
        },
        Label {
            address: format!("https://a.vn/{}", "a".repeat(3_000)),
            ..teapot()
        },
        Label {
            name: names("陶🏺", "Pot"),
            ..teapot()
        },
        Label {
            pattern: Some("<svg".to_owned()),
            ..teapot()
        },
        Label {
            number: Some("9".repeat(39)),
            ..teapot()
        },
        teapot(),
    ];
    let told = told(&labels, &Options::new(stock("L7651")));
    assert_eq!(told.len(), 7, "{told:#?}");
    for (message, part) in told.iter().zip([
        "is empty",
        "a space",
        "陶 1",
        "3013 bytes",
        "陶🏺",
        "pattern",
        "has no room",
    ]) {
        assert!(message.contains(part), "{part}: {message}");
    }
}

#[test]
fn options_that_make_no_sense_are_told() {
    for distance in [0.0, -1.0, f32::NAN, f32::INFINITY, 20_001.0] {
        let mut options = Options::new(stock("L7160"));
        options.distance = distance;
        options.skip = 21;
        let told = told(&[], &options);
        assert_eq!(told.len(), 2, "{told:?}");
        assert!(told[1].contains("skip 20 at most"));
    }
}

#[test]
fn letters_that_the_font_lacks_are_told_and_the_others_printed() {
    let label = Label {
        name: names("Bình hút lộc 🏺 men rạn", "Lucky pot 陶"),
        ..teapot()
    };
    let told = notices(label, "A4");
    let lost: Vec<_> = told
        .iter()
        .filter_map(|notice| match &notice.what {
            What::LettersLost(letters) => Some((notice.part, letters.as_str())),
            _ => None,
        })
        .collect();
    assert_eq!(lost, [(Part::Name, "🏺"), (Part::EnglishName, "陶")]);
}

#[test]
fn what_has_no_room_goes_in_order_and_is_told() {
    assert!(notices(teapot(), "A4").is_empty());
    let order = [
        Part::Pattern,
        Part::EnglishOrigin,
        Part::EnglishName,
        Part::Origin,
        Part::Stars,
    ];
    for name in ["L7651", "L7120", "20x20"] {
        let mut options = Options::new(stock(name));
        options.distance = 85.0;
        let label = Label {
            illustrative: false,
            ..tray()
        };
        let sheets = laid(&[label], &options);
        let away = sheets[0]
            .notices()
            .iter()
            .filter(|notice| notice.what == What::LeftAway);
        let away: Vec<_> = away
            .map(|notice| notice.part)
            .filter(|part| *part != Part::Name)
            .collect();
        assert!(!away.is_empty(), "{name}");
        assert_eq!(away, order[..away.len()], "{name}");
    }
}
