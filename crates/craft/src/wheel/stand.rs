//! Where a vessel stands on a picture, where its handles are, and where a finger touches it.
//!
//! Screen: pixels, the origin at the upper left. Vessel: parts of its height, and of once around.

use super::profile::Profile;
use super::vessel::HEIGHTS;

/// How deep a circle around the axis looks, as part of its width: the sine of the angle from which it is seen.
pub const TILT: f32 = 0.17;

/// Where things stand on a picture: the axis, and the foot's height from above, in pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stand {
    /// From the left.
    pub axis: f32,
    /// From above.
    pub foot: f32,
}

impl Stand {
    /// In a picture of a size.
    pub fn of(width: usize, height: usize) -> Stand {
        Stand {
            axis: width as f32 / 2.0,
            foot: height as f32 * 0.86,
        }
    }
}

/// Where a handle lies on the screen.
pub fn handle(stand: Stand, profile: &Profile, scale: f32, part: f32) -> (f32, f32) {
    let height = part * profile.height();
    let (radius, _) = profile.at(height);
    (stand.axis + radius * scale, stand.foot - height * scale)
}

/// The handle nearest to a point on the screen, by its height: one may take hold anywhere beside it.
pub fn handle_near(stand: Stand, profile: &Profile, scale: f32, y: f32) -> usize {
    let distance = |index: &usize| {
        let part = HEIGHTS.get(*index).copied().unwrap_or(0.0);
        let (_, at) = handle(stand, profile, scale, part);
        (at - y).abs()
    };
    let mut nearest = 0;
    for index in 1..HEIGHTS.len() {
        if distance(&index) < distance(&nearest) {
            nearest = index;
        }
    }
    nearest
}

/// Where a point on the screen touches the vessel: how far around (0 to 1) and how far up (0 to 1); none beside it.
pub fn touched(
    stand: Stand,
    profile: &Profile,
    scale: f32,
    turn: f32,
    (x, y): (f32, f32),
) -> Option<(f32, f32)> {
    let level = stand.foot - y;
    let across = x - stand.axis;
    let top = profile.height() * scale;
    let radius_at = |level: f32| profile.at(level / scale).0 * scale;
    let front = |radius: f32| {
        let sine = (across / radius).clamp(-1.0, 1.0);
        TILT * radius * (1.0 - sine * sine).sqrt()
    };
    let height = level + front(radius_at(level.clamp(0.0, top)));
    if !(0.0..=top).contains(&height) {
        return None;
    }
    let sine = across / radius_at(height);
    if sine.abs() > 1.0 {
        return None;
    }
    let around = sine.asin() / std::f32::consts::TAU + 0.25 + turn;
    Some((around - around.floor(), height / top))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wheel::vessel::Vessel;

    fn vase() -> Profile {
        Profile::of(&Vessel::new(200, [40, 55, 70, 80, 60, 24, 36]), 1.0)
    }

    #[test]
    fn beside_the_vessel_nothing_is_touched() {
        let profile = vase();
        let stand = Stand::of(240, 280);
        for at in [(5.0, 150.0), (235.0, 150.0), (120.0, 10.0), (120.0, 279.0)] {
            assert_eq!(touched(stand, &profile, 1.0, 0.0, at), None, "{at:?}");
        }
    }

    #[test]
    fn one_may_take_hold_anywhere_beside_a_handle() {
        let profile = vase();
        let stand = Stand::of(240, 280);
        for (index, part) in HEIGHTS.into_iter().enumerate() {
            let y = stand.foot - part * 200.0;
            assert_eq!(handle_near(stand, &profile, 1.0, y + 4.0), index);
        }
    }
}
