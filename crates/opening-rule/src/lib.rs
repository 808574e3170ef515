//! Opening hours in OpenStreetMap's `opening_hours` syntax, and as Vietnamese offices type them: read into a tree, written anew, worked
//! out for a day, doubted where one rule makes another void. Native only.
//!
//! Read with an own parser: `opening-hours-syntax` 2.1 takes days that do not exist, joins `PH Mo-Fr` by "or", drops the `+` after a
//! range and says of an error not where it is. What rules mean follows the specification
//! (<https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification>) as opening_hours.js 3.15 understands it; `tests/` holds the two
//! side by side.

mod days;
mod doubts;
mod evaluate;
mod fault;
mod lexicon;
mod parse;
mod times;
mod token;
mod tokens;
mod tree;
mod words;
mod write;

pub use days::{Holidays, Only};
pub use doubts::{Doubt, doubts};
pub use evaluate::{Piece, day};
pub use fault::{Fault, FaultKind};
pub use parse::parse;
pub use tree::{Expression, State};
pub use words::{Word, words};
