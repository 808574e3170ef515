//! All pictures of a site.

use crate::icon::{self, Cut};
use crate::look::{Colours, Look};
use crate::pattern::Pattern;
use crate::png_file::png;
use crate::poster::{self, NARROW, WIDE};

/// A picture of a site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// The name of the file.
    pub name: &'static str,
    /// The width in pixels.
    pub width: u32,
    /// The height in pixels.
    pub height: u32,
    /// What the picture is for.
    pub form: Form,
    /// The PNG file.
    pub png: Vec<u8>,
}

/// What a picture is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Form {
    /// An icon of the web app manifest, of purpose `any`: shown as it is.
    Any,
    /// An icon of the web app manifest, of purpose `maskable`: cut by the system to its own shape.
    Maskable,
    /// The icon for the home screen of Apple's systems, which want it opaque.
    AppleTouch,
    /// A screenshot of the web app manifest, of form factor `narrow`.
    Narrow,
    /// A screenshot of the web app manifest, of form factor `wide`.
    Wide,
}

/// Draws all pictures of a site. A pattern that cannot be read leaves the ground plain: whoever wants to know why reads it
/// with [`Pattern::read`] first.
pub fn pictures(look: &Look<'_>) -> Vec<Picture> {
    let colours = Colours::of(look);
    let pattern = Pattern::read(look.pattern).ok();
    let icon = |side, cut| icon::draw(look.name, &colours, pattern.as_ref(), side, cut);
    let poster = |layout| poster::draw(look, &colours, pattern.as_ref(), layout);
    [
        ("icon-192.png", Form::Any, icon(192, Cut::Round)),
        ("icon-512.png", Form::Any, icon(512, Cut::Round)),
        (
            "icon-maskable-512.png",
            Form::Maskable,
            icon(512, Cut::Masked),
        ),
        (
            "apple-touch-icon.png",
            Form::AppleTouch,
            icon(180, Cut::Square),
        ),
        ("screenshot-narrow.png", Form::Narrow, poster(&NARROW)),
        ("screenshot-wide.png", Form::Wide, poster(&WIDE)),
    ]
    .into_iter()
    .filter_map(|(name, form, canvas)| {
        Some(Picture {
            name,
            width: canvas.width(),
            height: canvas.height(),
            form,
            png: png(&canvas).ok()?,
        })
    })
    .collect()
}
