//! The map of all places: which are shown, and the list of those in the window or nearest to the visitor. Only wasm.

use web_sys::Element;

use super::LiveMap;
use super::dom::{find, set};
use langke_hours::{Opening, OpeningState};
use langke_map::Sight;
use langke_model::escape;
use langke_model::geo::{LonLat, to_lon_lat};
use langke_model::i18n;

/// As many places are listed.
const MOST_LISTED: usize = 24;
/// The choice that follows the clock.
const OPEN: &str = "open";

impl LiveMap {
    /// Puts buttons in the place of the printed links to narrowed lists.
    pub(super) fn begin_choices(&mut self) {
        let Some(choices) = find(&self.root, ".choices") else {
            return;
        };
        let words = self.words;
        let known = ["experiential", "workshop", "wheelchair", OPEN];
        self.query
            .show
            .retain(|keyword| known.contains(&keyword.as_str()));
        let mut markup = format!("<span>{}</span>", escape(words.only));
        let labels = [
            words.experiential,
            words.workshop,
            words.wheelchair,
            words.open_now,
        ];
        for (keyword, label) in known.into_iter().zip(labels) {
            markup.push_str(&format!(
                "<button type=\"button\" data-do=\"show\" data-show=\"{keyword}\" aria-pressed=\"{}\">{}</button>",
                self.query.show.iter().any(|shown| shown == keyword),
                escape(label)
            ));
        }
        choices.set_inner_html(&markup);
    }

    /// A choice was made or taken back.
    pub(super) fn toggle_choice(&mut self, button: &Element) {
        let Some(keyword) = button.get_attribute("data-show") else {
            return;
        };
        let show = &mut self.query.show;
        let is_on = match show.iter().position(|shown| *shown == keyword) {
            Some(place) => {
                show.remove(place);
                false
            }
            None => {
                show.push(keyword);
                true
            }
        };
        set(button, "aria-pressed", if is_on { "true" } else { "false" });
        self.narrow();
        self.redraw();
        self.tell_what_is_in_the_window();
        self.write_address();
    }

    /// Works out which places have all that was chosen.
    pub(super) fn narrow(&mut self) {
        let now = LiveMap::now();
        let has = |index: usize, keyword: &String| {
            let place = &self.data.places[index];
            if keyword != OPEN {
                return place.traits.split(' ').any(|one| one == keyword);
            }
            let opening = place.opening.as_deref().and_then(Opening::decode);
            opening.zip(now).is_some_and(|(opening, (today, minute))| {
                matches!(opening.state(today, minute), OpeningState::Open { .. })
            })
        };
        self.shown = (0..self.data.places.len())
            .filter(|index| self.query.show.iter().all(|keyword| has(*index, keyword)))
            .collect();
        self.surface.forget_marks();
    }

    /// Lists the places that are nearest to the visitor, or to the middle of the window if nobody said where the visitor is.
    pub(super) fn tell_what_is_in_the_window(&mut self) {
        let Some(found) = find(&self.root, ".in-window") else {
            return;
        };
        let here = self.position.here();
        let Some(from) = here.or_else(|| to_lon_lat(self.view.centre)) else {
            return;
        };
        let places: Vec<Sight> = self
            .sights(from)
            .into_iter()
            .filter(|sight| here.is_some() || self.is_in_window(sight))
            .collect();
        let words = self.words;
        let title = if here.is_some() {
            words.near_you
        } else {
            words.in_the_window
        };
        let mut markup = format!("<h2>{title}</h2><p>{} {}</p>", places.len(), words.places);
        if self.shown.is_empty() {
            markup = format!("<h2>{title}</h2><p>{}</p>", words.nothing);
        }
        markup.push_str("<ol>");
        for sight in places.iter().take(MOST_LISTED) {
            markup.push_str(&self.item(sight, here));
        }
        markup.push_str("</ol>");
        // Written only when it says something else: whoever is on a button of the list stays there.
        if markup != self.listed {
            found.set_inner_html(&markup);
            self.listed = markup;
        }
    }

    fn is_in_window(&self, sight: &Sight) -> bool {
        let at = self.scene.places[sight.place].at;
        self.view.shows(self.view.to_screen(at), 0.0)
    }

    fn item(&self, sight: &Sight, here: Option<LonLat>) -> String {
        let number = sight.place + 1;
        let distance = here.map_or_else(String::new, |_| {
            format!(
                "<span>{} · {}</span>",
                i18n::distance(sight.metres, self.data.language),
                self.words.directions[sight.direction.min(7)]
            )
        });
        format!(
            "<li data-stop=\"{number}\">{}{distance}<button type=\"button\" data-do=\"find\" data-place=\"{number}\">{}</button></li>",
            self.about(sight.place),
            escape(self.words.show_on_map)
        )
    }
}
