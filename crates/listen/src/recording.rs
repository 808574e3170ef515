//! A recording that plays: its sentences light up, its speed can be changed, the device's own buttons know it. Only wasm.

use std::cell::RefCell;

use js_sys::{Function, Object, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, HtmlElement, HtmlMediaElement};

use crate::{SPEEDS, heard_at, neighbour};
use langke_browser::dom::{all, around, element, find, set, set_current};

thread_local! {
    static HEARD: RefCell<Option<Recording>> = const { RefCell::new(None) };
    static TIME: Closure<dyn Fn()> = Closure::new(|| with(Recording::light_up));
    static SPEED: Closure<dyn Fn()> = Closure::new(|| with(Recording::change_speed));
    static BACK: Closure<dyn Fn()> = Closure::new(|| with(|recording| recording.go(false)));
    static ON: Closure<dyn Fn()> = Closure::new(|| with(|recording| recording.go(true)));
}

/// A recording of the page.
struct Recording {
    audio: HtmlMediaElement,
    sentences: Vec<Element>,
    /// When each sentence begins and ends, in milliseconds.
    times: Vec<(u32, u32)>,
    speed: Option<HtmlElement>,
    /// What stands before the speed.
    label: &'static str,
}

fn with(what: impl FnOnce(&Recording)) {
    HEARD.with_borrow(|heard| {
        if let Some(recording) = heard {
            what(recording);
        }
    });
}

/// A recording began to play: the starter fires `langke:heard` on it.
pub fn begin(event: &Event) {
    let audio = event.target().and_then(|target| target.dyn_into().ok());
    let (Some(audio), Some(figure)) = (audio, around(event, "[data-recording]")) else {
        return;
    };
    let is_known = HEARD.with_borrow(|heard| {
        heard
            .as_ref()
            .is_some_and(|recording| recording.audio == audio)
    });
    if !is_known {
        // One is heard at a time.
        stop();
        HEARD.set(open(audio, &figure));
    }
    with(Recording::tell_device);
}

/// Whoever leaves the page, or wants it read, has heard enough.
pub fn stop() {
    with(|recording| {
        let _ = recording.audio.pause();
    });
}

/// Stops what is heard no more because its page was left.
pub fn stop_left() {
    with(|recording| {
        if !recording.audio.is_connected() {
            let _ = recording.audio.pause();
        }
    });
}

fn open(audio: HtmlMediaElement, figure: &Element) -> Option<Recording> {
    let sentences = all(figure, "[data-from]");
    let time = |sentence: &Element, name: &str| sentence.get_attribute(name)?.parse().ok();
    let times = sentences
        .iter()
        .map(|sentence| Some((time(sentence, "data-from")?, time(sentence, "data-to")?)))
        .collect::<Option<Vec<_>>>()?;
    TIME.with(|listener| {
        let listener = listener.as_ref().unchecked_ref();
        for kind in ["timeupdate", "seeking", "ended"] {
            let _ = audio.add_event_listener_with_callback(kind, listener);
        }
    });
    let is_vietnamese = figure
        .closest("[lang]")
        .ok()
        .flatten()
        .is_some_and(|page| page.get_attribute("lang").as_deref() == Some("vi"));
    let label = if is_vietnamese {
        "Tốc độ "
    } else {
        "Speed "
    };
    let speed = find(figure, "[data-speed]").or_else(|| add_speed(&audio));
    let recording = Recording {
        audio,
        sentences,
        times,
        speed,
        label,
    };
    recording.show_speed();
    Some(recording)
}

/// Adds the button by which the speed is changed; the style sheet puts it beside the title.
fn add_speed(audio: &HtmlMediaElement) -> Option<HtmlElement> {
    let button = element("button", "")?;
    set(&button, "type", "button");
    set(&button, "data-speed", "");
    SPEED.with(|listener| {
        let _ = button.add_event_listener_with_callback("click", listener.as_ref().unchecked_ref());
    });
    audio
        .insert_adjacent_element("afterend", &button)
        .ok()
        .flatten()?;
    Some(button)
}

impl Recording {
    fn now(&self) -> u32 {
        (self.audio.current_time() * 1000.0) as u32
    }

    /// Ends with the sentence that was tapped.
    fn end_sentence(&self) {
        let until = self.audio.get_attribute("data-until");
        let until: Option<u32> = until.and_then(|until| until.parse().ok());
        if until.is_some_and(|until| self.now() >= until) {
            let _ = self.audio.remove_attribute("data-until");
            let _ = self.audio.pause();
        }
    }

    fn light_up(&self) {
        self.end_sentence();
        let heard = heard_at(&self.times, self.now()).filter(|_| !self.audio.ended());
        for (place, sentence) in self.sentences.iter().enumerate() {
            set_current(sentence, heard == Some(place));
        }
    }

    fn change_speed(&self) {
        let now = self.audio.playback_rate() as f32;
        let place = SPEEDS.iter().position(|speed| *speed == now);
        let next = SPEEDS[place.map_or(0, |place| (place + 1) % SPEEDS.len())];
        self.audio.set_playback_rate(f64::from(next));
        self.show_speed();
    }

    fn show_speed(&self) {
        let Some(button) = &self.speed else { return };
        let speed = crate::bar::speed(self.audio.playback_rate() as f32);
        button.set_text_content(Some(&[self.label, speed].concat()));
    }

    /// Goes a sentence back or on.
    fn go(&self, is_next: bool) {
        let place = neighbour(&self.times, self.now(), is_next);
        if let Some((from, _)) = place.and_then(|place| self.times.get(place)) {
            self.audio.set_current_time(f64::from(*from) / 1000.0);
        }
    }

    /// Tells the device what is heard, for its locked screen and its buttons. Source: Media Session, W3C Working Draft.
    fn tell_device(&self) {
        let tell = || -> Option<()> {
            let window: JsValue = web_sys::window()?.into();
            let navigator = Reflect::get(&window, &"navigator".into()).ok()?;
            let session = Reflect::get(&navigator, &"mediaSession".into()).ok()?;
            let make = Reflect::get(&window, &"MediaMetadata".into()).ok()?;
            let make: Function = make.dyn_into().ok()?;
            let about = Object::new();
            let title = self.audio.get_attribute("aria-label")?;
            Reflect::set(&about, &"title".into(), &title.into()).ok()?;
            let album = web_sys::window()?.document()?.title();
            Reflect::set(&about, &"album".into(), &album.into()).ok()?;
            let about = Reflect::construct(&make, &js_sys::Array::of1(&about)).ok()?;
            Reflect::set(&session, &"metadata".into(), &about).ok()?;
            let handle = Reflect::get(&session, &"setActionHandler".into()).ok()?;
            let handle: Function = handle.dyn_into().ok()?;
            for (action, listener) in [("previoustrack", &BACK), ("nexttrack", &ON)] {
                listener.with(|listener| {
                    let _ = handle.call2(&session, &action.into(), listener.as_ref());
                });
            }
            Some(())
        };
        // A device without such buttons plays all the same.
        let _ = tell();
    }
}
