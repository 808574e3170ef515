//! The programme's page: what it wants, how it judges, its figures. Native only.

use super::chart::{self, Bar};
use crate::words;
use crate::writer::{About, PrintedPage, Writer, with_unit};
use langke_content::Figure;
use langke_site::{AboutPage, Body, Card, Chart, Fact, Neighbours, Phrase, Subject};

pub fn write(mut writer: Writer<'_>) -> PrintedPage {
    let programme = &writer.site.content.programme;
    let kicker = writer.say(words::PROGRAMME).into();
    let lead = writer.lead(kicker, &programme.name, &programme.summary, None);
    let story = writer.story(&programme.story);
    let charts = programme
        .figures
        .iter()
        .map(|figure| chart(&mut writer, figure))
        .collect();
    let sources = Card {
        href: writer.href(Subject::Sources),
        kicker: words::count(
            writer.site.content.sources.len(),
            words::SOURCE,
            writer.language,
        ),
        name: Phrase::own(writer.say(words::ALL_SOURCES)),
        why: Phrase::own(writer.say(words::ALL_SOURCES_WHY)),
        image: None,
        illustrative: false,
    };
    let body = Body::About(AboutPage {
        lead,
        story,
        charts,
        sections: writer
            .section(words::ALL_SOURCES, vec![sources])
            .into_iter()
            .collect(),
    });
    let about = About {
        subject: Subject::About,
        kind: "article",
        village: None,
        neighbours: Neighbours::default(),
    };
    writer.finish(about, body)
}

fn chart<'a>(writer: &mut Writer<'a>, figure: &'a Figure) -> Chart {
    let title = writer.phrase(&figure.label);
    let unit = writer.phrase(&figure.unit);
    let mut bars = Vec::new();
    let values = figure
        .values
        .iter()
        .map(|value| {
            let mut words = writer.number(value.value, value.approximation);
            // A share says so wherever it stands.
            if unit.text.starts_with('%') {
                words.push_str("\u{A0}%");
            }
            let label = writer.phrase(&value.label);
            bars.push(Bar {
                label: label.text.clone(),
                value: value.value,
                words: words.clone(),
            });
            Fact {
                value: with_unit(words, None),
                label,
                year: value.year,
                note: writer.note(&value.source),
            }
        })
        .collect();
    let heard = format!("{} ({})", title.text, unit.text);
    Chart {
        svg: chart::bars(&heard, &bars),
        title,
        unit,
        values,
    }
}
