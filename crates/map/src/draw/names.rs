//! Names, each with a halo of the ground and none over another: places first, then what helps to find the way.

use super::labels::{Anchor, Area, Placed};
use super::{Sheet, path};
use crate::marks::Mark;
use crate::scene::Feature;
use langke_model::escape;
use langke_model::geo::ScreenPoint;
use langke_model::vocabulary::FeatureKind;
use langke_model::vocabulary::is_shown;

/// Size of places' names, in units.
const NAME: f64 = 13.0;
/// Size of all other names.
const SMALL: f64 = 11.5;
/// More places than this on one mark are only counted.
const MOST_NAMED_TOGETHER: usize = 6;
/// Ways are kept free of names in steps of this length.
const WAY_STEP: f64 = 14.0;
/// Half the size of a landmark's dot.
const DOT: f64 = 3.0;

impl Sheet<'_> {
    pub(super) fn draw_names(&mut self, marks: &[Mark]) {
        for (mark, at) in self.shown(marks) {
            let Some(name) = self.name_of(mark) else {
                continue;
            };
            let area = self.area(mark, at);
            if let Some(placed) = self.layout.beside(&area, &name, NAME) {
                self.text("name", &placed, &name);
            }
        }
        self.keep_ways_free();
        let (scene, scale) = (self.scene, self.view.metres_per_unit());
        let named = |is_point: bool, rank: u8| {
            scene.features.iter().filter(move |feature| {
                !feature.name.is_empty()
                    && feature.kind.is_point() == is_point
                    && feature.rank == rank
                    && is_shown(rank, scale)
            })
        };
        // Points first: a line can carry its name in many places.
        let named = [true, false]
            .into_iter()
            .flat_map(|is_point| (1..=3).map(move |rank| (is_point, rank)))
            .flat_map(|(is_point, rank)| named(is_point, rank));
        // A river or road may be drawn in parts; its name is said once.
        let mut said: Vec<&str> = Vec::new();
        for feature in named {
            if said.contains(&feature.name.as_str()) || !self.meets(&feature.line) {
                continue;
            }
            let before = self.svg.len();
            if feature.kind.is_point() {
                self.draw_point(feature);
            } else {
                self.draw_line_name(feature);
            }
            if self.svg.len() > before {
                said.push(&feature.name);
            }
        }
    }

    /// What stands beside a mark: the name of its place; of a few places that share it, the first and how many more. Stops that
    /// share a mark have their numbers on it.
    fn name_of(&self, mark: &Mark) -> Option<String> {
        let first = &self.scene.places.get(*mark.members.first()?)?.name;
        match mark.members.len() {
            1 => Some(first.clone()),
            count if count <= MOST_NAMED_TOGETHER && !self.scene.is_route => {
                Some(format!("{first} +{}", count - 1))
            }
            _ => None,
        }
    }

    /// Names of the base map do not lie on the ways.
    fn keep_ways_free(&mut self) {
        let scene = self.scene;
        for way in &scene.ways {
            for line in self.visible(&way.line) {
                for at in path::steps(&line, WAY_STEP) {
                    self.layout.reserve(Area::around(at, 4.0, 4.0));
                }
            }
        }
    }

    fn draw_point(&mut self, feature: &Feature) {
        let Some(point) = feature.line.points().first() else {
            return;
        };
        let at = self.view.to_screen(*point);
        if !self.view.shows(at, self.look.outside) {
            return;
        }
        if feature.kind == FeatureKind::Label {
            if let Some(placed) = self.layout.across(at, &feature.name, SMALL) {
                self.text("area-name", &placed, &feature.name);
            }
            return;
        }
        let dot = Area::around(at, DOT, DOT);
        if !self.layout.is_free(&dot) {
            return;
        }
        if let Some(placed) = self.layout.beside(&dot, &feature.name, SMALL) {
            self.svg.push_str("<circle class=\"landmark\"");
            self.numbers(&[("cx", at.x), ("cy", at.y), ("r", DOT)]);
            self.svg.push_str("/>");
            self.layout.reserve(dot);
            self.text("road-name", &placed, &feature.name);
        }
    }

    fn draw_line_name(&mut self, feature: &Feature) {
        let class = if feature.kind.is_water() {
            "water-name"
        } else if feature.kind == FeatureKind::Commune {
            "area-name"
        } else {
            "road-name"
        };
        let name = &feature.name;
        let mut spots: Vec<ScreenPoint> = Vec::new();
        if feature.kind.is_area() {
            spots.push(middle(&self.view.line_to_screen(feature.line.points())));
        } else {
            // In the window first, then in what is drawn beyond it.
            for room in [0.0, self.look.outside] {
                let parts = self.visible_within(feature.line.points(), room);
                // The longest visible part, from its middle outwards.
                let longest = parts
                    .iter()
                    .max_by(|one, other| path::length(one).total_cmp(&path::length(other)));
                let Some(part) = longest else { continue };
                let shares = [0.5, 0.3, 0.7, 0.15, 0.85];
                spots.extend(
                    shares
                        .iter()
                        .filter_map(|share| Some(path::along(part, *share)?.0)),
                );
            }
        }
        let found = spots
            .into_iter()
            .find_map(|spot| self.layout.across(spot, name, SMALL));
        if let Some(placed) = found {
            self.text(class, &placed, name);
        }
    }

    fn text(&mut self, class: &str, placed: &Placed, words: &str) {
        let anchor = match placed.anchor {
            Anchor::Start => "",
            Anchor::Middle => " text-anchor=\"middle\"",
            Anchor::End => " text-anchor=\"end\"",
        };
        self.svg.push_str("<text class=\"");
        self.svg.push_str(class);
        self.svg.push('"');
        self.svg.push_str(anchor);
        self.numbers(&[("x", placed.at.x), ("y", placed.at.y)]);
        self.svg.push('>');
        self.svg.push_str(&escape(words));
        self.svg.push_str("</text>");
    }
}

/// The middle of an area's corners.
fn middle(points: &[ScreenPoint]) -> ScreenPoint {
    let count = points.len().max(1) as f64;
    ScreenPoint {
        x: points.iter().map(|point| point.x).sum::<f64>() / count,
        y: points.iter().map(|point| point.y).sum::<f64>() / count,
    }
}
