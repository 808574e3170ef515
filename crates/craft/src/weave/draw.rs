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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::weave::Draft;
    use langke_model::Colour;

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
