//! Codes are still read after what happens to stickers: bad printers, dirt, knives, and hands that hold a phone askew.

use crate::picture::{Picture, of_svg};
use crate::read::{assert_read, first, second};
use crate::sample::{ADDRESS, laid, stock, teapot};
use langke_labels::Options;

/// Pixels for a millimetre.
const DOTS: f32 = 12.0;

/// A label, and where its code begins and how large a module is, in pixels.
struct Printed {
    picture: Picture,
    corner: (f32, f32),
    module: f32,
}

fn printed() -> Printed {
    let sheets = laid(&[teapot()], &Options::new(stock("L7160")));
    let place = sheets[0].places().next().expect("a label");
    let picture = of_svg(&sheets[0], DOTS).part(place, DOTS);
    let found = first(&picture).expect("a code");
    Printed {
        module: found.module,
        corner: found.corner,
        picture,
    }
}

/// A mean over a square, three times: as good as a Gaussian.
fn blurred(picture: &Picture, radius: isize) -> Picture {
    let mut picture = picture.clone();
    for _ in 0..3 {
        for (across, down) in [(1, 0), (0, 1)] {
            let before = picture.clone();
            picture = Picture::of(before.width, before.height, |x, y| {
                let steps = -radius..=radius;
                let sum: u32 = steps
                    .map(|step| {
                        u32::from(before.at(x as isize + step * across, y as isize + step * down))
                    })
                    .sum();
                (sum / (2 * radius as u32 + 1)) as u8
            });
        }
    }
    picture
}

fn mapped(picture: &Picture, grey: impl Fn(f32) -> f32) -> Picture {
    Picture::of(picture.width, picture.height, |x, y| {
        grey(f32::from(picture.at(x as isize, y as isize))).clamp(0.0, 255.0) as u8
    })
}

/// A line of a width through a picture, in a grey.
fn scratched(
    picture: &Picture,
    (from, to): ((f32, f32), (f32, f32)),
    width: f32,
    grey: u8,
) -> Picture {
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let length = dx.hypot(dy);
    Picture::of(picture.width, picture.height, |x, y| {
        let (x_off, y_off) = (x as f32 - from.0, y as f32 - from.1);
        let (along, off) = (
            (x_off * dx + y_off * dy) / length,
            (x_off * dy - y_off * dx) / length,
        );
        if off.abs() <= width / 2.0 && (0.0..=length).contains(&along) {
            grey
        } else {
            picture.at(x as isize, y as isize)
        }
    })
}

/// The label seen askew: its right edge farther away than its left one by a share, and its top farther than its bottom.
fn askew(picture: &Picture, share: f32) -> Picture {
    let (width, height) = (picture.width as f32, picture.height as f32);
    Picture::of(picture.width, picture.height, |x, y| {
        // Coordinates from -1 to 1 and a little room around; what is farther away is divided by more.
        let centred = |place: usize, size: f32| 1.3 * (2.0 * place as f32 / size - 1.0);
        let (u, v) = (centred(x, width), centred(y, height));
        let depth = 1.0 / (1.0 - share * u + share * 0.7 * v);
        let (x, y) = (
            (u * depth + 1.0) / 2.0 * width,
            (v * depth + 1.0) / 2.0 * height,
        );
        picture.at(x.round() as isize, y.round() as isize)
    })
}

/// A rectangle of modules gone, in a grey: from a column and a row, so many of each.
fn torn(
    printed: &Printed,
    (column, row, columns, rows): (f32, f32, f32, f32),
    grey: u8,
) -> Picture {
    let Printed {
        picture,
        corner,
        module,
    } = printed;
    Picture::of(picture.width, picture.height, |x, y| {
        let (across, down) = (
            (x as f32 - corner.0) / module,
            (y as f32 - corner.1) / module,
        );
        let gone =
            (column..column + columns).contains(&across) && (row..row + rows).contains(&down);
        if gone {
            grey
        } else {
            picture.at(x as isize, y as isize)
        }
    })
}

#[test]
fn a_blurred_code_is_read() {
    let printed = printed();
    // The blur reaches over two thirds of a module to each side.
    let radius = (printed.module * 0.22).round() as isize;
    assert!(radius >= 1);
    assert_read(&blurred(&printed.picture, radius), ADDRESS, "blurred");
}

#[test]
fn a_pale_code_is_read() {
    let pale = mapped(&printed().picture, |grey| 100.0 + grey / 255.0 * 64.0);
    assert_read(&pale, ADDRESS, "a quarter of the contrast");
}

#[test]
fn a_code_in_uneven_light_is_read() {
    let picture = printed().picture;
    let width = picture.width as f32;
    let shadow = Picture::of(picture.width, picture.height, |x, y| {
        (f32::from(picture.at(x as isize, y as isize)) * (0.6 + 0.4 * x as f32 / width)) as u8
    });
    assert_read(&shadow, ADDRESS, "in a shadow");
}

#[test]
fn a_scratched_code_is_read() {
    let printed = printed();
    let place = |column: f32, row: f32| {
        let Printed { corner, module, .. } = printed;
        (corner.0 + column * module, corner.1 + row * module)
    };
    for grey in [0, 255] {
        let way = (place(8.5, 30.0), place(30.0, 10.0));
        let scratched = scratched(&printed.picture, way, printed.module * 0.8, grey);
        assert_read(&scratched, ADDRESS, "scratched");
    }
}

#[test]
fn a_code_seen_askew_is_read() {
    for share in [-0.2, -0.1, 0.1, 0.15] {
        assert_read(&askew(&printed().picture, share), ADDRESS, "askew");
    }
}

/// 15 % of the modules that carry data. A code of 29 x 29 modules has 567 of them: 70 bytes and 7 modules over. Of the left edge 9
/// columns of 11 rows are gone, of which one column is the timing pattern; of the right edge 8 columns of 11 rows.
#[test]
fn a_code_that_lost_15_percent_is_read() {
    let printed = printed();
    let share = 8.0 * 11.0 / 567.0;
    assert!((0.15..0.16).contains(&share));
    for gone in [(0.0, 9.0, 9.0, 11.0), (21.0, 9.0, 8.0, 11.0)] {
        for grey in [255, 0, 128] {
            assert_read(&torn(&printed, gone, grey), ADDRESS, "15 % missing");
        }
    }
}

#[test]
fn a_code_with_several_things_wrong_at_once_is_read() {
    let printed = printed();
    let torn = torn(&printed, (26.0, 12.0, 3.0, 5.0), 255);
    let worn = mapped(&blurred(&torn, 1), |grey| 50.0 + grey * 0.6);
    assert_read(&worn, ADDRESS, "worn");
}

/// So that the tests above can fail: more than the correction mends is not read.
#[test]
fn a_code_that_lost_half_is_not_read() {
    let half = torn(&printed(), (8.0, 8.0, 21.0, 21.0), 255);
    assert!(first(&half).is_err() && second(&half).is_err());
}
