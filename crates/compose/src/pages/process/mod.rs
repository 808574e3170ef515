//! A process's page. Native only.

mod diagram;
mod scale;
mod step;
mod timeline;

use super::models;
use crate::words;
use crate::writer::{About, PrintedPage, Writer};
use langke_content::Process;
use langke_site::{Body, Card, ProcessPage, Subject};
pub use scale::sentence;
pub use timeline::{Run, Timeline};

/// The time that a process takes, where its steps say it.
pub fn timeline(process: &Process) -> Option<Timeline> {
    let times = process
        .steps
        .iter()
        .map(|step| (step.duration.as_ref(), step.hands.as_ref()));
    Timeline::of(times)
}

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
    let timeline = timeline(process);
    let scale = timeline
        .as_ref()
        .map(|timeline| scale::write(&mut writer, process, timeline));
    let steps = (0..process.steps.len())
        .map(|index| step::write(&mut writer, process, index, timeline.as_ref()))
        .collect();
    let makes = models::cards(&mut writer, process);
    let products: Vec<Card> = related
        .products()
        .iter()
        .filter(|product| product.process.as_ref() == Some(&process.id))
        .map(|product| writer.product_card(product))
        .collect();
    let places: Vec<Card> = related
        .places()
        .iter()
        .filter(|place| place.processes.contains(&process.id))
        .map(|place| writer.place_card(place))
        .collect();
    let workshops = writer.workshops(&process.id);
    let hands = writer.hands(&workshops, &[process], related.makers());
    let villages: Vec<Card> = village
        .into_iter()
        .map(|village| writer.village_card(village))
        .collect();
    let sections = [
        writer.section(words::MAKE_ONE, makes.clone()),
        writer.section(words::MADE_THIS_WAY, products),
        writer.section(words::WHERE_TO_SEE, places),
        writer.section(words::FROM_VILLAGE, villages),
    ];
    let beside = writer.lists().beside_process(&process.id);
    let neighbours = writer.neighbours(beside);
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
            makes,
            scale,
            steps,
            hands,
            sections: sections.into_iter().flatten().collect(),
        }),
    )
}
