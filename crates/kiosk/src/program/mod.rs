//! From what the browser tells to what the screen does. Only wasm.

mod attract;
mod awake;
mod events;
mod fit;
mod frame;
mod shell;
mod staff;
mod storage;

use std::cell::RefCell;
use std::thread::LocalKey;

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Event, HtmlInputElement, Window};

use crate::upkeep::Upkeep;
use crate::{Attention, Change, Counted, End, Goal, Notice, SiteRoot};
use attract::Attract;
use fit::Hooks;
use frame::{Frame, Shows};
use langke_browser::clock;
use langke_browser::dom::{document, find};
use shell::{Shell, State};
use staff::{LONG, Staff};

/// Milliseconds between two looks at the clock; the watcher outside counts on one beat a second (`crates/watch`).
const TICK: i32 = 1_000;
/// While a page is on its way, the screen looks more often, in milliseconds.
const SOON: u32 = 50;
/// The shorter side of a screen on which the site has its own size; larger screens enlarge it as much as they are larger.
const SHORT_SIDE: f64 = 600.0;
/// How many times as large somebody may have it.
const SIZES: [f64; 3] = [1.0, 1.25, 1.5];
/// So long the screen says that a page cannot be shown before it goes back to the site's first page, in milliseconds.
const SORRY: u32 = 6_000;

thread_local! {
    static KIOSK: RefCell<Option<Kiosk>> = const { RefCell::new(None) };
    static TICKER: Closure<dyn Fn()> = Closure::new(tick);
    static WATCHER: Closure<dyn Fn()> = Closure::new(watch);
    /// Hears everything that happens, on the screen and in the frame.
    static LISTENER: Closure<dyn Fn(Event)> = Closure::new(hear);
    /// What a page would print or share is taken along.
    static TAKEN: Closure<dyn Fn()> = Closure::new(|| with(|kiosk| kiosk.take_along()));
    /// What a page would open elsewhere.
    static OPENED: Closure<dyn Fn(JsValue) -> JsValue> = Closure::new(|address: JsValue| {
        let address = address.as_string().unwrap_or_default();
        with(|kiosk| kiosk.follow(&address, false));
        JsValue::NULL
    });
}

/// The screen.
struct Kiosk {
    shell: Shell,
    site: SiteRoot,
    attract: Attract,
    frame: Option<Frame>,
    attention: Attention,
    staff: Staff,
    upkeep: Upkeep,
    size: usize,
    /// How long the place's name has been pressed.
    door: Option<u32>,
    beat: u32,
    looked_at: f64,
    sorry: u32,
    /// Somebody looks all the time what comes into the frame.
    is_watched: bool,
}

/// Begins: the screen waits for visitors.
pub fn start() {
    let (Some(document), Some(window), Some(shell)) =
        (document(), web_sys::window(), Shell::find())
    else {
        return;
    };
    let Some(attract) = find(shell.root(), "#attract").map(Attract::new) else {
        return;
    };
    let origin = window.location().origin().unwrap_or_default();
    let base = shell.said("base").unwrap_or_default();
    let public = shell.said("public").filter(|public| !public.is_empty());
    let public = public.map(|host| host + &base);
    let kiosk = Kiosk {
        site: SiteRoot::new(origin + &base, public),
        shell,
        attract,
        frame: None,
        attention: Attention::default(),
        staff: Staff::default(),
        upkeep: Upkeep::default(),
        size: 0,
        door: None,
        beat: 0,
        looked_at: now(),
        sorry: 0,
        is_watched: false,
    };
    KIOSK.set(Some(kiosk));
    storage::begin();
    LISTENER.with(|listener| {
        let listener = listener.as_ref().unchecked_ref();
        fit::listen(&document, listener);
        let _ = window.add_event_listener_with_callback("pagehide", listener);
        for kind in ["visibilitychange", "cancel"] {
            // `cancel` of a dialog does not bubble.
            let _ = document.add_event_listener_with_callback_and_bool(kind, listener, true);
        }
    });
    with(Kiosk::rest);
    awake::ask();
    tick();
}

fn with(what: impl FnOnce(&mut Kiosk)) {
    KIOSK.with(|kiosk| {
        if let Ok(mut kiosk) = kiosk.try_borrow_mut()
            && let Some(kiosk) = kiosk.as_mut()
        {
            what(kiosk);
        }
    });
}

/// Milliseconds since the page came.
fn now() -> f64 {
    let performance = web_sys::window().and_then(|window| window.performance());
    performance.map_or(0.0, |performance| performance.now())
}

/// Calls again after so many milliseconds.
fn again(closure: &'static LocalKey<Closure<dyn Fn()>>, after: i32) {
    if let Some(window) = web_sys::window() {
        closure.with(|closure| {
            let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(
                closure.as_ref().unchecked_ref(),
                after,
            );
        });
    }
}

fn tick() {
    with(Kiosk::tick);
    again(&TICKER, TICK);
}

/// Looks again and again until a page has come into the frame.
fn watch() {
    let mut is_coming = false;
    with(|kiosk| {
        kiosk.is_watched = kiosk.look(SOON) == Some(Shows::Nothing);
        is_coming = kiosk.is_watched;
    });
    if is_coming {
        again(&WATCHER, SOON as i32);
    }
}

fn hear(event: Event) {
    with(|kiosk| kiosk.hear(&event));
}

impl Kiosk {
    /// Lets time go by.
    fn tick(&mut self) {
        let now = now();
        let elapsed = (now - self.looked_at).clamp(0.0, f64::from(u32::MAX)) as u32;
        self.looked_at = now;
        self.beat = self.beat.wrapping_add(1);
        self.shell.beat(self.beat);
        match self.look(0) {
            Some(Shows::Nothing) => self.watch(),
            Some(Shows::Other) => self.be_sorry(elapsed),
            _ => self.sorry = 0,
        }
        let plays = self.frame.as_mut().is_some_and(Frame::plays);
        self.notice(Notice::Tick { elapsed, plays });
        let is_attract = self.attention.is_attract();
        if is_attract && !self.staff.is_open() {
            self.attract.tick(elapsed);
            self.press_door(elapsed);
        }
        if self.staff.tick(elapsed) {
            self.close_staff();
        }
        let minute = clock::now().map(|(_, minute)| minute);
        let is_newer = self.shell.said("newer").is_some();
        let waits = is_attract && !self.staff.is_open();
        if self.upkeep.tick(elapsed, waits, minute, is_newer) {
            tell("langke:start-anew");
        }
    }

    /// Looks all the time from here on, until a page has come.
    fn watch(&mut self) {
        if !self.is_watched {
            self.is_watched = true;
            again(&WATCHER, SOON as i32);
        }
    }

    /// The first page in the language that is spoken.
    fn home(&self) -> String {
        self.site.page(&format!("{}/", self.shell.language()))
    }

    /// What came is no page of the site: said for a while, and then the first page comes.
    fn be_sorry(&mut self, elapsed: u32) {
        self.sorry += elapsed;
        if self.sorry > SORRY {
            self.sorry = 0;
            let home = self.home();
            if let Some(frame) = &mut self.frame {
                frame.go(&home);
                frame.is_left();
            }
        }
    }

    /// Looks what the frame shows.
    fn look(&mut self, elapsed: u32) -> Option<Shows> {
        let frame = self.frame.as_mut()?;
        let shows = frame.look(elapsed);
        if shows == Shows::NewPage
            && let (Some(document), Some(window)) = (frame.document(), frame.window())
        {
            make_fit(&document, &window);
        }
        frame::mark(&self.shell.stage, shows);
        let is_page = matches!(shows, Shows::NewPage | Shows::Page);
        let language = frame.document().filter(|_| is_page);
        let language =
            language.and_then(|document| document.document_element()?.get_attribute("lang"));
        if let Some(language) = language {
            self.shell.set_language(&language);
        }
        let can_go_back = frame.can_go_back();
        let voice = frame.find("[data-listen]");
        let voice = voice.and_then(|button| button.parent_element());
        let can_listen = voice.is_some_and(|around| !around.has_attribute("hidden"));
        self.shell.offer("back", can_go_back);
        self.shell.offer("listen", can_listen);
        Some(shows)
    }

    fn notice(&mut self, notice: Notice) {
        match self.attention.take(notice) {
            None => {}
            Some(Change::Begin) => storage::count(Counted::Visit),
            Some(Change::Ask { left }) => {
                self.shell.set_state(State::Asking);
                self.shell.ask(left);
            }
            Some(Change::GoOn) => {
                self.shell.set_state(State::Visit);
                self.shell.go_on();
            }
            Some(Change::Forget(end)) => {
                if end == End::Unanswered {
                    storage::count(Counted::Reset);
                }
                self.rest();
            }
        }
    }

    /// The start again; nothing is left of whoever was here.
    fn rest(&mut self) {
        self.shell.set_state(State::Attract);
        self.shell.set_visit(false);
        self.shell.reset_reach();
        self.attract.set_shown(true);
        self.size = 0;
        self.sorry = 0;
        if let Some(frame) = self.frame.take() {
            frame.close();
            tell("langke:forgotten");
        }
        storage::forget();
        if let Some(language) = self.shell.said("language") {
            self.shell.set_language(&language);
        }
    }

    /// Opens the site at an address.
    fn begin(&mut self, address: &str) {
        if !self.attention.is_attract() {
            return;
        }
        self.notice(Notice::Begun);
        self.shell.set_state(State::Visit);
        self.attract.set_shown(false);
        self.shell.set_visit(true);
        let title = document().map(|document| document.title());
        self.frame = Frame::open(
            &self.shell.stage,
            &title.unwrap_or_default(),
            address,
            self.scale(),
        );
        self.watch();
    }

    /// How much larger the site is shown.
    fn scale(&self) -> f64 {
        let window = web_sys::window();
        let side = |side: Option<Result<JsValue, JsValue>>| {
            side.and_then(Result::ok).and_then(|side| side.as_f64())
        };
        let wide = side(window.as_ref().map(|window| window.inner_width()));
        let high = side(window.as_ref().map(|window| window.inner_height()));
        let short = wide
            .zip(high)
            .map_or(SHORT_SIDE, |(wide, high)| wide.min(high));
        (short / SHORT_SIDE).max(1.0) * SIZES[self.size]
    }

    fn press_door(&mut self, elapsed: u32) {
        if let Some(pressed) = &mut self.door {
            *pressed += elapsed;
            if *pressed >= LONG {
                self.door = None;
                self.shell.set_state(State::Staff);
                self.staff.open(&self.shell);
            }
        }
    }

    fn close_staff(&mut self) {
        self.staff.close(&self.shell);
        self.shell.set_state(State::Attract);
    }

    /// Goes where a link leads, on the screen or on the phone.
    fn follow(&mut self, address: &str, is_file: bool) {
        match self.site.goal(address, is_file) {
            Goal::Page => {
                if let Some(frame) = &self.frame {
                    frame.go(address);
                }
            }
            Goal::Phone(address) => self.shell.hand_over(Some(&address)),
            Goal::Nowhere => self.take_along(),
        }
    }

    /// What is shown goes along on the visitor's phone, with everything that was chosen or made.
    fn take_along(&mut self) {
        let Some(frame) = &self.frame else { return };
        let made = frame.find("input[name=link]");
        let made = made.map(|link| link.unchecked_into::<HtmlInputElement>().value());
        let made = made.filter(|link| !link.is_empty());
        let address = made.or_else(|| frame.address());
        let address = address.and_then(|address| self.site.public(&address));
        self.shell.hand_over(address.as_deref());
    }
}

fn make_fit(document: &Document, window: &Window) {
    LISTENER.with(|hear| {
        TAKEN.with(|take| {
            OPENED.with(|open| {
                let hooks = Hooks {
                    hear: hear.as_ref().unchecked_ref(),
                    take: take.as_ref().unchecked_ref(),
                    open: open.as_ref().unchecked_ref(),
                };
                fit::fit(document, window, &hooks);
            });
        });
    });
}

/// Tells the starter, which knows the network.
fn tell(kind: &str) {
    if let (Some(document), Ok(event)) = (document(), Event::new(kind)) {
        let _ = document.dispatch_event(&event);
    }
}
