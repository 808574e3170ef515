//! What is drawn around a vessel: the head of the wheel, its shadow, its outline before, the handles.

use super::light::Lit;
use super::profile::Profile;
use super::stand::{Stand, TILT, handle};
use super::vessel::HEIGHTS;
use super::view::{View, WHITE, shaded};
use crate::Raster;
use langke_model::Colour;

/// The wood of the wheel's head.
const WHEEL: Colour = Colour {
    channels: [0x8A, 0x6A, 0x4C],
};

/// Covers what lies in an ellipse around a point.
fn ellipse(
    raster: &mut Raster,
    (centre_x, centre_y): (f32, f32),
    (wide, deep): (f32, f32),
    paint: impl Fn(f32, f32) -> (Colour, u8),
) {
    let from = (centre_y - deep).max(0.0) as usize;
    let to = (centre_y + deep + 1.0).min(raster.height as f32).max(0.0) as usize;
    let left = (centre_x - wide).max(0.0) as usize;
    let right = (centre_x + wide + 1.0).min(raster.width as f32) as usize;
    for y in from..to {
        let down = (y as f32 + 0.5 - centre_y) / deep;
        for x in left..right {
            let across = (x as f32 + 0.5 - centre_x) / wide;
            let ring = across * across + down * down;
            if ring < 1.0 {
                let edge = ((1.0 - ring) * deep * 0.5).min(1.0);
                let (colour, cover) = paint(across, ring);
                raster.put(x, y, colour, (edge * f32::from(cover)) as u8);
            }
        }
    }
}

/// The head of the wheel under the vessel.
pub fn wheel(raster: &mut Raster, stand: Stand, view: &View) {
    let wide = (raster.width as f32 * 0.4).max(view.profile.at(0.0).0 * view.scale * 1.15);
    let deep = wide * TILT;
    let thick = (deep * 0.28).max(2.0);
    let side = WHEEL.mixed(Colour { channels: [0; 3] }, 110);
    for step in 0..thick as usize {
        let down = thick - step as f32;
        ellipse(
            raster,
            (stand.axis, stand.foot + down),
            (wide, deep),
            |_, _| (side, 255),
        );
    }
    ellipse(
        raster,
        (stand.axis, stand.foot),
        (wide, deep),
        |across, ring| {
            let ringed = if ((ring * 9.0) as u32).is_multiple_of(2) {
                6.0
            } else {
                0.0
            };
            let lit = Lit {
                shade: (196.0 - 34.0 * across - ringed) as u8,
                gloss: 0,
            };
            (shaded(WHEEL, lit, 0), 255)
        },
    );
}

/// What the vessel takes of the light from the ground on which it stands.
pub fn shadow(raster: &mut Raster, stand: Stand, view: &View) {
    let wide = view.profile.at(0.0).0 * view.scale * 1.5;
    let black = Colour { channels: [0; 3] };
    let at = (stand.axis + wide * 0.14, stand.foot);
    ellipse(raster, at, (wide, wide * TILT), |_, ring| {
        (black, (70.0 * (1.0 - ring)) as u8)
    });
}

/// The outline as it was before, as a broken line.
pub fn outline(raster: &mut Raster, stand: Stand, before: &Profile, view: &View) {
    let tall = before.height() * view.scale;
    for step in 0..tall as usize {
        if step / 5 % 2 == 1 {
            continue;
        }
        let (radius, _) = before.at(step as f32 / view.scale);
        for side in [-1.0, 1.0] {
            let x = stand.axis + side * radius * view.scale;
            let y = stand.foot - step as f32;
            if x >= 0.0 && y >= 0.0 {
                raster.put(x as usize, y as usize, view.accent, 150);
            }
        }
    }
}

/// The handles on the right outline, where the hand of the visitor is.
pub fn handles(raster: &mut Raster, stand: Stand, view: &View) {
    let size = (raster.width as f32 * 0.014).max(4.0);
    for (index, part) in HEIGHTS.into_iter().enumerate() {
        let at = handle(stand, view.profile, view.scale, part);
        let is_held = view.held == Some(index);
        let wide = if is_held { size * 1.5 } else { size };
        ellipse(raster, at, (wide + 2.0, wide + 2.0), |_, _| (WHITE, 230));
        ellipse(raster, at, (wide, wide), |_, _| (view.accent, 255));
    }
}
