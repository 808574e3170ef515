//! A vessel drawn pixel by pixel, seen a little from above, lit from the upper left.
//!
//! Screen: pixels, the origin at the upper left. Vessel: millimetres of height above the foot, and the angle around the axis.

use super::ground::{handles, outline, shadow, wheel};
use super::light::{ACROSS, Light, Lit, band_of};
use super::skin::{AROUND, Skin, UP};
use super::stand::{Stand, TILT};
use super::view::{Surface, View, shaded};
use super::wave::wave;
use crate::Raster;
use langke_model::Colour;

/// What the fire leaves unglazed at the foot, as part of the height.
const BARE: f32 = 0.025;
/// How far the clay's rings lie apart on the wheel, in millimetres, and how much they lean.
const RINGS: (f32, f32) = (4.4, 0.05);

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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wheel::profile::Profile;
    use crate::wheel::stand::touched;
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
