//! A centre's screen: the site inside a frame, and everything forgotten when its visitor has gone. When a visit ends, when the screen starts
//! anew, where links lead, codes and counts are pure; the rest is only wasm.

mod attention;
#[cfg(target_arch = "wasm32")]
mod attract;
mod code;
#[cfg(target_arch = "wasm32")]
mod fit;
#[cfg(target_arch = "wasm32")]
mod frame;
mod link;
mod log;
#[cfg(target_arch = "wasm32")]
mod program;
#[cfg(target_arch = "wasm32")]
mod shell;
#[cfg(target_arch = "wasm32")]
mod staff;
#[cfg(target_arch = "wasm32")]
mod storage;
mod upkeep;

pub use attention::{Attention, Change, End, Notice};
pub use code::svg;
pub use link::{Goal, SiteRoot};
pub use log::{Counted, Counts, Log};
#[cfg(target_arch = "wasm32")]
pub use program::start;
pub use upkeep::Upkeep;
