//! Marks of places: one for all that would cover each other at a scale.

use super::scene::Scene;
use langke_model::geo::{Cluster, MapPoint, cluster, math};

/// Stops nearer to each other than this share a mark, in screen units.
const STOPS_APART: f64 = 20.0;
/// Places of an overview nearer to each other than this are counted together.
const PLACES_APART: f64 = 44.0;

/// A mark and the places that it stands for.
pub type Mark = Cluster;

/// The marks of a scene at a scale, and for which choice of places they were made.
#[derive(Debug, Clone, Default)]
pub struct Marking {
    marks: Vec<Mark>,
    scale: f64,
}

impl Marking {
    /// The marks of those places that are `shown`, at so many screen units for one unit of the map.
    pub fn new(scene: &Scene, shown: &[usize], scale: f64) -> Marking {
        let apart = if scene.is_route {
            STOPS_APART
        } else {
            PLACES_APART
        };
        let places: Vec<usize> = shown
            .iter()
            .copied()
            .filter(|index| *index < scene.places.len())
            .collect();
        let points: Vec<MapPoint> = places.iter().map(|index| scene.places[*index].at).collect();
        let mut marks = cluster(&points, apart / scale);
        for mark in &mut marks {
            for member in &mut mark.members {
                *member = places[*member];
            }
        }
        Marking { marks, scale }
    }

    /// The marks of all places.
    pub fn of_all(scene: &Scene, scale: f64) -> Marking {
        let all: Vec<usize> = (0..scene.places.len()).collect();
        Marking::new(scene, &all, scale)
    }

    /// The scale at which the marks of a window are made: in steps of a quarter, so that they stay as they are while a finger
    /// only moves the map.
    pub fn scale_for(scale: f64) -> f64 {
        math::exp2((math::log2(scale) * 4.0).floor() / 4.0)
    }

    /// The scale of these marks.
    pub fn scale(&self) -> f64 {
        self.scale
    }

    /// The marks.
    pub fn marks(&self) -> &[Mark] {
        &self.marks
    }
}

/// What stands on a mark: the numbers of its stops, "4", "2–5", "2, 5"; how many places it stands for; nothing on a single place.
pub fn label(members: &[usize], is_route: bool) -> String {
    if !is_route {
        return match members.len() {
            1 => String::new(),
            count => count.to_string(),
        };
    }
    match members {
        [first, .., last] if last - first + 1 == members.len() && members.len() > 2 => {
            format!("{}–{}", first + 1, last + 1)
        }
        _ => {
            let mut text = String::new();
            for member in members {
                if !text.is_empty() {
                    text.push_str(", ");
                }
                text.push_str(&(member + 1).to_string());
            }
            text
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Marked;

    #[test]
    fn stops_that_share_a_mark_are_counted_on_it() {
        assert_eq!(label(&[3], true), "4");
        assert_eq!(label(&[1, 2], true), "2, 3");
        assert_eq!(label(&[1, 2, 3], true), "2–4");
        assert_eq!(label(&[1, 3, 4], true), "2, 4, 5");
        assert_eq!(label(&[7], false), "");
        assert_eq!(label(&[1, 3, 4], false), "3");
    }

    #[test]
    fn only_what_is_shown_is_marked_and_it_keeps_its_number() {
        let place = |x| Marked {
            name: String::new(),
            at: MapPoint { x, y: 0.5 },
            vague: 0.0,
            class: "other",
        };
        let scene = Scene {
            places: vec![place(0.1), place(0.2), place(0.3), place(0.2)],
            ..Scene::default()
        };
        let marking = Marking::new(&scene, &[1, 2, 3, 9], 1000.0);
        let members: Vec<&[usize]> = marking
            .marks()
            .iter()
            .map(|mark| mark.members.as_slice())
            .collect();
        assert_eq!(members, [&[1, 3][..], &[2]]);
    }
}
