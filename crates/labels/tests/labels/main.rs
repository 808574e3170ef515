//! Sheets of labels as somebody meets them: on paper, scanned, damaged, copied from, and made of hostile content.

mod damage;
mod errors;
mod geometry;
mod hostile;
mod paper;
mod picture;
mod read;
mod sample;
mod scan;
