//! The base map: areas, water, roads with their edges.

use super::{Sheet, path};
use crate::scene::{Feature, Line};
use langke_model::geo::View;
use langke_model::vocabulary::FeatureKind;
use langke_model::vocabulary::is_shown;

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
            let of_kind = || shown.iter().filter(|feature| feature.kind == kind);
            if kind.is_point() {
                continue;
            }
            // First the edges of all, then the roads themselves: so they join instead of crossing out each other.
            if kind.has_casing() {
                for feature in of_kind() {
                    self.draw_feature(feature, "casing");
                }
            }
            for feature in of_kind() {
                self.draw_feature(feature, "");
            }
        }
    }

    fn draw_feature(&mut self, feature: &Feature, part: &str) {
        let also = match (part, feature.sketch) {
            ("", true) => "sketch",
            (part, _) => part,
        };
        let keyword = feature.kind.keyword();
        if feature.kind.is_area() {
            let corners = self.visible_area(feature.line.points());
            if !corners.is_empty() {
                self.path(keyword, also, &path::path(&corners, true, self.look.grain));
            }
            return;
        }
        for line in self.visible(feature.line.points()) {
            self.path(keyword, also, &path::path(&line, false, self.look.grain));
        }
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
