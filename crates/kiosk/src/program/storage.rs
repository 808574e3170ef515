//! What the screen itself keeps on its device, and how everything else is forgotten. Only wasm.

use web_sys::Storage;

use crate::{Counted, Log};
use langke_browser::clock;

/// With this the names of everything begin that outlives a visit.
const OURS: &str = "langke kiosk ";
const LOG: &str = "langke kiosk log";
const RUNNING: &str = "langke kiosk running";
const CODE: &str = "langke kiosk code";

fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?
}

fn get(name: &str) -> Option<String> {
    storage()?.get_item(name).ok()?
}

fn set(name: &str, value: &str) {
    if let Some(storage) = storage() {
        let _ = storage.set_item(name, value);
    }
}

/// What happened on this screen.
pub fn log() -> Log {
    get(LOG).map_or_else(Log::default, |text| Log::parse(&text))
}

/// Counts something that happened today.
pub fn count(counted: Counted) {
    let today = clock::now().and_then(|(day, _)| i32::try_from(day.days()).ok());
    if let Some(today) = today {
        let mut log = log();
        log.count(today, counted);
        set(LOG, &log.to_string());
    }
}

/// The screen starts: counted, and if nobody had ended it, that too.
pub fn begin() {
    count(Counted::Start);
    if get(RUNNING).is_some() {
        count(Counted::Fault);
    }
    set(RUNNING, "1");
}

/// The screen is ended by whoever may.
pub fn end() {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(RUNNING);
    }
}

/// The code that the staff chose.
pub fn code() -> Option<String> {
    get(CODE)
}

/// Keeps the code that the staff chose. It keeps visitors out of the panel and guards nothing else, so it is kept as it is.
pub fn set_code(code: &str) {
    set(CODE, code);
}

/// Forgets what a visit left behind.
pub fn forget() {
    let session = web_sys::window().and_then(|window| window.session_storage().ok()?);
    for storage in storage().into_iter().chain(session) {
        let names =
            (0..storage.length().unwrap_or(0)).filter_map(|index| storage.key(index).ok()?);
        let of_visit: Vec<String> = names.filter(|name| !name.starts_with(OURS)).collect();
        for name in of_visit {
            let _ = storage.remove_item(&name);
        }
    }
}
