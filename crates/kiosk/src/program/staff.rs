//! The panel of the staff, behind a long press and a code: how the screen fares. Only wasm.

use web_sys::{Element, HtmlElement};

use super::shell::{Shell, open};
use super::storage;
use crate::Counted;
use langke_browser::clock;
use langke_browser::dom::{element, find, set};
use langke_model::calendar::Date;
use langke_model::i18n::{Language, date};

/// How long the place's name is pressed before the panel opens, in milliseconds.
pub const LONG: u32 = 3_000;

/// So many wrong codes, and nobody may try for a while.
const TRIES: u32 = 5;
/// That while, in milliseconds.
const LOCKED: u32 = 60_000;
/// The panel closes by itself when nobody touches it, in milliseconds.
const FORGOTTEN: u32 = 120_000;
/// How long a code is, in digits.
const DIGITS: std::ops::RangeInclusive<usize> = 4..=8;
/// Days of the log on the panel; all of them are printed.
const SHOWN: usize = 14;

/// The panel, when it is open.
#[derive(Default)]
pub struct Staff {
    is_open: bool,
    is_inside: bool,
    typed: String,
    wrong: u32,
    locked: u32,
    quiet: u32,
}

impl Staff {
    /// Whether it is open.
    pub fn is_open(&self) -> bool {
        self.is_open
    }

    /// Opens it at the question for the code.
    pub fn open(&mut self, shell: &Shell) {
        self.is_open = true;
        self.is_inside = false;
        self.quiet = 0;
        self.typed.clear();
        self.show(shell);
        open(&shell.staff);
    }

    /// Closes it.
    pub fn close(&mut self, shell: &Shell) {
        self.is_open = false;
        self.is_inside = false;
        // Nobody else reads what was shown.
        if let Some(report) = find(&shell.staff, ".report") {
            report.set_inner_html("");
        }
        shell.staff.close();
    }

    /// Somebody is at it.
    pub fn touched(&mut self) {
        self.quiet = 0;
    }

    /// Lets milliseconds go by; whether the panel closes for want of anybody.
    pub fn tick(&mut self, elapsed: u32) -> bool {
        self.locked = self.locked.saturating_sub(elapsed);
        if self.is_open {
            self.quiet += elapsed;
        }
        self.is_open && self.quiet >= FORGOTTEN
    }

    /// Takes a key of the pad.
    pub fn press(&mut self, shell: &Shell, key: &str) {
        match key {
            "ok" => self.enter(),
            "delete" => drop(self.typed.pop()),
            digit if self.typed.len() < *DIGITS.end() => self.typed.push_str(digit),
            _ => {}
        }
        self.show(shell);
    }

    fn enter(&mut self) {
        if self.locked > 0 || !DIGITS.contains(&self.typed.len()) {
            return;
        }
        match storage::code() {
            None => {
                storage::set_code(&self.typed);
                self.is_inside = true;
            }
            Some(code) if code == self.typed => self.is_inside = true,
            Some(_) => self.wrong += 1,
        }
        if self.is_inside {
            self.wrong = 0;
        }
        if self.wrong >= TRIES {
            self.wrong = 0;
            self.locked = LOCKED;
        }
        self.typed.clear();
    }

    fn show(&self, shell: &Shell) {
        let shows = if self.is_inside {
            "report"
        } else if self.locked > 0 {
            "locked"
        } else if storage::code().is_none() {
            "new"
        } else if self.wrong > 0 {
            "wrong"
        } else {
            "code"
        };
        set(&shell.staff, "data-shows", shows);
        if let Some(place) = find(&shell.staff, ".typed") {
            place.set_text_content(Some(&"●".repeat(self.typed.len())));
        }
        if self.is_inside {
            report(shell);
        }
    }
}

/// Writes down how the screen fares.
fn report(shell: &Shell) {
    for name in ["version", "made", "renewed", "reached", "stored"] {
        let value = shell.said(name);
        let value = value.filter(|value| !value.is_empty());
        tell(shell, name, value.as_deref().unwrap_or("–"));
    }
    let is_online = web_sys::window().is_none_or(|window| window.navigator().on_line());
    set(
        &shell.staff,
        "data-network",
        if is_online { "yes" } else { "no" },
    );
    let log = storage::log();
    let today = clock::now().map(|(day, _)| day.days());
    let since = log.last_fault().zip(today);
    let since = since.map(|(fault, today)| (today - i64::from(fault)).to_string());
    tell(shell, "faultless", since.as_deref().unwrap_or("–"));
    let Some(table) = find(&shell.staff, ".report") else {
        return;
    };
    table.set_inner_html("");
    for (index, (day, counts)) in log.days().enumerate() {
        let Some(row) = element("tr", if index < SHOWN { "" } else { "printed" }) else {
            return;
        };
        let day = Date::from_days(day.into()).map(|day| date(day, Language::Vietnamese));
        let day = day.unwrap_or_default();
        let numbers = [
            Counted::Visit,
            Counted::Reset,
            Counted::Start,
            Counted::Fault,
        ];
        let numbers = numbers.map(|counted| counts.of(counted).to_string());
        cell(&row, "th", &day);
        for number in &numbers {
            cell(&row, "td", number);
        }
        let _ = table.append_child(&row);
    }
}

fn tell(shell: &Shell, name: &str, value: &str) {
    if let Some(place) = find(&shell.staff, &format!("[data-tells={name}]")) {
        place.set_text_content(Some(value));
    }
}

fn cell(row: &HtmlElement, tag: &str, text: &str) {
    if let Some(cell) = element(tag, "") {
        cell.set_text_content(Some(text));
        let _ = AsRef::<Element>::as_ref(row).append_child(&cell);
    }
}
