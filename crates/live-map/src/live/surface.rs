//! What is drawn: a drawing larger than the window, which is moved as one picture and drawn anew when it no longer fits. Only wasm.

use web_sys::{Element, HtmlElement};

use super::LiveMap;
use super::dom::{all, element, set, set_current, style, svg_element};
use langke_map::{Grain, Look, Marking, draw, furniture};
use langke_model::geo::{ScreenPoint, View};
use langke_model::i18n::Language;
use langke_model::{Zeros, decimal};

/// How far beyond the window is drawn, as a share of its larger side.
const OUTSIDE: f64 = 0.6;
/// Moved by this share of what is drawn beyond, the map is drawn anew.
const SOON: f64 = 0.8;
/// Enlarged or reduced beyond this, the map is drawn anew even while it moves.
const TOO_BLURRED: f64 = 2.2;

/// The elements of a live map's window.
pub struct Surface {
    picture: HtmlElement,
    drawing: Element,
    fixed: Element,
    language: Language,
    /// The window for which the drawing was made.
    drawn: Option<View>,
    outside: f64,
    marking: Marking,
}

impl Surface {
    /// Lays the surface over the printed map, which keeps its room.
    pub fn new(sheet: &HtmlElement, language: Language) -> Option<Surface> {
        let stage = element("div", "stage")?;
        let picture = element("div", "picture")?;
        let drawing = svg_element("svg")?;
        let fixed = svg_element("svg")?;
        for svg in [&drawing, &fixed] {
            set(svg, "paint-order", "stroke");
            set(svg, "aria-hidden", "true");
        }
        set(&fixed, "class", "fixed");
        picture.append_child(&drawing).ok()?;
        stage.append_child(&picture).ok()?;
        stage.append_child(&fixed).ok()?;
        sheet.append_child(&stage).ok()?;
        sheet.class_list().add_1("live").ok()?;
        Some(Surface {
            picture,
            drawing,
            fixed,
            language,
            drawn: None,
            outside: 0.0,
            marking: Marking::default(),
        })
    }

    /// Forgets which marks there are: other places are shown.
    pub fn forget_marks(&mut self) {
        self.marking = Marking::default();
    }

    /// Moves the drawing to a window; tells whether it must be drawn anew.
    fn moved(&self, view: &View) -> bool {
        let Some(drawn) = &self.drawn else {
            return true;
        };
        let scale = view.scale / drawn.scale;
        let at = view.to_screen(drawn.centre);
        let (right, down) = (at.x - view.width / 2.0, at.y - view.height / 2.0);
        let mut transform = String::from("translate(");
        push(&mut transform, right);
        transform.push_str("px,");
        push(&mut transform, down);
        transform.push_str("px) scale(");
        push(&mut transform, scale);
        transform.push(')');
        style(&self.picture, "transform", &transform);
        let room = self.outside * SOON;
        right.abs().max(down.abs()) > room * scale
            || !(1.0 / TOO_BLURRED..=TOO_BLURRED).contains(&scale)
    }
}

/// Appends a number with four decimals.
fn push(text: &mut String, value: f64) {
    decimal(text, (value * 10_000.0).round() as i64, 4, Zeros::Kept);
}

impl LiveMap {
    /// Shows the window: by moving the drawing if that will do. `at_rest` draws anew what is only enlarged.
    pub(super) fn show(&mut self, at_rest: bool) {
        let must_draw = self.surface.moved(&self.view);
        let is_blurred = self
            .surface
            .drawn
            .is_none_or(|drawn| drawn.scale != self.view.scale);
        if must_draw || (at_rest && is_blurred) {
            self.redraw();
        }
    }

    /// Draws the window anew.
    pub(super) fn redraw(&mut self) {
        self.ask_for_tiles();
        let view = self.view;
        let scale = Marking::scale_for(view.scale);
        if self.surface.marking.scale() != scale {
            self.surface.marking = Marking::new(&self.scene, &self.shown, scale);
        }
        let (fixed, kept_free) = furniture(&view, self.surface.language);
        let outside = (view.width.max(view.height) * OUTSIDE).round();
        let look = Look {
            outside,
            kept_free: kept_free.to_vec(),
            grain: Grain::Fine,
            is_alive: true,
        };
        let mut svg = draw(&self.scene, self.surface.marking.marks(), &view, &look);
        svg.push_str(&self.here_drawn());
        let surface = &mut self.surface;
        let (width, height) = (view.width + 2.0 * outside, view.height + 2.0 * outside);
        if surface.outside != outside || surface.drawn.map(|drawn| drawn.width) != Some(view.width)
        {
            let whole = |value: f64| (value as i64).to_string();
            let [left, wide, tall] = [-outside, width, height].map(whole);
            let size = [("width", &wide), ("height", &tall)];
            for (name, value) in size {
                set(&surface.drawing, name, value);
                style(&surface.picture, name, &format!("{value}px"));
            }
            set(
                &surface.drawing,
                "viewBox",
                &format!("{left} {left} {wide} {tall}"),
            );
            for side in ["left", "top"] {
                style(&surface.picture, side, &format!("{left}px"));
            }
            let [wide, tall] = [view.width, view.height].map(whole);
            set(&surface.fixed, "viewBox", &format!("0 0 {wide} {tall}"));
        }
        surface.outside = outside;
        surface.drawing.set_inner_html(&svg);
        surface.fixed.set_inner_html(&fixed);
        surface.drawn = Some(view);
        style(&surface.picture, "transform", "none");
        self.mark_selected();
    }

    /// Says on the marks which of them is selected.
    pub(super) fn mark_selected(&self) {
        let number = self.selected.map(|index| (index + 1).to_string());
        for spot in all::<Element>(&self.surface.drawing, ".spot") {
            let places = spot.get_attribute("data-places").unwrap_or_default();
            let is_selected = number
                .as_ref()
                .is_some_and(|number| places.split(' ').any(|place| place == number));
            set_current(&spot, is_selected);
        }
    }

    /// Where a point of the page lies in the window.
    pub(super) fn in_window(&self, page_x: f64, page_y: f64) -> ScreenPoint {
        let rect = self.sheet.get_bounding_client_rect();
        ScreenPoint {
            x: page_x - rect.left(),
            y: page_y - rect.top(),
        }
    }
}
