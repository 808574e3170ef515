//! What the screen shows while it waits: one scene after the other, and nothing that stays at one place for long. Only wasm.

use web_sys::{Element, HtmlElement};

use langke_browser::dom::{all, find, set, style};

/// How long a scene is shown, in milliseconds.
const SCENE: u32 = 14_000;

/// Where what stands on every scene lies, one after the other, in hundredths of the screen's shorter side: no dot is lit for weeks.
const PLACES: [(i8, i8); 8] = [
    (0, 0),
    (1, -2),
    (2, 0),
    (1, 1),
    (-1, 2),
    (-2, 1),
    (-2, -1),
    (0, -2),
];

/// The scenes, and which is shown.
pub struct Attract {
    root: HtmlElement,
    scenes: Vec<Element>,
    shown: usize,
    turns: usize,
    elapsed: u32,
}

impl Attract {
    /// The scenes of the printed page, of which the first shows.
    pub fn new(root: HtmlElement) -> Attract {
        let scenes = all(&root, ".scene");
        Attract {
            root,
            scenes,
            shown: 0,
            turns: 0,
            elapsed: 0,
        }
    }

    /// Lets milliseconds go by.
    pub fn tick(&mut self, elapsed: u32) {
        self.elapsed += elapsed;
        if self.elapsed >= SCENE {
            self.elapsed = 0;
            self.turns += 1;
            self.show((self.shown + 1) % self.scenes.len().max(1));
        }
    }

    /// The address that the shown scene opens.
    pub fn address(&self) -> Option<String> {
        find(self.scenes.get(self.shown)?, "a")?.get_attribute("href")
    }

    /// Shows itself or goes.
    pub fn set_shown(&self, is_shown: bool) {
        self.root.set_hidden(!is_shown);
    }

    fn show(&mut self, shown: usize) {
        if let Some(before) = self.scenes.get(self.shown) {
            let _ = before.remove_attribute("data-shown");
        }
        self.shown = shown;
        if let Some(scene) = self.scenes.get(shown) {
            set(scene, "data-shown", "");
        }
        let (x, y) = PLACES[self.turns % PLACES.len()];
        style(&self.root, "--aside", &format!("{x}vmin"));
        style(&self.root, "--down", &format!("{y}vmin"));
    }
}
