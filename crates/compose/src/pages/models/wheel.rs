//! The page of a wheel: the village's shapes, and a vessel that one turns. Native only.

use maud::{Markup, PreEscaped, html};

use super::Told;
use super::controls::{Choice, Slider, button, choices, said, shared, take_home};
use crate::words;
use crate::writer::{PrintedPage, Writer};
use langke_content::{Glaze, Process, Product, Shape, Wheel};
use langke_craft::wheel::{
    Glazing, HANDLES, HEIGHT, PLACES, Painting, Profile, RADIUS, Shrinkage, Stage, Vessel, Work,
    centimetres, svg, told,
};
use langke_model::i18n::Language;
use langke_site::{Card, Phrase, Subject};

/// The side of a drawing in a list, and of the one that is printed large, in units.
const SIDES: (u32, u32) = (240, 400);
/// How much room a vessel has around it, as part of its own size.
const ROOM: f32 = 1.12;

pub fn write<'a>(writer: Writer<'a>, process: &'a Process, wheel: &'a Wheel) -> PrintedPage {
    let products = wheel
        .shapes
        .iter()
        .filter_map(|shape| shape.product.as_ref());
    let products = products.collect();
    told_of(process, wheel).write(writer, |writer| bench(writer, process, wheel), products)
}

/// The pointer to a process's wheel.
pub fn card<'a>(writer: &mut Writer<'a>, process: &'a Process) -> Option<Card> {
    let wheel = process.wheel.as_ref()?;
    Some(told_of(process, wheel).card(writer))
}

fn told_of<'a>(process: &'a Process, wheel: &'a Wheel) -> Told<'a> {
    Told {
        process,
        subject: Subject::Wheel(process.id.to_string()),
        name: &wheel.name,
        summary: &wheel.summary,
        note: &wheel.note,
        sources: &wheel.sources,
        illustrative: wheel.illustrative,
    }
}

/// The pointer to the wheel on which the shape of a product stands, where there is one.
pub fn shape_of<'a>(
    writer: &mut Writer<'a>,
    process: &'a Process,
    product: &Product,
) -> Option<Card> {
    let wheel = process.wheel.as_ref()?;
    let is_its = |shape: &&Shape| shape.product.as_ref() == Some(&product.id);
    let shape = wheel.shapes.iter().find(is_its)?;
    let work = Work {
        vessel: vessel(shape),
        glazing: glazing(wheel.glazes.first()?),
        stage: Stage::Wet,
        painting: Painting::default(),
    };
    let card = card(writer, process)?;
    Some(Card {
        href: format!("{}{}", card.href, work.query()),
        kicker: writer.say(words::ITS_SHAPE).into(),
        ..card
    })
}

fn bench(writer: &mut Writer<'_>, process: &Process, wheel: &Wheel) -> Markup {
    let mark = decimal_mark(writer.language);
    let wall = wheel.wall_mm as f32;
    let first = wheel.shapes.first().map(vessel);
    let first = first.unwrap_or_else(|| Vessel::new(HEIGHT.1, [RADIUS.1; HANDLES]));
    let profile = Profile::of(&first, 1.0);
    let clay = &wheel.clay;
    let village = writer.site.things.villages.get(&process.village);
    let palette = village.map(|village| &village.palette);
    let (day, night) = palette.map_or((clay.wet, clay.dry), |palette| {
        (palette.accent, palette.accent_dark)
    });
    let says = writer.say(words::ON_THE_WHEEL);
    let file = format!("{}-wheel", process.village);
    html! {
        section.model data-model="wheel" data-shrinkage=(shrinkage(process)) data-wall=(wheel.wall_mm) data-mark=(mark)
            data-wet=(clay.wet) data-dry=(clay.dry) data-fired=(clay.fired)
            data-day=(day) data-night=(night) data-copied=(writer.say(words::LINK_COPIED)) data-saved=(writer.say(words::PICTURE_SAVED)) data-file=(file)
            data-ringed=(writer.say(words::RING_PAINTED)) data-undone=(writer.say(words::UNDONE)) data-picture=(writer.say(words::WHEEL_PICTURE))
        {
            div.easel {
                (PreEscaped(svg(&profile, SIDES.1, room(&profile) * 1.2)))
                p.told { (told(says, &profile, wall, mark)) }
                div.handy.alive {
                    (fingers(writer))
                    (button("undo", writer.say(words::UNDO)))
                }
            }
            div.controls {
                (shared(writer))
                (shapes(writer, wheel, mark))
                (hands(writer, &first, mark))
                (stages(writer))
                (glazes(writer, wheel))
                (brush(writer))
                (turning(writer))
                (take_home(writer))
            }
            p.heard role="status" {}
        }
        noscript { p.honest { (writer.say(words::NEEDS_SCRIPT)) } }
    }
}

fn shapes(writer: &mut Writer<'_>, wheel: &Wheel, mark: &str) -> Markup {
    let size = writer.say(words::SHAPE_SIZE);
    let all: Vec<Choice> = wheel
        .shapes
        .iter()
        .zip(vessels(wheel, SIDES.0))
        .map(|(shape, drawing)| {
            let vessel = vessel(shape);
            let profile = Profile::of(&vessel, 1.0);
            Choice {
                value: vessel.print(),
                drawing,
                name: writer.phrase(&shape.name),
                note: Some(Phrase::own(told(
                    size,
                    &profile,
                    wheel.wall_mm as f32,
                    mark,
                ))),
                ..Choice::default()
            }
        })
        .collect();
    choices("shape", writer.say(words::SHAPES), 0, &all)
}

/// Sliders for the height and for each place where the vessel is held, the rim first: it is at the top.
fn hands(writer: &Writer<'_>, vessel: &Vessel, mark: &str) -> Markup {
    let across = |radius: u16| format!("{}\u{A0}cm", centimetres(f32::from(radius) * 2.0, mark));
    html! {
        fieldset.hands.alive {
            legend { (writer.say(words::BY_HAND)) }
            p.remark { (writer.say(words::DRAG_OR_SLIDE)) }
            (Slider {
                name: "height",
                label: writer.say(words::HOW_TALL),
                span: HEIGHT,
                value: vessel.height(),
                told: format!("{}\u{A0}cm", centimetres(f32::from(vessel.height()), mark)),
            }.print())
            @for (handle, label) in words::HOLDS.into_iter().enumerate().rev() {
                (Slider {
                    name: &format!("hold-{handle}"),
                    label: writer.say(label),
                    span: RADIUS,
                    value: vessel.radii()[handle],
                    told: across(vessel.radii()[handle]),
                }.print())
            }
        }
    }
}

fn stages(writer: &Writer<'_>) -> Markup {
    let labels = [
        (Stage::Wet, words::WET, words::ON_THE_WHEEL),
        (Stage::Dry, words::DRY, words::DRIED),
        (Stage::Fired, words::FIRED, words::FROM_THE_KILN),
    ];
    let all = labels.map(|(stage, label, says)| Choice {
        value: stage.name().into(),
        name: said(writer, label),
        told: Some(writer.say(says)),
        ..Choice::default()
    });
    html! { div.alive { (choices("stage", writer.say(words::CLAY_AND_FIRE), 0, &all)) } }
}

fn glazes(writer: &mut Writer<'_>, wheel: &Wheel) -> Markup {
    let all: Vec<Choice> = wheel
        .glazes
        .iter()
        .map(|glaze| Choice {
            value: glazing(glaze).print(),
            swatch: Some(glaze.colour.to_string()),
            name: writer.phrase(&glaze.name),
            ..Choice::default()
        })
        .collect();
    choices("glaze", writer.say(words::GLAZES), 0, &all)
}

fn turning(writer: &Writer<'_>) -> Markup {
    let turn = Slider {
        name: "turn",
        label: writer.say(words::TURN),
        span: (0, u16::from(PLACES) - 1),
        value: 0,
        told: "0°".into(),
    };
    html! {
        fieldset.alive {
            legend { (writer.say(words::SPIN)) }
            (turn.print())
            p.buttons { (button("spin", writer.say(words::SPIN))) }
        }
    }
}

/// What the finger on the picture does.
fn fingers(writer: &Writer<'_>) -> Markup {
    let modes = [("shape", words::HAND_SHAPES), ("paint", words::HAND_PAINTS)];
    let modes = modes.map(|(value, label)| Choice {
        value: value.into(),
        name: said(writer, label),
        ..Choice::default()
    });
    choices("finger", writer.say(words::FINGER), 0, &modes)
}

fn brush(writer: &Writer<'_>) -> Markup {
    let middle = u16::from(PLACES / 2);
    let ring = Slider {
        name: "ring",
        label: writer.say(words::RING_AT),
        span: (0, u16::from(PLACES) - 1),
        value: middle,
        told: format!("{}\u{A0}%", middle * 100 / (u16::from(PLACES) - 1)),
    };
    html! {
        fieldset.brush.alive {
            legend { (writer.say(words::BRUSH)) }
            (ring.print())
            p.buttons { (button("ring", writer.say(words::PAINT_RING))) }
        }
    }
}

/// The shapes of a wheel as drawings with so many units a side, one as large beside the other as it is.
pub fn vessels(wheel: &Wheel, side: u32) -> Vec<String> {
    let profiles = wheel
        .shapes
        .iter()
        .map(|shape| Profile::of(&vessel(shape), 1.0));
    let profiles: Vec<Profile> = profiles.collect();
    let largest = profiles.iter().map(room).fold(0.0, f32::max);
    let drawings = profiles.iter();
    drawings
        .map(|profile| svg(profile, side, largest))
        .collect()
}

/// The vessel of a shape.
fn vessel(shape: &Shape) -> Vessel {
    let half = |width: u32| u16::try_from(width / 2).unwrap_or(u16::MAX);
    let height = u16::try_from(shape.height_mm).unwrap_or(u16::MAX);
    Vessel::new(height, shape.widths_mm.all().map(half))
}

fn glazing(glaze: &Glaze) -> Glazing {
    Glazing {
        colour: glaze.colour,
        line: glaze.line,
        cracks: glaze.cracks,
    }
}

/// How many millimetres a square needs in which a vessel stands.
fn room(profile: &Profile) -> f32 {
    profile.height().max(profile.widest() * 2.0) * ROOM
}

/// By how much the process's steps make a vessel smaller, as the program reads it: the last step that shrinks is the fire.
fn shrinkage(process: &Process) -> String {
    let middles: Vec<f32> = process
        .steps
        .iter()
        .filter_map(|step| step.shrinkage.as_ref())
        .map(|shrinkage| (shrinkage.min_percent + shrinkage.max_percent) as f32 / 2.0)
        .collect();
    let (drying, firing) = match middles.as_slice() {
        [] => (0.0, 0.0),
        [before @ .., last] => {
            let left: f32 = before.iter().map(|percent| 1.0 - percent / 100.0).product();
            ((1.0 - left) * 100.0, *last)
        }
    };
    Shrinkage { drying, firing }.print()
}

/// What stands before decimals.
fn decimal_mark(language: Language) -> &'static str {
    match language {
        Language::Vietnamese => ",",
        Language::English => ".",
    }
}
