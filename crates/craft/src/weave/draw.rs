//! A piece of cloth drawn pixel by pixel.

use super::cloth::Cloth;
use super::interlacing::Interlacing;
use super::{hexagonal, woven};
use crate::Raster;

/// Draws a cloth over a whole picture, in the size that it has. Holes stay as they are.
pub fn draw(cloth: &Cloth, raster: &mut Raster) {
    if raster.width == 0 || raster.height == 0 {
        return;
    }
    match cloth.interlacing {
        Interlacing::Draft(draft) => woven::draw(cloth, draft, raster),
        Interlacing::Hexagonal => {
            hexagonal::draw(cloth, [cloth.warp, cloth.warp, cloth.weft], raster);
        }
    }
}

/// Draws a cloth whose last strand is still on its way: it has come through so much of the width, 0 to 1; every second one comes from
/// the right, as hands take turns.
pub fn draw_coming(cloth: &Cloth, raster: &mut Raster, share: f32) {
    let before = Cloth {
        laid: cloth.laid.saturating_sub(1),
        ..*cloth
    };
    draw(&before, raster);
    let mut laid = raster.clone();
    laid.clear(raster.width, raster.height);
    draw(cloth, &mut laid);
    let come = (share.clamp(0.0, 1.0) * raster.width as f32) as usize * 4;
    let row = (raster.width * 4).max(1);
    let is_from_left = cloth.laid % 2 == 1;
    let come = if is_from_left {
        0..come
    } else {
        row - come..row
    };
    let rows = raster.bytes.chunks_exact_mut(row);
    for (old, new) in rows.zip(laid.bytes.chunks_exact(row)) {
        old[come.clone()].copy_from_slice(&new[come.clone()]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::weave::Draft;
    use langke_model::Colour;

    #[test]
    fn a_strand_that_comes_is_laid_as_far_as_it_has_come() {
        let plain = Interlacing::Draft(Draft::twill(1, 1));
        let cloth = |laid| Cloth {
            interlacing: &plain,
            across: 6,
            share: 0.9,
            warp: Colour { channels: [99; 3] },
            weft: Colour { channels: [9; 3] },
            laid,
        };
        let picture = |draw: &dyn Fn(&mut Raster)| {
            let mut raster = Raster::default();
            raster.clear(60, 45);
            draw(&mut raster);
            raster
        };
        let half = |raster: &Raster, is_left: bool| -> Vec<u8> {
            let rows = raster.bytes.chunks(240);
            rows.flat_map(|row| if is_left { &row[..120] } else { &row[120..] })
                .copied()
                .collect()
        };
        for (laid, from_left) in [(3, true), (4, false)] {
            let before = picture(&|raster| draw(&cloth(laid - 1), raster));
            let after = picture(&|raster| draw(&cloth(laid), raster));
            let coming = picture(&|raster| draw_coming(&cloth(laid), raster, 0.5));
            assert_eq!(half(&coming, from_left), half(&after, from_left));
            assert_eq!(half(&coming, !from_left), half(&before, !from_left));
            assert_ne!(before, after);
            assert_eq!(
                picture(&|raster| draw_coming(&cloth(laid), raster, 1.0)),
                after
            );
        }
    }

    #[test]
    fn a_picture_without_room_is_left_as_it_is() {
        let grey = Colour { channels: [99; 3] };
        for interlacing in [
            Interlacing::Hexagonal,
            Interlacing::Draft(Draft::twill(1, 1)),
        ] {
            let cloth = Cloth {
                interlacing: &interlacing,
                across: 12,
                share: 0.9,
                warp: grey,
                weft: grey,
                laid: 3,
            };
            let mut raster = Raster::default();
            draw(&cloth, &mut raster);
            assert!(raster.bytes.is_empty());
            raster.clear(3, 0);
            draw(&cloth, &mut raster);
        }
    }
}
