//! One step of a process: what is measured, tools and materials, what one may try and where. Native only.

use super::diagram;
use super::timeline::Timeline;
use crate::words;
use crate::writer::{Writer, plain, rich};
use langke_content::{self as content, DurationRange, Process, TemperatureRange};
use langke_model::i18n::{self, Language};
use langke_site::{Attempt, Link, Measure, Rich, Row, Shelf, Step, Subject, Tool};

/// The step at a place among all, from 0.
pub fn write<'a>(
    writer: &mut Writer<'a>,
    process: &'a Process,
    index: usize,
    timeline: Option<&Timeline>,
) -> Step {
    let step = &process.steps[index];
    let part = timeline.and_then(|timeline| Some((timeline, timeline.part(index)?)));
    let (from, to) = part
        .map(|(timeline, part)| {
            let end = part.start + part.length;
            (timeline.share(part.start), timeline.share(end))
        })
        .unwrap_or_default();
    Step {
        number: index + 1,
        name: writer.phrase(&step.name),
        place: format!("{}\u{A0}/\u{A0}{}", index + 1, process.steps.len()),
        measures: measures(writer, step),
        from,
        to,
        picture: step
            .picture
            .as_deref()
            .and_then(|picture| writer.picture(picture)),
        text: writer.rich(&step.text, &step.sources),
        saying: step
            .saying
            .as_ref()
            .map(|saying| writer.quote(&saying.words, &saying.meaning, &saying.sources)),
        shelves: shelves(writer, &process.village, step),
        diagrams: diagram::write(writer, step),
        rows: rows(writer, step),
        attempt: step.visitor.as_ref().map(|visitor| Attempt {
            title: writer.say(words::VISITOR).into(),
            text: rich(writer.phrase(visitor)),
            places: places(writer, step),
        }),
        disputes: writer.disputes(&step.disputes),
        illustrative: writer.sample(step.illustrative),
    }
}

/// How long, how long hands are at work, how hot, how much smaller.
fn measures<'a>(writer: &mut Writer<'a>, step: &'a content::Step) -> Vec<Measure> {
    let mut measures = times(writer, step);
    if let Some(range) = &step.temperature {
        measures.push(Measure {
            text: plain(temperature(range, writer.language)),
            illustrative: false,
        });
    }
    if let Some(shrinkage) = &step.shrinkage {
        let percent = span(
            shrinkage.min_percent,
            shrinkage.max_percent,
            writer.language,
        );
        let text = format!("{} {percent}\u{A0}%", writer.say(words::SHRINKS_BY));
        measures.push(Measure {
            text: Rich {
                notes: writer.notes(&shrinkage.sources),
                ..plain(text)
            },
            illustrative: writer.sample(shrinkage.illustrative),
        });
    }
    measures
}

/// How long the step takes and how long hands are at work; as one figure where both rest on the same.
fn times<'a>(writer: &mut Writer<'a>, step: &'a content::Step) -> Vec<Measure> {
    let language = writer.language;
    let measure = |writer: &mut Writer<'a>, text: String, range: &'a DurationRange| Measure {
        text: Rich {
            notes: writer.notes(&range.sources),
            ..plain(text)
        },
        illustrative: writer.sample(range.illustrative),
    };
    let Some(duration) = &step.duration else {
        return Vec::new();
    };
    let length = words::duration(duration, language);
    let Some(hands) = &step.hands else {
        return vec![measure(writer, length, duration)];
    };
    let at_work = if hands.minutes() == duration.minutes() {
        writer.say(words::ALL_BY_HAND).to_owned()
    } else {
        let worked = words::duration(hands, language);
        format!("{} {worked}", writer.say(words::HANDS_AT_WORK))
    };
    let is_one = hands.illustrative == duration.illustrative && hands.sources == duration.sources;
    if is_one {
        return vec![measure(writer, format!("{length}, {at_work}"), duration)];
    }
    vec![
        measure(writer, length, duration),
        measure(writer, at_work, hands),
    ]
}

/// Tools and materials, in rows of small drawings.
fn shelves(writer: &mut Writer<'_>, village: &content::Slug, step: &content::Step) -> Vec<Shelf> {
    let shelves = [
        (words::TOOLS, &step.tools),
        (words::MATERIALS_IN, &step.materials_in),
        (words::MATERIALS_OUT, &step.materials_out),
    ];
    let filled = shelves.into_iter().filter(|(_, items)| !items.is_empty());
    filled
        .map(|(label, items)| Shelf {
            label: writer.say(label).into(),
            tools: items
                .iter()
                .map(|item| Tool {
                    name: writer.phrase(&item.name()),
                    symbol: item
                        .symbol
                        .and_then(|symbol| writer.site.symbol(village, symbol))
                        .unwrap_or_default(),
                })
                .collect(),
        })
        .collect()
}

fn rows<'a>(writer: &mut Writer<'a>, step: &'a content::Step) -> Vec<Row> {
    let lists = [
        (words::LOSS, writer.phrases(&step.loss)),
        (words::PEOPLE, writer.phrases(&step.people)),
        (words::GOES_WRONG, writer.phrases(&step.goes_wrong)),
    ];
    lists
        .into_iter()
        .filter_map(|(label, values)| writer.row(label, values))
        .collect()
}

/// Where one may try it.
fn places<'a>(writer: &mut Writer<'a>, step: &'a content::Step) -> Vec<Link> {
    let site = writer.site;
    let places = step.try_at.iter();
    places
        .filter_map(|id| site.things.places.get(id))
        .map(|place| Link {
            href: writer.href(Subject::Place(place.id.to_string())),
            label: writer.phrase(&place.name),
        })
        .collect()
}

/// "1.200–1.300 °C".
fn temperature(range: &TemperatureRange, language: Language) -> String {
    let degrees = span(range.min_celsius, range.max_celsius, language);
    format!("{degrees}\u{A0}°C")
}

/// Two whole numbers, or one where they are the same.
fn span(least: u32, most: u32, language: Language) -> String {
    let digits = |value: u32| i18n::number(f64::from(value), 0, language);
    if least == most {
        return digits(most);
    }
    format!("{}–{}", digits(least), digits(most))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heat_is_written_as_people_say_it() {
        let heat = |min_celsius, max_celsius| TemperatureRange {
            min_celsius,
            max_celsius,
        };
        assert_eq!(
            temperature(&heat(1200, 1300), Language::Vietnamese),
            "1.200–1.300\u{A0}°C"
        );
        assert_eq!(
            temperature(&heat(100, 100), Language::English),
            "100\u{A0}°C"
        );
    }
}
