//! Between the page's form and the index: follows what is typed, shows what is found, moves through it by keys. Only wasm.
//!
//! The list is the list box of a combobox, whose options are links. Source: WAI-ARIA Authoring Practices, "Combobox Pattern".

use std::cell::{Cell, RefCell};

use langke_browser::dom::{all, around, document, find, set, set_class};
use langke_browser::fetch::Missing;
use langke_browser::geolocation::{geolocation, locate};
use langke_browser::{address_bar, clock, media};
use langke_model::{digits, whole_number};
use langke_search::GridCell;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_futures::spawn_local;
use web_sys::{
    Element, Event, HtmlElement, HtmlInputElement, KeyboardEvent, ScrollIntoViewOptions,
    ScrollLogicalPosition,
};

use crate::asked::{TYPED, choices, query, read};
use crate::markup::option;
use crate::source::{Answer, Index, Question};

/// So many results are shown at first, and so many more each time that is asked for.
const AT_ONCE: usize = 10;

/// What is ticked for being near.
const NEAR: &str = "[name=near]";
/// Where what was found shows below all that narrows.
const ROOMY: &str = "(min-width: 40rem)";

thread_local! {
    static LISTENER: Closure<dyn Fn(Event)> = Closure::new(dispatch);
    /// What was fetched; of another language's page it is another one.
    static INDEX: RefCell<Option<(String, Index)>> = const { RefCell::new(None) };
    /// Counts questions: an answer to one that was asked before is of no use.
    static ASKED: Cell<u32> = const { Cell::new(0) };
    /// Whether one is being answered: whatever is typed meanwhile is asked once, afterwards.
    static IS_ANSWERING: Cell<bool> = const { Cell::new(false) };
    static MOST: Cell<usize> = const { Cell::new(AT_ONCE) };
    /// The option that the keys are on.
    static ACTIVE: Cell<Option<usize>> = const { Cell::new(None) };
}

/// Begins: for the page that is there, and whenever the app shows another one.
pub fn start() {
    let Some(document) = document() else {
        return;
    };
    LISTENER.with(|listener| {
        for kind in [
            "langke:shown",
            "input",
            "change",
            "submit",
            "keydown",
            "click",
        ] {
            let _ =
                document.add_event_listener_with_callback(kind, listener.as_ref().unchecked_ref());
        }
    });
    // A page that the browser kept comes back without what was typed.
    if let Some(window) = web_sys::window() {
        LISTENER.with(|listener| {
            let listener = listener.as_ref().unchecked_ref();
            let _ = window.add_event_listener_with_callback("pageshow", listener);
        });
    }
    if let Some(page) = Page::here() {
        page.attach(false);
    }
}

/// The parts of the page.
struct Page {
    root: Element,
    field: HtmlInputElement,
    list: HtmlElement,
}

fn dispatch(event: Event) {
    let Some(page) = Page::here() else {
        return;
    };
    let kind = event.type_();
    if matches!(kind.as_str(), "langke:shown" | "pageshow") {
        page.attach(true);
        return;
    }
    if around(&event, "[data-search]").is_none() {
        return;
    }
    match kind.as_str() {
        "input" | "change" => {
            // A field tells of a change when it is left, too; a box tells of each twice.
            let is_near = around(&event, NEAR).is_some();
            if is_near && kind == "change" {
                MOST.set(AT_ONCE);
                page.locate();
            } else if !is_near
                && (kind == "input" || event.target().as_ref() != Some(page.field.as_ref()))
            {
                MOST.set(AT_ONCE);
                page.ask();
            }
        }
        "submit" => {
            event.prevent_default();
            page.ask();
            // The keyboard of a phone would lie over what was found.
            if media::matches("(pointer: coarse)") {
                let _ = page.field.blur();
            }
        }
        "click" => {
            if around(&event, ".more").is_some() {
                MOST.set(MOST.get() + AT_ONCE);
                page.ask();
            }
        }
        _ => {
            if let Some(event) = event.dyn_ref::<KeyboardEvent>() {
                page.key(event);
            }
        }
    }
}

impl Page {
    fn here() -> Option<Page> {
        let root = document()?.query_selector("[data-search]").ok()??;
        Some(Page {
            field: find(&root, "input[type=search]")?.dyn_into().ok()?,
            list: find(&root, ".results")?,
            root,
        })
    }

    /// Makes a page alive; one that is shown anew says what its address asks for.
    fn attach(&self, is_shown: bool) {
        for (name, value) in [
            ("role", "combobox"),
            ("aria-autocomplete", "list"),
            ("aria-haspopup", "listbox"),
            ("aria-controls", "found"),
            ("aria-expanded", "false"),
        ] {
            set(&self.field, name, value);
        }
        let asked = read(&address_bar::query(), |value| {
            js_sys::decode_uri_component(value).ok().map(String::from)
        });
        // What the form says by now is newer than the address.
        let said = self.values();
        for (name, value) in &asked {
            let is_said = said
                .iter()
                .any(|(of, value)| of == name && !value.is_empty());
            if is_shown || !is_said {
                self.choose(name, value);
            }
        }
        if let Some(near) = self.near()
            && let Some(label) = near.parent_element()
        {
            let is_of_use = near.checked() || geolocation().is_some();
            let _ = label.toggle_attribute_with_force("hidden", !is_of_use);
        }
        if !self.values().iter().all(|(_, value)| value.is_empty()) {
            self.ask();
        }
    }

    /// Puts a value into the form.
    fn choose(&self, name: &str, value: &str) {
        for control in all(&self.root, "[name]") {
            if control.get_attribute("name").as_deref() != Some(name) {
                continue;
            }
            if name != TYPED
                && media::matches(ROOMY)
                && let Some(narrow) = find(&self.root, ".narrow")
            {
                set(&narrow, "open", "");
            }
            // A select has a value as a field has one, but nothing to check.
            let control = control.unchecked_ref::<HtmlInputElement>();
            control.set_checked(true);
            control.set_value(value);
        }
    }

    /// Gives what is ticked for being near a place to be near to: where the device is now.
    fn locate(&self) {
        let Some(near) = self.near() else { return };
        near.set_value("");
        if !near.checked() {
            self.ask();
            return;
        }
        self.tell(".count", &self.say("locating"));
        spawn_local(async {
            let found = locate().await;
            let Some(page) = Page::here() else { return };
            let Some(near) = page.near().filter(HtmlInputElement::checked) else {
                return;
            };
            match found {
                Some(found) => {
                    near.set_value(&GridCell::of(found.latitude, found.longitude).write());
                    page.ask();
                }
                None => {
                    near.set_checked(false);
                    page.tell(".count", &page.say("unlocated"));
                }
            }
        });
    }

    fn near(&self) -> Option<HtmlInputElement> {
        find(&self.root, NEAR)?.dyn_into().ok()
    }

    /// What the form asks for.
    fn values(&self) -> Vec<(String, String)> {
        let controls = all(&self.root, "input[type=search], select, input:checked").into_iter();
        let values = controls.map(|control| {
            let name = control.get_attribute("name").unwrap_or_default();
            (name, control.unchecked_into::<HtmlInputElement>().value())
        });
        values.collect()
    }

    /// A word of the page.
    fn say(&self, name: &str) -> String {
        let selector = ["[data-say=\"", name, "\"]"].concat();
        let word = find(&self.root, &selector).and_then(|word| word.text_content());
        word.unwrap_or_default()
    }

    /// Says by how much is narrowed, also where that is folded away.
    fn count_chosen(&self, chosen: usize) {
        let Some(summary) = find(&self.root, ".narrow summary") else {
            return;
        };
        match chosen {
            0 => drop(summary.remove_attribute("data-chosen")),
            _ => set(
                &summary,
                "data-chosen",
                &["(", &whole_number(chosen as u64), ")"].concat(),
            ),
        }
    }

    /// Asks for what the form says, and shows it when it has come.
    fn ask(&self) {
        ASKED.set(ASKED.get().wrapping_add(1));
        // WebKit resets such a field some time after it has shown a page again that it kept.
        self.field.set_default_value(&self.field.value());
        let escape = |value: &str| String::from(js_sys::encode_uri_component(value));
        let values = self.values();
        self.count_chosen(chosen(&values));
        let query = query(&values, escape);
        address_bar::replace_query(&address_bar::path(), &query);
        if IS_ANSWERING.replace(true) {
            return;
        }
        spawn_local(async {
            while let Some(page) = Page::here() {
                let turn = ASKED.get();
                let question = question(&page.values());
                let [address, saved] = ["data-search", "data-saved"]
                    .map(|name| page.root.get_attribute(name).unwrap_or_default());
                let answer = match &question {
                    Some(question) => answer(&address, &saved, question, MOST.get()).await,
                    None => (Some(Answer::default()), false),
                };
                if ASKED.get() == turn {
                    if page.root.is_connected() {
                        page.show(answer, question.is_none());
                    }
                    break;
                }
            }
            IS_ANSWERING.set(false);
        });
    }

    #[inline(never)]
    fn show(&self, (answer, is_offline): (Option<Answer>, bool), is_empty: bool) {
        let answer_came = answer.is_some();
        let answer = answer.unwrap_or_default();
        let home = self.root.get_attribute("data-home").unwrap_or_default();
        let today = today();
        let say = |name: &str| self.say(name);
        let options: Vec<String> = (0..)
            .zip(&answer.shown)
            .map(|(number, (_, shown))| option(number, shown, &home, &today, &say))
            .collect();
        let count = match (answer.total, answer.shown.len()) {
            _ if is_empty => String::new(),
            _ if !answer_came => self.say("unreachable"),
            (0, 0) if chosen(&self.values()) > 0 => self.say("excluded"),
            (0, 0) => self.say("nothing"),
            (0, _) => self.say("near"),
            (1, _) => self.say("one"),
            (total, _) => self
                .say("several")
                .replace('#', &whole_number(total as u64)),
        };
        let offline = if is_offline && !is_empty {
            self.say("offline")
        } else {
            String::new()
        };
        self.list.set_inner_html(&options.concat());
        self.list.set_hidden(options.is_empty());
        let is_open = if options.is_empty() { "false" } else { "true" };
        set(&self.field, "aria-expanded", is_open);
        self.activate(None);
        let gap = if offline.is_empty() { "" } else { " " };
        self.tell(".count", &[&offline, gap, &count].concat());
        let meant = answer
            .meant
            .map(|meant| [&self.say("meant"), " ", &meant].concat());
        self.tell(".meant", &meant.unwrap_or_default());
        let has_more = answer.total > answer.shown.len();
        self.tell(
            ".more",
            &if has_more {
                self.say("more")
            } else {
                String::new()
            },
        );
        set_class(&self.root, "asked", !is_empty);
    }

    /// Writes a text where it belongs; a button without one is not there, but a region that tells what changes must be there before.
    fn tell(&self, selector: &str, text: &str) {
        if let Some(place) = find(&self.root, selector) {
            place.set_hidden(text.is_empty() && selector == ".more");
            if place.text_content().as_deref() != Some(text) {
                place.set_text_content(Some(text));
            }
        }
    }

    /// The keys of a combobox; all others are the field's own.
    fn key(&self, event: &KeyboardEvent) {
        if event.target().as_ref() != Some(self.field.as_ref()) || event.is_composing() {
            return;
        }
        let options = all(&self.list, "[role=option]");
        let (active, last) = (ACTIVE.get(), options.len().checked_sub(1));
        match (event.key().as_str(), last) {
            ("ArrowDown", Some(last)) => {
                let next = active.map_or(0, |active| active + 1);
                self.activate((next <= last).then_some(next));
            }
            ("ArrowUp", Some(last)) => {
                self.activate(active.map_or(Some(last), |active| active.checked_sub(1)));
            }
            ("Enter", _) if active.is_some() => {
                let option = active.and_then(|active| options.get(active));
                if let Some(option) = option.and_then(|one| one.dyn_ref::<HtmlElement>()) {
                    option.click();
                }
            }
            ("Escape", _) if active.is_some() => self.activate(None),
            // These move in what was typed.
            ("ArrowLeft" | "ArrowRight" | "Home" | "End", _) => return self.activate(None),
            ("Escape", _) if !self.field.value().is_empty() => {
                self.field.set_value("");
                MOST.set(AT_ONCE);
                self.ask();
            }
            _ => return,
        }
        event.prevent_default();
    }

    /// Puts the keys on an option, or back on the field.
    fn activate(&self, active: Option<usize>) {
        ACTIVE.set(active);
        for (number, option) in all(&self.list, "[role=option]").iter().enumerate() {
            let is_active = active == Some(number);
            set(
                option,
                "aria-selected",
                if is_active { "true" } else { "false" },
            );
            if is_active {
                set(&self.field, "aria-activedescendant", &option.id());
                let options = ScrollIntoViewOptions::new();
                options.set_block(ScrollLogicalPosition::Nearest);
                option.scroll_into_view_with_scroll_into_view_options(&options);
            }
        }
        if active.is_none() {
            let _ = self.field.remove_attribute("aria-activedescendant");
        }
    }
}

/// Today in Vietnam, as `2026-11-28`.
fn today() -> String {
    let mut day = String::new();
    if let Some((today, _)) = clock::now() {
        digits(&mut day, u64::from(today.year()), 4);
        for part in [today.month(), today.day()] {
            day.push('-');
            digits(&mut day, u64::from(part), 2);
        }
    }
    day
}

/// By how many values is narrowed.
fn chosen(values: &[(String, String)]) -> usize {
    let chosen = values
        .iter()
        .filter(|(name, value)| name != TYPED && !value.is_empty());
    chosen.count()
}

/// What the values of a form ask; none where they ask nothing.
#[inline(never)]
fn question(values: &[(String, String)]) -> Option<Question> {
    let typed = values.iter().find(|(name, _)| name == TYPED);
    let typed = typed.map_or_else(String::new, |(_, value)| value.clone());
    let choices = choices(values, &today());
    (!typed.is_empty() || !choices.is_empty()).then_some(Question { typed, choices })
}

/// What is here of an index.
#[inline(never)]
fn known(address: &str) -> Option<Index> {
    INDEX.with_borrow(|index| {
        let (of, index) = index.as_ref()?;
        (of == address).then(|| index.clone())
    })
}

/// Answers from the host, or from what is saved; says which. None where neither is there.
async fn answer(
    address: &str,
    saved: &str,
    question: &Question,
    most: usize,
) -> (Option<Answer>, bool) {
    // Once more where the site was published anew since its head was fetched.
    for _ in 0..2 {
        let index = match known(address) {
            Some(index) => Ok(index),
            None => Index::of_host(address).await,
        };
        let Ok(mut index) = index else { break };
        let answer = index.answer(question, most).await;
        INDEX.set(answer.is_ok().then(|| (address.to_owned(), index)));
        match answer {
            Ok(answer) => return (Some(answer), false),
            Err(Missing::Gone) => {}
            Err(Missing::Unreachable) => break,
        }
    }
    let mut all: Option<Answer> = None;
    for village in saved.split(' ') {
        if let Some(mut index) = Index::of_village(address, village).await
            && let Ok(answer) = index.answer(question, most).await
        {
            all.get_or_insert_default().add(answer, most);
        }
    }
    (all, true)
}
