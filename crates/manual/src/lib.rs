//! The editors' manual, printed from the types: every file and field, every word of opening hours, every rule. As Markdown, and as one
//! plain page that needs no network. Native only.

mod anchor;
mod example;
mod fields;
mod hours;
mod page;
mod text;
mod types;
mod value;
mod words;

pub use page::page;
pub use text::{fields, manual};
