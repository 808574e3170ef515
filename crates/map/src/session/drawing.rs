//! What is drawn: nothing, while the printed sheet shows the same and nobody touches it; then what the window shows, which for most visitors
//! is all they want of the map; once it moves, a drawing larger than the window, which is moved as one picture and drawn anew when it no
//! longer fits.

use super::{Redraw, Session};
use crate::draw::half_width;
use crate::marks::label;
use crate::sheet::InWindow;
use crate::{Grain, Look, Mark, Marking, buttons, draw, furniture};
use langke_model::geo::{ScreenPoint, View, math};
use langke_model::{Zeros, decimal};

/// How far beyond the window is drawn, as a share of its larger side.
const OUTSIDE: f64 = 0.6;
/// Moved by this share of what is drawn beyond, the map is drawn anew.
const SOON: f64 = 0.8;
/// Enlarged or reduced beyond this, the map is drawn anew even while it moves.
const TOO_BLURRED: f64 = 2.2;
/// A mark is meant by whoever taps so near to it, in screen units: half the room for a finger.
const FINGER: f64 = 22.0;

/// What was drawn last.
#[derive(Debug, Clone, Default)]
pub(super) struct Drawing {
    /// The printed sheet, as long as it stands.
    printed: Option<InWindow>,
    /// The window for which it was drawn.
    drawn: Option<View>,
    /// How far beyond it, in screen units; 0 where nobody has moved the map yet.
    outside: f64,
    marking: Marking,
}

/// A drawing of the window and of what is around it.
#[derive(Debug, Clone)]
pub struct Drawn {
    /// What is inside the SVG that is moved.
    pub picture: String,
    /// What is inside the SVG that stays: scale and source.
    pub fixed: String,
    /// How far it reaches beyond the window at each side, in whole screen units; 0 where nobody has moved the map yet.
    pub outside: i64,
    /// Width and height of the window, in whole screen units.
    pub window: (i64, i64),
}

impl Drawing {
    /// Nothing is drawn yet; the printed sheet stands if it shows what is to be shown.
    pub fn upon(printed: Option<InWindow>) -> Drawing {
        Drawing {
            printed,
            ..Drawing::default()
        }
    }

    /// Whether the printed sheet stands, and nothing was drawn yet.
    pub fn is_printed(&self) -> bool {
        self.printed.is_some()
    }

    /// Other places are shown: their marks are made anew.
    pub fn forget_marks(&mut self) {
        self.marking = Marking::default();
    }

    /// How the drawing follows the window: what is only enlarged is drawn anew once nothing moves.
    pub fn follows(&self, view: &View, is_at_rest: bool) -> Redraw {
        let Some(drawn) = &self.drawn else {
            return Redraw::Anew;
        };
        let (right, down, scale) = shift(drawn, view);
        let is_outside = right.abs().max(down.abs()) > self.outside * SOON * scale;
        let is_too_blurred = !(1.0 / TOO_BLURRED..=TOO_BLURRED).contains(&scale);
        let is_blurred = view.scale != drawn.scale;
        if is_outside || is_too_blurred || is_at_rest && is_blurred {
            Redraw::Anew
        } else {
            Redraw::Moved
        }
    }
}

/// By how much what was drawn for one window is moved and enlarged for another.
fn shift(drawn: &View, view: &View) -> (f64, f64, f64) {
    let at = view.to_screen(drawn.centre);
    (
        at.x - view.width / 2.0,
        at.y - view.height / 2.0,
        view.scale / drawn.scale,
    )
}

impl Session {
    /// Where the drawing stands now, as a transform of CSS.
    pub fn transform(&self) -> String {
        let Some(drawn) = &self.drawing.drawn else {
            return "none".into();
        };
        let (right, down, scale) = shift(drawn, &self.view);
        let mut transform = String::from("translate(");
        push(&mut transform, right);
        transform.push_str("px,");
        push(&mut transform, down);
        transform.push_str("px) scale(");
        push(&mut transform, scale);
        transform.push(')');
        transform
    }

    /// The places of the printed mark that is meant by a tap, by index; none where the sheet stands no more.
    pub(super) fn printed_mark(&self, at: ScreenPoint) -> Option<Vec<usize>> {
        let (InWindow { view, unit }, marking) = self.printed()?;
        let off = |mark: &Mark| {
            let drawn = view.to_screen(mark.at);
            let half = half_width(&label(&mark.members, self.scene.is_route)) * unit;
            let across = (drawn.x - at.x).abs() - (half - FINGER).max(0.0);
            math::length(across.max(0.0), drawn.y - at.y)
        };
        let nearest = marking
            .marks()
            .iter()
            .min_by(|one, other| off(one).total_cmp(&off(other)))?;
        Some(if off(nearest) <= FINGER {
            nearest.members.clone()
        } else {
            Vec::new()
        })
    }

    /// Where the printed sheet has its marks, in its own units and in order; none where it stands no more.
    pub fn printed_marks(&self) -> Option<Vec<ScreenPoint>> {
        let (InWindow { view, unit }, marking) = self.printed()?;
        let marks = marking.marks().iter().map(|mark| {
            let drawn = view.to_screen(mark.at);
            ScreenPoint {
                x: drawn.x / unit,
                y: drawn.y / unit,
            }
        });
        Some(marks.collect())
    }

    fn printed(&self) -> Option<(InWindow, Marking)> {
        let printed = self.drawing.printed?;
        let on_sheet = printed.view.scale / printed.unit;
        Some((printed, Marking::of_all(&self.scene, on_sheet)))
    }

    /// Draws the window anew.
    pub fn draw(&mut self) -> Drawn {
        let view = self.view;
        let scale = Marking::scale_for(view.scale);
        if self.drawing.marking.scale() != scale {
            self.drawing.marking = Marking::new(&self.scene, &self.shown, scale);
        }
        let (fixed, furniture) = furniture(&view, self.data.language);
        let [first, second] = furniture;
        // To paint five times as much as the window shows costs a slow phone more than all else that the map does when it comes.
        let is_untouched = match self.drawing.printed {
            Some(printed) => printed.view == view,
            None => self.drawing.drawn.is_none(),
        };
        let outside = if is_untouched {
            0.0
        } else {
            (view.width.max(view.height) * OUTSIDE).round()
        };
        let look = Look {
            outside,
            kept_free: vec![first, second, buttons(&view, 1.0)],
            grain: Grain::Fine,
            is_alive: true,
        };
        let mut picture = draw(&self.scene, self.drawing.marking.marks(), &view, &look);
        picture.push_str(&self.here_drawn());
        self.drawing.printed = None;
        self.drawing.drawn = Some(view);
        self.drawing.outside = outside;
        Drawn {
            picture,
            fixed,
            outside: outside as i64,
            window: (view.width as i64, view.height as i64),
        }
    }
}

/// Appends a number with four decimals.
fn push(text: &mut String, value: f64) {
    decimal(text, (value * 10_000.0).round() as i64, 4, Zeros::Kept);
}
