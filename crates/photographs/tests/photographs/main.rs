//! Photographs that other programs wrote: examined, looked at, developed. Native only.
//!
//! The files are drawn and written by `tests/make_files.py`.

mod damage;
mod develop;
mod examine;
mod look;
mod read;
mod strangers;
