//! What a screen shows while it waits: covers of villages, their vessels and weaves, the time that a process takes. Native only.

use maud::{Markup, PreEscaped, html};

use super::{both, each, say};
use crate::library::Library;
use crate::pages::{models, process};
use crate::words::{self, Label};
use langke_content::{Process, Text, Village};
use langke_model::i18n::Language;
use langke_site::{Address, Subject};

/// Strands of the cloth that fills the screen, and its sides in units.
const CLOTH: (usize, u32, u32) = (18, 960, 720);
/// The side of a vessel's drawing, in units.
const VESSEL: u32 = 240;

/// A scene: one drawing that fills the screen, a few words on it, and the page that it opens.
pub struct Scene {
    drawn: Drawn,
    /// The address of the page that it opens.
    href: String,
    /// The colours of its village.
    style: String,
}

/// What is drawn and said.
struct Drawn {
    kicker: Label,
    name: Text,
    why: Markup,
    illustrative: bool,
    subject: Subject,
    /// What it is, for the style sheet.
    art: &'static str,
    drawing: Markup,
}

/// The scenes of villages: first each village, then what its hands make, then how long that takes.
pub fn of(library: &Library<'_>, villages: &[&Village], language: Language) -> Vec<Scene> {
    let scene = |village: &Village, drawn: Drawn| Scene {
        href: library
            .base
            .join(Address::Page(language, drawn.subject.clone())),
        style: library.style(village),
        drawn,
    };
    let covers = villages.iter();
    let mut scenes: Vec<Scene> = covers
        .map(|village| scene(village, cover(library, village)))
        .collect();
    for draw in [vessels, weave, time] {
        for village in villages {
            let related = library.lists(language).related(&village.id);
            let drawn = related
                .processes()
                .iter()
                .filter_map(|process| draw(process));
            scenes.extend(drawn.map(|drawn| scene(village, drawn)));
        }
    }
    scenes
}

fn cover(library: &Library<'_>, village: &Village) -> Drawn {
    Drawn {
        kicker: words::VILLAGE,
        name: village.name.clone(),
        why: both(&village.summary),
        illustrative: false,
        subject: Subject::Village(village.id.to_string()),
        art: "cover",
        drawing: html! {
            @if let Some(cover) = library.cover(village) { img src=(cover) alt="" width="640" height="400"; }
        },
    }
}

/// The shapes of a wheel in a row, each in one of its glazes.
fn vessels(process: &Process) -> Option<Drawn> {
    let wheel = process.wheel.as_ref()?;
    let shapes = models::vessels(wheel, VESSEL);
    let glazes = wheel.glazes.iter().cycle();
    Some(Drawn {
        kicker: words::MAKE_ONE,
        name: wheel.name.clone(),
        why: both(&wheel.summary),
        illustrative: wheel.illustrative,
        subject: Subject::Wheel(process.id.to_string()),
        art: "vessels",
        drawing: html! {
            @for (shape, glaze) in shapes.iter().zip(glazes) {
                span style={ "--glaze:" (glaze.colour) } { (PreEscaped(shape)) }
            }
        },
    })
}

/// The first weave of a frame, large.
fn weave(process: &Process) -> Option<Drawn> {
    let weave = process.weave.as_ref()?;
    let (across, wide, high) = CLOTH;
    Some(Drawn {
        kicker: words::MAKE_ONE,
        name: weave.name.clone(),
        why: both(&weave.summary),
        illustrative: weave.illustrative,
        subject: Subject::Weave(process.id.to_string()),
        art: "weave",
        drawing: PreEscaped(models::cloth(weave, across, wide, high)?),
    })
}

/// The time that a process takes, to scale.
fn time(process: &Process) -> Option<Drawn> {
    let timeline = process::timeline(process)?;
    Some(Drawn {
        kicker: words::PROCESS,
        name: process.name.clone(),
        why: each(|language| process::sentence(&timeline, language)),
        illustrative: timeline.illustrative,
        subject: Subject::Process(process.id.to_string()),
        art: "time",
        drawing: PreEscaped(timeline.strip(process::Run::Across)),
    })
}

impl Scene {
    /// As it is printed; the first is shown at first.
    pub fn print(&self, is_first: bool) -> Markup {
        let drawn = &self.drawn;
        html! {
            section.scene data-art=(drawn.art) style=(self.style) data-shown[is_first] {
                div.drawing aria-hidden="true" { (drawn.drawing) }
                div.words {
                    p.kicker { (say(drawn.kicker)) }
                    h2 { a href=(self.href) { (both(&drawn.name)) } }
                    p.why { (drawn.why) }
                    @if drawn.illustrative { p.sample { (say(words::SAMPLE_VALUES)) } }
                }
            }
        }
    }
}
