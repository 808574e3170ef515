//! The parts that pages are made of: words ready to be shown, nothing left to compute.

mod event;
mod pointer;
mod process;
mod text;
mod thing;

pub use event::{Day, EventStory, Month, Occurrence};
pub use pointer::{
    Card, Filter, FilterOption, Item, Named, Neighbours, Others, Pack, Panel, Section, Way,
};
pub use process::{Attempt, Diagram, Measure, Scale, Shelf, Stage, Step, Tick, Tool, Walk};
pub use text::{
    Block, Citation, Comparison, Cue, Dispute, Fact, Foreign, Gallery, Inline, InlineLink, Link,
    Meaning, Moment, Photograph, Phrase, Picture, Quote, Recording, Rich, Side, Time,
};
pub use thing::{Certificate, Chart, CitedSource, Lead, Leg, Map, Row, SheetStop, Standard, Stop};
