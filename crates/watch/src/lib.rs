//! Keeps one page on the screen of an introduction centre: starts Chromium, watches it, and gets a working page back.
//!
//! [`run`] is the watcher, [`policy`] what Chromium is to be forbidden, [`unit`] what tells systemd to start the watcher.
//! The watcher takes every decision in [`watch`], which knows no clock and no process.

mod address;
mod browser;
mod error;
mod notify;
mod options;
mod policy;
mod processes;
mod profile;
mod protocol;
mod run;
mod tabs;
mod unit;
mod waiting;
pub mod watch;

pub use address::Address;
pub use error::WatchError;
pub use options::Options;
pub use policy::policy;
pub use profile::default_folder as default_profile;
pub use run::run;
pub use unit::unit;
