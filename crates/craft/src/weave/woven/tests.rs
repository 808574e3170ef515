//! What is seen of two directions.

use super::*;
use crate::weave::Interlacing;
use crate::weave::draw;
use langke_model::Colour;

const RED: Colour = Colour {
    channels: [220, 0, 0],
};
const BLUE: Colour = Colour {
    channels: [0, 0, 220],
};

fn picture(interlacing: &Interlacing, share: f32, laid: usize) -> Raster {
    let mut raster = Raster::default();
    raster.clear(240, 180);
    let cloth = Cloth {
        interlacing,
        across: 12,
        share,
        warp: RED,
        weft: BLUE,
        laid,
    };
    draw(&cloth, &mut raster);
    raster
}

fn pixel(raster: &Raster, x: usize, y: usize) -> &[u8] {
    let at = (y * raster.width + x) * 4;
    &raster.bytes[at..at + 4]
}

#[test]
fn at_each_crossing_the_upper_strand_is_seen() {
    for (over, under) in [(1, 1), (2, 2), (3, 1), (1, 4)] {
        let draft = Draft::twill(over, under);
        let raster = picture(&Interlacing::Draft(draft.clone()), 0.9, 5);
        for (row, column) in (0..9).flat_map(|row| (0..12).map(move |column| (row, column))) {
            let seen = pixel(&raster, column * 20 + 10, row * 20 + 10);
            let wanted = row < 5 && draft.weft_is_over(column, row);
            assert_eq!(seen[2] > seen[0], wanted, "{over}/{under}: {column}, {row}");
            assert_eq!(seen[3], 255);
        }
    }
}

#[test]
fn holes_stay_open_and_bare_strands_hang_on() {
    let raster = picture(&Interlacing::Draft(Draft::twill(1, 1)), 0.5, 4);
    assert_eq!(pixel(&raster, 20, 20), [0; 4], "between four strands");
    assert_eq!(pixel(&raster, 20, 90), [0; 4], "between two bare strands");
    assert_eq!(pixel(&raster, 30, 90)[3], 255, "on a bare strand");
    assert_eq!(
        pixel(&raster, 20, 30)[3],
        255,
        "on a laid strand between two others"
    );
}

#[test]
fn the_strand_that_was_laid_last_is_brighter() {
    let plain = Interlacing::Draft(Draft::twill(1, 1));
    let (before, after) = (picture(&plain, 0.9, 4), picture(&plain, 0.9, 5));
    let light = |raster: &Raster| {
        pixel(raster, 30, 70)
            .iter()
            .map(|byte| u32::from(*byte))
            .sum::<u32>()
    };
    assert!(light(&before) > light(&after) + 10);
}
