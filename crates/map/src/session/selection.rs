//! One stop or place is selected at a time, on the map and in the list alike.

use super::{Changes, Redraw, Scroll, Session};
use langke_model::geo::{MapPoint, View, math, metres_per_unit};

/// How one came to select something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Chosen {
    /// A mark was tapped.
    OnMap,
    /// It was chosen in the list.
    InList,
    /// By a key on the map.
    ByKey,
    /// The address says so.
    ByAddress,
}

/// Selected from the list, a place is shown at least at this scale: metres for a screen unit.
const CLOSE: f64 = 6.0;
/// The part of the window that a card leaves free, at its top.
const UNCOVERED: f64 = 0.45;
/// A mark nearer to the window's edge than this is not seen well, in screen units.
const EDGE: f64 = 40.0;
/// Places of one mark that are farther apart than this can be shown apart, in metres.
const APART: f64 = 15.0;
/// It is worth flying to where a mark falls apart if that is so much larger.
const WORTHWHILE: f64 = 1.2;
/// Room around the places of a mark, in screen units, and what they are shown with at least, in metres.
const AROUND_MARK: (f64, f64) = (60.0, 600.0);

impl Session {
    /// Selects a place by its index, or nothing.
    pub(super) fn select(&mut self, place: Option<usize>, chosen: Chosen, changes: &mut Changes) {
        let place = place.filter(|index| *index < self.scene.places.len());
        self.selected = place;
        self.offered.clear();
        self.query.at = place.and_then(|index| self.name_in_address(index));
        changes.selection = true;
        changes.address = true;
        let Some(index) = place else { return };
        self.bring_into_view(index, chosen, changes);
        if self.drawing.is_printed() && !changes.frame {
            // The printed marks cannot show which of them is selected; where the map begins to move, it is drawn by the frame.
            changes.drawing = Redraw::Anew;
        }
        changes.announcement = true;
        changes.scroll = match chosen {
            Chosen::InList => Some(Scroll::ToWindow),
            Chosen::OnMap | Chosen::ByKey if self.surroundings.is_wide => {
                Some(Scroll::ToStop(index))
            }
            _ => None,
        };
    }

    /// A mark was tapped: its place is selected; of several, the map shows them apart, or the card offers them.
    pub(super) fn choose_mark(&mut self, places: &[usize], changes: &mut Changes) {
        let members: Vec<usize> = places
            .iter()
            .copied()
            .filter(|index| *index < self.scene.places.len())
            .collect();
        let [first, .., _] = members.as_slice() else {
            self.select(members.first().copied(), Chosen::OnMap, changes);
            return;
        };
        let points: Vec<MapPoint> = members
            .iter()
            .map(|index| self.scene.places[*index].at)
            .collect();
        let start = points.first().copied().unwrap_or_default();
        let reach = points
            .iter()
            .map(|point| math::length(point.x - start.x, point.y - start.y))
            .fold(0.0, f64::max);
        let metres = reach * metres_per_unit(start);
        let (room, least) = AROUND_MARK;
        let (width, height) = (self.view.width, self.view.height);
        match View::around_on_map(&points, width, height, room, least) {
            Some(closer) if metres > APART && closer.scale > self.view.scale * WORTHWHILE => {
                self.fly(closer, changes)
            }
            _ => {
                self.select(Some(*first), Chosen::OnMap, changes);
                self.offered = members;
            }
        }
    }

    /// Flies to a place that is not in the window; from the list also near enough to see the lanes around it.
    fn bring_into_view(&mut self, index: usize, chosen: Chosen, changes: &mut Changes) {
        let at = self.scene.places[index].at;
        let drawn = self.view.to_screen(at);
        let is_near = self.view.metres_per_unit() <= CLOSE;
        let wants_near = matches!(chosen, Chosen::InList | Chosen::ByKey);
        let has_view = chosen == Chosen::ByAddress && self.query.view.is_some();
        // A card covers the lower part: the mark shall be seen above it.
        let free = if self.has_card() { UNCOVERED } else { 1.0 } * self.view.height;
        let is_seen = self.view.shows(drawn, -EDGE) && drawn.y < free;
        if has_view || is_seen && (is_near || !wants_near) {
            return;
        }
        let scale = if wants_near || chosen == Chosen::ByAddress {
            self.view.scale.max(metres_per_unit(at) / CLOSE)
        } else {
            self.view.scale
        };
        let to = View {
            centre: at,
            scale,
            ..self.view
        };
        let to = to.panned(0.0, (free - self.view.height) / 2.0);
        if chosen == Chosen::ByAddress {
            self.view = to;
        } else {
            self.fly(to, changes);
        }
    }

    /// The index of a place by what an address calls it: the number of a stop, or a place's id.
    pub(super) fn place_called(&self, name: &str) -> Option<usize> {
        if self.scene.is_route {
            let number: usize = name.parse().ok()?;
            return number.checked_sub(1);
        }
        let mut places = self.data.places.iter();
        places.position(|place| id_in(&place.href) == Some(name))
    }

    /// What an address calls a place.
    fn name_in_address(&self, index: usize) -> Option<String> {
        if self.scene.is_route {
            return Some((index + 1).to_string());
        }
        id_in(&self.data.places.get(index)?.href).map(str::to_owned)
    }
}

/// The id at the end of a page's address.
fn id_in(href: &str) -> Option<&str> {
    href.trim_end_matches('/').rsplit('/').next()
}
