//! A process's page. Native only.

use crate::words;
use crate::writer::{About, PrintedPage, Writer, place_among, section};
use langke_content::{self as content, DurationRange, Process, TemperatureRange};
use langke_model::i18n::{self, Language};
use langke_site::{Body, Card, ProcessPage, Row, Step, Subject};

pub fn write<'a>(mut writer: Writer<'a>, process: &'a Process) -> PrintedPage {
    let site = writer.site;
    let village = site.things.villages.get(&process.village);
    let related = writer.related(&process.village);
    writer.sample(process.illustrative);
    let kicker = writer.kicker(words::PROCESS, village);
    let lead = writer.lead(
        kicker,
        &process.name,
        &process.summary,
        process.picture.as_deref(),
    );
    let story = writer.story(&process.story);
    let steps = process
        .steps
        .iter()
        .enumerate()
        .map(|(index, step)| self::step(&mut writer, index + 1, step))
        .collect();
    let products: Vec<Card> = related
        .products
        .iter()
        .filter(|product| product.process.as_ref() == Some(&process.id))
        .map(|product| writer.product_card(product))
        .collect();
    let places: Vec<Card> = related
        .places
        .iter()
        .filter(|place| place.processes.contains(&process.id))
        .map(|place| writer.place_card(place))
        .collect();
    let villages: Vec<Card> = village
        .into_iter()
        .map(|village| writer.village_card(village))
        .collect();
    let sections = [
        section(writer.say(words::MADE_THIS_WAY), products),
        section(writer.say(words::WHERE_TO_SEE), places),
        section(writer.say(words::FROM_VILLAGE), villages),
    ];
    let all = &writer.lists().processes;
    let here = place_among(all, &process.id);
    let neighbours = writer.neighbours(all, here);
    let about = About {
        subject: Subject::Process(process.id.to_string()),
        kind: "article",
        village,
        neighbours,
    };
    writer.finish(
        about,
        Body::Process(ProcessPage {
            lead,
            story,
            steps,
            sections: sections.into_iter().flatten().collect(),
        }),
    )
}

fn step<'a>(writer: &mut Writer<'a>, number: usize, step: &'a content::Step) -> Step {
    Step {
        number,
        name: writer.phrase(&step.name),
        duration: step
            .duration
            .as_ref()
            .map(|range| duration(range, writer.language)),
        temperature: step
            .temperature
            .as_ref()
            .map(|range| temperature(range, writer.language)),
        text: writer.rich(&step.text, &step.sources),
        rows: rows(writer, step),
        picture: step
            .picture
            .as_deref()
            .and_then(|picture| writer.picture(picture)),
        disputes: writer.disputes(&step.disputes),
        illustrative: writer.sample(step.illustrative),
    }
}

fn rows<'a>(writer: &mut Writer<'a>, step: &'a content::Step) -> Vec<Row> {
    let lists = [
        (words::TOOLS, writer.phrases(&step.tools)),
        (words::MATERIALS_IN, writer.phrases(&step.materials_in)),
        (words::MATERIALS_OUT, writer.phrases(&step.materials_out)),
        (words::LOSS, writer.phrases(&step.loss)),
        (words::PEOPLE, writer.phrases(&step.people)),
        (words::GOES_WRONG, writer.phrases(&step.goes_wrong)),
        (words::VISITOR, writer.phrases(&step.visitor)),
    ];
    lists
        .into_iter()
        .filter_map(|(label, values)| writer.row(label, values))
        .collect()
}

/// "3–4 tháng", "3–4 months", "1 day".
fn duration(range: &DurationRange, language: Language) -> String {
    let most = usize::try_from(range.max).unwrap_or(usize::MAX);
    let longest = words::count(most, words::duration_unit(range.unit), language);
    if range.min == range.max {
        longest
    } else {
        let shortest = i18n::number(f64::from(range.min), 0, language);
        format!("{shortest}–{longest}")
    }
}

/// "1.200–1.300 °C".
fn temperature(range: &TemperatureRange, language: Language) -> String {
    let degrees = |value: u32| i18n::number(f64::from(value), 0, language);
    if range.min_celsius == range.max_celsius {
        return format!("{}\u{A0}°C", degrees(range.max_celsius));
    }
    format!(
        "{}–{}\u{A0}°C",
        degrees(range.min_celsius),
        degrees(range.max_celsius)
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use langke_content::DurationUnit;

    #[test]
    fn ranges_are_written_as_people_say_them() {
        let months = DurationRange {
            min: 3,
            max: 4,
            unit: DurationUnit::Months,
        };
        assert_eq!(duration(&months, Language::Vietnamese), "3–4\u{A0}tháng");
        assert_eq!(duration(&months, Language::English), "3–4\u{A0}months");
        let day = DurationRange {
            min: 1,
            max: 1,
            unit: DurationUnit::Days,
        };
        assert_eq!(duration(&day, Language::English), "1\u{A0}day");
        let heat = TemperatureRange {
            min_celsius: 1200,
            max_celsius: 1300,
        };
        assert_eq!(
            temperature(&heat, Language::Vietnamese),
            "1.200–1.300\u{A0}°C"
        );
    }
}
