//! Labels on a map, placed so that none covers another. Screen space.

use langke_model::geo::ScreenPoint;

/// A box on the drawing.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Area {
    /// Its left edge.
    pub left: f64,
    /// Its upper edge.
    pub top: f64,
    /// Its right edge.
    pub right: f64,
    /// Its lower edge.
    pub bottom: f64,
}

impl Area {
    /// The box around a point.
    pub fn around(centre: ScreenPoint, half_width: f64, half_height: f64) -> Area {
        Area {
            left: centre.x - half_width,
            top: centre.y - half_height,
            right: centre.x + half_width,
            bottom: centre.y + half_height,
        }
    }

    fn meets(&self, other: &Area) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }

    fn within(&self, outer: &Area) -> bool {
        self.left >= outer.left
            && self.right <= outer.right
            && self.top >= outer.top
            && self.bottom <= outer.bottom
    }
}

/// Which end of a label stands at its point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    Start,
    Middle,
    End,
}

/// A label that found its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Placed {
    /// Where its baseline stands.
    pub at: ScreenPoint,
    pub anchor: Anchor,
}

/// The sheet on which labels find their places.
pub struct Layout {
    sheet: Area,
    /// The window: no label is cut by its edge.
    window: Area,
    taken: Vec<Area>,
}

impl Layout {
    /// A sheet that reaches `outside` units beyond a window on each side.
    pub fn new(width: f64, height: f64, outside: f64) -> Layout {
        Layout {
            sheet: Area {
                left: 4.0 - outside,
                top: 4.0 - outside,
                right: width + outside - 4.0,
                bottom: height + outside - 4.0,
            },
            window: Area {
                left: 0.0,
                top: 0.0,
                right: width,
                bottom: height,
            },
            taken: Vec::new(),
        }
    }

    /// Keeps a box free of labels.
    pub fn reserve(&mut self, area: Area) {
        self.taken.push(area);
    }

    /// Whether nothing stands in a box yet.
    pub fn is_free(&self, area: &Area) -> bool {
        !self.taken.iter().any(|taken| taken.meets(area))
    }

    /// Places a label of `size` beside a mark: right, left, below, above. `None` where all are taken.
    pub fn beside(&mut self, mark: &Area, text: &str, size: f64) -> Option<Placed> {
        let (width, gap) = (width_of(text, size), 4.0);
        let middle = ScreenPoint {
            x: (mark.left + mark.right) / 2.0,
            y: (mark.top + mark.bottom) / 2.0,
        };
        let candidates = [
            (Anchor::Start, mark.right + gap, middle.y),
            (Anchor::End, mark.left - gap, middle.y),
            (Anchor::Middle, middle.x, mark.bottom + gap + size / 2.0),
            (Anchor::Middle, middle.x, mark.top - gap - size / 2.0),
        ];
        candidates
            .into_iter()
            .find_map(|(anchor, x, y)| self.try_at(ScreenPoint { x, y }, anchor, width, size))
    }

    /// Places a label across a point.
    pub fn across(&mut self, point: ScreenPoint, text: &str, size: f64) -> Option<Placed> {
        self.try_at(point, Anchor::Middle, width_of(text, size), size)
    }

    fn try_at(
        &mut self,
        middle: ScreenPoint,
        anchor: Anchor,
        width: f64,
        size: f64,
    ) -> Option<Placed> {
        let left = match anchor {
            Anchor::Start => middle.x,
            Anchor::Middle => middle.x - width / 2.0,
            Anchor::End => middle.x - width,
        };
        // Vietnamese stacks marks above and hangs one below: a line needs 1.3 of its size.
        let half = size * 0.65;
        let area = Area {
            left,
            top: middle.y - half,
            right: left + width,
            bottom: middle.y + half,
        };
        let is_cut = area.meets(&self.window) && !area.within(&self.window);
        if is_cut || !area.within(&self.sheet) || !self.is_free(&area) {
            return None;
        }
        self.taken.push(area);
        Some(Placed {
            at: ScreenPoint {
                x: middle.x,
                y: middle.y + size * 0.35,
            },
            anchor,
        })
    }
}

/// The width of a text, from the widest of the sans fonts that phones and desktops have, in bold.
fn width_of(text: &str, size: f64) -> f64 {
    text.chars().count() as f64 * size * 0.66
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(x: f64, y: f64) -> ScreenPoint {
        ScreenPoint { x, y }
    }

    #[test]
    fn a_label_moves_to_the_other_side_when_its_place_is_taken() {
        let mut layout = Layout::new(400.0, 400.0, 0.0);
        let mark = Area::around(at(200.0, 200.0), 10.0, 10.0);
        layout.reserve(Area::around(at(260.0, 200.0), 20.0, 20.0));
        let placed = layout.beside(&mark, "Chợ gốm", 13.0).expect("a place");
        assert_eq!(placed.anchor, Anchor::End);
    }

    #[test]
    fn no_label_is_cut_by_the_edge_of_the_window() {
        let mut layout = Layout::new(400.0, 400.0, 200.0);
        assert!(layout.across(at(400.0, 100.0), "Sông Hồng", 12.0).is_none());
        assert!(layout.across(at(500.0, 100.0), "Sông Hồng", 12.0).is_some());
        assert!(layout.across(at(300.0, 100.0), "Sông Hồng", 12.0).is_some());
    }

    #[test]
    fn no_two_labels_cover_each_other_and_none_leaves_the_sheet() {
        let mut layout = Layout::new(400.0, 400.0, 0.0);
        let mut placed = 0;
        for index in 0..60 {
            let point = at(f64::from(index * 37 % 400), f64::from(index * 61 % 400));
            placed += usize::from(layout.across(point, "Sông Hồng", 12.0).is_some());
        }
        assert!(placed > 5);
        for (index, one) in layout.taken.iter().enumerate() {
            assert!(one.within(&layout.sheet));
            assert!(
                layout.taken[index + 1..]
                    .iter()
                    .all(|other| !one.meets(other))
            );
        }
    }
}
