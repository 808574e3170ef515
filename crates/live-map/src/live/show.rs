//! What changed in the map is written into the page. Only wasm.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

use super::events::index_of;
use super::window::mark_page_large;
use super::{FRAME, LiveMap, UNDERLAY};
use langke_browser::address_bar;
use langke_browser::dom::{all, element, find, set_class, set_current, set_pressed};
use langke_map::{Changes, Event, Redraw, Scroll, Watch};
use langke_model::escape;
use langke_model::vocabulary::Choice;

impl LiveMap {
    /// Tells the map what happened, and shows what came of it; whether the map took the event.
    pub(super) fn happens(&mut self, event: Event) -> bool {
        let changes = self.session.on(event);
        let is_taken = changes.is_taken;
        self.apply(changes);
        is_taken
    }

    /// Brings the page up to date.
    pub(super) fn apply(&mut self, changes: Changes) {
        if changes.large {
            self.fill_screen();
        }
        match changes.drawing {
            Redraw::Not => {}
            Redraw::Moved => self.window.moved(&self.session.transform()),
            Redraw::Anew => self.redraw(),
        }
        if changes.hold {
            set_class(self.window.sheet(), "held", self.session.is_held());
        }
        if changes.hint {
            self.window.write(".hint", self.session.hint());
        }
        if changes.plan {
            self.show_plan();
        }
        if changes.editing {
            self.show_editing();
        }
        if changes.keeps_plan_focus {
            self.keep_plan_focus();
        }
        if changes.openings {
            self.show_openings();
        }
        if changes.selection {
            self.show_selection();
        }
        if changes.announcement {
            let words = self.session.announcement();
            self.window.write(".announcement", &words);
        }
        match changes.scroll {
            Some(Scroll::ToStop(index)) => {
                if let Some((_, item)) = self.items().iter().find(|(stop, _)| *stop == index) {
                    scroll_to(item);
                }
            }
            Some(Scroll::ToWindow) => scroll_to(self.window.sheet()),
            None => {}
        }
        if changes.choices {
            self.show_choices();
        }
        if changes.position {
            self.show_position();
        }
        if changes.listing {
            self.show_listing();
        }
        if changes.address {
            address_bar::replace_query(&self.path, &self.session.query());
        }
        if let Some(finger) = changes.capture {
            let _ = self.window.sheet().set_pointer_capture(finger);
        }
        if changes.frame {
            self.ask_for_frame();
        }
        match changes.watch {
            Some(Watch::Begin) => self.begin_watch(),
            Some(Watch::End) => self.end_watch(),
            None => {}
        }
    }

    /// Draws the window anew, upon what lies under it.
    pub(super) fn redraw(&mut self) {
        if let Some(underlay) = UNDERLAY.get() {
            (underlay.lay)(&mut self.session);
        }
        let drawn = self.session.draw();
        self.window.draw(&drawn);
        self.window.mark(self.session.selected());
    }

    /// Asks for a frame, unless one is on its way.
    fn ask_for_frame(&mut self) {
        if self.is_frame_coming {
            return;
        }
        self.is_frame_coming = true;
        FRAME.with(|closure| {
            if let Some(window) = web_sys::window() {
                let _ = window.request_animation_frame(closure.as_ref().unchecked_ref());
            }
        });
    }

    /// Lets the map fill the screen, or stand in its place again.
    fn fill_screen(&mut self) {
        let is_large = self.session.is_large();
        set_class(self.window.sheet(), "large", is_large);
        mark_page_large(is_large);
        let words = self.session.words();
        let label = if is_large {
            words.smaller
        } else {
            words.larger
        };
        self.window.label("[data-do=larger]", label);
        self.happens(self.window.resized());
        self.show_card();
        if is_large {
            let _ = self.window.sheet().focus();
        }
    }

    /// The items of the list, each with the index of its stop.
    pub(super) fn items(&self) -> Vec<(usize, Element)> {
        all(&self.root, "li[data-stop]")
            .into_iter()
            .filter_map(|item| Some((index_of(&item, "data-stop")?, item)))
            .collect()
    }

    fn show_selection(&self) {
        let selected = self.session.selected();
        self.window.mark(selected);
        for (index, item) in self.items() {
            set_current(&item, Some(index) == selected);
        }
        self.show_card();
    }

    fn show_card(&self) {
        let listed = |stop: usize| {
            let items = self.items();
            let (_, item) = items.iter().find(|(index, _)| *index == stop)?;
            Some(item.inner_html())
        };
        self.window.show_card(self.session.card(&listed).as_deref());
    }

    /// Says of each stop whether it is open now.
    fn show_openings(&self) {
        for (index, item) in self.items() {
            let Some(line) = find(&item, ".opening") else {
                continue;
            };
            let state = self.session.open_state(index);
            if let Some(place) = find_or_add(&line, "span", "now") {
                place.set_text_content(state.as_deref());
            }
        }
    }

    fn show_position(&self) {
        let words = self.session.words();
        let label = if self.session.is_located() {
            words.forget_position
        } else {
            words.locate
        };
        self.window
            .write(".whereabouts", &self.session.whereabouts());
        self.window.label("[data-do=locate]", label);
    }

    /// Lists the places; written only when it says something else: whoever is on a button of the list stays there.
    fn show_listing(&mut self) {
        if let Some(found) = find(&self.root, ".in-window")
            && let Some(markup) = self.session.listing()
            && markup != self.listed
        {
            found.set_inner_html(&markup);
            self.listed = markup;
        }
    }

    /// Puts buttons in the place of the printed links to narrowed lists.
    pub(super) fn furnish_choices(&self) {
        let Some(choices) = find(&self.root, ".choices") else {
            return;
        };
        let words = self.session.words();
        let mut markup = format!("<span>{}</span> ", escape(words.only));
        for choice in Choice::ALL {
            let label = match choice {
                Choice::Experiential => words.experiential,
                Choice::Workshop => words.workshop,
                Choice::Wheelchair => words.wheelchair,
                Choice::Open => words.open_now,
            };
            markup.push_str("<button type=\"button\" data-do=\"");
            markup.push_str(choice.keyword());
            markup.push_str("\">");
            markup.push_str(&escape(label));
            markup.push_str("</button> ");
        }
        choices.set_inner_html(&markup);
    }

    fn show_choices(&self) {
        for button in all(&self.root, ".choices button") {
            let keyword = button.get_attribute("data-do").unwrap_or_default();
            let choice = Choice::from_keyword(&keyword);
            set_pressed(
                &button,
                choice.is_some_and(|choice| self.session.is_chosen(choice)),
            );
        }
    }
}

/// The first element of a class inside another; a new one at its end where there is none.
pub fn find_or_add(inside: &Element, tag: &str, class: &str) -> Option<HtmlElement> {
    find(inside, &format!(".{class}")).or_else(|| {
        let new = element(tag, class)?;
        // Told apart for whoever hears it, too.
        inside.insert_adjacent_text("beforeend", " ").ok()?;
        inside.append_child(&new).ok()?;
        Some(new)
    })
}

/// Scrolls as little as will do.
fn scroll_to(element: &Element) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}
