//! The ways of a route, each as its mode is drawn, with arrows in the direction of travel.

use super::{Sheet, path};
use langke_model::geo::ScreenPoint;

/// Room between two arrows on a way.
const BETWEEN_ARROWS: f64 = 150.0;
/// A way shorter than this gets no arrow: two marks nearly touch.
const SHORTEST_WITH_ARROW: f64 = 56.0;
/// Half an arrow's width.
const ARROW: f64 = 4.5;

impl Sheet<'_> {
    pub(super) fn draw_ways(&mut self) {
        let scene = self.scene;
        let parts: Vec<_> = scene
            .ways
            .iter()
            .flat_map(|way| {
                let lines = self.visible(&way.line);
                lines.into_iter().map(move |line| (way, line))
            })
            .collect();
        for (_, line) in &parts {
            self.path("way-edge", "", &path::path(line, false, self.look.grain));
        }
        for (way, line) in &parts {
            let class = if way.sketch { "way guess" } else { "way" };
            self.path(
                class,
                way.mode.keyword(),
                &path::path(line, false, self.look.grain),
            );
        }
        // Where many routes lie over each other, arrows would only be noise.
        if scene.is_route {
            for (_, line) in &parts {
                self.draw_arrows(line);
            }
        }
    }

    fn draw_arrows(&mut self, line: &[ScreenPoint]) {
        let length = path::length(line);
        if length < SHORTEST_WITH_ARROW {
            return;
        }
        let count = (length / BETWEEN_ARROWS).ceil();
        let mut share = 0.5 / count;
        while share < 1.0 {
            if let Some((at, step)) = path::along(line, share) {
                let corner = |back: f64, aside: f64| ScreenPoint {
                    x: at.x - step.x * back - step.y * aside,
                    y: at.y - step.y * back + step.x * aside,
                };
                let arrow = [
                    corner(ARROW, ARROW),
                    corner(-ARROW, 0.0),
                    corner(ARROW, -ARROW),
                ];
                self.path("arrow", "", &path::path(&arrow, false, path::Grain::Fine));
            }
            share += 1.0 / count;
        }
    }
}
