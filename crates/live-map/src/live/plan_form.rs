//! The plan of the day as a form and in the list: when it begins, on which day, which stops in which order. Only wasm.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement};

use super::LiveMap;
use super::show::find_or_add;
use langke_browser::dom::{all, element, find, has_focus, set_class, set_pressed};
use langke_map::{Onward, PlanTold, StopTold};
use langke_model::escape;
use langke_model::i18n::MapWords;

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
            "<label>{} <input type=\"time\" name=\"start\"></label> <label>{} <input type=\"date\" name=\"day\"></label> \
             <button type=\"button\" data-do=\"edit\" aria-pressed=\"false\">{}</button>\
             <p class=\"ends\" role=\"status\"></p>",
            escape(words.start),
            escape(words.day),
            escape(words.edit_plan),
        ));
        note.insert_adjacent_element("beforebegin", &form).ok()?;
        let mut legs = Vec::new();
        for item in all(&list, "li[data-stop]") {
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
                    "<button type=\"button\" data-do=\"{action}\" data-place=\"{number}\">{}</button> ",
                    escape(label)
                ));
            }
            steer.set_inner_html(&markup);
            item.append_child(&steer).ok()?;
        }
        Some(PlanForm { form, list, legs })
    }

    fn write_fields(&self, plan: &PlanTold) {
        for (name, value) in [("start", &plan.start), ("day", &plan.day)] {
            let field = find(&self.form, &format!("[name={name}]"))
                .and_then(|field| field.dyn_into::<HtmlInputElement>().ok());
            // Not into one that is being written in.
            if let Some(field) = field
                && field.value() != *value
                && !has_focus(&field)
            {
                field.set_value(value);
            }
        }
    }

    fn write_end(&self, plan: &PlanTold, words: &MapWords) {
        let (Some(line), Some(ends)) = (find(&self.form, ".ends"), &plan.ends) else {
            return;
        };
        let mut markup = escape(ends);
        if plan.is_changed {
            markup.push_str(" <button type=\"button\" data-do=\"reset\">");
            markup.push_str(&escape(words.reset));
            markup.push_str("</button>");
        }
        line.set_inner_html(&markup);
    }

    fn write_stop(&self, index: usize, item: &Element, stop: &StopTold) {
        set_class(item, "skipped", stop.is_skipped);
        for (selector, words) in [
            (".times", stop.times.as_str()),
            ("[data-do=skip]", stop.skip),
        ] {
            if let Some(place) = find(item, selector) {
                place.set_text_content(Some(words));
            }
        }
        if let Some(opening) = find(item, ".opening")
            && let Some(place) = find_or_add(&opening, "strong", "warning")
        {
            place.set_text_content(stop.warning.as_deref());
        }
        let leg = find(item, ".leg").or_else(|| {
            let leg = element("p", "leg")?;
            let steer = find(item, ".steer")?;
            item.insert_before(&leg, Some(&steer)).ok()?;
            Some(leg)
        });
        if let Some(leg) = leg {
            let markup = match &stop.onward {
                Onward::None => "",
                Onward::AsPrinted => self.legs.get(index).map_or("", String::as_str),
                Onward::Estimated(markup) => markup,
            };
            leg.set_hidden(stop.onward == Onward::None);
            leg.set_inner_html(markup);
        }
    }
}

impl LiveMap {
    /// Writes the plan into form and list.
    pub(super) fn show_plan(&self) {
        let (Some(form), Some(plan)) = (&self.plan_form, self.session.plan()) else {
            return;
        };
        let items = self.items();
        let item = |stop: &usize| items.iter().find(|(index, _)| index == stop);
        let listed = plan.order.iter().filter_map(item);
        let is_in_order = listed
            .clone()
            .zip(&items)
            .all(|(one, other)| one.0 == other.0);
        if !is_in_order {
            for (_, item) in listed {
                let _ = form.list.append_child(item);
            }
        }
        for (index, item) in &items {
            if let Some(stop) = plan.stops.get(*index) {
                form.write_stop(*index, item, stop);
            }
        }
        form.write_fields(&plan);
        form.write_end(&plan, self.session.words());
    }

    /// Shows, or hides, what changes the plan.
    pub(super) fn show_editing(&self) {
        let Some(form) = &self.plan_form else { return };
        set_class(&form.list, "edited", self.session.is_edited());
        if let Some(button) = find(&form.form, "[data-do=edit]") {
            set_pressed(&button, self.session.is_edited());
        }
    }

    /// An item was moved, or a button is gone: whoever uses the keyboard stays where the plan is changed.
    pub(super) fn keep_plan_focus(&self) {
        let pressed = self.pressed.clone().filter(|button| button.is_connected());
        let stays = pressed.or_else(|| find(&self.root, "[data-do=edit]"));
        if let Some(stays) = stays {
            let _ = stays.focus();
        }
    }
}
