//! The plan of the day as a form: when it begins, on which day, which stops in which order. Only wasm.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement};

use super::LiveMap;
use super::dom::{document, element, find, index_of, set};
use langke_hours as hours;
use langke_map::{Plan, Visit};
use langke_model::calendar::Date;
use langke_model::escape;
use langke_model::i18n::{self, MapWords};

/// The elements of the form, and what was printed where the plan writes.
pub struct PlanForm {
    form: HtmlElement,
    list: HtmlElement,
    /// The printed way onward from each stop, by the stop's index.
    legs: Vec<String>,
}

impl PlanForm {
    /// Puts the form where the printed note stands; nothing without a list of stops.
    pub fn new(root: &Element, words: &MapWords) -> Option<PlanForm> {
        let list = find(root, ".stops ol")?;
        let note = find(root, ".plan-note")?;
        let form = element("div", "plan")?;
        form.set_inner_html(&format!(
            "<label>{} <input type=\"time\" name=\"start\"></label><label>{} <input type=\"date\" name=\"day\"></label>\
             <button type=\"button\" data-do=\"edit\" aria-pressed=\"false\">{}</button>\
             <p class=\"ends\" role=\"status\"></p>",
            escape(words.start),
            escape(words.day),
            escape(words.edit_plan),
        ));
        note.insert_adjacent_element("beforebegin", &form).ok()?;
        let mut legs = Vec::new();
        for item in super::dom::all::<HtmlElement>(&list, "li[data-stop]") {
            legs.push(find(&item, ".leg").map_or_else(String::new, |leg| leg.inner_html()));
            let number = item.get_attribute("data-stop").unwrap_or_default();
            let steer = element("p", "steer")?;
            let mut markup = String::new();
            for (action, label) in [
                ("earlier", words.earlier),
                ("later", words.later),
                ("skip", words.skip),
            ] {
                markup.push_str(&format!(
                    "<button type=\"button\" data-do=\"{action}\" data-place=\"{number}\">{}</button>",
                    escape(label)
                ));
            }
            steer.set_inner_html(&markup);
            item.append_child(&steer).ok()?;
        }
        Some(PlanForm { form, list, legs })
    }
}

/// Ways shorter than this are only called near, in metres: places that share a point are not known exactly.
const NEARBY: f64 = 30.0;

impl LiveMap {
    pub(super) fn on_input(&mut self, event: &Event) {
        let field = event
            .target()
            .and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        let Some(field) = field.filter(|field| field.closest(".plan").ok().flatten().is_some())
        else {
            return;
        };
        let value = field.value();
        match field.name().as_str() {
            "start" => {
                let mut parts = value.split(':').map(|part| part.parse::<u16>().ok());
                if let (Some(Some(hours)), Some(Some(minutes))) = (parts.next(), parts.next()) {
                    self.plan = self.plan.clone().starting(hours * 60 + minutes);
                }
            }
            "day" => self.plan.day = Date::parse(&value),
            _ => return,
        }
        self.refresh_plan();
    }

    /// What the buttons of the plan do.
    pub(super) fn change_plan(&mut self, action: &str, button: &Element) {
        let Some(form) = &self.plan_form else { return };
        if action == "edit" {
            let is_edited = form.list.class_list().toggle("edited").unwrap_or_default();
            set(
                button,
                "aria-pressed",
                if is_edited { "true" } else { "false" },
            );
            return;
        }
        let stop = index_of(button, "data-place");
        match (action, stop) {
            ("earlier", Some(stop)) => self.plan.earlier(stop),
            ("later", Some(stop)) => self.plan.later(stop),
            ("skip", Some(stop)) => self.plan.toggle(stop),
            ("reset", _) => {
                let count = self.data.places.len();
                self.plan = Plan::usual(count);
            }
            _ => return,
        }
        self.refresh_plan();
        // The item moved, or the button is gone: whoever uses the keyboard stays where the plan is changed.
        let stays = if button.is_connected() {
            button.clone().dyn_into::<HtmlElement>().ok()
        } else {
            find(&self.root, "[data-do=edit]")
        };
        if let Some(stays) = stays {
            let _ = stays.focus();
        }
    }

    /// The plan on its day: without one that was chosen, it is today.
    pub(super) fn dated_plan(&self) -> Plan {
        Plan {
            day: self.plan.day.or(LiveMap::now().map(|(today, _)| today)),
            ..self.plan.clone()
        }
    }

    /// Writes the plan into the list and into the address.
    pub(super) fn refresh_plan(&mut self) {
        let (Some(course), Some(form)) = (&self.course, &self.plan_form) else {
            return;
        };
        let dated = self.dated_plan();
        let visits = course.visits(&dated);
        let items = self.items();
        let item = |stop: usize| items.iter().find(|(index, _)| *index == stop);
        let skipped = (0..course.count()).filter(|stop| self.plan.place_of(*stop).is_none());
        let order = self.plan.order.iter().copied().chain(skipped);
        let wanted: Vec<&HtmlElement> = order.filter_map(|stop| Some(&item(stop)?.1)).collect();
        let is_in_order = wanted
            .iter()
            .zip(&items)
            .all(|(wanted, (_, stands))| *wanted == stands);
        if !is_in_order {
            for element in &wanted {
                let _ = form.list.append_child(element);
            }
        }
        for (stop, item) in &items {
            let place = visits.iter().position(|visit| visit.stop == *stop);
            let visit = place.and_then(|place| visits.get(place));
            let next = place.and_then(|place| visits.get(place + 1));
            self.write_visit(form, *stop, item, visit, next);
        }
        let is_changed = self.plan != Plan::usual(course.count());
        write_fields(form, &dated);
        if let (Some(ends), Some(last)) = (find(&form.form, ".ends"), visits.last()) {
            let reset = if is_changed {
                format!(
                    " <button type=\"button\" data-do=\"reset\">{}</button>",
                    escape(self.words.reset)
                )
            } else {
                String::new()
            };
            ends.set_inner_html(&format!(
                "{} {}{reset}",
                escape(self.words.ends),
                i18n::clock(last.leaves)
            ));
        }
        let (plan, count) = (self.plan.clone(), course.count());
        self.query.note_plan(&plan, count);
        self.write_address();
    }

    fn write_visit(
        &self,
        form: &PlanForm,
        stop: usize,
        item: &HtmlElement,
        visit: Option<&Visit>,
        next: Option<&Visit>,
    ) {
        let _ = item
            .class_list()
            .toggle_with_force("skipped", visit.is_none());
        if let Some(times) = find(item, ".times") {
            let words = visit.map_or_else(
                || self.words.skipped.to_owned(),
                |visit| {
                    format!(
                        "{}–{}",
                        i18n::clock(visit.arrives),
                        i18n::clock(visit.leaves)
                    )
                },
            );
            times.set_text_content(Some(&words));
        }
        if let Some(skip) = find(item, "[data-do=skip]") {
            let words = if visit.is_none() {
                self.words.include
            } else {
                self.words.skip
            };
            skip.set_text_content(Some(words));
        }
        if let Some(opening) = find(item, ".opening") {
            let place = find(&opening, ".warning").or_else(|| {
                let place = element("strong", "warning")?;
                opening.append_child(&place).ok()?;
                Some(place)
            });
            if let Some(place) = place {
                let words = visit.and_then(|visit| self.warning(visit));
                place.set_text_content(words.as_deref());
            }
        }
        let leg = find(item, ".leg").or_else(|| {
            let leg = element("p", "leg")?;
            let steer = find(item, ".steer")?;
            item.insert_before(&leg, Some(&steer)).ok()?;
            Some(leg)
        });
        if let Some(leg) = leg {
            let markup = self.onward(form, stop, visit, next);
            leg.set_hidden(markup.is_none());
            leg.set_inner_html(&markup.unwrap_or_default());
        }
    }

    /// That a place will be closed when one comes, or while one is there.
    fn warning(&self, visit: &Visit) -> Option<String> {
        let words = self.words;
        let clock = |minute: u16| i18n::clock(u32::from(minute));
        match visit.finds? {
            hours::Visit::ClosesAt(minute) => {
                Some(format!("{} {}.", words.closes_during, clock(minute)))
            }
            hours::Visit::OpensAt(minute) => {
                Some(format!("{} {}.", words.not_yet_open, clock(minute)))
            }
            hours::Visit::Closed => Some(words.closed_then.into()),
            hours::Visit::Open | hours::Visit::Unknown => None,
        }
    }

    /// The way onward: as it was printed where the plan follows the route, else an estimate.
    fn onward(
        &self,
        form: &PlanForm,
        stop: usize,
        visit: Option<&Visit>,
        next: Option<&Visit>,
    ) -> Option<String> {
        let (travel, next) = (visit?.onward?, next?);
        if next.stop == stop + 1 {
            return form.legs.get(stop).cloned();
        }
        let language = self.data.language;
        let mode = self.words.mode(travel.mode as usize);
        if travel.metres < NEARBY {
            return Some(format!("<strong>{mode} · {}</strong>", self.words.nearby));
        }
        let mut markup = format!(
            "<strong>{} · {} · {} {}</strong>",
            mode,
            i18n::distance(travel.metres, language),
            self.words.about,
            i18n::duration(travel.minutes, language)
        );
        if travel.leg.is_none() {
            markup.push_str(&format!("<span> {}</span>", self.words.straight));
        }
        Some(markup)
    }
}

/// Shows the plan in the form's fields, except in one that is being written in.
fn write_fields(form: &PlanForm, plan: &Plan) {
    let start = format!("{:02}:{:02}", plan.start / 60, plan.start % 60);
    let day = plan.day.map(|day| day.to_string()).unwrap_or_default();
    for (name, value) in [("start", start), ("day", day)] {
        let field = find(&form.form, &format!("[name={name}]"))
            .and_then(|field| field.dyn_into::<HtmlInputElement>().ok());
        let is_written_in = |field: &HtmlInputElement| {
            document()
                .and_then(|document| document.active_element())
                .is_some_and(|active| field.is_same_node(Some(&active)))
        };
        if let Some(field) = field
            && field.value() != value
            && !is_written_in(&field)
        {
            field.set_value(&value);
        }
    }
}
