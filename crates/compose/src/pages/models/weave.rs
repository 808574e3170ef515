//! The page of a frame for weaving: the village's weaves, and a piece that one weaves strand by strand. Native only.

use maud::{Markup, PreEscaped, html};

use super::Told;
use super::controls::{Choice, Slider, button, choices, phrase, shared, take_home};
use crate::words;
use crate::writer::{PrintedPage, Writer};
use langke_content::{Process, StrandColour, Weave, WeavePattern};
use langke_craft::weave::{self, ACROSS, Cloth, Interlacing, PRINTED, SHARE};
use langke_model::Colour;
use langke_site::{Card, Subject};

/// Strands of the frame at first, and in a list.
const STRANDS: (u8, u8) = (14, 8);
/// How wide strands are at first, in hundredths of their distance.
const WIDE: u8 = 92;
/// Width and height of a drawing in a list.
const SMALL: (u32, u32) = (96, 72);
/// Rows of a repeat that are told in words; a longer repeat is seen better than heard.
const MOST_ROWS: usize = 8;

pub fn write<'a>(writer: Writer<'a>, process: &'a Process, weave: &'a Weave) -> PrintedPage {
    let related = writer.related(&process.village);
    let is_woven =
        |product: &&&langke_content::Product| product.process.as_ref() == Some(&process.id);
    let products = related.products().iter().filter(is_woven);
    let products = products.map(|product| &product.id);
    let products = products.collect();
    told_of(process, weave).write(writer, |writer| bench(writer, process, weave), products)
}

/// The pointer to a process's frame.
pub fn card<'a>(writer: &mut Writer<'a>, process: &'a Process) -> Option<Card> {
    let weave = process.weave.as_ref()?;
    Some(told_of(process, weave).card(writer))
}

fn told_of<'a>(process: &'a Process, weave: &'a Weave) -> Told<'a> {
    Told {
        process,
        subject: Subject::Weave(process.id.to_string()),
        name: &weave.name,
        summary: &weave.summary,
        note: &weave.note,
        sources: &weave.sources,
        illustrative: weave.illustrative,
    }
}

fn bench(writer: &mut Writer<'_>, process: &Process, weave: &Weave) -> Markup {
    // The checker has seen to it that each can be woven.
    let patterns: Vec<(&WeavePattern, Interlacing)> = weave
        .weaves
        .iter()
        .filter_map(|pattern| Some((pattern, pattern.interlacing.computed().ok()?)))
        .collect();
    let first = patterns.first().map(|(_, interlacing)| interlacing);
    let large = first.map(|interlacing| woven(weave, interlacing, usize::from(STRANDS.0)));
    let rows = large.map_or(1, |cloth| cloth.rows(PRINTED.0, PRINTED.1));
    let all: Vec<Choice> = patterns
        .iter()
        .map(|(pattern, interlacing)| Choice {
            value: interlacing.print(),
            drawing: weave::svg(
                &woven(weave, interlacing, usize::from(STRANDS.1)),
                SMALL.0,
                SMALL.1,
            ),
            name: writer.phrase(&pattern.name),
            note: Some(writer.phrase(&pattern.note)),
            ..Choice::default()
        })
        .collect();
    let file = format!("{}-weave", process.village);
    let says = Says {
        strand: writer.say(words::STRAND),
        over: writer.say(words::OVER),
        under: writer.say(words::UNDER),
    };
    html! {
        section.model data-model="weave" data-strand=(says.strand) data-over=(says.over) data-under=(says.under)
            data-none=(writer.say(words::NO_STRAND_YET)) data-copied=(writer.say(words::LINK_COPIED)) data-saved=(writer.say(words::PICTURE_SAVED)) data-file=(file)
            data-picture=(writer.say(words::WEAVE_PICTURE))
        {
            div.easel {
                @if let Some(cloth) = &large { (PreEscaped(weave::svg(cloth, PRINTED.0 as u32, PRINTED.1 as u32))) }
                p.told { @if let Some(cloth) = &large { (weave::told(cloth.interlacing, (rows - 1, rows), says.strand, says.over, says.under)) } }
                div.handy.alive {
                    (button("next", writer.say(words::NEXT_STRAND)))
                    (button("back", writer.say(words::STRAND_BACK)))
                    (button("anew", writer.say(words::ANEW)))
                }
            }
            div.controls {
                (shared(writer))
                fieldset.laying.alive {
                    legend { (writer.say(words::STRAND_BY_STRAND)) }
                    (Slider {
                        name: "laid",
                        label: writer.say(words::WOVEN_IN),
                        span: (0, rows as u16),
                        value: rows as u16,
                        told: rows.to_string(),
                    }.print())
                    (Slider {
                        name: "across",
                        label: writer.say(words::STRANDS_ACROSS),
                        span: (ACROSS.0.into(), ACROSS.1.into()),
                        value: STRANDS.0.into(),
                        told: STRANDS.0.to_string(),
                    }.print())
                    (Slider {
                        name: "share",
                        label: writer.say(words::STRAND_WIDTH),
                        span: (SHARE.0.into(), SHARE.1.into()),
                        value: WIDE.into(),
                        told: format!("{WIDE}\u{A0}%"),
                    }.print())
                }
                (choices("weave", writer.say(words::WEAVES), 0, &all))
                (colours(writer, "warp", words::FRAME_COLOUR, 0, &weave.colours))
                (colours(writer, "weft", words::WOVEN_COLOUR, 1, &weave.colours))
                (take_home(writer))
            }
            p.heard role="status" {}
        }
        noscript { p.honest { (writer.say(words::NEEDS_SCRIPT)) } }
        (repeats(writer, &all, &patterns, &says))
    }
}

/// The first weave of a frame as a drawing of so many units, with so many strands across.
pub fn cloth(weave: &Weave, across: usize, wide: u32, high: u32) -> Option<String> {
    let pattern = weave.weaves.first()?;
    let interlacing = pattern.interlacing.computed().ok()?;
    Some(weave::svg(&woven(weave, &interlacing, across), wide, high))
}

/// A piece that is woven to its end, in the first two colours of a frame.
fn woven<'a>(weave: &Weave, interlacing: &'a Interlacing, across: usize) -> Cloth<'a> {
    let colour = |index: usize| {
        let colour = weave.colours.get(index).or(weave.colours.first());
        colour.map_or(Colour { channels: [0; 3] }, |colour| colour.colour)
    };
    Cloth {
        interlacing,
        across,
        share: f32::from(WIDE) / 100.0,
        warp: colour(0),
        weft: colour(1),
        laid: usize::MAX,
    }
}

/// Templates of what is told of a strand.
struct Says {
    strand: &'static str,
    over: &'static str,
    under: &'static str,
}

fn colours(
    writer: &mut Writer<'_>,
    name: &str,
    legend: words::Label,
    taken: usize,
    colours: &[StrandColour],
) -> Markup {
    let all: Vec<Choice> = colours
        .iter()
        .map(|colour| Choice {
            value: colour.colour.to_string(),
            swatch: Some(colour.colour.to_string()),
            name: writer.phrase(&colour.name),
            ..Choice::default()
        })
        .collect();
    html! { div.alive { (choices(name, writer.say(legend), taken, &all)) } }
}

/// What each strand of a repeat does, in words: for whoever cannot see the drawing, and for whoever weaves after it.
fn repeats(
    writer: &Writer<'_>,
    choices: &[Choice],
    patterns: &[(&WeavePattern, Interlacing)],
    says: &Says,
) -> Markup {
    html! {
        details.repeats {
            summary { (writer.say(words::REPEAT)) }
            dl {
                @for (choice, (_, interlacing)) in choices.iter().zip(patterns) {
                    dt { (phrase(&choice.name)) }
                    @let rows = rows_of_repeat(interlacing);
                    @for row in 0..rows {
                        dd { (weave::told(interlacing, (row, rows), says.strand, says.over, says.under)) }
                    }
                }
            }
        }
    }
}

/// How many strands are told of a weave.
fn rows_of_repeat(interlacing: &Interlacing) -> usize {
    let rows = match interlacing {
        Interlacing::Draft(draft) => draft.repeat().1,
        Interlacing::Hexagonal => 2,
    };
    rows.min(MOST_ROWS)
}
