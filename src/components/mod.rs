//! Views that two or more pages share.

mod card;
mod certificate;
mod details;
mod dispute;
mod fact;
mod failure;
mod lead;
mod map;
mod picture;
mod shell;
mod story;
mod text;

pub use card::{cards, sections};
pub use certificate::{Today, certificate};
pub use details::{detail_list, details};
pub use dispute::{dispute_list, disputes};
pub use fact::{fact, facts};
pub use failure::failure;
pub use lead::lead;
pub use map::map;
pub use picture::picture;
pub use shell::shell;
pub use story::story;
pub use text::{PageLanguage, notes, phrase, rich};
