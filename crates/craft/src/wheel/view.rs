//! How a vessel is seen: its outline, what it is made of, how light makes a colour of it.

use super::light::Lit;
use super::profile::Profile;
use langke_model::Colour;

/// What is white in a mirror.
pub const WHITE: Colour = Colour { channels: [255; 3] };

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

/// A colour in light.
pub fn shaded(colour: Colour, lit: Lit, shine: u32) -> Colour {
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
