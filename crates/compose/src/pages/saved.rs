//! The page of what is saved on the device, and what each village's page says of saving it. Native only.

use crate::words;
use crate::writer::{About, PrintedPage, Writer};
use langke_content::Village;
use langke_model::i18n::words as interface;
use langke_site::{Body, Lead, Neighbours, Pack, Phrase, SavedPage, Subject};

pub fn write(writer: Writer<'_>) -> PrintedPage {
    let lead = Lead {
        kicker: writer.say(words::WITHOUT_SIGNAL).into(),
        name: Phrase::own(interface(writer.language).saved),
        local_name: None,
        why: Phrase::own(writer.say(words::SAVED_WHY)),
        picture: None,
    };
    let home_page = writer.site.content.site.villages.iter();
    let shown = home_page.filter_map(|id| writer.site.things.villages.get(id));
    let villages = shown
        .map(|village| Pack {
            heading: name(&writer, village),
            href: writer.href(Subject::Village(village.id.to_string())),
            why: String::new(),
            ..pack(&writer, village)
        })
        .collect();
    let instead = writer.say(words::NOT_SAVED).into();
    let about = About {
        subject: Subject::Saved,
        kind: "website",
        village: None,
        neighbours: Neighbours::default(),
    };
    writer.finish(
        about,
        Body::Saved(SavedPage {
            lead,
            instead,
            villages,
        }),
    )
}

/// What a village's own page says of saving it.
pub fn pack(writer: &Writer<'_>, village: &Village) -> Pack {
    Pack {
        village: village.id.to_string(),
        heading: writer.say(words::TAKE_VILLAGE_ALONG).into(),
        name: name(writer, village),
        href: String::new(),
        why: writer.say(words::TAKE_VILLAGE_ALONG_WHY).into(),
    }
}

fn name(writer: &Writer<'_>, village: &Village) -> String {
    village.name.in_language(writer.language).0.to_owned()
}
