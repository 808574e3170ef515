//! What a visitor does on a live map, whatever the browser: fingers, mouse, wheel and keys at places of its window.

use std::time::{Duration, Instant};

use fantoccini::actions::{
    Actions, InputSource, KeyAction, KeyActions, MOUSE_BUTTON_LEFT, MouseActions, PointerAction,
    TouchActions, WheelAction, WheelActions,
};
use serde_json::Value;

use crate::browsers::browser::Browser;
use crate::browsers::visit::{PATIENCE, Visit};

/// What the path of the WebAssembly for maps holds, and that of no other program.
pub const MAP_PROGRAM: &str = "/app/langke-map_bg-";
/// The route that most scenarios walk: six stops, of which 3, 4 and 5 lie on one point.
pub const ROUTE: &str = "en/routes/bat-trang-by-bus/";
/// A window on that route in which its middle is empty ground, stop 1 stands alone, and nothing has been moved yet.
pub const VIEW: &str = "view=13.00_21.00000_105.88000";

/// How long each part of a movement takes, so that browsers send events on the way.
const STEP: Duration = Duration::from_millis(50);
/// A finger that rests this long before it leaves does not fling the map.
const REST: Duration = Duration::from_millis(250);

/// Keys as WebDriver names them. Source: W3C, "WebDriver", "Keyboard actions".
pub mod key {
    pub const BACKSPACE: char = '\u{E003}';
    pub const TAB: char = '\u{E004}';
    pub const ENTER: char = '\u{E007}';
    pub const CONTROL: char = '\u{E009}';
    pub const ESCAPE: char = '\u{E00C}';
    pub const HOME: char = '\u{E011}';
    pub const LEFT: char = '\u{E012}';
    pub const UP: char = '\u{E013}';
    pub const RIGHT: char = '\u{E014}';
    pub const DOWN: char = '\u{E015}';
}

/// The map's window in the browser's, in pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Window {
    pub left: f64,
    pub top: f64,
    pub width: f64,
    pub height: f64,
}

impl Window {
    /// A point of the window by its share from left and top, in the browser's window.
    pub fn at(&self, across: f64, down: f64) -> (f64, f64) {
        let x = self.left + self.width * across;
        let y = self.top + self.height * down;
        (x.round(), y.round())
    }
}

impl Visit {
    /// Makes the browser's window as wide as that, and waits until the page knows.
    pub async fn set_width(&self, width: u32) {
        self.client
            .set_window_size(width, 900)
            .await
            .expect("a window size");
        self.wait_until(&format!("Math.abs(innerWidth - {width}) < 40"))
            .await;
    }

    /// Loads a page, brings its map to the middle of the screen, and waits until it is alive.
    pub async fn load_map(&self, path: &str) -> Window {
        self.load_alive(path).await;
        self.look_at_map().await
    }

    /// Brings the map of the page to the middle of the screen and waits until it is alive.
    pub async fn look_at_map(&self) -> Window {
        self.scroll_to_map().await;
        self.wait_for("[data-map-ready]").await;
        // What came alive may have moved it.
        self.scroll_to_map().await;
        self.window().await
    }

    pub async fn scroll_to_map(&self) {
        let script = "document.querySelector('.sheet').scrollIntoView({ block: 'center', behavior: 'instant' })";
        let _: Value = self.evaluate(script).await;
    }

    pub async fn window(&self) -> Window {
        let script = "(() => { const box = document.querySelector('.sheet').getBoundingClientRect(); \
                      return [box.left, box.top, box.width, box.height]; })()";
        let (left, top, width, height): (f64, f64, f64, f64) = self.evaluate(script).await;
        Window {
            left,
            top,
            width,
            height,
        }
    }

    /// The middle of a stop's mark, in the map's window.
    pub async fn mark(&self, stop: u32) -> (f64, f64) {
        let script = format!(
            "(() => {{ const box = document.querySelector('.stage .spot[data-places~=\"{stop}\"] .mark').getBoundingClientRect(); \
             const window = document.querySelector('.sheet').getBoundingClientRect(); \
             return [box.left + box.width / 2 - window.left, box.top + box.height / 2 - window.top]; }})()"
        );
        self.evaluate(&script).await
    }

    /// Clicks on a stop's mark.
    pub async fn click_mark(&self, stop: u32) {
        // Where the mouse comes, a printed sheet becomes a drawing.
        self.scroll_to_map().await;
        let over = self.window().await.at(0.5, 0.5);
        self.perform(MouseActions::new("mouse".into()).then(go(over)))
            .await;
        self.wait_for(&format!(".stage .spot[data-places~='{stop}']"))
            .await;
        self.scroll_to_map().await;
        let (window, mark) = (self.window().await, self.mark(stop).await);
        let at = (
            (window.left + mark.0).round(),
            (window.top + mark.1).round(),
        );
        self.click(at).await;
    }

    /// The page stays where it was; a browser may round by a pixel when the map takes the focus.
    pub async fn assert_still(&self, scrolled: f64) {
        let now = self.scrolled().await;
        assert!(
            (now - scrolled).abs() <= 2.0,
            "the page stays: {scrolled} {now}"
        );
    }

    pub async fn scrolled(&self) -> f64 {
        self.evaluate("scrollY").await
    }

    /// The query of the address.
    pub async fn query(&self) -> String {
        self.evaluate("location.search").await
    }

    pub async fn wait_for_query(&self, query: &str) {
        let query = Value::from(query);
        self.wait_until(&format!("location.search === {query}"))
            .await;
    }

    /// Waits until the address says a zoom.
    pub async fn wait_for_zoom(&self, zoom: f64) {
        self.wait_until(&format!("Math.abs({ZOOM} - {zoom}) < 0.1"))
            .await;
    }

    /// Lets some frames pass: what was going to move has moved.
    pub async fn see_frames(&self) {
        let script = "(window.framesSeen = 0, requestAnimationFrame(function see() { \
                      window.framesSeen += 1; if (window.framesSeen < 4) requestAnimationFrame(see); }), 0)";
        let _: Value = self.evaluate(script).await;
        self.wait_until("window.framesSeen >= 4").await;
    }

    /// How many requests were made whose path holds a text, be they answered or not.
    pub fn requests_for(&self, part: &str) -> usize {
        let requests = self.requests();
        requests.iter().filter(|path| path.contains(part)).count()
    }

    /// Waits until there are more such requests than there were.
    pub async fn wait_for_request(&self, part: &str, before: usize) {
        let begun = Instant::now();
        while self.requests_for(part) <= before {
            assert!(
                begun.elapsed() < PATIENCE,
                "{:?} never asked for {part}",
                self.browser
            );
            tokio::time::sleep(Duration::from_millis(30)).await;
        }
    }

    async fn perform(&self, actions: impl Into<Actions>) {
        self.client
            .perform_actions(actions)
            .await
            .unwrap_or_else(|error| panic!("{:?}: {error}", self.browser));
    }

    /// Drags with the mouse, and rests before letting go.
    pub async fn drag(&self, from: (f64, f64), to: (f64, f64)) {
        let mouse = MouseActions::new("mouse".into()).then(go(from));
        self.perform(draw(mouse, &[from, to])).await;
    }

    /// Clicks with the mouse.
    pub async fn click(&self, at: (f64, f64)) {
        let mouse = MouseActions::new("mouse".into())
            .then(go(at))
            .then(down())
            .then(up());
        self.perform(mouse).await;
    }

    /// Clicks twice, as fast as the driver can.
    pub async fn click_twice(&self, at: (f64, f64)) {
        let mouse = MouseActions::new("mouse".into())
            .then(go(at))
            .then(down())
            .then(up())
            .then(down())
            .then(up());
        self.perform(mouse).await;
    }

    /// Presses the mouse at one point, lets it go at another with nothing between, and goes on to a third.
    pub async fn press_here_let_go_there(
        &self,
        here: (f64, f64),
        there: (f64, f64),
        on: (f64, f64),
    ) {
        let mouse = MouseActions::new("mouse".into())
            .then(go(here))
            .then(down())
            .then(go(there))
            .then(up())
            .then(go(on));
        self.perform(mouse).await;
    }

    /// Turns the wheel by so many pixels, downwards if positive; with the control key if wanted.
    pub async fn turn_wheel(&self, at: (f64, f64), down: i64, with_control: bool) {
        let turn = WheelAction::Scroll {
            duration: None,
            x: at.0 as i64,
            y: at.1 as i64,
            delta_x: 0,
            delta_y: down,
        };
        let wheel = WheelActions::new("wheel".into());
        if !with_control {
            self.perform(wheel.then(turn)).await;
            return;
        }
        let keys = KeyActions::new("keyboard".into())
            .then(KeyAction::Down {
                value: key::CONTROL,
            })
            .pause(STEP)
            .then(KeyAction::Up {
                value: key::CONTROL,
            });
        let wheel = wheel.pause(Duration::ZERO).then(turn);
        self.perform(Actions::from(keys).and(wheel)).await;
    }

    /// Turns the wheel; tells whether the page saw it. WebKitGTK's driver does not always turn a wheel by itself.
    pub async fn turns_wheel(&self, at: (f64, f64), down: i64) -> bool {
        let listen = "(window.turned = false, addEventListener('wheel', () => { window.turned = true; }, \
                      { capture: true, once: true }), 0)";
        let _: serde_json::Value = self.evaluate(listen).await;
        self.turn_wheel(at, down, false).await;
        if self.browser != Browser::WebKit {
            self.wait_until("window.turned").await;
        }
        self.see_frames().await;
        let turned: bool = self.evaluate("window.turned").await;
        if !turned {
            println!(
                "passed over: this driver of {:?} turned no wheel",
                self.browser
            );
        }
        turned
    }

    /// Presses keys one after the other, without a pause.
    pub async fn press(&self, keys: &[char]) {
        let mut actions = KeyActions::new("keyboard".into());
        for key in keys {
            actions = actions
                .then(KeyAction::Down { value: *key })
                .then(KeyAction::Up { value: *key });
        }
        self.perform(actions).await;
    }

    /// Moves fingers, each along its points, all at once; tells whether this browser's driver has fingers.
    pub async fn touch(&self, fingers: &[&[(f64, f64)]]) -> bool {
        let listen = "(addEventListener('pointerdown', (event) => { window.pointerKind = event.pointerType; }, \
                      { capture: true, once: true }), window.pointerKind = '', 0)";
        let _: Value = self.evaluate(listen).await;
        let mut actions = Actions::default();
        for (number, points) in fingers.iter().enumerate() {
            let finger = TouchActions::new(format!("finger {number}"));
            let finger = points
                .first()
                .map(|first| draw(finger.then(go(*first)), points));
            actions = actions.and(finger.expect("a finger touches somewhere"));
        }
        let is_done = self.client.perform_actions(actions).await.is_ok();
        is_done
            && self
                .evaluate::<bool>("window.pointerKind === 'touch'")
                .await
    }
}

/// The zoom that the address says; 0 without one.
pub const ZOOM: &str = "Number(location.search.match(/view=([\\d.]+)/)?.[1] ?? 0)";

fn down() -> PointerAction {
    PointerAction::Down {
        button: MOUSE_BUTTON_LEFT,
    }
}

fn up() -> PointerAction {
    PointerAction::Up {
        button: MOUSE_BUTTON_LEFT,
    }
}

fn go(to: (f64, f64)) -> PointerAction {
    PointerAction::MoveTo {
        duration: None,
        x: to.0,
        y: to.1,
    }
}

/// Presses, moves along the points in steps, rests, and lets go. With one point it only taps.
fn draw<T: InputSource<Action = PointerAction>>(pointer: T, points: &[(f64, f64)]) -> T {
    let mut pointer = pointer.then(down());
    for ends in points.windows(2) {
        for step in 1..=4 {
            let share = f64::from(step) / 4.0;
            pointer = pointer.then(PointerAction::MoveTo {
                duration: Some(STEP),
                x: (ends[0].0 + (ends[1].0 - ends[0].0) * share).round(),
                y: (ends[0].1 + (ends[1].1 - ends[0].1) * share).round(),
            });
        }
    }
    if points.len() > 1 {
        pointer = pointer.pause(REST);
    }
    pointer.then(up())
}
