//! A vessel on the wheel, alive. Only wasm.

use wasm_bindgen::JsCast;
use web_sys::{Event, PointerEvent};

use crate::bench::{Bench, entered};
use crate::program::Model;
use crate::scene::{Scene, scale};
use langke_browser::dom::{around, set_pressed};
use langke_browser::{address_bar, media};
use langke_craft::History;
use langke_craft::wheel::{
    Glazing, Hand, Hold, Movement, PLACES, Painting, Profile, Shrinkage, Skin, Stage, Stand,
    Studio, Surface, Touch, Vessel, Work, centimetres, handle_near, told, touched,
};
use langke_model::{Colour, whole_number};

/// How much of the picture's height and width a vessel fills at most.
const FILLED: (f32, f32) = (0.77, 0.88);
/// Height of the picture, divided by its width; `style/model.css` has the same.
const RATIO: f32 = 7.0 / 6.0;
/// A vessel smaller than this does not fill the picture, in millimetres.
const SMALLEST: f32 = 120.0;
/// How fast the wheel spins, in turns a millisecond: calmly.
const SPEED: f64 = 0.000_3;
/// When it is night on the page; `style/tokens.css` asks the same.
const NIGHT: &str = "(prefers-color-scheme: dark)";
/// How much of the way to its new size a picture goes in each frame.
const EASE: f32 = 0.22;
/// What shines: wet clay a little, a glaze much.
const SHINE: (u32, u32) = (56, 215);

struct Wheel {
    bench: Bench,
    studio: Studio,
    work: History<Work>,
    skin: Skin,
    /// The lines of which the skin is painted.
    painted: Painting,
    shrinkage: Shrinkage,
    wall: f32,
    mark: String,
    /// Of clay: wet, dry, fired.
    clay: [Colour; 3],
    /// Of the handles: by day, by night.
    accent: [Colour; 2],
    hand: Hand,
    held: Option<usize>,
    turn: f32,
    spins: bool,
    /// The time of the last frame while it spins.
    last: Option<f64>,
    /// Millimetres from the top of the picture to its foot.
    extent: f32,
}

/// Makes a wheel of its section.
pub fn open(bench: Bench) -> Option<Box<dyn Model>> {
    let colour = |name: &str| Colour::new(&bench.says(name));
    let work = Work {
        vessel: Vessel::parse(&bench.chosen("shape").0)?,
        glazing: Glazing::parse(&bench.chosen("glaze").0)?,
        stage: Stage::named(&bench.chosen("stage").0)?,
        painting: Painting::default(),
    }
    .with_query(&address_bar::query());
    let mut wheel = Wheel {
        work: History::begin(work),
        shrinkage: Shrinkage::parse(&bench.says("data-shrinkage"))?,
        wall: bench.says("data-wall").parse::<u8>().ok()?.into(),
        mark: bench.says("data-mark"),
        clay: [
            colour("data-wet")?,
            colour("data-dry")?,
            colour("data-fired")?,
        ],
        accent: [colour("data-day")?, colour("data-night")?],
        studio: Studio::default(),
        skin: Skin::default(),
        painted: Painting::default(),
        hand: Hand::Away,
        held: None,
        turn: 0.0,
        spins: false,
        last: None,
        extent: 0.0,
        bench,
    };
    wheel.extent = wheel.wanted_extent();
    wheel.show();
    wheel.bench.keep(&wheel.work.now().query());
    Some(Box::new(wheel))
}

impl Model for Wheel {
    fn bench(&self) -> &Bench {
        &self.bench
    }

    fn on(&mut self, kind: &str, event: &Event) -> bool {
        match kind {
            "pointerdown" | "pointermove" | "pointerup" | "pointercancel" => event
                .dyn_ref()
                .is_some_and(|pointer| self.pointed(kind, pointer)),
            "input" => self.slid(event),
            "change" => {
                self.settle();
                false
            }
            "click" => self.clicked(event),
            "focusin" | "focusout" => {
                let held = self.hold_of(event).map(|(handle, _)| handle);
                let now = held.filter(|_| kind == "focusin");
                std::mem::replace(&mut self.held, now) != now
            }
            _ => true,
        }
    }

    fn draw(&mut self, time: f64, is_rough: bool) -> bool {
        if self.spins {
            let since = time - self.last.unwrap_or(time);
            let turn = f64::from(self.turn) + since * SPEED;
            self.turn = (turn - turn.floor()) as f32;
            self.last = Some(time);
            self.tell_turn();
        } else {
            self.last = None;
        }
        let is_held = self.hand.held().is_some();
        let wanted = self.wanted_extent();
        let is_near = (wanted - self.extent).abs() < wanted * 0.004;
        if !is_held {
            self.extent = if is_near || media::wants_less_motion() {
                wanted
            } else {
                self.extent + (wanted - self.extent) * EASE
            };
        }
        if self.painted != self.work.now().painting {
            self.skin = Skin::painted(&self.work.now().painting);
            self.painted = self.work.now().painting.clone();
        }
        let is_moving = self.spins || (!is_near && !is_held);
        let scene = self.scene(true);
        let (studio, skin, bench) = (&mut self.studio, &self.skin, &mut self.bench);
        bench.picture().draw(is_rough || is_held, |raster| {
            scene.draw(raster, studio, skin)
        });
        is_moving
    }
}

impl Wheel {
    /// What is drawn now; on the picture that is taken home there are no handles.
    fn scene(&self, is_on_screen: bool) -> Scene {
        let work = self.work.now();
        let stage = work.stage;
        let [wet, dry, fired] = self.clay;
        let glazing = work.glazing;
        let (body, glaze, shine) = match stage {
            Stage::Wet => (wet, None, SHINE.0),
            Stage::Dry => (dry, None, 0),
            Stage::Fired => (fired, Some(glazing.colour), SHINE.1),
        };
        let is_wet = stage == Stage::Wet;
        Scene {
            profile: self.profile(),
            before: (!is_wet && is_on_screen).then(|| Profile::of(&work.vessel, 1.0)),
            surface: Surface {
                body,
                glaze,
                brush: glazing.line,
                cracks: glazing.cracks,
                shine,
            },
            turn: self.turn,
            is_on_wheel: is_wet,
            held: self.hand.held().or(self.held),
            has_handles: is_wet && is_on_screen && !self.paints(),
            accent: self.accent[usize::from(media::matches(NIGHT))],
            extent: self.extent,
        }
    }

    /// The outline at the stage that is shown.
    fn profile(&self) -> Profile {
        Profile::of(
            &self.work.now().vessel,
            self.shrinkage.size(self.work.now().stage),
        )
    }

    fn paints(&self) -> bool {
        self.bench.chosen("finger").0 == "paint"
    }

    /// How much room the vessel wants: as it was turned, so that one sees it grow smaller.
    fn wanted_extent(&self) -> f32 {
        let turned = Profile::of(&self.work.now().vessel, 1.0);
        let upright = turned.height() / FILLED.0;
        let across = turned.widest() * 2.0 / FILLED.1 * RATIO;
        upright.max(across).max(SMALLEST)
    }

    /// Tells whether it changed what is seen.
    fn pointed(&mut self, kind: &str, pointer: &PointerEvent) -> bool {
        let is_away = self.hand == Hand::Away;
        match kind {
            // Most movements over the page are nobody's work.
            "pointermove" | "pointerup" if is_away => false,
            "pointerdown" => {
                let is_on_picture = around(pointer, "canvas").is_some();
                if !is_on_picture || pointer.button() > 0 {
                    return false;
                }
                let canvas = self.bench.canvas();
                let _ = canvas.set_pointer_capture(pointer.pointer_id());
                let at = self.bench.picture().at(pointer);
                self.touch_down(at, pointer.pointer_type() == "touch");
                true
            }
            "pointermove" => {
                let at = self.bench.picture().at(pointer);
                self.touch_moved(at)
            }
            "pointerup" => {
                self.hand = Hand::Away;
                self.settle();
                true
            }
            // The browser took the finger to scroll: whatever it did on its way there, on the picture or on a slider, it did not mean.
            _ => {
                self.hand = Hand::Away;
                self.work.cancel();
                self.show();
                true
            }
        }
    }

    fn touch_down(&mut self, at: (f32, f32), is_touch: bool) {
        let (stand, scale) = self.view();
        if self.paints() {
            if let Some(touch) = self.touch(at) {
                self.dry();
                self.work.change().painting.begin(touch);
                self.hand = Hand::Paints;
            }
            return;
        }
        let handle = handle_near(stand, &self.profile(), scale, at.1);
        let hold = Hold {
            handle,
            radius: self.radius(handle),
            from: at,
            side: if at.0 < stand.axis { -1.0 } else { 1.0 },
        };
        self.hand = Hand::takes(hold, is_touch);
    }

    /// Tells whether it changed what is seen.
    fn touch_moved(&mut self, at: (f32, f32)) -> bool {
        let (_, scale) = self.view();
        let before = self.hand.held();
        match self.hand.moves(at, scale) {
            Movement::Nothing => return self.hand.held() != before,
            Movement::Paints => {
                if let Some(touch) = self.touch(at) {
                    self.work.change().painting.go_on(touch);
                }
            }
            Movement::Shapes(handle, radius) => {
                if radius != self.radius(handle) {
                    self.hold(handle, radius);
                }
            }
        }
        true
    }

    fn radius(&self, handle: usize) -> u16 {
        let radii = self.work.now().vessel.radii();
        radii.get(handle).copied().unwrap_or_default()
    }

    /// Nobody paints on clay that is wet.
    fn dry(&mut self) {
        if self.work.now().stage == Stage::Wet {
            self.come_to(Stage::Dry);
        }
    }

    /// Where things stand on the picture that is shown.
    fn view(&mut self) -> (Stand, f32) {
        let (width, height) = self.bench.picture().size();
        (Stand::of(width, height), scale(height, self.extent))
    }

    /// Where a point of the picture touches the vessel, as the brush knows it.
    fn touch(&mut self, at: (f32, f32)) -> Option<Touch> {
        let (stand, scale) = self.view();
        let (around, up) = touched(stand, &self.profile(), scale, self.turn, at)?;
        let places = f32::from(PLACES);
        Some(Touch {
            around: (around * places) as u8 % PLACES,
            up: (up * (places - 1.0) + 0.5) as u8,
        })
    }

    /// Makes the vessel as wide as that at a handle. What is dry or fired cannot be shaped: it is wet again.
    fn hold(&mut self, handle: usize, radius: u16) {
        let work = self.work.change();
        work.vessel = work.vessel.with_radius(handle, radius);
        self.shaped();
    }

    fn shaped(&mut self) {
        self.come_to(Stage::Wet);
        self.bench.choose("shape", "");
        self.write();
    }

    fn come_to(&mut self, stage: Stage) {
        if self.work.now().stage != stage {
            self.work.change().stage = stage;
            self.bench.choose("stage", stage.name());
            self.write();
        }
    }

    /// The handle and the value of the slider at which something happened.
    fn hold_of(&self, event: &Event) -> Option<(usize, u16)> {
        let (name, value) = entered(event)?;
        let handle = name.strip_prefix("hold-")?.parse().ok()?;
        Some((handle, value))
    }

    /// Tells whether it changed what is seen.
    fn slid(&mut self, event: &Event) -> bool {
        if let Some((handle, radius)) = self.hold_of(event) {
            self.held = Some(handle);
            self.hold(handle, radius);
            return true;
        }
        let Some((name, value)) = entered(event) else {
            return false;
        };
        match name.as_str() {
            "height" => {
                let work = self.work.change();
                work.vessel = work.vessel.with_height(value);
                self.shaped();
            }
            "turn" => {
                self.turn = f32::from(value) / f32::from(PLACES);
                self.tell_turn();
            }
            "ring" => self.bench.slide("ring", value.into(), &ring_told(value)),
            "shape" => {
                if let Some(vessel) = Vessel::parse(&self.bench.chosen("shape").0) {
                    self.work.change().vessel = vessel;
                    self.write();
                    self.bench.announce(&self.told());
                }
            }
            "glaze" => {
                if let Some(glazing) = Glazing::parse(&self.bench.chosen("glaze").0) {
                    self.work.change().glazing = glazing;
                    // A glaze is seen after the fire.
                    self.come_to(Stage::Fired);
                    self.bench.announce(&self.told());
                }
            }
            "stage" => {
                if let Some(stage) = Stage::named(&self.bench.chosen("stage").0) {
                    self.work.change().stage = stage;
                    self.write();
                    self.bench.announce(&self.told());
                }
            }
            _ => return false,
        }
        true
    }

    /// Tells whether it changed what is seen.
    fn clicked(&mut self, event: &Event) -> bool {
        let Some(button) = around(event, "[data-do]") else {
            return false;
        };
        match button.get_attribute("data-do").unwrap_or_default().as_str() {
            "spin" => {
                self.spins = !self.spins;
                set_pressed(&button, self.spins);
            }
            "ring" => {
                self.dry();
                let at = self.bench.slider("ring").unwrap_or(0);
                self.work.change().painting.ring(at as u8);
                self.settle();
                self.say("data-ringed");
            }
            "undo" => {
                if self.work.undo() {
                    self.show();
                    self.bench.keep(&self.work.now().query());
                    self.say("data-undone");
                }
            }
            action => {
                let scene = self.scene(false);
                let (studio, skin) = (&mut self.studio, &self.skin);
                self.bench
                    .take_home(action, |raster| scene.draw(raster, studio, skin));
                return false;
            }
        }
        true
    }

    /// Something is done: the address holds it, and it can be taken back.
    fn settle(&mut self) {
        if self.work.settle() {
            self.bench.keep(&self.work.now().query());
        }
    }

    /// Says what was done, and how the vessel stands.
    fn say(&self, done: &str) {
        let told = [&self.bench.says(done), " ", &self.told()].concat();
        self.bench.announce(&told);
    }

    /// Chooses what the work says in the forms, and writes how it stands.
    fn show(&self) {
        let work = self.work.now();
        self.bench.choose("stage", work.stage.name());
        self.bench.choose("glaze", &work.glazing.print());
        self.bench.choose("shape", &work.vessel.print());
        self.write();
    }

    /// The sentence about the vessel at its stage.
    fn told(&self) -> String {
        let (_, template) = self.bench.chosen("stage");
        told(&template, &self.profile(), self.wall, &self.mark)
    }

    /// Writes how the vessel stands into the sliders and under the picture.
    fn write(&self) {
        let vessel = &self.work.now().vessel;
        let said = |millimetres: u16| {
            let mut text = centimetres(f32::from(millimetres), &self.mark);
            text.push_str("\u{A0}cm");
            text
        };
        self.bench
            .slide("height", vessel.height().into(), &said(vessel.height()));
        for (handle, radius) in vessel.radii().into_iter().enumerate() {
            let name = ["hold-", &whole_number(handle as u64)].concat();
            self.bench.slide(&name, radius.into(), &said(radius * 2));
        }
        self.bench.tell(&self.told());
    }

    fn tell_turn(&self) {
        let place = (self.turn * f32::from(PLACES)) as usize;
        let mut told = whole_number((self.turn * 360.0) as u64);
        told.push('°');
        self.bench.slide("turn", place, &told);
    }
}

/// How high a ring is, in hundredths of the height.
fn ring_told(place: u16) -> String {
    let highest = u64::from(PLACES) - 1;
    let mut told = whole_number(u64::from(place) * 100 / highest);
    told.push_str("\u{A0}%");
    told
}
