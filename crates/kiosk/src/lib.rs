//! A centre's screen: the site inside a frame, and everything forgotten when its visitor has gone. When a visit ends, where links lead, codes
//! and counts are pure; the rest is only wasm.

mod attention;
mod code;
mod link;
mod log;

pub use attention::{ANSWER, Attention, Change, End, Notice, QUIET};
pub use code::svg;
pub use link::{Goal, SiteRoot};
pub use log::{Counted, Counts, Log};
