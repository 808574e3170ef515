//! Marks of places, and how far they may be off.

use super::Sheet;
use super::labels::Area;
use crate::marks::{Mark, label};
use langke_model::geo::{ScreenPoint, metres_per_unit};

/// Half the height of a mark.
const HALF: f64 = 11.0;
/// Half the room for a finger.
const FINGER: f64 = 22.0;

impl Sheet<'_> {
    pub(super) fn draw_marks(&mut self, marks: &[Mark]) {
        let shown: Vec<(&Mark, ScreenPoint)> = self.shown(marks);
        for (mark, at) in &shown {
            self.draw_vagueness(mark, *at);
        }
        for (mark, at) in &shown {
            self.draw_mark(mark, *at);
            self.layout.reserve(self.area(mark, *at));
        }
    }

    /// The marks that are drawn, and where.
    pub(super) fn shown<'m>(&self, marks: &'m [Mark]) -> Vec<(&'m Mark, ScreenPoint)> {
        marks
            .iter()
            .map(|mark| (mark, self.view.to_screen(mark.at)))
            .filter(|(_, at)| self.view.shows(*at, self.look.outside))
            .collect()
    }

    fn draw_vagueness(&mut self, mark: &Mark, at: ScreenPoint) {
        let off = mark
            .members
            .iter()
            .filter_map(|member| self.scene.places.get(*member))
            .map(|place| place.vague)
            .fold(0.0, f64::max);
        if off > 0.0 && (self.scene.is_route || self.scene.places.len() < 200) {
            let radius = off / metres_per_unit(mark.at) * self.view.scale;
            self.svg.push_str("<circle class=\"vague\"");
            let radius = radius.min(self.view.width.max(self.view.height)).max(16.0);
            self.numbers(&[("cx", at.x), ("cy", at.y), ("r", radius)]);
            self.svg.push_str("/>");
        }
    }

    fn draw_mark(&mut self, mark: &Mark, at: ScreenPoint) {
        let text = label(&mark.members, self.scene.is_route);
        let half = half_width(&text);
        let class = match mark.members.as_slice() {
            [only] => self
                .scene
                .places
                .get(*only)
                .map_or("other", |place| place.class),
            _ => "many",
        };
        if self.look.is_alive {
            self.svg.push_str("<g class=\"spot\" data-places=\"");
            for member in &mark.members {
                self.svg.push_str(&(member + 1).to_string());
                self.svg.push(' ');
            }
            if let [only] = mark.members.as_slice() {
                self.svg.push_str("\" data-stop=\"");
                self.svg.push_str(&(only + 1).to_string());
            }
            self.svg.push_str("\"><circle class=\"finger\"");
            self.numbers(&[("cx", at.x), ("cy", at.y), ("r", FINGER)]);
            self.svg.push_str("/>");
        }
        let (half, tall) = if text.is_empty() {
            (8.0, 8.0)
        } else {
            (half, HALF)
        };
        self.svg.push_str("<rect class=\"mark ");
        self.svg.push_str(class);
        self.svg.push('"');
        self.numbers(&[
            ("x", at.x - half),
            ("y", at.y - tall),
            ("width", half * 2.0),
            ("height", tall * 2.0),
            ("rx", tall),
        ]);
        self.svg.push_str("/>");
        if !text.is_empty() {
            self.svg.push_str("<text class=\"number\"");
            self.numbers(&[("x", at.x), ("y", at.y + 4.6)]);
            self.svg.push('>');
            self.svg.push_str(&text);
            self.svg.push_str("</text>");
        }
        if self.look.is_alive {
            self.svg.push_str("</g>");
        }
    }

    /// What a mark covers.
    pub(super) fn area(&self, mark: &Mark, at: ScreenPoint) -> Area {
        let half = half_width(&label(&mark.members, self.scene.is_route));
        Area::around(at, half + 1.0, HALF + 1.0)
    }
}

/// Half the width of the mark on which a text stands.
pub(crate) fn half_width(text: &str) -> f64 {
    HALF.max(text.chars().count() as f64 * 4.0 + 5.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_grows_with_what_stands_on_it() {
        assert_eq!(half_width("7"), HALF);
        assert!(half_width("2, 4, 5") > HALF);
    }
}
