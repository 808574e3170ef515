//! Where a story ends: hands that can be visited, what one does there, how one books and comes. Native only.

use std::collections::BTreeSet;

use super::goods::inline;
use super::{Writer, linked, rich};
use crate::words;
use langke_content::{Experience, Maker, Place, Process, Slug};
use langke_site::{Inline, Link, Rich, Row, Subject};

/// So many places and ways are named; all of them stand below.
const MOST: usize = 3;

impl<'a> Writer<'a> {
    /// The places where one sees how something is made; first those where one may try a step of it.
    pub fn workshops(&self, process: &Slug) -> Vec<&'a Place> {
        let places = &self.site.things.places;
        let steps = self.site.things.processes.get(process).into_iter();
        let tried = steps.flat_map(|process| &process.steps);
        let tried = tried.flat_map(|step| &step.try_at);
        let seen = self.lists().seen_at(process).iter();
        let mut told = BTreeSet::new();
        tried
            .chain(seen.map(|place| &place.id))
            .filter(|id| told.insert(*id))
            .filter_map(|id| places.get(id))
            .collect()
    }

    /// Where hands are at work, what one may do there, how one books and how one comes there; nothing where nobody is known.
    /// `processes` are those whose steps one may try.
    pub fn hands(
        &mut self,
        places: &[&'a Place],
        processes: &[&'a Process],
        makers: &[&'a Maker],
    ) -> Vec<Row> {
        let places = &places[..places.len().min(MOST)];
        let links: Vec<Rich> = places
            .iter()
            .map(|place| {
                self.sample_pointed_to(place.illustrative);
                linked(Link {
                    href: self.href(Subject::Place(place.id.to_string())),
                    label: self.phrase(&place.name),
                })
            })
            .collect();
        let mut rows = vec![
            self.row(words::SEE_AND_TRY, links),
            self.deeds(places, processes),
            self.contacts(places),
        ];
        let visits = makers.iter().map(|maker| self.visits(maker));
        rows.extend(visits.collect::<Vec<_>>());
        rows.push(self.ways_to(places));
        rows.into_iter().flatten().collect()
    }

    /// What one may do at places: what they offer, and the steps that one may try there; with the name of each where there are several.
    fn deeds(&mut self, places: &[&'a Place], processes: &[&'a Process]) -> Option<Row> {
        let steps = || processes.iter().flat_map(|process| &process.steps);
        let mut deeds = Vec::new();
        let mut is_sample = true;
        for place in places {
            let mut here = Vec::new();
            for experience in place.experiences.iter().take(MOST) {
                is_sample &= experience.illustrative;
                here.push(self.offered(experience));
            }
            for step in steps().filter(|step| step.try_at.contains(&place.id)) {
                if let Some(what) = &step.visitor {
                    is_sample &= step.illustrative;
                    here.push(rich(self.phrase(what)));
                }
            }
            if places.len() > 1 {
                let name = self.phrase(&place.name);
                for deed in &mut here {
                    deed.marks.insert(0, inline(name.clone()));
                    deed.marks.insert(1, Inline::Text(": ".into()));
                }
            }
            deeds.extend(here);
        }
        let is_sample = self.sample(is_sample && !deeds.is_empty());
        self.sample_row(words::WHAT_ONE_DOES, deeds, is_sample)
    }

    /// What a place offers, in one line: "Throw a small cup · 60 minutes · 70,000 đ".
    fn offered(&mut self, experience: &'a Experience) -> Rich {
        let Row { label, values, .. } = self.experience(experience);
        let mut offered = rich(label);
        let is_empty = |mark: &Inline| matches!(mark, Inline::Text(text) if text.is_empty());
        for value in values {
            if !value.marks.iter().all(is_empty) {
                offered.marks.push(Inline::Text(" · ".into()));
                offered.marks.extend(value.marks);
            }
            offered.notes.extend(value.notes);
        }
        offered
    }

    fn contacts(&mut self, places: &[&'a Place]) -> Option<Row> {
        let contacts: Vec<Rich> = places
            .iter()
            .flat_map(|place| self.contact(place.contact.as_ref()))
            .collect();
        self.row(words::CONTACT, contacts)
    }

    /// The routes that stop at one of these places.
    fn ways_to(&mut self, places: &[&'a Place]) -> Option<Row> {
        let routes = self.lists().stop_at_any(places).into_iter().take(MOST);
        let links = routes.map(|route| {
            linked(Link {
                href: self.href(Subject::Route(route.id.to_string())),
                label: self.phrase(&route.name),
            })
        });
        let links = links.collect();
        self.row(words::HOW_TO_COME, links)
    }
}
