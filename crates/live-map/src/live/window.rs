//! The elements of a live map's window: the drawing, the buttons, the hint, the card. Only wasm.

use web_sys::{Element, HtmlElement};

use super::listen;
use langke_browser::dom::{
    all, document, element, find, set, set_class, set_current, style, svg_element,
};
use langke_map::{self as map, Drawn};
use langke_model::escape;
use langke_model::geo::ScreenPoint;
use langke_model::i18n::MapWords;

/// Edges of printed marks stand in whole units: their middle may be so far off.
const ROUNDED: f64 = 1.6;

/// The window of a live map.
pub struct Window {
    sheet: HtmlElement,
    picture: HtmlElement,
    drawing: Element,
    fixed: Element,
    /// How far the drawing reaches beyond the window, and the window's width and height, in whole pixels.
    size: (i64, (i64, i64)),
}

impl Window {
    /// Lays the place of a drawing over the printed map, which keeps its room, and is seen until there is one.
    pub fn new(sheet: HtmlElement) -> Option<Window> {
        let stage = element("div", "stage")?;
        let picture = element("div", "picture")?;
        let drawing = svg_element("svg")?;
        let fixed = svg_element("svg")?;
        for svg in [&drawing, &fixed] {
            set(svg, "paint-order", "stroke");
            set(svg, "aria-hidden", "true");
        }
        set(&fixed, "class", "fixed");
        // Before it has a size, a browser would give it one of its own, and count the next one as a jump.
        style(&picture, "display", "none");
        picture.append_child(&drawing).ok()?;
        stage.append_child(&picture).ok()?;
        stage.append_child(&fixed).ok()?;
        sheet.append_child(&stage).ok()?;
        sheet.class_list().add_1("live").ok()?;
        Some(Window {
            sheet,
            picture,
            drawing,
            fixed,
            size: (0, (0, 0)),
        })
    }

    /// Whether the printed sheet has its marks there, in its own units: a page that was kept or stayed open may be older than its map's data.
    pub fn is_printed_with(&self, marks: &[ScreenPoint]) -> bool {
        let printed = all(&self.sheet, ":scope > svg .mark");
        let is_at = |(mark, at): (&Element, &ScreenPoint)| {
            // Whole numbers: to read others takes 13 kB of a program.
            let number = |name: &str| mark.get_attribute(name)?.parse::<i32>().ok().map(f64::from);
            let middle = |start, length| Some(number(start)? + number(length)? / 2.0);
            let is_near = |middle: Option<f64>, expected: f64| {
                middle.is_some_and(|middle| (middle - expected).abs() < ROUNDED)
            };
            is_near(middle("x", "width"), at.x) && is_near(middle("y", "height"), at.y)
        };
        printed.len() == marks.len() && printed.iter().zip(marks).all(is_at)
    }

    /// Adds the buttons, the hint and the lines that tell; listens to fingers, mouse and wheel.
    pub fn furnish(&self, words: &MapWords) {
        let sheet = &self.sheet;
        set(sheet, "tabindex", "0");
        set(sheet, "role", "application");
        set(sheet, "aria-label", words.map);
        let buttons = [
            (
                "larger",
                words.larger,
                "M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5",
            ),
            (
                "locate",
                words.locate,
                "M12 3v4M12 17v4M3 12h4M17 12h4M8 12a4 4 0 1 0 8 0a4 4 0 1 0-8 0",
            ),
            ("whole", words.whole, "M4 11l8-7 8 7M6 10v10h12V10"),
            ("zoom-in", words.zoom_in, "M12 5v14M5 12h14"),
            ("zoom-out", words.zoom_out, "M5 12h14"),
        ];
        let mut markup = String::new();
        for (action, label, icon) in buttons {
            markup.push_str("<button type=\"button\" data-do=\"");
            markup.push_str(action);
            markup.push_str("\" aria-label=\"");
            markup.push_str(&escape(label));
            markup.push_str("\" title=\"");
            markup.push_str(&escape(label));
            markup.push_str("\"><svg viewBox=\"0 0 24 24\" aria-hidden=\"true\"><path d=\"");
            markup.push_str(icon);
            markup.push_str("\"/></svg></button>");
        }
        let parts = [
            ("div", "tools", markup.as_str()),
            ("p", "hint", ""),
            ("p", "whereabouts", ""),
            ("div", "card", ""),
            ("p", "announcement", ""),
            ("p", "keys", words.keys),
        ];
        for (tag, class, content) in parts {
            let Some(part) = element(tag, class) else {
                continue;
            };
            part.set_inner_html(content);
            match class {
                "card" => part.set_hidden(true),
                "announcement" | "whereabouts" => set(&part, "role", "status"),
                "keys" => {
                    part.set_id("map-keys");
                    set(sheet, "aria-describedby", "map-keys");
                }
                _ => {}
            }
            let _ = sheet.append_child(&part);
        }
        let fingers = [
            "pointerdown",
            "pointermove",
            "pointerup",
            "pointercancel",
            "animationend",
        ];
        listen(sheet, &fingers, true);
        listen(sheet, &["wheel", "touchmove"], false);
    }

    /// The element.
    pub fn sheet(&self) -> &HtmlElement {
        &self.sheet
    }

    /// The event of its size now.
    pub fn resized(&self) -> map::Event {
        let (width, height) = size_of(&self.sheet);
        map::Event::Resized { width, height }
    }

    /// Moves the drawing.
    pub fn moved(&self, transform: &str) {
        style(&self.picture, "transform", transform);
    }

    /// Shows another drawing.
    pub fn draw(&mut self, drawn: &Drawn) {
        let (outside, (width, height)) = (drawn.outside, drawn.window);
        if self.size != (outside, drawn.window) {
            self.size = (outside, drawn.window);
            let [left, wide, tall] = [-outside, width + 2 * outside, height + 2 * outside]
                .map(|pixels| pixels.to_string());
            for (name, value) in [("width", &wide), ("height", &tall)] {
                set(&self.drawing, name, value);
                style(&self.picture, name, &format!("{value}px"));
            }
            style(&self.picture, "display", "block");
            for side in ["left", "top"] {
                style(&self.picture, side, &format!("{left}px"));
            }
            set(
                &self.drawing,
                "viewBox",
                &format!("{left} {left} {wide} {tall}"),
            );
            set(&self.fixed, "viewBox", &format!("0 0 {width} {height}"));
        }
        set_class(&self.sheet, "drawn", true);
        self.drawing.set_inner_html(&drawn.picture);
        self.fixed.set_inner_html(&drawn.fixed);
        self.moved("none");
    }

    /// Says on the marks which of them has the selected place.
    pub fn mark(&self, selected: Option<usize>) {
        let number = selected.map(|index| (index + 1).to_string());
        for spot in all(&self.drawing, ".spot") {
            let places = spot.get_attribute("data-places").unwrap_or_default();
            let is_selected = number
                .as_ref()
                .is_some_and(|number| places.split(' ').any(|place| place == number));
            set_current(&spot, is_selected);
        }
    }

    /// Shows the card, or none.
    pub fn show_card(&self, markup: Option<&str>) {
        let Some(card) = find(&self.sheet, ".card") else {
            return;
        };
        card.set_inner_html(markup.unwrap_or_default());
        card.set_hidden(markup.is_none());
        card.set_scroll_top(0);
    }

    /// Writes one of the lines that tell something.
    pub fn write(&self, selector: &str, words: &str) {
        if let Some(line) = find(&self.sheet, selector) {
            line.set_text_content(Some(words));
        }
    }

    /// Says another thing on a button.
    pub fn label(&self, selector: &str, words: &str) {
        if let Some(button) = find(&self.sheet, selector) {
            set(&button, "aria-label", words);
            set(&button, "title", words);
        }
    }
}

/// Width and height of a window, in pixels.
pub fn size_of(sheet: &HtmlElement) -> (f64, f64) {
    (
        f64::from(sheet.client_width()),
        f64::from(sheet.client_height()),
    )
}

/// Says on the document whether a map fills the screen: the page behind it does not scroll then.
pub fn mark_page_large(is_large: bool) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        set_class(&root, "map-is-large", is_large);
    }
}
