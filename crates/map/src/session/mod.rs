//! A live map as pure state: what happened goes in as an event, what has to be brought up to date comes out, and what is shown is
//! asked of it. Knows no browser.

mod card;
mod changes;
mod drawing;
mod event;
mod gesture;
mod listing;
mod planning;
mod position;
mod selection;
#[cfg(test)]
mod tests;

pub use changes::{Changes, Redraw, Scroll, Watch};
pub use drawing::Drawn;
pub use event::{Action, Event, Key, WheelUnit};
pub use planning::{Onward, PlanTold, StopTold};

use crate::motion::Motion;
use crate::sheet::whole;
use crate::{Course, Feature, MapData, MapQuery, Plan, Scene};
use drawing::Drawing;
use gesture::{Gesture, Release};
use langke_model::calendar::Date;
use langke_model::geo::{ScreenPoint, View, to_lon_lat};
use langke_model::i18n::{MapWords, map_words};
use langke_model::vocabulary::Choice;
use position::Position;
use selection::Chosen;

/// How far an arrow key moves the map, in screen units.
const STEP: f64 = 90.0;
/// A frame that comes later than this counts as if it came now, in milliseconds: a tab that slept does not jump.
const LONGEST_FRAME: f64 = 250.0;
/// The first frame of a movement counts for so long, in milliseconds.
const FIRST_FRAME: f64 = 16.0;

/// What the map cannot know of itself.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Surroundings {
    /// Today and the minute of the day in Vietnam; none by a clock that is beyond all calendars.
    pub now: Option<(Date, u16)>,
    /// The list stands beside the map.
    pub is_wide: bool,
    /// The visitor wants less motion.
    pub wants_less_motion: bool,
}

/// The hint how to move the map.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Hint {
    #[default]
    None,
    TwoFingers,
    Wheel,
}

/// A live map.
#[derive(Debug, Clone)]
pub struct Session {
    data: MapData,
    words: &'static MapWords,
    scene: Scene,
    /// What plans go by; none on a map without a route.
    course: Option<Course>,
    plan: Plan,
    /// The plan is being changed.
    is_edited: bool,
    query: MapQuery,
    surroundings: Surroundings,
    /// Everything, as it was printed.
    whole: View,
    view: View,
    motion: Option<Motion>,
    /// When the last frame was shown, in milliseconds; 0 while nothing moves.
    last_frame: f64,
    gesture: Gesture,
    /// One finger and the wheel belong to the map, not to the page.
    is_held: bool,
    /// The map fills the screen.
    is_large: bool,
    hint: Hint,
    /// The places that are shown, by index.
    shown: Vec<usize>,
    selected: Option<usize>,
    /// Places of a mark from which one is to be chosen, by index.
    offered: Vec<usize>,
    position: Position,
    drawing: Drawing,
}

impl Session {
    /// A map in a window of some size, in screen units, as its address's query asks; none if the map cannot be drawn.
    pub fn new(
        data: MapData,
        query: &str,
        (width, height): (f64, f64),
        surroundings: Surroundings,
    ) -> Option<Session> {
        let scene = Scene::new(&data)?;
        let course = Course::new(&data);
        let query = MapQuery::parse(query);
        let plan = query.plan(
            course
                .as_ref()
                .map_or_else(|| Plan::usual(0), Course::usual),
        );
        let (whole, printed) = whole(&scene, (width, height), f64::from(data.least_metres))?;
        let is_to_be_as_printed = query == MapQuery::default() && data.tiles.is_none();
        let printed = printed.filter(|_| is_to_be_as_printed);
        let view = match query.view {
            Some((centre, zoom)) => View::at(centre, zoom, width, height),
            None => whole,
        };
        Some(Session {
            words: map_words(data.language),
            shown: Vec::new(),
            data,
            scene,
            course,
            plan,
            is_edited: false,
            query,
            surroundings,
            whole,
            view,
            motion: None,
            last_frame: 0.0,
            gesture: Gesture::default(),
            is_held: false,
            is_large: false,
            hint: Hint::None,
            selected: None,
            offered: Vec::new(),
            position: Position::default(),
            drawing: Drawing::upon(printed),
        })
    }

    /// What is to be shown at first: all of it, but the drawing where the printed sheet shows the same.
    pub fn begin(&mut self) -> Changes {
        let mut changes = Changes {
            drawing: if self.drawing.is_printed() {
                Redraw::Not
            } else {
                Redraw::Anew
            },
            openings: true,
            listing: true,
            choices: true,
            ..Changes::default()
        };
        self.narrow();
        self.note_plan(&mut changes);
        if let Some(at) = self.query.at.clone() {
            self.select(self.place_called(&at), Chosen::ByAddress, &mut changes);
        }
        changes
    }

    /// Notes what is around the map now.
    pub fn look_around(&mut self, surroundings: Surroundings) {
        self.surroundings = surroundings;
    }

    /// Something happened; tells what has to be brought up to date.
    pub fn on(&mut self, event: Event) -> Changes {
        let mut changes = Changes::default();
        match event {
            Event::FingerDown { id, at, is_touch } => {
                self.motion = None;
                self.gesture.down(id, at, self.is_held || !is_touch);
            }
            Event::FingerMoved {
                id,
                at,
                time,
                is_down,
            } => self.finger_moved(id, at, time, is_down, &mut changes),
            Event::FingerUp { id, time } => match self.gesture.up(id, time) {
                Release::Dragged(speed) => {
                    self.motion = speed.map(Motion::Glide);
                    changes.frame = true;
                }
                Release::OneStays => changes.frame = true,
                Release::Still => {}
            },
            Event::FingersLost => self.gesture.lose(),
            Event::Tapped { at, time, places } => self.tapped(at, time, &places, &mut changes),
            Event::Touched {
                fingers,
                is_on_card,
            } => {
                changes.is_taken = self.is_held && !is_on_card || fingers > 1;
                if changes.is_taken {
                    self.tell_hint(Hint::None, &mut changes);
                } else if !is_on_card {
                    self.tell_hint(Hint::TwoFingers, &mut changes);
                }
            }
            Event::Wheeled {
                at,
                time,
                way,
                unit,
                is_pinch,
                is_meant,
            } => {
                if self.is_held || is_meant {
                    self.motion = None;
                    let view = &self.view;
                    self.view = self.gesture.wheel(at, time, way, unit, is_pinch, view);
                    changes.is_taken = true;
                    changes.frame = true;
                } else {
                    self.tell_hint(Hint::Wheel, &mut changes);
                }
            }
            Event::Pressed(key) => self.pressed(key, &mut changes),
            Event::Focused => self.hold(true, &mut changes),
            Event::FocusLeft { is_elsewhere } => {
                if !self.is_large {
                    self.hold(false, &mut changes);
                } else if is_elsewhere {
                    // Whoever goes on with the keyboard goes on where it can be seen.
                    self.enlarge(false, &mut changes);
                }
            }
            Event::Asked(action) => self.asked(action, &mut changes),
            Event::Starts(time) => self.start_at(&time, &mut changes),
            Event::OnDay(day) => self.set_day(Date::parse(&day), &mut changes),
            Event::Resized { width, height } => self.resize(width, height, &mut changes),
            Event::TimePassed => {
                changes.openings = true;
                changes.listing = true;
            }
            Event::HintFaded => self.tell_hint(Hint::None, &mut changes),
            Event::Frame { time } => self.frame(time, &mut changes),
            Event::Found { at, accuracy } => self.found(at, accuracy, &mut changes),
            Event::NotFound { is_denied } => self.not_found(is_denied, &mut changes),
            Event::CannotBeFound => self.cannot_be_found(&mut changes),
        }
        changes
    }

    fn finger_moved(
        &mut self,
        id: i32,
        at: ScreenPoint,
        time: f64,
        is_down: bool,
        changes: &mut Changes,
    ) {
        // A mouse that was let go outside of the window.
        if !is_down && !self.gesture.is_empty() {
            self.gesture.lose();
            changes.frame = true;
        } else if let Some((view, begins)) = self.gesture.moved(id, at, time, &self.view) {
            self.view = view;
            changes.capture = begins.then_some(id);
            changes.frame = true;
        } else if !is_down && self.drawing.is_printed() {
            // A mouse may click, so it finds the marks there.
            changes.drawing = Redraw::Anew;
        }
    }

    /// A click that was no drag: a double one enlarges, any one makes the map hold.
    fn tapped(&mut self, at: ScreenPoint, time: f64, places: &[usize], changes: &mut Changes) {
        let Some(is_double) = self.gesture.tap(at, time) else {
            return;
        };
        let printed = self.printed_mark(at);
        let places = printed.as_deref().unwrap_or(places);
        self.hold(true, changes);
        if !places.is_empty() {
            self.choose_mark(places, changes);
        } else if is_double {
            self.fly(self.view.zoomed(at, 2.0), changes);
        } else {
            self.select(None, Chosen::OnMap, changes);
        }
    }

    fn pressed(&mut self, key: Key, changes: &mut Changes) {
        let mut step = |right, down| self.fly(self.destination().panned(right, down), changes);
        match key {
            Key::Left => step(STEP, 0.0),
            Key::Right => step(-STEP, 0.0),
            Key::Up => step(0.0, STEP),
            Key::Down => step(0.0, -STEP),
            Key::Plus => self.zoom(2.0, changes),
            Key::Minus => self.zoom(0.5, changes),
            Key::Home => self.fly(self.whole, changes),
            Key::Number(number) => {
                if self.scene.is_route && (1..=self.data.places.len()).contains(&number) {
                    self.select(Some(number - 1), Chosen::ByKey, changes);
                }
            }
            // One step back: from the card, from the large map, from the map.
            Key::Escape if self.selected.is_some() => self.select(None, Chosen::ByKey, changes),
            Key::Escape if self.is_large => self.enlarge(false, changes),
            Key::Escape => self.hold(false, changes),
        }
        // The page does not scroll with these keys while the map has the focus; Escape is everybody's.
        changes.is_taken = key != Key::Escape;
    }

    fn asked(&mut self, action: Action, changes: &mut Changes) {
        match action {
            Action::ZoomIn => self.zoom(2.0, changes),
            Action::ZoomOut => self.zoom(0.5, changes),
            Action::Whole => self.fly(self.whole, changes),
            Action::Larger => self.enlarge(!self.is_large, changes),
            Action::Locate => self.locate(changes),
            Action::Close => self.select(None, Chosen::OnMap, changes),
            Action::Select(place) => self.select(Some(place), Chosen::OnMap, changes),
            Action::Find(place) => self.select(Some(place), Chosen::InList, changes),
            Action::Show(choice) => self.toggle_choice(choice, changes),
            Action::Edit => {
                self.is_edited = !self.is_edited;
                changes.editing = true;
            }
            Action::Earlier(_) | Action::Later(_) | Action::Skip(_) | Action::Reset => {
                self.change_plan(action, changes)
            }
        }
    }

    /// Enlarges around the middle.
    fn zoom(&mut self, factor: f64, changes: &mut Changes) {
        let middle = ScreenPoint {
            x: self.view.width / 2.0,
            y: self.view.height / 2.0,
        };
        self.fly(self.destination().zoomed(middle, factor), changes);
    }

    /// The window in which a flight will end, or the one that is shown.
    fn destination(&self) -> View {
        match self.motion {
            Some(Motion::Flight { to, .. }) => to,
            _ => self.view,
        }
    }

    /// Flies to another window; at once for those who want less motion.
    fn fly(&mut self, to: View, changes: &mut Changes) {
        if self.surroundings.wants_less_motion {
            self.view = to;
            self.motion = None;
        } else {
            self.motion = Some(Motion::flight(self.view, to));
        }
        changes.frame = true;
    }

    fn frame(&mut self, time: f64, changes: &mut Changes) {
        let passed = if self.last_frame > 0.0 {
            (time - self.last_frame).clamp(0.0, LONGEST_FRAME)
        } else {
            FIRST_FRAME
        };
        self.last_frame = time;
        if let Some(motion) = self.motion {
            (self.view, self.motion) = motion.step(&self.view, passed);
        }
        let moves = self.motion.is_some() || self.gesture.turns(time);
        let is_at_rest = !moves && self.gesture.is_empty();
        changes.drawing = self.drawing.follows(&self.view, is_at_rest);
        changes.frame = moves;
        if !moves {
            self.last_frame = 0.0;
        }
        if is_at_rest {
            let is_whole = self.view == self.whole;
            let centre = to_lon_lat(self.view.centre).filter(|_| !is_whole);
            self.query.view = centre.map(|centre| (centre, self.view.zoom()));
            changes.address = true;
            changes.listing = true;
        }
    }

    fn resize(&mut self, width: f64, height: f64, changes: &mut Changes) {
        if (width, height) == (self.view.width, self.view.height) || width < 1.0 {
            return;
        }
        let was_whole = self.view == self.whole;
        let least_metres = f64::from(self.data.least_metres);
        self.whole = whole(&self.scene, (width, height), least_metres)
            .map_or(self.whole, |(whole, _)| whole);
        self.view = if was_whole {
            self.whole
        } else {
            self.view.resized(width, height)
        };
        changes.drawing = Redraw::Anew;
    }

    /// Whether one finger and the wheel belong to the map.
    fn hold(&mut self, is_held: bool, changes: &mut Changes) {
        self.is_held = is_held;
        changes.hold = true;
        if is_held {
            self.tell_hint(Hint::None, changes);
        }
    }

    /// Lets the map fill the screen, or stand in its place again.
    fn enlarge(&mut self, is_large: bool, changes: &mut Changes) {
        self.is_large = is_large;
        changes.large = true;
        self.hold(is_large, changes);
    }

    fn tell_hint(&mut self, hint: Hint, changes: &mut Changes) {
        changes.hint |= self.hint != hint;
        self.hint = hint;
    }

    /// The words of the map's language.
    pub fn words(&self) -> &'static MapWords {
        self.words
    }

    /// What the map shows.
    pub fn data(&self) -> &MapData {
        &self.data
    }

    /// The base map under it.
    pub fn features(&self) -> &[Feature] {
        &self.scene.features
    }

    /// Lays it upon another base map; the next drawing shows it.
    pub fn lay(&mut self, features: Vec<Feature>) {
        self.scene.features = features;
    }

    /// The window.
    pub fn view(&self) -> &View {
        &self.view
    }

    /// The selected place, by index.
    pub fn selected(&self) -> Option<usize> {
        self.selected
    }

    /// Whether places are narrowed so.
    pub fn is_chosen(&self, choice: Choice) -> bool {
        self.query.show.contains(&choice)
    }

    /// Whether the plan is being changed.
    pub fn is_edited(&self) -> bool {
        self.is_edited
    }

    /// Whether one finger and the wheel belong to the map.
    pub fn is_held(&self) -> bool {
        self.is_held
    }

    /// Whether the map fills the screen.
    pub fn is_large(&self) -> bool {
        self.is_large
    }

    /// The hint how to move the map; empty for none.
    pub fn hint(&self) -> &'static str {
        match self.hint {
            Hint::None => "",
            Hint::TwoFingers => self.words.two_fingers,
            Hint::Wheel => self.words.wheel,
        }
    }

    /// What of the map is worth sharing, as the query of its address.
    pub fn query(&self) -> String {
        self.query.print()
    }
}
