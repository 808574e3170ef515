//! Days of the solar calendar. Pure.

mod date;

pub use date::Date;
