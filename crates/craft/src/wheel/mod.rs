//! A vessel on the wheel: its shape is held at seven places, its surface is painted, the fire makes it smaller and gives it its colour.

mod brush;
mod draw;
mod ground;
mod hand;
mod light;
mod measure;
#[cfg(not(target_arch = "wasm32"))]
mod print;
mod profile;
mod skin;
mod stage;
mod stand;
mod vessel;
mod view;
mod wave;
mod work;

pub use brush::{Line, PLACES, Painting, Touch};
pub use draw::Studio;
pub use hand::{Hand, Hold, Movement};
pub use measure::{centimetres, told};
#[cfg(not(target_arch = "wasm32"))]
pub use print::svg;
pub use profile::Profile;
pub use skin::Skin;
pub use stage::{Shrinkage, Stage};
pub use stand::{Stand, handle_near, touched};
pub use vessel::{HANDLES, HEIGHT, HEIGHTS, RADIUS, Vessel};
pub use view::{Surface, View};
pub use work::{Glazing, Work};
