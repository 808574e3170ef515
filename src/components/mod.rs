//! Views that two or more pages share.

mod card;
mod certificate;
mod citation;
mod comparison;
mod details;
mod dispute;
mod fact;
mod failure;
mod lead;
mod map;
mod occurrence;
mod picture;
mod recording;
mod shell;
mod standards;
mod stars;
mod still;
mod story;
mod text;

pub use card::{cards, sections};
pub use certificate::{Today, badge, certificate};
pub use citation::citation;
pub use details::{detail_list, details};
pub use dispute::{dispute_list, disputes};
pub use fact::{fact, facts};
pub use failure::failure;
pub use lead::{lead, lead_around, lead_words};
pub use map::map;
pub use occurrence::occurrences;
pub use picture::picture;
pub use shell::shell;
pub use standards::standards;
pub use stars::stars;
pub use still::{LEAVES, still, told};
pub use story::{quote, story};
pub use text::{PageLanguage, aloud, notes, phrase, rich, sample};
