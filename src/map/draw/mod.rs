//! Draws a window on a scene as SVG; colours come from the page's style sheet, so day, night and paper follow. Screen space.

mod base;
mod labels;
mod marks;
mod names;
mod path;
mod ways;

pub use labels::Area;
use labels::Layout;
pub use path::{Grain, number};

use super::feature::scale_class;
use super::marks::Mark;
use super::scene::Scene;
use crate::geo::{MapPoint, ScreenPoint, View, clip};

/// How a window is drawn.
#[derive(Debug, Clone, Default)]
pub struct Look {
    /// How far beyond the window is drawn too, in screen units: so far it can be moved without drawing anew.
    pub outside: f64,
    /// Areas that labels leave free.
    pub kept_free: Vec<Area>,
    /// How finely lines are written.
    pub grain: Grain,
    /// Marks get room for a finger, and say which places they stand for.
    pub is_alive: bool,
}

/// The content of an `<svg>` element: base map, ways, marks, names.
pub fn draw(scene: &Scene, marks: &[Mark], view: &View, look: &Look) -> String {
    let mut sheet = Sheet {
        scene,
        view,
        look,
        svg: String::new(),
        layout: Layout::new(view.width, view.height, look.outside),
    };
    for area in &look.kept_free {
        sheet.layout.reserve(*area);
    }
    sheet.svg.push_str("<g class=\"");
    sheet.svg.push_str(scale_class(view.metres_per_unit()));
    sheet.svg.push_str("\">");
    sheet.draw_base();
    sheet.draw_ways();
    sheet.draw_marks(marks);
    sheet.draw_names(marks);
    sheet.svg.push_str("</g>");
    sheet.svg
}

/// A drawing that is being made.
struct Sheet<'a> {
    scene: &'a Scene,
    view: &'a View,
    look: &'a Look,
    svg: String,
    layout: Layout,
}

/// Lines are cut this far outside of what is drawn, so that their ends are never seen.
const BEYOND: f64 = 12.0;

impl Sheet<'_> {
    /// The parts of a line that are drawn.
    fn visible(&self, line: &[MapPoint]) -> Vec<Vec<ScreenPoint>> {
        self.visible_within(line, self.look.outside + BEYOND)
    }

    /// The parts of a line that lie at most so far outside of the window.
    fn visible_within(&self, line: &[MapPoint], room: f64) -> Vec<Vec<ScreenPoint>> {
        let low = ScreenPoint { x: -room, y: -room };
        let high = ScreenPoint {
            x: self.view.width + room,
            y: self.view.height + room,
        };
        clip(&self.view.line_to_screen(line), low, high)
    }

    /// Appends an element without content: its name and attributes as they are.
    fn path(&mut self, class: &str, also: &str, d: &str) {
        for part in [
            "<path class=\"",
            class,
            if also.is_empty() { "" } else { " " },
            also,
            "\" d=\"",
            d,
            "\"/>",
        ] {
            self.svg.push_str(part);
        }
    }

    /// Appends `name="number"` pairs.
    fn numbers(&mut self, pairs: &[(&str, f64)]) {
        for (name, value) in pairs {
            self.svg.push(' ');
            self.svg.push_str(name);
            self.svg.push_str("=\"");
            path::push_number(&mut self.svg, *value);
            self.svg.push('"');
        }
    }
}
