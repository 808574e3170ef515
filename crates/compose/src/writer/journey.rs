//! When a route is travelled and what it costs: days, nights, season. Native only.

use langke_content::{Place, Route, RouteDay, RouteStop};
use langke_model::i18n;
use langke_site::{Inline, InlineLink, Rich, Row, Subject};

use super::Writer;
use super::goods::inline;
use super::rich::plain;
use crate::words;

impl<'a> Writer<'a> {
    /// The rows of a route's days, season and cost.
    pub fn journey_rows(&mut self, route: &'a Route) -> Vec<Row> {
        let days = route.days.iter().enumerate();
        let days: Vec<Rich> = days
            .map(|(index, day)| self.numbered_day(route, index, day))
            .collect();
        let mut rows = vec![self.row(words::DAYS, days)];
        if let Some(season) = &route.best_time {
            let sample = self.sample(season.illustrative);
            let season = self.season(season);
            rows.push(self.sample_row(words::BEST_TIME, vec![season], sample));
        }
        if let Some(cost) = &route.cost {
            rows.push(self.price_row(words::COST, Some(cost)));
        }
        let includes = self.phrases(&route.cost_includes);
        rows.push(self.row(words::INCLUDES, includes));
        rows.into_iter().flatten().collect()
    }

    /// "2 days, 1 night"; nothing for a route of one day.
    pub fn days_and_nights(&self, route: &Route) -> Vec<String> {
        let nights = nights(&route.stops);
        if nights == 0 {
            return Vec::new();
        }
        let days = words::count(nights + 1, words::DAY, self.language);
        let nights = words::count(nights, words::NIGHT, self.language);
        vec![format!("{days}, {nights}")]
    }

    /// "Day 2, at 7:30: into the hills", of a route of one day only the time; days are counted from 0.
    fn numbered_day(&mut self, route: &Route, index: usize, day: &'a RouteDay) -> Rich {
        let mut text = i18n::clock(u32::from(day.depart.minutes()));
        if route.days.len() > 1 {
            text = format!(
                "{}\u{A0}{}, {}\u{A0}{text}",
                self.say(words::NUMBERED_DAY),
                index + 1,
                self.say(words::DEPARTS)
            );
        }
        let Some(title) = &day.title else {
            return plain(text);
        };
        text.push_str(": ");
        let title = inline(self.phrase(title));
        Rich {
            marks: vec![Inline::Text(text), title],
            ..Rich::default()
        }
    }

    /// What is said of the night after a stop, and of the day that follows it; none where the day goes on.
    pub fn night(&mut self, route: &'a Route, index: usize, here: &'a Place) -> Option<Rich> {
        let night = route.stops.get(index)?.overnight.as_ref()?;
        let site = self.site;
        let place = night
            .place
            .as_ref()
            .and_then(|id| site.things.places.get(id));
        let place = place.unwrap_or(here);
        let mut marks = vec![
            Inline::Text(format!("{} ", self.say(words::NIGHT_AT))),
            Inline::Link(InlineLink {
                href: self.href(Subject::Place(place.id.to_string())),
                label: self.phrase(&place.name).text,
            }),
            Inline::Text(". ".into()),
        ];
        if let Some(note) = &night.note {
            marks.push(inline(self.phrase(note)));
            marks.push(Inline::Text(" ".into()));
        }
        let day = nights(&route.stops[..=index]);
        if let Some(next) = route.days.get(day) {
            marks.extend(self.numbered_day(route, day, next).marks);
        }
        Some(Rich {
            marks,
            ..Rich::default()
        })
    }
}

/// How many nights are spent at these stops.
fn nights(stops: &[RouteStop]) -> usize {
    let nights = stops.iter().filter(|stop| stop.overnight.is_some());
    nights.count()
}
