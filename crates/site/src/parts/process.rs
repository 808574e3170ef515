//! The parts of a process's page: its time to scale, its steps.

use super::{Dispute, Link, Phrase, Picture, Quote, Rich, Row};
use langke_model::page_data;

page_data! {
    /// How long the whole takes, to scale.
    pub struct Scale {
        /// The heading.
        pub title: String,
        /// How much of the whole is work of hands, in one sentence.
        pub sentence: Rich,
        /// It rests on sample values.
        #[serde(skip_serializing_if = "std::ops::Not::not")]
        pub illustrative: bool,
        /// The strip, made by the publisher: waiting pale, hands dark.
        pub strip: String,
        /// Marks along the strip.
        pub ticks: Vec<Tick>,
        /// How the strip is drawn, and what is not in it.
        pub note: String,
        /// The same strip at a scale at which one walks, where it is long enough for that.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub walk: Option<Walk>,
    }
}

page_data! {
    /// A mark along a strip.
    pub struct Tick {
        /// How far along, as CSS writes it: "24.5%".
        pub at: String,
        /// What stands there.
        pub label: String,
    }
}

page_data! {
    /// A strip of time that one walks down, a day at twelve pixels.
    pub struct Walk {
        /// What opens it.
        pub title: String,
        /// How it is drawn.
        pub note: String,
        /// Its height in pixels.
        pub height: usize,
        /// The strip, made by the publisher.
        pub strip: String,
        /// What happens along it, the earliest first.
        pub stages: Vec<Stage>,
    }
}

page_data! {
    /// A place along a strip of time.
    pub struct Stage {
        /// How far down, in pixels.
        pub top: usize,
        /// The day, and what happens then.
        pub label: Phrase,
        /// One can jump there.
        #[serde(skip_serializing_if = "std::ops::Not::not")]
        pub jump: bool,
    }
}

page_data! {
    /// A step of a process.
    pub struct Step {
        /// Its number, from 1.
        pub number: usize,
        /// Its name.
        pub name: Phrase,
        /// Where it stands among all: "3 / 12".
        pub place: String,
        /// How long it takes, how long hands are at work, how hot it is, how much it shrinks.
        pub measures: Vec<Measure>,
        /// Where it lies in the whole strip, as CSS writes it: "12%" to "40%"; nothing where nobody says how long it takes.
        pub from: String,
        /// Where it ends.
        pub to: String,
        /// A drawing.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub picture: Option<Picture>,
        /// What the hands do and why.
        pub text: Rich,
        /// What people of the craft say of it.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub saying: Option<Quote>,
        /// Tools, what goes in, what comes out.
        pub shelves: Vec<Shelf>,
        /// A curve of heat, a flow of material.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        pub diagrams: Vec<Diagram>,
        /// Loss, who does it, what goes wrong.
        pub rows: Vec<Row>,
        /// What a visitor may try.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub attempt: Option<Attempt>,
        /// Where sources disagree.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        pub disputes: Vec<Dispute>,
        /// Sample values.
        #[serde(skip_serializing_if = "std::ops::Not::not")]
        pub illustrative: bool,
    }
}

page_data! {
    /// A figure of a step in words.
    pub struct Measure {
        /// The words.
        pub text: Rich,
        /// It is a sample.
        #[serde(skip_serializing_if = "std::ops::Not::not")]
        pub illustrative: bool,
    }
}

page_data! {
    /// Tools or materials in a row.
    pub struct Shelf {
        /// What they are.
        pub label: String,
        /// The tools or materials.
        pub tools: Vec<Tool>,
    }
}

page_data! {
    /// A tool or a material with its small drawing.
    pub struct Tool {
        /// Its name.
        pub name: Phrase,
        /// The address of its small drawing; empty without one.
        pub symbol: String,
    }
}

page_data! {
    /// Figures as a drawing and as words.
    pub struct Diagram {
        /// What it shows.
        pub title: String,
        /// The drawing, made by the publisher.
        pub svg: String,
        /// The figures in words.
        pub rows: Vec<Row>,
        /// They are samples.
        #[serde(skip_serializing_if = "std::ops::Not::not")]
        pub illustrative: bool,
    }
}

page_data! {
    /// What a visitor may try, and where.
    pub struct Attempt {
        /// The heading.
        pub title: String,
        /// What to try.
        pub text: Rich,
        /// The places.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        pub places: Vec<Link>,
    }
}
