//! A maker's page. Native only.

use crate::words;
use crate::writer::{
    About, PrintedPage, Writer, beside, followed, local_name, place_among, plain, rich,
};
use langke_content::Maker;
use langke_site::{Body, Card, MakerPage, Rich, Row, Subject};

pub fn write<'a>(mut writer: Writer<'a>, maker: &'a Maker) -> PrintedPage {
    let site = writer.site;
    let village = site.first_of(&maker.villages);
    writer.sample(maker.illustrative);
    let kicker = writer.kicker_of_villages(
        words::maker_kind(maker.kind),
        &maker.villages,
        maker.area.as_ref(),
    );
    let mut lead = writer.lead(
        kicker,
        &maker.name,
        &maker.summary,
        maker.picture.as_deref(),
    );
    lead.local_name = local_name(maker.local_name.as_ref());
    let standards = writer.standards(&maker.standards);
    let rows = rows(&mut writer, maker);
    let facts = writer.facts(&maker.facts);
    let story = writer.story(&maker.story);
    let products: Vec<Card> = writer
        .lists()
        .made_by(&maker.id)
        .iter()
        .map(|product| writer.product_card(product))
        .collect();
    let villages = writer.village_cards(&maker.villages);
    let sections = [
        writer.section(words::THEIR_PRODUCTS, products),
        writer.section(words::FROM_VILLAGE, villages),
    ];
    let siblings = village
        .map(|village| writer.related(&village.id).makers())
        .unwrap_or_default();
    let here = place_among(siblings, &maker.id);
    let neighbours = writer.neighbours(beside(siblings, here));
    let about = About {
        subject: Subject::Maker(maker.id.to_string()),
        kind: "profile",
        village,
        neighbours,
    };
    writer.finish(
        about,
        Body::Maker(MakerPage {
            lead,
            standards,
            rows,
            facts,
            story,
            sections: sections.into_iter().flatten().collect(),
        }),
    )
}

fn rows<'a>(writer: &mut Writer<'a>, maker: &'a Maker) -> Vec<Row> {
    let artisans: Vec<Rich> = maker
        .artisans
        .iter()
        .map(|artisan| {
            let name = writer.phrase(&artisan.name);
            let title = artisan.title.as_ref().map(|title| writer.phrase(title));
            let mut told = match title {
                Some(title) => followed(name, ", ", title, ""),
                None => rich(name),
            };
            told.notes = writer.notes(&artisan.sources);
            told
        })
        .collect();
    let markets = writer.phrases(&maker.markets);
    let area = writer.area(maker.area.as_ref());
    let company = writer.company(maker);
    let contact = writer.contact(maker.contact.as_ref());
    let rows = [
        writer.row(
            words::KIND,
            vec![plain(writer.say(words::maker_kind(maker.kind)))],
        ),
        area,
        writer.row(words::ARTISANS, artisans),
        writer.row(words::MARKETS, markets),
        writer.row(words::CONTACT, contact),
    ];
    let rows = rows.into_iter().flatten();
    rows.chain(company).collect()
}
