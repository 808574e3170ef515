//! What a visitor takes away from a route: files for other applications, and links that open them. Made at publish, and
//! again in the browser when the plan was changed.

pub mod festivals;
pub mod geojson;
pub mod gpx;
pub mod icalendar;
mod number;
pub mod open_in;
mod percent;

use langke_model::calendar::Date;
use langke_model::geo::LonLat;
use langke_model::vocabulary::Mode;

/// A day out: where one stops and how one gets from stop to stop.
#[derive(Debug, Clone, PartialEq)]
pub struct Itinerary {
    /// What the route is called.
    pub name: String,
    /// What it is about, in a sentence; may be empty.
    pub summary: String,
    /// Address of the route's page, absolute; none if the site does not know where it stands.
    pub address: Option<String>,
    /// Language of all texts, a BCP 47 tag such as `vi`.
    pub language: String,
    /// Whose data this is and under which licence, for people to read; may be empty.
    pub attribution: String,
    /// Says that a line is a sketch and no survey, in the language of the texts; written where a way is one.
    pub sketch_notice: String,
    /// The day on which one goes, if it is known.
    pub day: Option<Date>,
    /// The stops in the order of the visit.
    pub stops: Vec<Halt>,
    /// The ways in the order of the visit: each leads from the stop with its index to the next.
    pub ways: Vec<Way>,
}

/// A stop of an itinerary.
#[derive(Debug, Clone, PartialEq)]
pub struct Halt {
    /// What the place is called.
    pub name: String,
    /// What one does there; may be empty.
    pub note: String,
    /// Address of the place's page, absolute; none if the site does not know where it stands.
    pub address: Option<String>,
    /// Where it is.
    pub point: LonLat,
    /// When one is there, if it was planned.
    pub stay: Option<Stay>,
}

/// From when and how long one is at a stop.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stay {
    /// Minutes from midnight of the itinerary's day to arrival, Vietnamese time; may pass 24 hours.
    pub arrival: u32,
    /// Minutes from arrival to departure.
    pub minutes: u32,
}

/// A way from one stop to another.
#[derive(Debug, Clone, PartialEq)]
pub struct Way {
    /// How one travels.
    pub mode: Mode,
    /// Its line; with fewer than two points there is nothing to draw and the way is left out.
    pub line: Vec<LonLat>,
    /// Whether the line is a sketch and no survey.
    pub sketch: bool,
}

impl Itinerary {
    /// How one travels, if it is the same on all ways.
    fn mode(&self) -> Option<Mode> {
        let first = self.ways.first()?.mode;
        self.ways
            .iter()
            .all(|way| way.mode == first)
            .then_some(first)
    }
}

impl Stay {
    /// Minutes from midnight of the itinerary's day to departure.
    fn departure(self) -> u32 {
        self.arrival.saturating_add(self.minutes)
    }
}

/// The day and the minute of that day, `minutes` after midnight of `day`; none after the year 9999.
fn moment(day: Date, minutes: u32) -> Option<(Date, u32)> {
    const MINUTES_A_DAY: u32 = 24 * 60;
    let later = day.plus_days(i64::from(minutes / MINUTES_A_DAY))?;
    Some((later, minutes % MINUTES_A_DAY))
}

#[cfg(test)]
mod examples;
