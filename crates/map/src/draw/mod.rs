//! Draws a window on a scene as SVG; colours come from the page's style sheet, so day, night and paper follow. Screen space.

mod base;
mod labels;
mod marks;
mod names;
mod path;
mod ways;

pub use labels::Area;
use labels::Layout;
pub(crate) use marks::half_width;
pub use path::{Grain, number};

use super::marks::Mark;
use super::scene::Scene;
use langke_model::geo::{MapPoint, ScreenPoint, View, clip, clip_area};
use langke_model::vocabulary::scale_class;

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
        let (low, high) = self.window_and(room);
        clip(&self.view.line_to_screen(line), low, high)
    }

    /// The corners of what is drawn of an area.
    fn visible_area(&self, corners: &[MapPoint]) -> Vec<ScreenPoint> {
        let (low, high) = self.window_and(self.look.outside + BEYOND);
        clip_area(&self.view.line_to_screen(corners), low, high)
    }

    /// The box around the window and so much room at each side: its lowest and its highest corner.
    fn window_and(&self, room: f64) -> (ScreenPoint, ScreenPoint) {
        let high = ScreenPoint {
            x: self.view.width + room,
            y: self.view.height + room,
        };
        (ScreenPoint { x: -room, y: -room }, high)
    }

    /// Appends a path with its classes, or nothing without one.
    fn path(&mut self, class: &str, also: &str, d: &str) {
        if d.is_empty() {
            return;
        }
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
            path::push_number(&mut self.svg, *value, self.look.grain);
            self.svg.push('"');
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{FeatureData, LegData, MapData, Marking, PlaceData, RouteData};
    use langke_model::geo::{LonLat, encode_line};

    /// A route through points, with a river and a lake along them.
    fn data(points: &[LonLat]) -> MapData {
        let feature = |kind: &str| FeatureData {
            kind: kind.into(),
            name: "Sông \"Hồng\" <&>".into(),
            rank: 1,
            line: encode_line(points),
            ..FeatureData::default()
        };
        MapData {
            features: vec![feature("river"), feature("lake"), feature("landmark")],
            places: points
                .iter()
                .take(12)
                .map(|point| PlaceData {
                    name: "Chợ gốm".into(),
                    at: encode_line(&[*point]),
                    vague: 1500,
                    ..PlaceData::default()
                })
                .collect(),
            ways: vec![LegData {
                mode: "walk".into(),
                line: encode_line(points),
                ..LegData::default()
            }],
            route: Some(RouteData::default()),
            ..MapData::default()
        }
    }

    fn drawn(points: &[LonLat], view: &View) -> String {
        let scene = Scene::new(&data(points)).expect("a scene");
        let marking = Marking::of_all(&scene, view.scale);
        draw(&scene, marking.marks(), view, &Look::default())
    }

    /// Well-formed, and no coordinate that is no number.
    fn assert_sound(svg: &str) {
        assert!(roxmltree::Document::parse(svg).is_ok(), "{svg}");
        assert!(!svg.contains("NaN") && !svg.contains("inf"), "{svg}");
    }

    proptest! {
        #[test]
        fn whatever_is_shown_is_drawn_soundly(
            points in prop::collection::vec((-180.0..=180.0, -90.0..=90.0), 0..40),
            longitude in -180.0..=180.0, latitude in -90.0..=90.0, zoom in 0.0..=24.0,
        ) {
            let points: Vec<LonLat> =
                points.into_iter().filter_map(|(east, north)| LonLat::new(east, north)).collect();
            let centre = LonLat::new(longitude, latitude).expect("a point");
            assert_sound(&drawn(&points, &View::at(centre, zoom, 400.0, 440.0)));
        }
    }

    #[test]
    fn a_line_of_ten_thousand_points_is_drawn_lightly() {
        let points: Vec<LonLat> = (0..10_000)
            .filter_map(|index| {
                let turn = f64::from(index) / 50.0;
                LonLat::new(105.8 + f64::from(index) * 1e-5, 21.0 + turn.sin() * 1e-3)
            })
            .collect();
        let view = View::around(&points, 400.0, 440.0, 46.0, 1000.0).expect("a window");
        let svg = drawn(&points, &view);
        assert_sound(&svg);
        assert!(svg.len() < 40_000, "{}", svg.len());
    }

    #[test]
    fn a_route_across_the_180th_meridian_stays_in_one_piece() {
        let points: Vec<LonLat> = [(179.6, -16.5), (-179.8, -16.6), (179.9, -16.7)]
            .iter()
            .filter_map(|(east, north)| LonLat::new(*east, *north))
            .collect();
        let view = View::around(&points, 400.0, 440.0, 46.0, 1000.0).expect("a window");
        let svg = drawn(&points, &view);
        assert_sound(&svg);
        assert_eq!(svg.matches("class=\"way-edge\"").count(), 1, "{svg}");
    }

    #[test]
    fn lines_that_look_alike_are_one_path_and_none_is_lost() {
        let points: Vec<LonLat> = [(105.90, 20.97), (105.92, 20.98), (105.93, 20.97)]
            .iter()
            .filter_map(|(east, north)| LonLat::new(*east, *north))
            .collect();
        let mut data = data(&points);
        let street = |sketch| FeatureData {
            kind: "street".into(),
            rank: 1,
            sketch,
            line: encode_line(&points),
            ..FeatureData::default()
        };
        data.features = [false, true, false, true, false].map(street).to_vec();
        data.ways = vec![data.ways[0].clone(); 4];
        data.ways[2].mode = "boat".into();
        let view = View::around(&points, 400.0, 440.0, 46.0, 1000.0).expect("a window");
        let scene = Scene::new(&data).expect("a scene");
        let svg = draw(&scene, &[], &view, &Look::default());
        let parts = |class: &str| {
            let paths = svg.split("<path class=\"").filter_map(|path| {
                let (found, rest) = path.split_once("\" d=\"")?;
                (found == class).then(|| {
                    rest.split('"')
                        .next()
                        .unwrap_or_default()
                        .matches('M')
                        .count()
                })
            });
            paths.collect::<Vec<usize>>()
        };
        assert_eq!(parts("street casing"), [5], "{svg}");
        assert_eq!(parts("street"), [3], "{svg}");
        assert_eq!(parts("street sketch"), [2], "{svg}");
        assert_eq!(parts("way-edge"), [4], "{svg}");
        assert_eq!(parts("way walk"), [2, 1], "in the order of the ways: {svg}");
        assert_eq!(parts("way boat"), [1], "{svg}");
        assert!(
            !svg.split('"')
                .any(|part| part.starts_with('M') && part.contains('.')),
            "whole units: {svg}"
        );
    }
}
