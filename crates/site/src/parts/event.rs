//! Events on their days and sheets of a calendar.

use super::text::{Block, Dispute, Link, Phrase, Picture, Rich, Time};
use super::thing::Row;
use langke_model::page_data;

page_data! {
    /// An event on its days.
    pub struct Occurrence {
        /// Its story.
        pub href: String,
        /// Its name.
        pub name: Phrase,
        /// The first day.
        pub from: Time,
        /// The last day, if it is another.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub to: Option<Time>,
        /// The last day, as `YYYY-MM-DD`.
        pub last_day: String,
        /// The first day in the lunar calendar, and where it is.
        pub kicker: String,
        /// A sample value.
        #[serde(skip_serializing_if = "std::ops::Not::not")]
        pub illustrative: bool,
    }
}

page_data! {
    /// A month as a sheet of a calendar.
    pub struct Month {
        /// Its name and year.
        pub title: String,
        /// The same as `YYYY-MM`.
        pub datetime: String,
        /// How many days of the week stand empty before the first, 0 to 6.
        pub blank: u8,
        /// The days.
        pub days: Vec<Day>,
    }
}

page_data! {
    /// A day on a sheet of a calendar.
    pub struct Day {
        /// The day of the lunar month; on its first day with the month, as `1/2`.
        pub lunar: String,
        /// What is on.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub event: Option<Link>,
    }
}

page_data! {
    /// An event with its story.
    pub struct EventStory {
        /// The anchor.
        pub id: String,
        /// Anchors that it had before: printed addresses end in them.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        pub former_ids: Vec<String>,
        /// Where it is.
        pub kicker: String,
        /// Its name.
        pub name: Phrase,
        /// What happens.
        pub why: Rich,
        /// When it is, in words.
        pub rows: Vec<Row>,
        /// A drawing.
        pub picture: Option<Picture>,
        /// The story.
        pub story: Vec<Block>,
        /// Where sources disagree.
        pub disputes: Vec<Dispute>,
        /// Sample values.
        #[serde(skip_serializing_if = "std::ops::Not::not")]
        pub illustrative: bool,
    }
}
