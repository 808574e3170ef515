//! The words for which there is a fixed list: how one travels, what a base map shows, how a certificate stands. Both sides.

mod feature;
mod mode;
mod standing;

pub use feature::{FeatureKind, is_shown, scale_class};
pub use mode::Mode;
pub use standing::Standing;
