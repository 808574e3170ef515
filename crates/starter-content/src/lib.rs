//! A small complete content to begin with: what is asked, and the sample that is written. Native only.

mod answers;
mod ask;
mod begin;
mod error;
mod name;
mod templates;

pub use answers::Answers;
pub use ask::{Given, ask, without_asking};
pub use begin::{Begun, begin};
pub use error::{AnswerError, StarterError};
pub use name::{MOST_LETTERS, Name, NameError};
