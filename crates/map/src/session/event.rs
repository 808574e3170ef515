//! Everything that can happen to a live map. Screen space; times in milliseconds of one clock.

use langke_model::geo::{LonLat, ScreenPoint};
use langke_model::vocabulary::Choice;

/// What happened.
#[derive(Debug, Clone)]
pub enum Event {
    /// A finger, a pen or the first button of a mouse came down on the window.
    FingerDown {
        /// By what it is known until it leaves.
        id: i32,
        /// Where, in the window.
        at: ScreenPoint,
        /// It is a finger: one scrolls the page unless the map is held.
        is_touch: bool,
    },
    /// It moved, or a mouse without a button that is down.
    FingerMoved {
        /// By what it is known.
        id: i32,
        /// Where it is now.
        at: ScreenPoint,
        /// When.
        time: f64,
        /// Whether it is still down.
        is_down: bool,
    },
    /// It left.
    FingerUp {
        /// By what it was known.
        id: i32,
        /// When.
        time: f64,
    },
    /// The browser took the fingers away.
    FingersLost,
    /// The window was clicked, or the click that ends a drag came.
    Tapped {
        /// Where.
        at: ScreenPoint,
        /// When.
        time: f64,
        /// The places of the mark that was hit, by index; empty beside all marks.
        places: Vec<usize>,
    },
    /// Fingers move over the window, and the page asks whether it may scroll.
    Touched {
        /// How many fingers.
        fingers: u32,
        /// They are on the card, which scrolls by itself.
        is_on_card: bool,
    },
    /// The wheel turned over the window.
    Wheeled {
        /// Where.
        at: ScreenPoint,
        /// When.
        time: f64,
        /// How far, downwards.
        way: f64,
        /// What that counts.
        unit: WheelUnit,
        /// With the control key, as a pinch on a touch pad comes.
        is_pinch: bool,
        /// With a key that says that the map is meant.
        is_meant: bool,
    },
    /// A key was pressed while the window has the focus, or Escape anywhere.
    Pressed(Key),
    /// The window itself has the focus.
    Focused,
    /// The focus left the window.
    FocusLeft {
        /// It went to something else on the page.
        is_elsewhere: bool,
    },
    /// A button was pressed, or what acts as one.
    Asked(Action),
    /// The plan begins at another time, as a form's field says it: `08:30`.
    Starts(String),
    /// The plan is for another day, as a form's field says it: `2026-11-28`, or nothing.
    OnDay(String),
    /// The window has another size.
    Resized {
        /// In screen units.
        width: f64,
        /// In screen units.
        height: f64,
    },
    /// Time went on by about a minute.
    TimePassed,
    /// The hint has faded.
    HintFaded,
    /// A frame is due.
    Frame {
        /// When.
        time: f64,
    },
    /// The visitor was found.
    Found {
        /// Where; none for a point that is not on the earth.
        at: Option<LonLat>,
        /// Exact to so many metres.
        accuracy: f64,
    },
    /// The visitor was not found.
    NotFound {
        /// The visitor, or the browser, does not want it.
        is_denied: bool,
    },
    /// The browser cannot tell positions at all.
    CannotBeFound,
}

/// What a wheel counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WheelUnit {
    /// Screen units.
    Pixel,
    /// Lines of text.
    Line,
    /// Whole windows.
    Page,
}

/// Keys that a map knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Key {
    /// To the left.
    Left,
    /// To the right.
    Right,
    /// Upwards.
    Up,
    /// Downwards.
    Down,
    /// Larger.
    Plus,
    /// Smaller.
    Minus,
    /// Everything.
    Home,
    /// One step back.
    Escape,
    /// The number of a stop.
    Number(usize),
}

impl Key {
    /// The key of a name. Source: W3C, "UI Events KeyboardEvent key Values".
    pub fn named(name: &str) -> Option<Key> {
        Some(match name {
            "ArrowLeft" => Key::Left,
            "ArrowRight" => Key::Right,
            "ArrowUp" => Key::Up,
            "ArrowDown" => Key::Down,
            "+" | "=" => Key::Plus,
            "-" => Key::Minus,
            "Home" => Key::Home,
            "Escape" => Key::Escape,
            digit => Key::Number(digit.parse().ok()?),
        })
    }
}

/// What buttons do. Places and stops are meant by index.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Show it twice as large.
    ZoomIn,
    /// Show it half as large.
    ZoomOut,
    /// Show everything.
    Whole,
    /// Fill the screen, or no longer.
    Larger,
    /// Find the visitor, or no longer.
    Locate,
    /// Select nothing.
    Close,
    /// Select one of the places of a mark.
    Select(usize),
    /// Select a place of the list, and show it on the map.
    Find(usize),
    /// Narrow the places, or no longer.
    Show(Choice),
    /// Change the plan, or no longer.
    Edit,
    /// Visit a stop one place earlier.
    Earlier(usize),
    /// Visit a stop one place later.
    Later(usize),
    /// Leave a stop out, or take it in again.
    Skip(usize),
    /// Make the plan as usual.
    Reset,
}

impl Action {
    /// The action that a button names, with the place that it names.
    pub fn named(name: &str, place: Option<usize>) -> Option<Action> {
        Some(match name {
            "zoom-in" => Action::ZoomIn,
            "zoom-out" => Action::ZoomOut,
            "whole" => Action::Whole,
            "larger" => Action::Larger,
            "locate" => Action::Locate,
            "close" => Action::Close,
            "edit" => Action::Edit,
            "reset" => Action::Reset,
            "select" => Action::Select(place?),
            "find" => Action::Find(place?),
            "earlier" => Action::Earlier(place?),
            "later" => Action::Later(place?),
            "skip" => Action::Skip(place?),
            choice => Action::Show(Choice::from_keyword(choice)?),
        })
    }
}
