//! The plan of the day: what changes it, what it says of each stop, and the files that follow it.

use super::{Action, Changes, Session};
use crate::{Plan, Visit, itinerary};
use langke_hours as hours;
use langke_model::calendar::Date;
use langke_model::i18n;
use langke_takeaway::{geojson, gpx, icalendar};

/// Ways shorter than this are only called near, in metres: places that share a point are not known exactly.
const NEARBY: f64 = 30.0;

/// What a form and a list say of the plan.
#[derive(Debug, Clone, PartialEq)]
pub struct PlanTold {
    /// When it begins, as a form's field writes it: `08:30`.
    pub start: String,
    /// Its day, as a form's field writes it: `2026-11-28`; empty without one.
    pub day: String,
    /// When one leaves the last stop, in words; none for a route without stops.
    pub ends: Option<String>,
    /// It is not as usual.
    pub is_changed: bool,
    /// All stops in the order in which they are listed: those that are visited, then the others.
    pub order: Vec<usize>,
    /// What is said of each stop, in the route's order.
    pub stops: Vec<StopTold>,
}

/// What a list says of a stop.
#[derive(Debug, Clone, PartialEq)]
pub struct StopTold {
    /// It is left out.
    pub is_skipped: bool,
    /// When one is there, or that one is not.
    pub times: String,
    /// What the button says that leaves it out or takes it in again.
    pub skip: &'static str,
    /// That it will be closed when one comes, or while one is there.
    pub warning: Option<String>,
    /// The way to the next.
    pub onward: Onward,
}

/// The way from a stop to the next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Onward {
    /// There is no next.
    None,
    /// As it was printed: the plan follows the route.
    AsPrinted,
    /// An estimate, as markup.
    Estimated(String),
}

impl Session {
    pub(super) fn start_at(&mut self, time: &str, changes: &mut Changes) {
        let mut parts = time.split(':').map(|part| part.parse::<u16>().ok());
        if let (Some(Some(hours @ 0..24)), Some(Some(minutes @ 0..60))) =
            (parts.next(), parts.next())
        {
            let plan = self.plan.clone().starting(hours * 60 + minutes);
            self.set_plan(plan, changes);
        }
    }

    pub(super) fn set_day(&mut self, day: Option<Date>, changes: &mut Changes) {
        let plan = Plan {
            day,
            ..self.plan.clone()
        };
        self.set_plan(plan, changes);
    }

    /// Takes another plan; without a route there is none.
    fn set_plan(&mut self, plan: Plan, changes: &mut Changes) {
        if self.course.is_some() {
            self.plan = plan;
            self.note_plan(changes);
        }
    }

    /// What the buttons of the plan do; others do nothing here.
    pub(super) fn change_plan(&mut self, action: Action, changes: &mut Changes) {
        let Some(course) = &self.course else { return };
        let has = |stop: usize| stop < course.count();
        match action {
            Action::Earlier(stop) => self.plan.earlier(stop),
            Action::Later(stop) => self.plan.later(stop),
            Action::Skip(stop) if has(stop) => self.plan.toggle(stop),
            Action::Reset => self.plan = course.usual(),
            _ => return,
        }
        changes.keeps_plan_focus = true;
        self.note_plan(changes);
    }

    /// Notes the plan in the address.
    pub(super) fn note_plan(&mut self, changes: &mut Changes) {
        let Some(course) = &self.course else { return };
        self.query.note_plan(&self.plan, &course.usual());
        changes.plan = true;
        changes.address = true;
    }

    /// The plan on its day: without one that was chosen, it is today.
    fn dated_plan(&self) -> Plan {
        let today = self.surroundings.now.map(|(today, _)| today);
        Plan {
            day: self.plan.day.or(today),
            ..self.plan.clone()
        }
    }

    /// What is said of the plan; none on a map without a route.
    pub fn plan(&self) -> Option<PlanTold> {
        let course = self.course.as_ref()?;
        let plan = self.dated_plan();
        let visits = course.visits(&plan);
        let stops = 0..course.count();
        let skipped = stops.clone().filter(|stop| plan.place_of(*stop).is_none());
        let ends = visits
            .last()
            .map(|last| format!("{} {}", self.words.ends, i18n::clock(last.leaves)));
        let told = |stop: usize| {
            let place = visits.iter().position(|visit| visit.stop == stop);
            let visit = place.and_then(|place| visits.get(place));
            let next = place.and_then(|place| visits.get(place + 1));
            self.told(stop, visit, next)
        };
        Some(PlanTold {
            start: format!("{:02}:{:02}", plan.start / 60, plan.start % 60),
            day: plan.day.map(|day| day.to_string()).unwrap_or_default(),
            ends,
            is_changed: self.plan != course.usual(),
            order: plan.order.iter().copied().chain(skipped).collect(),
            stops: stops.map(told).collect(),
        })
    }

    fn told(&self, stop: usize, visit: Option<&Visit>, next: Option<&Visit>) -> StopTold {
        let words = self.words;
        StopTold {
            is_skipped: visit.is_none(),
            times: visit.map_or_else(
                || words.skipped.to_owned(),
                |visit| {
                    let (arrives, leaves) = (visit.arrives, visit.leaves);
                    format!("{}–{}", i18n::clock(arrives), i18n::clock(leaves))
                },
            ),
            skip: if visit.is_none() {
                words.include
            } else {
                words.skip
            },
            warning: visit.and_then(|visit| self.warning(visit)),
            onward: self.onward(stop, visit, next),
        }
    }

    fn warning(&self, visit: &Visit) -> Option<String> {
        let words = self.words;
        let clock = |minute: u16| i18n::clock(u32::from(minute));
        match visit.finds? {
            hours::Visit::ClosesAt(minute) => {
                Some(format!("{} {}.", words.closes_during, clock(minute)))
            }
            hours::Visit::OpensAt(minute) => {
                Some(format!("{} {}.", words.not_yet_open, clock(minute)))
            }
            hours::Visit::Closed => Some(words.closed_then.into()),
            hours::Visit::Open | hours::Visit::Unknown => None,
        }
    }

    fn onward(&self, stop: usize, visit: Option<&Visit>, next: Option<&Visit>) -> Onward {
        let (Some(travel), Some(next)) = (visit.and_then(|visit| visit.onward), next) else {
            return Onward::None;
        };
        if next.stop == stop + 1 {
            return Onward::AsPrinted;
        }
        let (words, language) = (self.words, self.data.language);
        let mode = words.mode(travel.mode as usize);
        let off: f64 = [stop, next.stop]
            .into_iter()
            .filter_map(|stop| Some(self.scene.places.get(stop)?.vague))
            .sum();
        // A distance hardly longer than what its ends may be off would only look exact.
        if travel.metres < 2.0 * off {
            return Onward::Estimated(format!(
                "<strong>{mode} · {}</strong>",
                words.distance_unknown
            ));
        }
        if travel.metres < NEARBY {
            return Onward::Estimated(format!("<strong>{mode} · {}</strong>", words.nearby));
        }
        let mut markup = format!(
            "<strong>{mode} · {} · {} {}</strong>",
            i18n::distance(travel.metres, language),
            words.about,
            i18n::duration(travel.minutes, language)
        );
        if travel.leg.is_none() {
            markup.push_str(&format!("<span> {}</span>", words.straight));
        }
        Onward::Estimated(markup)
    }

    /// A file to take along as the plan is now, by the ending of its name, with its media type; none for other files. `written_at` is
    /// in seconds since 1970, UTC.
    pub fn file(&self, ending: &str, written_at: i64) -> Option<(String, &'static str)> {
        let course = self.course.as_ref()?;
        let made = |for_calendar| itinerary(&self.data, course, &self.dated_plan(), for_calendar);
        match ending {
            "gpx" => Some((gpx::write(&made(false)), gpx::MEDIA_TYPE)),
            "geojson" => Some((geojson::write(&made(false)), geojson::MEDIA_TYPE)),
            "ics" => Some((
                icalendar::write(&made(true), written_at)?,
                icalendar::MEDIA_TYPE,
            )),
            _ => None,
        }
    }
}
