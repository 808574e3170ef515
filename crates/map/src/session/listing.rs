//! The map of all places: which are shown, and the list of those in the window or nearest to the visitor.

use super::{Changes, Redraw, Session};
use crate::here::{Sight, by_distance};
use langke_hours::OpeningState;
use langke_model::escape;
use langke_model::geo::{LonLat, to_lon_lat};
use langke_model::i18n;
use langke_model::vocabulary::Choice;

/// As many places are listed.
const MOST_LISTED: usize = 24;

impl Session {
    /// A choice is made, or taken back.
    pub(super) fn toggle_choice(&mut self, choice: Choice, changes: &mut Changes) {
        let show = &mut self.query.show;
        match show.iter().position(|shown| *shown == choice) {
            Some(place) => {
                show.remove(place);
            }
            None => show.push(choice),
        }
        self.narrow();
        changes.choices = true;
        changes.drawing = Redraw::Anew;
        changes.listing = true;
        changes.address = true;
    }

    /// Works out which places have all that was chosen.
    pub(super) fn narrow(&mut self) {
        let has = |index: usize, choice: Choice| {
            if choice != Choice::Open {
                let mut traits = self.data.places[index].traits.split(' ');
                return traits.any(|one| one == choice.keyword());
            }
            let opening = self.opening(index).zip(self.surroundings.now);
            opening.is_some_and(|(opening, (today, minute))| {
                matches!(opening.state(today, minute), OpeningState::Open { .. })
            })
        };
        self.shown = (0..self.data.places.len())
            .filter(|index| self.query.show.iter().all(|choice| has(*index, *choice)))
            .collect();
        self.drawing.forget_marks();
    }

    /// The places that are shown, the nearest to a point first.
    pub(super) fn sights(&self, from: LonLat) -> Vec<Sight> {
        let places = self.shown.iter().filter_map(|index| {
            let at = self.scene.places.get(*index)?.at;
            Some((*index, to_lon_lat(at)?))
        });
        by_distance(from, places)
    }

    /// The places that are nearest to the visitor, or to the middle of the window if nobody said where the visitor is, as markup.
    pub fn listing(&self) -> Option<String> {
        let here = self.position.here();
        let from = here.or_else(|| to_lon_lat(self.view.centre))?;
        let mut places = self.sights(from);
        places.retain(|sight| here.is_some() || self.is_in_window(sight));
        let words = self.words;
        let title = if here.is_some() {
            words.near_you
        } else {
            words.in_the_window
        };
        let mut markup = format!("<h2>{title}</h2>");
        markup.push_str(&if self.shown.is_empty() {
            format!("<p>{}</p>", words.nothing)
        } else {
            let (one, several) = words.places;
            let noun = if places.len() == 1 { one } else { several };
            format!("<p>{} {noun}</p>", places.len())
        });
        markup.push_str("<ol>");
        for sight in places.iter().take(MOST_LISTED) {
            self.list(sight, here.is_some(), &mut markup);
        }
        markup.push_str("</ol>");
        Some(markup)
    }

    fn is_in_window(&self, sight: &Sight) -> bool {
        let at = self.scene.places[sight.place].at;
        self.view.shows(self.view.to_screen(at), 0.0)
    }

    fn list(&self, sight: &Sight, says_distance: bool, markup: &mut String) {
        let number = sight.place + 1;
        let distance = if says_distance {
            format!("<span>{}</span>", self.distance_and_direction(sight))
        } else {
            String::new()
        };
        markup.push_str(&format!(
            "<li data-stop=\"{number}\">{}{distance} <button type=\"button\" data-do=\"find\" data-place=\"{number}\">{}</button></li>",
            self.about(sight.place),
            escape(self.words.show_on_map)
        ));
    }

    /// "240 m · east".
    pub(super) fn distance_and_direction(&self, sight: &Sight) -> String {
        format!(
            "{} · {}",
            i18n::distance(sight.metres, self.data.language),
            self.words.directions[sight.direction.min(7)]
        )
    }
}
