//! A centre's screen: the site inside a frame, and everything forgotten when its visitor has gone. When a visit ends, when the screen starts
//! anew, where links lead, codes and counts are pure; the rest is only wasm.

mod attention;
mod code;
mod link;
mod log;
#[cfg(target_arch = "wasm32")]
mod program;
mod upkeep;

pub use attention::{Attention, Change, End, Notice};
pub use code::svg;
pub use link::{Goal, SiteRoot};
pub use log::{Counted, Counts, Log};
#[cfg(target_arch = "wasm32")]
pub use program::start;
pub use upkeep::Upkeep;
