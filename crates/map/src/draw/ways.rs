//! The ways of a route, each as its mode is drawn, with arrows in the direction of travel.

use super::{Sheet, path};
use crate::scene::Way;
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
        let grain = self.look.grain;
        let (mut edges, mut arrows) = (String::new(), String::new());
        // Ways that look alike and follow each other are one path.
        let mut runs: Vec<(&Way, String)> = Vec::new();
        for way in &scene.ways {
            for line in self.visible(&way.line) {
                let d = path::path(&line, false, grain);
                edges.push_str(&d);
                match runs.last_mut() {
                    Some((last, run)) if last.mode == way.mode && last.sketch == way.sketch => {
                        run.push_str(&d);
                    }
                    _ => runs.push((way, d)),
                }
                // Where many routes lie over each other, arrows would only be noise.
                if scene.is_route {
                    push_arrows(&mut arrows, &line, grain);
                }
            }
        }
        self.path("way-edge", "", &edges);
        for (way, d) in runs {
            let class = if way.sketch { "way guess" } else { "way" };
            self.path(class, way.mode.keyword(), &d);
        }
        self.path("arrow", "", &arrows);
    }
}

fn push_arrows(d: &mut String, line: &[ScreenPoint], grain: path::Grain) {
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
            d.push_str(&path::path(&arrow, false, grain));
        }
        share += 1.0 / count;
    }
}
