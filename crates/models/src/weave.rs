//! Strands in a frame, alive. Only wasm.

use web_sys::Event;

use crate::bench::{Bench, entered};
use crate::program::Model;
use langke_browser::address_bar;
use langke_browser::dom::around;
use langke_browser::media::wants_less_motion;
use langke_craft::History;
use langke_craft::weave::{self, Interlacing, PRINTED, Piece};
use langke_model::{Colour, whole_number};

/// So long a strand is on its way, in milliseconds.
const WAY: f64 = 420.0;

struct Frame {
    bench: Bench,
    piece: History<Piece>,
    coming: Coming,
}

/// Whether the last strand is still on its way.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Coming {
    /// It lies.
    No,
    /// It sets out with the next picture.
    Soon,
    /// It set out at that time, in milliseconds.
    Since(f64),
}

/// Makes a frame of its section.
pub fn open(bench: Bench) -> Option<Box<dyn Model>> {
    let slider = |name: &str| bench.slider(name).map(|number| number as u8);
    let piece = Piece {
        interlacing: Interlacing::parse(&bench.chosen("weave").0)?,
        warp: Colour::new(&bench.chosen("warp").0)?,
        weft: Colour::new(&bench.chosen("weft").0)?,
        across: slider("across")?,
        share: slider("share")?,
        laid: slider("laid")?,
    }
    .with_query(&address_bar::query());
    let frame = Frame {
        piece: History::begin(piece),
        bench,
        coming: Coming::No,
    };
    frame.show();
    frame.bench.keep(&frame.piece.now().query());
    Some(Box::new(frame))
}

impl Model for Frame {
    fn bench(&self) -> &Bench {
        &self.bench
    }

    fn on(&mut self, kind: &str, event: &Event) -> bool {
        match kind {
            "input" => self.slid(event),
            "change" => {
                self.settle();
                false
            }
            "click" => self.clicked(event),
            // The browser took the finger to scroll: it did not mean the slider that lay under it.
            "pointercancel" => {
                self.piece.cancel();
                self.show();
                true
            }
            "resize" => true,
            _ => false,
        }
    }

    fn draw(&mut self, time: f64, is_rough: bool) -> bool {
        let cloth = self.piece.now().cloth();
        let since = match self.coming {
            Coming::No => {
                let picture = self.bench.picture();
                picture.draw(is_rough, |raster| weave::draw(&cloth, raster));
                return false;
            }
            Coming::Soon => time,
            Coming::Since(since) => since,
        };
        let share = ((time - since) / WAY).clamp(0.0, 1.0);
        // Quick at first, then it is pushed home.
        let come = 1.0 - (1.0 - share) * (1.0 - share);
        self.bench.picture().draw(true, |raster| {
            weave::draw_coming(&cloth, raster, come as f32);
        });
        self.coming = if share < 1.0 {
            Coming::Since(since)
        } else {
            Coming::No
        };
        true
    }
}

impl Frame {
    /// How many strands that are woven in find room.
    fn rows(&self) -> usize {
        self.piece.now().cloth().rows(PRINTED.0, PRINTED.1)
    }

    /// Tells whether it changed what is seen.
    fn slid(&mut self, event: &Event) -> bool {
        let Some((name, value)) = entered(event) else {
            return false;
        };
        let chosen = self.bench.chosen(&name).0;
        self.coming = Coming::No;
        let was_whole = usize::from(self.piece.now().laid) >= self.rows();
        let piece = self.piece.change();
        match name.as_str() {
            "weave" => {
                if let Some(interlacing) = Interlacing::parse(&chosen) {
                    piece.interlacing = interlacing;
                    self.keep_whole(was_whole);
                    self.bench.announce(&self.told());
                }
            }
            "warp" => piece.warp = Colour::new(&chosen).unwrap_or(piece.warp),
            "weft" => piece.weft = Colour::new(&chosen).unwrap_or(piece.weft),
            "share" => piece.share = value as u8,
            "laid" => piece.laid = value as u8,
            "across" => {
                piece.across = value as u8;
                self.keep_whole(was_whole);
            }
            _ => return false,
        }
        self.write();
        true
    }

    /// What was woven to its end still is when more or fewer strands find room.
    fn keep_whole(&mut self, was_whole: bool) {
        let rows = self.rows() as u8;
        let piece = self.piece.change();
        piece.laid = if was_whole {
            rows
        } else {
            piece.laid.min(rows)
        };
    }

    /// Tells whether it changed what is seen.
    fn clicked(&mut self, event: &Event) -> bool {
        let Some(button) = around(event, "[data-do]") else {
            return false;
        };
        let laid = self.piece.now().laid;
        self.coming = Coming::No;
        match button.get_attribute("data-do").unwrap_or_default().as_str() {
            "next" => {
                let is_room = usize::from(laid) < self.rows();
                if is_room && !wants_less_motion() {
                    self.coming = Coming::Soon;
                }
                self.lay(laid.saturating_add(1));
            }
            "back" => self.lay(laid.saturating_sub(1)),
            "anew" => self.lay(0),
            action => {
                let cloth = self.piece.now().cloth();
                self.bench
                    .take_home(action, |raster| weave::draw(&cloth, raster));
                return false;
            }
        }
        true
    }

    /// Lays so many strands, as far as there is room.
    fn lay(&mut self, laid: u8) {
        let rows = self.rows() as u8;
        self.piece.change().laid = laid.min(rows);
        self.write();
        self.bench.announce(&self.told());
        self.settle();
    }

    /// Something is done: the address holds it.
    fn settle(&mut self) {
        if self.piece.settle() {
            self.bench.keep(&self.piece.now().query());
        }
    }

    /// The sentence about the strand that was laid last.
    fn told(&self) -> String {
        let says = |name: &str| self.bench.says(name);
        let (laid, rows) = (usize::from(self.piece.now().laid), self.rows());
        let Some(row) = laid.min(rows).checked_sub(1) else {
            return says("data-none");
        };
        let (strand, over, under) = (says("data-strand"), says("data-over"), says("data-under"));
        let interlacing = &self.piece.now().interlacing;
        weave::told(interlacing, (row, rows), &strand, &over, &under)
    }

    /// Chooses what the piece says in the forms, and writes how it stands.
    fn show(&self) {
        let piece = self.piece.now();
        self.bench.choose("weave", &piece.interlacing.print());
        for (name, colour) in [("warp", piece.warp), ("weft", piece.weft)] {
            let mut value = String::from("#");
            langke_craft::push_colour(&mut value, colour);
            self.bench.choose(name, &value);
        }
        self.write();
    }

    /// Writes how the piece stands into the sliders and under the picture.
    fn write(&self) {
        let number = |number: usize| whole_number(number as u64);
        let rows = self.rows();
        let laid = usize::from(self.piece.now().laid).min(rows);
        self.bench.lengthen("laid", rows);
        self.bench.slide("laid", laid, &number(laid));
        let across = usize::from(self.piece.now().across);
        self.bench.slide("across", across, &number(across));
        let share = usize::from(self.piece.now().share);
        let mut told = number(share);
        told.push_str("\u{A0}%");
        self.bench.slide("share", share, &told);
        self.bench.tell(&self.told());
    }
}
