//! The base map: areas, water, roads with their edges.

use super::{Grain, Sheet, path};
use crate::scene::{Feature, Line};
use langke_model::geo::View;
use langke_model::vocabulary::FeatureKind;
use langke_model::vocabulary::is_shown;

/// What no source gives the course of.
const SKETCH: &str = "sketch";

impl Sheet<'_> {
    pub(super) fn draw_base(&mut self) {
        let scale = self.view.metres_per_unit();
        let scene = self.scene;
        let shown: Vec<&Feature> = scene
            .features
            .iter()
            .filter(|feature| is_shown(feature.rank, scale) && self.meets(&feature.line))
            .collect();
        for kind in FeatureKind::ALL {
            let mut of_kind = shown.clone();
            of_kind.retain(|feature| feature.kind == kind);
            if kind.is_point() {
                continue;
            }
            if kind.is_area() {
                for feature in of_kind {
                    self.draw_area(feature);
                }
                continue;
            }
            // First the edges of all, then the roads themselves: so they join instead of crossing out each other.
            if kind.has_casing() {
                self.draw_lines(kind, "casing", &of_kind);
            }
            let (sketched, known): (Vec<&Feature>, Vec<&Feature>) =
                of_kind.iter().partition(|feature| feature.sketch);
            self.draw_lines(kind, "", &known);
            self.draw_lines(kind, SKETCH, &sketched);
        }
    }

    /// How finely a kind is written: of what is printed, water keeps its bends.
    fn grain(&self, kind: FeatureKind) -> Grain {
        match self.look.grain {
            Grain::Coarse if kind.is_water() => Grain::Soft,
            grain => grain,
        }
    }

    fn draw_area(&mut self, feature: &Feature) {
        let corners = self.visible_area(feature.line.points());
        if !corners.is_empty() {
            let also = if feature.sketch { SKETCH } else { "" };
            let d = path::path(&corners, true, self.grain(feature.kind));
            self.path(feature.kind.keyword(), also, &d);
        }
    }

    /// Draws lines that look the same as one: a browser has less to do, and there is less to send.
    fn draw_lines(&mut self, kind: FeatureKind, also: &str, features: &[&Feature]) {
        let mut d = String::new();
        for feature in features {
            for line in self.visible(feature.line.points()) {
                d.push_str(&path::path(&line, false, self.grain(kind)));
            }
        }
        self.path(kind.keyword(), also, &d);
    }

    /// Whether the box around a line meets what is drawn.
    pub(super) fn meets(&self, line: &Line) -> bool {
        let view: &View = self.view;
        let [low, high] = view.line_to_screen(&line.corners())[..] else {
            return false;
        };
        let room = self.look.outside;
        low.x <= view.width + room
            && high.x >= -room
            && low.y <= view.height + room
            && high.y >= -room
    }
}
