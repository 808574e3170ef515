//! A vessel drawn pixel by pixel, seen a little from above, lit from the upper left.
//!
//! Screen: pixels, the origin at the upper left. Vessel: millimetres of height above the foot, and the angle around the axis.

use super::light::{ACROSS, Light, Lit, band_of};
use super::profile::Profile;
use super::skin::{AROUND, Skin, UP};
use super::vessel::HEIGHTS;
use super::wave::wave;
use crate::Raster;
use langke_model::Colour;

/// How deep a circle around the axis looks, as part of its width: the sine of the angle from which it is seen.
const TILT: f32 = 0.17;
/// What the fire leaves unglazed at the foot, as part of the height.
const BARE: f32 = 0.025;
/// How far the clay's rings lie apart on the wheel, in millimetres, and how much they lean.
const RINGS: (f32, f32) = (4.4, 0.05);
/// The wood of the wheel's head.
const WHEEL: Colour = Colour {
    channels: [0x8A, 0x6A, 0x4C],
};
/// What is white in a mirror.
const WHITE: Colour = Colour { channels: [255; 3] };

/// What a surface is made of.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Surface {
    /// Of clay.
    pub body: Colour,
    /// Of the glaze upon it, where there is one.
    pub glaze: Option<Colour>,
    /// Of the lines of the brush.
    pub brush: Colour,
    /// Of the cracks, where the glaze has cracked.
    pub cracks: Option<Colour>,
    /// How much it shines: 0 not at all, 256 like glass.
    pub shine: u32,
}

/// How a vessel is seen.
#[derive(Debug, Clone, Copy)]
pub struct View<'a> {
    /// The outline at the stage that is shown.
    pub profile: &'a Profile,
    /// The outline as it was turned, drawn as a broken line where it is another one.
    pub before: Option<&'a Profile>,
    /// What it is made of.
    pub surface: Surface,
    /// How far it has been turned, 0 to 1 for once around.
    pub turn: f32,
    /// It stands on the wheel.
    pub is_on_wheel: bool,
    /// The handles are shown, this one as the one that is held.
    pub held: Option<usize>,
    /// The handles are shown.
    pub has_handles: bool,
    /// Of the handles.
    pub accent: Colour,
    /// Pixels a millimetre.
    pub scale: f32,
}

/// Tables that are made once.
#[derive(Debug)]
pub struct Studio {
    light: Light,
    /// The cosine that belongs to each place across, from the axis to the edge.
    cosines: [f32; ACROSS],
    /// The point of the unrolled surface at each place across, from the left edge to the right one.
    angles: [u16; ACROSS],
    /// Made when the first glaze cracks.
    cracks: Option<Skin>,
    rows: Vec<Row>,
}

/// What is the same all along a circle around the vessel.
#[derive(Debug, Clone, Copy, Default)]
struct Row {
    /// In pixels.
    radius: f32,
    /// One half, divided by the radius.
    half: f32,
    band: u8,
    up: u8,
    is_bare: bool,
}

impl Default for Studio {
    fn default() -> Studio {
        let mut cosines = [0.0; ACROSS];
        let mut angles = [0; ACROSS];
        for place in 0..ACROSS {
            let sine = place as f32 / (ACROSS - 1) as f32;
            cosines[place] = (1.0 - sine * sine).sqrt();
            let sine = sine * 2.0 - 1.0;
            angles[place] =
                ((sine.asin() / std::f32::consts::PI + 0.5) * (AROUND / 2) as f32) as u16;
        }
        Studio {
            light: Light::default(),
            cosines,
            angles,
            cracks: None,
            rows: Vec::new(),
        }
    }
}

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

impl Studio {
    /// Draws a vessel with its painting on a picture that is empty and has its size.
    pub fn draw(&mut self, raster: &mut Raster, view: &View, painted: &Skin) {
        let stand = Stand::of(raster.width, raster.height);
        self.measure(view);
        if view.surface.cracks.is_some() && view.surface.glaze.is_some() {
            self.cracks.get_or_insert_with(Skin::crackled);
        }
        if view.is_on_wheel {
            wheel(raster, stand, view);
        } else {
            shadow(raster, stand, view);
        }
        if let Some(before) = view.before {
            outline(raster, stand, before, view);
        }
        self.body(raster, stand, view, painted);
        if view.has_handles {
            handles(raster, stand, view);
        }
    }

    /// What is the same all along each circle.
    fn measure(&mut self, view: &View) {
        let tall = view.profile.height() * view.scale;
        let count = tall.max(1.0) as usize + 1;
        self.rows.clear();
        for index in 0..count {
            let part = (index as f32 / (count - 1).max(1) as f32).min(1.0);
            let height = part * view.profile.height();
            let (radius, mut slope) = view.profile.at(height);
            if view.is_on_wheel {
                let (apart, lean) = RINGS;
                slope += lean * wave(height / apart);
            }
            let radius = (radius * view.scale).max(1.0);
            self.rows.push(Row {
                radius,
                half: 0.5 / radius,
                band: band_of(slope) as u8,
                up: (part * (UP - 1) as f32) as u8,
                is_bare: part < BARE,
            });
        }
    }

    fn row(&self, height: f32) -> Row {
        let index = (height.max(0.0) as usize).min(self.rows.len().saturating_sub(1));
        self.rows.get(index).copied().unwrap_or_default()
    }

    fn body(&self, raster: &mut Raster, stand: Stand, view: &View, painted: &Skin) {
        let Some(rim) = self.rows.last().copied() else {
            return;
        };
        let top = (self.rows.len() - 1) as f32;
        let deep = rim.radius * TILT;
        let widest = view.profile.widest() * view.scale + 1.0;
        let (left, right) = (
            (stand.axis - widest).max(0.0) as usize,
            (stand.axis + widest).min(raster.width as f32) as usize,
        );
        let first = (stand.foot - top - deep - 1.0).max(0.0) as usize;
        let foot_depth = self.row(0.0).radius * TILT;
        let last = (stand.foot + foot_depth + 2.0).min(raster.height as f32) as usize;
        let turned = (view.turn * AROUND as f32) as usize;
        for y in first..last {
            // Above the foot, as if it were seen from the side.
            let level = stand.foot - y as f32 - 0.5;
            let here = self.row(level.min(top));
            for x in left..right {
                let across = x as f32 + 0.5 - stand.axis;
                let beyond = across.abs() - here.radius;
                if beyond >= 0.5 {
                    continue;
                }
                let side = (0.5 - beyond).min(1.0);
                // Inside the circle of the rim one looks into the vessel.
                let (out, over) = (across / rim.radius, (level - top) / deep);
                let ring = out * out + over * over;
                if level > top - deep && ring <= 1.0 {
                    // Before the nearer half of the rim stands the vessel itself.
                    let behind = ((1.0 - ring) * deep * 0.5 + 0.2).min(1.0);
                    let cover = if over < 0.0 { 1.0 } else { behind * side };
                    self.inside(raster, (x, y), (out, over, ring), view, cover);
                    continue;
                }
                if level > top {
                    continue;
                }
                // A circle's front lies lower on the screen than its sides: the circle that shows here is a higher one.
                let cosine = self.cosine(across * here.half);
                let height = level + TILT * here.radius * cosine;
                let row = self.row(height.min(top));
                let under = (height + 0.5).clamp(0.0, 1.0);
                let place = ((across * row.half + 0.5) * ACROSS as f32).clamp(0.0, 255.0) as usize;
                let lit = self.light.on(usize::from(row.band), place);
                let around = self
                    .angles
                    .get(place)
                    .map_or(0, |angle| usize::from(*angle))
                    + turned;
                let colour = self.colour(&view.surface, row, around, painted, lit);
                raster.put(x, y, colour, (side * under * 255.0) as u8);
            }
        }
    }

    /// The cosine of the angle at which a place lies across: `across` is its sine, halved.
    fn cosine(&self, across: f32) -> f32 {
        let place = (across.abs() * 2.0 * (ACROSS - 1) as f32) as usize;
        self.cosines.get(place).copied().unwrap_or(0.0)
    }

    fn colour(
        &self,
        surface: &Surface,
        row: Row,
        around: usize,
        painted: &Skin,
        lit: Lit,
    ) -> Colour {
        let up = usize::from(row.up);
        let glaze = surface.glaze.filter(|_| !row.is_bare);
        let mut colour = glaze.unwrap_or(surface.body);
        let cover = u32::from(painted.at(around, up));
        if cover > 0 {
            colour = colour.mixed(surface.brush, cover);
        }
        if let (Some(ink), Some(cracks), Some(_)) = (surface.cracks, &self.cracks, glaze) {
            colour = colour.mixed(ink, u32::from(cracks.at(around, up)) * 5 / 8);
        }
        let shine = if glaze.is_some() || surface.glaze.is_none() {
            surface.shine
        } else {
            0
        };
        shaded(colour, lit, shine)
    }

    /// The inner wall, which the light strikes where it leaves the outer one in shadow, and the edge of the rim.
    fn inside(
        &self,
        raster: &mut Raster,
        (x, y): (usize, usize),
        (out, over, ring): (f32, f32, f32),
        view: &View,
        cover: f32,
    ) {
        let surface = &view.surface;
        let colour = surface.glaze.unwrap_or(surface.body);
        let is_edge = ring > 0.8;
        // The far wall is seen from the edge down, and grows darker the deeper one looks.
        let lit = if is_edge {
            Lit {
                shade: (214.0 + 26.0 * -out) as u8,
                gloss: 20,
            }
        } else {
            let depth = (1.0 - over) / 2.0;
            Lit {
                shade: (150.0 + 46.0 * out - 96.0 * depth).clamp(16.0, 220.0) as u8,
                gloss: 0,
            }
        };
        let colour = shaded(colour, lit, surface.shine);
        raster.put(x, y, colour, (cover * 255.0) as u8);
    }
}

/// A colour in light.
fn shaded(colour: Colour, lit: Lit, shine: u32) -> Colour {
    let shade = u32::from(lit.shade);
    let channels = colour
        .channels
        .map(|channel| (u32::from(channel) * shade / 200).min(255) as u8);
    let lit_colour = Colour { channels };
    let gloss = u32::from(lit.gloss) * shine / 256;
    if gloss == 0 {
        return lit_colour;
    }
    lit_colour.mixed(WHITE, gloss)
}

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
fn wheel(raster: &mut Raster, stand: Stand, view: &View) {
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
fn shadow(raster: &mut Raster, stand: Stand, view: &View) {
    let wide = view.profile.at(0.0).0 * view.scale * 1.5;
    let black = Colour { channels: [0; 3] };
    let at = (stand.axis + wide * 0.14, stand.foot);
    ellipse(raster, at, (wide, wide * TILT), |_, ring| {
        (black, (70.0 * (1.0 - ring)) as u8)
    });
}

/// The outline as it was before, as a broken line.
fn outline(raster: &mut Raster, stand: Stand, before: &Profile, view: &View) {
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
fn handles(raster: &mut Raster, stand: Stand, view: &View) {
    let size = (raster.width as f32 * 0.014).max(4.0);
    for (index, part) in HEIGHTS.into_iter().enumerate() {
        let at = handle(stand, view.profile, view.scale, part);
        let is_held = view.held == Some(index);
        let wide = if is_held { size * 1.5 } else { size };
        ellipse(raster, at, (wide + 2.0, wide + 2.0), |_, _| (WHITE, 230));
        ellipse(raster, at, (wide, wide), |_, _| (view.accent, 255));
    }
}

/// Where a handle lies on the screen.
fn handle(stand: Stand, profile: &Profile, scale: f32, part: f32) -> (f32, f32) {
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

    const CLAY: Colour = Colour {
        channels: [0xC9, 0xBF, 0xAE],
    };

    fn vase() -> Profile {
        Profile::of(&Vessel::new(200, [40, 55, 70, 80, 60, 24, 36]), 1.0)
    }

    fn view(profile: &Profile) -> View<'_> {
        View {
            profile,
            before: None,
            surface: Surface {
                body: CLAY,
                glaze: None,
                brush: Colour {
                    channels: [0x1F, 0x3F, 0x8C],
                },
                cracks: None,
                shine: 0,
            },
            turn: 0.0,
            is_on_wheel: false,
            held: None,
            has_handles: false,
            accent: CLAY,
            scale: 1.0,
        }
    }

    fn drawn(view: &View, painted: &Skin) -> Raster {
        let mut raster = Raster::default();
        raster.clear(240, 280);
        Studio::default().draw(&mut raster, view, painted);
        raster
    }

    fn cover(raster: &Raster, x: usize, y: usize) -> u8 {
        raster.bytes[(y * raster.width + x) * 4 + 3]
    }

    #[test]
    fn the_vessel_is_as_wide_as_its_outline_on_every_row() {
        let profile = vase();
        let raster = drawn(&view(&profile), &Skin::default());
        let stand = Stand::of(240, 280);
        for level in [20.0, 60.0, 100.0, 140.0, 165.0] {
            let y = (stand.foot - level) as usize;
            let wide = (0..240).filter(|x| cover(&raster, *x, y) > 127).count() as f32;
            let (radius, _) = profile.at(level);
            assert!((wide - 2.0 * radius).abs() < 3.0, "{level}: {wide}");
        }
    }

    #[test]
    fn what_is_painted_shows_where_it_was_touched_however_it_is_turned() {
        use crate::wheel::brush::{Painting, Touch};
        let profile = vase();
        let stand = Stand::of(240, 280);
        for turn in [0.0, 0.3, 0.85] {
            let at = (100.0, 150.0);
            let (around, up) = touched(stand, &profile, 1.0, turn, at).expect("on the vessel");
            let mut painting = Painting::default();
            painting.begin(Touch {
                around: (around * 64.0) as u8 % 64,
                up: (up * 63.0).round() as u8,
            });
            let blank = drawn(
                &View {
                    turn,
                    ..view(&profile)
                },
                &Skin::default(),
            );
            let painted = drawn(
                &View {
                    turn,
                    ..view(&profile)
                },
                &Skin::painted(&painting),
            );
            let changed: Vec<(usize, usize)> = (0..240 * 280)
                .filter(|index| blank.bytes[index * 4] != painted.bytes[index * 4])
                .map(|index| (index % 240, index / 240))
                .collect();
            assert!(!changed.is_empty(), "{turn}");
            for (x, y) in changed {
                let far = (x as f32 - at.0).hypot(y as f32 - at.1);
                assert!(far < 14.0, "turned by {turn}: {x}, {y}");
            }
        }
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

    #[test]
    fn a_picture_of_no_size_and_a_vessel_larger_than_the_picture_are_drawn_as_far_as_they_go() {
        let profile = vase();
        let mut studio = Studio::default();
        for (width, height, scale) in [(0, 0, 1.0), (1, 1, 9.0), (40, 3, 0.001), (30, 30, 4.0)] {
            let mut raster = Raster::default();
            raster.clear(width, height);
            let view = View {
                scale,
                is_on_wheel: true,
                has_handles: true,
                before: Some(&profile),
                ..view(&profile)
            };
            studio.draw(&mut raster, &view, &Skin::default());
            assert_eq!(raster.bytes.len(), width * height * 4);
        }
    }
}
