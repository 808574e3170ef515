//! One stop or place is selected at a time, on the map and in the list alike. Only wasm.

use web_sys::{Element, ScrollIntoViewOptions, ScrollLogicalPosition};

use super::LiveMap;
use super::dom::{element, find, index, set_current};
use langke_hours::{Moment, Opening, OpeningState};
use langke_model::escape;
use langke_model::geo::{MapPoint, View, math, metres_per_unit};
use langke_model::i18n;

/// How one came to select something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Chosen {
    /// A mark was tapped.
    OnMap,
    /// It was chosen in the list.
    InList,
    /// By a key on the map.
    ByKey,
    /// The address says so.
    ByAddress,
}

/// Selected from the list, a place is shown at least at this scale: metres for a pixel.
const CLOSE: f64 = 6.0;
/// The part of the window that a card leaves free, at its top.
const UNCOVERED: f64 = 0.45;
/// From this width on, the list stands beside the map and needs no card; `style/map.css` asks the same.
const WIDE: &str = "(min-width: 60rem)";

impl LiveMap {
    /// Selects a place by its index, or nothing.
    pub(super) fn select(&mut self, place: Option<usize>, chosen: Chosen) {
        let place = place.filter(|index| *index < self.scene.places.len());
        self.selected = place;
        self.mark_selected();
        let items = self.items();
        for (index, item) in &items {
            set_current(item, Some(*index) == place);
        }
        self.show_card();
        if let Some(index) = place {
            self.bring_into_view(index, chosen);
            let is_wide = is_wide();
            let item = items.iter().find(|(item, _)| *item == index);
            if let (Some((_, item)), true, Chosen::OnMap | Chosen::ByKey) = (item, is_wide, chosen)
            {
                scroll_to(item, ScrollLogicalPosition::Nearest);
            }
            if chosen == Chosen::InList {
                scroll_to(&self.sheet, ScrollLogicalPosition::Nearest);
            }
            self.announce(index);
        }
        self.write_address();
    }

    /// A mark was tapped: its place is selected; of several, the map shows them apart, or the card offers them.
    pub(super) fn choose_spot(&mut self, spot: &Element) {
        let members: Vec<usize> = spot
            .get_attribute("data-places")
            .unwrap_or_default()
            .split_whitespace()
            .filter_map(index)
            .filter(|index| *index < self.scene.places.len())
            .collect();
        let [first, .., _] = members.as_slice() else {
            self.select(members.first().copied(), Chosen::OnMap);
            return;
        };
        let points: Vec<MapPoint> = members
            .iter()
            .map(|index| self.scene.places[*index].at)
            .collect();
        let start = points.first().copied().unwrap_or_default();
        let reach = points
            .iter()
            .map(|point| math::length(point.x - start.x, point.y - start.y))
            .fold(0.0, f64::max);
        let apart = reach * metres_per_unit(start);
        let closer = View::around_on_map(&points, self.view.width, self.view.height, 60.0, 600.0);
        match closer {
            Some(closer) if apart > 15.0 && closer.scale > self.view.scale * 1.2 => {
                self.fly(closer)
            }
            _ => {
                self.select(Some(*first), Chosen::OnMap);
                self.offer(&members);
            }
        }
    }

    /// Flies to a place that is not in the window; from the list also near enough to see the lanes around it.
    fn bring_into_view(&mut self, index: usize, chosen: Chosen) {
        let at = self.scene.places[index].at;
        let drawn = self.view.to_screen(at);
        let is_near = self.view.metres_per_unit() <= CLOSE;
        let wants_near = matches!(chosen, Chosen::InList | Chosen::ByKey);
        let has_view = chosen == Chosen::ByAddress && self.query.view.is_some();
        // A card covers the lower part: the mark shall be seen above it.
        let is_covered = find(&self.sheet, ".card").is_some_and(|card| !card.hidden());
        let free = if is_covered { UNCOVERED } else { 1.0 } * self.view.height;
        let is_seen = self.view.shows(drawn, -40.0) && drawn.y < free;
        if has_view || is_seen && (is_near || !wants_near) {
            return;
        }
        let scale = if wants_near || chosen == Chosen::ByAddress {
            self.view.scale.max(metres_per_unit(at) / CLOSE)
        } else {
            self.view.scale
        };
        let to = View {
            centre: at,
            scale,
            ..self.view
        };
        let to = to.panned(0.0, (free - self.view.height) / 2.0);
        if chosen == Chosen::ByAddress {
            self.view = to;
        } else {
            self.fly(to);
        }
    }

    /// The card at the foot of the map: what the list says of the stop, or what is known of the place.
    pub(super) fn show_card(&mut self) {
        let Some(card) = find(&self.sheet, ".card") else {
            return;
        };
        card.set_hidden(true);
        card.set_inner_html("");
        let Some(index) = self.selected else { return };
        let items = self.items();
        let item = items
            .into_iter()
            .find(|(item, _)| self.scene.is_route && *item == index);
        if item.is_some() && is_wide() && !self.is_large() {
            return;
        }
        card.set_inner_html(&self.close_button());
        match item {
            Some((_, item)) => {
                let copy = element("div", "stop-card");
                if let Some(copy) = copy {
                    copy.set_inner_html(&item.inner_html());
                    let _ = card.append_child(&copy);
                }
            }
            None => {
                if let Some(about) = element("div", "stop-card") {
                    about.set_inner_html(&self.about(index));
                    let _ = card.append_child(&about);
                }
            }
        }
        card.set_hidden(false);
        card.set_scroll_top(0);
    }

    fn close_button(&self) -> String {
        format!(
            "<button type=\"button\" class=\"close\" data-do=\"close\" aria-label=\"{}\">×</button>",
            escape(self.words.close)
        )
    }

    /// What is known of a place, as markup.
    pub(super) fn about(&self, index: usize) -> String {
        let Some(place) = self.data.places.get(index) else {
            return String::new();
        };
        let name = if place.href.is_empty() {
            escape(&place.name)
        } else {
            format!(
                "<a href=\"{}\">{}</a>",
                escape(&place.href),
                escape(&place.name)
            )
        };
        let sample = if place.illustrative {
            format!(" <span class=\"sample\">{}</span>", self.words.sample)
        } else {
            String::new()
        };
        let mut markup = format!(
            "<p class=\"place-name\">{name}{sample}</p><p class=\"measures\"><span>{}</span></p>",
            escape(&place.kicker)
        );
        if let Some(state) = self.open_state(index) {
            markup.push_str(&format!(
                "<p class=\"opening\"><span class=\"now\">{state}</span></p>"
            ));
        }
        if let Some(why) = &place.why {
            markup.push_str(&format!("<p>{}</p>", escape(why)));
        }
        markup
    }

    /// Offers places that share a point.
    fn offer(&self, members: &[usize]) {
        let (Some(card), true) = (find(&self.sheet, ".card"), members.len() > 1) else {
            return;
        };
        let mut markup = String::new();
        for index in members {
            let Some(place) = self.data.places.get(*index) else {
                continue;
            };
            markup.push_str(&format!(
                "<button type=\"button\" data-do=\"select\" data-place=\"{}\">",
                index + 1
            ));
            if self.scene.is_route {
                markup.push_str(&format!("{} ", index + 1));
            }
            markup.push_str(&escape(&place.name));
            markup.push_str("</button>");
        }
        if card.child_element_count() == 0 {
            card.set_inner_html(&self.close_button());
        }
        if let Some(others) = element("div", "others") {
            others.set_inner_html(&markup);
            let _ = card.append_child(&others);
            card.set_hidden(false);
        }
    }

    /// Says the selected place for screen readers.
    fn announce(&self, index: usize) {
        let (Some(status), Some(place)) = (
            find(&self.sheet, ".announcement"),
            self.data.places.get(index),
        ) else {
            return;
        };
        let mut words = String::new();
        if self.scene.is_route {
            words = format!("{}. ", index + 1);
        }
        words.push_str(&place.name);
        if let Some(state) = self.open_state(index) {
            words.push_str(". ");
            words.push_str(&state);
        }
        status.set_text_content(Some(&words));
    }

    /// Whether a place is open at this moment, in words; nothing where that is not known.
    pub(super) fn open_state(&self, index: usize) -> Option<String> {
        let opening = Opening::decode(self.data.places.get(index)?.opening.as_deref()?)?;
        let (today, minute) = LiveMap::now()?;
        let at = |moment: Moment| {
            let time = i18n::clock(u32::from(moment.minute));
            let days = moment.day.days() - today.days();
            if days == 0 {
                return time;
            }
            let weekday = self.words.weekdays[usize::from(moment.day.weekday()).min(6)];
            format!("{time} {weekday}")
        };
        let words = self.words;
        Some(match opening.state(today, minute) {
            OpeningState::Open { until: None } => words.open_now.into(),
            OpeningState::Open { until: Some(until) } => {
                format!("{} {} {}", words.open_now, words.until, at(until))
            }
            OpeningState::Closed { opens: None } => words.closed_now.into(),
            OpeningState::Closed { opens: Some(opens) } => {
                format!("{}, {} {}", words.closed_now, words.opens, at(opens))
            }
            OpeningState::Unknown => return None,
        })
    }

    /// Says of each stop whether it is open now.
    pub(super) fn tell_time(&mut self) {
        for (index, item) in self.items() {
            let Some(line) = find(&item, ".opening") else {
                continue;
            };
            let state = self.open_state(index);
            let place = find(&line, ".now").or_else(|| {
                let place = element("span", "now")?;
                line.append_child(&place).ok()?;
                Some(place)
            });
            if let Some(place) = place {
                place.set_text_content(state.as_deref());
            }
        }
        self.tell_what_is_in_the_window();
    }
}

/// Whether the list stands beside the map.
fn is_wide() -> bool {
    web_sys::window()
        .and_then(|window| window.match_media(WIDE).ok()?)
        .is_some_and(|query| query.matches())
}

fn scroll_to(element: &Element, block: ScrollLogicalPosition) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(block);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}
