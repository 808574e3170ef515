//! The card at the foot of the map, and what is known of a place, as markup.

use super::Session;
use crate::AskingData;
use langke_hours::{Moment, Opening, OpeningState};
use langke_model::escape;
use langke_model::i18n;

impl Session {
    /// Whether something is selected that the list beside the map does not show.
    pub(super) fn has_card(&self) -> bool {
        self.selected.is_some() && (!self.is_listed_beside() || !self.offered.is_empty())
    }

    /// Whether the list beside the map says what a card would.
    fn is_listed_beside(&self) -> bool {
        self.scene.is_route && self.surroundings.is_wide && !self.is_large
    }

    /// The card: what the list says of the stop, which is asked for by its index, or what is known of the place; none where no
    /// card is needed.
    pub fn card(&self, listed: &dyn Fn(usize) -> Option<String>) -> Option<String> {
        let index = self.selected.filter(|_| self.has_card())?;
        let mut markup = format!(
            "<button type=\"button\" class=\"close\" data-do=\"close\" aria-label=\"{}\">×</button>",
            escape(self.words.close)
        );
        if !self.is_listed_beside() {
            let stop = if self.scene.is_route {
                listed(index)
            } else {
                None
            };
            markup.push_str("<div class=\"stop-card\">");
            markup.push_str(&stop.unwrap_or_else(|| self.about(index)));
            markup.push_str("</div>");
        }
        self.offer(&mut markup);
        Some(markup)
    }

    /// Offers the places that share a mark.
    fn offer(&self, markup: &mut String) {
        if self.offered.is_empty() {
            return;
        }
        markup.push_str("<div class=\"others\">");
        for index in &self.offered {
            let Some(place) = self.data.places.get(*index) else {
                continue;
            };
            let number = (index + 1).to_string();
            markup.push_str("<button type=\"button\" data-do=\"select\" data-place=\"");
            markup.push_str(&number);
            markup.push_str("\">");
            if self.scene.is_route {
                markup.push_str(&number);
                markup.push(' ');
            }
            markup.push_str(&escape(&place.name));
            markup.push_str("</button> ");
        }
        markup.push_str("</div>");
    }

    /// What is known of a place.
    pub(super) fn about(&self, index: usize) -> String {
        let Some(place) = self.data.places.get(index) else {
            return String::new();
        };
        let name = if place.href.is_empty() {
            escape(&place.name)
        } else {
            format!(
                "<a href=\"{}\">{}</a>",
                escape(&place.href),
                escape(&place.name)
            )
        };
        let sample = if place.illustrative {
            format!(" <span class=\"sample\">{}</span>", self.words.sample)
        } else {
            String::new()
        };
        let mut markup = format!(
            "<p class=\"place-name\">{name}{sample}</p><p class=\"measures\"><span>{}</span></p>",
            escape(&place.kicker)
        );
        if let Some(state) = self.open_state(index) {
            markup.push_str(&format!(
                "<p class=\"opening\"><span class=\"now\">{state}</span></p>"
            ));
        }
        if let Some(asking) = &place.asking {
            markup.push_str(&asked(asking));
        }
        if let Some(why) = &place.why {
            markup.push_str(&format!("<p>{}</p>", escape(why)));
        }
        markup
    }

    /// What is said of the selected place to those who do not see it; empty where nothing is selected.
    pub fn announcement(&self) -> String {
        let place = self.selected.and_then(|index| self.data.places.get(index));
        let (Some(index), Some(place)) = (self.selected, place) else {
            return String::new();
        };
        let mut words = String::new();
        if self.scene.is_route {
            words = format!("{}. ", index + 1);
        }
        words.push_str(&place.name);
        if let Some(state) = self.open_state(index) {
            words.push_str(". ");
            words.push_str(&state);
        }
        words
    }

    /// When a place is open, if that is known.
    pub(super) fn opening(&self, index: usize) -> Option<Opening> {
        Opening::decode(self.data.places.get(index)?.opening.as_deref()?)
    }

    /// Whether a place is open at this moment, in words; none where that is not known.
    pub fn open_state(&self, index: usize) -> Option<String> {
        let opening = self.opening(index)?;
        let (today, minute) = self.surroundings.now?;
        let at = |moment: Moment| {
            let time = i18n::clock(u32::from(moment.minute));
            let days = moment.day.days() - today.days();
            if days == 0 {
                return time;
            }
            let weekday = self.words.weekdays[usize::from(moment.day.weekday()).min(6)];
            // Of two Saturdays the nearer would be understood.
            if days >= 7 {
                let date = i18n::date(moment.day, self.data.language);
                return format!("{time} {weekday} {date}");
            }
            format!("{time} {weekday}")
        };
        let words = self.words;
        Some(match opening.state(today, minute) {
            OpeningState::Open { until: None } => words.open_now.into(),
            OpeningState::Open { until: Some(until) } => {
                format!("{} {} {}", words.open_now, words.until, at(until))
            }
            OpeningState::Closed { opens: None } => words.closed_now.into(),
            OpeningState::Closed { opens: Some(opens) } => {
                format!("{}, {} {}", words.closed_now, words.opens, at(opens))
            }
            OpeningState::Unknown => return None,
        })
    }
}

/// That one asks first, and whom.
fn asked(asking: &AskingData) -> String {
    let mut markup = format!("<p class=\"opening\">{}", escape(&asking.please));
    if !asking.phone.is_empty() {
        markup.push_str(&format!(
            ": <a href=\"{}\">{}</a>",
            escape(&asking.href),
            escape(&asking.phone)
        ));
    }
    if !asking.words.is_empty() {
        markup.push_str(". ");
        markup.push_str(&escape(&asking.words));
    }
    markup.push_str("</p>");
    markup
}
