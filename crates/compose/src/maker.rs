//! A maker's page. Native only.

use super::Written;
use super::finish::About;
use super::labels;
use super::place::contact;
use super::writer::{Writer, plain, section};
use langke_content::Maker;
use langke_site::Subject;
use langke_site::{Body, MakerPage};
use langke_site::{Card, Inline, Link, Rich, Row};

pub fn write<'a>(mut writer: Writer<'a>, maker: &'a Maker) -> Written {
    let site = writer.site;
    let village = site.villages.get(&maker.village).copied();
    writer.sample(maker.illustrative);
    let kicker = writer.kicker(labels::maker_kind(maker.kind), village);
    let lead = writer.lead(kicker, &maker.name, &maker.summary, maker.picture.as_ref());
    let rows = rows(&mut writer, maker);
    let facts = writer.facts(&maker.facts);
    let story = writer.story(&maker.story);
    let products: Vec<Card> = site
        .related(&maker.village)
        .products
        .iter()
        .filter(|product| product.maker.as_ref() == Some(&maker.id))
        .map(|product| writer.product_card(product))
        .collect();
    let villages: Vec<Card> = village
        .into_iter()
        .map(|village| writer.village_card(village))
        .collect();
    let sections = [
        section(writer.say(labels::THEIR_PRODUCTS), products),
        section(writer.say(labels::FROM_VILLAGE), villages),
    ];
    let siblings = site.related(&maker.village).makers.as_slice();
    let here = siblings
        .iter()
        .position(|other| other.id == maker.id)
        .unwrap_or_default();
    let neighbours = writer.neighbours(siblings, here, |writer, maker| Link {
        href: writer.href(Subject::Maker(maker.id.to_string())),
        label: writer.phrase(&maker.name),
    });
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
            let title = artisan
                .title
                .as_ref()
                .map(|title| writer.phrase(title).text);
            let text = [Some(name.text), title]
                .into_iter()
                .flatten()
                .collect::<Vec<_>>()
                .join(", ");
            Rich {
                marks: vec![Inline::Text(text)],
                language: name.language,
                notes: writer.notes(&artisan.sources),
            }
        })
        .collect();
    let markets = writer.phrases(&maker.markets);
    let contact = contact(writer, maker.contact.as_ref());
    let rows = [
        writer.row(
            labels::KIND,
            vec![plain(writer.say(labels::maker_kind(maker.kind)))],
        ),
        writer.row(labels::ARTISANS, artisans),
        writer.row(labels::MARKETS, markets),
        writer.row(labels::CONTACT, contact),
    ];
    rows.into_iter().flatten().collect()
}
