//! Buttons on the map, the hint how to move it, and the map that fills the screen. Only wasm.

use web_sys::{Element, Event, HtmlElement};

use super::LiveMap;
use super::dom::{around, document, element, find, index_of, set};
use super::selection::Chosen;
use langke_model::escape;
use langke_model::i18n::MapWords;

/// Adds the buttons, the hint and the line that says where one is.
pub fn furnish(sheet: &HtmlElement, words: &MapWords) {
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
        if class == "card" {
            part.set_hidden(true);
        }
        if class == "announcement" || class == "whereabouts" {
            set(&part, "role", "status");
        }
        let _ = sheet.append_child(&part);
    }
    if let Some(keys) = find(sheet, ".keys") {
        keys.set_id("map-keys");
        set(sheet, "aria-describedby", "map-keys");
    }
}

impl LiveMap {
    pub(super) fn on_click(&mut self, event: &Event) {
        if let Some(link) = around(event, "a[download]") {
            self.refresh_file(&link);
            return;
        }
        if let Some(button) = around(event, "[data-do]") {
            let action = button.get_attribute("data-do").unwrap_or_default();
            self.act(&action, &button);
            return;
        }
        if around(event, "a.number").is_some() {
            let item = around(event, "li[data-stop]");
            let stop = item.and_then(|item| index_of(&item, "data-stop"));
            if stop.is_some() {
                event.prevent_default();
                self.select(stop, Chosen::InList);
            }
            return;
        }
        let in_sheet =
            around(event, ".sheet").is_some_and(|sheet| self.sheet.is_same_node(Some(&sheet)));
        if in_sheet && around(event, ".tools, .card").is_none() {
            self.on_tap(event);
        }
    }

    fn act(&mut self, action: &str, button: &Element) {
        match action {
            "zoom-in" => self.zoom(2.0),
            "zoom-out" => self.zoom(0.5),
            "whole" => self.fly(self.whole),
            "larger" => self.set_large(!self.is_large()),
            "locate" => self.locate(),
            "close" => self.select(None, Chosen::OnMap),
            "select" => self.select(index_of(button, "data-place"), Chosen::OnMap),
            "find" => self.select(index_of(button, "data-place"), Chosen::InList),
            "show" => self.toggle_choice(button),
            _ => self.change_plan(action, button),
        }
    }

    /// Says how the map is moved; empty words take the hint away.
    pub(super) fn hint(&self, words: &str) {
        if let Some(hint) = find(&self.sheet, ".hint")
            && hint.text_content().as_deref() != Some(words)
        {
            hint.set_text_content(Some(words));
        }
    }

    /// Whether the map fills the screen.
    pub(super) fn is_large(&self) -> bool {
        self.sheet.class_list().contains("large")
    }

    /// Lets the map fill the screen, or stand in its place again.
    pub(super) fn set_large(&mut self, is_large: bool) {
        let _ = self.sheet.class_list().toggle_with_force("large", is_large);
        mark_page_large(is_large);
        if let Some(button) = find(&self.sheet, "[data-do=larger]") {
            let words = if is_large {
                self.words.smaller
            } else {
                self.words.larger
            };
            set(&button, "aria-label", words);
            set(&button, "title", words);
        }
        self.hold(is_large);
        self.on_resize();
        self.show_card();
        if is_large {
            let _ = self.sheet.focus();
        }
    }
}

/// Says on the document whether a map fills the screen: the page behind it does not scroll then.
pub fn mark_page_large(is_large: bool) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        let _ = root
            .class_list()
            .toggle_with_force("map-is-large", is_large);
    }
}
