//! What of a map is worth sharing, as the query of its address: the plan, what is selected, where one looks.

use super::plan::Plan;
use langke_model::calendar::Date;
use langke_model::geo::LonLat;
use langke_model::vocabulary::Choice;
use langke_model::{Zeros, decimal, is_slug};

/// The state of a map in its address.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct MapQuery {
    /// When the day begins, in minutes after midnight.
    pub start: Option<u16>,
    /// Which day.
    pub day: Option<Date>,
    /// Which stops in which order, counted from 0.
    pub stops: Option<Vec<usize>>,
    /// What is selected: the number of a stop, or the id of a place.
    pub at: Option<String>,
    /// Where one looks: the middle of the window and the zoom.
    pub view: Option<(LonLat, f64)>,
    /// By what the places are narrowed.
    pub show: Vec<Choice>,
}

/// More stops than any route has: an address that was tampered with shall not make a long list.
const MOST_STOPS: usize = 200;

impl MapQuery {
    /// Reads a query, with or without its `?`; what is not understood is passed over.
    pub fn parse(query: &str) -> MapQuery {
        let mut read = MapQuery::default();
        for pair in query.trim_start_matches('?').split('&') {
            let Some((name, value)) = pair.split_once('=') else {
                continue;
            };
            match name {
                "start" => read.start = minute(value),
                "day" => read.day = Date::parse(value),
                "stops" => read.stops = stops(value),
                "at" if is_slug(value) => read.at = Some(value.to_owned()),
                "view" => read.view = view(value),
                "show" => {
                    let choices = Choice::ALL.into_iter();
                    let is_named =
                        |choice: &Choice| value.split('.').any(|word| word == choice.keyword());
                    read.show = choices.filter(is_named).collect();
                }
                _ => {}
            }
        }
        read
    }

    /// Writes the query with its `?`; empty if there is nothing to say.
    pub fn print(&self) -> String {
        let mut query = String::new();
        let mut add = |name: &str, value: String| {
            query.push(if query.is_empty() { '?' } else { '&' });
            query.push_str(name);
            query.push('=');
            query.push_str(&value);
        };
        if let Some(start) = self.start {
            add("start", format!("{:02}{:02}", start / 60, start % 60));
        }
        if let Some(day) = self.day {
            add("day", day.to_string());
        }
        if let Some(stops) = &self.stops {
            let numbers: Vec<String> = stops.iter().map(|stop| (stop + 1).to_string()).collect();
            add("stops", numbers.join("-"));
        }
        if let Some(at) = &self.at {
            add("at", at.clone());
        }
        if let Some((centre, zoom)) = self.view {
            let parts = [
                fixed(zoom, 2),
                fixed(centre.latitude(), 5),
                fixed(centre.longitude(), 5),
            ];
            add("view", parts.join("_"));
        }
        if !self.show.is_empty() {
            let keywords: Vec<&str> = self.show.iter().map(|choice| choice.keyword()).collect();
            add("show", keywords.join("."));
        }
        query
    }

    /// The plan that the query asks for, where the route suggests the `usual` one.
    pub fn plan(&self, usual: Plan) -> Plan {
        let stops = usual.order.len();
        let mut plan = Plan {
            day: self.day,
            ..usual
        };
        if let Some(start) = self.start {
            plan = plan.starting(start);
        }
        if let Some(order) = &self.stops {
            let mut kept: Vec<usize> = Vec::new();
            for stop in order {
                if *stop < stops && !kept.contains(stop) {
                    kept.push(*stop);
                }
            }
            if !kept.is_empty() {
                plan.order = kept;
            }
        }
        plan
    }

    /// Notes a plan; what is as usual is left out.
    pub fn note_plan(&mut self, plan: &Plan, usual: &Plan) {
        self.start = (plan.start != usual.start).then_some(plan.start);
        self.day = plan.day;
        self.stops = (plan.order != usual.order).then(|| plan.order.clone());
    }
}

/// `0830`.
fn minute(text: &str) -> Option<u16> {
    if text.len() != 4 || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let number: u16 = text.parse().ok()?;
    let (hours, minutes) = (number / 100, number % 100);
    (hours < 24 && minutes < 60).then_some(hours * 60 + minutes)
}

/// `1-3-2`.
fn stops(text: &str) -> Option<Vec<usize>> {
    text.split('-')
        .take(MOST_STOPS)
        .map(|number| number.parse::<usize>().ok()?.checked_sub(1))
        .collect()
}

/// `15.25_20.97470_105.91270`.
fn view(text: &str) -> Option<(LonLat, f64)> {
    let mut parts = text.split('_');
    let mut next = || read_decimal(parts.next()?);
    let (zoom, latitude, longitude) = (next()?, next()?, next()?);
    let centre = LonLat::new(longitude, latitude)?;
    (0.0..=30.0).contains(&zoom).then_some((centre, zoom))
}

/// A number with a fixed count of decimals.
fn fixed(value: f64, decimals: usize) -> String {
    let mut text = String::new();
    let parts = (value * f64::from(10_u32.pow(decimals as u32))).round() as i64;
    decimal(&mut text, parts, decimals, Zeros::Kept);
    text
}

/// Reads what `fixed` writes: at most eight digits and six decimals. The standard library's way takes ten times the code.
fn read_decimal(text: &str) -> Option<f64> {
    let (sign, digits) = match text.strip_prefix('-') {
        Some(digits) => (-1.0, digits),
        None => (1.0, text),
    };
    let (whole, rest) = digits.split_once('.').unwrap_or((digits, "0"));
    if whole.len() > 8 || rest.len() > 6 {
        return None;
    }
    let (whole, decimals): (u32, u32) = (whole.parse().ok()?, rest.parse().ok()?);
    let factor = f64::from(10_u32.pow(rest.len() as u32));
    Some(sign * (f64::from(whole) + f64::from(decimals) / factor))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_is_written_is_read_again(
            start in prop::option::of(0_u16..1440),
            day in prop::option::of(0_i64..40_000),
            stops in prop::option::of(prop::collection::vec(0_usize..30, 1..10)),
            at in prop::option::of("[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}"),
            view in prop::option::of((-179.9..179.9, -84.0..84.0, 0.0..20.0)),
            show in prop::sample::subsequence(Choice::ALL.to_vec(), 0..=4),
        ) {
            let query = MapQuery {
                start,
                day: day.and_then(Date::from_days),
                stops,
                at,
                view: view.and_then(|(east, north, zoom)| Some((LonLat::new(east, north)?, zoom))),
                show,
            };
            let read = MapQuery::parse(&query.print());
            match (query.view, read.view) {
                (Some((centre, zoom)), Some((same, nearly))) => {
                    prop_assert!((centre.longitude() - same.longitude()).abs() < 0.000_01);
                    prop_assert!((centre.latitude() - same.latitude()).abs() < 0.000_01);
                    prop_assert!((zoom - nearly).abs() < 0.01);
                }
                (one, other) => prop_assert_eq!(one.is_none(), other.is_none()),
            }
            prop_assert_eq!(MapQuery { view: None, ..read }, MapQuery { view: None, ..query });
        }

        #[test]
        fn any_query_is_read_without_harm(query in ".*", stops in 0_usize..5) {
            let plan = MapQuery::parse(&query).plan(Plan::usual(stops));
            prop_assert!(plan.order.iter().all(|stop| *stop < stops));
        }
    }

    #[test]
    fn what_cannot_be_is_passed_over_and_the_usual_is_not_said() {
        let query =
            MapQuery::parse("?start=2561&stops=9-2-2-0&day=2026-02-30&view=NaN_1_2&at=%3Cb%3E");
        assert_eq!(query, MapQuery::default());
        let plan = MapQuery::parse("stops=9-2-2-1").plan(Plan::usual(3));
        assert_eq!(plan.order, [1, 0]);
        let mut query = MapQuery::default();
        query.note_plan(&Plan::usual(4), &Plan::usual(4));
        assert_eq!(query.print(), "");
    }
}
