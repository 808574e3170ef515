//! A vessel as it is drawn, on the screen and on the picture that is taken home. Only wasm.

use langke_craft::Raster;
use langke_craft::wheel::{Profile, Skin, Studio, Surface, View};
use langke_model::Colour;

/// What is drawn, apart from the size of the picture.
pub struct Scene {
    /// The outline at the stage that is shown.
    pub profile: Profile,
    /// The outline as it was turned.
    pub before: Option<Profile>,
    /// What it is made of.
    pub surface: Surface,
    /// How far it is turned, 0 to 1.
    pub turn: f32,
    /// It stands on the wheel.
    pub is_on_wheel: bool,
    /// The handle that is held.
    pub held: Option<usize>,
    /// The handles are shown.
    pub has_handles: bool,
    /// Of the handles.
    pub accent: Colour,
    /// Millimetres from the top of the picture to its bottom.
    pub extent: f32,
}

impl Scene {
    /// Draws it on a picture that is empty and has its size.
    pub fn draw(&self, raster: &mut Raster, studio: &mut Studio, skin: &Skin) {
        let view = View {
            profile: &self.profile,
            before: self.before.as_ref(),
            surface: self.surface,
            turn: self.turn,
            is_on_wheel: self.is_on_wheel,
            held: self.held,
            has_handles: self.has_handles,
            accent: self.accent,
            scale: scale(raster.height, self.extent),
        };
        studio.draw(raster, &view, skin);
    }
}

/// Pixels a millimetre, in a picture of a height.
pub fn scale(height: usize, extent: f32) -> f32 {
    height as f32 / extent
}
