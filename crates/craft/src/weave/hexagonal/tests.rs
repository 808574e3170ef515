//! What is seen of three directions.

use super::*;
use crate::weave::Interlacing;

const COLOURS: [Colour; 3] = [
    Colour {
        channels: [220, 0, 0],
    },
    Colour {
        channels: [0, 220, 0],
    },
    Colour {
        channels: [0, 0, 220],
    },
];

fn picture(share: f32, laid: usize) -> Raster {
    let mut raster = Raster::default();
    raster.clear(400, 400);
    let cloth = Cloth {
        interlacing: &Interlacing::Hexagonal,
        across: 10,
        share,
        warp: COLOURS[0],
        weft: COLOURS[2],
        laid,
    };
    draw(&cloth, COLOURS, &mut raster);
    raster
}

/// Which direction is seen at a place, if one is.
fn seen(raster: &Raster, x: f32, y: f32) -> Option<usize> {
    let at = (y as usize * raster.width + x as usize) * 4;
    let pixel = &raster.bytes[at..at + 4];
    (0..3)
        .max_by_key(|channel| pixel[*channel])
        .filter(|_| pixel[3] > 0)
}

#[test]
fn each_direction_lies_over_the_next() {
    let raster = picture(0.8, usize::MAX);
    let level = 40.0 * 3.0_f32.sqrt();
    for (row, crossing) in (0..5).flat_map(|row| (0..10).map(move |crossing| (row, crossing))) {
        let (x, y) = (40.0 * (crossing as f32 + 0.5), level * (row as f32 + 0.5));
        let is_over = Interlacing::Hexagonal.is_over(crossing, row);
        // The third lies over the first and under the second.
        let wanted = if is_over { 2 } else { 1 };
        assert_eq!(seen(&raster, x, y), Some(wanted), "{crossing}, {row}");
        // The second and the first meet halfway between two level strands, over the middle between two crossings.
        if row < 4 && crossing < 9 {
            let (x, y) = (x + 20.0, y + level / 2.0);
            let wanted = if is_over { None } else { Some(0) };
            assert_eq!(seen(&raster, x, y), wanted, "{crossing}, {row}");
        }
    }
}

#[test]
fn what_is_woven_in_is_not_there_before() {
    let raster = picture(0.8, 2);
    let level = 40.0 * 3.0_f32.sqrt();
    assert_eq!(
        seen(&raster, 60.0, level * 2.5),
        Some(0),
        "nothing lies over the first"
    );
    assert_eq!(
        seen(&raster, 80.0, level * 2.5),
        None,
        "a hole between bare strands"
    );
    assert_eq!(seen(&raster, 80.0, level * 1.5), Some(2));
}
