//! Where the visitor is: said in words, drawn with how exact it is.

use super::{Changes, Redraw, Session, Watch};
use crate::draw::number;
use crate::here::{Sight, has_arrived, sight};
use langke_model::geo::{LonLat, View, metres_per_unit, to_map};
use langke_model::i18n;

/// Nearer than this a place has no direction worth telling, in metres.
const NEARBY: f64 = 15.0;
/// A visitor this near to the window's edge is not seen well, in screen units.
const EDGE: f64 = 20.0;
/// Room around visitor and nearest place, in screen units, and what they are shown with at least, in metres.
const AROUND_VISITOR: (f64, f64) = (60.0, 400.0);
/// A position is said to be exact to so many metres at best.
const MOST_EXACT: f64 = 10.0;
/// The circle of how exact a position is, in screen units: no smaller and no larger.
const CIRCLE: (f64, f64) = (8.0, 4_000.0);

/// What is known of where the visitor is.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(super) enum Position {
    /// Nobody asked.
    #[default]
    Unasked,
    /// The visitor, or the browser, does not want it.
    Denied,
    /// The browser cannot tell positions.
    Impossible,
    /// It is being looked for.
    Sought,
    /// It is still being looked for, though the device cannot tell.
    Lost,
    /// It is known.
    At {
        /// Where.
        here: LonLat,
        /// Exact to so many metres.
        accuracy: f64,
    },
}

impl Position {
    /// Where the visitor is.
    pub fn here(self) -> Option<LonLat> {
        match self {
            Position::At { here, .. } => Some(here),
            _ => None,
        }
    }

    /// Whether the browser was asked, and still tells.
    fn is_watched(self) -> bool {
        matches!(
            self,
            Position::Sought | Position::Lost | Position::At { .. }
        )
    }
}

impl Session {
    /// Asks where the visitor is, or stops asking.
    pub(super) fn locate(&mut self, changes: &mut Changes) {
        if self.position.is_watched() {
            changes.watch = Some(Watch::End);
            changes.drawing = Redraw::Anew;
            self.tell_position(Position::Unasked, changes);
        } else {
            changes.watch = Some(Watch::Begin);
            self.tell_position(Position::Sought, changes);
        }
    }

    pub(super) fn found(&mut self, at: Option<LonLat>, accuracy: f64, changes: &mut Changes) {
        let Some(here) = at.filter(|_| self.position.is_watched()) else {
            return;
        };
        let is_first = self.position.here().is_none();
        let accuracy = accuracy.clamp(1.0, 1e6);
        self.tell_position(Position::At { here, accuracy }, changes);
        if is_first && !self.view.shows(self.view.draw(here), -EDGE) {
            self.show_with_nearest(here, changes);
        }
        changes.drawing = Redraw::Anew;
    }

    pub(super) fn not_found(&mut self, is_denied: bool, changes: &mut Changes) {
        if !self.position.is_watched() {
            return;
        }
        if is_denied {
            changes.watch = Some(Watch::End);
            self.tell_position(Position::Denied, changes);
        } else {
            // The device may find itself later: it goes on looking.
            self.tell_position(Position::Lost, changes);
        }
        changes.drawing = Redraw::Anew;
    }

    pub(super) fn cannot_be_found(&mut self, changes: &mut Changes) {
        self.tell_position(Position::Impossible, changes);
    }

    fn tell_position(&mut self, position: Position, changes: &mut Changes) {
        self.position = position;
        changes.position = true;
        changes.listing = true;
    }

    /// Shows the visitor and the nearest place in one window.
    fn show_with_nearest(&mut self, here: LonLat, changes: &mut Changes) {
        let Some(nearest) = self.sights(here).into_iter().next() else {
            return;
        };
        let points = [to_map(here), self.scene.places[nearest.place].at];
        let (room, least) = AROUND_VISITOR;
        let (width, height) = (self.view.width, self.view.height);
        if let Some(view) = View::around_on_map(&points, width, height, room, least) {
            self.fly(view, changes);
        }
    }

    /// Whether the button of the position would end it.
    pub fn is_located(&self) -> bool {
        self.position.is_watched()
    }

    /// Where the visitor is, in words: how exactly, what is nearest, what comes next, whether one has arrived.
    pub fn whereabouts(&self) -> String {
        let words = self.words;
        let (here, accuracy) = match self.position {
            Position::Unasked => return String::new(),
            Position::Denied => return words.denied.into(),
            Position::Impossible | Position::Lost => return words.unavailable.into(),
            Position::Sought => return words.locating.into(),
            Position::At { here, accuracy } => (here, accuracy),
        };
        let exact = i18n::distance(accuracy.max(MOST_EXACT), self.data.language);
        let mut told = format!("{} {exact}.", words.you_are_here);
        let sights = self.sights(here);
        let Some(nearest) = sights.first() else {
            return told;
        };
        told.push(' ');
        let vague = self.scene.places[nearest.place].vague;
        if has_arrived(nearest, accuracy, vague) {
            told.push_str(&format!("{} {}.", words.arrived, self.call(nearest.place)));
        } else {
            told.push_str(&self.seen(words.nearest, nearest));
        }
        let place = self.plan.place_of(nearest.place);
        let next = place.and_then(|place| self.plan.order.get(place + 1));
        if let Some(next) = next
            && let Some(course) = &self.course
            && let Some(at) = course.at(*next)
        {
            told.push(' ');
            told.push_str(&self.seen(words.next, &sight(here, *next, at)));
        }
        told
    }

    /// "Nearest: 3 Bát Tràng market, 240 m to the east."
    fn seen(&self, words: &str, sight: &Sight) -> String {
        let place = self.call(sight.place);
        if sight.metres < NEARBY {
            return format!("{words}: {place}, {}.", self.words.nearby);
        }
        format!("{words}: {place}, {}.", self.distance_and_direction(sight))
    }

    fn call(&self, index: usize) -> String {
        let name = &self.scene.places[index].name;
        if self.scene.is_route {
            format!("{} {name}", index + 1)
        } else {
            name.clone()
        }
    }

    /// The visitor's dot with its circle, as SVG.
    pub(super) fn here_drawn(&self) -> String {
        let Position::At { here, accuracy } = self.position else {
            return String::new();
        };
        let at = self.view.draw(here);
        let radius = accuracy / metres_per_unit(to_map(here)) * self.view.scale;
        let (least, most) = CIRCLE;
        let (x, y) = (number(at.x), number(at.y));
        format!(
            "<circle class=\"accuracy\" cx=\"{x}\" cy=\"{y}\" r=\"{}\"/><circle class=\"here\" cx=\"{x}\" cy=\"{y}\" r=\"7\"/>",
            number(radius.clamp(least, most))
        )
    }
}
